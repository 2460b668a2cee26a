import { leaves, type Tree } from "../autodiff/tree";
import type { Layer } from "../layers/layer";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import type { Random } from "../random/random";
import type { Shape } from "../tensor/shape";

/**
 * Weights for a new task: those of the old one, with fresh ones in the last layer, the head. What the layers before it have learnt
 * to see is kept.
 *
 * @param model layers in a row, the head last, with as many outputs as the new task has classes
 * @param params what was learnt: an entry for each layer; that of the head is not used
 * @param input the shape of one example
 * @param random draws the head
 * @throws RangeError when the model is not layers in a row
 * @example
 * const model = sequential([dense(3), relu, dense(2)]);
 * const old = sequential([dense(3), relu, dense(10)]).init(seeded(1), [4]);
 * const params = withNewHead(model, old, [4], seeded(2));
 * [params[0].W === old[0].W, params[2].W.shape] // → [true, [3, 2]]
 */
export function withNewHead<P extends Tree>(model: Layer<P>, params: Tree, input: Shape, random: Random): P {
  checkKinds("withNewHead", {
    model: [model, "layer"],
    params: [params, "tensors"],
    input: [input, "list"],
    random: [random, "random"],
  });
  const parts = model.parts?.(input) ?? [];
  const head = parts.at(-1);
  need(
    head !== undefined && Array.isArray(params) && params.length === parts.length,
    "withNewHead",
    `${model.name} and the old weights must be layers in a row, as many in both`,
  );
  const dtype = leaves(params)[0]?.tensor.dtype;
  return [...params.slice(0, -1), head.layer.init(random, head.input, dtype)] as unknown as P;
}
