import type { Tree } from "../autodiff/tree";
import { checkKinds } from "../options/kinds";
import type { Tensor } from "../tensor/tensor";
import type { Layer } from "./layer";

/** What one layer of a model makes. */
export interface LayerOutput {
  /** Where its parameters are, such as "[0]" or "[2].main[1]". */
  readonly path: string;
  /** The layer's name. */
  readonly layer: string;
  /** Its output for the batch, [N, …]. */
  readonly output: Tensor;
}

/**
 * What every layer of a model makes of a batch, layers inside blocks included, in the order in which they are done. The feature
 * maps of a convolution are its output [N, H, W, K], one map for each filter.
 *
 * @param x examples [N, …]
 * @example
 * const model = sequential([dense(3), relu]);
 * layerOutputs(model, model.init(seeded(1), [2]), ones([1, 2])).map(({ layer }) => layer) // → ["dense 3", "relu"]
 */
export function layerOutputs<P extends Tree>(model: Layer<P>, params: P, x: Tensor): LayerOutput[] {
  checkKinds("layerOutputs", { model: [model, "layer"], params: [params, "tensors"], x: [x, "tensor"] });
  const found: LayerOutput[] = [];
  const watch = (path: string, output: Tensor, { name }: Layer): void => void found.push({ path, layer: name, output });
  model.apply(params, x, { watch });
  return found;
}
