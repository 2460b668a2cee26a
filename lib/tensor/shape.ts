import { kindOf } from "../options/kinds";

/** A tensor's sizes, one for each axis: [] is a scalar, [3] a vector of 3, [2, 3] a matrix of 2 rows and 3 columns. */
export type Shape = readonly number[];

/**
 * How many numbers a tensor of this shape holds: the product of its sizes.
 *
 * @example
 * sizeOf([2, 3, 4]) // → 24
 */
export function sizeOf(shape: Shape): number {
  let size = 1;
  for (const n of shape) size *= n;
  return size;
}

/**
 * How far apart in the flat data two neighbours along each axis lie (row-major: the last axis is contiguous).
 *
 * @example
 * stridesOf([2, 3, 4]) // → [12, 4, 1]
 */
export function stridesOf(shape: Shape): number[] {
  const strides = new Array<number>(shape.length);
  let stride = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = stride;
    stride *= shape[axis];
  }
  return strides;
}

/** True when both shapes have the same sizes. */
export function sameShape(a: Shape, b: Shape): boolean {
  if (a.length !== b.length) return false;
  for (let axis = 0; axis < a.length; axis++) if (a[axis] !== b[axis]) return false;
  return true;
}

/**
 * The shape as errors and printed tensors write it.
 *
 * @example
 * shapeText([8, 32, 32, 3]) // → "[8,32,32,3]"
 */
export function shapeText(shape: Shape): string {
  return `[${shape.join(",")}]`;
}

/**
 * The shape itself, after a check that every size is a whole number from 0.
 *
 * @param where the function's name, for the error
 */
export function checkShape(where: string, shape: Shape): Shape {
  if (!Array.isArray(shape)) throw new TypeError(`${where}: shape must be an array of sizes, got ${typeof shape}`);
  for (const n of shape) {
    if (typeof n !== "number") throw new TypeError(`${where}: shape must hold numbers, got ${kindOf(n)} in it`);
    if (!Number.isSafeInteger(n) || n < 0) {
      throw new RangeError(`${where}: shape must hold whole numbers from 0, got ${shapeText(shape)}`);
    }
  }
  if (sizeOf(shape) > 2147483648) {
    throw new RangeError(`${where}: shape ${shapeText(shape)} holds ${sizeOf(shape)} numbers, more than 2³¹`);
  }
  return shape;
}

/**
 * An axis counted from 0, where -1 means the last one.
 *
 * @throws RangeError when a tensor of this shape has no such axis
 * @example
 * checkAxis("sum", -1, [2, 3]) // → 1
 */
export function checkAxis(where: string, axis: number, shape: Shape): number {
  if (typeof axis !== "number") throw new TypeError(`${where}: an axis must be a number, got ${typeof axis}`);
  const counted = axis < 0 ? axis + shape.length : axis;
  if (!Number.isInteger(axis) || counted < 0 || counted >= shape.length) {
    throw new RangeError(`${where}: shape ${shapeText(shape)} has no axis ${axis}`);
  }
  return counted;
}

/**
 * The axes counted from 0 and in order; every axis when none is named.
 *
 * @throws RangeError when one does not exist or is named twice
 */
export function checkAxes(where: string, axes: number | readonly number[] | undefined, shape: Shape): number[] {
  if (axes === undefined) return shape.map((_, axis) => axis);
  if (typeof axes !== "number" && !Array.isArray(axes)) {
    throw new TypeError(`${where}: axes must be a number or an array of numbers, got ${typeof axes}`);
  }
  const counted = (typeof axes === "number" ? [axes] : [...axes]).map((axis) => checkAxis(where, axis, shape));
  counted.sort((a, b) => a - b);
  for (let i = 1; i < counted.length; i++) {
    if (counted[i] === counted[i - 1]) throw new RangeError(`${where}: axis ${counted[i]} is named twice`);
  }
  return counted;
}

/**
 * The shape that two operands share once each axis of size 1 (or missing at the front) is repeated to fit the other's.
 *
 * @throws RangeError when a pair of sizes differs and neither is 1
 * @example
 * broadcastShape("add", [2, 1, 4], [3, 1]) // → [2, 3, 4]
 */
export function broadcastShape(where: string, a: Shape, b: Shape): Shape {
  if (sameShape(a, b)) return a;
  const rank = Math.max(a.length, b.length);
  const shape = new Array<number>(rank);
  for (let axis = 1; axis <= rank; axis++) {
    const m = a.length >= axis ? a[a.length - axis] : 1;
    const n = b.length >= axis ? b[b.length - axis] : 1;
    if (m !== n && m !== 1 && n !== 1) {
      throw new RangeError(
        `${where}: shapes ${shapeText(a)} and ${shapeText(b)} do not fit: axis ${rank - axis} is ${m} against ${n}`,
      );
    }
    shape[rank - axis] = m === 1 ? n : m;
  }
  return shape;
}
