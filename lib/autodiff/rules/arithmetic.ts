/** Rarer arithmetic on every element: powers with an exponent for each, remainders, angles, eˣ - 1. */
import { atan2 } from "../../elementary/atan";
import { scalar } from "../../tensor/creation";
import { map, mapKernel, zip } from "../../tensor/elementwise";
import { raised } from "../../tensor/special";
import { Tensor } from "../../tensor/tensor";
import { apply } from "../rule";
import type { Op, Rules, Signatures } from "../signatures";
import { div, elementwise, mul, plus } from "./elementwise";
import { add, broadcastTo, neg, sub, sumTo } from "./linear";

/** The rules of this file. In the derivatives, t is a tangent and g an upstream gradient. */
export const arithmetic: Rules<"raise" | "mod" | "atan2" | "expm1"> = {
  // x^y: y·x^(y-1) by x, x^y·log x by y
  raise: {
    forward: ([x, y]) => zip("power", x, y, raised),
    jvp: [(t, [x, y]) => mul(t, slopeOfBase(x, y)), (t, [x], out) => mul(t, slopeOfExponent(x, out))],
    vjp: [
      (g, [x, y]) => sumTo(mul(g, slopeOfBase(x, y)), x.shape),
      (g, [x, y], out) => sumTo(mul(g, slopeOfExponent(x, out)), y.shape),
    ],
  },
  // x - ⌊x/y⌋·y
  mod: {
    forward: ([x, y]) => zip("mod", x, y, remainder),
    jvp: [(t, _, out) => broadcastTo(t, out.shape), (t, [x, y]) => neg(mul(t, times(x, y)))],
    vjp: [(g, [x]) => sumTo(g, x.shape), (g, [x, y]) => neg(sumTo(mul(g, times(x, y)), y.shape))],
  },
  // the angle of the point (x, y): x/(x² + y²) by y, -y/(x² + y²) by x
  atan2: {
    forward: ([y, x]) => zip("atan2", y, x, atan2),
    jvp: [(t, [y, x]) => mul(t, div(x, squares(x, y))), (t, [y, x]) => neg(mul(t, div(y, squares(x, y))))],
    vjp: [
      (g, [y, x]) => sumTo(mul(g, div(x, squares(x, y))), y.shape),
      (g, [y, x]) => neg(sumTo(mul(g, div(y, squares(x, y))), x.shape)),
    ],
  },
  expm1: {
    forward: ([x]) => mapKernel("expm1", x),
    jvp: [(t, _, y) => mul(t, plus(y, 1))],
    vjp: [(g, _, y) => mul(g, plus(y, 1))],
  },
};

/** Applies one of this file's operations. */
function run<O extends Op & keyof typeof arithmetic>(
  op: O,
  inputs: Signatures[O]["inputs"],
  attributes: Signatures[O]["attributes"],
): Tensor {
  return apply({ op, rule: arithmetic[op], inputs, attributes });
}

/** y·x^(y-1); 0 where y is 0, at x = 0 too. */
function slopeOfBase(x: Tensor, y: Tensor): Tensor {
  const constant = zip("power", plain(x), plain(y), (_, exponent) => (exponent === 0 ? 1 : 0));
  const steep = run("raise", [x, add(sub(y, scalar(1, { dtype: y.dtype })), constant)], {});
  return mul(y, steep);
}

/** x^y·log x; 0 where x^y is 0, although log 0 is infinite. */
function slopeOfExponent(x: Tensor, out: Tensor): Tensor {
  const zero = map(plain(out), (value) => (value === 0 ? 1 : 0));
  const wide = broadcastTo(x, out.shape);
  const safe = add(wide, zero);
  return mul(out, apply({ op: "log", rule: elementwise.log, inputs: [safe], attributes: {} }));
}

/** How often y goes into x. */
function times(x: Tensor, y: Tensor): Tensor {
  return zip("mod", plain(x), plain(y), (a, b) => Math.round((a - remainder(a, b)) / b));
}

/** x mod y, with the sign of y. */
function remainder(x: number, y: number): number {
  const rest = x % y;
  return rest !== 0 && rest < 0 !== y < 0 ? rest + y : rest;
}

function squares(x: Tensor, y: Tensor): Tensor {
  return add(mul(x, x), mul(y, y));
}

function plain(x: Tensor): Tensor {
  return new Tensor(x.peek(), x.shape);
}
