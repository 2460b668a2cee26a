/** Markdown that somebody else wrote. */
import { renderMarkdown } from "../../pages/markdown";
import { inertHtml, pictureTypes } from "./html";

/** Between two signs that would do something together; nobody sees it. */
const joiner = "\u2060";

/**
 * The source of a text in which no renderer finds HTML beyond simple marks, or an address that runs something: an
 * invisible sign stands between the letters that would make one. What people see stays the same.
 *
 * @example
 * inertMarkdown("<script>").length // → 9
 */
export function inertMarkdown(source: string): string {
  return source
    .replace(/<(?=[a-z/!?])(?!\/?(?:b|i|em|strong|sub|sup|br|kbd|code|details|summary)\s*\/?>)/gi, `<${joiner}`)
    .replace(/\b(java|vb|live)(?=script)/gi, `$1${joiner}`)
    .replace(/&(?=#|colon;|tab;|newline;|lpar;)/gi, `&${joiner}`)
    .replace(/\\(?=(?:href|url|require|html\w*|class|cssId|style|includegraphics|unicode)\b)/g, `\\${joiner}`);
}

/** Pictures pasted into a cell, by name and type. */
export type Attachments = { readonly [name: string]: { readonly [type: string]: string } };

/**
 * Markdown as HTML that does nothing: formulas are MathML, drawn by KaTeX without a script.
 *
 * @example
 * markdownPage("<img src=x onerror=alert(1)> *yes*").includes("onerror") // → false
 */
export function markdownPage(source: string, attachments: Attachments = {}): string {
  const { html } = renderMarkdown(source.replaceAll(joiner, ""));
  return inertHtml(
    html.replace(/(<img\b[^>]*?\bsrc=")attachment:([^"]*)"/g, (whole, before, name) => {
      const found = Object.hasOwn(attachments, decoded(name)) ? Object.entries(attachments[decoded(name)]) : [];
      const usable = found.find(([type, data]) => pictureTypes.includes(type) && /^[A-Za-z0-9+/=\s]*$/.test(data));
      return usable ? `${before}data:${usable[0]};base64,${usable[1].replace(/\s/g, "")}"` : whole;
    }),
  );
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
