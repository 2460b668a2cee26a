/** The same numbers in another arrangement. All can be differentiated: the gradient goes back to where the number was. */
import { operate } from "../autodiff/rules";
import type { DType } from "../kernels/storage";
import { kindOf } from "../options/kinds";
import { checkAxis, checkShape, type Shape, sameShape, shapeText, sizeOf } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";
import { checkIndices, checkTensor, type Indices } from "./operand";

/**
 * The same numbers, row by row, in another shape; one size may be -1, which means "as many as are left".
 *
 * @throws RangeError when the shape holds another amount of numbers
 * @example
 * reshape(tensor([1, 2, 3, 4, 5, 6]), [2, -1]).toArray() // → [[1, 2, 3], [4, 5, 6]]
 */
export function reshape(x: Tensor, shape: Shape): Tensor {
  const { size } = checkTensor("reshape", x);
  checkShape("reshape", Array.isArray(shape) ? shape.map((n) => (n === -1 ? 0 : n)) : shape);
  const unknown = shape.indexOf(-1);
  const known = sizeOf(shape.filter((_, axis) => axis !== unknown));
  const whole = shape.map((n, axis) => (axis === unknown ? size / known : n));
  if (!whole.every((n) => Number.isInteger(n) && n >= 0) || sizeOf(whole) !== size) {
    throw new RangeError(`reshape: ${shapeText(x.shape)} holds ${size} numbers and cannot become ${shapeText(shape)}`);
  }
  return operate("reshape", [x], { shape: whole });
}

/**
 * All numbers of each example in one row: [N, …] becomes [N, the product of the rest].
 *
 * @throws RangeError when x is a scalar
 * @example
 * flatten(zeros([8, 5, 5, 16])).shape // → [8, 400]
 */
export function flatten(x: Tensor): Tensor {
  if (checkTensor("flatten", x).rank === 0) throw new RangeError("flatten: x must have a batch axis, got a scalar");
  return operate("reshape", [x], { shape: [x.shape[0], sizeOf(x.shape.slice(1))] });
}

/**
 * x with a new axis of size 1.
 *
 * @throws RangeError when the axis is not one of 0 to rank (or -1 for the last)
 * @example
 * expandDims(tensor([1, 2]), 1).toArray() // → [[1], [2]]
 */
export function expandDims(x: Tensor, axis: number): Tensor {
  const counted = checkAxis("expandDims", axis, [...checkTensor("expandDims", x).shape, 1]);
  return operate("reshape", [x], { shape: [...x.shape.slice(0, counted), 1, ...x.shape.slice(counted)] });
}

/**
 * x with its axes in another order; without `permutation` they are reversed, which for a matrix is xᵀ.
 *
 * @throws RangeError when the permutation does not name every axis once
 * @example
 * transpose(tensor([[1, 2], [3, 4]])).toArray() // → [[1, 3], [2, 4]]
 * transpose(zeros([8, 32, 32, 3]), [0, 3, 1, 2]).shape // → [8, 3, 32, 32]
 */
export function transpose(x: Tensor, permutation?: readonly number[]): Tensor {
  const axes = checkTensor("transpose", x).shape.map((_, axis) => axis);
  const order = permutation ?? axes.slice().reverse();
  if (!Array.isArray(order)) throw new TypeError(`transpose: needs an array of axes, got ${kindOf(order)}`);
  if (
    !sameShape(
      axes,
      [...order].sort((a, b) => a - b),
    )
  ) {
    throw new RangeError(
      `transpose: [${order.map(kindOf).join(",")}] does not name every axis of shape ${shapeText(x.shape)} once`,
    );
  }
  return operate("transpose", [x], { permutation: order });
}

/**
 * x repeated along axes of size 1, and along new axes at the front, until it has this shape.
 *
 * @throws RangeError when an axis of another size would have to change
 * @example
 * broadcastTo(tensor([1, 2]), [2, 2]).toArray() // → [[1, 2], [1, 2]]
 */
export function broadcastTo(x: Tensor, shape: Shape): Tensor {
  return operate("broadcastTo", [checkTensor("broadcastTo", x)], { shape: checkShape("broadcastTo", shape).slice() });
}

/**
 * The places start to end - 1 of an axis, like `Array.slice`: negative numbers count from the end.
 *
 * @param axis 0 when not given
 * @throws RangeError when start or end is not a whole number, or the axis does not exist
 * @example
 * slice(tensor([[1, 2], [3, 4], [5, 6]]), 1, 3).toArray() // → [[3, 4], [5, 6]]
 * slice(tensor([[1, 2, 3]]), -2, 3, 1).toArray() // → [[2, 3]]
 */
export function slice(x: Tensor, start: number, end?: number, axis = 0): Tensor {
  const counted = checkAxis("slice", axis, checkTensor("slice", x).shape);
  const n = x.shape[counted];
  const [from, to] = [start, end ?? n].map((i) => {
    if (!Number.isInteger(i))
      throw new RangeError(`slice: start and end must be whole numbers, got ${kindOf(start)} and ${kindOf(end)}`);
    return Math.min(n, Math.max(0, i < 0 ? i + n : i));
  });
  const starts = x.shape.map((_, i) => (i === counted ? from : 0));
  const shape = x.shape.map((size, i) => (i === counted ? Math.max(0, to - from) : size));
  return operate("slice", [x], { starts, shape });
}

/**
 * One place of an axis, which disappears: a row of a matrix, an image of a batch.
 *
 * @throws RangeError when there is no such place
 * @example
 * index(tensor([[1, 2], [3, 4]]), -1).toArray() // → [3, 4]
 */
export function index(x: Tensor, place: number, axis = 0): Tensor {
  const counted = checkAxis("index", axis, checkTensor("index", x).shape);
  const n = x.shape[counted];
  const at = place < 0 ? place + n : place;
  if (!Number.isInteger(place) || at < 0 || at >= n) {
    throw new RangeError(`index: axis ${axis} of shape ${shapeText(x.shape)} has no place ${kindOf(place)}`);
  }
  return operate("reshape", [slice(x, at, at + 1, counted)], { shape: x.shape.filter((_, i) => i !== counted) });
}

/**
 * x in the middle of a larger tensor filled with `value`: [before, after] says how much is added to each axis.
 *
 * @throws RangeError when there is not one pair of whole numbers from 0 for each axis
 * @example
 * pad(tensor([[1, 2]]), [[0, 1], [1, 0]]).toArray() // → [[0, 1, 2], [0, 0, 0]]
 */
export function pad(x: Tensor, margins: readonly (readonly [before: number, after: number])[], value = 0): Tensor {
  const { shape } = checkTensor("pad", x);
  const isPair = (pair: unknown): boolean =>
    Array.isArray(pair) && pair.length === 2 && pair.every((n) => Number.isInteger(n) && n >= 0);
  if (!Array.isArray(margins) || margins.length !== shape.length || !margins.every(isPair)) {
    const got = Array.isArray(margins) ? `[${margins.map(kindOf).join(", ")}]` : kindOf(margins);
    throw new RangeError(`pad: needs a pair of whole numbers from 0 for each axis of ${shapeText(shape)}, got ${got}`);
  }
  if (typeof value !== "number") throw new TypeError(`pad: value must be a number, got ${kindOf(value)}`);
  const padded = shape.map((n, axis) => margins[axis][0] + n + margins[axis][1]);
  return operate("pad", [x], { starts: margins.map(([before]) => before), shape: padded, value });
}

/**
 * Tensors one behind the other along an axis.
 *
 * @param axis 0 when not given
 * @throws RangeError when there is none, or when they differ in another axis
 * @example
 * concat([tensor([[1], [2]]), tensor([[3], [4]])], 1).toArray() // → [[1, 3], [2, 4]]
 */
export function concat(tensors: readonly Tensor[], axis = 0): Tensor {
  const [first, ...rest] = checkList("concat", tensors);
  const counted = checkAxis("concat", axis, first.shape);
  for (const x of rest) {
    const fits = x.rank === first.rank && x.shape.every((n, i) => i === counted || n === first.shape[i]);
    if (!fits) {
      const both = `${shapeText(first.shape)} and ${shapeText(x.shape)}`;
      throw new RangeError(`concat: shapes ${both} differ in more than axis ${counted}`);
    }
    if (x.dtype !== first.dtype) throw new TypeError(`concat: ${first.dtype} meets ${x.dtype}: cast one of them`);
  }
  return operate("concat", tensors, { axis: counted });
}

/**
 * Tensors of one shape side by side along a new axis: images become a batch.
 *
 * @param axis 0 when not given
 * @throws RangeError when there is none, or when the shapes differ
 * @example
 * stack([tensor([1, 2]), tensor([3, 4])]).toArray() // → [[1, 2], [3, 4]]
 */
export function stack(tensors: readonly Tensor[], axis = 0): Tensor {
  return concat(
    checkList("stack", tensors).map((x) => expandDims(x, axis)),
    axis,
  );
}

function checkList(where: string, tensors: readonly Tensor[]): readonly Tensor[] {
  if (!Array.isArray(tensors)) throw new TypeError(`${where}: needs an array of tensors, got ${kindOf(tensors)}`);
  if (tensors.length === 0) throw new RangeError(`${where}: needs at least one tensor`);
  for (const x of tensors) checkTensor(where, x);
  return tensors;
}

/**
 * The slices at these places of an axis, in this order: the rows of a mini-batch. A place that is named twice collects
 * both gradients.
 *
 * @param indices a list, or a tensor such as `argmax` gives
 * @param axis 0 when not given
 * @throws RangeError when a place does not exist
 * @example
 * gather(tensor([[1, 2], [3, 4], [5, 6]]), [2, 0]).toArray() // → [[5, 6], [1, 2]]
 */
export function gather(x: Tensor, indices: Indices, axis = 0): Tensor {
  const counted = checkAxis("gather", axis, checkTensor("gather", x).shape);
  const places = Int32Array.from(checkIndices("gather", "index", indices, x.shape[counted]));
  return operate("gather", [x], { indices: places, axis: counted });
}

/**
 * From each row of a matrix the number in the column that belongs to it: x[i, columns[i]], the score of the right class.
 *
 * @param x [N, C]
 * @param columns N whole numbers of 0 to C - 1, a list, or a tensor such as `argmax` gives
 * @throws RangeError when shapes or columns do not fit
 * @example
 * pickColumns(tensor([[1, 2, 3], [4, 5, 6]]), [2, 0]).toArray() // → [3, 4]
 * pickColumns(tensor([[1, 9], [7, 5]]), argmax(tensor([[1, 9], [7, 5]]))).toArray() // → [9, 7]
 */
export function pickColumns(x: Tensor, columns: Indices): Tensor {
  if (checkTensor("pickColumns", x).rank !== 2) {
    throw new RangeError(`pickColumns: x must be [N, C], got ${shapeText(x.shape)}`);
  }
  const list = checkIndices("pickColumns", "column", columns, x.shape[1]);
  if (x.shape[0] !== list.length) {
    throw new RangeError(`pickColumns: ${x.shape[0]} rows need as many columns, got ${list.length}`);
  }
  const flat = operate("reshape", [x], { shape: [x.size] });
  return operate("gather", [flat], { indices: Int32Array.from(list, (c, i) => i * x.shape[1] + c), axis: 0 });
}

/**
 * The same numbers with another precision; the gradient comes back in the old one.
 *
 * @example
 * cast(tensor([0.1]), "float32").at(0) // → 0.10000000149011612
 */
export function cast(x: Tensor, dtype: DType): Tensor {
  if (dtype !== "float32" && dtype !== "float64") {
    throw new TypeError(`cast: dtype must be "float32" or "float64", got ${kindOf(dtype)}`);
  }
  return checkTensor("cast", x).dtype === dtype ? x : operate("cast", [x], { dtype });
}
