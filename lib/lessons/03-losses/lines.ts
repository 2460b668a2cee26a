import { checkKinds } from "../../options/kinds";

/** A straight line y = slope·x + intercept. */
export interface Line {
  readonly slope: number;
  readonly intercept: number;
}

/**
 * The line with the smallest mean squared error: the closed form, slope = cov(x, y) / var(x).
 *
 * @param x - `[n]`, not all equal
 * @param y - `[n]`
 * @throws RangeError for fewer than two points, lists of different length, or x all equal
 * @example
 * leastSquaresLine([0, 1, 2], [1, 3, 5]) // → { slope: 2, intercept: 1 }
 * @see A.-M. Legendre (1805): Nouvelles méthodes pour la détermination des orbites des comètes, appendix.
 */
export function leastSquaresLine(x: readonly number[], y: readonly number[]): Line {
  checkKinds("leastSquaresLine", { x: [x, "list"], y: [y, "list"] });
  checkPoints("leastSquaresLine", x, y);
  const meanX = x.reduce((a, b) => a + b, 0) / x.length;
  const meanY = y.reduce((a, b) => a + b, 0) / y.length;
  let covariance = 0;
  let variance = 0;
  for (let i = 0; i < x.length; i++) {
    covariance += (x[i] - meanX) * (y[i] - meanY);
    variance += (x[i] - meanX) * (x[i] - meanX);
  }
  const slope = covariance / variance;
  return { slope, intercept: meanY - slope * meanX };
}

/**
 * The line with the smallest mean absolute error. Some best line goes through two of the points, so all pairs are tried:
 * n²/2 candidates, n errors each. Of equally good ones the first in order is taken.
 *
 * @param x - `[n]`, not all equal
 * @param y - `[n]`
 * @throws RangeError for fewer than two points, lists of different length, or x all equal
 * @example
 * leastAbsoluteLine([0, 1, 2, 3], [0, 1, 2, 100]) // → { slope: 1, intercept: 0 }
 * @see R. J. Boscovich (1757); the two-point property: P. Bloomfield, W. Steiger (1983): Least absolute deviations, chapter 1.
 */
export function leastAbsoluteLine(x: readonly number[], y: readonly number[]): Line {
  checkKinds("leastAbsoluteLine", { x: [x, "list"], y: [y, "list"] });
  checkPoints("leastAbsoluteLine", x, y);
  let best: Line = { slope: 0, intercept: 0 };
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < x.length; i++)
    for (let j = i + 1; j < x.length; j++) {
      if (x[i] === x[j]) continue;
      const slope = (y[j] - y[i]) / (x[j] - x[i]);
      const intercept = y[i] - slope * x[i];
      const error = x.reduce((sum, xk, k) => sum + Math.abs(slope * xk + intercept - y[k]), 0);
      if (error < least) [best, least] = [{ slope, intercept }, error];
    }
  return best;
}

function checkPoints(where: string, x: readonly number[], y: readonly number[]): void {
  if (x.length !== y.length) throw new RangeError(`${where}: ${x.length} values of x but ${y.length} of y`);
  if (x.length < 2) throw new RangeError(`${where}: a line needs two points, got ${x.length}`);
  const wrong = [...x, ...y].find((value) => !Number.isFinite(value));
  if (wrong !== undefined) throw new RangeError(`${where}: every number must be finite, got ${wrong}`);
  if (x.every((value) => value === x[0]))
    throw new RangeError(`${where}: all x are ${x[0]}, so no line of y over x fits`);
}
