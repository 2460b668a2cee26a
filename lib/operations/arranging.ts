/** More arrangements of the same numbers. All can be differentiated. */
import { operate } from "../autodiff/rules";
import { kindOf } from "../options/kinds";
import { checkAxes, checkAxis, shapeText } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";
import { checkTensor } from "./operand";
import { slice } from "./shaping";

/**
 * x without axes of size 1: all of them, or those that are named.
 *
 * @throws RangeError when a named axis does not exist or has another size
 * @example
 * squeeze(zeros([1, 3, 1])).shape // → [3]
 * squeeze(zeros([1, 3, 1]), -1).shape // → [1, 3]
 */
export function squeeze(x: Tensor, axes?: number | readonly number[]): Tensor {
  const { shape } = checkTensor("squeeze", x);
  const named = axes !== undefined;
  const counted = named ? checkAxes("squeeze", axes, shape) : [...shape.keys()].filter((axis) => shape[axis] === 1);
  const wrong = counted.find((axis) => shape[axis] !== 1);
  if (wrong !== undefined) throw new RangeError(`squeeze: axis ${wrong} of shape ${shapeText(shape)} is not of size 1`);
  return operate("reshape", [x], { shape: shape.filter((_, axis) => !counted.includes(axis)) });
}

/**
 * x cut into parts along an axis: so many of equal size, or parts of these sizes.
 *
 * @param parts how many, or the size of each
 * @param axis Default: 0.
 * @throws RangeError when the axis does not exist, or the parts do not make up its length
 * @example
 * split(tensor([1, 2, 3, 4]), 2).map((part) => part.toArray()) // → [[1, 2], [3, 4]]
 * split(tensor([[1, 2, 3]]), [1, 2], 1).map((part) => part.toArray()) // → [[[1]], [[2, 3]]]
 */
export function split(x: Tensor, parts: number | readonly number[], axis = 0): Tensor[] {
  const counted = checkAxis("split", axis, checkTensor("split", x).shape);
  const length = x.shape[counted];
  if (typeof parts === "number" && !(Number.isInteger(parts) && parts >= 1 && length % parts === 0)) {
    throw new RangeError(`split: ${length} places cannot be cut into ${kindOf(parts)} equal parts`);
  }
  const sizes = typeof parts === "number" ? new Array<number>(parts).fill(length / parts) : parts;
  const fits = Array.isArray(sizes) && sizes.every((n) => Number.isInteger(n) && n >= 0);
  if (!fits || sizes.reduce((sum, n) => sum + n, 0) !== length) {
    const got = Array.isArray(sizes) ? `[${sizes.map(kindOf).join(",")}]` : kindOf(sizes);
    throw new RangeError(
      `split: the sizes must be whole numbers that sum to ${length}, the length of axis ${axis}, got ${got}`,
    );
  }
  let start = 0;
  return sizes.map((size) => {
    start += size;
    return slice(x, start - size, start, counted);
  });
}

/**
 * x repeated side by side, so many times along each axis.
 *
 * @param times one whole number from 0 for each axis
 * @throws RangeError when there is not one for each axis
 * @example
 * tile(tensor([[1, 2]]), [2, 2]).toArray() // → [[1, 2, 1, 2], [1, 2, 1, 2]]
 */
export function tile(x: Tensor, times: readonly number[]): Tensor {
  const { shape } = checkTensor("tile", x);
  const whole = (n: unknown): boolean => Number.isInteger(n) && (n as number) >= 0 && (n as number) < 2 ** 31;
  if (!Array.isArray(times) || times.length !== shape.length || !times.every(whole)) {
    const got = Array.isArray(times) ? `[${times.map(kindOf).join(",")}]` : kindOf(times);
    throw new RangeError(`tile: needs a whole number from 0 for each axis of ${shapeText(shape)}, got ${got}`);
  }
  const size = times.reduce((product, n, axis) => product * n * shape[axis], 1);
  if (size > 2 ** 31) throw new RangeError(`tile: ${size} numbers are more than 2³¹`);
  return times.reduce((result: Tensor, n, axis) => {
    if (n === 1) return result;
    const length = shape[axis];
    const indices = Int32Array.from({ length: n * length }, (_, i) => i % length);
    return operate("gather", [result], { indices, axis });
  }, x);
}

/**
 * x with axes in reverse order: a mirrored image.
 *
 * @param axes Default: all.
 * @throws RangeError when an axis does not exist
 * @example
 * flip(tensor([[1, 2], [3, 4]]), 1).toArray() // → [[2, 1], [4, 3]]
 */
export function flip(x: Tensor, axes?: number | readonly number[]): Tensor {
  const counted = checkAxes("flip", axes, checkTensor("flip", x).shape);
  return counted.reduce((result, axis) => {
    const length = x.shape[axis];
    const indices = Int32Array.from({ length }, (_, i) => length - 1 - i);
    return operate("gather", [result], { indices, axis });
  }, x);
}
