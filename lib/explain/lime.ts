import { exp } from "../elementary/exp";
import { leastSquares } from "../operations/linear-algebra";
import { checkKinds, checkParts } from "../options/kinds";
import type { Random } from "../random/random";
import { tensor } from "../tensor/creation";
import type { Tensor } from "../tensor/tensor";
import { answersTo, checkSegments, type Score, type Segments, type Watch } from "./segments";

/** A weighted linear model of what a black box does near one input. */
export interface LocalModel {
  /** One weight for each part: how much it speaks for the answer. */
  readonly weights: readonly number[];
  readonly intercept: number;
  /** Share of the (weighted) variance of the answers that the linear model explains: 1 all; NaN where answers never change. */
  readonly r2: number;
  /** Largest less smallest weight. A high r2 says that a linear model fits; only a wide spread says that parts differ. */
  readonly spread: number;
}

/** What `lime` is told. */
export interface LimeOptions {
  /** Where chance comes from. */
  readonly random: Random;
  /** How many pictures with parts switched off are asked. Default: 500. */
  readonly samples?: number;
  /** Width of the kernel: how far from the whole picture a sample may be and still count. Default: 0.25. */
  readonly width?: number;
  /** λ of the ridge penalty on the weights; the intercept has none. Default: 1. */
  readonly ridge?: number;
  /** Is told how many pictures have been asked, such as `countedLine("pictures")`. */
  readonly watch?: Watch;
}

/**
 * A weighted ridge regression: weights that make Σ kᵢ (yᵢ - b - w·zᵢ)² + λ Σ w² smallest.
 *
 * @param z - `[N][P]`, one row for each sample
 * @param answers - `[N]`, what the black box said
 * @param kernel - `[N]`, how much each sample counts
 * @param ridge - λ
 * @throws RangeError when lengths differ
 * @example
 * const { weights, r2 } = localModel([[0], [1], [2]], [1, 3, 5], [1, 1, 1], 0);
 * [Number(weights[0].toFixed(9)), Number(r2.toFixed(9))] // → [2, 1]
 */
export function localModel(
  z: readonly (readonly number[])[],
  answers: readonly number[],
  kernel: readonly number[],
  ridge: number,
): LocalModel {
  checkKinds("localModel", { z: [z, "vectors"], answers: [answers, "list"], kernel: [kernel, "list"] });
  if (z.length !== answers.length || z.length !== kernel.length)
    throw new RangeError(
      `localModel: ${z.length} samples, ${answers.length} answers and ${kernel.length} kernel values`,
    );
  const parts = z[0].length;
  const rows = tensor(z.map((row) => [...row, 1]));
  const penalties = [...new Array<number>(parts).fill(ridge), 0];
  const solution = Array.from(
    leastSquares(rows, tensor([...answers]), { ridge: penalties, weights: [...kernel] }).data,
  );
  const weights = solution.slice(0, parts);
  const intercept = solution[parts];
  const total = kernel.reduce((sum, k) => sum + k, 0);
  const mean = answers.reduce((sum, y, i) => sum + kernel[i] * y, 0) / total;
  let left = 0;
  let all = 0;
  for (let i = 0; i < z.length; i++) {
    const guess = z[i].reduce((sum, value, p) => sum + value * weights[p], intercept);
    left += kernel[i] * (answers[i] - guess) * (answers[i] - guess);
    all += kernel[i] * (answers[i] - mean) * (answers[i] - mean);
  }
  return { weights, intercept, r2: all > 1e-12 * total ? 1 - left / all : Number.NaN, spread: spreadOf(weights) };
}

function spreadOf(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

/**
 * LIME: which parts of a picture speak for an answer. Parts are switched off at random, the model is asked, and a linear
 * model is fitted to its answers; samples that are nearer to the whole picture count more.
 *
 * Nearness as in the authors' program: d = 1 - √(share of parts that are on), kernel √exp(-d²/width²). The first sample
 * is the whole picture.
 *
 * @param score - the model: pictures `[N, H, W, C]` to N numbers, such as the probability of a class
 * @param image - `[H, W, C]`
 * @param segments - the parts
 * @throws RangeError when options are out of range or segments do not fit
 * @example
 * const left = (images: Tensor) => Array.from({ length: images.shape[0] }, (_, n) => images.at(n, 0, 0, 0));
 * const { weights } = lime(left, tensor([[[1], [0]]]), gridSegments(1, 2, 1, 2), { random: seeded(1), ridge: 0 });
 * weights.map((w) => Number(w.toFixed(6))) // → [0.5, 0]
 * @see M. T. Ribeiro, S. Singh, C. Guestrin (2016): "Why should I trust you?", section 3
 */
export function lime(score: Score, image: Tensor, segments: Segments, options: LimeOptions): LocalModel {
  checkKinds("lime", {
    score: [score, "function"],
    image: [image, "tensor"],
    options: [options, "record"],
  });
  checkSegments("lime", segments);
  checkParts("lime", "options", options, { random: "random", watch: "function?" });
  const { random, samples = 500, width = 0.25, ridge = 1, watch } = options;
  if (!(Number.isInteger(samples) && samples >= 2))
    throw new RangeError(`lime: samples must be a whole number, 2 or more, but is ${samples}`);
  if (!(width > 0)) throw new RangeError(`lime: width must be above 0 but is ${width}`);
  const masks = Array.from({ length: samples }, (_, n) =>
    Array.from({ length: segments.count }, () => (n === 0 || random.uniform() < 0.5 ? 1 : 0)),
  );
  const kernel = masks.map((mask) => {
    const d = 1 - Math.sqrt(mask.reduce((sum: number, on) => sum + on, 0) / segments.count);
    return Math.sqrt(exp(-(d * d) / (width * width)));
  });
  return localModel(masks, answersTo(score, image, segments, masks, watch), kernel, ridge);
}
