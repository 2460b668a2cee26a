/** Pages that hold words of others: nothing in them is ever more than text. */
import { escapeHtml } from "nabla/display";

/**
 * A text as HTML: its marks escaped, control characters and turned writing shown as one sign.
 *
 * @example
 * escaped("<b>") // → "&#60;b&#62;"
 */
export function escaped(text: string): string {
  return escapeHtml(text.replace(/[^\P{C}\n\t]/gu, "\uFFFD"));
}

const style = `body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #1a1a1a; }
table { border-collapse: collapse; margin: 1rem 0; } th, td { border: 1px solid #ccc; padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; }
pre { background: #f4f4f4; padding: 0.5rem; overflow-x: auto; white-space: pre-wrap; } .bar { background: #0072b2; height: 0.5rem; }
.bars { display: flex; height: 1.4rem; } .bars span { overflow: hidden; text-align: center; font-size: 0.85rem; line-height: 1.4rem; color: #000; }
.bars span:first-child[style*="#0072b2"] { color: #fff; } .wide { width: 22rem; } .count { width: 7rem; } svg { max-width: 100%; }
.key { display: inline-block; width: 0.9rem; height: 0.9rem; vertical-align: -0.1rem; }
.right { color: #00664b; } .wrong { color: #a33c00; }`;

/** A whole page: no script runs in it and nothing is loaded, whatever `body` says. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${style}</style></head>
<body><main><h1>${escaped(title)}</h1>
${body}
</main></body></html>
`;
}
