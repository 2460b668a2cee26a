/** Plain gradient descent on a function of a few numbers, with every place it comes through. */
import { valueAndGrad } from "../autodiff/gradient";
import { need } from "../options/options";
import { tensor } from "../tensor/creation";
import type { Tensor } from "../tensor/tensor";

/** How far and how often. */
export interface DescendOptions {
  readonly learningRate: number;
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
 * w ← w - η·∇L(w), again and again. It ends early where the loss is no longer finite.
 *
 * @param loss a function of weights [D] that gives one number
 * @param start the first weights, [D]
 * @throws RangeError when steps is not a whole number of 0 or more
 * @example
 * descend((w) => sum(square(w)), [4], { learningRate: 0.25, steps: 2 }).points // → [[4], [2], [1]]
 */
export function descend(loss: (w: Tensor) => Tensor, start: readonly number[], options: DescendOptions): Descent {
  const { learningRate, steps } = options;
  need(Number.isInteger(steps) && steps >= 0, "descend", `steps must be 0 or more but is ${steps}`);
  const slope = valueAndGrad(loss);
  const points = [[...start]];
  const losses: number[] = [];
  for (let step = 0; ; step++) {
    const w = points[points.length - 1];
    const { value, grad } = slope(tensor(w));
    losses.push(value.item());
    if (step === steps || !Number.isFinite(value.item())) return { points, losses };
    points.push(w.map((v, i) => v - learningRate * grad.data[i]));
  }
}
