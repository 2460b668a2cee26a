/** Which part of a tree is learnt: all but the records' entries named `running`, which hold statistics such as batch norm's. */
import type { Tree } from "../autodiff/tree";
import { Tensor } from "../tensor/tensor";

/**
 * The learnt part of a tree: every entry that is named `running` is left out.
 *
 * @example
 * Object.keys(learnt({ W: tensor([1]), running: { mean: tensor([0]) } })) // → ["W"]
 */
export function learnt(tree: Tree): Tree {
  if (tree instanceof Tensor) return tree;
  if (Array.isArray(tree)) return tree.map(learnt);
  const entries = Object.entries(tree).filter(([name]) => name !== "running");
  return Object.fromEntries(entries.map(([name, each]) => [name, learnt(each)]));
}

/**
 * A tree whose learnt part is `next` and whose statistics are those of `whole`.
 *
 * @example
 * withRunning({ W: tensor([2]) }, { W: tensor([1]), running: tensor([0]) }).W.toArray() // → [2]
 */
export function withRunning<P extends Tree>(next: Tree, whole: P): P {
  const join = (a: Tree, b: Tree): Tree => {
    if (a instanceof Tensor || b instanceof Tensor) return a;
    if (Array.isArray(b)) return b.map((each, i) => join((a as readonly Tree[])[i], each));
    const named = a as { readonly [name: string]: Tree };
    return Object.fromEntries(
      Object.entries(b).map(([name, each]) => [name, name === "running" ? each : join(named[name], each)]),
    );
  };
  return join(next, whole) as P;
}
