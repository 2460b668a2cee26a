/** Models made of dense layers: from one unit to a deep network. */
import { normalInit } from "../functions/initialisers";
import { dense } from "../layers/dense";
import type { Layer, LayerLike } from "../layers/layer";
import { sequential } from "../layers/sequential";
import { relu } from "../operations/functions";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";

/** Options of {@link mlp}. */
export interface MlpOptions {
  /** What follows every hidden layer: `relu` unless said. */
  readonly activation?: LayerLike;
  /** Standard deviation of the output layer's first weights, small so that all classes start equal; 0.01 unless said. */
  readonly outputStd?: number;
}

/**
 * Logistic regression: one weighted sum for each class, and a loss that makes probabilities of them.
 *
 * z = x·W + b; with `binaryCrossEntropy` (one output) P = σ(z), with `softmaxCrossEntropy` P = softmax(z)
 *
 * The weights start at (nearly) 0: the problem has one minimum, so the start does not matter.
 *
 * @param outputs 1 for yes or no, else the number of classes
 * @throws RangeError when `outputs` is not a whole number from 1
 * @example
 * logisticRegression().outputShape([2]) // → [1]
 */
export function logisticRegression(outputs: number = 1): Layer {
  return { ...sequential([dense(outputs, { weights: normalInit(0.01) })]), name: "logistic regression" };
}

/**
 * A multi-layer perceptron: dense layers with an activation between them, none after the last.
 *
 * z = W₃·a(W₂·a(W₁·x + b₁) + b₂) + b₃ for two hidden layers
 *
 * @param hidden how many units each hidden layer has, such as [4, 4]
 * @param outputs how many numbers come out
 * @throws RangeError when a size is not a whole number from 1
 * @example
 * mlp([4, 4], 1).outputShape([3]) // → [1]
 * summary(mlp([4, 4], 1), [3]).parameters // → 41
 */
export function mlp(hidden: readonly number[], outputs: number, options: MlpOptions = {}): Layer {
  checkKinds("mlp", { hidden: [hidden, "list"], options: [options, "record"] });
  const { activation = relu, outputStd = 0.01 } = options;
  need(Array.isArray(hidden), "mlp", `hidden must be a list of sizes such as [4, 4] but is ${hidden}`);
  const layers = hidden.flatMap((units) => [dense(units), activation]);
  const name = `mlp ${[...hidden, outputs].join("-")}`;
  return { ...sequential([...layers, dense(outputs, { weights: normalInit(outputStd) })]), name };
}
