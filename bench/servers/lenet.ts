/** LeNet-5 on 32 × 32 × 3 with 8 and 16 filters and 62,958 parameters, as all competitors build it. */
import { labels, values } from "./values";

/** Examples in a mini-batch, and mini-batches in the data set. */
export const BATCH = 64;
export const BATCHES = 32;
export const LEARNING_RATE = 0.01;

/** The images [2048, 32, 32, 3]. */
export function images(): Float32Array {
  return values(BATCH * BATCHES * 32 * 32 * 3, 7);
}

/** Their labels. */
export function classes(): Int32Array {
  return labels(BATCH * BATCHES, 10);
}

/** First weights of the five layers with weights; biases start at 0. */
export const weights: readonly { readonly shape: readonly number[]; readonly scale: number; readonly seed: number }[] =
  [
    { shape: [5, 5, 3, 8], scale: 0.2, seed: 11 },
    { shape: [5, 5, 8, 16], scale: 0.12, seed: 12 },
    { shape: [400, 120], scale: 0.12, seed: 13 },
    { shape: [120, 84], scale: 0.22, seed: 14 },
    { shape: [84, 10], scale: 0.26, seed: 15 },
  ];

/** The numbers of one of them. */
export function weightsOf(layer: number): Float32Array {
  const { shape, scale, seed } = weights[layer];
  return values(
    shape.reduce((product, size) => product * size, 1),
    seed,
    scale,
  );
}
