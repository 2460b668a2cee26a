/** Functions of every element, and softmax with its companions. All can be differentiated. */
import { operate } from "../autodiff/rules";
import { checkAxes } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";
import { asTensor, checkTensor, type Operand } from "./operand";
import { withoutAxes } from "./reductions";

/**
 * eˣ, its own derivative.
 *
 * @example
 * exp(tensor([0, 1])).at(1).toFixed(4) // → "2.7183"
 */
export function exp(x: Operand): Tensor {
  return operate("exp", [asTensor("exp", x)], {});
}

/**
 * The natural logarithm; NaN where x < 0, -∞ at 0. Local derivative 1 / x.
 *
 * @example
 * log(tensor([1])).toArray() // → [0]
 */
export function log(x: Operand): Tensor {
  return operate("log", [asTensor("log", x)], {});
}

/**
 * log(1 + x), exact for small x.
 *
 * @example
 * log1p(tensor([1e-20])).toArray() // → [1e-20]
 */
export function log1p(x: Operand): Tensor {
  return operate("log1p", [asTensor("log1p", x)], {});
}

/**
 * The sine of an angle in radians.
 *
 * @example
 * sin(tensor([0])).toArray() // → [0]
 */
export function sin(x: Operand): Tensor {
  return operate("sin", [asTensor("sin", x)], {});
}

/**
 * The cosine of an angle in radians.
 *
 * @example
 * cos(tensor([0])).toArray() // → [1]
 */
export function cos(x: Operand): Tensor {
  return operate("cos", [asTensor("cos", x)], {});
}

/**
 * max(x, 0). Local derivative 1 where x > 0, else 0 (at the kink too).
 *
 * @example
 * relu(tensor([-2, 3])).toArray() // → [0, 3]
 */
export function relu(x: Operand): Tensor {
  return operate("relu", [asTensor("relu", x)], {});
}

/**
 * 1 / (1 + e⁻ˣ), between 0 and 1. Local derivative y(1 - y), at most ¼.
 *
 * @example
 * sigmoid(tensor([0, 1000, -1000])).toArray() // → [0.5, 1, 0]
 */
export function sigmoid(x: Operand): Tensor {
  return operate("sigmoid", [asTensor("sigmoid", x)], {});
}

/**
 * The hyperbolic tangent, between -1 and 1. Local derivative 1 - y².
 *
 * @example
 * tanh(tensor([0, 1000])).toArray() // → [0, 1]
 */
export function tanh(x: Operand): Tensor {
  return operate("tanh", [asTensor("tanh", x)], {});
}

/**
 * log(1 + eˣ), a smooth relu, without overflow. Local derivative sigmoid(x).
 *
 * @example
 * softplus(tensor([-1000, 1000])).toArray() // → [0, 1000]
 */
export function softplus(x: Operand): Tensor {
  return operate("softplus", [asTensor("softplus", x)], {});
}

/**
 * The error function 2/√π ∫₀ˣ exp(-u²) du. Local derivative 2/√π · exp(-x²).
 *
 * @example
 * erf(tensor([0.5])).at(0).toFixed(6) // → "0.520500"
 */
export function erf(x: Operand): Tensor {
  return operate("erf", [asTensor("erf", x)], {});
}

/**
 * exp(x) / Σ exp(x) along the last axis: positive numbers that sum to 1. The largest x is subtracted first, which changes
 * nothing but keeps exp from overflowing.
 *
 * @throws RangeError when x is a scalar
 * @example
 * softmax(tensor([1000, 1000])).toArray() // → [0.5, 0.5]
 */
export function softmax(x: Tensor): Tensor {
  if (checkTensor("softmax", x).rank === 0)
    throw new RangeError("softmax: x must have at least one axis, got a scalar");
  return operate("softmax", [x], {});
}

/**
 * log Σ exp(x) along axes, without overflow. Local derivative: the softmax of x.
 *
 * @param axes all when not given
 * @example
 * logSumExp(tensor([[1000, 1000]]), 1).at(0).toFixed(4) // → "1000.6931"
 */
export function logSumExp(
  x: Tensor,
  axes?: number | readonly number[],
  options: { readonly keepDims?: boolean } = {},
): Tensor {
  const counted = checkAxes("logSumExp", axes, checkTensor("logSumExp", x).shape);
  return withoutAxes(operate("logSumExp", [x], { axes: counted }), counted, options);
}
