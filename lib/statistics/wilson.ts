import { need } from "../options/options";

/** 95 % of a normal distribution lies within this many standard deviations. */
const Z = 1.96;

/**
 * Where the true share lies with 95 %, after so many of so many were right. It never leaves 0 to 1, and is not empty
 * where none or all were right.
 *
 * @param right how many came out well; 0 to count
 * @param count of how many; above 0
 * @throws RangeError when the counts do not fit
 * @example
 * wilson(8, 10).low.toFixed(3) // → "0.490"
 * @see E. Wilson (1927), Probable inference, the law of succession, and statistical inference
 */
export function wilson(right: number, count: number): { readonly low: number; readonly high: number } {
  need(count > 0 && right >= 0 && right <= count, "wilson", `${right} of ${count} is not a share`);
  const share = right / count;
  const z2 = (Z * Z) / count;
  const centre = (share + z2 / 2) / (1 + z2);
  const half = (Z / (1 + z2)) * Math.sqrt((share * (1 - share)) / count + z2 / (4 * count));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
