import { checkKinds } from "../options/kinds";
import { Tensor } from "../tensor/tensor";

/**
 * Parameters in any arrangement: a tensor, a list of trees, or a record of trees.
 *
 * @example
 * const params: Tree = { hidden: { W: zeros([2, 3]), b: zeros([3]) }, layers: [zeros([1])] };
 * leaves(params).map(({ path }) => path) // → ["hidden.W", "hidden.b", "layers[0]"]
 */
export type Tree = Tensor | readonly Tree[] | { readonly [name: string]: Tree };

/** A tensor of a tree, and the way to it. */
export interface Leaf {
  readonly path: string;
  readonly tensor: Tensor;
}

/**
 * The tensors of a tree in order, each with its path.
 *
 * @example
 * leaves([ones([2]), ones([3])])[1].path // → "[1]"
 */
export function leaves(tree: Tree): Leaf[] {
  checkKinds("leaves", { tree: [tree, "tensors"] });
  const found: Leaf[] = [];
  mapTree((tensor: Tensor, path: string) => {
    found.push({ path, tensor });
    return tensor;
  }, tree);
  return found;
}

/**
 * A tree of the same form, in which each tensor is made from the tensors that stand there in the given trees.
 *
 * @param f gets one tensor from each tree, and the path ("layers[0].W") as its last argument
 * @throws TypeError when the trees differ in form or hold something else than tensors
 * @example
 * const { W, b } = mapTree((p: Tensor, g: Tensor) => sub(p, mul(0.1, g)), { W: scalar(1), b: scalar(2) }, { W: scalar(5), b: scalar(0) });
 * [W.item(), b.item()] // → [0.5, 2]
 */
export function mapTree<T extends Tree>(f: (x: Tensor, path: string) => Tensor, tree: T): T;
export function mapTree<T extends Tree>(f: (x: Tensor, y: Tensor, path: string) => Tensor, x: T, y: T): T;
export function mapTree<T extends Tree>(
  f: (x: Tensor, y: Tensor, z: Tensor, path: string) => Tensor,
  x: T,
  y: T,
  z: T,
): T;
export function mapTree<T extends Tree>(
  f: (x: Tensor, y: Tensor, z: Tensor, w: Tensor, path: string) => Tensor,
  x: T,
  y: T,
  z: T,
  w: T,
): T;
export function mapTree(f: (...args: never[]) => Tensor, ...trees: Tree[]): Tree {
  return mapTreeIn("mapTree", f, ...trees);
}

/**
 * {@link mapTree} inside another function, in whose name it speaks.
 *
 * @throws TypeError as {@link mapTree}
 * @example
 * mapTreeIn("jvp", (x: Tensor) => neg(x), [scalar(1)]) // → [-1]
 */
export function mapTreeIn(where: string, f: (...args: never[]) => Tensor, ...trees: Tree[]): Tree {
  if (typeof f !== "function") checkKinds(where, { f: [f, "function"] });
  return mapAt(where, f as (...args: unknown[]) => Tensor, trees, "");
}

function mapAt(where: string, f: (...args: unknown[]) => Tensor, trees: readonly Tree[], path: string): Tree {
  const [first] = trees;
  const at = path === "" ? "the tree" : path;
  if (first instanceof Tensor) {
    for (const tree of trees) if (!(tree instanceof Tensor)) throw differ(where, at, "a tensor", tree);
    return f(...trees, path);
  }
  if (typeof first !== "object" || first === null) {
    throw new TypeError(`${where}: ${at} must be a tensor, a list or a record, got ${first} (${typeof first})`);
  }
  if (Array.isArray(first)) {
    for (const tree of trees) {
      if (!Array.isArray(tree) || tree.length !== first.length)
        throw differ(where, at, `a list of ${first.length}`, tree);
    }
    return first.map((_, i) =>
      mapAt(
        where,
        f,
        trees.map((tree) => (tree as readonly Tree[])[i]),
        `${path}[${i}]`,
      ),
    );
  }
  const result: { [name: string]: Tree } = {};
  const names = Object.keys(first);
  for (const tree of trees) {
    if (!isRecord(tree) || Object.keys(tree).length !== names.length || !names.every((name) => name in tree)) {
      throw differ(where, at, `a record of ${names.join(", ")}`, tree);
    }
  }
  for (const name of names) {
    const inner = trees.map((tree) => (tree as { readonly [name: string]: Tree })[name]);
    result[name] = mapAt(where, f, inner, path === "" ? name : `${path}.${name}`);
  }
  return result;
}

function isRecord(tree: Tree): tree is { readonly [name: string]: Tree } {
  return typeof tree === "object" && tree !== null && !Array.isArray(tree) && !(tree instanceof Tensor);
}

function differ(where: string, at: string, expected: string, tree: Tree): TypeError {
  let got: string = typeof tree;
  if (tree instanceof Tensor) got = "a tensor";
  else if (Array.isArray(tree)) got = `a list of ${tree.length}`;
  else if (isRecord(tree)) got = `a record of ${Object.keys(tree).join(", ")}`;
  return new TypeError(`${where}: ${at} is ${expected} in one tree and ${got} in another`);
}

/**
 * Any data with `f` done to every tensor in it: in arrays and plain records, however deep. The rest stays as it is.
 *
 * @example
 * mapTensors({ epoch: 3, W: scalar(2) }, (x) => mul(x, 10)).W.item() // → 20
 */
export function mapTensors<T>(data: T, f: (x: Tensor) => Tensor): T {
  return mapInside(data, Tensor, f) as T;
}

/**
 * Any data with `f` done to every instance of a class in it: in arrays and plain records, however deep.
 *
 * @example
 * mapInside([new Date(0), "today"], Date, (date) => date.getTime()) // → [0, "today"]
 */
export function mapInside<C>(data: unknown, kind: abstract new (...args: never[]) => C, f: (x: C) => unknown): unknown {
  const walk = (inner: unknown): unknown => {
    if (inner instanceof kind) return f(inner);
    if (Array.isArray(inner)) return inner.map(walk);
    if (typeof inner !== "object" || inner === null || Object.getPrototypeOf(inner) !== Object.prototype) return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, part]) => [name, walk(part)]));
  };
  return walk(data);
}
