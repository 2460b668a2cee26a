import type { Tensor } from "../../tensor/tensor";
import { type BackwardMistake, type TiedParams, tiedGradient } from "./tied-network";

/** Which mistake was planted in which backward pass of notebook 05. */
export const planted: { readonly [pass: string]: BackwardMistake } = {
  A: "run twice",
  B: "missing transpose",
  C: "overwritten",
  D: "missing 1/N",
  E: "missing broadcast sum",
  F: "changed in place",
};

/**
 * The gradient that one of the six backward passes of notebook 05 computes. The pass has a bug; which one is the question.
 *
 * @param pass "A" to "F"
 * @param params W [D, D] and b [D]
 * @param x inputs [N, D]
 * @param y targets [N, D]
 * @throws RangeError for a letter that is not A to F
 * @example
 * const params = { W: tensor([[2]]), b: tensor([0]) };
 * plantedGradient("D", params, tensor([[0]]), tensor([[1]])).b.shape // → [1]
 */
export function plantedGradient(pass: string, params: TiedParams, x: Tensor, y: Tensor): TiedParams {
  const mistake = planted[pass];
  if (mistake === undefined) throw new RangeError(`plantedGradient: there is no pass "${pass}", only A to F`);
  return tiedGradient(params, x, y, mistake);
}
