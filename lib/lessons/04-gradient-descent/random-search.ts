/** Search without any slope: draw weights, measure, keep the best. What every better way has to beat. */
import { scope } from "../../kernels/scope";
import { matmul } from "../../operations/products";
import { slice } from "../../operations/shaping";
import { need } from "../../options/options";
import type { Random } from "../../random/random";
import { randomNormal } from "../../tensor/creation";
import { shapeText } from "../../tensor/shape";
import type { Tensor } from "../../tensor/tensor";

/** How `randomSearch` looks. */
export interface RandomSearchOptions {
  /** How many weights are drawn. */
  readonly tries: number;
  /** How many classes C there are; 10 unless said. */
  readonly classes?: number;
  /** Standard deviation of every weight; 0.0001 unless said. */
  readonly scale?: number;
  readonly random: Random;
}

/** What `randomSearch` found. */
export interface RandomSearch {
  /** The hinge loss of every try, in order. */
  readonly losses: number[];
  /** Which try was best. */
  readonly best: number;
  /** Its weights, [C, D]. */
  readonly W: Tensor;
}

const AT_ONCE = 50;

/**
 * Linear classifiers with random weights, each measured by the multi-class hinge loss over all pictures, the best kept.
 * Fifty are measured by one product of matrices.
 *
 * L = mean of Σ_{j ≠ y} max(0, s_j - s_y + 1), s = W·x
 *
 * @param x the pictures, one row each, [N, D]
 * @param labels N whole numbers of 0 to C - 1
 * @throws RangeError when there is not one label for each row, or no try
 * @example
 * randomSearch(tensor([[1, 0], [0, 1]]), [0, 1], { tries: 3, classes: 2, random: seeded(1) }).losses.length // → 3
 */
export function randomSearch(x: Tensor, labels: ArrayLike<number>, options: RandomSearchOptions): RandomSearch {
  let found: RandomSearch | undefined;
  for (found of searchSteps("randomSearch", x, labels, options));
  return found as RandomSearch;
}

/**
 * The same, bit by bit: what has been found after every fifty tries.
 *
 * @param where who is named in errors
 * @example
 * const options = { tries: 60, classes: 2, random: seeded(1) };
 * [...searchSteps("search", tensor([[1, 0], [0, 1]]), [0, 1], options)].length // → 2
 */
export function* searchSteps(
  where: string,
  x: Tensor,
  labels: ArrayLike<number>,
  { tries, classes = 10, scale = 1e-4, random }: RandomSearchOptions,
): Generator<RandomSearch> {
  need(Number.isInteger(tries) && tries > 0, where, `tries must be 1 or more but is ${tries}`);
  const [N, D] = x.shape;
  need(
    x.rank === 2 && N === labels.length,
    where,
    `needs x [N, D] and N labels but gets ${shapeText(x.shape)} and ${labels.length} labels`,
  );
  const losses: number[] = [];
  let best = 0;
  let W: Tensor | undefined;
  for (let from = 0; from < tries; from += AT_ONCE) {
    const together = Math.min(AT_ONCE, tries - from);
    const better = scope((): Tensor[] => {
      const drawn = randomNormal(random, [together * classes, D], { std: scale, dtype: x.dtype });
      const scores = matmul(x, drawn, { transposeB: true }).data;
      let place = -1;
      for (let t = 0; t < together; t++) {
        const loss = hingeOf(scores, labels, t * classes, classes, together * classes);
        if (losses.length === 0 || loss < losses[best]) {
          best = losses.length;
          place = t;
        }
        losses.push(loss);
      }
      return place < 0 ? [] : [slice(drawn, place * classes, (place + 1) * classes)];
    });
    if (better.length > 0) W = better[0];
    yield { losses, best, W: W as Tensor };
  }
}

/** The mean hinge loss of the classes that begin at column `first` of rows that are `width` wide. */
function hingeOf(
  scores: ArrayLike<number>,
  labels: ArrayLike<number>,
  first: number,
  C: number,
  width: number,
): number {
  let total = 0;
  for (let n = 0; n < labels.length; n++) {
    const row = n * width + first;
    const needed = 1 - scores[row + labels[n]];
    for (let c = 0; c < C; c++) total += c === labels[n] ? 0 : Math.max(0, scores[row + c] + needed);
  }
  return total / labels.length;
}
