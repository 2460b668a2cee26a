import { checkKinds } from "../options/kinds";
import type { Random } from "../random/random";

/** Groups of points that are near each other. */
export interface Clusters {
  /** `[k, n]`: the middle of each group, in order of its first coordinate. */
  readonly centres: readonly (readonly number[])[];
  /** `[N]`: the group of each point, from 0 to k - 1. */
  readonly groups: readonly number[];
  /** Rounds until no point changed its group. */
  readonly rounds: number;
}

function squaredDistance(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, j) => sum + (value - b[j]) * (value - b[j]), 0);
}

function nearest(x: readonly number[], centres: readonly (readonly number[])[]): number {
  const distances = centres.map((centre) => squaredDistance(x, centre));
  return distances.indexOf(Math.min(...distances));
}

/**
 * k-means: centres and points take turns. Every point joins the nearest centre, every centre moves to the middle of its
 * points, until nothing changes (Lloyd 1957, "Least squares quantization in PCM"). It ends in a local optimum, which
 * depends on the k points that chance picks as first centres. A centre that loses all its points stays where it is.
 *
 * @param points - `[N, n]`
 * @param k - how many groups, from 1 to N
 * @throws RangeError when k is not such a number
 * @example
 * kMeans([[0], [1], [10], [11]], 2, seeded(1)).centres // → [[0.5], [10.5]]
 */
export function kMeans(points: readonly (readonly number[])[], k: number, random: Random): Clusters {
  checkKinds("kMeans", { points: [points, "rows"], random: [random, "random"] });
  if (!(Number.isInteger(k) && k >= 1 && k <= points.length))
    throw new RangeError(`kMeans: k is a whole number from 1 to ${points.length}, not ${k}`);
  let centres = random
    .permutation(points.length)
    .slice(0, k)
    .map((i) => points[i]);
  let groups: number[] = [];
  for (let rounds = 1; ; rounds++) {
    const next = points.map((x) => nearest(x, centres));
    const moved = next.some((group, i) => group !== groups[i]);
    groups = next;
    if (!moved) return { ...inOrder(centres, groups), rounds };
    centres = centres.map((centre, group) => {
      const own = points.filter((_, i) => groups[i] === group);
      return own.length === 0 ? centre : centre.map((_, j) => own.reduce((sum, x) => sum + x[j], 0) / own.length);
    });
  }
}

/** The same groups, numbered by the first coordinate of their centres, so that chance does not choose the names. */
function inOrder(centres: readonly (readonly number[])[], groups: readonly number[]): Omit<Clusters, "rounds"> {
  const order = centres.map((_, group) => group).sort((a, b) => centres[a][0] - centres[b][0]);
  return { centres: order.map((group) => centres[group]), groups: groups.map((group) => order.indexOf(group)) };
}
