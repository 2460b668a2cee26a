import { type Html, html, nothing, withCode } from "../display/html";
import type { Report, ReportFailure, ReportLine } from "./report";

/** Told apart without colour by mark and word; the colours are safe for colour-blind eyes on light and on dark. */
const looks = {
  correct: { mark: "✓", colour: "#0072b2" },
  "not yet": { mark: "✗", colour: "#d55e00" },
  "not attempted": { mark: "○", colour: "#808080" },
} as const;

const states = { holds: "✓ holds: ", fails: "✗ does not hold: ", "not tried": "– not tried: " } as const;

/**
 * A report as HTML: one region with a heading, a list of what went in and came out, and folded details. Every value
 * is escaped; text colours are the page's own.
 *
 * @example
 * htmlOf(report).startsWith("<section") // → true
 */
export function htmlOf(report: Report): string {
  const { mark, colour } = looks[report.outcome];
  const box = `border-left:4px solid ${colour};padding:0.25em 0 0.25em 0.9em;margin:0.25em 0;max-width:46em`;
  return html`<section aria-label="${`Check ${report.heading}`}" style="${box}"><p style="margin:0 0 0.3em 0"><strong>${mark} ${report.verdict}</strong>, ${report.score}</p>${
    report.failure ? failureHtml(report.failure) : nothing
  }${report.explanation ? html`<p style="margin:0.3em 0">${withCode(report.explanation)}</p>` : nothing}${group("Checked here", report.published)}${group(
    "Assessed",
    report.assessed,
  )}${report.footer ? html`<p style="margin:0.3em 0 0 0"><em>${report.footer}</em></p>` : nothing}</section>`.source;
}

function failureHtml(failure: ReportFailure): Html {
  const rows = failure.rows.map(
    ([label, value]) =>
      html`<tr><th scope="row" style="text-align:left;font-weight:normal;padding:0 1em 0 0;vertical-align:baseline">${label}</th><td style="text-align:left;vertical-align:baseline"><code style="white-space:pre-wrap">${value}</code></td></tr>`,
  );
  const printed = failure.printed
    ? html`<p style="margin:0.3em 0 0 0">Your function printed:</p><pre style="margin:0;max-height:12em;overflow:auto">${failure.printed}</pre>`
    : nothing;
  return html`<p style="margin:0.3em 0">Does not hold: ${failure.statement}</p>${
    rows.length ? html`<table style="border-collapse:collapse;margin:0.3em 0"><tbody>${rows}</tbody></table>` : nothing
  }${printed}`;
}

function group(title: string, lines: readonly ReportLine[]): Html {
  if (lines.length === 0) return nothing;
  const holding = lines.filter((line) => line.outcome === "holds").length;
  const items = lines.map(
    (line) => html`<li>${states[line.outcome]}${line.title}${line.points ? ` (${line.points} p.)` : ""}</li>`,
  );
  return html`<details style="margin:0.3em 0"><summary>${title}: ${holding} of ${lines.length} ${lines.length === 1 ? "statement holds" : "statements hold"}</summary><ul style="margin:0.2em 0 0.2em 1em;padding:0;list-style:none">${items}</ul></details>`;
}
