/** The functions that networks call most, each as a loop of its own: a loop that calls its function is ten times slower. */
import { exp } from "../../elementary/exp";
import { expm1 } from "../../elementary/expm1";
import { log } from "../../elementary/log";
import { tanh } from "../../elementary/tanh";
import type { Kernels } from "../kernels";
import * as reference from "../reference/elementwise";
import type { Floats } from "../storage";

/**
 * `out[i] = f(x[i])`, bit for bit the reference.
 *
 * @example
 * const out = new Float64Array(2);
 * unary("relu", Float64Array.of(-2, 3), out);
 * Array.from(out) // → [0, 3]
 */
export const unary: Kernels["unary"] = (operation, x, out) => {
  const n = out.length;
  if (operation === "relu") relu(x, out);
  else if (operation === "negate") for (let i = 0; i < n; i++) out[i] = -x[i];
  else if (operation === "square") for (let i = 0; i < n; i++) out[i] = x[i] * x[i];
  else if (operation === "sqrt") for (let i = 0; i < n; i++) out[i] = Math.sqrt(x[i]);
  else if (operation === "exp") for (let i = 0; i < n; i++) out[i] = exp(x[i]);
  else if (operation === "expm1") for (let i = 0; i < n; i++) out[i] = expm1(x[i]);
  else if (operation === "log") for (let i = 0; i < n; i++) out[i] = log(x[i]);
  else if (operation === "tanh") for (let i = 0; i < n; i++) out[i] = tanh(x[i]);
  else if (operation === "sigmoid") for (let i = 0; i < n; i++) out[i] = 1 / (1 + exp(-x[i]));
  else reference.unary(operation, x, out);
};

/**
 * `out[i] = f(a[i], b[i])`, the shorter argument repeated, bit for bit the reference.
 *
 * @example
 * const out = new Float64Array(4);
 * binary("add", Float64Array.of(1, 2, 3, 4), Float64Array.of(10, 20), out);
 * Array.from(out) // → [11, 22, 13, 24]
 */
export const binary: Kernels["binary"] = (operation, a, b, out) => {
  const [n, columns] = [out.length, Math.min(a.length, b.length)];
  // Row by row; a scalar is a row of one, walked with step 0.
  const one = columns === 1;
  const [length, aStep, bStep] = one ? [n, a.length === 1 ? 0 : 1, b.length === 1 ? 0 : 1] : [columns, 1, 1];
  for (let at = 0; at < n; at += length) {
    let p = a.length === n ? at : 0;
    let q = b.length === n ? at : 0;
    const end = at + length;
    if (operation === "add") for (let i = at; i < end; i++, p += aStep, q += bStep) out[i] = a[p] + b[q];
    else if (operation === "subtract") for (let i = at; i < end; i++, p += aStep, q += bStep) out[i] = a[p] - b[q];
    else if (operation === "multiply") for (let i = at; i < end; i++, p += aStep, q += bStep) out[i] = a[p] * b[q];
    else if (operation === "divide") for (let i = at; i < end; i++, p += aStep, q += bStep) out[i] = a[p] / b[q];
    else if (operation === "reluGradient") reluGradient(a, p, aStep, b, q, bStep, out, at, end);
    else return reference.binary(operation, a, b, out);
  }
};

/**
 * Zero and a value, to choose from by number. Signs of activations are as random as a coin: a processor that guesses a
 * branch is wrong half of the time, which takes longer than looking the answer up. Up to eight numbers V8 keeps on its
 * heap, where they may move; longer arrays have a constant address.
 */
const choice = new Float64Array(16);

function relu(x: Floats, out: Floats): void {
  for (let i = 0; i < out.length; i++) {
    const value = x[i];
    choice[1] = value;
    out[i] = choice[Number(!(value <= 0))];
  }
}

function reluGradient(
  upstream: Floats,
  p: number,
  pStep: number,
  x: Floats,
  q: number,
  qStep: number,
  out: Floats,
  start: number,
  end: number,
): void {
  for (let i = start; i < end; i = (i + 1) | 0, p = (p + pStep) | 0, q = (q + qStep) | 0) {
    choice[1] = upstream[p];
    out[i] = choice[Number(x[q] > 0)];
  }
}
