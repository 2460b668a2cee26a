import type { Tree } from "../autodiff/tree";
import { checkKinds } from "../options/kinds";
import { Tensor } from "../tensor/tensor";

/**
 * Parameters with new statistics in place of old ones: what `context.keep` was given while training.
 *
 * @param params a tree of parameters; it is not changed
 * @param statistics paths such as "[1].running", each with the tree that belongs there
 * @throws RangeError when a path leads nowhere
 * @example
 * const params = [{ running: { mean: tensor([0]) } }];
 * withStatistics(params, [["[0].running", { mean: tensor([2]) }]])[0].running.mean.toArray() // → [2]
 */
export function withStatistics<P extends Tree>(params: P, statistics: readonly [path: string, values: Tree][]): P {
  checkKinds("withStatistics", { params: [params, "tensors"], statistics: [statistics, "list"] });
  statistics.forEach((pair, i) => void checkKinds("withStatistics", { [`statistics[${i}]`]: [pair, "list"] }));
  for (const [path] of statistics) checkKinds("withStatistics", { path: [path, "text"] });
  return statistics.reduce<Tree>((tree, [path, values]) => replaced(tree, stepsOf(path), values, path), params) as P;
}

/** "[1].main.running" as ["1", "main", "running"]. */
function stepsOf(path: string): string[] {
  return path.split(/[[\].]+/).filter((step) => step !== "");
}

function replaced(tree: Tree, steps: readonly string[], values: Tree, path: string): Tree {
  const [step, ...rest] = steps;
  if (step === undefined) return values;
  const record = tree instanceof Tensor ? {} : (tree as { readonly [name: string]: Tree });
  const child = record[step];
  if (child === undefined) throw new RangeError(`withStatistics: the parameters have nothing at ${path}`);
  const next = replaced(child, rest, values, path);
  if (Array.isArray(tree)) return tree.map((each, i) => (String(i) === step ? next : each));
  return { ...record, [step]: next };
}
