/** Residual networks of any depth for images of 32×32, and the plain networks that they are compared with. */

import { normalInit } from "../functions/initialisers";
import { batchNorm } from "../layers/batchNorm";
import { dense } from "../layers/dense";
import { convolution, globalAveragePooling } from "../layers/images";
import type { Layer, LayerLike } from "../layers/layer";
import { convolutionBlock, identityBlock, plainBlock } from "../layers/residual";
import { sequential } from "../layers/sequential";
import { relu } from "../operations/functions";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";

/** Options of {@link resnet}. */
export interface ResNetOptions {
  /** How many classes: 10 unless said. */
  readonly classes?: number;
  /** Channels of the first of three stages, doubled in each; 16 unless said. A narrow network is quick to try. */
  readonly width?: number;
  /** What follows every convolution: `relu` unless said. */
  readonly activation?: LayerLike;
  /** Whether blocks have shortcuts; without, it is the plain network of the same depth. Yes unless said. */
  readonly shortcuts?: boolean;
  /** Whether batch norm follows every convolution; yes unless said. */
  readonly norm?: boolean;
  /** Whether the main path of every block starts at 0, so that the fresh network is a shallow one. No unless said. */
  readonly zeroGain?: boolean;
}

/**
 * A residual network for images [32, 32, C]: a convolution, three stages of n blocks at 32, 16 and 8 pixels, the mean of each channel,
 * and a dense layer. With two convolutions a block that makes 6n + 2 layers with weights.
 *
 * Source: K. He et al., "Deep residual learning for image recognition", 2016, section 4.2; where the size changes the shortcut has a
 * 1×1 convolution (its option B), as in the lecture.
 *
 * @param depth 6n + 2: 8, 14, 20, 32, 44, 56, 110 …
 * @throws RangeError when the depth is not such a number
 * @example
 * resnet(20).outputShape([32, 32, 3]) // → [10]
 * summary(resnet(20), [32, 32, 3]).parameters // → 272474
 */
export function resnet(depth: number, options: ResNetOptions = {}): Layer {
  checkKinds("resnet", { options: [options, "record"] });
  const { classes = 10, width = 16, activation = relu, shortcuts = true, norm = true, zeroGain = false } = options;
  const block = { activation, norm, zeroGain };
  const n = (depth - 2) / 6;
  need(Number.isInteger(n) && n >= 1, "resnet", `depth must be 6n + 2, such as 8, 14, 20, 32, but is ${depth}`);
  const stages = [width, 2 * width, 4 * width].flatMap((filters, stage) =>
    Array.from({ length: n }, (_, k): Layer => {
      const stride = stage > 0 && k === 0 ? 2 : 1;
      if (!shortcuts) return plainBlock(filters, stride, block);
      return stride === 2 ? convolutionBlock(filters, 2, block) : identityBlock(filters, block);
    }),
  );
  const layers: LayerLike[] = [
    convolution(width, 3, { padding: 1, bias: !norm }),
    ...(norm ? [batchNorm()] : []),
    activation,
    ...stages,
    globalAveragePooling(),
    dense(classes, { weights: normalInit(0.01) }),
  ];
  return { ...sequential(layers), name: `${shortcuts ? "ResNet" : "plain network"}-${depth}` };
}
