/**
 * What every optimizer is: a rule for one step, and the memory that the rule keeps for each parameter.
 *
 * An optimizer holds nothing itself. Parameters and memory go in, new parameters and new memory come out, and the old ones are as
 * they were: a step can be repeated, compared, stored and resumed.
 */
import { leaves, mapTree, type Tree } from "../autodiff/tree";
import { checkKinds } from "../options/kinds";
import { need, positive } from "../options/options";
import { constantRate, type Schedule } from "../schedules/schedules";
import { copied } from "../tensor/cast";
import { full } from "../tensor/creation";
import { sameShape } from "../tensor/shape";
import type { Tensor } from "../tensor/tensor";
import { learnt, withRunning } from "./learnt";

/** What an optimizer remembers from step to step: the number of steps taken, and trees of the parameters' own shape. */
export interface OptimizerState {
  /** Steps taken so far: 0 before the first. */
  readonly step: number;
  /** One tree for each name, such as `velocity`. */
  readonly memory: Readonly<Record<string, Tree>>;
  /** What every learning rate is multiplied by from here on: 1 where absent. What reduces on a plateau writes it. */
  readonly rateFactor?: number;
}

/** The options of an optimizer but for its learning rate. */
export type Settings = Readonly<Record<string, number | boolean>>;

/** A way to turn a gradient into new parameters. */
export interface Optimizer {
  /** The name of the method, for tables and legends. */
  readonly name: string;
  /** The learning rate at each step. */
  readonly learningRate: Schedule;
  /** Its other options, such as `{ momentum: 0.9 }`, with the defaults where nothing was said. */
  readonly options: Settings;
  /** The memory before the first step. */
  init(params: Tree): OptimizerState;
  /**
   * One step: new parameters and new state; nothing that was passed in is changed.
   *
   * @throws RangeError when a parameter has no gradient, or one of another shape
   */
  update<P extends Tree>(params: P, gradients: P, state: OptimizerState): { params: P; state: OptimizerState };
}

/** The numbers of one tensor. */
export type Numbers = Float64Array | Float32Array;

/**
 * One step for the numbers of one parameter: changes `w` and the memory in place (they are fresh copies), reads `g`.
 * `rate` is the learning rate of this step and `t` its number, from 1, as papers count.
 */
export type Rule = (w: Numbers, g: Numbers, memory: Record<string, Numbers>, rate: number, t: number) => void;

/**
 * One step for one parameter as a function of tensors: what of its memory changes, and its new value as `next`. `rate` and `t` as in
 * {@link Rule}.
 */
export type TensorRule = (
  w: Tensor,
  g: Tensor,
  memory: Record<string, Tensor>,
  rate: number,
  t: number,
) => { readonly next: Tensor; readonly memory: Record<string, Tensor> };

/**
 * Makes an optimizer from its rule.
 *
 * Entries of a record that are named `running` hold statistics, not parameters: no step changes them.
 *
 * @param name the name of the method
 * @param settings the learning rate, a number or a schedule, and the options that the rule was made with
 * @param start the names of what the rule remembers, each with the number that it starts from
 * @param rule one step for one parameter
 * @example
 * const plain = optimizer("plain", { learningRate: 0.5 }, {}, (w, g, _, rate) => { for (let i = 0; i < w.length; i++) w[i] -= rate * g[i]; });
 * plain.update(tensor([1, 2]), tensor([2, 4]), plain.init(tensor([1, 2]))).params.toArray() // → [0, 0]
 */
export function optimizer(
  name: string,
  settings: { readonly learningRate: number | Schedule } & Readonly<Record<string, number | boolean | Schedule>>,
  start: Record<string, number>,
  rule: Rule,
): Optimizer {
  checkKinds("optimizer", {
    name: [name, "text"],
    settings: [settings, "record"],
    start: [start, "record"],
    rule: [rule, "function"],
  });
  const { learningRate, ...options } = settings;
  if (typeof learningRate === "number") positive(name, { learningRate });
  else checkKinds(name, { learningRate: [learningRate, "function"] });
  const schedule = typeof learningRate === "number" ? constantRate(learningRate) : learningRate;
  const names = Object.keys(start);
  return {
    name,
    learningRate: schedule,
    options: options as Settings,
    init: (params) => ({
      step: 0,
      memory: Object.fromEntries(names.map((each) => [each, mapTree((w) => filled(w, start[each]), learnt(params))])),
    }),
    update: stepping(name, schedule, (w, g, memory, rate, t) => {
      const next = copied(w);
      const remembered = Object.fromEntries(names.map((each) => [each, copied(memory[each])]));
      const numbers = Object.fromEntries(names.map((each) => [each, remembered[each].data]));
      rule(next.data, g.data, numbers, rate, t);
      return { next, memory: remembered };
    }),
  };
}

/**
 * The update of all parameters of a tree, from a rule for one.
 *
 * @param name the name of the method, for errors
 * @example
 * const update = stepping("halve", () => 1, (w) => ({ next: new Tensor(w.data.map((each) => each / 2), w.shape), memory: {} }));
 * update({ W: tensor([4]) }, { W: tensor([1]) }, { step: 0, memory: {} }).params.W.toArray() // → [2]
 */
export function stepping(name: string, schedule: Schedule, rule: TensorRule): Optimizer["update"] {
  return (params, gradients, { step, memory, ...rest }) => {
    const rate = schedule(step) * (rest.rateFactor ?? 1);
    need(rate >= 0, name, `the learning rate at step ${step} must be 0 or more but is ${rate}`);
    const gradientAt = byPath(gradients);
    const before = Object.entries(memory).map(([each, tree]) => [each, byPath(tree)] as const);
    const after = new Map<string, Record<string, Tensor>>();
    const next = mapTree((w, path) => {
      const g = gradientAt.get(path);
      need(g !== undefined, name, `there is no gradient for ${called(path)}`);
      const shapes = `${called(path)} is [${w.shape}] but its gradient is [${g.shape}]`;
      need(sameShape(w.shape, g.shape), name, shapes);
      if (w.dtype !== g.dtype)
        throw new TypeError(`${name}: ${called(path)} is ${w.dtype} but its gradient is ${g.dtype}`);
      const stepped = rule(w, g, Object.fromEntries(before.map(([each, at]) => [each, at.get(path)!])), rate, step + 1);
      after.set(path, stepped.memory);
      return stepped.next;
    }, learnt(params));
    const kept = Object.entries(memory).map(([each, tree]) => [
      each,
      mapTree((_, path) => after.get(path)![each], tree),
    ]);
    return { params: withRunning(next, params), state: { ...rest, step: step + 1, memory: Object.fromEntries(kept) } };
  };
}

/** What a parameter is called in a message. */
function called(path: string): string {
  return path === "" ? "the parameter" : path;
}

function byPath(tree: Tree): Map<string, Tensor> {
  return new Map(leaves(tree).map(({ path, tensor }) => [path, tensor]));
}

function filled(like: Tensor, value: number): Tensor {
  return full(like.shape, value, { dtype: like.dtype });
}
