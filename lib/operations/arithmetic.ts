/** Arithmetic on every element. Shapes are broadcast; numbers count as scalars; all can be differentiated. */
import { detach } from "../autodiff/gradient";
import { operate } from "../autodiff/rules";
import { kindOf } from "../options/kinds";
import { map } from "../tensor/elementwise";
import { Tensor } from "../tensor/tensor";
import { asTensor, type Operand } from "./operand";

/**
 * x + y. Its gradient is passed on to both, unchanged.
 *
 * @throws RangeError when the shapes do not fit; TypeError when the dtypes differ
 * @example
 * add(tensor([1, 2]), 10).toArray() // → [11, 12]
 * add(tensor([[1], [2]]), tensor([10, 20])).toArray() // → [[11, 21], [12, 22]]
 */
export function add(x: Operand, y: Operand): Tensor {
  return operate("add", [asTensor("add", x, y), asTensor("add", y, x)], {});
}

/**
 * x - y.
 *
 * @throws RangeError when the shapes do not fit; TypeError when the dtypes differ
 * @example
 * sub(tensor([1, 2]), tensor([3, 5])).toArray() // → [-2, -3]
 */
export function sub(x: Operand, y: Operand): Tensor {
  return operate("sub", [asTensor("sub", x, y), asTensor("sub", y, x)], {});
}

/**
 * x · y, element by element. Its gradient is swapped: x receives upstream · y, and y upstream · x.
 *
 * @throws RangeError when the shapes do not fit; TypeError when the dtypes differ
 * @example
 * mul(tensor([1, 2, 3]), tensor([4, 5, 6])).toArray() // → [4, 10, 18]
 */
export function mul(x: Operand, y: Operand): Tensor {
  return operate("mul", [asTensor("mul", x, y), asTensor("mul", y, x)], {});
}

/**
 * x / y, element by element.
 *
 * @throws RangeError when the shapes do not fit; TypeError when the dtypes differ
 * @example
 * div(1, tensor([2, 4])).toArray() // → [0.5, 0.25]
 */
export function div(x: Operand, y: Operand): Tensor {
  return operate("div", [asTensor("div", x, y), asTensor("div", y, x)], {});
}

/**
 * The larger of x and y, element by element. Its gradient goes to the larger one (to x where they are equal).
 *
 * @throws RangeError when the shapes do not fit; TypeError when the dtypes differ
 * @example
 * maximum(tensor([-1, 2]), 0).toArray() // → [0, 2]
 */
export function maximum(x: Operand, y: Operand): Tensor {
  return operate("maximum", [asTensor("maximum", x, y), asTensor("maximum", y, x)], {});
}

/**
 * The smaller of x and y, element by element. Its gradient goes to the smaller one (to x where they are equal).
 *
 * @throws RangeError when the shapes do not fit; TypeError when the dtypes differ
 * @example
 * minimum(tensor([-1, 2]), 0).toArray() // → [-1, 0]
 */
export function minimum(x: Operand, y: Operand): Tensor {
  return operate("minimum", [asTensor("minimum", x, y), asTensor("minimum", y, x)], {});
}

/**
 * -x.
 *
 * @example
 * neg(tensor([1, -2])).toArray() // → [-1, 2]
 */
export function neg(x: Operand): Tensor {
  return operate("neg", [asTensor("neg", x)], {});
}

/**
 * x². Local derivative 2x.
 *
 * @example
 * square(tensor([-3, 0.5])).toArray() // → [9, 0.25]
 */
export function square(x: Operand): Tensor {
  return operate("square", [asTensor("square", x)], {});
}

/**
 * √x; NaN where x < 0. Local derivative 1 / (2√x), infinite at 0.
 *
 * @example
 * sqrt(tensor([4, 9])).toArray() // → [2, 3]
 */
export function sqrt(x: Operand): Tensor {
  return operate("sqrt", [asTensor("sqrt", x)], {});
}

/**
 * x to a power: a constant one, or a tensor with a power for each element. Local derivative n · xⁿ⁻¹ by x, xⁿ · log x by the power.
 *
 * Whole and half exponents are computed by multiplication and square root, others as exp(n · log x): `Math.pow` differs
 * in its last bit between versions of Node.
 *
 * @throws RangeError when a constant exponent is not finite, or the shapes do not fit; TypeError when the dtypes differ
 * @example
 * power(tensor([2, 4]), -1.5).at(1) // → 0.125
 * power(2, tensor([1, 2, 3])).toArray() // → [2, 4, 8]
 */
export function power(x: Operand, exponent: Operand): Tensor {
  if (exponent instanceof Tensor) return operate("raise", [asTensor("power", x, exponent), exponent], {});
  if (!Number.isFinite(exponent))
    throw new RangeError(`power: exponent must be a finite number, got ${kindOf(exponent)}`);
  return operate("power", [asTensor("power", x)], { exponent });
}

/**
 * |x|. Local derivative the sign of x; 0 at the kink.
 *
 * @example
 * abs(tensor([-3, 2])).toArray() // → [3, 2]
 */
export function abs(x: Operand): Tensor {
  return operate("abs", [asTensor("abs", x)], {});
}

/**
 * -1, 0 or 1. It changes by jumps only, so no gradient passes through it.
 *
 * @example
 * sign(tensor([-3, 0, 2])).toArray() // → [-1, 0, 1]
 */
export function sign(x: Operand): Tensor {
  return map(detach(asTensor("sign", x)), Math.sign);
}
