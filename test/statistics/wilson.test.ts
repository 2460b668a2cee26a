import assert from "node:assert/strict";
import { test } from "node:test";
import { seeded } from "../../lib/random/random";
import { wilson } from "../../lib/statistics/wilson";

test("the interval of 8 in 10 is 0.490 to 0.943, as tables have it", () => {
  const { low, high } = wilson(8, 10);
  assert.ok(Math.abs(low - 0.4902) < 1e-4 && Math.abs(high - 0.9433) < 1e-4);
});

test("none or all right leaves room, within 0 to 1", () => {
  assert.equal(wilson(0, 20).low, 0);
  assert.ok(wilson(0, 20).high > 0.1);
  assert.ok(Math.abs(wilson(20, 20).high - 1) < 1e-12 && wilson(20, 20).low < 0.9);
});

test("about 95 % of intervals hold the truth", () => {
  const random = seeded(3);
  let held = 0;
  for (let k = 0; k < 1000; k++) {
    let right = 0;
    for (let i = 0; i < 50; i++) if (random.uniform() < 0.7) right++;
    const { low, high } = wilson(right, 50);
    if (low <= 0.7 && 0.7 <= high) held++;
  }
  assert.ok(held > 930 && held < 975, `${held}`);
});

test("counts that are no share are refused", () => {
  assert.throws(() => wilson(3, 2), { name: "RangeError", message: "wilson: 3 of 2 is not a share" });
});
