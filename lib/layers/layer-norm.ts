import { add, div, mul, sqrt, square, sub } from "../operations/arithmetic";
import { mean } from "../operations/reductions";
import { checkKinds } from "../options/kinds";
import { need, positive } from "../options/options";
import { ones, zeros } from "../tensor/creation";
import { shapeText } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";
import type { Layer } from "./layer";

/** Parameters of {@link layerNorm}. */
export type LayerNormParams = { readonly gain: Tensor; readonly shift: Tensor };

/**
 * Layer normalisation: brings the numbers of every example (of every step, of every pixel) to mean 0 and variance 1 over the last
 * axis, then to a learnt gain and shift. No example depends on another, in training as in a test.
 *
 * y = γ·(x - μ) / √(σ² + ε) + β, with μ and σ² (divided by n) over the last axis
 *
 * @param options `epsilon`: ε, keeps the division from blowing up. Default: 1e-5.
 * @throws RangeError when ε is not greater than 0; from `outputShape` when an example is a single number
 * @example
 * const layer = layerNorm();
 * layer.apply(layer.init(seeded(1), [2]), tensor([[3, 5], [0, 10]])).toArray() // → [[-1.0000, 1.0000], [-1.0000, 1.0000]]
 * @see Ba, Kiros and Hinton, "Layer normalization", 2016
 */
export function layerNorm(options: { readonly epsilon?: number } = {}): Layer<LayerNormParams> {
  checkKinds("layerNorm", { options: [options, "record"] });
  const { epsilon = 1e-5 } = options;
  positive("layerNorm", { epsilon });
  return {
    name: "layerNorm",
    outputShape: (input) => {
      need(input.length >= 1, "layerNorm", `needs at least one axis, the features, but gets ${shapeText(input)}`);
      return input;
    },
    init: (_, input, dtype) => {
      const features = [input[input.length - 1]];
      return { gain: ones(features, { dtype }), shift: zeros(features, { dtype }) };
    },
    apply: ({ gain, shift }, x) => {
      const away = sub(x, mean(x, -1, { keepDims: true }));
      const spread = sqrt(add(mean(square(away), -1, { keepDims: true }), epsilon));
      return add(mul(div(away, spread), gain), shift);
    },
  };
}
