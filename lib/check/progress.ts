import { html } from "../display/html";
import { sendBundle } from "../display/send";
import type { Exercise } from "../exercise/specification";
import { calibrationOf } from "./calibration";
import type { Course } from "./check";
import type { Predictions } from "./prediction";
import { openPredictions } from "./prediction-store";
import { type Earned, openProgress } from "./progress-store";

/** How far a learner is in one notebook. */
export interface NotebookProgress {
  /** `"01"` */
  readonly notebook: string;
  readonly points: number;
  readonly maxPoints: number;
  /** Exercises that have not earned all their points, in order. */
  readonly open: readonly string[];
}

/** How far a learner is in the course. */
export interface Progress {
  readonly notebooks: readonly NotebookProgress[];
  readonly points: number;
  readonly maxPoints: number;
  /** The first exercise that is open; nothing where all are done. */
  readonly next?: string;
}

/**
 * Shows where you are: points by notebook, what is open, and how sure you were against how often you were right. It
 * counts what `check` has found in this folder; the marks that an instructor sets are assessed anew.
 *
 * @example
 * progress() // → undefined
 */
export type ShowProgress = () => void;

/** The {@link ShowProgress} of one course. */
export function progressShower({ allExercises }: Pick<Course, "allExercises">): ShowProgress {
  return () => {
    const folder = process.cwd();
    const text = textOfProgress(
      progressOf(allExercises(), openProgress(folder).read()),
      openPredictions(folder).read(),
    );
    const page = html`<pre style="border-left:4px solid #0072b2;padding-left:0.9em;white-space:pre-wrap">${text}</pre>`
      .source;
    if (!sendBundle({ "text/html": page, "text/plain": text })) process.stdout.write(`${text}\n`);
  };
}

/**
 * Earned points against the exercises that there are.
 *
 * @example
 * progressOf([{ id: "00.1", points: 2 }, { id: "00.2", points: 3 }], { "00.1": 2 }).next // → "00.2"
 */
export function progressOf(exercises: readonly Pick<Exercise, "id" | "points">[], earned: Earned): Progress {
  const names = [...new Set(exercises.map(({ id }) => id.slice(0, 2)))];
  const pointsOf = ({ id, points }: Pick<Exercise, "id" | "points">): number =>
    Object.hasOwn(earned, id) ? Math.min(points, earned[id]) : 0;
  const notebooks = names.map((notebook): NotebookProgress => {
    const own = exercises.filter(({ id }) => id.startsWith(`${notebook}.`));
    return {
      notebook,
      points: sum(own.map(pointsOf)),
      maxPoints: sum(own.map(({ points }) => points)),
      open: own.filter((exercise) => pointsOf(exercise) < exercise.points).map(({ id }) => id),
    };
  });
  return {
    notebooks,
    points: sum(notebooks.map(({ points }) => points)),
    maxPoints: sum(notebooks.map(({ maxPoints }) => maxPoints)),
    next: notebooks.find(({ open }) => open.length > 0)?.open[0],
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Progress in one line, for a terminal.
 *
 * @example
 * lineOfProgress({ notebooks: [], points: 2, maxPoints: 5, next: "00.2" }) // → "2 of 5 points; next open exercise: 00.2"
 */
export function lineOfProgress({ points, maxPoints, next }: Progress): string {
  const rest = next === undefined ? "every exercise is solved" : `next open exercise: ${next}`;
  return `${points} of ${maxPoints} points; ${rest}`;
}

/** Progress as a small table, with the habit of predictions below. */
export function textOfProgress(progress: Progress, predictions: Predictions): string {
  const width = Math.max(...progress.notebooks.map(({ maxPoints }) => `${maxPoints}`.length), 1);
  const lines = progress.notebooks.map(({ notebook, points, maxPoints, open }) => {
    const state = open.length === 0 ? "✓" : points === 0 ? "not begun" : `open: ${open.join(", ")}`;
    return `  ${notebook}  ${`${points}`.padStart(width)} of ${`${maxPoints}`.padStart(width)}  ${state}`;
  });
  const head = `Your exercises: ${lineOfProgress(progress)}.`;
  return [head, ...lines, `Your predictions: ${calibrationOf(predictions).sentence}`].join("\n");
}
