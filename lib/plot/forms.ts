import { plainText } from "./markup";
import { width } from "./theme";
import type { Figure } from "./types";

/** Significant digits of the numbers that are sent: more cannot be seen, and would make notebooks large. */
const digits = 7;

/** A specification as JSON, with numbers of seven significant digits. */
function asJson(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === "number" && Number.isFinite(part) ? Number(part.toPrecision(digits)) : part,
  );
}

/**
 * The live form: what Plotly draws in the notebook. Not `responsive`: JupyterLab's renderer drops `layout.height` when it
 * resizes a figure, and a responsive one then collapses to nothing at its first frame.
 */
export function liveForm({ data, layout, frames }: Figure): unknown {
  return JSON.parse(asJson({ data, layout, frames, config: { displaylogo: false } }));
}

/** What is drawn for print: the specification and its size in pixels. */
export function stillForm(figure: Figure): { specification: string; width: number; height: number } {
  const { data, layout } = figure.still ?? figure;
  return { specification: asJson({ data, layout }), width, height: Number(layout.height) };
}

/** The description without tags. */
export function plainForm(figure: Figure): string {
  return plainText(figure.description);
}

/** The description as a paragraph for below the figure. */
export function paragraphForm(figure: Figure): string {
  const safe = plainForm(figure)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/\$/g, "&#36;");
  return `<p style="max-width: ${width}px">${safe}</p>`;
}
