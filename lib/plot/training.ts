/** How a training run went, as a figure. */
import { curves, type Series } from "./curves";
import type { Figure } from "./types";

/** What is drawn of a training run; the history that `train` gives has it. */
export interface TrainingCourse {
  /** Loss of every step, in order. */
  readonly steps: readonly number[];
  /** The epochs that are finished; those with a validation loss are points of a second curve. */
  readonly epochs: readonly { readonly epoch: number; readonly validationLoss?: number }[];
}

/** Options of {@link trainingFigure}. */
export interface TrainingFigureOptions {
  /** "Training" unless said. */
  readonly title?: string;
  /** Whether loss is drawn on a logarithmic axis; no unless said. */
  readonly yLog?: boolean;
}

/** As many points of the loss of single steps are drawn at most: means of neighbours. */
const POINTS = 300;

/**
 * Loss against epoch: every step of training, and the validation examples where there are any.
 *
 * @param history what `train` gives; only data are read
 * @throws RangeError when there was no step yet
 * @example
 * trainingFigure({ steps: [2, 1], epochs: [] }).description
 * // → "Loss against epoch, from 0.5 to 1: training falls from 2 at epoch 0.5 to 1 at epoch 1."
 */
export function trainingFigure(history: TrainingCourse, options: TrainingFigureOptions = {}): Figure {
  const { title = "Training", yLog = false } = options;
  const { steps, epochs } = history;
  const perEpoch = epochs.length > 0 ? stepsPerEpoch(history) : steps.length;
  const chunk = Math.max(1, Math.ceil(steps.length / POINTS));
  const means = Array.from({ length: Math.ceil(steps.length / chunk) }, (_, k) => {
    const part = steps.slice(k * chunk, (k + 1) * chunk);
    return { x: Math.min((k + 1) * chunk, steps.length) / perEpoch, y: part.reduce((a, b) => a + b, 0) / part.length };
  });
  if (means.length === 0) throw new RangeError("trainingFigure: there was no step yet");
  const series: Series[] = [{ name: "training", x: means.map(({ x }) => x), y: means.map(({ y }) => y) }];
  const validated = epochs.filter((epoch) => epoch.validationLoss !== undefined);
  if (validated.length > 0) {
    series.push({
      name: "validation",
      x: validated.map((epoch) => epoch.epoch),
      y: validated.map((epoch) => epoch.validationLoss ?? Number.NaN),
    });
  }
  return curves({ title, xLabel: "epoch", yLabel: "loss", yLog, series });
}

/** Steps in a finished epoch: a run that was stopped has done a part of one more. */
function stepsPerEpoch({ steps, epochs }: TrainingCourse): number {
  return Math.max(1, Math.floor(steps.length / epochs.length));
}
