/**
 * The gates of a computational graph: each knows its own value and its own local gradients, nothing else. That is all
 * that backpropagation needs: downstream = upstream × local.
 */
import { exp } from "../../elementary/exp";
import { log } from "../../elementary/log";
import { tanh } from "../../elementary/tanh";

/** A gate with one input x, or with two, x and y. */
export interface ScalarGate {
  /** How the gate is drawn: "+", "×", "exp" … */
  readonly symbol: string;
  /** The output from the inputs. */
  readonly forward: (x: number, y: number) => number;
  /** For each input ∂output/∂input, from the inputs and the output. */
  readonly local: readonly ((x: number, y: number, output: number) => number)[];
}

/** The names of the gates. */
export type GateName =
  | "add"
  | "sub"
  | "mul"
  | "div"
  | "max"
  | "min"
  | "neg"
  | "reciprocal"
  | "square"
  | "sqrt"
  | "exp"
  | "log"
  | "abs"
  | "relu"
  | "tanh"
  | "sigmoid";

/**
 * Every gate. An add gate distributes the upstream gradient, a mul gate swaps its inputs, a max gate routes to the larger.
 *
 * @example
 * gates.mul.forward(3, -4) // → -12
 * gates.mul.local.map((local) => local(3, -4, -12)) // → [-4, 3]
 */
export const gates: { readonly [name in GateName]: ScalarGate } = {
  add: { symbol: "+", forward: (x, y) => x + y, local: [() => 1, () => 1] },
  sub: { symbol: "−", forward: (x, y) => x - y, local: [() => 1, () => -1] },
  mul: { symbol: "×", forward: (x, y) => x * y, local: [(_, y) => y, (x) => x] },
  div: { symbol: "÷", forward: (x, y) => x / y, local: [(_, y) => 1 / y, (_, y, output) => -output / y] },
  max: { symbol: "max", forward: Math.max, local: [(x, y) => (x >= y ? 1 : 0), (x, y) => (x >= y ? 0 : 1)] },
  min: { symbol: "min", forward: Math.min, local: [(x, y) => (x <= y ? 1 : 0), (x, y) => (x <= y ? 0 : 1)] },
  neg: { symbol: "×−1", forward: (x) => -x, local: [() => -1] },
  reciprocal: { symbol: "1/x", forward: (x) => 1 / x, local: [(_, __, output) => -output * output] },
  square: { symbol: "x²", forward: (x) => x * x, local: [(x) => 2 * x] },
  sqrt: { symbol: "√", forward: (x) => Math.sqrt(x), local: [(_, __, output) => 1 / (2 * output)] },
  exp: { symbol: "exp", forward: exp, local: [(_, __, output) => output] },
  log: { symbol: "log", forward: log, local: [(x) => 1 / x] },
  abs: { symbol: "|x|", forward: (x) => Math.abs(x), local: [(x) => Math.sign(x)] },
  relu: { symbol: "relu", forward: (x) => (x > 0 ? x : 0), local: [(x) => (x > 0 ? 1 : 0)] },
  tanh: { symbol: "tanh", forward: tanh, local: [(_, __, output) => 1 - output * output] },
  sigmoid: { symbol: "σ", forward: (x) => 1 / (1 + exp(-x)), local: [(_, __, output) => (1 - output) * output] },
};
