import type { Target } from "../functions/losses";
import { checkKinds } from "../options/kinds";
import { need } from "../options/options";
import { Tensor } from "../tensor/tensor";

/** What a yes-or-no answer catches and what it raises by mistake, as its threshold falls. */
export interface RocCurve {
  /** Share of the negatives that are called positive, ascending from 0 to 1. */
  readonly falsePositiveRate: readonly number[];
  /** Share of the positives that are called positive, ascending from 0 to 1. */
  readonly truePositiveRate: readonly number[];
  /** A score of at least this much is called positive; the first, Infinity, calls nothing so. */
  readonly thresholds: readonly number[];
  /**
   * The area under the curve: the probability that a positive scores higher than a negative (equal scores count half). 0.5 is
   * guessing, 1 is a clean separation.
   */
  readonly area: number;
}

/**
 * The receiver operating characteristic: for every threshold the share of the positives that is caught, and the share of the
 * negatives that is raised with them. One point for each score that occurs, and (0, 0).
 *
 * @param scores N numbers, [N] or [N, 1]; only their order counts, so logits do as well as probabilities
 * @param labels N times 0 (negative) or 1 (positive)
 * @throws RangeError when there is not one label for each score, a label is neither, one class is missing, or a score is NaN
 * @example
 * const curve = rocCurve([0.1, 0.4, 0.35, 0.8], [0, 0, 1, 1]);
 * curve.area // → 0.75
 * curve.falsePositiveRate // → [0, 0, 0.5, 0.5, 1]
 * curve.truePositiveRate // → [0, 0.5, 0.5, 1, 1]
 * @see Fawcett, "An introduction to ROC analysis", 2006, algorithms 1 and 2
 */
export function rocCurve(scores: Target, labels: Target): RocCurve {
  checkKinds("rocCurve", { scores: [scores, "numbers"], labels: [labels, "numbers"] });
  const score = Array.from(scores instanceof Tensor ? scores.data : scores);
  const label = Array.from(labels instanceof Tensor ? labels.data : labels);
  need(score.length === label.length, "rocCurve", `there are ${score.length} scores but ${label.length} labels`);
  const nan = score.findIndex(Number.isNaN);
  need(nan < 0, "rocCurve", `score ${nan} is NaN`);
  const wrong = label.findIndex((y) => y !== 0 && y !== 1);
  need(wrong < 0, "rocCurve", `labels must be 0 or 1 but label ${wrong} is ${label[wrong]}`);
  const positives = label.filter((y) => y === 1).length;
  const negatives = label.length - positives;
  need(
    positives > 0 && negatives > 0,
    "rocCurve",
    `needs both classes but has ${positives} of 1 and ${negatives} of 0`,
  );

  const order = [...score.keys()].sort((i, j) => score[j] - score[i]);
  const [falsePositiveRate, truePositiveRate, thresholds] = [[0], [0], [Number.POSITIVE_INFINITY]];
  let [caught, raised, pairs] = [0, 0, 0]; // pairs: two for each positive above a negative, one for each tie
  for (let i = 0; i < order.length; ) {
    const threshold = score[order[i]];
    const [caughtBefore, raisedBefore] = [caught, raised];
    for (; i < order.length && score[order[i]] === threshold; i++) {
      if (label[order[i]] === 1) caught++;
      else raised++;
    }
    pairs += (raised - raisedBefore) * (caughtBefore + caught);
    falsePositiveRate.push(raised / negatives);
    truePositiveRate.push(caught / positives);
    thresholds.push(threshold);
  }
  return { falsePositiveRate, truePositiveRate, thresholds, area: pairs / (2 * positives * negatives) };
}
