import { softmax } from "../operations/functions";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import { shapeText } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";

/** An example that a classifier gets wrong. */
export interface WrongAnswer {
  /** Its place among the examples. */
  readonly example: number;
  /** The class that it has. */
  readonly label: number;
  /** The class that it was given. */
  readonly predicted: number;
  /** The probability of the class that it was given. */
  readonly confidence: number;
}

/**
 * The mistakes that a classifier is surest of: where to look first. Often the label is wrong, or the picture is.
 *
 * @param scores a score for each class, before softmax [N, C]
 * @param labels the classes that the examples have
 * @param count how many are wanted at most; 12 unless said
 * @returns the surest first
 * @throws RangeError when there is not one label for each row
 * @example
 * worstMistakes(tensor([[3, 0], [0, 1], [2, 0]]), [1, 1, 1], 1)[0].example // → 0
 */
export function worstMistakes(scores: Tensor, labels: ArrayLike<number>, count: number = 12): WrongAnswer[] {
  checkKinds("worstMistakes", { scores: [scores, "tensor"], labels: [labels, "list"] });
  need(scores.rank === 2, "worstMistakes", `scores must be [N, C] but are ${shapeText(scores.shape)}`);
  const [N, C] = scores.shape;
  need(labels.length === N, "worstMistakes", `${N} rows of scores need as many labels but there are ${labels.length}`);
  const { data } = softmax(scores);
  const wrong: WrongAnswer[] = [];
  for (let example = 0; example < N; example++) {
    const row = data.subarray(example * C, (example + 1) * C);
    const predicted = row.indexOf(Math.max(...row));
    const label = labels[example];
    if (predicted !== label) wrong.push({ example, label, predicted, confidence: row[predicted] });
  }
  return wrong.sort((a, b) => b.confidence - a.confidence || a.example - b.example).slice(0, count);
}
