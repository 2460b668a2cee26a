import assert from "node:assert/strict";
import { test } from "node:test";
import { correlation, paired, standardError } from "../../lib/statistics/paired";

test("the standard error is s / √n", () => {
  assert.ok(Math.abs(standardError([2, 4, 4, 4, 5, 5, 7, 9]) - Math.sqrt(32 / 7 / 8)) < 1e-15);
  assert.equal(standardError([3, 3]), 0);
  assert.throws(
    () => standardError([1]),
    /^RangeError: standardError: there are 1 values; a spread needs two or more$/,
  );
});

test("what is common to both of a pair falls out: a gain of 1 is seen below a spread of 100", () => {
  const base = [100, 300, 200, 50];
  const {
    mean,
    standardError: error,
    below,
    above,
  } = paired(
    base.map((v) => v - 1),
    base,
  );
  assert.deepEqual([mean, error, below, above], [-1, 0, 4, 0]);
});

test("equal results count for neither", () => {
  const { below, above } = paired([1, 2, 3], [1, 1, 4]);
  assert.deepEqual([below, above], [1, 1]);
});

test("pairs need as many of each", () => {
  assert.throws(
    () => paired([1, 2], [1]),
    /^RangeError: paired: there are 2 and 1 values; pairs need as many of each$/,
  );
});

test("correlation is 1 on a rising line, -1 on a falling one, 0 across a parabola", () => {
  assert.ok(Math.abs(correlation([1, 2, 5], [10, 20, 50]) - 1) < 1e-15);
  assert.ok(Math.abs(correlation([1, 2, 5], [-1, -2, -5]) + 1) < 1e-15);
  assert.equal(correlation([-1, 0, 1], [1, 0, 1]), 0);
});

test("a constant list correlates with nothing", () => {
  assert.throws(() => correlation([1, 1], [1, 2]), /^RangeError: correlation: one of the lists is constant/);
  assert.throws(() => correlation([1], [2]), /there are 1 values; two or more are needed$/);
  assert.throws(() => correlation([1, 2], [2]), /the lists have 2 and 1 values but must be alike$/);
});
