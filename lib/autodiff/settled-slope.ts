/** The slope of a function that bends too fast for the step that was asked for. */
import type { Along } from "./entries";
import { centredDifference } from "./numeric";

/** A centred difference that has settled, and how far it may still be away. */
export interface SettledSlope {
  readonly slope: number;
  /** The step that gave it, smaller than the one that was asked for. */
  readonly step: number;
  /** The error of truncation that is left, as the last halving of the step tells it. */
  readonly truncation: number;
}

/** So often the step is halved at most: from 1 to 10⁻¹⁸. */
const HALVINGS = 60;

/**
 * Halves the step until the slope no longer moves by more than rounding. The error of a centred difference is h²f‴/6, so
 * that each halving of a smooth function moves it by a quarter of what the one before did; beside a kink it moves by
 * twice as much, up to the step that leaves the kink outside. Only three quarters in a row count as settled.
 *
 * @param f f along one parameter, 0 being the point itself
 * @param noise the rounding of f's values
 * @param h the step to begin with
 * @returns null where f is not smooth, or where truncation is below rounding with the first step already
 * @example
 * settledSlope((t) => Math.sin(1e5 * t), 1e-16, 1e-5)?.slope.toPrecision(6) // → "100000"
 * settledSlope((t) => Math.abs(t - 1e-6), 1e-16, 1e-5) // → null
 */
export function settledSlope(f: Along, noise: number, h: number): SettledSlope | null {
  let slope = centredDifference(f, h);
  let [moved, quarters] = [Number.NaN, 0];
  for (let k = 1, step = h / 2; k <= HALVINGS; k++, step /= 2) {
    const next = centredDifference(f, step);
    const move = Math.abs(next - slope);
    if (!(move > (10 * noise) / step)) break;
    const ratio = move / moved;
    [slope, moved] = [next, move];
    quarters = ratio > 0.15 && ratio < 0.4 ? quarters + 1 : 0;
    // another halving would win less of truncation than it loses to rounding
    if (quarters >= 3 && moved / 3 < noise / step) return { slope, step, truncation: moved / 3 };
    h = step;
  }
  return quarters >= 3 && moved > 0 ? { slope, step: h, truncation: moved / 3 } : null;
}
