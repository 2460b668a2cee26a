/** Rarer arithmetic on every element. What changes by jumps only lets no gradient through. */
import { detach } from "../autodiff/gradient";
import { operate } from "../autodiff/rules";
import { kindOf } from "../options/kinds";
import { map } from "../tensor/elementwise";
import type { Tensor } from "../tensor/tensor";
import { maximum, minimum } from "./arithmetic";
import { asTensor, type Operand } from "./operand";

/**
 * x where it lies between low and high, else the nearer of the two. A gradient passes where x was not cut (at the ends too).
 *
 * @throws RangeError when low is above high, or one is NaN
 * @example
 * clip(tensor([-3, 0.5, 9]), -1, 1).toArray() // → [-1, 0.5, 1]
 */
export function clip(x: Operand, low: number, high: number): Tensor {
  if (!(low <= high)) throw new RangeError(`clip: low must be at most high, got ${kindOf(low)} and ${kindOf(high)}`);
  return minimum(maximum(asTensor("clip", x), low), high);
}

/**
 * The next whole number below (or x itself).
 *
 * @example
 * floor(tensor([1.7, -1.2, 3])).toArray() // → [1, -2, 3]
 */
export function floor(x: Operand): Tensor {
  return map(detach(asTensor("floor", x)), Math.floor);
}

/**
 * The next whole number above (or x itself).
 *
 * @example
 * ceil(tensor([1.2, -1.7, 3])).toArray() // → [2, -1, 3]
 */
export function ceil(x: Operand): Tensor {
  return map(detach(asTensor("ceil", x)), Math.ceil);
}

/**
 * What is left of x when y was taken from it as often as it goes: x - ⌊x/y⌋·y, between 0 and y. Local derivative 1 by x, -⌊x/y⌋ by y.
 *
 * Unlike `%` of JavaScript it has the sign of y: -1 mod 3 is 2.
 *
 * @throws RangeError when the shapes do not fit; TypeError when the dtypes differ
 * @example
 * mod(tensor([7, -1, 5.5]), 3).toArray() // → [1, 2, 2.5]
 */
export function mod(x: Operand, y: Operand): Tensor {
  return operate("mod", [asTensor("mod", x, y), asTensor("mod", y, x)], {});
}

/**
 * The angle of the point (x, y) against the x axis, from -π to π.
 *
 * @param y comes first, as in `Math.atan2`
 * @throws RangeError when the shapes do not fit; TypeError when the dtypes differ
 * @example
 * atan2(tensor([1, 0]), tensor([0, -1])).toArray() // → [1.5708, 3.1416]
 */
export function atan2(y: Operand, x: Operand): Tensor {
  return operate("atan2", [asTensor("atan2", y, x), asTensor("atan2", x, y)], {});
}

/**
 * eˣ - 1, exact for small x.
 *
 * @example
 * expm1(tensor([1e-20])).toArray() // → [1e-20]
 */
export function expm1(x: Operand): Tensor {
  return operate("expm1", [asTensor("expm1", x)], {});
}
