import { type Perceptron, weightedSum } from "../../models/perceptron";
import { checkKinds, checkParts } from "../../options/kinds";

/**
 * How many mistakes a perceptron can make at most (Novikoff 1962, "On convergence proofs on perceptrons").
 *
 * The theorem speaks of a line through the origin. A bias is a line that need not go there, so it is counted as one
 * more weight and every point gets one more coordinate: x̂ = (x, 1), ŵ = (w, b).
 *
 *   R  radius   the longest x̂
 *   γ  margin   how far the nearest x̂ is from the plane ŵ·x̂ = 0, measured on its right side
 *   mistakes ≤ (R/γ)²   for a start at zero, any order of the points, any learning rate
 */
export interface NovikoffBound {
  /** R = max |(x, 1)|. */
  readonly radius: number;
  /** γ = min ±(w·x + b) / |(w, b)|, + for label 1 and - for label 0. */
  readonly margin: number;
  /** (R/γ)². */
  readonly bound: number;
}

function checkLine(where: string, line: Perceptron): void {
  checkParts(where, "line", line, { weights: "vector", bias: "number" });
}

const squaredLength = (x: readonly number[]): number => x.reduce((sum, value) => sum + value * value, 0);

/**
 * The radius R of points with their bias coordinate: the greatest length of (x, 1).
 *
 * @example
 * radius([[2, 2], [0, 0]]) // → 3
 */
export function radius(points: readonly (readonly number[])[]): number {
  checkKinds("radius", { points: [points, "vectors"] });
  return Math.sqrt(1 + Math.max(...points.map(squaredLength)));
}

/**
 * The margin γ that a line leaves: the least signed distance of (x, 1) from it, negative when a point is misplaced.
 *
 * @example
 * margin({ weights: [3], bias: 4 }, [[2], [-3]], [1, 0]) // → 1
 */
export function margin(line: Perceptron, points: readonly (readonly number[])[], labels: readonly number[]): number {
  checkLine("margin", line);
  checkKinds("margin", { points: [points, "vectors"], labels: [labels, "list"] });
  const length = Math.sqrt(squaredLength(line.weights) + line.bias * line.bias);
  const signed = points.map((x, i) => (2 * labels[i] - 1) * weightedSum(line.weights, x, line.bias));
  return Math.min(...signed) / length;
}

/**
 * The bound (R/γ)² that one separating line proves. Every separating line proves one; the line with the widest margin
 * proves the best.
 *
 * @param line - a line with every point on its right side
 * @throws RangeError when the line leaves a point on the wrong side: then it proves nothing
 * @example
 * novikoffBound({ weights: [3, 0], bias: 4 }, [[2, 2]], [1]) // → { radius: 3, margin: 2, bound: 2.25 }
 */
export function novikoffBound(
  line: Perceptron,
  points: readonly (readonly number[])[],
  labels: readonly number[],
): NovikoffBound {
  checkLine("novikoffBound", line);
  checkKinds("novikoffBound", { points: [points, "vectors"], labels: [labels, "list"] });
  const R = radius(points);
  const gamma = margin(line, points, labels);
  if (!(gamma > 0)) throw new RangeError(`novikoffBound: the line does not separate the points (margin ${gamma})`);
  return { radius: R, margin: gamma, bound: (R / gamma) * (R / gamma) };
}

/**
 * The line with the widest margin. With x̃ = ±(x, 1) it is the shortest vector of the points' convex hull: each pass
 * moves weight from the worst-placed support to the best-placed point (Mitchell, Demyanov and Malozemov 1974).
 *
 * @param passes - at most so many; it stops before that when the margin is known to one part in 10⁹
 * @returns a line, with |(w, b)| equal to its margin
 * @throws RangeError when no line separates the points, as far as `passes` passes can tell
 * @example
 * widestMargin([[1], [3]], [0, 1]).bias // → -0.4
 */
export function widestMargin(
  points: readonly (readonly number[])[],
  labels: readonly number[],
  passes = 100_000,
): Perceptron {
  checkKinds("widestMargin", { points: [points, "vectors"], labels: [labels, "list"] });
  const odd = points.findIndex((x) => x.length !== points[0].length || !x.every(Number.isFinite));
  if (odd >= 0)
    throw new RangeError(`widestMargin: point ${odd} is [${points[odd]}]: needs ${points[0].length} finite numbers`);
  const signed = points.map((x, i) => [...x, 1].map((value) => (labels[i] === 1 ? value : -value)));
  const share = signed.map((_, i) => (i === 0 ? 1 : 0));
  let v = signed[0];
  for (let pass = 0; pass < passes; pass++) {
    const along = signed.map((x) => x.reduce((sum, value, j) => sum + value * v[j], 0));
    const toward = along.indexOf(Math.min(...along));
    const from = share.reduce((worst, s, i) => (s > 0 && (worst < 0 || along[i] > along[worst]) ? i : worst), -1);
    const gap = along[from] - along[toward];
    if (gap <= 1e-9 * squaredLength(v)) break;
    const path = signed[toward].map((value, j) => value - signed[from][j]);
    const length = Math.min(share[from], gap / squaredLength(path));
    share[from] -= length;
    share[toward] += length;
    v = v.map((value, j) => value + length * path[j]);
  }
  const line = { weights: v.slice(0, -1), bias: v[v.length - 1] };
  if (!(margin(line, points, labels) > 0))
    throw new RangeError("widestMargin: found no line that separates the points: are they separable?");
  return line;
}
