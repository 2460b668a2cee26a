import type { Tree } from "../autodiff/tree";
import { type DataSet, examplesIn } from "../datasets/data-set";
import type { Loss, Target } from "../functions/losses";
import type { Layer } from "../layers/layer";
import { sum } from "../operations/reductions";
import { checkKinds } from "../options/kinds";
import { sizeOf } from "../tensor/shape";
import { Tensor } from "../tensor/tensor";
import { checkExamples, partition, pickExamples } from "./batches";
import { type Engine, nablaEngine } from "./engine";

/** How well a model does on examples. */
export interface Evaluation {
  /** Mean loss over the examples. */
  readonly loss: number;
  /** Share of examples answered rightly; absent where outputs are not classes, see {@link labelsToCount}. */
  readonly accuracy?: number;
}

/**
 * The class that each row of outputs speaks for: the largest of several, or 1 where a single one is above the threshold.
 *
 * @param output scores or logits [N, C], [N, 1] or [N]
 * @param threshold 0 unless said: right for a logit; a probability has ½
 * @example
 * classesOf(tensor([[0.1, 2, -1], [3, 0, 0]])) // → [1, 0]
 * classesOf(tensor([[-0.5], [0.5]])) // → [0, 1]
 */
export function classesOf(output: Tensor, threshold: number = 0): number[] {
  checkKinds("classesOf", { output: [output, "tensor"] });
  const N = output.shape[0];
  const C = output.size / N;
  const data = output.peek();
  if (C === 1) return Array.from(data, (z) => (z > threshold ? 1 : 0));
  return Array.from({ length: N }, (_, n) => {
    let best = 0;
    for (let c = 1; c < C; c++) if (data[n * C + c] > data[n * C + best]) best = c;
    return best;
  });
}

/**
 * The labels that a target stands for: whole numbers, one for each example, or one-hot rows; undefined for anything else.
 *
 * @example
 * labelsIn([0, 2, 1]) // → [0, 2, 1]
 * labelsIn(tensor([[0, 1], [1, 0]])) // → [1, 0]
 * labelsIn([0.5, 2]) // → undefined
 */
export function labelsIn(target: Target): number[] | undefined {
  checkKinds("labelsIn", { target: [target, "numbers"] });
  const data = target instanceof Tensor ? target.peek() : target;
  const N = target instanceof Tensor ? target.shape[0] : target.length;
  const whole = Array.prototype.every.call(data, (value: number) => Number.isInteger(value) && value >= 0);
  if (!whole) return undefined;
  if (data.length === N) return Array.from(data);
  const rows = target as Tensor;
  const oneHot =
    rows.rank === 2 &&
    sum(rows, 1)
      .peek()
      .every((total) => total === 1);
  return oneHot ? classesOf(rows) : undefined;
}

/** The losses whose single output is a logit. */
const ofOneLogit: readonly string[] = ["binaryCrossEntropy", "weightedBinaryCrossEntropy"];

/**
 * The labels that an accuracy is measured with; undefined where there is none. Several outputs stand for classes when the targets do. A
 * single one may as well be a measurement, also when the targets are whole numbers: it stands for a class under binary cross-entropy only
 * (weighted or not), or with a threshold.
 *
 * @param outputs how many numbers come out for each example
 * @example
 * labelsToCount([0, 1], 1, binaryCrossEntropy) // → [0, 1]
 * labelsToCount([0, 1], 1, meanSquaredError) // → undefined
 * labelsToCount([0, 1], 1, meanSquaredError, 0.5) // → [0, 1]
 */
export function labelsToCount(target: Target, outputs: number, loss: Loss, threshold?: number): number[] | undefined {
  const decided = outputs > 1 || threshold !== undefined || ofOneLogit.includes(loss.name);
  return decided ? labelsIn(target) : undefined;
}

/**
 * Share of rows whose class is the label.
 *
 * @param output scores or logits [N, C], [N, 1] or [N]
 * @param labels N whole numbers, a list or a tensor such as `argmax` gives
 * @throws RangeError when there is not one label for each row
 * @example
 * accuracy(tensor([[2, 1], [0, 3], [1, 0], [5, 4]]), [0, 1, 1, 0]) // → 0.75
 */
export function accuracy(output: Tensor, labels: Target): number {
  checkKinds("accuracy", { output: [output, "tensor"], labels: [labels, "numbers"] });
  const predicted = classesOf(output);
  const list = labels instanceof Tensor ? labels.peek() : labels;
  if (predicted.length !== list.length) {
    throw new RangeError(`accuracy: there are ${predicted.length} outputs but ${list.length} labels`);
  }
  return predicted.filter((c, i) => c === list[i]).length / list.length;
}

/**
 * How many rows of outputs are answered rightly.
 *
 * @param labels of all examples
 * @param indices which example each row is of
 * @example
 * countRight(tensor([[2, 1], [0, 3]]), [1, 0, 0], [2, 0]) // → 2
 */
export function countRight(
  output: Tensor,
  labels: ArrayLike<number>,
  indices: readonly number[],
  threshold?: number,
): number {
  return classesOf(output, threshold).filter((c, i) => c === labels[indices[i]]).length;
}

/**
 * Applies a model as in a test, batch by batch, and measures its loss and, where the targets are classes, its accuracy.
 *
 * @param set any data set
 * @param batchSize how many examples are computed at once: memory, not meaning; 256 unless said
 * @param engine what computes: the library itself unless said
 * @param threshold above which a single output stands for class 1, see {@link labelsToCount}
 * @throws RangeError when there are no examples or not one target for each
 * @example
 * const model = dense(1);
 * const params = { W: tensor([[1]]), b: tensor([0]) };
 * evaluate(model, params, { x: tensor([[1], [-1]]), y: [1, 1] }, binaryCrossEntropy).accuracy // → 0.5
 */
export function evaluate<P extends Tree>(
  model: Layer<P>,
  params: P,
  set: DataSet,
  loss: Loss,
  batchSize: number = 256,
  engine: Engine = nablaEngine,
  threshold?: number,
): Evaluation {
  checkKinds("evaluate", {
    model: [model, "layer"],
    params: [params, "tensors"],
    loss: [loss, "function"],
  });
  const examples = examplesIn("evaluate", set);
  const N = checkExamples("evaluate", examples);
  const outputs = sizeOf(model.outputShape(examples.x.shape.slice(1)));
  const labels = labelsToCount(examples.y, outputs, loss, threshold);
  let [total, right] = [0, 0];
  for (const indices of partition(N, batchSize)) {
    const batch = engine.scope(() => {
      const { x, y } = pickExamples(examples, indices);
      const output = model.apply(params, engine.enter(x));
      return { loss: loss(output, y).item(), right: labels ? countRight(output, labels, indices, threshold) : 0 };
    });
    total += batch.loss * indices.length;
    right += batch.right;
  }
  return { loss: total / N, ...(labels && { accuracy: right / N }) };
}
