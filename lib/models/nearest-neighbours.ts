import { checkKinds, checkParts } from "../options/kinds";
import type { Tensor } from "../tensor/tensor";

/**
 * k nearest neighbours: a picture belongs to the class that most of the k training examples nearest to it have. Nothing is
 * learnt; all is remembered.
 *
 * Distance is the sum of squared differences. Each of the k votes once; where two classes have as many votes, the one
 * with the nearer example wins.
 *
 * @param known - what is remembered: inputs `[N, D]` and their N labels
 * @param x - `[M, D]`, to be answered
 * @param k - how many neighbours vote, from 1 to N. Default: 1
 * @returns the class of each of the M
 * @throws RangeError when shapes do not fit or k is out of range
 * @example
 * nearestNeighbours({ x: tensor([[0], [1], [9]]), y: [0, 0, 1] }, tensor([[7], [2]])) // → [1, 0]
 * @see E. Fix, J. Hodges (1951): Discriminatory analysis, nonparametric discrimination
 */
export function nearestNeighbours(
  known: { readonly x: Tensor; readonly y: ArrayLike<number> },
  x: Tensor,
  k = 1,
): number[] {
  checkParts("nearestNeighbours", "known", known, { x: "tensor", y: "list" });
  checkKinds("nearestNeighbours", { x: [x, "tensor"] });
  const [count, width] = known.x.shape;
  if (known.x.rank !== 2 || x.rank !== 2 || x.shape[1] !== width)
    throw new RangeError(`nearestNeighbours: known [N,D] and x [M,D], got [${known.x.shape}] and [${x.shape}]`);
  if (known.y.length !== count)
    throw new RangeError(`nearestNeighbours: ${count} examples but ${known.y.length} labels`);
  if (!(Number.isInteger(k) && k >= 1 && k <= count))
    throw new RangeError(`nearestNeighbours: k must be a whole number from 1 to ${count} but is ${k}`);
  const labels = Array.from(known.y);
  return Array.from({ length: x.shape[0] }, (_, m) => {
    const distances = distancesTo(known.x, x, m);
    const nearest = labels.map((_, n) => n).sort((a, b) => distances[a] - distances[b] || a - b);
    const votes = new Map<number, number>();
    for (const n of nearest.slice(0, k)) votes.set(labels[n], (votes.get(labels[n]) ?? 0) + 1);
    const most = Math.max(...votes.values());
    return labels[nearest.find((n) => votes.get(labels[n]) === most) as number];
  });
}

function distancesTo(known: Tensor, x: Tensor, m: number): Float64Array {
  const [count, width] = known.shape;
  const distances = new Float64Array(count);
  for (let n = 0; n < count; n++) {
    let sum = 0;
    for (let j = 0; j < width; j++) {
      const d = known.data[n * width + j] - x.data[m * width + j];
      sum += d * d;
    }
    distances[n] = sum;
  }
  return distances;
}
