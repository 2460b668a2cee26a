/**
 * Operations whose output is a sum of inputs, moved around. Forward mode does the same to the tangents; reverse mode
 * does the transpose: what was copied is added up, what was added up is copied, what was cut out goes back to its place.
 */

import { castData } from "../../tensor/cast";
import { scalar } from "../../tensor/creation";
import * as elementwise from "../../tensor/elementwise";
import * as layout from "../../tensor/layout";
import * as reduce from "../../tensor/reduce";
import { type Shape, sameShape } from "../../tensor/shape";
import { Tensor } from "../../tensor/tensor";
import { apply } from "../rule";
import type { Op, Rules, Signatures } from "../signatures";

/** The rules of this file. In the derivatives, t is a tangent and g an upstream gradient. */
export const linear: Rules<
  | "add"
  | "sub"
  | "neg"
  | "broadcastTo"
  | "sumTo"
  | "reshape"
  | "transpose"
  | "slice"
  | "pad"
  | "concat"
  | "gather"
  | "scatter"
  | "cast"
  | "where"
> = {
  add: {
    forward: ([x, y]) => elementwise.zipKernel("add", "add", x, y),
    jvp: [(t, _, out) => broadcastTo(t, out.shape), (t, _, out) => broadcastTo(t, out.shape)],
    vjp: [(g, [x]) => sumTo(g, x.shape), (g, [, y]) => sumTo(g, y.shape)],
  },
  sub: {
    forward: ([x, y]) => elementwise.zipKernel("sub", "subtract", x, y),
    jvp: [(t, _, out) => broadcastTo(t, out.shape), (t, _, out) => broadcastTo(neg(t), out.shape)],
    vjp: [(g, [x]) => sumTo(g, x.shape), (g, [, y]) => neg(sumTo(g, y.shape))],
  },
  neg: {
    forward: ([x]) => elementwise.mapKernel("negate", x),
    jvp: [(t) => neg(t)],
    vjp: [(g) => neg(g)],
  },
  broadcastTo: {
    forward: ([x], { shape }) => layout.broadcastTo(x, shape),
    jvp: [(t, _, __, { shape }) => broadcastTo(t, shape)],
    vjp: [(g, [x]) => sumTo(g, x.shape)],
  },
  sumTo: {
    forward: ([x], { shape }) => reduce.sumTo(x, shape),
    jvp: [(t, _, __, { shape }) => sumTo(t, shape)],
    vjp: [(g, [x]) => broadcastTo(g, x.shape)],
  },
  reshape: {
    forward: ([x], { shape }) => new Tensor(x.data, shape),
    jvp: [(t, _, __, { shape }) => reshape(t, shape)],
    vjp: [(g, [x]) => reshape(g, x.shape)],
  },
  transpose: {
    forward: ([x], { permutation }) => layout.transpose(x, permutation),
    jvp: [(t, _, __, { permutation }) => run("transpose", [t], { permutation })],
    vjp: [
      (g, _, __, { permutation }) => {
        const back = permutation.slice();
        permutation.forEach((from, to) => {
          back[from] = to;
        });
        return run("transpose", [g], { permutation: back });
      },
    ],
  },
  slice: {
    forward: ([x], { starts, shape }) => layout.slice(x, starts, shape),
    jvp: [(t, _, __, attributes) => run("slice", [t], attributes)],
    vjp: [(g, [x], _, { starts }) => run("pad", [g], { starts, shape: x.shape, value: 0 })],
  },
  pad: {
    forward: ([x], { starts, shape, value }) => layout.pad(x, starts, shape, value),
    jvp: [(t, _, __, { starts, shape }) => run("pad", [t], { starts, shape, value: 0 })],
    vjp: [(g, [x], _, { starts }) => run("slice", [g], { starts, shape: x.shape })],
  },
  concat: {
    forward: (inputs, { axis }) => layout.concat(inputs, axis),
    jvp: (t, inputs, out, { axis }, index) =>
      run("pad", [t], { starts: startsOf(inputs, axis, index), shape: out.shape, value: 0 }),
    vjp: (g, inputs, _, { axis }, index) =>
      run("slice", [g], { starts: startsOf(inputs, axis, index), shape: inputs[index].shape }),
  },
  gather: {
    forward: ([x], { indices, axis }) => layout.gather(x, indices, axis),
    jvp: [(t, _, __, attributes) => run("gather", [t], attributes)],
    vjp: [(g, [x], _, { indices, axis }) => run("scatter", [g], { indices, axis, length: x.shape[axis] })],
  },
  scatter: {
    forward: ([x], { indices, axis, length }) => layout.scatter(x, indices, axis, length),
    jvp: [(t, _, __, attributes) => run("scatter", [t], attributes)],
    vjp: [(g, _, __, { indices, axis }) => run("gather", [g], { indices, axis })],
  },
  cast: {
    forward: ([x], { dtype }) => castData(x, dtype),
    jvp: [(t, _, __, { dtype }) => run("cast", [t], { dtype })],
    vjp: [(g, [x]) => run("cast", [g], { dtype: x.dtype })],
  },
  // where the condition holds x, elsewhere y; all three have one shape
  where: {
    forward: ([x, y], { condition }) => elementwise.choose(condition, x, y),
    jvp: [(t, _, __, { condition }) => keep(t, condition), (t, _, __, { condition }) => drop(t, condition)],
    vjp: [(g, _, __, { condition }) => keep(g, condition), (g, _, __, { condition }) => drop(g, condition)],
  },
};

/** Applies one of this file's operations. */
function run<O extends Op & keyof typeof linear>(
  op: O,
  inputs: Signatures[O]["inputs"],
  attributes: Signatures[O]["attributes"],
): Tensor {
  return apply({ op, rule: linear[op], inputs, attributes });
}

/** Undoes broadcasting: the gradient of something that was repeated is the sum over its copies. */
export function sumTo(x: Tensor, shape: Shape): Tensor {
  return sameShape(x.shape, shape) ? x : run("sumTo", [x], { shape });
}

/** x repeated until it has this shape. */
export function broadcastTo(x: Tensor, shape: Shape): Tensor {
  return sameShape(x.shape, shape) ? x : run("broadcastTo", [x], { shape });
}

/** The same numbers in another shape. */
export function reshape(x: Tensor, shape: Shape): Tensor {
  return run("reshape", [x], { shape });
}

/** Tensors one after the other along their first axis. */
export function concat(parts: readonly Tensor[]): Tensor {
  return run("concat", parts, { axis: 0 });
}

/** -x. */
export function neg(x: Tensor): Tensor {
  return run("neg", [x], {});
}

/** x + y. */
export function add(x: Tensor, y: Tensor): Tensor {
  return run("add", [x, y], {});
}

/** x - y. */
export function sub(x: Tensor, y: Tensor): Tensor {
  return run("sub", [x, y], {});
}

/** The slices of x at these places of an axis. */
export function gather(x: Tensor, indices: ArrayLike<number>, axis: number): Tensor {
  return run("gather", [x], { indices, axis });
}

/** x where the condition is not 0, and 0 elsewhere. */
export function keep(x: Tensor, condition: Tensor): Tensor {
  return run("where", [x, zerosAs(x)], { condition });
}

/** x where the condition is 0, and 0 elsewhere. */
export function drop(x: Tensor, condition: Tensor): Tensor {
  return run("where", [zerosAs(x), x], { condition });
}

function zerosAs(x: Tensor): Tensor {
  return layout.broadcastTo(scalar(0, { dtype: x.dtype }), x.shape);
}

/** Where input `index` begins in the result of concat. */
function startsOf(inputs: readonly Tensor[], axis: number, index: number): number[] {
  const starts = inputs[0].shape.map(() => 0);
  for (let i = 0; i < index; i++) starts[axis] += inputs[i].shape[axis];
  return starts;
}
