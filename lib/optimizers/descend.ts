/** Gradient descent on a function of a few numbers, plain or by any optimizer, with every place it comes through. */
import { valueAndGrad } from "../autodiff/gradient";
import { checkKinds, checkParts } from "../options/kinds";
import { need } from "../options/options";
import { tensor } from "../tensor/creation";
import type { Tensor } from "../tensor/tensor";
import type { Optimizer } from "./optimizer";
import { sgd } from "./optimizers";

/** How far and how often. */
export interface DescendOptions {
  /** η of plain descent; left out where there is an optimizer. */
  readonly learningRate?: number;
  /** What makes a step from a gradient: plain descent unless said. */
  readonly optimizer?: Optimizer;
  readonly steps: number;
}

/** The way that descent took. */
export interface Descent {
  /** The places, the start first: [steps + 1, D]. */
  readonly points: number[][];
  /** The loss at each of them. */
  readonly losses: number[];
}

/**
 * w ← w - η·∇L(w), again and again, or the steps of an optimizer. It ends early where the loss is no longer finite.
 *
 * @param loss a function of weights [D] that gives one number
 * @param start the first weights, [D]
 * @throws RangeError when steps is not a whole number of 0 or more, or neither rate nor optimizer is given
 * @example
 * descend((w) => sum(square(w)), [4], { learningRate: 0.25, steps: 2 }).points // → [[4], [2], [1]]
 * descend((w) => sum(square(w)), [4], { optimizer: momentum({ learningRate: 0.25 }), steps: 1 }).points // → [[4], [2]]
 */
export function descend(loss: (w: Tensor) => Tensor, start: readonly number[], options: DescendOptions): Descent {
  checkKinds("descend", { loss: [loss, "function"], start: [start, "list"], options: [options, "record"] });
  const { learningRate, steps } = options;
  need(Number.isInteger(steps) && steps >= 0, "descend", `steps must be 0 or more but is ${steps}`);
  need((options.optimizer ?? learningRate) !== undefined, "descend", "it needs a learningRate or an optimizer");
  const own = options.optimizer;
  if (own !== undefined) checkParts("descend", "optimizer", own, { init: "function", update: "function" });
  const { init, update } = options.optimizer ?? sgd({ learningRate });
  const slope = valueAndGrad(loss);
  const points = [[...start]];
  const losses: number[] = [];
  let w = tensor(start);
  let state = init(w);
  for (let step = 0; ; step++) {
    const { value, grad } = slope(w);
    losses.push(value.item());
    if (step === steps || !Number.isFinite(value.item())) return { points, losses };
    ({ params: w, state } = update(w, grad, state));
    points.push(Array.from(w.data));
  }
}
