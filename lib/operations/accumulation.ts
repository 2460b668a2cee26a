/** More answers about an axis: products, running sums, spread, and whether anything or everything holds. */
import { detach } from "../autodiff/gradient";
import { operate } from "../autodiff/rules";
import { map } from "../tensor/elementwise";
import { checkAxes, checkAxis, sizeOf } from "../tensor/shape";
import { Tensor } from "../tensor/tensor";
import { mul, sqrt, sub } from "./arithmetic";
import { logSumExp } from "./functions";
import { asTensor, checkTensor, type Operand } from "./operand";
import { max, min, type ReductionOptions, variance, withoutAxes } from "./reductions";
import { slice } from "./shaping";

/**
 * The standard deviation along axes: the root of the mean squared distance from the mean (divided by n, not by n - 1). Where all numbers
 * are equal it has no derivative: the gradient is NaN there.
 *
 * @throws RangeError when an axis does not exist, or when there is nothing to take it of
 * @example
 * std(tensor([1, 3])).item() // → 1
 * std(tensor([[1, 3], [2, 10]]), 1).toArray() // → [1, 4]
 */
export function std(x: Tensor, axes?: number | readonly number[], options: ReductionOptions = {}): Tensor {
  return sqrt(variance(checkTensor("std", x), axes, options));
}

/**
 * The product along axes. The gradient of a factor is the product of all others, also where one of them is 0. Of no number it is 1.
 *
 * @throws RangeError when an axis does not exist
 * @example
 * prod(tensor([[1, 2], [3, 4]])).item() // → 24
 * prod(tensor([[1, 2], [3, 4]]), 0).toArray() // → [3, 8]
 */
export function prod(x: Tensor, axes?: number | readonly number[], options: ReductionOptions = {}): Tensor {
  const counted = checkAxes("prod", axes, checkTensor("prod", x).shape);
  let result = x;
  for (const axis of counted) {
    if (result.shape[axis] === 0) {
      const shape = result.shape.map((n, i) => (i === axis ? 1 : n));
      result = operate("pad", [result], { starts: shape.map(() => 0), shape, value: 1 });
    }
    // the second half times the first, until one is left
    while (result.shape[axis] > 1) {
      const n = result.shape[axis];
      const half = Math.floor(n / 2);
      const folded = mul(slice(result, 0, half, axis), slice(result, half, 2 * half, axis));
      if (n % 2 === 0) result = folded;
      else result = operate("concat", [folded, slice(result, n - 1, n, axis)], { axis });
    }
  }
  return withoutAxes(result, counted, options);
}

/**
 * Running sums: each place holds the sum of all places of the axis up to it.
 *
 * @param axis Default: the last.
 * @throws RangeError when the axis does not exist
 * @example
 * cumsum(tensor([1, 2, 3])).toArray() // → [1, 3, 6]
 * cumsum(tensor([[1, 2], [3, 4]]), 0).toArray() // → [[1, 2], [4, 6]]
 */
export function cumsum(x: Tensor, axis = -1): Tensor {
  const counted = checkAxis("cumsum", axis, checkTensor("cumsum", x).shape);
  return operate("cumsum", [x], { axis: counted, reverse: false });
}

/**
 * The logarithm of the softmax along the last axis, x - log Σ exp(x), without overflow.
 *
 * @throws RangeError when x is a scalar
 * @example
 * logSoftmax(tensor([1000, 1000])).toArray() // → [-0.6931, -0.6931]
 */
export function logSoftmax(x: Tensor): Tensor {
  if (checkTensor("logSoftmax", x).rank === 0)
    throw new RangeError("logSoftmax: x must have at least one axis, got a scalar");
  if (x.size === 0) return x;
  // the largest is taken off first, as a constant: beside large numbers the logarithm would lose its digits
  const largest = map(detach(max(x, -1, { keepDims: true })), (value) => (Number.isFinite(value) ? value : 0));
  const shifted = sub(x, largest);
  return sub(shifted, logSumExp(shifted, -1, { keepDims: true }));
}

/**
 * 1 where x is NaN, else 0.
 *
 * @example
 * isNan(tensor([1, NaN, Infinity])).toArray() // → [0, 1, 0]
 */
export function isNan(x: Operand): Tensor {
  return map(detach(asTensor("isNan", x)), (value) => (Number.isNaN(value) ? 1 : 0));
}

/**
 * 1 where any number along the axes is not 0, else 0: after a comparison, whether it holds anywhere.
 *
 * @throws RangeError when an axis does not exist
 * @example
 * any(greater(tensor([[1, 5], [2, 3]]), 4), 1).toArray() // → [1, 0]
 */
export function any(x: Tensor, axes?: number | readonly number[], options: ReductionOptions = {}): Tensor {
  const answers = yesOrNo("any", x);
  return empty(answers, axes) ? nothing("any", answers, 0, axes, options) : max(answers, axes, options);
}

/**
 * 1 where every number along the axes is not 0, else 0: after a comparison, whether it holds everywhere.
 *
 * @throws RangeError when an axis does not exist
 * @example
 * all(greater(tensor([[1, 5], [6, 7]]), 4), 1).toArray() // → [0, 1]
 */
export function all(x: Tensor, axes?: number | readonly number[], options: ReductionOptions = {}): Tensor {
  const answers = yesOrNo("all", x);
  return empty(answers, axes) ? nothing("all", answers, 1, axes, options) : min(answers, axes, options);
}

function yesOrNo(where: string, x: Tensor): Tensor {
  return map(detach(checkTensor(where, x)), (value) => (value === 0 ? 0 : 1));
}

/** Whether one of the axes has no place. */
function empty(x: Tensor, axes: number | readonly number[] | undefined): boolean {
  return checkAxes("any", axes, x.shape).some((axis) => x.shape[axis] === 0);
}

/** The answer where there is nothing to ask: nothing holds anywhere, everything holds everywhere. */
function nothing(
  where: string,
  x: Tensor,
  answer: number,
  axes: number | readonly number[] | undefined,
  options: ReductionOptions,
): Tensor {
  const counted = checkAxes(where, axes, x.shape);
  const shape = x.shape.map((n, axis) => (counted.includes(axis) ? 1 : n));
  return withoutAxes(new Tensor(new Float64Array(sizeOf(shape)).fill(answer), shape), counted, options);
}
