import { highWord } from "./bits";
import { expm1 } from "./expm1";

/**
 * The hyperbolic tangent, with an error below one unit in the last place and the same bits on every engine:
 * 1 - 2 / (exp(2|x|) + 1), by expm1 so that a small x loses nothing.
 *
 * @param x any number; NaN gives NaN
 * @see fdlibm `s_tanh.c` (Sun Microsystems, 1993)
 *
 * @example
 * tanh(1) // → 0.7615941559557649
 */
export function tanh(x: number): number {
  const size = highWord(x) & 0x7fffffff;
  if (size > 0x7ff00000) return x;
  if (size < 0x3e300000) return x; // |x| < 2⁻²⁸
  let y = 1.0;
  if (size < 0x40360000) {
    // |x| < 22
    const t = expm1((size >= 0x3ff00000 ? 2.0 : -2.0) * Math.abs(x));
    y = size >= 0x3ff00000 ? 1 - 2 / (t + 2) : -t / (t + 2);
  }
  return x < 0 ? -y : y;
}
