import { need } from "../../options/options";
import type { Tensor } from "../../tensor/tensor";
import { type BackwardMistake, type TiedParams, tiedGradient } from "./tied-network";

/** The mistakes of passes A to F in the question's first form. */
const mistakes: readonly BackwardMistake[] = [
  "run twice",
  "missing transpose",
  "overwritten",
  "missing 1/N",
  "missing broadcast sum",
  "changed in place",
];

/** In how many ways six mistakes can be planted in six passes. */
export const plantings = 720;

/**
 * Which mistake is planted in which backward pass of notebook 05.
 *
 * @param variant the form of the question, 0 to 719; each is another order of the same six mistakes. 0 unless said
 * @throws RangeError for a variant that does not exist
 * @example
 * planted(1).F // → "missing broadcast sum"
 */
export function planted(variant: number = 0): Readonly<Record<string, BackwardMistake>> {
  const exists = Number.isInteger(variant) && variant >= 0 && variant < plantings;
  need(exists, "planted", `variant must be a whole number from 0 to ${plantings - 1} but is ${variant}`);
  const left = [...mistakes];
  let rest = variant;
  const order: BackwardMistake[] = [];
  for (let places = plantings / left.length; left.length > 0; places /= left.length || 1) {
    order.push(...left.splice(Math.floor(rest / places), 1));
    rest %= places;
  }
  return Object.fromEntries(order.map((mistake, i) => ["ABCDEF"[i], mistake]));
}

/**
 * The gradient that one of the six backward passes of notebook 05 computes. The pass has a bug; which one is the question.
 *
 * @param pass "A" to "F"
 * @param params W [D, D] and b [D]
 * @param x inputs [N, D]
 * @param y targets [N, D]
 * @param variant the form of the question; 0 unless said
 * @throws RangeError for a letter that is not A to F, or a variant that does not exist
 * @example
 * const params = { W: tensor([[2]]), b: tensor([0]) };
 * plantedGradient("D", params, tensor([[0]]), tensor([[1]])).b.shape // → [1]
 */
export function plantedGradient(
  pass: string,
  params: TiedParams,
  x: Tensor,
  y: Tensor,
  variant: number = 0,
): TiedParams {
  const mistake = planted(variant)[pass];
  if (mistake === undefined) throw new RangeError(`plantedGradient: there is no pass "${pass}", only A to F`);
  return tiedGradient(params, x, y, mistake);
}
