import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { gradientCheck } from "../../../lib/autodiff/gradient-check";
import {
  type BackwardMistake,
  type TiedParams,
  tiedGradient,
  tiedLoss,
} from "../../../lib/lessons/05-backpropagation/tied-network";
import { seeded } from "../../../lib/random/random";
import { randomNormal } from "../../../lib/tensor/creation";

const random = seeded(2);
const [x, y] = [randomNormal(random, [5, 3]), randomNormal(random, [5, 3])];
const params: TiedParams = { W: randomNormal(random, [3, 3]), b: randomNormal(random, [3]) };
const checkOf = (mistake?: BackwardMistake) =>
  gradientCheck((p: TiedParams) => tiedLoss(p, x, y), params, { analytic: tiedGradient(params, x, y, mistake) });

describe("the network with tied weights", () => {
  test("its gradient by hand agrees with the numeric one", () => assert.ok(checkOf().passed));
  test("autodiff agrees too", () => assert.ok(gradientCheck((p: TiedParams) => tiedLoss(p, x, y), params).passed));
  for (const [mistake, says] of [
    ["overwritten", /W\[0,0\].*WRONG/],
    ["missing transpose", /WRONG/],
    ["missing 1/N", /5 times the slope/],
    ["missing broadcast sum", /b: all 3 entries are 1\/5 of the slope/],
    ["changed in place", /WRONG/],
    ["run twice", /2 times the slope/],
  ] as const)
    test(`the check finds the gradient that is ${mistake}`, () => {
      const check = checkOf(mistake);
      assert.ok(!check.passed);
      assert.match(String(check), says);
    });
  test("an overwritten gradient spoils W alone, a missing broadcast sum b alone", () => {
    const wrong = (mistake: BackwardMistake) =>
      new Set(
        checkOf(mistake)
          .rows.filter((row) => row.verdict.startsWith("WRONG"))
          .map((row) => row.parameter[0]),
      );
    assert.deepEqual(wrong("overwritten"), new Set(["W"]));
    assert.deepEqual(wrong("missing broadcast sum"), new Set(["b"]));
  });
});
