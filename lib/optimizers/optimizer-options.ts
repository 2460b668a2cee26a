/** The options of the optimizers, in the order of the optimizers. */
import type { Schedule } from "../schedules/schedules";

/** The option of every optimizer. */
export interface RateOptions {
  /** η, the length of a step: a number greater than 0, or a schedule. */
  learningRate?: number | Schedule;
}

/** Options of `sgd`. */
export interface SgdOptions extends RateOptions {
  /** λ, the share of every weight, times η, that a step takes away; 0 or more, 0 unless said. Biases shrink too. */
  weightDecay?: number;
}

/** Options of `momentum` and `nesterov`. */
export interface MomentumOptions extends SgdOptions {
  /** μ, the share of the velocity that is kept; in [0, 1), 0.9 unless said. */
  momentum?: number;
  /**
   * Where the decay goes: false adds it to the gradient, so that it enters the velocity (coupled: PyTorch's SGD, and the penalty
   * λ·|w|²/2 in the loss); true shrinks the weights apart from it (decoupled: SGDW, as AdamW does). False unless said.
   */
  decoupled?: boolean;
}

/** Options that the optimizers which divide by a root share. */
export interface RootOptions extends RateOptions {
  /** ε, keeps the division from blowing up; greater than 0. */
  epsilon?: number;
  /** Whether ε is added before the root (TensorFlow.js) or after it (PyTorch, the papers); after unless said. */
  epsilonInsideRoot?: boolean;
}

/** Options of `adagrad`. */
export interface AdagradOptions extends RootOptions {
  /** What the sum of squares starts from: 0 unless said, 0.1 in TensorFlow.js. */
  initialSum?: number;
}

/** Options of `rmsProp`. */
export interface RmsPropOptions extends RootOptions {
  /** ρ, the share of the mean square that is kept; in [0, 1), 0.99 unless said, 0.9 in TensorFlow.js and in the lecture that proposed it. */
  decay?: number;
  /** μ, momentum on top: 0 unless said. */
  momentum?: number;
}

/** Options of `adadelta`. */
export interface AdadeltaOptions extends RateOptions {
  /** ρ, the share of both mean squares that is kept; in [0, 1), 0.9 unless said, 0.95 in TensorFlow.js. */
  decay?: number;
  /** ε, inside both roots; greater than 0, because it is what starts the first step. */
  epsilon?: number;
  /** Whether g is divided by the root of s as it was before g² went in (TensorFlow.js); no, as in the paper, unless said. */
  lagging?: boolean;
}

/** Options of `adam`. */
export interface AdamOptions extends RateOptions {
  /** β₁, the share of the mean gradient that is kept; in [0, 1), 0.9 unless said. */
  beta1?: number;
  /** β₂, the share of the mean squared gradient that is kept; in [0, 1), 0.999 unless said. */
  beta2?: number;
  /** ε, outside the root; greater than 0, 1e-8 unless said, 1e-7 in TensorFlow.js. */
  epsilon?: number;
  /** Whether the means are corrected for their start at 0; on unless said. */
  biasCorrection?: boolean;
}

/** Options of `adamW`. */
export interface AdamWOptions extends AdamOptions {
  /** λ, the share of every weight, times η, that a step takes away; 0 or more, 0.01 unless said. */
  weightDecay?: number;
}
