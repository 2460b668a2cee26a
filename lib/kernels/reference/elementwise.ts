/** Functions applied to every element on its own. */
import { exp } from "../../elementary/exp";
import { expm1 } from "../../elementary/expm1";
import { log } from "../../elementary/log";
import { tanh } from "../../elementary/tanh";
import type { Binary, Kernels, Unary } from "../kernels";
import { rounding } from "../storage";

type Round = (value: number) => number;

const unaryFunctions: { [U in Unary]: (x: number, round: Round) => number } = {
  negate: (x) => -x,
  absolute: (x) => Math.abs(x),
  square: (x) => x * x,
  sqrt: (x) => Math.sqrt(x),
  exp,
  expm1,
  log,
  relu: (x) => Math.max(x, 0),
  sigmoid: (x) => 1 / (1 + exp(-x)),
  tanh,
  sign: (x) => Math.sign(x),
};

const binaryFunctions: { [B in Binary]: (a: number, b: number, round: Round) => number } = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  maximum: (a, b) => Math.max(a, b),
  minimum: (a, b) => Math.min(a, b),
  reluGradient: (upstream, x) => (x > 0 ? upstream : 0),
  sigmoidGradient: (upstream, y, round) => upstream * round(y * round(1 - y)),
  tanhGradient: (upstream, y, round) => upstream * round(1 - round(y * y)),
};

/**
 * `out[i] = f(x[i])`.
 *
 * @example
 * const out = new Float64Array(2);
 * unary("relu", Float64Array.of(-2, 3), out);
 * Array.from(out) // → [0, 3]
 */
export const unary: Kernels["unary"] = (operation, x, out) => {
  const f = unaryFunctions[operation];
  const round = rounding(out);
  for (let i = 0; i < out.length; i++) out[i] = f(x[i], round);
};

/**
 * `out[i] = f(a[i], b[i])`, the shorter argument repeated.
 *
 * @example
 * const out = new Float64Array(4);
 * binary("add", Float64Array.of(1, 2, 3, 4), Float64Array.of(10, 20), out); // a bias added to both rows
 * Array.from(out) // → [11, 22, 13, 24]
 */
export const binary: Kernels["binary"] = (operation, a, b, out) => {
  const f = binaryFunctions[operation];
  const round = rounding(out);
  for (let i = 0; i < out.length; i++) out[i] = f(a[i % a.length], b[i % b.length], round);
};

/**
 * `out[i] = alpha · a[i] + beta · b[i]`, computed in 64 bits and rounded once.
 *
 * @example
 * const out = new Float64Array(1);
 * combine(1, Float64Array.of(5), -0.5, Float64Array.of(4), out); // a step down a gradient of 4
 * out[0] // → 3
 */
export const combine: Kernels["combine"] = (alpha, a, beta, b, out) => {
  for (let i = 0; i < out.length; i++) out[i] = alpha * a[i] + beta * b[i];
};
