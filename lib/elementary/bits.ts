/**
 * The two halves of a 64-bit float: sign, exponent and 20 bits of the fraction in the high word, 32 bits of the fraction
 * in the low one. The compiler of the fast level puts `simd/assembly/bits.ts` in the place of this file.
 */

const float = new Float64Array(1);
const words = new Int32Array(float.buffer);

/** Where the high word lies: last on machines that store the low end first, which is all that Node runs on but a few. */
const HIGH: 0 | 1 = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;
const LOW: 0 | 1 = HIGH === 1 ? 0 : 1;

/**
 * The high word, as an integer with sign.
 *
 * @example
 * highWord(1).toString(16) // → "3ff00000"
 */
export function highWord(x: number): number {
  float[0] = x;
  return words[HIGH];
}

/**
 * The low word, as an integer with sign.
 *
 * @example
 * lowWord(1) // → 0
 */
export function lowWord(x: number): number {
  float[0] = x;
  return words[LOW];
}

/**
 * x with another high word.
 *
 * @example
 * withHighWord(1.5, highWord(8)) // → 8
 */
export function withHighWord(x: number, high: number): number {
  float[0] = x;
  words[HIGH] = high;
  return float[0];
}

/**
 * 2 to a whole exponent of -1022 to 1023.
 *
 * @example
 * powerOfTwo(-3) // → 0.125
 */
export function powerOfTwo(exponent: number): number {
  words[LOW] = 0;
  words[HIGH] = (1023 + exponent) << 20;
  return float[0];
}

/**
 * ½ with the sign of x, which is not 0: what is added before rounding to the nearest whole number.
 *
 * @example
 * signedHalf(-3) // → -0.5
 */
export function signedHalf(x: number): number {
  return x < 0 ? -0.5 : 0.5;
}

/**
 * A number of less than 2³¹ without its fraction.
 *
 * @example
 * truncated(-2.7) // → -2
 */
export function truncated(x: number): number {
  return x | 0;
}
