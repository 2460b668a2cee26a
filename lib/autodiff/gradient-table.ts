import { type Row, showTable } from "../display/table";
import { checkKinds, checkParts } from "../options/kinds";
import type { GradientCheck } from "./gradient-check";

/** What a table of gradients is told. */
export interface GradientTableOptions {
  /** How the gradient was found: the heading of its column; default "analytic". */
  readonly analytic?: string;
  /** What the table shows, in a sentence; the verdict on the whole is put behind it. */
  readonly caption?: string;
  /** At most so many rows, the worst of them; default 20. */
  readonly rows?: number;
}

/**
 * The rows of a gradient check as the course prints them: analytic, numeric, relative error, verdict. The relative
 * error is |analytic - numeric| / |numeric|, and empty where the numeric gradient is 0.
 *
 * @example
 * gradientRows(gradientCheck(([a, b]: number[]) => a * b, [3, 4], { analytic: [4, 3] }))[0].verdict // → "agrees"
 */
export function gradientRows(check: GradientCheck, options: GradientTableOptions = {}): Row[] {
  checkKinds("gradientRows", { options: [options, "record"] });
  checkParts("gradientRows", "check", check, { rows: "list" });
  const { analytic = "analytic", rows = 20 } = options;
  const suspicious = (row: { error: number; allowed: number }): number => row.error / row.allowed;
  const worst = new Set([...check.rows].sort((a, b) => suspicious(b) - suspicious(a)).slice(0, rows));
  return check.rows
    .filter((row) => worst.has(row))
    .map((row) => ({
      parameter: row.parameter,
      [analytic]: row.analytic,
      numeric: row.numeric,
      "relative error": row.numeric === 0 ? undefined : row.error / Math.abs(row.numeric),
      verdict: row.verdict,
    }));
}

/**
 * Shows a gradient check as a table in the notebook.
 *
 * @example
 * showGradients(gradientCheck(([a, b]: number[]) => a * b, [3, 4], { analytic: [4, 3] })) // → undefined
 */
export function showGradients(check: GradientCheck, options: GradientTableOptions = {}): void {
  const { caption = "Analytic against numeric gradients" } = options;
  const shown = gradientRows(check, options);
  const left = check.rows.length - shown.length;
  const some = left > 0 ? ` (the ${shown.length} worst of ${check.rows.length})` : "";
  const verdict = check.passed ? "passed" : "NOT passed";
  showTable(shown, { caption: `${caption}${some}: ${verdict}`, digits: 8 });
}
