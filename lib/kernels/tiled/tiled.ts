import type { Kernels } from "../kernels";
import { reference } from "../reference/reference";
import { conv2d, conv2dInputGradient, conv2dWeightGradient } from "./conv2d";
import { binary, unary } from "./elementwise";
import { matmul } from "./matmul";
import { maxPool, maxPoolGradient } from "./pool";
import { reduce } from "./reduce";

/** Plain TypeScript in tiles where it matters: many times the speed of the reference, on any machine. */
export const tiled: Kernels = {
  ...reference,
  matmul,
  conv2d,
  conv2dInputGradient,
  conv2dWeightGradient,
  maxPool,
  maxPoolGradient,
  reduce,
  unary,
  binary,
};
