import { checkKinds } from "../options/kinds";
import type { Tensor } from "../tensor/tensor";
import { answersTo, checkSegments, type Score, type Segments, type Watch } from "./segments";

/** More parts would need more than 4,096 answers. */
const mostParts = 12;

/**
 * Exact Shapley values: what each part adds to the answer, on average over all orders in which parts can come in.
 *
 * φⱼ = Σ over sets S without j of |S|! (n - |S| - 1)! / n! · (f(S with j) - f(S)). They add up to f(all) - f(none).
 *
 * @param parts - n, from 1 to 12
 * @param answers - `[2ⁿ]`: bit j of the place says whether part j is in
 * @throws RangeError when n is out of range or answers are not 2ⁿ
 * @example
 * shapleyValues(2, [0, 1, 2, 5]) // → [2, 3]
 * @see L. Shapley (1953): A value for n-person games
 */
export function shapleyValues(parts: number, answers: ArrayLike<number>): number[] {
  checkKinds("shapleyValues", { answers: [answers, "list"] });
  if (!(Number.isInteger(parts) && parts >= 1 && parts <= mostParts))
    throw new RangeError(`shapleyValues: parts must be a whole number from 1 to ${mostParts} but is ${parts}`);
  if (answers.length !== 1 << parts)
    throw new RangeError(`shapleyValues: ${parts} parts need ${1 << parts} answers but there are ${answers.length}`);
  const factorial = [1];
  for (let i = 1; i <= parts; i++) factorial.push(factorial[i - 1] * i);
  const values = new Array<number>(parts).fill(0);
  for (let set = 0; set < answers.length; set++) {
    let size = 0;
    for (let j = 0; j < parts; j++) size += (set >> j) & 1;
    if (size === parts) continue;
    const weight = (factorial[size] * factorial[parts - size - 1]) / factorial[parts];
    for (let j = 0; j < parts; j++)
      if (((set >> j) & 1) === 0) values[j] += weight * (answers[set | (1 << j)] - answers[set]);
  }
  return values;
}

/**
 * Exact Shapley values of the parts of a picture: the model is asked about all 2ⁿ sets of them.
 *
 * @param score - the model: pictures `[N, H, W, C]` to N numbers
 * @param image - `[H, W, C]`
 * @param segments - at most 12 parts
 * @param watch - is told how many of the 2ⁿ pictures have been asked
 * @throws RangeError when there are more parts or they do not fit
 * @example
 * const both = (images: Tensor) => Array.from({ length: images.shape[0] }, (_, n) => images.at(n, 0, 0, 0) * images.at(n, 0, 1, 0));
 * shapley(both, tensor([[[1], [1]]]), gridSegments(1, 2, 1, 2)) // → [0, 0]
 */
export function shapley(score: Score, image: Tensor, segments: Segments, watch?: Watch): number[] {
  checkKinds("shapley", { score: [score, "function"], image: [image, "tensor"] });
  checkSegments("shapley", segments);
  const n = segments.count;
  if (n > mostParts)
    throw new RangeError(`shapley: ${n} parts need ${2 ** n} answers; cut the picture into ${mostParts} at most`);
  const masks = Array.from({ length: 1 << n }, (_, set) => Array.from({ length: n }, (_, j) => (set >> j) & 1));
  return shapleyValues(n, answersTo(score, image, segments, masks, watch));
}

/**
 * Occlusion: how far the answer falls when one part is switched off, each in its turn.
 *
 * @param score - the model: pictures `[N, H, W, C]` to N numbers
 * @param image - `[H, W, C]`
 * @param segments - the parts
 * @example
 * const left = (images: Tensor) => Array.from({ length: images.shape[0] }, (_, n) => images.at(n, 0, 0, 0));
 * occlusion(left, tensor([[[1], [0]]]), gridSegments(1, 2, 1, 2)) // → [0.5, 0]
 * @see M. Zeiler, R. Fergus (2014): Visualizing and understanding convolutional networks
 */
export function occlusion(score: Score, image: Tensor, segments: Segments): number[] {
  checkKinds("occlusion", { score: [score, "function"], image: [image, "tensor"] });
  checkSegments("occlusion", segments);
  const n = segments.count;
  const masks = Array.from({ length: n + 1 }, (_, off) => Array.from({ length: n }, (_, j) => (j + 1 === off ? 0 : 1)));
  const [whole, ...without] = answersTo(score, image, segments, masks);
  return without.map((answer) => whole - answer);
}

/**
 * The deletion curve: the answer as parts are switched off one after the other, the most important first. The faster it
 * falls, the better the explanation has found what the model looks at.
 *
 * @param importance - one number for each part, such as LIME's weights
 * @returns `[count + 1]` answers: of the whole picture, without the first, without the first two, …
 * @throws RangeError when importance has not one number for each part
 * @example
 * const left = (images: Tensor) => Array.from({ length: images.shape[0] }, (_, n) => images.at(n, 0, 0, 0));
 * deletionCurve(left, tensor([[[1], [0]]]), gridSegments(1, 2, 1, 2), [0.9, 0.1]) // → [1, 0.5, 0.5]
 * @see V. Petsiuk, A. Das, K. Saenko (2018): RISE, section 4.2
 */
export function deletionCurve(
  score: Score,
  image: Tensor,
  segments: Segments,
  importance: readonly number[],
): number[] {
  checkKinds("deletionCurve", {
    score: [score, "function"],
    image: [image, "tensor"],
    importance: [importance, "list"],
  });
  checkSegments("deletionCurve", segments);
  if (importance.length !== segments.count)
    throw new RangeError(`deletionCurve: ${importance.length} importances but ${segments.count} segments`);
  const order = importance.map((_, j) => j).sort((a, b) => importance[b] - importance[a] || a - b);
  const masks = Array.from({ length: segments.count + 1 }, (_, gone) => {
    const off = new Set(order.slice(0, gone));
    return Array.from({ length: segments.count }, (_, j) => (off.has(j) ? 0 : 1));
  });
  return answersTo(score, image, segments, masks);
}
