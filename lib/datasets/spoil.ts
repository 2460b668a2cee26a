/** Labels that are partly wrong, and signals that are moved: what shows whether a network learns the rule or the examples. */
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import type { Random } from "../random/random";
import { Tensor } from "../tensor/tensor";

/**
 * Labels of which a share is drawn anew from all classes. Some come out as they were, so that fewer are wrong than are redrawn:
 * of ten classes 27 % for a share of 0.3.
 *
 * @param share of the labels that are redrawn, 0 to 1
 * @param classes how many there are
 * @throws RangeError when the share is not from 0 to 1
 * @example
 * redrawnLabels([0, 1, 2], 0, 3, seeded(1)) // → [0, 1, 2]
 */
export function redrawnLabels(labels: ArrayLike<number>, share: number, classes: number, random: Random): number[] {
  checkKinds("redrawnLabels", { labels: [labels, "list"], random: [random, "random"] });
  need(share >= 0 && share <= 1, "redrawnLabels", `share must be from 0 to 1 but is ${share}`);
  return Array.from(labels, (label) => (random.uniform() < share ? random.integer(classes) : label));
}

/**
 * Signals moved to the left or right by up to so many samples, each by its own; what leaves at one end enters at the other.
 * An augmentation for `train` where the place of a signal in its window means nothing.
 *
 * @param x [N, length]
 * @param most the longest move in samples, a whole number from 0
 * @throws RangeError when `most` is not a whole number from 0
 * @example
 * rolledSignals(tensor([[1, 2, 3]]), seeded(1), 0).toArray() // → [[1, 2, 3]]
 */
export function rolledSignals(x: Tensor, random: Random, most: number): Tensor {
  checkKinds("rolledSignals", { x: [x, "tensor"], random: [random, "random"] });
  need(Number.isInteger(most) && most >= 0, "rolledSignals", `most must be a whole number from 0 but is ${most}`);
  const [count, length] = x.shape;
  const data = x.data.slice();
  for (let i = 0; i < count; i++) {
    const by = random.integer(2 * most + 1) - most;
    for (let t = 0; t < length; t++) data[i * length + t] = x.data[i * length + ((t + by + length) % length)];
  }
  return new Tensor(data, x.shape);
}
