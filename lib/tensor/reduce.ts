/** Plain reductions, without derivatives. */
import { active, allocate } from "../kernels/use";
import { type Shape, sameShape, sizeOf } from "./shape";
import { Tensor } from "./tensor";

/**
 * x added up until it has this shape: the reverse of `broadcastTo`. Axes that are 1 in `shape`, and axes that it lacks
 * at the front, are summed.
 */
export function sumTo(x: Tensor, shape: Shape): Tensor {
  if (sameShape(x.shape, shape)) return x;
  const extra = x.rank - shape.length;
  const summed = x.shape.map((n, axis) => axis < extra || (shape[axis - extra] === 1 && n !== 1));
  let { data } = x;
  let sizes = x.shape.slice();
  // neighbouring axes are summed in one go, the last ones first
  for (let end = x.rank; end > 0; end--) {
    if (!summed[end - 1]) continue;
    let start = end - 1;
    while (start > 0 && summed[start - 1]) start--;
    const [outer, length, inner] = [sizes.slice(0, start), sizes.slice(start, end), sizes.slice(end)].map(sizeOf);
    const out = allocate(x.dtype, outer * inner, false);
    active().reduce("sum", data, out, { outer, length, inner });
    data = out;
    sizes = [...sizes.slice(0, start), ...sizes.slice(end)];
    end = start + 1;
  }
  return new Tensor(data, shape);
}

/** For every place of the other axes, the flat index of the first largest number along `axes` (a NaN counts as largest). */
export function argmaxFlat(x: Tensor, axes: readonly number[]): Int32Array {
  const kept = x.shape.map((n, axis) => (axes.includes(axis) ? 1 : n));
  const strides = new Array<number>(x.rank);
  let stride = 1;
  for (let axis = x.rank - 1; axis >= 0; axis--) {
    strides[axis] = kept[axis] === 1 ? 0 : stride;
    stride *= kept[axis];
  }
  const best = new Int32Array(stride).fill(-1);
  const data = x.peek();
  const last = x.rank - 1;
  let next = 0;
  const visit = (axis: number, from: number): void => {
    const [n, step] = [x.shape[axis], strides[axis]];
    if (axis < last) {
      for (let i = 0; i < n; i++) visit(axis + 1, from + i * step);
      return;
    }
    for (let i = 0, place = from; i < n; i++, place += step, next++) {
      const value = data[next];
      const sofar = data[best[place]];
      if (best[place] < 0 || value > sofar || (Number.isNaN(value) && !Number.isNaN(sofar))) best[place] = next;
    }
  };
  if (x.rank === 0) best[0] = 0;
  else visit(0, 0);
  return best;
}
