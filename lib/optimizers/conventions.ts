import type {
  AdadeltaOptions,
  AdagradOptions,
  AdamOptions,
  MomentumOptions,
  RmsPropOptions,
} from "./optimizer-options";

/** The options, learning rate aside, that make each optimizer equal another library's step by step. */
export interface Convention {
  readonly momentum: MomentumOptions;
  readonly nesterov: MomentumOptions;
  readonly adagrad: AdagradOptions;
  readonly rmsProp: RmsPropOptions;
  readonly adadelta: AdadeltaOptions;
  readonly adam: AdamOptions;
}

/**
 * The same names mean different things in different libraries: spread a row of this table into an optimizer's options to get theirs.
 *
 * TensorFlow.js takes its ε from the back-end (1e-7 in 32 bits, 1e-4 in 16) unless told; the rows here are for 32 bits.
 * Source: torch.optim of PyTorch 2.13; optimizers/*.ts of TensorFlow.js 4.22.
 *
 * @example
 * conventions.tensorflow.adagrad.initialSum // → 0.1
 * @example
 * adagrad({ learningRate: 0.01, ...conventions.tensorflow.adagrad }).name // → "adagrad"
 */
export const conventions: { readonly pytorch: Convention; readonly tensorflow: Convention } = {
  pytorch: {
    momentum: { momentum: 0.9 },
    nesterov: { momentum: 0.9 },
    adagrad: { epsilon: 1e-10, epsilonInsideRoot: false, initialSum: 0 },
    rmsProp: { decay: 0.99, epsilon: 1e-8, epsilonInsideRoot: false, momentum: 0 },
    adadelta: { decay: 0.9, epsilon: 1e-6 },
    adam: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
  },
  tensorflow: {
    momentum: { momentum: 0.9 },
    nesterov: { momentum: 0.9 },
    adagrad: { epsilon: 1e-7, epsilonInsideRoot: true, initialSum: 0.1 },
    rmsProp: { decay: 0.9, epsilon: 1e-7, epsilonInsideRoot: true, momentum: 0 },
    adadelta: { decay: 0.95, epsilon: 1e-7, lagging: true },
    adam: { beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
  },
};
