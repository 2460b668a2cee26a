import { cos } from "../elementary/sine";
import { checkKinds } from "../options/kinds";
import { need, positive } from "../options/options";
import type { Schedule } from "./schedules";

/** Options of {@link oneCycle}. */
export interface OneCycleOptions {
  /** The highest rate; greater than 0. */
  learningRate: number;
  /** T, how many steps the whole training has; a whole number from 2. */
  steps: number;
  /** The share of the steps in which the rate rises, above 0 and below 1. Default: 0.3. */
  rise?: number;
  /** How many times lower than the highest the first rate is, more than 0. Default: 25. */
  first?: number;
  /** How many times lower than the first the last rate is, more than 0. Default: 10,000. */
  last?: number;
}

/**
 * One cycle: up from a low rate to the highest and down to almost nothing, each along half a cosine. The last rate is kept.
 *
 * @throws RangeError when an option is out of range
 * @example
 * [0, 2, 9].map(oneCycle({ learningRate: 1, steps: 10, first: 10, last: 10 })) // → [0.1, 1, 0.01]
 * @see L. Smith and N. Topin, "Super-convergence", 2018; cosines and the place of the peak as in PyTorch's OneCycleLR
 */
export function oneCycle(options: OneCycleOptions): Schedule {
  checkKinds("oneCycle", { options: [options, "record"] });
  const { learningRate, steps, rise = 0.3, first = 25, last = 1e4 } = options;
  positive("oneCycle", { learningRate, first, last });
  need(Number.isInteger(steps) && steps >= 2, "oneCycle", `steps must be a whole number from 2 but is ${steps}`);
  need(rise > 0 && rise < 1, "oneCycle", `rise must be above 0 and below 1 but is ${rise}`);
  const peak = rise * steps - 1;
  const [low, end] = [learningRate / first, learningRate / first / last];
  const between = (from: number, to: number, share: number): number =>
    to + ((from - to) * (1 + cos(Math.PI * share))) / 2;
  return (step) => {
    if (step >= steps - 1) return end;
    return step <= peak
      ? between(low, learningRate, peak === 0 ? 1 : step / peak)
      : between(learningRate, end, (step - peak) / (steps - 1 - peak));
  };
}
