import { exp } from "./exp";
import { expm1 } from "./expm1";

/** Above it exp is infinite, but half of it is not. */
const LARGEST_EXP = 709.782712893384;

/**
 * The hyperbolic sine, (exp(x) - exp(-x)) / 2, with the same bits on every engine and an error below two units in the
 * last place.
 *
 * @param x any number; NaN gives NaN
 * @see fdlibm `e_sinh.c` (Sun Microsystems, 1993)
 *
 * @example
 * sinh(1) // → 1.1752011936438014
 */
export function sinh(x: number): number {
  const size = Math.abs(x);
  if (size < 3.725290298461914e-9 || !Number.isFinite(x)) return x; // 2⁻²⁸
  const half = x < 0 ? -0.5 : 0.5;
  if (size < 22) {
    const t = expm1(size);
    return size < 1 ? half * (2 * t - (t * t) / (t + 1)) : half * (t + t / (t + 1));
  }
  return size <= LARGEST_EXP ? half * exp(size) : half * exp(size / 2) * exp(size / 2);
}

/**
 * The hyperbolic cosine, (exp(x) + exp(-x)) / 2, with the same bits on every engine and an error below two units in the
 * last place.
 *
 * @param x any number; NaN gives NaN
 * @see fdlibm `e_cosh.c` (Sun Microsystems, 1993)
 *
 * @example
 * cosh(1) // → 1.543080634815244
 */
export function cosh(x: number): number {
  const size = Math.abs(x);
  if (size < 0.34657359027997264) {
    // ln 2 / 2
    const t = expm1(size);
    return 1 + (t * t) / (2 * (1 + t));
  }
  if (size < 22) return 0.5 * exp(size) + 0.5 / exp(size);
  return size <= LARGEST_EXP ? 0.5 * exp(size) : 0.5 * exp(size / 2) * exp(size / 2);
}
