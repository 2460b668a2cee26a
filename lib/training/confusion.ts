import type { Target } from "../functions/losses";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import { Tensor } from "../tensor/tensor";
import { classesOf } from "./evaluate";

/** Who was taken for whom. */
export interface ConfusionMatrix {
  /** `counts[truth][answer]`: how many examples of a class got each answer; the diagonal is right. */
  readonly counts: readonly (readonly number[])[];
  /** Share of all examples that were answered rightly. */
  readonly accuracy: number;
  /** Of the answers that name a class, the share that is right; NaN for a class that is never answered. */
  readonly precision: readonly number[];
  /** Of the examples of a class, the share that is found; NaN for a class without examples. */
  readonly recall: readonly number[];
  /** 2 · precision · recall / (precision + recall), as 2 · right / (answers + examples); NaN where there are neither. */
  readonly f1: readonly number[];
}

/**
 * Counts who was taken for whom.
 *
 * @param answers scores or logits [N, C] of which the largest counts, or N classes (such as `argmax` gives)
 * @param labels N whole numbers from 0
 * @param numClasses C; as many as there are columns, or as the largest number that occurs asks for, unless said
 * @throws RangeError when there is not one label for each answer, or one is not a class
 * @example
 * const { counts, recall } = confusionMatrix([0, 1, 1, 1], [0, 0, 1, 1]);
 * counts // → [[1, 1], [0, 2]]
 * recall // → [0.5, 1]
 */
export function confusionMatrix(answers: Target, labels: Target, numClasses?: number): ConfusionMatrix {
  checkKinds("confusionMatrix", { answers: [answers, "numbers"], labels: [labels, "numbers"] });
  const scores = answers instanceof Tensor && answers.rank === 2 && answers.shape[1] > 1;
  const given = scores ? classesOf(answers) : listOf(answers);
  const truth = listOf(labels);
  need(given.length > 0, "confusionMatrix", "there are no examples");
  need(
    given.length === truth.length,
    "confusionMatrix",
    `there are ${given.length} answers but ${truth.length} labels`,
  );
  const largest = [...given, ...truth].reduce((most, each) => Math.max(most, each), 0);
  const C = numClasses ?? (scores ? answers.shape[1] : largest + 1);
  const counts = Array.from({ length: C }, () => new Array<number>(C).fill(0));
  for (const [what, list] of Object.entries({ answer: given, label: truth })) {
    const wrong = list.findIndex((each) => !(Number.isInteger(each) && each >= 0 && each < C));
    const said = `${what} ${list[wrong]} at ${wrong} is not a whole number of 0 to ${C - 1}`;
    need(wrong < 0, "confusionMatrix", said);
  }
  truth.forEach((label, i) => void counts[label][given[i]]++);
  const right = counts.map((row, c) => row[c]);
  const examples = counts.map((row) => total(row));
  const answered = counts.map((_, c) => total(counts.map((row) => row[c])));
  return {
    counts,
    accuracy: total(right) / truth.length,
    precision: right.map((n, c) => n / answered[c]),
    recall: right.map((n, c) => n / examples[c]),
    f1: right.map((n, c) => (2 * n) / (answered[c] + examples[c])),
  };
}

/** A list or a tensor's numbers as an array. */
function listOf(target: Target): number[] {
  return Array.from(target instanceof Tensor ? target.data : target);
}

function total(list: readonly number[]): number {
  return list.reduce((sum, each) => sum + each, 0);
}
