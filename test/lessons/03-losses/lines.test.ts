import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type Line, leastAbsoluteLine, leastSquaresLine } from "../../../lib/lessons/03-losses/lines";
import { seeded } from "../../../lib/random/random";

const random = seeded(5);
const x = Array.from({ length: 15 }, () => random.uniform(-3, 3));
const y = x.map((v) => 1.5 * v - 0.5 + random.normal(0, 0.7));
const error = (power: number, { slope, intercept }: Line) =>
  x.reduce((sum, v, i) => sum + Math.abs(slope * v + intercept - y[i]) ** power, 0);

describe("fitted lines", () => {
  for (const [name, fit, power] of [
    ["leastSquaresLine", leastSquaresLine, 2],
    ["leastAbsoluteLine", leastAbsoluteLine, 1],
  ] as const) {
    test(`${name} goes through points that lie on a line`, () => {
      const line = fit([0, 1, 4], [1, 3, 9]);
      assert.ok(Math.abs(line.slope - 2) < 1e-12 && Math.abs(line.intercept - 1) < 1e-12);
    });
    test(`no line nearby is better than ${name}'s`, () => {
      const best = fit(x, y);
      for (let i = 0; i < 200; i++) {
        const other = { slope: best.slope + random.normal(0, 0.1), intercept: best.intercept + random.normal(0, 0.1) };
        assert.ok(error(power, other) >= error(power, best) - 1e-12);
      }
    });
    test(`${name} refuses what no line fits, in one line`, () => {
      assert.throws(() => fit([1], [1]), new RegExp(`^RangeError: ${name}: a line needs two points, got 1$`));
      assert.throws(() => fit([1, 2], [1]), /2 values of x but 1 of y/);
      assert.throws(() => fit([2, 2], [1, 3]), /all x are 2, so no line of y over x fits/);
      assert.throws(() => fit([1, Number.NaN], [1, 3]), /must be finite, got NaN/);
    });
  }
  test("an outlier turns the one and leaves the other", () => {
    const right = x.indexOf(Math.max(...x));
    const far = y.map((v, i) => (i === right ? 100 : v));
    assert.ok(Math.abs(leastSquaresLine(x, far).slope - leastSquaresLine(x, y).slope) > 1);
    assert.ok(Math.abs(leastAbsoluteLine(x, far).slope - leastAbsoluteLine(x, y).slope) < 0.5);
  });
});
