import { wilson } from "../statistics/wilson";
import type { Predictions } from "./prediction";

/** Predictions of about the same confidence, and how many of them came true. */
export interface CalibrationGroup {
  /** Mean confidence, 0 to 1. */
  readonly confidence: number;
  /** Share that came true, 0 to 1. */
  readonly right: number;
  /** Where the true share lies with 95 % (Wilson, 1927). */
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** How well a learner knows what they know. */
export interface Calibration {
  /** In order of confidence; only groups that hold a prediction. */
  readonly groups: readonly CalibrationGroup[];
  readonly count: number;
  /** Mean of (confidence - came true)²: 0 is perfect, 0.25 is a coin (Brier, 1950). */
  readonly brier: number;
  readonly sentence: string;
}

const GROUPS = 5;
/** Fewer say nothing about a habit. */
const FEWEST = 5;

/**
 * Groups scored predictions by confidence and compares each group's mean confidence with the share that came true: on
 * the diagonal, eight of ten predictions made with 0.8 are right.
 *
 * @example
 * calibrationOf({ "01.a": { answer: 1, confidence: 0.8, right: true } }).groups[0].right // → 1
 */
export function calibrationOf(predictions: Predictions): Calibration {
  const scored = Object.values(predictions).flatMap(({ confidence, right }) =>
    right === undefined ? [] : [{ confidence, right: Number(right) }],
  );
  const groups = Array.from({ length: GROUPS }, (_, i) =>
    scored.filter(({ confidence }) => Math.min(GROUPS - 1, Math.floor(confidence * GROUPS)) === i),
  ).filter((group) => group.length > 0);
  const brier = mean(scored.map(({ confidence, right }) => (confidence - right) * (confidence - right)));
  const gap = mean(scored.map(({ confidence, right }) => confidence - right));
  return {
    groups: groups.map((group) => {
      const came = group.filter(({ right }) => right === 1).length;
      return {
        confidence: mean(group.map((each) => each.confidence)),
        right: came / group.length,
        ...wilson(came, group.length),
        count: group.length,
      };
    }),
    count: scored.length,
    brier,
    sentence: sentenceOf(scored.length, gap),
  };
}

function mean(values: readonly number[]): number {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
}

function sentenceOf(count: number, gap: number): string {
  if (count === 0) return "No prediction has been scored yet.";
  const predictions = count === 1 ? "1 prediction" : `${count} predictions`;
  if (count < FEWEST) return `${predictions} scored: too few to tell how sure you should be.`;
  const percent = Math.round(100 * Math.abs(gap));
  if (percent < 10) return `${predictions} scored: you were about as often right as you were sure.`;
  return gap > 0
    ? `${predictions} scored: you were surer than right, by ${percent} points of a hundred.`
    : `${predictions} scored: you were right more often than you were sure, by ${percent} points of a hundred.`;
}
