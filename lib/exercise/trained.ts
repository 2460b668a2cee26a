import type { Random } from "../random/random";

/** Inputs, one row of numbers each, with the class of each row. */
export interface Labelled {
  readonly x: readonly (readonly number[])[];
  readonly labels: readonly number[];
}

/** A network that is rebuilt from its numbers: its name and its sizes are all there is to know. */
export type Architecture =
  | {
      readonly name: "mlp";
      /** Numbers in one input. */
      readonly inputs: number;
      readonly hidden: readonly number[];
      readonly outputs: number;
      readonly activation: "relu" | "tanh" | "sigmoid";
    }
  | {
      readonly name: "lenet5";
      /** Height, width and channels of one input. */
      readonly inputs: readonly [number, number, number];
    };

/**
 * An exercise whose answer is a trained model. The function gets examples to learn from and gives back numbers; what
 * they are worth is measured by the grader, on examples that the function never sees.
 */
export interface Trained {
  /**
   * `weights`: a list with one list of numbers for each parameter of the architecture, in its order; the function is
   * called with `x` and `labels`. `predictions`: one row of scores for each unseen input; the function gets these as
   * its third argument.
   */
  readonly hands: "weights" | "predictions";
  readonly architecture: Architecture;
  /** Draws examples: to learn from, or to measure with. */
  data(random: Random, part: "train" | "unseen"): Labelled;
  /** Points for an accuracy of at least so much, each on top of those before. */
  readonly bars: readonly { readonly accuracy: number; readonly points: number }[];
  /** Seconds of the processor for the training. */
  readonly seconds: number;
}
