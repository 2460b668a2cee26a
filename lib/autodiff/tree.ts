/**
 * Trees of tensors: one tensor, or an array or a record of trees. The parameters of a network are a tree, and so are their
 * gradients and what an optimizer remembers about them: all of one form.
 */
import { Tensor } from "../tensor/tensor";

/** One tensor, or an array or a record of trees. */
export type Tree = Tensor | readonly Tree[] | { readonly [name: string]: Tree };

/**
 * A tree of the same form, with each tensor replaced by what `f` makes of it and of the tensors at the same place in other trees.
 *
 * @param f gets the tensor, then the tensors at its place in the others
 * @param tree decides the form
 * @param others trees that have at least the places of the first
 * @throws RangeError when another tree lacks a place of the first: `mapTree: tree 2 has no tensor at layers.0.W`
 * @example
 * const sum = mapTree((a, b) => tensor([a.data[0] + b.data[0]]), { x: tensor([1]) }, { x: tensor([2]) });
 * sum.x.toArray() // → [3]
 */
export function mapTree<T extends Tree>(f: (x: Tensor, ...more: Tensor[]) => Tensor, tree: T, ...others: Tree[]): T {
  return walk((_, x, ...more) => f(x, ...more), "", tree, others) as T;
}

/**
 * The tensors of a tree in order: arrays by index, records in the order of their names' making.
 *
 * @example
 * leaves([tensor([1]), { b: tensor([2]) }]).length // → 2
 */
export function leaves(tree: Tree): Tensor[] {
  return paths(tree).map(([, x]) => x);
}

/**
 * The tensors of a tree with the names that lead to them, joined by dots; a tree that is one tensor has the path "".
 *
 * @example
 * paths({ layers: [{ W: tensor([1]) }] }).map(([path]) => path) // → ["layers.0.W"]
 */
export function paths(tree: Tree): [path: string, x: Tensor][] {
  const all: [string, Tensor][] = [];
  walk(
    (path, x) => {
      all.push([path, x]);
      return x;
    },
    "",
    tree,
    [],
  );
  return all;
}

function walk(
  f: (path: string, ...x: [Tensor, ...Tensor[]]) => Tensor,
  path: string,
  tree: Tree,
  others: Tree[],
): Tree {
  if (tree instanceof Tensor) {
    const missing = others.findIndex((other) => !(other instanceof Tensor));
    if (missing >= 0) throw new RangeError(`mapTree: tree ${missing + 2} has no tensor at ${path || "its root"}`);
    return f(path, tree, ...(others as Tensor[]));
  }
  const child = (name: string, x: Tree): Tree =>
    walk(
      f,
      path === "" ? name : `${path}.${name}`,
      x,
      others.map((other) => entry(other, name)),
    );
  if (isArray(tree)) return tree.map((x, i) => child(String(i), x));
  if (typeof tree !== "object" || tree === null || ArrayBuffer.isView(tree)) {
    throw new TypeError(
      `mapTree: a tree is tensors, arrays and records, but at ${path || "its root"} stands ${typeof tree}`,
    );
  }
  return Object.fromEntries(Object.entries(tree).map(([name, x]) => [name, child(name, x)]));
}

function isArray(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree);
}

/** What stands under a name, or an empty tree where nothing does. */
function entry(tree: Tree, name: string): Tree {
  if (tree instanceof Tensor) return [];
  return (tree as { readonly [name: string]: Tree })[name] ?? [];
}
