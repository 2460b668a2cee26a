/** What `train` refuses before the first step, so that no epoch is spent on it. */
import type { Tree } from "../autodiff/tree";
import type { Layer } from "../layers/layer";
import { checkKinds, checkParts } from "../options/kinds";
import { need } from "../options/options";
import type { TrainOptions } from "./train-options";

/**
 * Checks that there is a model, and of what kind the options are.
 *
 * @throws TypeError in one line
 * @example
 * checkTrainKinds(dense(1), { loss: meanSquaredError, optimizer: sgd(), epochs: 3 }) // → undefined
 */
export function checkTrainKinds<P extends Tree>(model: Layer<P>, options: TrainOptions<P>): void {
  checkKinds("train", { model: [model, "layer"], options: [options, "record"] });
  const { loss, optimizer, params, regulariser, augment, plateau, checkpoint, resume, progress } = options;
  checkKinds("train", {
    loss: [loss, "function"],
    optimizer: [optimizer, "record"],
    params: [params, "tensors?"],
    regulariser: [regulariser, "function?"],
    augment: [augment, "function?"],
    plateau: [plateau, "function?"],
    checkpoint: [checkpoint, "function?"],
    resume: [resume, "record?"],
    progress: [progress === false ? undefined : progress, "record?"],
  });
  checkParts("train", "optimizer", optimizer, { init: "function", update: "function" });
}

/**
 * Checks the numbers among the options, and that a stored state fits the optimizer.
 *
 * @throws RangeError in one line
 * @example
 * const options = { loss: meanSquaredError, optimizer: sgd(), epochs: 3 };
 * checkTrainOptions(options) // → undefined
 */
export function checkTrainOptions<P extends Tree>(options: TrainOptions<P>): void {
  const { epochs, patience, validation, resume, optimizer, threshold } = options;
  need(Number.isInteger(epochs) && epochs >= 0, "train", `epochs must be a whole number from 0 but is ${epochs}`);
  if (patience !== undefined) {
    need(
      Number.isInteger(patience) && patience >= 1,
      "train",
      `patience must be a whole number from 1 but is ${patience}`,
    );
    need(validation !== undefined, "train", "patience waits for a lower validation loss: give validation examples too");
  }
  need(
    threshold === undefined || Number.isFinite(threshold),
    "train",
    `threshold must be a number but is ${threshold}`,
  );
  if (resume === undefined) return;
  const [stored, wanted] = [resume.optimizer, optimizer.init(resume.params)].map(({ memory }) =>
    Object.keys(memory).sort().join(", "),
  );
  const words = (names: string): string => (names === "" ? "nothing" : names);
  need(
    stored === wanted,
    "train",
    `the stored state remembers ${words(stored)} but ${optimizer.name} needs ${words(wanted)}: resume with the optimizer that made it`,
  );
}

/**
 * Tries one example where the last batch of an epoch would be one: batch norm cannot do it.
 *
 * @param N how many examples there are
 * @param tryOne applies the model to one example as in training
 * @throws RangeError that says so, and what to do
 * @example
 * checkLastBatch(5, 2, () => undefined) // → undefined
 */
export function checkLastBatch(N: number, batchSize: number, tryOne: () => unknown): void {
  if (N <= batchSize || N % batchSize !== 1) return;
  try {
    tryOne();
  } catch (error) {
    if (!(error instanceof RangeError) || !error.message.includes("more than one value for each channel")) throw error;
    throw new RangeError(
      `train: ${N} examples in batches of ${batchSize} leave a last batch of one, which batch norm cannot normalise: give dropLast: true, or another batchSize`,
    );
  }
}
