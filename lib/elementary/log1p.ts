import { highWord, withHighWord } from "./bits";

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/**
 * log(1 + x), exact also where 1 + x is almost 1: with an error below one unit in the last place and the same bits on
 * every engine.
 *
 * 1 + x = 2ᵏ (1 + f) as in {@link log}; what 1 + x loses when it is rounded is added to the logarithm.
 *
 * @param x -1 or more; -1 gives -Infinity, below it NaN
 * @see fdlibm `s_log1p.c` (Sun Microsystems, 1993)
 *
 * @example
 * log1p(1e-10) // → 9.9999999995e-11
 */
export function log1p(x: number): number {
  const high = highWord(x);
  const size = high & 0x7fffffff;
  let k = 1;
  let f = 0;
  let fraction = 1; // the 20 bits that say whether f is almost 0
  let rest = 0;
  if (high < 0x3fda827a) {
    // 1 + x < √2
    if (size >= 0x3ff00000) return x === -1 ? -Infinity : NaN;
    if (size < 0x3c900000) return x; // |x| < 2⁻⁵⁴
    if (size < 0x3e200000) return x - x * x * 0.5; // |x| < 2⁻²⁹
    if (high > 0 || high <= (0xbfd2bec4 | 0)) {
      k = 0; // √½ < 1 + x
      f = x;
    }
  }
  if (high >= 0x7ff00000) return x;
  if (k !== 0) {
    let u = x;
    if (high < 0x43400000) u = 1 + x; // x < 2⁵³
    fraction = highWord(u);
    k = (fraction >> 20) - 1023;
    if (high < 0x43400000) rest = (k > 0 ? 1 - (u - x) : x - (u - 1)) / u;
    fraction &= 0x000fffff;
    if (fraction < 0x6a09e) u = withHighWord(u, fraction | 0x3ff00000);
    else {
      k++;
      u = withHighWord(u, fraction | 0x3fe00000);
      fraction = (0x00100000 - fraction) >> 2;
    }
    f = u - 1;
  }
  const half = 0.5 * f * f;
  if (fraction === 0) {
    // |f| < 2⁻²⁰
    if (f === 0) return k === 0 ? 0 : k * LN2_HIGH + (rest + k * LN2_LOW);
    const R = half * (1 - 0.6666666666666666 * f);
    return k === 0 ? f - R : k * LN2_HIGH - (R - (k * LN2_LOW + rest) - f);
  }
  const s = f / (2 + f);
  const z = s * s;
  const R =
    z *
    (0.6666666666666735 +
      z *
        (0.3999999999940942 +
          z *
            (0.2857142874366239 +
              z *
                (0.22222198432149784 +
                  z * (0.1818357216161805 + z * (0.15313837699209373 + z * 0.14798198605116586))))));
  if (k === 0) return f - (half - s * (half + R));
  return k * LN2_HIGH - (half - (s * (half + R) + (k * LN2_LOW + rest)) - f);
}
