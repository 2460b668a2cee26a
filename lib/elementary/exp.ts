import { highWord, powerOfTwo, signedHalf, truncated } from "./bits";

/** ln 2 in two parts: the first has zeros at its end, so that its product with a small integer is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = Math.LOG2E;

/** Above the first exp is infinite, below the second 0. */
const LARGEST = 709.782712893384;
const SMALLEST = -745.1332191019411;

/**
 * e to the power x, with an error below one unit in the last place and the same bits on every engine.
 *
 * x = k ln 2 + r with |r| ≤ ln 2 / 2, then exp(x) = 2ᵏ exp(r). For r, with R(r²) = r (exp(r) + 1) / (exp(r) - 1) ≈
 * 2 + r² (P₁ + r² (P₂ + …)), exp(r) = 1 + 2r / (R - r).
 *
 * @param x any number; NaN gives NaN
 * @see fdlibm `e_exp.c` (Sun Microsystems, 1993)
 *
 * @example
 * exp(1) // → 2.718281828459045
 */
export function exp(x: number): number {
  if (!(x <= LARGEST)) return x > LARGEST ? Infinity : x;
  if (x < SMALLEST) return 0;
  if (x === 1) return Math.E; // where the formula is off by one unit

  const size = highWord(x) & 0x7fffffff;
  if (size < 0x3e300000) return 1 + x; // |x| < 2⁻²⁸
  // |x| > ln 2 / 2; without branches, which would only be guessed wrong
  const k = truncated(size > 0x3fd62e42 ? INVERSE_LN2 * x + signedHalf(x) : 0.0);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;

  const square = r * r;
  const c =
    r -
    square *
      (0.16666666666666602 +
        square *
          (-0.0027777777777015593 +
            square * (0.00006613756321437934 + square * (-0.0000016533902205465252 + square * 4.1381367970572385e-8))));
  const y = 1 - (low - (r * c) / (2 - c) - high);
  if (k === 1024) return y * 2 * powerOfTwo(1023);
  if (k >= -1021) return y * powerOfTwo(k);
  return y * powerOfTwo(k + 1000) * powerOfTwo(-1000); // the result has fewer bits than other numbers
}
