/**
 * Activation functions of one tensor: each keeps the shape and works on every entry. `sigmoid`, `tanh`, `relu` and `softplus` are
 * operations of their own; the others are made of operations here, so that their derivatives follow by themselves.
 */
import { add, minimum, mul } from "../operations/arithmetic";
import { erf, relu } from "../operations/functions";
import { expm1 } from "../operations/rounding";
import type { Tensor } from "../tensor/tensor";

/** α of Leaky ReLU where nothing else is said. */
export const LEAKY_SLOPE = 0.01;
/** α of SELU: with its λ, what makes mean 0 and variance 1 a fixed point. */
export const SELU_ALPHA = 1.6732632423543772;
/** λ of SELU. */
export const SELU_SCALE = 1.0507009873554805;

/**
 * ReLU that leaks: a small slope below 0, so that a unit that never fires can still learn.
 *
 * f(x) = x for x > 0, α·x otherwise; at the kink the derivative is α, as in PyTorch
 *
 * Source: A. Maas, A. Hannun, A. Ng, "Rectifier nonlinearities improve neural network acoustic models", 2013.
 *
 * @param slope α, 0.01 unless said; max(α·x, x) is the same only when α ≤ 1
 * @example
 * leakyRelu(tensor([-2, 3])).toArray() // → [-0.02, 3]
 */
export function leakyRelu(x: Tensor, slope: number = LEAKY_SLOPE): Tensor {
  return add(relu(x), mul(minimum(x, 0), slope));
}

/**
 * Exponential linear unit: ReLU with a smooth floor at -α, so that the mean output is near 0.
 *
 * f(x) = x for x > 0, α·(eˣ - 1) otherwise
 *
 * Source: D. Clevert, T. Unterthiner, S. Hochreiter, "Fast and accurate deep network learning by exponential linear units", 2016.
 *
 * @param alpha α, 1 unless said: only then is the derivative continuous at 0
 * @example
 * elu(tensor([-1000, 0, 3])).toArray() // → [-1, 0, 3]
 */
export function elu(x: Tensor, alpha: number = 1): Tensor {
  return add(relu(x), mul(expm1(minimum(x, 0)), alpha));
}

/**
 * Scaled ELU: with LeCun's initialisation a deep network keeps mean 0 and variance 1 by itself.
 *
 * f(x) = λ·elu(x, α) with λ = 1.0507… and α = 1.6733…, the numbers that make (0, 1) a fixed point
 *
 * Source: G. Klambauer et al., "Self-normalizing neural networks", 2017.
 *
 * @example
 * selu(tensor([1])).toArray() // → [1.0507009873554805]
 */
export function selu(x: Tensor): Tensor {
  return mul(elu(x, SELU_ALPHA), SELU_SCALE);
}

/**
 * Gaussian error linear unit: x, weighed by how likely a standard normal number is below it.
 *
 * f(x) = x · Φ(x) = x · (1 + erf(x / √2)) / 2, the exact form, not the approximation with tanh
 *
 * Source: D. Hendrycks and K. Gimpel, "Gaussian error linear units", 2016.
 *
 * @example
 * gelu(tensor([0, 40])).toArray() // → [0, 40]
 */
export function gelu(x: Tensor): Tensor {
  return mul(x, mul(add(erf(mul(x, Math.SQRT1_2)), 1), 0.5));
}

/**
 * The linear activation: what stands in a layer that has none.
 *
 * f(x) = x
 *
 * @example
 * linear(tensor([-2, 3])).toArray() // → [-2, 3]
 */
export function linear(x: Tensor): Tensor {
  return x;
}
