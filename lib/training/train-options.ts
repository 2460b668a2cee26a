import type { Tree } from "../autodiff/tree";
import type { DataSet } from "../datasets/data-set";
import type { Loss } from "../functions/losses";
import type { Optimizer } from "../optimizers/optimizer";
import type { Random } from "../random/random";
import type { Plateau } from "../schedules/reduce-on-plateau";
import type { Tensor } from "../tensor/tensor";
import type { TrainingState } from "./history";
import type { Progress } from "./progress";

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
  /** Leaves out the last batch of an epoch where it is shorter than the others; no unless said. */
  readonly dropLast?: boolean;
  /**
   * Above it a single output stands for class 1, and the accuracy is shown: ½ for a probability. Unless said, only binary cross-entropy's
   * logit counts, from 0; a model of one output has no accuracy otherwise.
   */
  readonly threshold?: number;
  /** Decides first weights, shuffling and dropout; 0 unless said. */
  readonly seed?: number;
  /** Weights to start from; drawn by the model unless given. */
  readonly params?: P;
  /** Examples that are measured after every epoch and never learnt from. */
  readonly validation?: DataSet;
  /** Added to the loss of every batch, such as `(params) => mul(l2(params), 1e-3)`. */
  readonly regulariser?: (params: P) => Tensor;
  /** Longest gradient; longer ones are shortened to it. Never unless said. */
  readonly clipNorm?: number;
  /** Changes the inputs of a batch before they are learnt from, such as by mirroring images. */
  readonly augment?: (x: Tensor, random: Random) => Tensor;
  /** Stops after so many epochs without a lower validation loss and gives back the best weights; never unless said. */
  readonly patience?: number;
  /** Reduces the learning rate when the validation loss (without validation: the training loss) stops falling; never unless said. */
  readonly plateau?: Plateau;
  /** Is given the whole state after every epoch, and when the run is stopped: store it, and the run can go on from there. */
  readonly checkpoint?: (state: TrainingState<P>) => void | Promise<void>;
  /** A stored state to go on from; the result is bit-equal to a run that never stopped. */
  readonly resume?: TrainingState<P>;
  /** Shows how it goes; text that updates in place where somebody watches, unless said. */
  readonly progress?: Progress | false;
}
