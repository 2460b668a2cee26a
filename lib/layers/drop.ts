/** Layers that drop something at random while training, and nothing in a test. */

import { allocate } from "../kernels/use";
import { add, mul } from "../operations/arithmetic";
import { share } from "../options/options";
import type { Random } from "../random/random";
import { type Shape, sizeOf } from "../tensor/shape";
import { Tensor } from "../tensor/tensor";
import { asLayer, type Context, type Layer, type LayerLike, type NoParams, type ParamsOf } from "./layer";
import { applied } from "./sequential";

/**
 * Dropout: switches off each number with probability p while training, anew at every step, and scales what is left, so that the
 * mean stays (inverted dropout). In a test it does nothing.
 *
 * y = x·m / (1 - p) with m = 0 with probability p, else 1
 *
 * Source: N. Srivastava et al., "Dropout: a simple way to prevent neural networks from overfitting", 2014.
 *
 * @param rate p, the share that is dropped; in [0, 1)
 * @throws RangeError when the rate is not in [0, 1), or in training without `random`
 * @example
 * dropout(0.5).apply({}, tensor([[1, 2]])).toArray() // → [[1, 2]]
 */
export function dropout(rate: number): Layer<NoParams> {
  share("dropout", { rate });
  return {
    name: `dropout ${rate}`,
    outputShape: (input) => input,
    init: () => ({}),
    apply: (_, x, context) => {
      if (!context?.train || rate === 0) return x;
      return mul(x, mask(drawn("dropout", context), x, x.shape, rate));
    },
  };
}

/**
 * Stochastic depth: a residual branch that is left out for a whole example with probability p while training; what is left is
 * scaled, so that the mean stays.
 *
 * y = x + m·f(x) / (1 - p) with m = 0 with probability p, else 1; one m for each example
 *
 * Source: G. Huang et al., "Deep networks with stochastic depth", 2016, which scales in the test instead.
 *
 * @param branch f, which must keep the shape
 * @param rate p, the share of examples for which the branch is left out; in [0, 1)
 * @throws RangeError when the rate is not in [0, 1), the branch changes the shape, or in training without `random`
 * @example
 * stochasticDepth(relu, 0.5).apply({ branch: {} }, tensor([[-1, 2]])).toArray() // → [[-1, 4]]
 */
export function stochasticDepth<L extends LayerLike>(branch: L, rate: number): Layer<{ readonly branch: ParamsOf<L> }> {
  share("stochasticDepth", { rate });
  const layer = asLayer(branch);
  return {
    name: `stochastic depth ${rate}`,
    outputShape: (input) => {
      const output = layer.outputShape(input);
      if (String(output) !== String(input)) {
        throw new RangeError(
          `stochasticDepth: the branch makes [${output}] of [${input}], so it cannot be added to it`,
        );
      }
      return input;
    },
    init: (random, input, dtype) => ({ branch: layer.init(random, input, dtype) }) as { branch: ParamsOf<L> },
    apply: (params, x, context) => {
      const output = applied(layer, params.branch, x, context, "branch");
      if (!context?.train || rate === 0) return add(x, output);
      const each = [x.shape[0], ...x.shape.slice(1).map(() => 1)];
      return add(x, mul(output, mask(drawn("stochasticDepth", context), x, each, rate)));
    },
    window: layer.window,
    parts: (input) => [{ layer, input, path: "branch" }],
  };
}

/** Numbers that are 0 with probability `rate` and 1/(1 - rate) otherwise. */
function mask(random: Random, like: Tensor, shape: Shape, rate: number): Tensor {
  const data = allocate(like.dtype, sizeOf(shape));
  for (let i = 0; i < data.length; i++) data[i] = random.uniform() < rate ? 0 : 1 / (1 - rate);
  return new Tensor(data, shape);
}

/** Where a layer draws from in training. */
export function drawn(where: string, context: Context): Random {
  if (!context.random)
    throw new RangeError(`${where}: needs random numbers in training: apply(params, x, { train: true, random })`);
  return context.random;
}
