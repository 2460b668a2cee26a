import assert from "node:assert/strict";
import { test } from "node:test";
import { mul, square } from "../../lib/operations/arithmetic";
import { sum } from "../../lib/operations/reductions";
import { descend } from "../../lib/optimizers/descend";
import { tensor } from "../../lib/tensor/creation";
import type { Tensor } from "../../lib/tensor/tensor";

const bowl = (w: Tensor) => mul(0.5, sum(mul(square(w), tensor([1, 8]))));

test("each direction of a bowl shrinks by 1 - ηλ", () => {
  const { points, losses } = descend(bowl, [2, 1], { learningRate: 0.125, steps: 3 });
  assert.deepEqual(points, [
    [2, 1],
    [1.75, 0],
    [1.53125, 0],
    [1.33984375, 0],
  ]);
  assert.equal(losses.length, 4);
  assert.equal(losses[0], 6);
});

test("above 2/λmax the loss grows, below it falls", () => {
  for (const [learningRate, grows] of [
    [0.249, false],
    [0.251, true],
  ] as const) {
    const { losses } = descend(bowl, [1, 1], { learningRate, steps: 2000 });
    assert.equal(losses[losses.length - 1] > losses[0], grows);
  }
});

test("it ends where the loss is no longer finite", () => {
  const { losses } = descend(bowl, [1, 1], { learningRate: 100, steps: 5000 });
  assert.ok(losses.length < 5000 && !Number.isFinite(losses[losses.length - 1]));
});

test("steps must be a whole number", () => {
  assert.throws(
    () => descend(bowl, [1, 1], { learningRate: 1, steps: 1.5 }),
    /^RangeError: descend: steps must be 0 or more/,
  );
});
