import type { Kernels } from "../kernels";
import { batchNorm, batchNormGradient } from "./batchNorm";
import { conv2d, conv2dInputGradient, conv2dWeightGradient } from "./conv2d";
import { binary, combine, unary } from "./elementwise";
import { gather } from "./gather";
import { hog } from "./hog";
import { matmul } from "./matmul";
import { averagePool, averagePoolGradient, maxPool, maxPoolGradient } from "./pool";
import { reduce } from "./reduce";
import { softmax, softmaxCrossEntropy, softmaxCrossEntropyGradient } from "./softmax";

/** The readable level: one loop nest an idea, sums in the order the formula names them. */
export const reference: Kernels = {
  matmul,
  conv2d,
  conv2dInputGradient,
  conv2dWeightGradient,
  maxPool,
  maxPoolGradient,
  averagePool,
  averagePoolGradient,
  batchNorm,
  batchNormGradient,
  softmax,
  softmaxCrossEntropy,
  softmaxCrossEntropyGradient,
  reduce,
  gather,
  hog,
  unary,
  binary,
  combine,
};
