import type { Tree } from "../autodiff/tree";
import type { Layer } from "../layers/layer";
import { softmax } from "../operations/functions";
import { need } from "../options/options";
import { predict } from "../training/predict";
import type { Score } from "./segments";

/**
 * What explanations ask a classifier: the probability that it gives one class, picture by picture.
 *
 * @param model - a classifier that gives scores `[N, C]`
 * @param params - its weights
 * @param label - the class, from 0 to C - 1
 * @returns a function from pictures `[N, H, W, C]` to N probabilities
 * @throws RangeError, when it is asked, where there is no such class
 * @example
 * const model = dense(2);
 * const asked = classScore(model, { W: tensor([[0, Math.log(3)]]), b: tensor([0, 0]) }, 1);
 * Array.from(asked(tensor([[1], [0]]))).map((p) => Number(p.toFixed(6))) // → [0.75, 0.5]
 */
export function classScore<P extends Tree>(model: Layer<P>, params: P, label: number): Score {
  return (images) => {
    const probabilities = softmax(predict(model, params, images));
    const [N, C] = probabilities.shape;
    need(
      Number.isInteger(label) && label >= 0 && label < C,
      "classScore",
      `label must be a whole number from 0 to ${C - 1} but is ${label}`,
    );
    return Array.from({ length: N }, (_, n) => probabilities.data[n * C + label]);
  };
}
