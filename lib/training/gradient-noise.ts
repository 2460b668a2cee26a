/**
 * The noise of a mini-batch's gradient: the mean over n of N examples is right on average, and off by a length that theory predicts.
 *
 * G   the gradients of the N examples, one row each, [N, P]
 * μ   their mean, the gradient of the whole batch, [P]
 * σ²  the mean of the squared distances |Gᵢ - μ|²
 */
import { valueAndGrad } from "../autodiff/gradient";
import { leaves, type Tree } from "../autodiff/tree";
import { type DataSet, type Examples, examplesIn } from "../datasets/data-set";
import { scope } from "../kernels/scope";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import type { Random } from "../random/random";
import { zeros } from "../tensor/creation";
import { shapeText } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";
import { pickExamples } from "./batches";

/** How batches are drawn. */
export interface BatchDraw {
  /** n, examples in a batch. */
  readonly batchSize: number;
  /** Whether an example may be drawn twice; no unless said, as in an epoch. */
  readonly replacement?: boolean;
}

/**
 * The gradient of each example alone, as rows: what a batch's gradient is the mean of.
 *
 * @param lossOf the mean loss of some examples for parameters
 * @param params where the gradients are taken
 * @returns G [N, P], P the number of parameters, in the order of `leaves`
 * @example
 * const slope = (w: Tensor, { x }: Examples) => sum(mul(w, x));
 * exampleGradients(slope, tensor([1]), { x: tensor([[2], [5]]), y: [0, 0] }).toArray() // → [[2], [5]]
 */
export function exampleGradients<P extends Tree>(
  lossOf: (params: P, batch: Examples) => Tensor,
  params: P,
  set: DataSet,
): Tensor {
  checkKinds("exampleGradients", {
    lossOf: [lossOf, "function"],
    params: [params, "tensors"],
  });
  const examples = examplesIn("exampleGradients", set);
  const N = examples.x.shape[0];
  const P = leaves(params).reduce((sum, { tensor }) => sum + tensor.size, 0);
  const G = zeros([N, P]);
  for (let n = 0; n < N; n++) {
    scope(() => {
      const alone = pickExamples(examples, [n]);
      const { grad } = valueAndGrad((p: P) => lossOf(p, alone))(params);
      let at = n * P;
      for (const { tensor } of leaves(grad)) {
        G.data.set(tensor.data, at);
        at += tensor.size;
      }
    });
  }
  return G;
}

/**
 * The length that theory predicts for the noise, as root mean square: σ / √n; without replacement that times √((N - n)/(N - 1)),
 * because a batch of all N has none.
 *
 * @param gradients G [N, P]
 * @throws RangeError when n is not a whole number from 1, or above N without replacement
 * @example
 * predictedNoise(tensor([[1], [-1], [1], [-1]]), { batchSize: 4, replacement: true }) // → 0.5
 * predictedNoise(tensor([[1], [-1], [1], [-1]]), { batchSize: 4 }) // → 0
 */
export function predictedNoise(gradients: Tensor, options: BatchDraw): number {
  checkKinds("predictedNoise", { gradients: [gradients, "tensor"], options: [options, "record"] });
  const { batchSize, replacement = false } = options;
  const N = checked("predictedNoise", gradients, batchSize, replacement);
  const distance = distanceFromMean(gradients);
  const squares = Array.from({ length: N }, (_, i) => distance([i]));
  const variance = squares.reduce((sum, value) => sum + value, 0) / N;
  return Math.sqrt((variance / batchSize) * (replacement || N === 1 ? 1 : (N - batchSize) / (N - 1)));
}

/**
 * The noise as it is: batches are drawn, and the distance of their mean gradient from that of all examples is measured.
 *
 * @param gradients G [N, P]
 * @param options with `draws`, how many batches, and `random`, which draws them
 * @returns root mean square of the distances
 * @throws RangeError as `predictedNoise`
 * @example
 * measuredNoise(tensor([[1], [-1]]), { batchSize: 1, draws: 10, random: seeded(1) }) // → 1
 */
export function measuredNoise(
  gradients: Tensor,
  options: BatchDraw & { readonly draws: number; readonly random: Random },
): number {
  checkKinds("measuredNoise", { gradients: [gradients, "tensor"], options: [options, "record"] });
  const { batchSize, replacement = false, draws, random } = options;
  checkKinds("measuredNoise", { random: [random, "random"], draws: [draws, "number"] });
  const N = checked("measuredNoise", gradients, batchSize, replacement);
  const distance = distanceFromMean(gradients);
  let sum = 0;
  for (let draw = 0; draw < draws; draw++) {
    const batch = replacement
      ? Array.from({ length: batchSize }, () => random.integer(N))
      : random.permutation(N).slice(0, batchSize);
    sum += distance(batch);
  }
  return Math.sqrt(sum / draws);
}

function checked(where: string, gradients: Tensor, batchSize: number, replacement: boolean): number {
  need(gradients.rank === 2, where, `gradients must be [N, P] but are ${shapeText(gradients.shape)}`);
  const N = gradients.shape[0];
  need(
    Number.isInteger(batchSize) && batchSize >= 1,
    where,
    `batchSize must be a whole number from 1 but is ${batchSize}`,
  );
  need(replacement || batchSize <= N, where, `batchSize is ${batchSize} but there are ${N} examples`);
  return N;
}

/** The squared distance of a batch's mean gradient from that of all examples. */
function distanceFromMean({ data, shape: [N, P] }: Tensor): (batch: readonly number[]) => number {
  const mean = new Float64Array(P);
  for (let i = 0; i < N; i++) for (let p = 0; p < P; p++) mean[p] += data[i * P + p] / N;
  const own = new Float64Array(P);
  return (batch) => {
    own.fill(0);
    for (const i of batch) for (let p = 0; p < P; p++) own[p] += data[i * P + p];
    let sum = 0;
    for (let p = 0; p < P; p++) sum += (own[p] / batch.length - mean[p]) * (own[p] / batch.length - mean[p]);
    return sum;
  };
}
