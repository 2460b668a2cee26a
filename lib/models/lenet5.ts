/** LeNet-5 in three forms: the lecture's, that of 1998 with every map connected, and that of 1998 as printed. */

import { lecunInit, normalInit } from "../functions/initialisers";
import { dense } from "../layers/dense";
import { averagePooling, convolution, maxPooling } from "../layers/images";
import type { Layer, LayerLike } from "../layers/layer";
import { distanceScores, tableConvolution, trainablePooling } from "../layers/lenet-layers";
import { sequential } from "../layers/sequential";
import { mul } from "../operations/arithmetic";
import { relu, tanh } from "../operations/functions";
import { flatten } from "../operations/shaping";
import { checkKinds } from "../options/kinds";
import type { Tensor } from "../tensor/tensor";
import { digitCodes } from "./digit-codes";

/** Options of {@link lenet5}. */
export interface LeNetOptions {
  /** How many classes: 10 unless said. */
  readonly classes?: number;
  /** What follows every layer with weights but the last: `relu` unless said. */
  readonly activation?: LayerLike;
  /** What follows the two convolutions: max pooling of 2×2 unless said. */
  readonly pooling?: LayerLike;
}

/**
 * LeNet-5 as the lecture has it: for images [32, 32, 3], 62,958 parameters.
 *
 * conv 8@5×5 → pool → conv 16@5×5 → pool → dense 120 → dense 84 → dense 10 (logits for softmax)
 *
 * @example
 * summary(lenet5(), [32, 32, 3]).parameters // → 62958
 */
export function lenet5(options: LeNetOptions = {}): Layer {
  checkKinds("lenet5", { options: [options, "record"] });
  const { classes = 10, activation = relu, pooling = maxPooling(2) } = options;
  const layers = [
    convolution(8, 5), //  [32, 32, 3] → [28, 28, 8]
    activation,
    pooling, //            → [14, 14, 8]
    convolution(16, 5), // → [10, 10, 16]
    activation,
    pooling, //            → [5, 5, 16]
    flatten, //            → [400]
    dense(120),
    activation,
    dense(84),
    activation,
    dense(classes, { weights: normalInit(0.01) }),
  ];
  return { ...sequential(layers), name: "LeNet-5" };
}

/**
 * LeNet-5 of 1998 with every map of the second convolution connected to every map before it: for images [32, 32, 1], 61,706
 * parameters. Average pooling, tanh.
 *
 * Source: Y. LeCun et al., "Gradient-based learning applied to document recognition", 1998, as it is usually rebuilt.
 *
 * @example
 * summary(lenet5Of1998(), [32, 32, 1]).parameters // → 61706
 */
export function lenet5Of1998(): Layer {
  const weights = lecunInit("uniform");
  const layers = [
    convolution(6, 5, { weights }), //  C1: [32, 32, 1] → [28, 28, 6]
    tanh,
    averagePooling(2), //               S2: → [14, 14, 6]
    convolution(16, 5, { weights }), // C3: → [10, 10, 16]
    tanh,
    averagePooling(2), //               S4: → [5, 5, 16]
    flatten,
    dense(120, { weights }), //         C5
    tanh,
    dense(84, { weights }), //          F6
    tanh,
    dense(10, { weights: normalInit(0.01) }),
  ];
  return { ...sequential(layers), name: "LeNet-5 of 1998" };
}

/**
 * LeNet-5 of 1998 as printed: for images [32, 32, 1], 60,000 parameters: 156 + 12 + 1,516 + 32 + 48,120 + 10,164. The second
 * convolution follows a table of connections, pooling has a gain and a shift for each map, the squashing function is
 * 1.7159·tanh(2x/3), and the scores are distances to little pictures of the digits, which are not trained.
 *
 * Source: as {@link lenet5Of1998}, section II.B. The pictures of the digits are our own drawings in the paper's 7×12 pixels.
 *
 * @example
 * summary(lenet5AsPrinted(), [32, 32, 1]).parameters // → 60000
 */
export function lenet5AsPrinted(): Layer {
  const weights = lecunInit("uniform");
  const layers = [
    convolution(6, 5, { weights }), //           C1: [32, 32, 1] → [28, 28, 6]
    trainablePooling(), //                       S2: → [14, 14, 6]
    squash,
    tableConvolution(connections, 5, { weights }), // C3: → [10, 10, 16]
    trainablePooling(), //                       S4: → [5, 5, 16]
    squash,
    flatten,
    dense(120, { weights }), //                  C5
    squash,
    dense(84, { weights }), //                   F6
    squash,
    distanceScores(digitCodes),
  ];
  return { ...sequential(layers), name: "LeNet-5 as printed in 1998" };
}

/**
 * The squashing function of 1998, scaled so that squash(1) = 1 and squash(-1) = -1.
 *
 * f(x) = 1.7159·tanh(2x/3)
 *
 * @example
 * squash(tensor([1])).toArray().map((y) => y.toFixed(3)) // → ["1.000"]
 */
export function squash(x: Tensor): Tensor {
  return mul(tanh(mul(x, 2 / 3)), 1.7159);
}

/** Which of the 6 maps of S2 each of the 16 maps of C3 sees: table I of the paper, 60 connections. */
export const connections: readonly (readonly number[])[] = [
  [0, 1, 2],
  [1, 2, 3],
  [2, 3, 4],
  [3, 4, 5],
  [0, 4, 5],
  [0, 1, 5],
  [0, 1, 2, 3],
  [1, 2, 3, 4],
  [2, 3, 4, 5],
  [0, 3, 4, 5],
  [0, 1, 4, 5],
  [0, 1, 2, 5],
  [0, 1, 3, 4],
  [1, 2, 4, 5],
  [0, 2, 3, 5],
  [0, 1, 2, 3, 4, 5],
];
