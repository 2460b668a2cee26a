import { blankPerceptron, type Perceptron, perceptronUpdate } from "../../models/perceptron";
import { checkKinds } from "../../options/kinds";

/** A state that came back: from then on training repeats itself for ever. */
export interface Cycle {
  /** Examples shown before the state was first seen. */
  readonly start: number;
  /** Examples shown between the two times it was seen. */
  readonly length: number;
  /** The perceptron after 0, 1, … `start + length` examples: the last one equals the one at `start`. */
  readonly path: readonly Perceptron[];
}

/**
 * Shows the points in their fixed order, from zero, until the state comes back. The state is the weights, the bias and
 * the place in the epoch: what comes next depends on nothing else, so a state seen twice is a proof that training
 * never ends (unless nothing changed in between, and then it has settled: no cycle).
 *
 * Block and Levin (1970) proved that the weights stay bounded on any data, so on integers a state must come back.
 *
 * @param points - `[N, n]`; whole numbers, or equal states may differ by rounding
 * @param labels - `[N]`, each 0 or 1
 * @param maxSteps - examples shown before giving up
 * @returns the cycle, or `undefined` when training settles or `maxSteps` examples show no repetition
 * @example
 * const { start, length } = findCycle([[0, 0], [0, 1], [1, 0], [1, 1]], [0, 1, 1, 0])!;
 * [start, length] // → [5, 4]
 */
export function findCycle(
  points: readonly (readonly number[])[],
  labels: readonly number[],
  maxSteps = 10_000,
): Cycle | undefined {
  checkKinds("findCycle", { points: [points, "vectors"], labels: [labels, "list"] });
  let model = blankPerceptron(points[0].length);
  const path = [model];
  const seen = new Map<string, number>();
  for (let shown = 0, quiet = 0; shown <= maxSteps; shown++) {
    const place = shown % points.length;
    const state = JSON.stringify([place, model.weights, model.bias]);
    const before = seen.get(state);
    if (quiet >= points.length) return undefined;
    if (before !== undefined) return { start: before, length: shown - before, path };
    seen.set(state, shown);
    const next = perceptronUpdate(model, points[place], labels[place]);
    quiet = next === model ? quiet + 1 : 0;
    model = next;
    path.push(model);
  }
  return undefined;
}
