/** Activations with something of their own: parameters (PReLU, Maxout) or random slopes (RReLU). */

import { PRELU_START, RRELU_SLOPES } from "../functions/activation-table";
import { leakyRelu } from "../functions/activations";
import { heInit } from "../functions/initialisers";
import { add, minimum, mul } from "../operations/arithmetic";
import { relu } from "../operations/functions";
import { affine } from "../operations/products";
import { max } from "../operations/reductions";
import { reshape } from "../operations/shaping";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import { full, randomUniform, zeros } from "../tensor/creation";
import { shapeText } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";
import type { Affine, WeightOptions } from "./dense";
import { drawn } from "./drop";
import { checkRank, type Layer, type NoParams } from "./layer";

/**
 * PReLU: Leaky ReLU whose slope is learnt, one for each channel.
 *
 * f(x) = max(0, x) + α·min(0, x)
 *
 * Source: K. He et al., "Delving deep into rectifiers", 2015.
 *
 * @param start α before learning, 0.25 unless said
 * @example
 * const layer = prelu();
 * layer.apply(layer.init(seeded(1), [2]), tensor([[-4, 4]])).toArray() // → [[-1, 4]]
 */
export function prelu(start: number = PRELU_START): Layer<{ readonly alpha: Tensor }> {
  return {
    name: "prelu",
    outputShape: (input) => {
      need(input.length >= 1, "prelu", `needs at least one axis, the channels, but gets ${shapeText(input)}`);
      return input;
    },
    init: (_, input, dtype) => ({ alpha: full([input[input.length - 1]], start, { dtype }) }),
    apply: ({ alpha }, x) => add(relu(x), mul(minimum(x, 0), alpha)),
  };
}

/**
 * Randomised Leaky ReLU: every number below 0 has a slope of its own, drawn anew at every training step; in a test, the mean slope.
 *
 * f(x) = max(0, x) + a·min(0, x) with a uniform in [low, high)
 *
 * Source: B. Xu et al., "Empirical evaluation of rectified activations in convolutional network", 2015.
 *
 * @param low smallest slope, 1/8 unless said
 * @param high largest slope, 1/3 unless said
 * @throws RangeError in training without `random`
 * @example
 * rrelu(0.1, 0.3).apply({}, tensor([[-5, 5]])).toArray() // → [[-1, 5]]
 */
export function rrelu(low: number = RRELU_SLOPES[0], high: number = RRELU_SLOPES[1]): Layer<NoParams> {
  return {
    name: "rrelu",
    outputShape: (input) => input,
    init: () => ({}),
    apply: (_, x, context) => {
      if (!context?.train) return leakyRelu(x, (low + high) / 2);
      const slopes = randomUniform(drawn("rrelu", context), x.shape, { low, high, dtype: x.dtype });
      return add(relu(x), mul(minimum(x, 0), slopes));
    },
  };
}

/**
 * Maxout: a dense layer that computes several linear pieces for each unit and keeps the largest: a learnt convex activation.
 *
 * y_j = max_k (x·W + b)_{jk} with W [in, units·pieces], b [units·pieces]
 *
 * Source: I. Goodfellow et al., "Maxout networks", 2013.
 *
 * @param units how many numbers come out; a whole number from 1
 * @param pieces how many pieces each has, 2 unless said
 * @throws RangeError when one of them is not a whole number from 1; from `outputShape` when an example is not a vector
 * @example
 * maxout(4, 3).init(seeded(1), [2]).W.shape // → [2, 12]
 */
export function maxout(units: number, pieces: number = 2, options: WeightOptions = {}): Layer<Affine> {
  checkKinds("maxout", { options: [options, "record"] });
  const { weights = heInit() } = options;
  need(Number.isInteger(units) && units >= 1, "maxout", `units must be a whole number from 1 but is ${units}`);
  need(Number.isInteger(pieces) && pieces >= 1, "maxout", `pieces must be a whole number from 1 but is ${pieces}`);
  const name = `maxout ${units}×${pieces}`;
  return {
    name,
    outputShape: (input) => {
      checkRank(name, input, 1, "[features]", ": put flatten in front");
      return [units];
    },
    init: (random, [features], dtype) => ({
      W: weights(random, [features, units * pieces], dtype),
      b: zeros([units * pieces], { dtype }),
    }),
    apply: ({ W, b }, x) => max(reshape(affine(x, W, b), [x.shape[0], units, pieces]), 2),
    multiplyAdds: ([features]) => features * units * pieces,
    window: null,
  };
}
