/** Functions of one number that JavaScript lacks. */
import { exp } from "../elementary/exp";
import { log } from "../elementary/log";
import { log1p } from "../elementary/log1p";

/**
 * log(1 + exp(x)), without overflow: max(x, 0) + log(1 + exp(-|x|)).
 *
 * @example
 * softplus(0).toFixed(4) // → "0.6931"
 * softplus(1000) // → 1000
 */
export function softplus(x: number): number {
  return Math.max(x, 0) + log1p(exp(-Math.abs(x)));
}

/**
 * The error function 2/√π ∫₀ˣ exp(-u²) du, to about 1e-15: the share of a normal distribution within ±x√2 standard
 * deviations. Sum of the series 2/√π · exp(-x²) · Σ 2ⁿ x²ⁿ⁺¹ / (1·3·5 … (2n+1)), whose terms are all positive, so that
 * nothing cancels (Abramowitz and Stegun, 1964, 7.1.6).
 *
 * @example
 * erf(1).toFixed(6) // → "0.842701"
 */
export function erf(x: number): number {
  if (!(Math.abs(x) < 6)) return Math.sign(x); // 1 - erf(6) is 2e-17; also lets NaN through
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return 1.1283791670955126 * exp(-x * x) * sum;
}

/**
 * x to the power y, without Math.pow, whose last bits differ between versions of Node: whole exponents by repeated squaring, others
 * as exp(y·log x). NaN for a negative x and a y that is not whole.
 *
 * @example
 * raised(-2, 3) // → -8
 * raised(4, 0.5) // → 2
 * raised(0, 0) // → 1
 */
export function raised(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return y === 0 ? 1 : Number.NaN;
  const whole = Math.floor(Math.abs(y));
  const rest = Math.abs(y) - whole;
  if ((rest !== 0 && rest !== 0.5) || whole > 2 ** 31) return exp(y * log(x));
  let result = rest === 0.5 ? Math.sqrt(x) : 1;
  let square = x;
  for (let n = whole; n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result *= square;
    square *= square;
  }
  return y < 0 ? 1 / result : result;
}
