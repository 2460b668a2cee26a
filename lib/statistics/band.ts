import { checkKinds } from "../options/kinds";

/** A line with the region around it, as `curves` draws one. */
export interface Band {
  /** The median over the runs, one value per place. */
  readonly y: number[];
  /** The smallest and the largest over the runs. */
  readonly band: { readonly low: number[]; readonly high: number[] };
}

/**
 * The middle of some numbers: half lie below it, half above. Of an even number of them, the mean of the two in the
 * middle.
 *
 * @throws RangeError for an empty list, or one that holds NaN
 * @example
 * median([5, 1, 2, 40]) // → 3.5
 */
export function median(values: readonly number[]): number {
  checkKinds("median", { values: [values, "list"] });
  if (values.length === 0) throw new RangeError("median: there are no values");
  if (values.some(Number.isNaN)) throw new RangeError("median: NaN has no place in an order");
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/**
 * What several runs say about each place: the median, and the range from the smallest to the largest. One run proves
 * nothing about the next seed; a band over seeds does.
 *
 * @param runs - `[places, runs]`: at each place (an epoch, a width, a rate) the values of all runs there
 * @example
 * band([[3, 1, 2], [30, 10, 20]]) // → { y: [2, 20], band: { low: [1, 10], high: [3, 30] } }
 */
export function band(runs: readonly (readonly number[])[]): Band {
  checkKinds("band", { runs: [runs, "rows"] });
  return {
    y: runs.map(median),
    band: { low: runs.map((values) => Math.min(...values)), high: runs.map((values) => Math.max(...values)) },
  };
}

/** The same for bars, as `bars` draws them. */
export interface Spread {
  /** The median over the runs, one value per category. */
  readonly values: number[];
  /** The smallest and the largest over the runs. */
  readonly low: number[];
  readonly high: number[];
}

/**
 * What several runs say about each category: the height of a bar, and the ends of its error bar.
 *
 * @param runs - `[categories, runs]`: for each category the values of all runs
 * @example
 * spread([[3, 1, 2], [30, 10, 20]]) // → { values: [2, 20], low: [1, 10], high: [3, 30] }
 */
export function spread(runs: readonly (readonly number[])[]): Spread {
  checkKinds("spread", { runs: [runs, "rows"] });
  const { y, band: ends } = band(runs);
  return { values: y, ...ends };
}
