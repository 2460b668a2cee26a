/** How much a loss bends: products with the Hessian, without ever writing the matrix down. */

import { checkKinds } from "../options/kinds";
import { seeded } from "../random/random";
import { Tensor } from "../tensor/tensor";
import { grad, jvp } from "./gradient";

/**
 * The Hessian of f at w times a direction: how the gradient changes along it. Forward mode over reverse mode, exact.
 *
 * @param f a function of a tensor that gives one number
 * @returns a tensor of w's shape
 * @example
 * hessianTimes((w: Tensor) => sum(square(w)), tensor([3, 4]), tensor([1, 0])).toArray() // → [2, 0]
 */
export function hessianTimes(f: (w: Tensor) => Tensor, w: Tensor, direction: Tensor): Tensor {
  checkKinds("hessianTimes", { f: [f, "function"], w: [w, "tensor"], direction: [direction, "tensor"] });
  return jvp((at: Tensor) => grad(f)(at), w, direction).tangent;
}

/**
 * The largest curvature of f at w, the largest eigenvalue of its Hessian, by power iteration: a direction that is bent
 * again and again turns to where the bend is largest. Where the most negative curvature is larger in size, that one.
 *
 * @param iterations how often; 100 unless said
 * @example
 * largestCurvature((w: Tensor) => sum(square(w)), tensor([3, 4])).toFixed(6) // → "2.000000"
 */
export function largestCurvature(f: (w: Tensor) => Tensor, w: Tensor, iterations: number = 100): number {
  checkKinds("largestCurvature", { f: [f, "function"], w: [w, "tensor"] });
  const random = seeded(1);
  let direction = unit(
    Float64Array.from(w.data, () => random.normal()),
    w,
  );
  let curvature = 0;
  for (let i = 0; i < iterations; i++) {
    const bent = hessianTimes(f, w, direction);
    curvature = Array.from(bent.data).reduce((sum, value, k) => sum + value * direction.data[k], 0);
    if (bent.data.every((value) => value === 0)) return 0;
    direction = unit(Float64Array.from(bent.data), w);
  }
  return curvature;
}

function unit(values: Float64Array, like: Tensor): Tensor {
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  return new Tensor(
    values.map((value) => value / length),
    like.shape,
  );
}
