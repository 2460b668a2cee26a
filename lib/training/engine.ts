import { type ValueAndGrad, valueAndGrad } from "../autodiff/gradient";
import { mapTensors, type Tree } from "../autodiff/tree";
import { scope } from "../kernels/scope";
import { clipByNorm, globalNorm } from "../optimizers/clipping";
import { copied } from "../tensor/cast";
import { Tensor } from "../tensor/tensor";

/**
 * What training is computed with: everything of it that touches numbers. The loop, the batches and the history are the same for all
 * engines; `nabla/tf` has one that computes in TensorFlow.js.
 */
export interface Engine {
  /** Data as the engine computes with it: every tensor in arrays and records is brought to where the work is done. */
  enter<T>(data: T): T;
  /** Data as everybody else reads it: plain tensors. */
  leave<T>(data: T): T;
  /** Runs `body` and gives back the memory of all that it made, except its result. */
  scope<T>(body: () => T): T;
  /** What comes after `before`, which nobody else holds and nobody reads again: its memory is used again or given back. */
  renew<T>(before: T, after: T): T;
  /** Value and gradient of a function of parameters that gives one number, and something beside it. */
  valueAndGrad<P extends Tree, Aux>(
    f: (params: P) => { readonly value: Tensor; readonly aux: Aux },
  ): (params: P) => ValueAndGrad<P, Aux>;
  /** The length of a whole tree of gradients. */
  globalNorm(gradients: Tree): number;
  /** A gradient that is at most so long. */
  clipByNorm<G extends Tree>(gradients: G, longest: number): G;
}

/** The library itself: tensors are where they are. What is trained stays in one place, so that a step leaves no garbage behind. */
export const nablaEngine: Engine = {
  enter: (data) => data,
  leave: (data) => mapTensors(data, copied),
  scope,
  renew: (before, after) => written(before, after) as typeof after,
  valueAndGrad: (f) => valueAndGrad(f),
  globalNorm,
  clipByNorm,
};

/** `after`, with its numbers in the tensors that stand at the same places in `before`. */
function written(before: unknown, after: unknown): unknown {
  if (after instanceof Tensor) {
    if (!(before instanceof Tensor)) return after;
    if (before !== after) before.data.set(after.data);
    return before;
  }
  if (Array.isArray(after)) return after.map((each, i) => written((before as readonly unknown[])[i], each));
  if (typeof after !== "object" || after === null) return after;
  const next: Record<string, unknown> = {};
  for (const name of Object.keys(after)) {
    next[name] = written((before as Record<string, unknown>)[name], (after as Record<string, unknown>)[name]);
  }
  return next;
}
