/**
 * The table of derivatives: every differentiable operation with its forward computation and both its derivatives. All of
 * calculus that the library knows is in the files that this one collects; the engines (tape, dual numbers) know none.
 */
import { checkKinds } from "../options/kinds";
import { Tensor } from "../tensor/tensor";
import { apply } from "./rule";
import { arithmetic } from "./rules/arithmetic";
import { batches } from "./rules/batches";
import { decompositions } from "./rules/decompositions";
import { elementwise } from "./rules/elementwise";
import { equations } from "./rules/equations";
import { windows } from "./rules/images";
import { linear } from "./rules/linear";
import { normalisations } from "./rules/normalise";
import { products } from "./rules/products";
import { softmaxes } from "./rules/softmax";
import type { Op, Rules, Signatures } from "./signatures";

/** One row for each operation. An operation of `Signatures` without its row does not compile. */
export const rules: Rules<Op> = {
  ...linear,
  ...elementwise,
  ...arithmetic,
  ...products,
  ...batches,
  ...equations,
  ...decompositions,
  ...windows,
  ...normalisations,
  ...softmaxes,
};

/**
 * Applies an operation of the table by its name. Learners call the documented functions of lib/operations instead.
 *
 * @example
 * operate("mul", [scalar(3), scalar(4)], {}).item() // → 12
 */
export function operate<O extends Op>(
  op: O,
  inputs: Signatures[O]["inputs"],
  attributes: Signatures[O]["attributes"],
): Tensor {
  if (rules[op] === undefined) throw new RangeError(`operate: there is no operation "${op}"`);
  if (!Array.isArray(inputs)) checkKinds(op, { inputs: [inputs, "list"] });
  for (const x of inputs) if (!(x instanceof Tensor)) checkKinds(op, { input: [x, "tensor"] });
  return apply({ op, rule: rules[op], inputs, attributes });
}
