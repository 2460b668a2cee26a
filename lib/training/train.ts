import { inspect } from "node:util";
import { leaves, type Tree } from "../autodiff/tree";
import { type DataSet, examplesIn } from "../datasets/data-set";
import { Interrupted, interruptible } from "../host/interrupt";
import type { Layer } from "../layers/layer";
import { checkExamples } from "./batches";
import { checkTrainKinds, checkTrainOptions } from "./check-options";
import { type Engine, nablaEngine } from "./engine";
import type { History, TrainingState } from "./history";
import { progressWords, silent, textProgress } from "./progress";
import { Run } from "./run";
import type { TrainOptions } from "./train-options";

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
 * The same seed gives the same bits. When the learner presses stop, the cell is over, but `checkpoint` is given the state so far.
 *
 * @param model any layer
 * @param set inputs [N, …] and N labels or a tensor of targets [N, …], or any other data set
 * @param engine what computes: the library itself unless said
 * @throws RangeError when examples, targets and model do not fit, an option is out of range, or a stored state is another optimizer's
 * @example
 * const xor = { x: tensor([[0, 0], [0, 1], [1, 0], [1, 1]]), y: [0, 1, 1, 0] };
 * const options = { loss: binaryCrossEntropy, optimizer: adam({ learningRate: 0.05 }), epochs: 200, seed: 1 };
 * const { params } = await train(mlp([8], 1, { activation: tanh }), xor, options);
 * evaluate(mlp([8], 1, { activation: tanh }), params, xor, binaryCrossEntropy).accuracy // → 1
 */
export async function train<P extends Tree>(
  model: Layer<P>,
  set: DataSet,
  options: TrainOptions<P>,
  engine: Engine = nablaEngine,
): Promise<Trained<P>> {
  checkTrainKinds(model, options);
  const examples = examplesIn("train", set);
  checkExamples("train", examples);
  const validation = options.validation && examplesIn("train, validation", options.validation);
  if (validation) checkExamples("train, validation", validation);
  checkTrainOptions(options);
  const run = new Run(model, examples, { ...options, ...(validation && { validation }) }, engine);
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
  if (ended === "interrupted") await options.checkpoint?.(state); // of a cell that was stopped nothing else runs
  const params = ended === "early" ? (state.best ?? state).params : state.params;
  return inShort({ params, history: state.history, state, ended });
}

/** As the last value of a cell a run shows how it went; its weights would fill the screen. They are there all the same. */
function inShort<P extends Tree>(trained: Trained<P>): Trained<P> {
  const weights = leaves(trained.params).reduce((sum, { tensor }) => sum + tensor.size, 0);
  const words = progressWords(trained.history, String(trained.history.epochs.length));
  const said = `Trained: ${words} · ${trained.ended}. ${weights} numbers in params; also history, state, ended.`;
  return Object.defineProperty(trained, inspect.custom, { value: () => said });
}
