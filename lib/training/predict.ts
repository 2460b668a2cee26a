import type { Tree } from "../autodiff/tree";
import type { Layer } from "../layers/layer";
import { concat, slice } from "../operations/shaping";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import { shapeText } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";
import { type Engine, nablaEngine } from "./engine";

/**
 * What a model answers, as in a test (nothing is dropped, batch norm takes its running means), computed batch by batch.
 *
 * @param x inputs [N, …]
 * @param batchSize how many are computed at once: memory, not meaning. Default: 256.
 * @param engine what computes. Default: the library itself.
 * @returns the outputs of all examples, in their order
 * @throws RangeError when there are no examples, or they do not fit the model
 * @example
 * predict(dense(1), { W: tensor([[2]]), b: tensor([1]) }, tensor([[1], [2], [3]])).toArray() // → [[3], [5], [7]]
 */
export function predict<P extends Tree>(
  model: Layer<P>,
  params: P,
  x: Tensor,
  batchSize: number = 256,
  engine: Engine = nablaEngine,
): Tensor {
  checkKinds("predict", { model: [model, "layer"], params: [params, "tensors"], x: [x, "tensor"] });
  const N = x.shape[0] ?? 0;
  need(N >= 1, "predict", `x must be [N, …] with at least one example but is ${shapeText(x.shape)}`);
  need(
    Number.isInteger(batchSize) && batchSize >= 1,
    "predict",
    `batchSize must be a whole number from 1 but is ${batchSize}`,
  );
  const outputs: Tensor[] = [];
  for (let start = 0; start < N; start += batchSize) {
    const batch = (): Tensor => engine.leave(model.apply(params, engine.enter(slice(x, start, start + batchSize))));
    outputs.push(engine.scope(batch));
  }
  return outputs.length === 1 ? outputs[0] : concat(outputs);
}
