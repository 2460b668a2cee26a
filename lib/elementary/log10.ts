import { highWord, withHighWord } from "./bits";
import { log } from "./log";

/** log₁₀ 2 in two parts, and 1 / ln 10. */
const LOG10_2_HIGH = 0.30102999566361177;
const LOG10_2_LOW = 3.694239077158931e-13;
const INVERSE_LN10 = Math.LOG10E;

/**
 * The logarithm to base 10, with the same bits on every engine; a whole number for every power of ten.
 *
 * x = 2ᵏ m with ½ ≤ m < 2, then k log₁₀ 2 + log(m) / ln 10.
 *
 * @param x any number; 0 gives -Infinity, a negative one NaN
 * @see fdlibm `e_log10.c` (Sun Microsystems, 1993), with the powers of ten added
 *
 * @example
 * log10(1000) // → 3
 */
export function log10(x: number): number {
  if (!(x > 0) || x === Infinity) return log(x);
  const [scaled, more] = x < 2.2250738585072014e-308 ? [x * 18014398509481984, -54] : [x, 0]; // 2⁵⁴
  const high = highWord(scaled);
  const exponent = more + (high >> 20) - 1023;
  const negative = exponent < 0 ? 1 : 0;
  const y = exponent + negative;
  const m = withHighWord(scaled, (high & 0x000fffff) | ((0x3ff - negative) << 20));
  const result = y * LOG10_2_LOW + INVERSE_LN10 * log(m) + y * LOG10_2_HIGH;
  const whole = Math.round(result);
  return Math.abs(result - whole) < 1e-12 && Number(`1e${whole}`) === x ? whole : result;
}
