/** Text that is HTML already: made by {@link html} only, so that nothing else reaches a page unescaped. */
export class Html {
  constructor(readonly source: string) {}
}

type Part = string | number | Html | readonly Html[];

/**
 * A template whose values are escaped, unless they are HTML themselves.
 *
 * @example
 * html`<b>${"1 < 2"}</b>`.source // → "<b>1 &#60; 2</b>"
 */
export function html(strings: TemplateStringsArray, ...values: readonly Part[]): Html {
  const parts = strings.map((text, i) => (i < values.length ? text + sourceOf(values[i]) : text));
  return new Html(parts.join(""));
}

/** Nothing, where a part of a template is left out. */
export const nothing: Html = new Html("");

/**
 * A sentence in which what stands between backticks is code. A backtick without its partner stays as it is.
 *
 * @example
 * html`${withCode("a `return` is missing")}`.source // → "a <code>return</code> is missing"
 */
export function withCode(sentence: string): readonly Html[] {
  const parts = sentence.split("`");
  if (parts.length % 2 === 0) return [html`${sentence}`];
  return parts.map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
}

function sourceOf(part: Part): string {
  if (part instanceof Html) return part.source;
  if (Array.isArray(part)) return part.map((each: Html) => each.source).join("");
  return escapeHtml(String(part));
}

/**
 * Text made safe inside an element and inside a quoted attribute. Characters that turn the direction of writing are
 * taken out: they can make text seem to say something else.
 *
 * @example
 * escapeHtml('<a href="x">') // → "&#60;a href=&#34;x&#34;&#62;"
 */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
