/** Derivatives from values alone, and how far they can be trusted. */

import { checkKinds } from "../options/kinds";
import type { Tensor } from "../tensor/tensor";
import { type Along, along, type Movable, movableCopy } from "./entries";

/** The step of a centred difference when none is given: near the best, (3ε)^⅓, for functions of ordinary size and curvature. */
export const DEFAULT_STEP = 1e-5;

/**
 * The centred difference (f(h) - f(-h)) / 2h: the slope at 0, wrong by ε|f|/h (rounding) + h²|f‴|/6 (truncation).
 *
 * @example
 * centredDifference((t) => (3 + t) * (3 + t), 1e-5).toFixed(6) // → "6.000000"
 */
export function centredDifference(f: Along, h: number): number {
  if (typeof f !== "function") checkKinds("centredDifference", { f: [f, "function"] });
  return (f(h) - f(-h)) / (2 * h);
}

/**
 * The gradient of f by every number among the parameters, each moved up and down on its own: two evaluations of f for
 * each. Slow, simple, and independent of all rules of calculus.
 *
 * @param params numbers and float64 tensors in lists and records; they are not changed
 * @param h the step, 1e-5 when not given
 * @returns the slopes in the order of the entries, as a flat array
 * @example
 * Array.from(numericGradient(([a, b]: number[]) => a * b, [3, 4]), (slope) => slope.toFixed(6)) // → ["4.000000", "3.000000"]
 */
export function numericGradient<P extends Movable>(
  f: (params: P) => number | Tensor,
  params: P,
  h: number = DEFAULT_STEP,
): Float64Array {
  checkKinds("numericGradient", { f: [f, "function"] });
  if (!(h > 0)) throw new RangeError(`numericGradient: h must be above 0, got ${h}`);
  const copy = movableCopy("numericGradient", params);
  return Float64Array.from(copy.entries, (entry) => centredDifference(along(f, copy, entry), h));
}

/** One line of a sweep: the two difference quotients with a step h, and their errors. */
export interface SweepRow {
  readonly h: number;
  /** (f(x + h) - f(x)) / h, wrong by about h|f″|/2. */
  readonly oneSided: number;
  /** (f(x + h) - f(x - h)) / 2h, wrong by about h²|f‴|/6. */
  readonly centred: number;
  readonly oneSidedError: number;
  readonly centredError: number;
}

/**
 * Difference quotients for smaller and smaller steps: first the error falls with h (truncation), then it grows again as
 * the digits of f(x + h) and f(x - h) cancel (rounding). On logarithmic axes it is a V.
 *
 * @param exact the derivative to measure the errors against
 * @param steps 10⁻¹ to 10⁻¹⁵ when not given
 * @example
 * const rows = stepSweep(Math.exp, 0, 1);
 * rows[0].h // → 0.1
 * rows[4].centredError < rows[0].centredError && rows[4].centredError < rows[14].centredError // → true
 */
export function stepSweep(
  f: (x: number) => number,
  x: number,
  exact: number,
  steps: readonly number[] = Array.from({ length: 15 }, (_, k) => Number(`1e-${k + 1}`)),
): SweepRow[] {
  checkKinds("stepSweep", { f: [f, "function"], steps: [steps, "list"] });
  return steps.map((h) => {
    const oneSided = (f(x + h) - f(x)) / h;
    const centred = (f(x + h) - f(x - h)) / (2 * h);
    const errors = { oneSidedError: Math.abs(oneSided - exact), centredError: Math.abs(centred - exact) };
    return { h, oneSided, centred, ...errors };
  });
}

/**
 * How much of f's value is rounding: the standard deviation of its jitter when its argument hardly moves. Fourth
 * differences of a smooth function at points 10⁻⁸ apart would be 0; what is left is noise, whose fourth difference has
 * variance 1 + 16 + 36 + 16 + 1 = 70 times its own (J. Moré and S. Wild, "Estimating computational noise", 2011,
 * simplified: one order of differences instead of a table, and their median, which a kink at 0 cannot move).
 *
 * @returns at least ε|f|
 * @example
 * roundingNoise((t) => 1 + t) >= Number.EPSILON // → true
 */
export function roundingNoise(f: Along): number {
  const values = Array.from({ length: 13 }, (_, k) => f((k - 6) * 1e-8));
  const fourth = Array.from({ length: 9 }, (_, k) =>
    Math.abs(values[k] - 4 * values[k + 1] + 6 * values[k + 2] - 4 * values[k + 3] + values[k + 4]),
  );
  const median = fourth.sort((a, b) => a - b)[4];
  return Math.max(Number.EPSILON * Math.abs(values[6]), median / (0.6745 * Math.sqrt(70)));
}

/**
 * The third derivative at 0, from f at ±H and ±2H.
 *
 * @example
 * Math.round(thirdDerivative((t) => t * t * t, 1e-3)) // → 6
 */
export function thirdDerivative(f: Along, H: number): number {
  return (f(2 * H) - 2 * f(H) + 2 * f(-H) - f(-2 * H)) / (2 * H * H * H);
}
