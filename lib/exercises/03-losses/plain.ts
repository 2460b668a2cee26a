import type { Random } from "../../check/specification";
import { total } from "../total";

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
