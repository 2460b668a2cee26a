import { highWord, lowWord, withHighWord } from "./bits";

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/**
 * The natural logarithm, with an error below one unit in the last place and the same bits on every engine.
 *
 * x = 2ᵏ (1 + f) with √½ < 1 + f < √2; with s = f / (2 + f), log(1 + f) = 2s + s R(s²) where R is a polynomial.
 *
 * @param x any number; 0 gives -Infinity, a negative one NaN
 * @see fdlibm `e_log.c` (Sun Microsystems, 1993)
 *
 * @example
 * log(2) // → 0.6931471805599453
 */
export function log(x: number): number {
  let high = highWord(x);
  let k = 0;
  let scaled = x;
  if (high < 0x00100000) {
    if (((high & 0x7fffffff) | lowWord(x)) === 0) return -Infinity;
    if (high < 0) return NaN;
    k = -54; // fewer bits than other numbers: made larger first
    scaled = x * 18014398509481984;
    high = highWord(scaled);
  }
  if (high >= 0x7ff00000) return x;

  k += (high >> 20) - 1023;
  high &= 0x000fffff;
  const above = (high + 0x95f64) & 0x100000; // √2 or more: half of it, and one more in k
  k += above >> 20;
  const f = withHighWord(scaled, high | (above ^ 0x3ff00000)) - 1;

  if ((0x000fffff & (2 + high)) < 3) {
    // |f| < 2⁻²⁰
    if (f === 0) return k === 0 ? 0.0 : k * LN2_HIGH + k * LN2_LOW;
    const R = f * f * (0.5 - 0.3333333333333333 * f);
    return k === 0 ? f - R : k * LN2_HIGH - (R - k * LN2_LOW - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const even = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const R = even + odd;
  if (((high - 0x6147a) | (0x6b851 - high)) > 0) {
    const half = 0.5 * f * f;
    return k === 0 ? f - (half - s * (half + R)) : k * LN2_HIGH - (half - (s * (half + R) + k * LN2_LOW) - f);
  }
  return k === 0 ? f - s * (f - R) : k * LN2_HIGH - (s * (f - R) - k * LN2_LOW - f);
}
