import { heInit, type Initialiser } from "../functions/initialisers";
import { affine } from "../operations/products";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import { zeros } from "../tensor/creation";
import type { Tensor } from "../tensor/tensor";
import { checkRank, type Layer } from "./layer";

/** Weights and bias of a layer; no `b` in a layer without bias. */
export type Affine = { readonly W: Tensor; readonly b: Tensor };

/** Options of layers with weights. */
export interface WeightOptions {
  /** How the weights start: He's unless said. */
  readonly weights?: Initialiser;
}

/**
 * A fully connected layer: every unit sees every input.
 *
 * y = x·W + b with x [N, in], W [in, units], b [units]
 *
 * There is one bias for each unit; in·units + units parameters.
 *
 * @param units how many numbers come out; a whole number from 1
 * @throws RangeError when `units` is not such a number; from `outputShape` when an example is not a vector
 * @example
 * dense(10).outputShape([84]) // → [10]
 * dense(10).init(seeded(1), [84]).W.shape // → [84, 10]
 */
export function dense(units: number, options: WeightOptions = {}): Layer<Affine> {
  checkKinds("dense", { options: [options, "record"] });
  const { weights = heInit() } = options;
  need(Number.isInteger(units) && units >= 1, "dense", `units must be a whole number from 1 but is ${units}`);
  const name = `dense ${units}`;
  return {
    name,
    outputShape: (input) => {
      checkRank(name, input, 1, "[features]", ": put flatten in front");
      return [units];
    },
    init: (random, [features], dtype) => ({
      W: weights(random, [features, units], dtype),
      b: zeros([units], { dtype }),
    }),
    apply: ({ W, b }, x) => affine(x, W, b),
    multiplyAdds: ([features]) => features * units,
    window: null,
  };
}
