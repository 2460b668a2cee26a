import type { Report, ReportLine } from "./report";

const marks = { correct: "✓", "not yet": "✗", "not attempted": "○", holds: "✓", fails: "✗", "not tried": "–" } as const;

/**
 * A report as plain text: what a terminal, a screen reader and a page without styles show.
 *
 * @example
 * textOf(report).split("\n")[0] // → "✓ 00.1 How many numbers does a tensor hold? – correct, 2 of 2 points"
 */
export function textOf(report: Report): string {
  const lines = [`${marks[report.outcome]} ${report.verdict}, ${report.score}`];
  if (report.failure) {
    const { statement, rows, printed } = report.failure;
    lines.push(`  Does not hold: ${statement}`);
    const width = Math.max(0, ...rows.map(([label]) => label.length));
    for (const [label, value] of rows) lines.push(`    ${label.padEnd(width)}  ${value}`);
    if (printed) lines.push("    your function printed:", ...indented(printed, "      "));
  }
  if (report.explanation) lines.push(`  ${report.explanation}`);
  lines.push(...group("Checked here:", report.published), ...group("Assessed:", report.assessed));
  if (report.footer) lines.push(`  ${report.footer}`);
  return lines.join("\n");
}

function group(title: string, statements: readonly ReportLine[]): string[] {
  if (statements.length === 0) return [];
  return [
    `  ${title}`,
    ...statements.map((line) => `    ${marks[line.outcome]} ${line.title}${pointsOf(line)}${untried(line)}`),
  ];
}

function pointsOf(line: ReportLine): string {
  return line.points ? ` (${line.points} ${line.points === 1 ? "point" : "points"})` : "";
}

function untried(line: ReportLine): string {
  return line.outcome === "not tried" ? " (not tried)" : "";
}

function indented(text: string, by: string): string[] {
  return text
    .replace(/\n$/, "")
    .split("\n")
    .slice(0, 10)
    .map((line) => by + line);
}
