/** Losses in which some classes weigh more than others: for classes that are rare, or mistakes that cost more. */
import { operate } from "../autodiff/rules";
import { add, div, mul, neg, sub } from "../operations/arithmetic";
import { softplus } from "../operations/functions";
import { mean, sum } from "../operations/reductions";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import { tensor } from "../tensor/creation";
import { Tensor } from "../tensor/tensor";
import { binaryCrossEntropy, type Loss, softmaxCrossEntropy, type Target } from "./losses";

/**
 * Weights that let every class count the same in all, however many examples it has: N / (C · number of its examples). Their
 * mean over the examples is 1.
 *
 * @param labels N whole numbers of 0 to C - 1
 * @param numClasses C; as the largest label asks for, unless said
 * @throws RangeError when a label is not a class, or a class has no examples
 * @example
 * classWeights([0, 0, 0, 1]) // → [0.6667, 2]
 */
export function classWeights(labels: Target, numClasses?: number): number[] {
  checkKinds("classWeights", { labels: [labels, "numbers"], numClasses: [numClasses, "number?"] });
  const list = Array.from(labels instanceof Tensor ? labels.data : labels);
  const bad = list.findIndex((label) => !(Number.isInteger(label) && label >= 0));
  need(bad < 0, "classWeights", `label ${list[bad]} at ${bad} is not a whole number from 0`);
  const C = numClasses ?? 1 + list.reduce((largest, label) => Math.max(largest, label), -1);
  need(Number.isInteger(C), "classWeights", `numClasses must be a whole number but is ${C}`);
  const counts = new Array<number>(Math.max(C, 0)).fill(0);
  list.forEach((label, i) => {
    const fits = Number.isInteger(label) && label >= 0 && label < C;
    need(fits, "classWeights", `label ${label} at ${i} is not a whole number of 0 to ${C - 1}`);
    counts[label]++;
  });
  const empty = counts.indexOf(0);
  need(C > 0 && empty < 0, "classWeights", C > 0 ? `class ${empty} has no examples` : "there are no labels");
  return counts.map((count) => list.length / (C * count));
}

/**
 * Softmax cross-entropy in which an example counts as much as its class weighs: Σ w_y · loss / Σ w_y over the batch. With
 * equal weights it is {@link softmaxCrossEntropy}.
 *
 * @param weights one for each class, none negative
 * @throws RangeError when a weight is negative or not finite; the loss when labels and weights do not fit
 * @example
 * const loss = weightedSoftmaxCrossEntropy([1, 3]);
 * loss(tensor([[0, 0], [0, 0]]), [0, 1]).item() // → 0.6931
 * @see PyTorch's CrossEntropyLoss(weight), which divides likewise
 */
export function weightedSoftmaxCrossEntropy(weights: readonly number[]): Loss {
  checkKinds("weightedSoftmaxCrossEntropy", { weights: [weights, "list"] });
  const bad = weights.findIndex((weight) => !(weight >= 0 && Number.isFinite(weight)));
  need(bad < 0, "weightedSoftmaxCrossEntropy", `weight ${bad} must be a finite number from 0 but is ${weights[bad]}`);
  const weighted = (logits: Tensor, target: Target): Tensor => {
    const list = Array.from(target instanceof Tensor ? target.data : target);
    const C = logits.shape[1];
    need(weights.length === C, "weightedSoftmaxCrossEntropy", `${weights.length} weights meet ${C} classes`);
    softmaxCrossEntropy(logits, list); // refuses what does not fit
    const each = tensor(
      list.map((label) => weights[label]),
      { dtype: logits.dtype },
    );
    const losses = operate("softmaxCrossEntropy", [logits], { labels: Int32Array.from(list) });
    const total = sum(each);
    need(total.item() > 0, "weightedSoftmaxCrossEntropy", "all examples of the batch weigh 0");
    return div(sum(mul(losses, each)), total);
  };
  return named("weightedSoftmaxCrossEntropy", weighted);
}

/**
 * Binary cross-entropy in which a positive example counts `positive` times: the mean of positive · y·softplus(-z) +
 * (1 - y)·softplus(z). With 1 it is {@link binaryCrossEntropy}.
 *
 * @param positive the weight of the positives, such as negatives / positives; more than 0
 * @throws RangeError when it is not; the loss when targets and outputs do not fit
 * @example
 * weightedBinaryCrossEntropy(3)(tensor([0, 0]), [1, 0]).item() // → 1.3863
 * @see PyTorch's BCEWithLogitsLoss(pos_weight)
 */
export function weightedBinaryCrossEntropy(positive: number): Loss {
  need(
    positive > 0 && Number.isFinite(positive),
    "weightedBinaryCrossEntropy",
    `positive must be more than 0 but is ${positive}`,
  );
  return named("weightedBinaryCrossEntropy", (logits, target) => {
    binaryCrossEntropy(logits, target); // refuses what does not fit
    const values = target instanceof Tensor ? target.data : target;
    const y = tensor(Float64Array.from(values), { shape: logits.shape, dtype: logits.dtype });
    const caught = mul(mul(y, softplus(neg(logits))), positive);
    return mean(add(caught, mul(sub(1, y), softplus(logits))));
  });
}

/** The loss under the name that the history of a training run shows. */
function named(name: string, loss: Loss): Loss {
  return Object.defineProperty(loss, "name", { value: name });
}
