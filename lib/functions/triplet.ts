import { add, mul, sqrt, square, sub } from "../operations/arithmetic";
import { relu, softplus } from "../operations/functions";
import { matmul } from "../operations/products";
import { mean, sum } from "../operations/reductions";
import { pickColumns, reshape } from "../operations/shaping";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import { shapeText } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";

/**
 * Squared distances between all rows, ‖a‖² + ‖b‖² - 2a·b.
 *
 * @param z encodings [N, D]
 * @returns [N, N], symmetric, 0 (up to rounding) on the diagonal
 * @example
 * squaredDistances(tensor([[0, 0], [3, 4]])).toArray() // → [[0, 25], [25, 0]]
 */
export function squaredDistances(z: Tensor): Tensor {
  checkKinds("squaredDistances", { z: [z, "tensor"] });
  need(z.rank === 2, "squaredDistances", `needs encodings [N, D] but gets ${shapeText(z.shape)}`);
  const N = z.shape[0];
  const lengths = sum(square(z), 1);
  const both = add(reshape(lengths, [N, 1]), reshape(lengths, [1, N]));
  return sub(both, mul(2, matmul(z, z, { transposeB: true })));
}

/** The hardest partners of every example of a batch, as places in it. */
export interface HardTriplets {
  /** The farthest picture of the same person. */
  readonly positive: number[];
  /** The nearest picture of anybody else. */
  readonly negative: number[];
}

/**
 * For each example the farthest of its own kind and the nearest of another.
 *
 * @param distances [N, N]
 * @param who N numbers; each must be there twice at least, and there must be two of them
 * @throws RangeError when an example has no partner of its own kind, or none of another
 * @example
 * const distances = tensor([[0, 1, 4, 9], [1, 0, 2, 5], [4, 2, 0, 3], [9, 5, 3, 0]]);
 * hardestTriplets(distances, [0, 0, 1, 1]).negative // → [2, 2, 1, 1]
 */
export function hardestTriplets(distances: Tensor, who: ArrayLike<number>): HardTriplets {
  checkKinds("hardestTriplets", { distances: [distances, "tensor"], who: [who, "list"] });
  const N = who.length;
  const [data, shape] = [distances.peek(), distances.shape];
  need(
    shape[0] === N && shape[1] === N,
    "hardestTriplets",
    `${N} examples need [${N}, ${N}] but get ${shapeText(shape)}`,
  );
  const [positive, negative]: [number[], number[]] = [[], []];
  for (let i = 0; i < N; i++) {
    let [far, near] = [-1, -1];
    for (let j = 0; j < N; j++) {
      if (j === i) continue;
      const d = data[i * N + j];
      if (who[j] === who[i]) {
        if (far < 0 || d > data[i * N + far]) far = j;
      } else if (near < 0 || d < data[i * N + near]) near = j;
    }
    need(far >= 0, "hardestTriplets", `example ${i} is the only one of ${who[i]}: draw two at least`);
    need(near >= 0, "hardestTriplets", `all examples are of ${who[i]}: draw two kinds at least`);
    positive.push(far);
    negative.push(near);
  }
  return { positive, negative };
}

/** Options of {@link tripletLoss}. */
export interface TripletOptions {
  /** How much farther a stranger must be than one's own farthest picture; 0.2 unless said. */
  readonly margin?: number;
  /**
   * Whether distances are squared, as in the paper; unless said they are. The slope of a square is the smaller the nearer two pictures
   * are, so that nothing pulls encodings apart again that have all come together; the slope of a distance is not.
   */
  readonly squared?: boolean;
  /** 0: the hinge of the paper. More: rounded over about this much, so that triplets just beyond the margin still pull; 0.2 unless said. */
  readonly softness?: number;
}

/** Below the root of a squared distance. */
const NEAR = 1e-6;

/**
 * The triplet loss with the hardest partners in the batch: mean of max(0, d(a, p) - d(a, n) + margin), d the squared distance.
 *
 * Deviation from the papers: the hinge is a softplus of the given softness. With `squared: false` d is the distance, with 1e-6 below
 * the root, so that it has a slope where two pictures coincide.
 *
 * @param z encodings [N, D], usually of unit length
 * @param who N numbers: who is on each picture
 * @throws RangeError as {@link hardestTriplets}
 * @example
 * const z = tensor([[0, 0], [0, 1], [0, 3], [0, 4]]);
 * tripletLoss(z, [0, 0, 1, 1], { margin: 4, softness: 0 }).item() // → 0.5
 * @see F. Schroff, D. Kalenichenko, J. Philbin (2015), FaceNet
 * @see A. Hermans, L. Beyer, B. Leibe (2017), In defense of the triplet loss
 */
export function tripletLoss(z: Tensor, who: ArrayLike<number>, options: TripletOptions = {}): Tensor {
  checkKinds("tripletLoss", { z: [z, "tensor"], who: [who, "list"], options: [options, "record"] });
  const { margin = 0.2, softness = 0.2, squared = true } = options;
  need(softness >= 0, "tripletLoss", `softness must be 0 or more but is ${softness}`);
  const distances = squaredDistances(z);
  const { positive, negative } = hardestTriplets(distances, who);
  const to = (partners: number[]): Tensor => {
    const squares = pickColumns(distances, partners);
    return squared ? squares : sqrt(add(relu(squares), NEAR));
  };
  const excess = add(sub(to(positive), to(negative)), margin);
  return mean(softness === 0 ? relu(excess) : mul(softness, softplus(mul(1 / softness, excess))));
}
