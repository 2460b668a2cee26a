import type { Result } from "../result";

/** One submission as Gradescope's `results.json`. Without a score where it was not graded: Gradescope then says so. */
export function gradescopeOf({ status, points, reason, marks, warnings, late }: Result): string {
  const tests = marks.map(({ id, title, points: score, maxPoints, diagnosis, outcome }) => ({
    name: `${id} ${title}`,
    score,
    max_score: maxPoints,
    output: diagnosis ? `${outcome}: ${diagnosis.sentence}` : outcome,
    output_format: "text",
  }));
  const output = [
    status === "graded" ? "" : `not graded: ${reason}`,
    late?.penalty ? `late: ${late.penalty} points off` : "",
    ...warnings,
  ]
    .filter(Boolean)
    .join("\n");
  const score = status === "graded" ? { score: (points ?? 0) - (late?.penalty ?? 0) } : {};
  return `${JSON.stringify({ ...score, output, output_format: "text", visibility: "visible", tests }, undefined, 1)}\n`;
}
