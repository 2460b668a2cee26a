import { createHash } from "node:crypto";
import type { Cell } from "../notebook/notebook";

/** Whether nbgrader gives points for this cell. */
export function isGrade(cell: Cell): boolean {
  return cell.metadata.nbgrader?.grade ?? false;
}

/** Whether the learner writes in this cell. */
export function isSolution(cell: Cell): boolean {
  return cell.metadata.nbgrader?.solution ?? false;
}

/** Whether nbgrader puts the released text back before grading. */
export function isLocked(cell: Cell): boolean {
  return !isSolution(cell) && (isGrade(cell) || (cell.metadata.nbgrader?.locked ?? false));
}

/** What a graded cell is for. */
export type GradePart = "solution" | "check" | "answer";

/**
 * The exercise and the part that a `grade_id` names. nbgrader allows no dot there.
 *
 * @example
 * partOf("01-2-solution") // → { exercise: "01.2", part: "solution" }
 */
export function partOf(gradeId: string | undefined): { exercise: string; part: GradePart } | undefined {
  const match = /^(\d\d)-(\d+)-(solution|check|answer)$/.exec(gradeId ?? "");
  return match ? { exercise: `${match[1]}.${match[2]}`, part: match[3] as GradePart } : undefined;
}

/**
 * The `grade_id` of a part of an exercise.
 *
 * @example
 * gradeIdOf("01.2", "check") // → "01-2-check"
 */
export function gradeIdOf(exercise: string, part: GradePart): string {
  return `${exercise.replace(".", "-")}-${part}`;
}

/**
 * nbgrader's checksum of a cell, by which it knows an untouched answer and a changed test: MD5 over text, kind, the
 * three flags, the id and the points, written as Python writes them.
 */
export function checksum(cell: Cell): string {
  const hash = createHash("md5");
  const python = (flag: boolean): string => (flag ? "True" : "False");
  hash.update(cell.source).update(cell.cell_type);
  hash
    .update(python(isGrade(cell)))
    .update(python(isSolution(cell)))
    .update(python(isLocked(cell)));
  hash.update(cell.metadata.nbgrader?.grade_id ?? "");
  const points = cell.metadata.nbgrader?.points ?? 0;
  if (isGrade(cell)) hash.update(Number.isInteger(points) ? `${points}.0` : String(points));
  return hash.digest("hex");
}
