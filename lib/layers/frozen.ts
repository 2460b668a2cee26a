import { detach } from "../autodiff/gradient";
import { mapTree, type Tree } from "../autodiff/tree";
import { checkKinds } from "../options/kinds";
import type { Layer } from "./layer";

/**
 * A layer whose parameters stay as they are: no gradient reaches them, and it works as in a test even while the rest is trained
 * (batch norm keeps its statistics, nothing is dropped). Gradients pass through to what lies before it.
 *
 * An optimizer that shrinks weights without a gradient (`adamW`) still shrinks them.
 *
 * @param layer the layer
 * @example
 * const model = frozen(dense(1));
 * const params = { W: ones([2, 1]), b: ones([1]) };
 * grad((p) => sum(model.apply(p, ones([1, 2]))))(params).W.toArray() // → [[0], [0]]
 */
export function frozen<P extends Tree>(layer: Layer<P>): Layer<P> {
  checkKinds("frozen", { layer: [layer, "layer"] });
  return {
    ...layer,
    name: `${layer.name} (frozen)`,
    apply: (params, x, context) =>
      layer.apply(mapTree(detach, params), x, { ...context, train: false, random: undefined, keep: undefined }),
  };
}
