import { curves } from "./curves";
import type { Figure, FigureOptions } from "./types";
import { captioned, counted, described, inWords, joined, sentence } from "./words";

/** Predictions of about the same confidence: what `calibration()` of `nabla/check` gives. */
export interface ConfidenceGroup {
  /** Mean confidence, 0 to 1. */
  readonly confidence: number;
  /** Share that came true, 0 to 1. */
  readonly right: number;
  /** Where the true share lies with 95 %. */
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

/** What `calibrationCurve` is told. */
export interface CalibrationCurveOptions extends FigureOptions {
  /** In order of confidence; none: only the diagonal is drawn. */
  readonly groups: readonly ConfidenceGroup[];
}

/**
 * How sure somebody was against how often they were right. On the diagonal both agree; below it they were surer than
 * right. The shaded region is what so few predictions leave open.
 *
 * @throws RangeError where a share is not from 0 to 1
 * @example
 * calibrationCurve({ title: "You", groups: [{ confidence: 0.9, right: 0.5, low: 0.2, high: 0.8, count: 6 }] }).description
 * // → "At 90 % confidence 50 % of 6 predictions came true, below the diagonal: surer than right."
 */
export function calibrationCurve(options: CalibrationCurveOptions): Figure {
  const { groups } = options;
  for (const group of groups) {
    const shares = [group.confidence, group.right, group.low, group.high];
    if (!shares.every((share) => share >= 0 && share <= 1))
      throw new RangeError(`calibrationCurve: a group has shares [${shares}], which must be from 0 to 1`);
  }
  const percent = (pick: (group: ConfidenceGroup) => number): number[] => groups.map((group) => 100 * pick(group));
  const diagonal = { name: "reference: as sure as right", x: [0, 100], y: [0, 100] };
  const x = percent((group) => group.confidence);
  const figure = curves({
    title: options.title,
    height: options.height ?? 420,
    xLabel: "confidence (%)",
    yLabel: "came true (%)",
    xRange: [-2, 102],
    yRange: [-2, 102],
    series:
      groups.length === 0
        ? [diagonal]
        : [
            diagonal,
            {
              name: "predictions",
              x,
              y: percent((group) => group.right),
              band: { low: percent((group) => group.low), high: percent((group) => group.high) },
              draw: "both",
            },
          ],
  });
  return {
    ...figure,
    description: described(options.description, inSentence(groups)),
    caption: captioned(options.description, inShort(groups)),
  };
}

/** Nearer to the diagonal than this is told as near it. */
const NEAR = 0.05;

/** How much more came true than was expected; differences of decimals that are equal stay equal. */
function gapOf({ confidence, right }: ConfidenceGroup): number {
  return Math.round(1e9 * (right - confidence)) / 1e9;
}

function inShort(groups: readonly ConfidenceGroup[]): string {
  if (groups.length === 0) return "The diagonal alone: no prediction has been scored yet";
  const sides = [
    ["below the diagonal (surer than right)", groups.filter((group) => gapOf(group) <= -NEAR)],
    ["near it", groups.filter((group) => Math.abs(gapOf(group)) < NEAR)],
    ["above it (righter than sure)", groups.filter((group) => gapOf(group) >= NEAR)],
  ] as const;
  const told = sides
    .filter(([, own]) => own.length > 0)
    .map(([side, own], at) => ({ side: at === 0 ? side.replace(/\bit\b/, "the diagonal") : side, own: own.length }));
  if (told.length === 1) {
    const [{ side, own }] = told;
    return own === 1 ? `The only group lies ${side}` : `${own === 2 ? "Both" : `All ${own}`} groups lie ${side}`;
  }
  const parts = told.map(({ side, own }) => `${own} ${own === 1 ? "lies" : "lie"} ${side}`);
  return `Of ${counted(groups.length, "group")} ${joined(parts)}`;
}

function inSentence(groups: readonly ConfidenceGroup[]): string {
  if (groups.length === 0) return "The diagonal alone: no prediction has been scored yet.";
  return sentence(
    joined(
      groups.map((group) => {
        const { confidence, right, count } = group;
        const gap = gapOf(group);
        const side =
          Math.abs(gap) < NEAR
            ? "near the diagonal"
            : gap > 0
              ? "above the diagonal: righter than sure"
              : "below the diagonal: surer than right";
        return `at ${inWords(100 * confidence)} % confidence ${inWords(100 * right)} % of ${counted(count, "prediction")} came true, ${side}`;
      }),
    ),
  );
}
