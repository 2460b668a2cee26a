import katex from "katex";
import MarkdownIt from "markdown-it";

/** A heading of a page, for its table of contents. */
export interface Heading {
  /** 1 for the title, 2 for a section, and so on. */
  readonly level: number;
  /** The anchor that links to it. */
  readonly id: string;
  /** Its words, without markup or formulas' dollars. */
  readonly text: string;
}

/** Markdown as HTML, with what the page around it has to know. */
export interface RenderedMarkdown {
  readonly html: string;
  readonly headings: readonly Heading[];
}

/**
 * Renders a notebook's Markdown: CommonMark with tables, formulas between `$…$` and `$$…$$` (KaTeX, with MathML for
 * screen readers), anchors on headings, and links to notebooks turned into links to their pages.
 *
 * @param source - the Markdown of one cell.
 * @param taken - anchors in use on the page already; those of this cell are added.
 * @example
 * renderMarkdown("## One *idea*").headings // → [{ level: 2, id: "one-idea", text: "One idea" }]
 */
export function renderMarkdown(source: string, taken: Set<string> = new Set()): RenderedMarkdown {
  const tokens = parser.parse(source, {});
  const headings: Heading[] = [];
  tokens.forEach((token, i) => {
    if (token.type !== "heading_open") return;
    const text = (tokens[i + 1].children ?? [])
      .filter((child) => ["text", "code_inline", "math"].includes(child.type))
      .map((child) => child.content)
      .join("");
    const id = anchor(text, taken);
    token.attrSet("id", id);
    headings.push({ level: Number(token.tag.slice(1)), id, text });
  });
  return { html: parser.renderer.render(tokens, parser.options, {}), headings };
}

/** A readable anchor that no other heading of the page has. */
function anchor(text: string, taken: Set<string>): string {
  const words =
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-+|-+$/g, "") || "section";
  let id = words;
  for (let n = 2; taken.has(id); n++) id = `${words}-${n}`;
  taken.add(id);
  return id;
}

/**
 * A formula in TeX as HTML and MathML. A mistake in it is shown in its place, in red, and does not stop the page.
 *
 * @param tex - the formula, without dollars.
 * @param display - on a line of its own, or within the text.
 */
function renderFormula(tex: string, display: boolean): string {
  const html = katex.renderToString(tex, { displayMode: display, throwOnError: false, output: "htmlAndMathml" });
  // a formula wider than the page is scrolled, also by keyboard
  return html.replace(
    '<span class="katex-display">',
    '<span class="katex-display" tabindex="0" role="group" aria-label="formula">',
  );
}

const parser = makeParser();

function makeParser(): MarkdownIt {
  const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false });
  markdown.inline.ruler.before("escape", "math", (state, silent) => {
    const { src, pos } = state;
    if (src[pos] !== "$") return false;
    const mark = src[pos + 1] === "$" ? "$$" : "$";
    const start = pos + mark.length;
    let end = src.indexOf(mark, start);
    while (end > 0 && src[end - 1] === "\\") end = src.indexOf(mark, end + 1);
    const tex = end < 0 ? "" : src.slice(start, end);
    // as in Pandoc: no space inside the dollars and no digit behind them, so that "$5 and $6" stays money
    if (tex.trim() === "" || (mark === "$" && (/^\s|\s$/.test(tex) || /\d/.test(src[end + 1] ?? "")))) return false;
    if (!silent) {
      const token = state.push("math", "", 0);
      token.content = tex;
      token.markup = mark;
    }
    state.pos = end + mark.length;
    return true;
  });
  markdown.renderer.rules.math = (tokens, i) => renderFormula(tokens[i].content.trim(), tokens[i].markup === "$$");
  markdown.renderer.rules.link_open = (tokens, i, options, _env, self) => {
    const href = tokens[i].attrGet("href") ?? "";
    tokens[i].attrSet("href", href.replace(/^([^:#]*)\.ipynb(#.*)?$/, "$1.html$2"));
    return self.renderToken(tokens, i, options);
  };
  markdown.renderer.rules.table_open = () =>
    `<div class="scroll" tabindex="0" role="group" aria-label="table"><table>\n`;
  markdown.renderer.rules.table_close = () => "</table></div>\n";
  return markdown;
}
