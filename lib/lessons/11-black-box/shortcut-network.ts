import type { Tree } from "../../autodiff/tree";
import { normalInit } from "../../functions/initialisers";
import { batchNorm } from "../../layers/batchNorm";
import { dense } from "../../layers/dense";
import { convolution, globalAveragePooling, maxPooling } from "../../layers/images";
import type { Layer } from "../../layers/layer";
import { sequential } from "../../layers/sequential";
import { relu } from "../../operations/functions";

/**
 * A small convolutional network for coloured pictures of ten classes: the black box of notebook 11.
 *
 * @example
 * shortcutNetwork().outputShape([32, 32, 3]) // → [10]
 */
export function shortcutNetwork(): Layer<Tree> {
  return sequential([
    convolution(8, 5, { stride: 2, padding: 2 }),
    batchNorm(),
    relu,
    convolution(16, 3, { padding: 1 }),
    batchNorm(),
    relu,
    maxPooling(2),
    convolution(32, 3, { padding: 1 }),
    batchNorm(),
    relu,
    globalAveragePooling(),
    dense(10, { weights: normalInit(0.01) }),
  ]) as Layer as Layer<Tree>;
}
