/** Which part of a tree is learnt: all but the records' entries named `running`, which hold statistics such as batch norm's. */
import type { Tree } from "../autodiff/tree";
import { Tensor } from "../tensor/tensor";

type Named = { readonly [name: string]: Tree };

/**
 * The learnt part of a tree: every entry that is named `running` is left out.
 *
 * @example
 * Object.keys(learnt({ W: tensor([1]), running: { mean: tensor([0]) } })) // → ["W"]
 */
export function learnt(tree: Tree): Tree {
  if (tree instanceof Tensor) return tree;
  if (Array.isArray(tree)) return tree.map(learnt);
  const kept: Record<string, Tree> = {};
  for (const name of Object.keys(tree)) if (name !== "running") kept[name] = learnt((tree as Named)[name]);
  return kept;
}

/**
 * A tree whose learnt part is `next` and whose statistics are those of `whole`.
 *
 * @example
 * withRunning({ W: tensor([2]) }, { W: tensor([1]), running: tensor([0]) }).W.toArray() // → [2]
 */
export function withRunning<P extends Tree>(next: Tree, whole: P): P {
  return join(next, whole) as P;
}

function join(next: Tree, whole: Tree): Tree {
  if (next instanceof Tensor || whole instanceof Tensor) return next;
  if (Array.isArray(whole)) return whole.map((each, i) => join((next as readonly Tree[])[i], each));
  const joined: Record<string, Tree> = {};
  for (const name of Object.keys(whole)) {
    const each = (whole as Named)[name];
    joined[name] = name === "running" ? each : join((next as Named)[name], each);
  }
  return joined;
}
