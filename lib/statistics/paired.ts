import { checkKinds } from "../options/kinds";
import { need } from "../options/options";

/** What two options did with the same seeds, seed by seed. */
export interface Paired {
  /** Mean of the differences a - b. */
  readonly mean: number;
  /** Standard error of that mean. */
  readonly standardError: number;
  /** With how many seeds a is below b; equal ones count for neither. */
  readonly below: number;
  /** With how many a is above b. */
  readonly above: number;
}

/**
 * How far the mean of some numbers may well be from the mean of very many: s / √n, with s² the sum of squared deviations
 * divided by n - 1.
 *
 * @throws RangeError for fewer than two numbers
 * @example
 * standardError([1, 2, 3, 4, 5]).toFixed(4) // → "0.7071"
 */
export function standardError(values: readonly number[]): number {
  checkKinds("standardError", { values: [values, "list"] });
  need(values.length >= 2, "standardError", `there are ${values.length} values; a spread needs two or more`);
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - middle) * (value - middle), 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

/**
 * Compares two options that were run with the same seeds. Data and first weights are the same within a pair, so that what they
 * do to both falls out of the difference: a small gain shows that two separate means would hide.
 *
 * @param a one number for each seed
 * @param b of the same seeds, in the same order
 * @throws RangeError where there are not as many of one as of the other, or fewer than two
 * @example
 * paired([1, 2, 3], [2, 3, 5]).below // → 3
 */
export function paired(a: readonly number[], b: readonly number[]): Paired {
  checkKinds("paired", { a: [a, "list"], b: [b, "list"] });
  need(a.length === b.length, "paired", `there are ${a.length} and ${b.length} values; pairs need as many of each`);
  const differences = a.map((value, i) => value - b[i]);
  return {
    mean: differences.reduce((sum, value) => sum + value, 0) / a.length,
    standardError: standardError(differences),
    below: differences.filter((value) => value < 0).length,
    above: differences.filter((value) => value > 0).length,
  };
}

/**
 * How closely two lists rise and fall together: 1 on a rising line, -1 on a falling one, near 0 where one says nothing of the
 * other (Pearson's r).
 *
 * @throws RangeError where the lists differ in length, hold fewer than two numbers, or one is constant
 * @example
 * correlation([1, 2, 3], [2, 4, 6]) // → 1
 */
export function correlation(a: readonly number[], b: readonly number[]): number {
  checkKinds("correlation", { a: [a, "list"], b: [b, "list"] });
  need(a.length === b.length, "correlation", `the lists have ${a.length} and ${b.length} values but must be alike`);
  need(a.length >= 2, "correlation", `there are ${a.length} values; two or more are needed`);
  const centred = (values: readonly number[]): number[] => {
    const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value - middle);
  };
  const [x, y] = [centred(a), centred(b)];
  const product = (p: readonly number[], q: readonly number[]): number => p.reduce((sum, v, i) => sum + v * q[i], 0);
  const size = Math.sqrt(product(x, x)) * Math.sqrt(product(y, y));
  need(size > 0, "correlation", "one of the lists is constant, so that there is nothing to rise together with");
  return product(x, y) / size;
}
