import { checkKinds } from "../options/kinds";
import { positive } from "../options/options";
import type { LocalModel } from "./lime";

/** Whether an explanation may be drawn, and in words why not. */
export interface Worth {
  readonly shown: boolean;
  readonly why: string;
}

/**
 * Two things that must hold before a local model is drawn. It must fit (R² is high enough), and it must say something
 * (its weights differ). Colours over a picture look convincing either way.
 *
 * @param local - what `lime` or `localModel` found
 * @param options - `r2`, the least share of the answers' variance: 0.7 unless given; `spread`, the least difference between
 *   two parts in the unit of the answers: 0.1 unless given
 * @throws RangeError when an option is not above 0
 * @example
 * worthShowing({ weights: [0.4, 0], intercept: 0, r2: 0.9, spread: 0.4 }).shown // → true
 * worthShowing({ weights: [0.4, 0], intercept: 0, r2: 0.3, spread: 0.4 }).why // → "not drawn: a linear model explains 30 % of the answers only (70 % are asked for)"
 */
export function worthShowing(
  local: LocalModel,
  options: { readonly r2?: number; readonly spread?: number } = {},
): Worth {
  checkKinds("worthShowing", {
    local: [local, "record"],
    "local.weights": [local?.weights, "list"],
    options: [options, "record"],
  });
  const { r2 = 0.7, spread = 0.1 } = options;
  positive("worthShowing", { r2, spread });
  const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
  if (!(local.spread >= spread))
    return {
      shown: false,
      why: `not drawn: the weights are ${local.spread.toPrecision(2)} apart at most (${spread} is asked for): no part matters more than another`,
    };
  if (!(local.r2 >= r2))
    return {
      shown: false,
      why: Number.isNaN(local.r2)
        ? "not drawn: the answer never changes, so there is nothing to explain"
        : `not drawn: a linear model explains ${percent(local.r2)} of the answers only (${percent(r2)} are asked for)`,
    };
  return { shown: true, why: `R² ${local.r2.toFixed(2)}, weights ${local.spread.toFixed(2)} apart` };
}
