import type { Tree } from "../autodiff/tree";
import type { Loss } from "../functions/losses";
import { Interrupted, interruptible } from "../interrupt";
import type { Layer } from "../layers/layer";
import type { Optimizer } from "../optimizers/optimizer";
import { need } from "../options";
import type { Random } from "../random/random";
import type { Tensor } from "../tensor/tensor";
import { checkExamples, type Examples } from "./batches";
import { type Engine, nablaEngine } from "./engine";
import type { History, TrainingState } from "./history";
import { type Progress, silent, textProgress } from "./progress";
import { Run } from "./run";

/** How to train. */
export interface TrainOptions<P extends Tree = Tree> {
  /** What is to become small. */
  readonly loss: Loss;
  /** How a gradient becomes a step. */
  readonly optimizer: Optimizer;
  /** How often every example is seen; a whole number from 0. */
  readonly epochs: number;
  /** n, examples in a mini-batch, 32 unless said; the last batch of an epoch may be shorter. */
  readonly batchSize?: number;
  /** Decides first weights, shuffling and dropout; 0 unless said. */
  readonly seed?: number;
  /** Weights to start from; drawn by the model unless given. */
  readonly params?: P;
  /** Examples that are measured after every epoch and never learnt from. */
  readonly validation?: Examples;
  /** Added to the loss of every batch, such as `(params) => mul(l2(params), 1e-3)`. */
  readonly regulariser?: (params: P) => Tensor;
  /** Longest gradient; longer ones are shortened to it. Never unless said. */
  readonly clipNorm?: number;
  /** Changes the inputs of a batch before they are learnt from, such as by mirroring images. */
  readonly augment?: (x: Tensor, random: Random) => Tensor;
  /** Stops after so many epochs without a lower validation loss and gives back the best weights; never unless said. */
  readonly patience?: number;
  /** Is given the whole state after every epoch: store it, and the run can go on from there. */
  readonly checkpoint?: (state: TrainingState<P>) => void | Promise<void>;
  /** A stored state to go on from; the result is bit-equal to a run that never stopped. */
  readonly resume?: TrainingState<P>;
  /** Shows how it goes; text that updates in place where somebody watches, unless said. */
  readonly progress?: Progress | false;
}

/** What training gives. */
export interface Trained<P extends Tree = Tree> {
  /** The weights: the last ones, or the best ones after an early stop. */
  readonly params: P;
  readonly history: History;
  /** The state to resume from. */
  readonly state: TrainingState<P>;
  /** Why it ended: all epochs done, no better for long, stopped by hand, or NaN or infinity met. */
  readonly ended: "finished" | "early" | "interrupted" | "not finite";
}

/**
 * Trains a model by gradient descent on mini-batches.
 *
 * In every epoch the examples are shuffled and cut into batches; each batch gives a loss, the loss a gradient, the gradient a step.
 * The same seed gives the same bits. When the learner presses stop, the weights so far are kept.
 *
 * @param model any layer
 * @param examples inputs [N, …] and N labels or a tensor of targets [N, …]
 * @param engine what computes: the library itself unless said
 * @throws RangeError when examples, targets and model do not fit
 * @example
 * const xor = { x: tensor([[0, 0], [0, 1], [1, 0], [1, 1]]), y: [0, 1, 1, 0] };
 * const options = { loss: binaryCrossEntropy, optimizer: adam({ learningRate: 0.05 }), epochs: 200, seed: 1 };
 * const { params } = await train(mlp([8], 1, { activation: tanh }), xor, options);
 * evaluate(mlp([8], 1, { activation: tanh }), params, xor, binaryCrossEntropy).accuracy // → 1
 */
export async function train<P extends Tree>(
  model: Layer<P>,
  examples: Examples,
  options: TrainOptions<P>,
  engine: Engine = nablaEngine,
): Promise<Trained<P>> {
  checkExamples("train", examples);
  if (options.validation) checkExamples("train, validation", options.validation);
  need(
    Number.isInteger(options.epochs) && options.epochs >= 0,
    "train",
    `epochs must be a whole number from 0 but is ${options.epochs}`,
  );
  const run = new Run(model, examples, options, engine);
  const progress = options.progress === false ? silent : (options.progress ?? textProgress());
  const breathe = interruptible();
  let ended: Trained<P>["ended"] = "finished";
  try {
    while (run.epoch < options.epochs && ended === "finished") {
      await breathe();
      for (let batch = run.nextBatch(); batch !== undefined; batch = run.nextBatch()) {
        if (!run.step(batch)) break;
        progress.step(run.history(), run.position(), options.epochs);
        await breathe();
      }
      if (run.notFinite !== undefined) ended = "not finite";
      else if (run.endEpoch()) ended = "early";
      if (ended !== "not finite") await options.checkpoint?.(run.state());
    }
  } catch (error) {
    if (!(error instanceof Interrupted)) {
      run.close();
      throw error;
    }
    ended = "interrupted";
  }
  const state = run.state();
  run.close();
  progress.end(state.history, ended);
  return { params: ended === "early" ? state.best!.params : state.params, history: state.history, state, ended };
}
