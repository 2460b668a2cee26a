import type { Result } from "../result";

/**
 * Marks of one assignment as a table for spreadsheets. What could not be graded has empty cells, never 0; a text that a
 * spreadsheet would take for a formula begins with an apostrophe.
 *
 * @example
 * csvOf([]).split("\r\n")[0] // → "student,assignment,status,points,of,reason,warnings"
 */
export function csvOf(results: readonly Result[]): string {
  const ids = [...new Set(results.flatMap(({ marks }) => marks.map(({ id }) => id)))].sort();
  const isDue = results.some(({ late }) => late !== undefined);
  const due = isDue ? ["handed in", "hours late", "penalty", "points after penalty"] : [];
  const head = ["student", "assignment", "status", "points", "of", ...due, ...ids, "reason", "warnings"];
  const rows = results.map((result) => {
    const { student, assignment, status, points, maxPoints, marks, reason, warnings } = result;
    const each = ids.map((id) => marks.find((mark) => mark.id === id)?.points);
    const late = isDue ? lateCells(result) : [];
    return [student, assignment, status, points, maxPoints, ...late, ...each, reason, warnings.join("; ")];
  });
  return [head, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function lateCells({ late, points }: Result): (string | number | undefined)[] {
  const after = points === undefined ? undefined : points - (late?.penalty ?? 0);
  return late
    ? [late.handedIn, Math.ceil(late.seconds / 3600), late.penalty, after]
    : ["", undefined, undefined, after];
}

/**
 * One cell.
 */
function cell(value: string | number | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const inert = /^\s*[=+\-@\t\r|%]/.test(value) ? `'${value}` : value;
  return /[",\r\n;']/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
