import { highWord, powerOfTwo, truncated, withHighWord } from "./bits";

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = Math.LOG2E;
const LARGEST = 709.782712893384;

/**
 * exp(x) - 1, exact also where exp(x) is almost 1: with an error below one unit in the last place and the same bits on
 * every engine.
 *
 * x = k ln 2 + r as in {@link exp}; for r a rational function of r² / 2, then 2ᵏ (expm1(r) + 1) - 1 in an order that
 * loses nothing.
 *
 * @param x any number; NaN gives NaN
 * @see fdlibm `s_expm1.c` (Sun Microsystems, 1993)
 *
 * @example
 * expm1(1e-10) // → 1.00000000005e-10
 */
export function expm1(x: number): number {
  const size = highWord(x) & 0x7fffffff;
  if (!(x <= LARGEST)) return x > LARGEST ? Infinity : x;
  if (x < 0 && size >= 0x4043687a) return -1; // x ≤ -56 ln 2
  if (size < 0x3c900000) return x; // |x| < 2⁻⁵⁴

  let k = 0;
  let r = x;
  let rest = 0.0; // what r lacks
  if (size > 0x3fd62e42) {
    // |x| > ln 2 / 2
    if (size < 0x3ff0a2b2) k = x < 0 ? -1 : 1;
    else k = truncated(INVERSE_LN2 * x + (x < 0 ? -0.5 : 0.5));
    const high = x - k * LN2_HIGH;
    const low = k * LN2_LOW;
    r = high - low;
    rest = high - r - low;
  }

  const half = 0.5 * r;
  const squares = r * half;
  const ratio =
    1 +
    squares *
      (-0.03333333333333313 +
        squares *
          (0.0015873015872548146 +
            squares *
              (-0.0000793650757867488 + squares * (0.000004008217827329362 + squares * -2.0109921818362437e-7))));
  const t = 3 - ratio * half;
  let error = squares * ((ratio - t) / (6 - r * t));
  if (k === 0) return r - (r * error - squares);

  error = r * (error - rest) - rest - squares;
  if (k === -1) return 0.5 * (r - error) - 0.5;
  if (k === 1) return r < -0.25 ? -2 * (error - (r + 0.5)) : 1 + 2 * (r - error);
  if (k <= -2 || k > 56) {
    const y = 1 - (error - r);
    return (k === 1024 ? y * 2 * powerOfTwo(1023) : y * powerOfTwo(k)) - 1;
  }
  // 1 is taken away before the multiplication by 2ᵏ: as 2⁻ᵏ
  if (k < 20) return (withHighWord(1.0, 0x3ff00000 - (0x200000 >> k)) - (error - r)) * powerOfTwo(k);
  return (r - (error + powerOfTwo(-k)) + 1) * powerOfTwo(k);
}
