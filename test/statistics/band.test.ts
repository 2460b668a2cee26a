import assert from "node:assert/strict";
import { test } from "node:test";
import { band, median } from "../../lib/statistics/band";
import { fc } from "../properties";

test("median of an odd number of values is the middle one, of an even number the mean of two", () => {
  assert.equal(median([40, 1, 2]), 2);
  assert.equal(median([5, 1, 2, 40]), 3.5);
});

test("median sorts by size, not as text, and leaves its list alone", () => {
  const values = [10, 9, 100];
  assert.equal(median(values), 10);
  assert.deepEqual(values, [10, 9, 100]);
});

test("the band holds every run", () => {
  const runs = fc.array(fc.array(fc.integer(), { minLength: 1 }));
  fc.assert(
    fc.property(runs, (values) => {
      const { y, band: around } = band(values);
      values.forEach((at, i) => {
        assert.ok(at.every((value) => around.low[i] <= value && value <= around.high[i]));
        assert.ok(around.low[i] <= y[i] && y[i] <= around.high[i]);
      });
    }),
  );
});

test("median refuses an empty list and NaN", () => {
  assert.throws(() => median([]), { message: "median: there are no values" });
  assert.throws(() => median([1, Number.NaN]), { message: "median: NaN has no place in an order" });
});
