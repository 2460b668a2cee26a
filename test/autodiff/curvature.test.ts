import assert from "node:assert/strict";
import { test } from "node:test";
import { hessianTimes, largestCurvature } from "../../lib/autodiff/curvature";
import { grad } from "../../lib/autodiff/gradient";
import { mul, sub } from "../../lib/operations/arithmetic";
import { tanh } from "../../lib/operations/functions";
import { matmul } from "../../lib/operations/products";
import { sum } from "../../lib/operations/reductions";
import { seeded } from "../../lib/random/random";
import { randomNormal, tensor } from "../../lib/tensor/creation";
import type { Tensor } from "../../lib/tensor/tensor";

test("the Hessian times a vector is how the gradient changes along it", () => {
  const f = (w: Tensor) => sum(mul(tanh(w), tanh(mul(w, w))));
  const [w, v] = [randomNormal(seeded(1), [5]), randomNormal(seeded(2), [5])];
  const h = 1e-5;
  const exact = hessianTimes(f, w, v);
  const [ahead, behind] = [grad(f)(sub(w, mul(-h, v))), grad(f)(sub(w, mul(h, v)))];
  const numeric = mul(sub(ahead, behind), 1 / (2 * h));
  for (let i = 0; i < 5; i++) assert.ok(Math.abs(exact.data[i] - numeric.data[i]) < 1e-7);
});

test("the largest curvature of a quadratic is the largest eigenvalue of its matrix", () => {
  // ½ wᵀAw with eigenvalues 1 and 3
  const A = tensor([
    [2, 1],
    [1, 2],
  ]);
  const f = (w: Tensor) => mul(0.5, sum(mul(w, matmul(A, w))));
  assert.ok(Math.abs(largestCurvature(f, tensor([0.3, -4])) - 3) < 1e-9);
});

test("a straight function has no curvature", () => {
  assert.equal(
    largestCurvature((w: Tensor) => sum(mul(w, 0)), tensor([1, 2])),
    0,
  );
});
