import { escapeHtml } from "../display/html";
import { plainText } from "./markup";
import { width } from "./theme";
import type { Figure, JsonObject } from "./types";
import { sentences } from "./words";

/** Significant digits of the numbers that are sent: more cannot be seen, and would make notebooks large. */
const digits = 7;

/** A specification as JSON, with numbers of seven significant digits. */
function asJson(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === "number" && Number.isFinite(part) ? Number(part.toPrecision(digits)) : part,
  );
}

/**
 * What a viewer of its own may offer: no button that sends the figure elsewhere, and none that selects, for nothing
 * comes of a selection.
 */
const config: JsonObject = {
  displaylogo: false,
  showSendToCloud: false,
  plotlyServerURL: "",
  modeBarButtonsToRemove: ["select2d", "lasso2d", "autoScale2d"],
};

/**
 * The live form: what Plotly draws in the notebook, as wide as the place that it gets. Not `responsive`: a viewer that
 * resizes such a figure drops `layout.height`, and it collapses to nothing at its first frame. The height also stands in
 * the template, where it is not dropped. In `layout.meta`, which Plotly keeps and does not draw, travels how the figure is
 * drawn in narrow places.
 */
export function liveForm({ data, layout, frames, narrow }: Figure): unknown {
  const { width: _, ...rest } = layout;
  const meta = narrow === undefined ? {} : { meta: { ...(layout.meta as JsonObject | undefined), narrow } };
  const free = { ...rest, ...meta, autosize: true, template: { layout: { height: layout.height } } };
  return JSON.parse(asJson({ data, layout: free, frames, config }));
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

/** What one should see, in one sentence. */
export function captionForm(figure: Figure): string {
  return plainText(figure.caption ?? sentences(figure.description)[0] ?? "");
}

/** What stands below the figure: what one should see, and folded below it the description where that says more. */
export function captionBelow(figure: Figure): string {
  const [caption, words] = [captionForm(figure), plainForm(figure)];
  const more =
    words === caption ? "" : `<details><summary>The figure in words</summary><p>${safe(words)}</p></details>`;
  return `<div class="nabla-caption" style="max-width: 46em"><p>${safe(caption)}</p>${more}</div>`;
}

function safe(text: string): string {
  return escapeHtml(text).replace(/\$/g, "&#36;"); // no formula begins in a caption
}
