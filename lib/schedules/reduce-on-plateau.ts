import { checkKinds } from "../options/kinds";
import { need, notNegative } from "../options/options";

/**
 * From the losses so far, one an epoch, to the share of the learning rate that comes next: 1 until something is reduced.
 *
 * A plateau cannot be known ahead, so this is no schedule of step numbers. Because it looks at all losses each time it remembers nothing,
 * and a run that is resumed goes on as if it had never stopped.
 */
export type Plateau = (losses: readonly number[]) => number;

/** Options of {@link reduceOnPlateau}. */
export interface PlateauOptions {
  /** What the rate is multiplied by; above 0 and below 1. Default: 0.1. */
  readonly factor?: number;
  /** How many epochs in a row may be no better before the next such one reduces the rate; a whole number from 0. Default: 10. */
  readonly patience?: number;
  /** By what share of the best loss a loss must be below it to count as better; 0 or more, below 1. Default: 0.0001. */
  readonly threshold?: number;
  /** How many epochs after a reduction count for nothing; a whole number from 0. Default: 0. */
  readonly cooldown?: number;
  /** The smallest share of the learning rate, from 0 to 1. Default: 0. */
  readonly lowest?: number;
}

/**
 * Reduces the learning rate when the loss has stopped falling: the option `plateau` of `train`, which gives it the validation losses
 * (the training losses where there is no validation). It multiplies whatever the optimizer's own schedule says.
 *
 * @returns the share of the rate, from all losses so far
 * @throws RangeError when an option is out of range
 * @example
 * const share = reduceOnPlateau({ factor: 0.5, patience: 1 });
 * [share([3, 2]), share([3, 2, 2]), share([3, 2, 2, 2])] // → [1, 1, 0.5]
 * @see PyTorch's ReduceLROnPlateau, mode "min". There `lowest` is a rate (`min_lr`), and changes below 1e-8 are left out (`eps`)
 */
export function reduceOnPlateau(options: PlateauOptions = {}): Plateau {
  checkKinds("reduceOnPlateau", { options: [options, "record"] });
  const { factor = 0.1, patience = 10, threshold = 1e-4, cooldown = 0, lowest = 0 } = options;
  need(factor > 0 && factor < 1, "reduceOnPlateau", `factor must be above 0 and below 1 but is ${factor}`);
  for (const [name, value] of Object.entries({ patience, cooldown }))
    need(
      Number.isInteger(value) && value >= 0,
      "reduceOnPlateau",
      `${name} must be a whole number from 0 but is ${value}`,
    );
  notNegative("reduceOnPlateau", { threshold });
  need(threshold < 1, "reduceOnPlateau", `threshold must be below 1 but is ${threshold}`);
  need(lowest >= 0 && lowest <= 1, "reduceOnPlateau", `lowest must be from 0 to 1 but is ${lowest}`);
  return (losses) => {
    checkKinds("reduceOnPlateau", { losses: [losses, "list"] });
    let [share, best, worse, resting] = [1, Number.POSITIVE_INFINITY, 0, 0];
    for (const loss of losses) {
      // a NaN is never better
      if (loss < best * (1 - threshold)) [best, worse] = [loss, 0];
      else worse += 1;
      if (resting > 0) [resting, worse] = [resting - 1, 0];
      if (worse <= patience) continue;
      share = Math.max(share * factor, lowest);
      [resting, worse] = [cooldown, 0];
    }
    return share;
  };
}
