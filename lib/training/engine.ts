import { type ValueAndGrad, valueAndGrad } from "../autodiff/gradient";
import type { Tree } from "../autodiff/tree";
import { scope } from "../kernels/scope";
import { clipByNorm, globalNorm } from "../optimizers/clipping";
import type { Tensor } from "../tensor/tensor";

/**
 * What training is computed with: everything of it that touches numbers. The loop, the batches and the history are the same for all
 * engines; `nabla/tf` has one that computes in TensorFlow.js.
 */
export interface Engine {
  /** Data as the engine computes with it: every tensor in arrays and records is brought to where the work is done. */
  enter<T>(data: T): T;
  /** Data as everybody else reads it: plain tensors. */
  leave<T>(data: T): T;
  /**
   * Runs `body` and gives back the memory of all that it made, except its result; and that of `before`, as far as the result does
   * not hold it.
   */
  scope<T>(body: () => T, before?: unknown): T;
  /** Value and gradient of a function of parameters that gives one number, and something beside it. */
  valueAndGrad<P extends Tree, Aux>(
    f: (params: P) => { readonly value: Tensor; readonly aux: Aux },
  ): (params: P) => ValueAndGrad<P, Aux>;
  /** The length of a whole tree of gradients. */
  globalNorm(gradients: Tree): number;
  /** A gradient that is at most so long. */
  clipByNorm<G extends Tree>(gradients: G, longest: number): G;
}

/** The library itself: tensors are where they are, and `scope` gives memory back. */
export const nablaEngine: Engine = {
  enter: (data) => data,
  leave: (data) => data,
  scope: (body) => scope(body),
  valueAndGrad: (f) => valueAndGrad(f),
  globalNorm,
  clipByNorm,
};
