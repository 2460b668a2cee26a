import hljs from "highlight.js/lib/core";
import typescript from "highlight.js/lib/languages/typescript";
import { escapeHtml } from "nabla/display";
import type { Cell, Output } from "../notebook/notebook";

hljs.registerLanguage("typescript", typescript);

const PLOTLY = "application/vnd.plotly.v1+json";

/** What a code cell shows and what it hides until asked. */
export interface FoldedSource {
  /** The cell with each solution cut out. */
  readonly shown: string;
  /** The solutions alone; empty where the cell has none. */
  readonly solution: string;
}

/**
 * Splits the source of a cell at its solution marks.
 *
 * @example
 * foldSolution("f(x) {\n  // BEGIN SOLUTION\n  return x;\n  // END SOLUTION\n}") // → { shown: "f(x) {\n  // your turn\n}", solution: "return x;" }
 */
export function foldSolution(source: string): FoldedSource {
  const shown: string[] = [];
  const solution: string[] = [];
  let inside = false;
  for (const line of source.split("\n")) {
    if (line.includes("BEGIN SOLUTION")) {
      inside = true;
      shown.push(`${/^\s*/.exec(line)?.[0] ?? ""}// your turn`);
    } else if (line.includes("END SOLUTION")) inside = false;
    else (inside ? solution : shown).push(line);
  }
  const indent = Math.min(
    ...solution.filter((line) => line.trim()).map((line) => line.length - line.trimStart().length),
  );
  return {
    shown: shown.join("\n"),
    solution: solution.map((line) => line.slice(Number.isFinite(indent) ? indent : 0)).join("\n"),
  };
}

/** HTML that is hidden until the reader asks for it. */
export function folded(summary: string, html: string): string {
  return `<details class="solution"><summary>${summary}</summary>${html}</details>`;
}

/** A code cell with its outputs, as HTML. */
export function renderCode(cell: Pick<Cell, "source" | "outputs">, index: number): string {
  const { shown, solution } = foldSolution(cell.source);
  const parts = [code(shown, `code ${index}`)];
  if (solution) parts.push(folded("Show a solution", code(solution, `solution ${index}`)));
  for (const output of cell.outputs ?? []) {
    const below = captionOf(output);
    if (below !== undefined && parts[parts.length - 1].endsWith(figureEnd))
      parts[parts.length - 1] = parts[parts.length - 1].replace(
        /<\/figure>$/,
        `<figcaption>${below}</figcaption></figure>`,
      );
    else parts.push(renderOutput(output));
  }
  return `<section class="cell" aria-label="code ${index} and what it shows">\n${parts.join("\n")}\n</section>`;
}

const figureEnd = "</script></figure>";

/** What stands below a figure, where the output is that. */
function captionOf(output: Output): string | undefined {
  if (output.output_type !== "display_data") return undefined;
  const html = String(output.data["text/html"] ?? "");
  return html.startsWith('<div class="nabla-caption"') ? html : undefined;
}

function code(source: string, label: string): string {
  const html = hljs.highlight(source, { language: "typescript" }).value;
  return `<pre class="code" tabindex="0" role="group" aria-label="${escapeHtml(label)}"><code>${html}</code></pre>`;
}

/** One output as HTML: a figure, a picture, marked-up text, or plain text. */
export function renderOutput(output: Output): string {
  if (output.output_type === "error") return printed(`${output.ename}: ${output.evalue}`, "error");
  if (output.output_type === "stream") return printed(output.text, output.name);
  const { data } = output;
  const plain = String(data["text/plain"] ?? "");
  const png = data["image/png"];
  const image =
    typeof png === "string"
      ? `<img src="data:image/png;base64,${png.replace(/\s/g, "")}" alt="${escapeHtml(plain)}">`
      : "";
  if (data[PLOTLY]) {
    // "<" would end the script element early if a label held "</script>"
    const spec = JSON.stringify(data[PLOTLY]).replace(/</g, "\\u003c");
    return `<figure class="plot">${image}<div class="live" data-words="${escapeHtml(plain)}" hidden></div><script type="application/json">${spec}</script></figure>`;
  }
  if (image) return `<figure>${image}</figure>`;
  const html = data["text/html"];
  return html
    ? `<div class="html" tabindex="0" role="group" aria-label="output">${html}</div>`
    : printed(plain, "result");
}

function printed(text: string, kind: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes of terminals begin with the escape character
  const clean = text.replace(/\u001b\[[0-9;]*m/g, "");
  return `<pre class="${kind}" tabindex="0" role="group" aria-label="output">${escapeHtml(clean)}</pre>`;
}
