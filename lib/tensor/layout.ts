/**
 * Plain rearrangement of numbers, without derivatives: broadcast, transpose, slice, pad, concat, gather.
 *
 * Broadcasting, transposing and slicing are one loop: walk over the result, and step through the source with other
 * strides (a stride of 0 repeats, swapped strides transpose, an offset slices).
 */
import type { Floats } from "../kernels/storage";
import { active, allocate } from "../kernels/use";
import { type Shape, sameShape, shapeText, sizeOf, stridesOf } from "./shape";
import { Tensor } from "./tensor";

/** So many numbers that lie side by side are copied in one piece; fewer, one by one. */
const piece = 32;

/** The numbers at `offset + Σ index · stride`, for every index of `shape`, in order. */
function walk(source: Floats, offset: number, strides: readonly number[], shape: Shape, out: Floats): void {
  // From this axis on, numbers lie in the source as in the result.
  let along = shape.length;
  let width = 1;
  while (along > 0 && (strides[along - 1] === width || shape[along - 1] === 1)) width *= shape[--along];
  if (width < piece) [along, width] = [shape.length, 1];
  const last = shape.length - 1;
  let next = 0;
  const visit = (axis: number, at: number): void => {
    if (axis === along) {
      out.set(source.subarray(at, at + width), next);
      next += width;
      return;
    }
    const [n, stride] = [shape[axis], strides[axis]];
    if (axis === last) for (let i = 0; i < n; i++) out[next++] = source[at + i * stride];
    else for (let i = 0; i < n; i++) visit(axis + 1, at + i * stride);
  };
  visit(0, offset);
}

/** x repeated along new axes at the front and along axes of size 1, until it has this shape. */
export function broadcastTo(x: Tensor, shape: Shape): Tensor {
  if (sameShape(x.shape, shape)) return x;
  const extra = shape.length - x.rank;
  const strides = stridesOf(x.shape);
  const repeated = shape.map((n, axis) => {
    if (axis < extra) return 0;
    const size = x.shape[axis - extra];
    if (size !== n && size !== 1) throw misfit(x.shape, shape);
    return size === 1 ? 0 : strides[axis - extra];
  });
  if (extra < 0) throw misfit(x.shape, shape);
  const out = allocate(x.dtype, sizeOf(shape), false);
  walk(x.data, 0, repeated, shape, out);
  return new Tensor(out, shape);
}

/** x with its axes in another order: axis `permutation[i]` of x becomes axis i. */
export function transpose(x: Tensor, permutation: readonly number[]): Tensor {
  const strides = stridesOf(x.shape);
  const shape = permutation.map((axis) => x.shape[axis]);
  const out = allocate(x.dtype, x.size, false);
  const moved = permutation.map((axis) => strides[axis]);
  walk(x.data, 0, moved, shape, out);
  return new Tensor(out, shape);
}

/** The block of this shape that begins at `starts`. */
export function slice(x: Tensor, starts: readonly number[], shape: Shape): Tensor {
  const strides = stridesOf(x.shape);
  const offset = starts.reduce((sum, start, axis) => sum + start * strides[axis], 0);
  const out = allocate(x.dtype, sizeOf(shape), false);
  walk(x.data, offset, strides, shape, out);
  return new Tensor(out, shape);
}

/** A tensor of this shape, filled with `value`, in which x begins at `starts`. */
export function pad(x: Tensor, starts: readonly number[], shape: Shape, value: number): Tensor {
  const out = allocate(x.dtype, sizeOf(shape), value === 0);
  if (value !== 0) out.fill(value);
  const strides = stridesOf(shape);
  let next = 0;
  const visit = (axis: number, at: number): void => {
    if (axis === x.rank) out[at] = x.data[next++];
    else for (let i = 0; i < x.shape[axis]; i++) visit(axis + 1, at + (starts[axis] + i) * strides[axis]);
  };
  visit(0, 0);
  return new Tensor(out, shape);
}

/** Tensors one behind the other along an axis. */
export function concat(tensors: readonly Tensor[], axis: number): Tensor {
  const shape = tensors[0].shape.slice();
  shape[axis] = tensors.reduce((sum, x) => sum + x.shape[axis], 0);
  const out = allocate(tensors[0].dtype, sizeOf(shape), false);
  const outer = sizeOf(shape.slice(0, axis));
  const row = sizeOf(shape.slice(axis));
  let start = 0;
  for (const x of tensors) {
    const width = sizeOf(x.shape.slice(axis));
    for (let i = 0; i < outer; i++) out.set(x.data.subarray(i * width, (i + 1) * width), i * row + start);
    start += width;
  }
  return new Tensor(out, shape);
}

/** The slices of x at these places of an axis, in this order, with repetitions: [outer, axis, inner] by [axis]. */
export function gather(x: Tensor, indices: ArrayLike<number>, axis: number): Tensor {
  const [outer, length, inner] = around(x.shape, axis);
  const shape = x.shape.slice();
  shape[axis] = indices.length;
  const out = allocate(x.dtype, sizeOf(shape), false);
  active().gather(x.data, indices, out, { outer, length, inner });
  return new Tensor(out, shape);
}

/** The reverse way: zeros with `length` places on the axis, where each slice of x is added at its index. */
export function scatter(x: Tensor, indices: ArrayLike<number>, axis: number, length: number): Tensor {
  const [outer, , inner] = around(x.shape, axis);
  const shape = x.shape.slice();
  shape[axis] = length;
  const { data } = x;
  const out = allocate(x.dtype, sizeOf(shape));
  let next = 0;
  for (let o = 0; o < outer; o++) {
    for (let k = 0; k < indices.length; k++) {
      const to = (o * length + indices[k]) * inner;
      for (let i = 0; i < inner; i++) out[to + i] += data[next++];
    }
  }
  return new Tensor(out, shape);
}

/** A shape seen as [sizes before the axis, the axis, sizes after it]. */
export function around(shape: Shape, axis: number): [number, number, number] {
  return [sizeOf(shape.slice(0, axis)), shape[axis], sizeOf(shape.slice(axis + 1))];
}

function misfit(from: Shape, to: Shape): RangeError {
  return new RangeError(`broadcastTo: shape ${shapeText(from)} cannot be repeated into ${shapeText(to)}`);
}
