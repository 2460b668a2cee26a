import type { Random } from "../../exercise/specification";
import { total } from "../../exercise/total";

/** The largest of a list. */
export const largest = (values: readonly number[]): number => values.reduce((a, b) => (b > a ? b : a));

/** The stable softmax of one row of scores. */
export function softmaxOf(scores: readonly number[]): number[] {
  const top = largest(scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = total(powers);
  return powers.map((power) => power / sum);
}

/** The softmax as it stands in the formula: it overflows. */
export function plainSoftmax(scores: readonly number[]): number[] {
  const powers = scores.map((score) => Math.exp(score));
  const sum = total(powers);
  return powers.map((power) => power / sum);
}

/** Scores of a few classes, of the size that an untrained network gives. */
export const drawScores = (random: Random, classes: number): number[] =>
  Array.from({ length: classes }, () => random.normal(0, 2));

/** The same, with some of them a thousand above or below the others: a wrong shift overflows, or leaves only zeros. */
export function drawExtremeScores(random: Random, classes: number): number[] {
  const scores = drawScores(random, classes).map((score) => score + random.choice([-1000, 0, 0, 1000]));
  scores[random.integer(classes)] += random.choice([-1000, 1000]);
  return scores;
}
