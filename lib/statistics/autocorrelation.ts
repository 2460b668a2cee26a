import { checkKinds } from "../options/kinds";

/**
 * How much a series resembles itself, moved by some places: 1 where it hardly changes from one to the other, about 0 for noise.
 *
 * r = Σ (vᵢ - m)(vᵢ₊ₗ - m) / Σ (vᵢ - m)², m the mean; the sum above is over the pairs that there are
 *
 * @param lag l, how many places; a whole number from 0
 * @throws RangeError when the lag is out of range, or all values are the same
 * @see G. Box and G. Jenkins, "Time Series Analysis", 1970, section 2.1
 * @example
 * autocorrelation([1, -1, 1, -1], 1) // → -0.75
 */
export function autocorrelation(values: ArrayLike<number>, lag: number): number {
  checkKinds("autocorrelation", { values: [values, "list"] });
  const n = values.length;
  if (!(Number.isInteger(lag) && lag >= 0 && lag < n))
    throw new RangeError(`autocorrelation: lag must be a whole number from 0 to ${n - 1} but is ${lag}`);
  let mean = 0;
  for (let i = 0; i < n; i++) mean += values[i] / n;
  let [together, alone] = [0, 0];
  for (let i = 0; i < n; i++) {
    const away = values[i] - mean;
    alone += away * away;
    if (i + lag < n) together += away * (values[i + lag] - mean);
  }
  if (!(alone > 0)) throw new RangeError("autocorrelation: all values are the same, so nothing varies");
  return together / alone;
}
