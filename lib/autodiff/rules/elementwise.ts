/**
 * Operations that treat every element on its own. Their local derivative is one number an element, so forward and
 * reverse mode multiply by the same factor.
 */

import { exp as expOf } from "../../elementary/exp";
import { log } from "../../elementary/log";
import { log1p } from "../../elementary/log1p";
import { cos, sin } from "../../elementary/sine";
import { scalar, zerosLike } from "../../tensor/creation";
import { map, mapKernel, zip, zipKernel } from "../../tensor/elementwise";
import { erf, softplus } from "../../tensor/special";
import { Tensor } from "../../tensor/tensor";
import { apply } from "../rule";
import type { Op, RuleOf, Rules, Signatures } from "../signatures";
import { broadcastTo, drop, keep, neg, sub, sumTo } from "./linear";

/** The rules of this file. In the derivatives, t is a tangent and g an upstream gradient. */
export const elementwise: Rules<
  | "mul"
  | "div"
  | "maximum"
  | "minimum"
  | "square"
  | "sqrt"
  | "power"
  | "exp"
  | "log"
  | "log1p"
  | "sin"
  | "cos"
  | "abs"
  | "relu"
  | "sigmoid"
  | "tanh"
  | "softplus"
  | "erf"
  | "reluGradient"
  | "sigmoidGradient"
  | "tanhGradient"
> = {
  mul: {
    forward: ([x, y]) => zipKernel("mul", "multiply", x, y),
    jvp: [(t, [, y]) => mul(t, y), (t, [x]) => mul(x, t)],
    vjp: [(g, [x, y]) => sumTo(mul(g, y), x.shape), (g, [x, y]) => sumTo(mul(g, x), y.shape)],
  },
  // the quotient's own value saves a product: ∂(x / y)/∂y = -(x / y) / y
  div: {
    forward: ([x, y]) => zipKernel("div", "divide", x, y),
    jvp: [(t, [, y]) => div(t, y), (t, [, y], out) => neg(div(mul(out, t), y))],
    vjp: [(g, [x, y]) => sumTo(div(g, y), x.shape), (g, [, y], out) => neg(sumTo(div(mul(g, out), y), y.shape))],
  },
  // where both are equal, x gets it all
  maximum: select("maximum", (x, y) => (x >= y ? 1 : 0)),
  minimum: select("minimum", (x, y) => (x <= y ? 1 : 0)),

  square: local(
    ([x]) => mapKernel("square", x),
    (change, x) => mul(change, times(x, 2)),
  ),
  sqrt: local(
    ([x]) => mapKernel("sqrt", x),
    (change, _, y) => div(change, times(y, 2)),
  ),
  power: {
    forward: ([x], { exponent }) => map(x, powerFunction(exponent)),
    jvp: [(t, [x], _, { exponent }) => mul(t, powerSlope(x, exponent))],
    vjp: [(g, [x], _, { exponent }) => mul(g, powerSlope(x, exponent))],
  },
  exp: local(
    ([x]) => mapKernel("exp", x),
    (change, _, y) => mul(change, y),
  ),
  log: local(
    ([x]) => mapKernel("log", x),
    (change, x) => div(change, x),
  ),
  log1p: local(
    ([x]) => map(x, log1p),
    (change, x) => div(change, plus(x, 1)),
  ),
  sin: local(
    ([x]) => map(x, sin),
    (change, x) => mul(change, run("cos", [x], {})),
  ),
  cos: local(
    ([x]) => map(x, cos),
    (change, x) => neg(mul(change, run("sin", [x], {}))),
  ),
  abs: local(
    ([x]) => mapKernel("absolute", x),
    (change, x) => mul(change, mapKernel("sign", plain(x))),
  ),
  relu: local(
    ([x]) => mapKernel("relu", x),
    (change, x) => run("reluGradient", [change, x], {}),
  ),
  sigmoid: local(
    ([x]) => mapKernel("sigmoid", x),
    (change, _, y) => run("sigmoidGradient", [change, y], {}),
  ),
  tanh: local(
    ([x]) => mapKernel("tanh", x),
    (change, _, y) => run("tanhGradient", [change, y], {}),
  ),
  softplus: local(
    ([x]) => map(x, softplus),
    (change, x) => mul(change, run("sigmoid", [x], {})),
  ),
  // d erf(x)/dx = 2/√π · exp(-x²)
  erf: local(
    ([x]) => map(x, erf),
    (change, x) => mul(change, times(run("exp", [neg(run("square", [x], {}))], {}), 1.1283791670955126)),
  ),

  // u where x > 0, else 0: what relu does to a gradient
  reluGradient: {
    forward: ([u, x]) => zipKernel("reluGradient", "reluGradient", u, x),
    jvp: [(t, [, x]) => run("reluGradient", [t, x], {}), null],
    vjp: [(g, [, x]) => run("reluGradient", [g, x], {}), null],
  },
  // u · y(1 - y); its derivative by y is u(1 - 2y)
  sigmoidGradient: {
    forward: ([u, y]) => zipKernel("sigmoidGradient", "sigmoidGradient", u, y),
    jvp: [(t, [, y]) => run("sigmoidGradient", [t, y], {}), (t, [u, y]) => mul(t, mul(u, plus(times(y, -2), 1)))],
    vjp: [(g, [, y]) => run("sigmoidGradient", [g, y], {}), (g, [u, y]) => mul(g, mul(u, plus(times(y, -2), 1)))],
  },
  // u(1 - y²); its derivative by y is -2uy
  tanhGradient: {
    forward: ([u, y]) => zipKernel("tanhGradient", "tanhGradient", u, y),
    jvp: [(t, [, y]) => run("tanhGradient", [t, y], {}), (t, [u, y]) => mul(t, times(mul(u, y), -2))],
    vjp: [(g, [, y]) => run("tanhGradient", [g, y], {}), (g, [u, y]) => mul(g, times(mul(u, y), -2))],
  },
};

/** A function of one argument: the change is multiplied by the local derivative, whichever way it travels. */
function local(
  forward: RuleOf<"exp">["forward"],
  multiply: (change: Tensor, x: Tensor, y: Tensor) => Tensor,
): RuleOf<"exp"> {
  const derivative = (change: Tensor, [x]: readonly [Tensor], y: Tensor): Tensor => multiply(change, x, y);
  return { forward, jvp: [derivative], vjp: [derivative] };
}

/** maximum or minimum: the change goes to the input that was taken. */
function select(kernel: "maximum" | "minimum", takesX: (x: number, y: number) => number): RuleOf<"maximum"> {
  const taken = (x: Tensor, y: Tensor): Tensor => zip(kernel, plain(x), plain(y), takesX);
  return {
    forward: ([x, y]) => zipKernel(kernel, kernel, x, y),
    jvp: [
      (t, [x, y], out) => keep(broadcastTo(t, out.shape), taken(x, y)),
      (t, [x, y], out) => drop(broadcastTo(t, out.shape), taken(x, y)),
    ],
    vjp: [(g, [x, y]) => sumTo(keep(g, taken(x, y)), x.shape), (g, [x, y]) => sumTo(drop(g, taken(x, y)), y.shape)],
  };
}

/** Applies one of this file's operations. */
function run<O extends Op & keyof typeof elementwise>(
  op: O,
  inputs: Signatures[O]["inputs"],
  attributes: Signatures[O]["attributes"],
): Tensor {
  return apply({ op, rule: elementwise[op], inputs, attributes });
}

/** x · y. */
export function mul(x: Tensor, y: Tensor): Tensor {
  return run("mul", [x, y], {});
}

/** x / y. */
export function div(x: Tensor, y: Tensor): Tensor {
  return run("div", [x, y], {});
}

/** exp(x). */
export function exp(x: Tensor): Tensor {
  return run("exp", [x], {});
}

/** x · factor. */
export function times(x: Tensor, factor: number): Tensor {
  return mul(x, constant(factor, x));
}

/** x + number. */
export function plus(x: Tensor, number: number): Tensor {
  return sub(x, constant(-number, x));
}

/** The number as a scalar of the same dtype as x. */
function constant(value: number, x: Tensor): Tensor {
  return scalar(value, { dtype: x.dtype });
}

/** The numbers of x without any trace. */
function plain(x: Tensor): Tensor {
  return new Tensor(x.peek(), x.shape);
}

/** The slope of a power, n·xⁿ⁻¹; 0 for n = 0, also where x is 0. */
function powerSlope(x: Tensor, exponent: number): Tensor {
  if (exponent === 0) return zerosLike(x);
  return times(run("power", [x], { exponent: exponent - 1 }), exponent);
}

/**
 * x to a constant exponent without Math.pow (whose last bits differ between versions of Node): whole exponents by
 * repeated multiplication (large ones by repeated squaring), halves by a square root, others by exp and log.
 */
function powerFunction(exponent: number): (x: number) => number {
  const whole = Math.floor(Math.abs(exponent));
  const rest = Math.abs(exponent) - whole;
  if ((rest !== 0 && rest !== 0.5) || whole > Number.MAX_SAFE_INTEGER) return (x) => expOf(exponent * log(x));
  return (x) => {
    let result = rest === 0.5 ? Math.sqrt(x) : 1;
    if (whole <= 64) for (let i = 0; i < whole; i++) result *= x;
    else {
      // the binary digits of the exponent, the last first: x, x², x⁴, …
      for (let [n, square] = [whole, x]; n > 0; n = Math.floor(n / 2), square *= square)
        if (n % 2 === 1) result *= square;
    }
    return exponent < 0 ? 1 / result : result;
  };
}
