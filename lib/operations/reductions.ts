/** Sums, means and extremes along axes. `axes` is one axis or several, -1 is the last; without it all are reduced. */
import { operate } from "../autodiff/rules";
import { checkOptions } from "../tensor/kind";
import { argmaxFlat } from "../tensor/reduce";
import { checkAxes, checkAxis, shapeText, sizeOf } from "../tensor/shape";
import { Tensor } from "../tensor/tensor";
import { div, neg, square, sub } from "./arithmetic";
import { checkTensor } from "./operand";

/** Options of a reduction. */
export interface ReductionOptions {
  /** Keep each reduced axis as an axis of size 1, so that the result broadcasts against x; false when not given. */
  readonly keepDims?: boolean;
}

/**
 * The sum along axes. Its gradient is repeated for every summand.
 *
 * @throws RangeError when an axis does not exist
 * @example
 * sum(tensor([[1, 2], [3, 4]])).item() // → 10
 * sum(tensor([[1, 2], [3, 4]]), 0).toArray() // → [4, 6]
 * sum(tensor([[1, 2], [3, 4]]), 1, { keepDims: true }).toArray() // → [[3], [7]]
 */
export function sum(x: Tensor, axes?: number | readonly number[], options: ReductionOptions = {}): Tensor {
  const counted = checkAxes("sum", axes, checkTensor("sum", x).shape);
  const kept = x.shape.map((n, axis) => (counted.includes(axis) ? 1 : n));
  return withoutAxes(operate("sumTo", [x], { shape: kept }), counted, options);
}

/**
 * The mean along axes. Its gradient is shared equally by the numbers that went in.
 *
 * @throws RangeError when an axis does not exist, or when there is nothing to take the mean of
 * @example
 * mean(tensor([[1, 2], [3, 6]])).item() // → 3
 * mean(tensor([[1, 2], [3, 6]]), 0).toArray() // → [2, 4]
 */
export function mean(x: Tensor, axes?: number | readonly number[], options: ReductionOptions = {}): Tensor {
  const counted = checkAxes("mean", axes, checkTensor("mean", x).shape);
  const count = checkNotEmpty("mean", x, counted);
  return div(sum(x, counted, options), count);
}

/**
 * The variance along axes: the mean of the squared distances from the mean (divided by n, not by n - 1).
 *
 * @throws RangeError when an axis does not exist, or when there is nothing to take the variance of
 * @example
 * variance(tensor([1, 3])).item() // → 1
 */
export function variance(x: Tensor, axes?: number | readonly number[], options: ReductionOptions = {}): Tensor {
  return mean(square(sub(x, mean(x, axes, { keepDims: true }))), axes, options);
}

/**
 * The largest number along axes. Its gradient goes to the place of the (first) largest; a NaN counts as largest.
 *
 * @throws RangeError when an axis does not exist, or when there is nothing to compare
 * @example
 * max(tensor([[1, 5], [4, 2]]), 1).toArray() // → [5, 4]
 */
export function max(x: Tensor, axes?: number | readonly number[], options: ReductionOptions = {}): Tensor {
  return extreme("max", x, axes, options);
}

/**
 * The smallest number along axes. Its gradient goes to the place of the (first) smallest.
 *
 * @throws RangeError when an axis does not exist, or when there is nothing to compare
 * @example
 * min(tensor([[1, 5], [4, 2]]), 1).toArray() // → [1, 2]
 */
export function min(x: Tensor, axes?: number | readonly number[], options: ReductionOptions = {}): Tensor {
  return neg(extreme("min", neg(x), axes, options));
}

/**
 * Where along an axis the (first) largest number stands: the predicted class of each row of scores. Not differentiable.
 *
 * @param axis the last when not given
 * @throws RangeError when the axis does not exist or is empty
 * @example
 * argmax(tensor([[0.1, 0.9], [0.8, 0.2]])).toArray() // → [1, 0]
 */
export function argmax(x: Tensor, axis = -1): Tensor {
  const counted = checkAxis("argmax", axis, checkTensor("argmax", x).shape);
  checkNotEmpty("argmax", x, [counted]);
  const inner = sizeOf(x.shape.slice(counted + 1));
  const shape = x.shape.filter((_, i) => i !== counted);
  const places = Float64Array.from(argmaxFlat(x, [counted]), (flat) => Math.floor(flat / inner) % x.shape[counted]);
  return new Tensor(places, shape);
}

/** x without these axes (all of size 1), unless they are to be kept. */
export function withoutAxes(x: Tensor, axes: readonly number[], options: ReductionOptions): Tensor {
  if (checkOptions("keepDims", options).keepDims === true || axes.length === 0) return x;
  return operate("reshape", [x], { shape: x.shape.filter((_, axis) => !axes.includes(axis)) });
}

function extreme(
  where: string,
  x: Tensor,
  axes: number | readonly number[] | undefined,
  options: ReductionOptions,
): Tensor {
  const counted = checkAxes(where, axes, checkTensor(where, x).shape);
  checkNotEmpty(where, x, counted);
  const kept = x.shape.map((n, axis) => (counted.includes(axis) ? 1 : n));
  const flat = operate("reshape", [x], { shape: [x.size] });
  const taken = operate("gather", [flat], { indices: argmaxFlat(x, counted), axis: 0 });
  return withoutAxes(operate("reshape", [taken], { shape: kept }), counted, options);
}

/** How many numbers go into each result; refused when none does. */
function checkNotEmpty(where: string, x: Tensor, axes: readonly number[]): number {
  const count = sizeOf(axes.map((axis) => x.shape[axis]));
  if (count === 0) throw new RangeError(`${where}: nothing to reduce: shape ${shapeText(x.shape)}, axes [${axes}]`);
  return count;
}
