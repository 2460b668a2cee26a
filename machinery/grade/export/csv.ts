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
  const head = ["student", "assignment", "status", "points", "of", ...ids, "reason", "warnings"];
  const rows = results.map(({ student, assignment, status, points, maxPoints, marks, reason, warnings }) => {
    const each = ids.map((id) => marks.find((mark) => mark.id === id)?.points);
    return [student, assignment, status, points, maxPoints, ...each, reason, warnings.join("; ")];
  });
  return [head, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

/**
 * One cell.
 *
 * @example
 * cell('=HYPERLINK("x")') // → "\"'=HYPERLINK(\"\"x\"\")\""
 */
export function cell(value: string | number | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  const inert = /^\s*[=+\-@\t\r|%]/.test(value) ? `'${value}` : value;
  return /[",\r\n;']/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
