/** Plain computation on every element, without derivatives. The operations that learners call are in lib/operations. */
import type { Binary, Unary } from "../kernels/kernels";
import { active, allocate } from "../kernels/use";
import { checkOneKind } from "./kind";
import { broadcastTo } from "./layout";
import { broadcastShape, type Shape, sameShape, sizeOf } from "./shape";
import { Tensor } from "./tensor";

/** One of the kernels' functions of one argument, on every element. */
export function mapKernel(kernel: Unary, x: Tensor): Tensor {
  const out = allocate(x.dtype, x.size, false);
  active().unary(kernel, x.data, out);
  return new Tensor(out, x.shape);
}

/** Any function of one argument, on every element. */
export function map(x: Tensor, f: (value: number) => number): Tensor {
  const { data } = x;
  const out = allocate(x.dtype, x.size, false);
  for (let i = 0; i < out.length; i++) out[i] = f(data[i]);
  return new Tensor(out, x.shape);
}

/** One of the kernels' functions of two arguments, on every pair of elements; shapes are broadcast. */
export function zipKernel(where: string, kernel: Binary, x: Tensor, y: Tensor): Tensor {
  const shape = fittingShape(where, x, y);
  const out = allocate(x.dtype, sizeOf(shape), false);
  // the kernels repeat a scalar and a row by themselves; any other shape is repeated here
  const a = repeatsByItself(x.shape, shape) ? x : broadcastTo(x, shape);
  const b = repeatsByItself(y.shape, shape) ? y : broadcastTo(y, shape);
  if (out.length > 0) active().binary(kernel, a.data, b.data, out);
  return new Tensor(out, shape);
}

/** Any function of two arguments, on every pair of elements; shapes are broadcast. */
export function zip(where: string, x: Tensor, y: Tensor, f: (a: number, b: number) => number): Tensor {
  const shape = fittingShape(where, x, y);
  const [a, b] = [broadcastTo(x, shape).data, broadcastTo(y, shape).data];
  const out = allocate(x.dtype, a.length, false);
  for (let i = 0; i < out.length; i++) out[i] = f(a[i], b[i]);
  return new Tensor(out, shape);
}

/** The shape that both are broadcast to, after a check that both hold the same kind of number. */
function fittingShape(where: string, x: Tensor, y: Tensor): Shape {
  checkOneKind(where, [x, y]);
  return broadcastShape(where, x.shape, y.shape);
}

/** True for a scalar, for the whole shape, and for its last axes: what a kernel repeats from its length alone. */
function repeatsByItself(part: Shape, whole: Shape): boolean {
  if (sameShape(part, whole)) return true;
  let first = 0;
  while (first < part.length && part[first] === 1) first++;
  return sameShape(part.slice(first), whole.slice(whole.length - (part.length - first)));
}

/** x where the condition is not 0, y elsewhere; all three of one shape. */
export function choose(condition: Tensor, x: Tensor, y: Tensor): Tensor {
  const [c, a, b] = [condition.data, x.data, y.data];
  const out = allocate(x.dtype, a.length, false);
  for (let i = 0; i < out.length; i++) out[i] = c[i] !== 0 ? a[i] : b[i];
  return new Tensor(out, x.shape);
}
