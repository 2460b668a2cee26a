import { checkKinds } from "../options/kinds";
import { need } from "../options/options";

/** The error of a method, split into what it gets wrong on average and what it owes to the data it happened to see. */
export interface BiasVariance {
  /** Mean over the places of the squared distance of the mean prediction from the truth. */
  readonly bias2: number;
  /** Mean over places and runs of the squared distance of a prediction from the mean prediction. */
  readonly variance: number;
  /** Mean over places and runs of the squared distance from the truth: the sum of both. */
  readonly error: number;
}

/**
 * Bias and variance of a method, from its predictions after training on several samples of data.
 *
 * error = bias² + variance, exactly, where the truth is without noise
 *
 * @param predictions [runs, places]
 * @param truth the right value at each place
 * @throws RangeError when there is no run, or a run has not one prediction for each place
 * @example
 * biasVariance([[1], [3]], [1]) // → { bias2: 1, variance: 1, error: 2 }
 */
export function biasVariance(predictions: readonly (readonly number[])[], truth: readonly number[]): BiasVariance {
  checkKinds("biasVariance", { predictions: [predictions, "rows"], truth: [truth, "list"] });
  const [runs, places] = [predictions.length, truth.length];
  need(runs >= 1 && places >= 1, "biasVariance", "there are no predictions");
  const odd = predictions.findIndex((run) => run.length !== places);
  need(odd < 0, "biasVariance", `run ${odd} has ${predictions[odd]?.length} predictions for ${places} places`);
  let [bias2, variance, error] = [0, 0, 0];
  for (let i = 0; i < places; i++) {
    const mean = predictions.reduce((sum, run) => sum + run[i], 0) / runs;
    bias2 += ((mean - truth[i]) * (mean - truth[i])) / places;
    for (const run of predictions) {
      variance += ((run[i] - mean) * (run[i] - mean)) / runs / places;
      error += ((run[i] - truth[i]) * (run[i] - truth[i])) / runs / places;
    }
  }
  return { bias2, variance, error };
}
