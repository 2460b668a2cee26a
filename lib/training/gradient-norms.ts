import { valueAndGrad } from "../autodiff/gradient";
import { leaves, type Tree } from "../autodiff/tree";
import { type DataSet, examplesIn } from "../datasets/data-set";
import type { Loss } from "../functions/losses";
import { scope } from "../kernels/scope";
import type { Layer } from "../layers/layer";
import { checkKinds } from "../options/kinds";
import { seeded } from "../random/random";

/** The gradient of one layer's weights. */
export interface LayerGradient {
  /** Where the weights are, such as "[0].W". */
  readonly path: string;
  /** Length of the gradient, as one long vector. */
  readonly norm: number;
}

/**
 * How long the gradient of every weight matrix and every set of filters is, from the input to the output: do all layers get a
 * signal, does it fade or explode on the way back?
 *
 * The model works as in training: batch norm uses the batch.
 *
 * @param examples one batch
 * @example
 * const model = sequential([dense(1)]);
 * const params = [{ W: tensor([[1]]), b: tensor([0]) }];
 * gradientNorms(model, params, { x: tensor([[2]]), y: tensor([[0]]) }, meanSquaredError) // → [{ path: "[0].W", norm: 8 }]
 */
export function gradientNorms<P extends Tree>(
  model: Layer<P>,
  params: P,
  examples: DataSet,
  loss: Loss,
): LayerGradient[] {
  checkKinds("gradientNorms", {
    model: [model, "layer"],
    params: [params, "tensors"],
    loss: [loss, "function"],
  });
  const { x, y } = examplesIn("gradientNorms", examples);
  return scope(() => {
    const context = { train: true, random: seeded(1), keep: () => {} };
    const { grad } = valueAndGrad((p: P) => loss(model.apply(p, x, context), y))(params);
    return leaves(grad)
      .filter(({ path, tensor }) => path.endsWith("W") && tensor.rank >= 2)
      .map(({ path, tensor }) => {
        let squares = 0;
        for (const each of tensor.data) squares += each * each;
        return { path, norm: Math.sqrt(squares) };
      });
  });
}
