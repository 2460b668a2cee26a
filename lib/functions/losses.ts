/**
 * Loss functions: each takes a batch of outputs and what should have come out, and gives one number, the mean over the batch.
 *
 * N the number of examples, C the number of classes. Where a loss wants probabilities, it takes the numbers before the sigmoid or
 * softmax instead (logits): together the two are simpler, and never take the logarithm of 0.
 */
import { operate } from "../autodiff/rules";
import { log as ln } from "../elementary/log";
import { logSoftmax } from "../operations/accumulation";
import { abs, add, div, minimum, mul, square, sub } from "../operations/arithmetic";
import { equal, where } from "../operations/comparison";
import { log, logSumExp, relu, softplus } from "../operations/functions";
import type { Operand } from "../operations/operand";
import { mean, sum } from "../operations/reductions";
import { cast, pickColumns, reshape } from "../operations/shaping";
import { checkKinds } from "../options/kinds";
import { oneHot, tensor } from "../tensor/creation";
import { shapeText } from "../tensor/shape";
import { Tensor } from "../tensor/tensor";

/** What should have come out: a tensor, or plain numbers such as one label for each example. */
export type Target = Tensor | ArrayLike<number>;

/** A loss of a batch: one number (a tensor of rank 0). */
export type Loss = (output: Tensor, target: Target) => Tensor;

/**
 * Mean squared error, L2 loss: large errors weigh most.
 *
 * L = Σ (f - y)² / n over all n numbers
 *
 * @param output f, any shape
 * @param target y, the same shape ([N] and [N, 1] count as the same)
 * @throws RangeError when the shapes differ
 * @example
 * meanSquaredError(tensor([1, 2]), tensor([1, 5])).item() // → 4.5
 */
export function meanSquaredError(output: Tensor, target: Target): Tensor {
  checkKinds("meanSquaredError", { output: [output, "tensor"], target: [target, "numbers"] });
  return mean(square(sub(output, alike("meanSquaredError", output, target))));
}

/**
 * Mean absolute error, L1 loss: an outlier weighs no more than its distance.
 *
 * L = Σ |f - y| / n over all n numbers
 *
 * @param output f, any shape
 * @param target y, the same shape ([N] and [N, 1] count as the same)
 * @throws RangeError when the shapes differ
 * @example
 * meanAbsoluteError(tensor([1, 2]), tensor([1, 5])).item() // → 1.5
 */
export function meanAbsoluteError(output: Tensor, target: Target): Tensor {
  checkKinds("meanAbsoluteError", { output: [output, "tensor"], target: [target, "numbers"] });
  return mean(abs(sub(output, alike("meanAbsoluteError", output, target))));
}

/**
 * Huber's loss: squared near the target, absolute far from it, so that an outlier does not rule. Smooth where the two meet.
 *
 * L = mean of ½e² where |e| ≤ δ, δ·(|e| - ½δ) beyond, with e = f - y
 *
 * Source: P. Huber, "Robust estimation of a location parameter", 1964.
 *
 * @param output f, any shape
 * @param target y, the same shape ([N] and [N, 1] count as the same)
 * @param delta δ, greater than 0. Default: 1.
 * @throws RangeError when the shapes differ or δ is not greater than 0
 * @example
 * huber(tensor([0.5, 3]), tensor([0, 0])).item() // → 1.3125
 */
export function huber(output: Tensor, target: Target, delta = 1): Tensor {
  checkKinds("huber", { output: [output, "tensor"], target: [target, "numbers"] });
  if (!(delta > 0)) throw new RangeError(`huber: delta must be greater than 0 but is ${delta}`);
  const size = abs(sub(output, alike("huber", output, target)));
  const near = minimum(size, delta); // ½·near² + δ·(size - near) is both cases in one
  return mean(add(mul(square(near), 0.5), mul(sub(size, near), delta)));
}

/**
 * Kullback-Leibler divergence of the softmax of logits from probabilities: how much more surprised it is by them than they are themselves.
 * 0 when both are equal; it is the cross-entropy less the entropy of the target.
 *
 * L = mean over the batch of Σ t·(ln t - ln softmax(z)), where 0·ln 0 is 0
 *
 * @param logits z [N, C], the numbers before the softmax
 * @param target t [N, C], a probability for each class
 * @throws RangeError when the shapes differ or a probability is not in [0, 1]
 * @example
 * klDivergence(tensor([[0, 0]]), tensor([[0.5, 0.5]])).item() // → 0
 * klDivergence(tensor([[0, 0]]), tensor([[1, 0]])).item() // → 0.6931
 */
export function klDivergence(logits: Tensor, target: Target): Tensor {
  checkKinds("klDivergence", { logits: [logits, "tensor"], target: [target, "numbers"] });
  const t = probabilities("klDivergence", logits, target);
  checkBatch("klDivergence", logits);
  return div(sub(negativeEntropy(t), sum(weighted(t, logSoftmax(logits)))), logits.shape[0]);
}

/**
 * Binary cross-entropy, from logits: how surprised σ(z) is by the truth.
 *
 * L = mean of -(y·ln σ(z) + (1 - y)·ln(1 - σ(z))) = mean of softplus(z) - y·z
 *
 * @param logits z, the numbers before the sigmoid, any shape
 * @param target y, 0 or 1 (or a probability between), the same shape ([N] and [N, 1] count as the same)
 * @throws RangeError when the shapes differ or a target is not in [0, 1]
 * @example
 * binaryCrossEntropy(tensor([0]), [1]).item().toFixed(4) // → "0.6931"
 * binaryCrossEntropy(tensor([-1000]), [1]).item() // → 1000
 */
export function binaryCrossEntropy(logits: Tensor, target: Target): Tensor {
  checkKinds("binaryCrossEntropy", { logits: [logits, "tensor"], target: [target, "numbers"] });
  const y = probabilities("binaryCrossEntropy", logits, target);
  return mean(sub(softplus(logits), mul(y, logits)));
}

/**
 * Cross-entropy, from logits: how surprised the softmax of the scores is by the right class.
 *
 * L = mean over the batch of -ln softmax(z)_y = mean of (ln Σ e^z - z_y); with probabilities t instead of labels, -Σ t·ln softmax(z)
 *
 * With C classes and small logits it starts at ln C.
 *
 * @param logits z [N, C], the numbers before the softmax
 * @param target y, N whole numbers of 0 to C - 1, or a tensor [N, C] with a probability for each class (one-hot rows)
 * @throws RangeError when there is not one label or row for each example, a label is not a class, or a probability not in [0, 1]
 * @example
 * softmaxCrossEntropy(tensor([[0, 0, 0, 0]]), [2]).item().toFixed(4) // → "1.3863"
 * softmaxCrossEntropy(tensor([[1000, 0]]), [1]).item() // → 1000
 */
export function softmaxCrossEntropy(logits: Tensor, target: Target): Tensor {
  checkKinds("softmaxCrossEntropy", { logits: [logits, "tensor"], target: [target, "numbers"] });
  if (target instanceof Tensor && target.rank === 2) {
    const t = probabilities("softmaxCrossEntropy", logits, target);
    checkBatch("softmaxCrossEntropy", logits);
    const logProbabilities = sub(logits, logSumExp(logits, 1, { keepDims: true }));
    return div(sum(weighted(t, logProbabilities)), -logits.shape[0]);
  }
  const labels = Int32Array.from(labelsOf("softmaxCrossEntropy", logits, target));
  return mean(operate("softmaxCrossEntropy", [logits], { labels }));
}

/**
 * Multi-class hinge loss (support vector machine): the right score should lead every other by a margin of 1.
 *
 * L = mean over the batch of Σ_{j ≠ y} max(0, s_j - s_y + 1)
 *
 * Source: J. Weston and C. Watkins, "Support vector machines for multi-class pattern recognition", 1999.
 *
 * @param scores s [N, C]
 * @param labels y, N whole numbers of 0 to C - 1
 * @throws RangeError when there is not one label for each row, or a label is not a class
 * @example
 * hinge(tensor([[3.2, 5.1, -1.7]]), [0]).item().toFixed(1) // → "2.9"
 */
export function hinge(scores: Tensor, labels: Target): Tensor {
  checkKinds("hinge", { scores: [scores, "tensor"], labels: [labels, "numbers"] });
  const list = labelsOf("hinge", scores, labels);
  const [N, C] = scores.shape;
  const right = reshape(pickColumns(scores, list), [N, 1]);
  const margins = relu(add(sub(scores, right), 1));
  const others = sub(1, oneHot(list, C, { dtype: scores.dtype }));
  return div(sum(mul(margins, others)), N);
}

/** Scores [N, C] of one example at least. */
function checkBatch(where: string, logits: Tensor): void {
  if (logits.rank === 2 && logits.size > 0) return;
  throw new RangeError(`${where}: logits must be [N, C] with one example or more but are ${shapeText(logits.shape)}`);
}

/** t·ln p, where 0·ln 0 is 0: a class that cannot be, and is not wanted, costs nothing. */
function weighted(t: Tensor, logProbabilities: Tensor): Tensor {
  const plain = t.trace?.open || logProbabilities.peek().every(Number.isFinite); // then 0·ln p is 0 by itself
  return mul(t, plain ? logProbabilities : where(t, logProbabilities, 0));
}

/** Σ t·ln t, where 0·ln 0 is 0. */
function negativeEntropy(t: Tensor): Operand {
  if (t.trace?.open) return sum(mul(t, log(add(t, equal(t, 0)))));
  let total = 0;
  for (const p of t.data) if (p > 0) total += p * ln(p);
  return total;
}

/** The target as a tensor of the output's shape and kind. */
function alike(where: string, output: Tensor, target: Target): Tensor {
  const shape = target instanceof Tensor ? target.shape : [target.length];
  const bare = (each: readonly number[]): string => String(each.filter((size) => size !== 1));
  if (bare(shape) !== bare(output.shape)) {
    throw new RangeError(`${where}: the target is ${shapeText(shape)} but the output ${shapeText(output.shape)}`);
  }
  // a target that is itself differentiated stays so
  if (target instanceof Tensor && target.trace?.open) return reshape(cast(target, output.dtype), output.shape);
  const values = target instanceof Tensor ? target.data : target;
  return tensor(Float64Array.from(values), { shape: output.shape, dtype: output.dtype });
}

/** As {@link alike}, each number in [0, 1]. */
function probabilities(where: string, output: Tensor, target: Target): Tensor {
  const y = alike(where, output, target);
  const values = y.peek();
  const wrong = values.findIndex((value) => !(value >= 0 && value <= 1));
  if (wrong >= 0) throw new RangeError(`${where}: targets must be in [0, 1] but number ${wrong} is ${values[wrong]}`);
  return y;
}

/** N labels for scores [N, C], each a class. */
function labelsOf(where: string, scores: Tensor, labels: Target): ArrayLike<number> {
  const list = labels instanceof Tensor ? labels.peek() : labels;
  if (scores.rank !== 2 || scores.size === 0 || scores.shape[0] !== list.length) {
    throw new RangeError(
      `${where}: needs scores [N, C] and N labels but gets ${shapeText(scores.shape)} and ${list.length} labels`,
    );
  }
  for (let i = 0; i < list.length; i++) {
    if (!Number.isInteger(list[i]) || list[i] < 0 || list[i] >= scores.shape[1]) {
      throw new RangeError(`${where}: label ${list[i]} at ${i} is not a whole number of 0 to ${scores.shape[1] - 1}`);
    }
  }
  return list;
}
