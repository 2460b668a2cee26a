import { add, div, mul, sqrt, sub } from "../operations/arithmetic";
import { checkParts } from "../options/kinds";
import { shapeText } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";
import type { BatchNormParams } from "./batchNorm";
import type { Affine } from "./dense";

/**
 * Batch norm folded into the convolution (or dense layer) before it: in a test both are linear, so one layer does the work of two.
 *
 * W' = W·γ/√(σ² + ε) and b' = (b - μ)·γ/√(σ² + ε) + β, for each filter
 *
 * @param layer parameters of the convolution or dense layer; its bias may be absent
 * @param norm parameters of the batch norm behind it
 * @param epsilon that of the batch norm, 1e-5 unless said
 * @returns parameters of the one layer, with a bias
 * @throws RangeError when they have different numbers of channels
 * @example
 * const norm = { gain: tensor([2]), shift: tensor([1]), running: { mean: tensor([3]), variance: tensor([4]) } };
 * const { W, b } = foldBatchNorm({ W: tensor([[5]]), b: tensor([3]) }, norm, 0);
 * [W.item(), b.item()] // → [5, 1]
 */
export function foldBatchNorm(
  layer: { readonly W: Tensor; readonly b?: Tensor },
  norm: BatchNormParams,
  epsilon: number = 1e-5,
): Affine {
  checkParts("foldBatchNorm", "layer", layer, { W: "tensor", b: "tensor?" });
  checkParts("foldBatchNorm", "norm", norm, { gain: "tensor", shift: "tensor", running: "record" });
  checkParts("foldBatchNorm", "norm.running", norm.running, { mean: "tensor", variance: "tensor" });
  const { W, b } = layer;
  const { gain, shift, running } = norm;
  const channels = W.shape[W.rank - 1];
  if (gain.size !== channels) {
    throw new RangeError(`foldBatchNorm: W is ${shapeText(W.shape)} but the batch norm has ${gain.size} channels`);
  }
  const factor = div(gain, sqrt(add(running.variance, epsilon)));
  const away = b ? sub(running.mean, b) : running.mean;
  return { W: mul(W, factor), b: sub(shift, mul(away, factor)) };
}
