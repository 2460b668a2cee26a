/** The activation functions in one table, each with what a lecture says about it and its derivative as a formula of its own. */
import { exp } from "../elementary/exp";
import { relu, sigmoid, softplus, tanh } from "../operations/functions";
import { erf } from "../tensor/special";
import type { Tensor } from "../tensor/tensor";
import { elu, gelu, LEAKY_SLOPE, leakyRelu, linear, SELU_ALPHA, SELU_SCALE, selu } from "./activations";

/** One activation function. */
export interface Activation {
  /** The function of a tensor. */
  readonly apply: (x: Tensor) => Tensor;
  /** Its derivative at one number, written by hand: what automatic differentiation is compared with. */
  readonly derivative: (x: number) => number;
  /** The formula, in TeX. */
  readonly formula: string;
  /** The formula of the derivative, in TeX. */
  readonly slope: string;
  /** The smallest and the largest value, or what it comes arbitrarily close to. */
  readonly range: readonly [number, number];
  /** Where the derivative jumps. */
  readonly kinks: readonly number[];
  /** What one value costs, in words. */
  readonly cost: string;
  /** How a function that is not one of x alone is drawn here; absent for the others. */
  readonly convention?: string;
}

/** α of PReLU before it learns: K. He et al., "Delving deep into rectifiers", 2015. */
export const PRELU_START = 0.25;
/** The slopes of RReLU in training: B. Xu et al., "Empirical evaluation of rectified activations", 2015. */
export const RRELU_SLOPES: readonly [number, number] = [1 / 8, 1 / 3];
const RRELU_MEAN = (RRELU_SLOPES[0] + RRELU_SLOPES[1]) / 2;

/**
 * Every activation of the course by name.
 *
 * PReLU, Maxout and RReLU are not functions of x alone: the table says by which convention they are drawn. As layers they are
 * `prelu`, `maxout` and `rrelu`.
 *
 * @example
 * activations.sigmoid.derivative(0) // → 0.25
 * Object.keys(activations).length // → 12
 */
export const activations: { readonly [name: string]: Activation } = {
  linear: {
    apply: linear,
    derivative: () => 1,
    formula: "x",
    slope: "1",
    range: [-Infinity, Infinity],
    kinks: [],
    cost: "nothing",
  },
  sigmoid: {
    apply: sigmoid,
    derivative: (x) => logistic(x) * logistic(-x),
    formula: "\\sigma(x) = \\frac{1}{1 + e^{-x}}",
    slope: "\\sigma(x)\\,(1 - \\sigma(x))",
    range: [0, 1],
    kinks: [],
    cost: "an exponential",
  },
  tanh: {
    apply: tanh,
    derivative: (x) => 4 * logistic(2 * x) * logistic(-2 * x),
    formula: "\\tanh x",
    slope: "1 - \\tanh^2 x",
    range: [-1, 1],
    kinks: [],
    cost: "an exponential",
  },
  relu: {
    apply: relu,
    derivative: (x) => (x > 0 ? 1 : 0),
    formula: "\\max(0, x)",
    slope: "1 \\text{ if } x > 0 \\text{ else } 0",
    range: [0, Infinity],
    kinks: [0],
    cost: "a comparison",
  },
  leakyRelu: {
    apply: (x) => leakyRelu(x),
    derivative: (x) => (x > 0 ? 1 : LEAKY_SLOPE),
    formula: "\\max(0.01\\,x, x)",
    slope: "1 \\text{ if } x > 0 \\text{ else } 0.01",
    range: [-Infinity, Infinity],
    kinks: [0],
    cost: "a comparison and a product",
  },
  prelu: {
    apply: (x) => leakyRelu(x, PRELU_START),
    derivative: (x) => (x > 0 ? 1 : PRELU_START),
    formula: "\\max(0, x) + \\alpha \\min(0, x)",
    slope: "1 \\text{ if } x > 0 \\text{ else } \\alpha",
    range: [-Infinity, Infinity],
    kinks: [0],
    cost: "a comparison and a product",
    convention: "with the α it starts from, 0.25, which is then learnt",
  },
  rrelu: {
    apply: (x) => leakyRelu(x, RRELU_MEAN),
    derivative: (x) => (x > 0 ? 1 : RRELU_MEAN),
    formula: "\\max(0, x) + a \\min(0, x),\\ a \\sim U(\\tfrac18, \\tfrac13)",
    slope: "1 \\text{ if } x > 0 \\text{ else } a",
    range: [-Infinity, Infinity],
    kinks: [0],
    cost: "a random number in training",
    convention: "as in a test: with the mean of its random slopes, 11/48",
  },
  maxout: {
    apply: (x) => leakyRelu(x, -1),
    derivative: (x) => (x > 0 ? 1 : -1),
    formula: "\\max(w_1 x + b_1, w_2 x + b_2)",
    slope: "w_1 \\text{ or } w_2",
    range: [-Infinity, Infinity],
    kinks: [0],
    cost: "twice the products of a layer",
    convention: "two pieces with weights 1 and -1 and no bias, |x|: range and kink follow its weights",
  },
  elu: {
    apply: (x) => elu(x),
    derivative: (x) => (x > 0 ? 1 : exp(x)),
    formula: "x \\text{ if } x > 0 \\text{ else } e^x - 1",
    slope: "1 \\text{ if } x > 0 \\text{ else } e^x",
    range: [-1, Infinity],
    kinks: [],
    cost: "an exponential below 0",
  },
  selu: {
    apply: selu,
    derivative: (x) => (x > 0 ? SELU_SCALE : SELU_SCALE * SELU_ALPHA * exp(x)),
    formula: "\\lambda\\,(x \\text{ if } x > 0 \\text{ else } \\alpha(e^x - 1))",
    slope: "\\lambda\\,(1 \\text{ if } x > 0 \\text{ else } \\alpha e^x)",
    range: [-SELU_SCALE * SELU_ALPHA, Infinity],
    kinks: [0],
    cost: "an exponential below 0",
  },
  gelu: {
    apply: gelu,
    derivative: (x) => (1 + erf(x * Math.SQRT1_2)) / 2 + (x * exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI),
    formula: "x\\,\\Phi(x)",
    slope: "\\Phi(x) + x\\,\\varphi(x)",
    range: [-0.16997120747990369, Infinity],
    kinks: [],
    cost: "an error function",
  },
  softplus: {
    apply: softplus,
    derivative: logistic,
    formula: "\\ln(1 + e^x)",
    slope: "\\sigma(x)",
    range: [0, Infinity],
    kinks: [],
    cost: "an exponential and a logarithm",
  },
};

/** The sigmoid of one number, without overflow. */
function logistic(x: number): number {
  const small = exp(-Math.abs(x));
  return x >= 0 ? 1 / (1 + small) : small / (1 + small);
}
