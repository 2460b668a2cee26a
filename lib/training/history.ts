import type { Tree } from "../autodiff/tree";
import type { OptimizerState } from "../optimizers/optimizer";
import type { RandomState } from "../random/random";

/** What was measured in one epoch. */
export interface EpochRecord {
  /** The number of the epoch, from 1. */
  readonly epoch: number;
  /** Mean loss over the epoch's batches, regulariser included, while the weights moved. */
  readonly loss: number;
  /** Share of training examples answered rightly while the weights moved; absent where outputs are not classes. */
  readonly accuracy?: number;
  /** Loss on the validation examples after the epoch, without regulariser; absent without them. */
  readonly validationLoss?: number;
  /** Share of validation examples answered rightly after the epoch. */
  readonly validationAccuracy?: number;
  /** Length of the epoch's last step against the length of the weights, for each weight matrix by path. */
  readonly updateRatios: { readonly [path: string]: number };
  /** Share of units that are 0 for every one of a sample of examples, for each activation layer by path. */
  readonly deadUnits: { readonly [path: string]: number };
  /** Largest norm of the gradient in the epoch. */
  readonly gradientNorm: number;
  /** The share of the learning rate that the epoch's steps took; absent where nothing reduces it on a plateau. */
  readonly rateFactor?: number;
}

/** What happened in a run of training. */
export interface History {
  /** Loss of every step, in order; the first is that of the weights before any step. */
  readonly steps: readonly number[];
  readonly epochs: readonly EpochRecord[];
  /** How many classes the labels name; absent for other targets. */
  readonly classes?: number;
  /** The name of the loss function. */
  readonly loss: string;
  /** Where the first NaN or infinity came from; absent when there was none. */
  readonly notFinite?: string;
}

/** Sums over the part of an epoch that is done. */
export interface Tally {
  /** Examples seen. */
  readonly seen: number;
  /** Sum of the examples' losses. */
  readonly loss: number;
  /** Examples answered rightly. */
  readonly right: number;
  /** Largest norm of a gradient. */
  readonly gradientNorm: number;
}

/** Everything that a run needs to go on as if it had never stopped. */
export interface TrainingState<P extends Tree = Tree> {
  /** Epochs that are finished. */
  readonly epoch: number;
  readonly params: P;
  readonly optimizer: OptimizerState;
  readonly random: RandomState;
  readonly history: History;
  /** The best weights so far by validation loss, for early stopping. */
  readonly best?: { readonly epoch: number; readonly loss: number; readonly params: P };
  /** The batches of an epoch that was stopped half way, and what the others gave. */
  readonly rest?: {
    readonly batches: readonly (readonly number[])[];
    readonly tally: Tally;
    /** The update ratios of the last batch, where only the end of the epoch is missing. */
    readonly ratios?: { readonly [path: string]: number };
  };
}
