import type { Examples } from "../../datasets/data-set";
import { generateDigits } from "../../datasets/digits";
import { imageTensor } from "../../datasets/image-tensor";
import { concat } from "../../operations/shaping";
import { need } from "../../options/options";

/** Digits with how each was written: what an error analysis can group by. */
export interface ConditionedDigits extends Examples {
  /** Digits 0 to 9, one a picture. */
  readonly y: number[];
  /** "tame", "noisy", "wild" or "both", one a picture. */
  readonly conditions: readonly string[];
}

/** How the pictures of each condition are drawn. */
const CONDITIONS = {
  tame: { variety: 0.7, noise: 0.15 },
  noisy: { variety: 0.7, noise: 0.4 },
  wild: { variety: 1.6, noise: 0.15 },
  both: { variety: 1.6, noise: 0.4 },
};

/**
 * Digits of 16 × 16 pixels in four conditions, equally many of each: the capstone's task.
 *
 * @param count how many; a multiple of 40, so that every condition has every digit equally often
 * @throws RangeError for another count
 * @example
 * conditionedDigits(40, 1).x.shape // → [40, 16, 16, 1]
 */
export function conditionedDigits(count: number, seed: number): ConditionedDigits {
  need(count >= 40 && count % 40 === 0, "conditionedDigits", `count must be a multiple of 40 but is ${count}`);
  const names = Object.keys(CONDITIONS) as (keyof typeof CONDITIONS)[];
  const each = count / names.length;
  const sets = names.map((name, k) => generateDigits(each, 10 * seed + k, { side: 16, ...CONDITIONS[name] }));
  return {
    x: concat(sets.map((set) => imageTensor(set, { dtype: "float32" }))),
    y: sets.flatMap(({ labels }) => Array.from(labels)),
    conditions: names.flatMap((name) => Array.from({ length: each }, () => name)),
  };
}

/**
 * The capstone's three sets: 1,000 pictures to train, 1,000 to choose by, 2,000 to test.
 *
 * @example
 * capstoneDigits().test.y.length // → 2000
 */
export function capstoneDigits(): Readonly<Record<"train" | "validation" | "test", ConditionedDigits>> {
  return {
    train: conditionedDigits(1000, 1),
    validation: conditionedDigits(1000, 2),
    test: conditionedDigits(2000, 3),
  };
}
