/** Functions of one number that JavaScript lacks. */
import { exp } from "../elementary/exp";
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
