import { blankPerceptron, type Perceptron, perceptron, perceptronUpdate } from "../../models/perceptron";
import { checkKinds } from "../../options/kinds";

/** One mistake, with all that is needed to look at it again: the point, and the line before and after. */
export interface Mistake {
  /** Which point it was: its place in `points`. */
  readonly index: number;
  /** The point itself. */
  readonly x: readonly number[];
  /** The truth, 0 or 1; the perceptron said the other. */
  readonly label: number;
  /** Pass through the data, counted from 1. */
  readonly epoch: number;
  readonly before: Perceptron;
  readonly after: Perceptron;
}

/** How a perceptron is trained. */
export interface PerceptronOptions {
  /** η in the learning rule; default 1. */
  readonly rate?: number;
  /** Passes through the data after which to give up; default 100. */
  readonly maxEpochs?: number;
  /** Where to start; default all zero, which is what the Novikoff bound asks for. */
  readonly start?: Perceptron;
}

/** A trained perceptron and its whole past. */
export interface PerceptronTraining {
  readonly model: Perceptron;
  /** Every mistake, in order: a replay of the training. */
  readonly mistakes: readonly Mistake[];
  /** How many mistakes each epoch saw. */
  readonly perEpoch: readonly number[];
  /** True when the last epoch passed without a mistake: then no later one ever makes any. */
  readonly settled: boolean;
}

/**
 * Shows the points to a perceptron in their order, again and again, until a whole epoch passes without a mistake.
 *
 * @param points - `[N, n]`
 * @param labels - `[N]`, each 0 or 1
 * @throws RangeError when there are no points, or not as many labels as points
 * @example
 * trainPerceptron([[0, 0], [0, 1], [1, 0], [1, 1]], [0, 0, 0, 1]).settled // → true
 */
export function trainPerceptron(
  points: readonly (readonly number[])[],
  labels: readonly number[],
  options: PerceptronOptions = {},
): PerceptronTraining {
  checkKinds("trainPerceptron", { points: [points, "rows"], labels: [labels, "list"], options: [options, "record"] });
  const { rate = 1, maxEpochs = 100, start } = options;
  if (points.length === 0) throw new RangeError("trainPerceptron: there are no points to learn from");
  if (labels.length !== points.length)
    throw new RangeError(`trainPerceptron: ${points.length} points but ${labels.length} labels: give one each`);
  let model = start ?? blankPerceptron(points[0].length);
  const mistakes: Mistake[] = [];
  const perEpoch: number[] = [];
  for (let epoch = 1; epoch <= maxEpochs; epoch++) {
    const sofar = mistakes.length;
    points.forEach((x, index) => {
      const after = perceptronUpdate(model, x, labels[index], rate);
      if (after !== model) mistakes.push({ index, x, label: labels[index], epoch, before: model, after });
      model = after;
    });
    perEpoch.push(mistakes.length - sofar);
    if (mistakes.length === sofar) return { model, mistakes, perEpoch, settled: true };
  }
  return { model, mistakes, perEpoch, settled: false };
}

/**
 * The share of points that a perceptron gets right, from 0 to 1.
 *
 * @example
 * perceptronAccuracy({ weights: [1, 1], bias: -1.5 }, [[0, 0], [1, 1]], [0, 0]) // → 0.5
 */
export function perceptronAccuracy(
  model: Perceptron,
  points: readonly (readonly number[])[],
  labels: readonly number[],
): number {
  checkKinds("perceptronAccuracy", { model: [model, "record"], points: [points, "rows"], labels: [labels, "list"] });
  return points.filter((x, i) => perceptron(model, x) === labels[i]).length / points.length;
}
