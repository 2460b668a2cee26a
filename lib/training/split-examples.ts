import { type DataSet, type Examples, examplesIn } from "../datasets/data-set";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import type { Random } from "../random/random";
import { checkExamples, pickExamples } from "./batches";
import { labelsIn } from "./evaluate";

/** Options of {@link splitExamples}. */
export interface SplitOptions {
  /** Share of the examples that is set aside, above 0 and below 1. Default: 0.2. */
  readonly share?: number;
  /** Keeps the shares of the classes the same in both parts; the targets must be labels. Default: false. */
  readonly stratify?: boolean;
}

/** Two parts of a data set that share no example. */
export interface SplitParts {
  /** To learn from. */
  readonly train: Examples;
  /** To measure on, and to choose by. */
  readonly validation: Examples;
}

/**
 * Sets a part of the examples aside, at random: what a model has learnt from says little about what it can do.
 *
 * @param set any data set
 * @param random the same generator gives the same parts
 * @returns about `share` of the examples (rounded, at least one) for validation, all others to train on
 * @throws RangeError when a part would be empty, an option is out of range, or classes are asked for where there are none
 * @example
 * const { train, validation } = splitExamples({ x: tensor([[1], [2], [3], [4], [5]]), y: [0, 1, 0, 1, 0] }, seeded(1));
 * [train.x.shape, validation.x.shape] // → [[4, 1], [1, 1]]
 */
export function splitExamples(set: DataSet, random: Random, options: SplitOptions = {}): SplitParts {
  checkKinds("splitExamples", {
    random: [random, "random"],
    options: [options, "record"],
  });
  const { share = 0.2, stratify = false } = options;
  const examples = examplesIn("splitExamples", set);
  const N = checkExamples("splitExamples", examples);
  need(share > 0 && share < 1, "splitExamples", `share must be above 0 and below 1 but is ${share}`);
  const labels = stratify ? labelsIn(examples.y) : undefined;
  need(!stratify || labels !== undefined, "splitExamples", "stratify needs labels, but the targets are not classes");
  const groups = new Map<number, number[]>();
  for (const i of random.permutation(N)) {
    const group = labels ? labels[i] : 0;
    groups.set(group, [...(groups.get(group) ?? []), i]);
  }
  const aside = new Set<number>();
  for (const group of groups.values()) {
    const count = Math.max(1, Math.round(share * group.length));
    need(count < group.length, "splitExamples", `${group.length} examples are too few to set ${share} of them aside`);
    for (const i of group.slice(0, count)) aside.add(i);
  }
  const order = random.permutation(N); // groups would come one after the other
  return {
    train: pickExamples(
      examples,
      order.filter((i) => !aside.has(i)),
    ),
    validation: pickExamples(
      examples,
      order.filter((i) => aside.has(i)),
    ),
  };
}
