/** The functions that networks call most, each as a loop of its own: a loop that calls its function is ten times slower. */
import type { Kernels } from "../kernels";
import * as reference from "../reference/elementwise";

/**
 * Zero and a value to choose from by number. The signs of activations are as random as a coin: a processor that has to
 * guess a branch is wrong half of the time, which costs five times as much as looking the answer up.
 */
const choice = Float64Array.of(0, 0);

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
  if (operation === "relu") {
    for (let i = 0; i < n; i++) {
      choice[1] = x[i];
      out[i] = choice[Number(!(x[i] <= 0))];
    }
  } else if (operation === "negate") for (let i = 0; i < n; i++) out[i] = -x[i];
  else if (operation === "square") for (let i = 0; i < n; i++) out[i] = x[i] * x[i];
  else if (operation === "sqrt") for (let i = 0; i < n; i++) out[i] = Math.sqrt(x[i]);
  else if (operation === "exp") for (let i = 0; i < n; i++) out[i] = Math.exp(x[i]);
  else if (operation === "log") for (let i = 0; i < n; i++) out[i] = Math.log(x[i]);
  else if (operation === "tanh") for (let i = 0; i < n; i++) out[i] = Math.tanh(x[i]);
  else if (operation === "sigmoid") for (let i = 0; i < n; i++) out[i] = 1 / (1 + Math.exp(-x[i]));
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
    else if (operation === "reluGradient") {
      for (let i = at; i < end; i++, p += aStep, q += bStep) {
        choice[1] = a[p];
        out[i] = choice[Number(b[q] > 0)];
      }
    } else return reference.binary(operation, a, b, out);
  }
};
