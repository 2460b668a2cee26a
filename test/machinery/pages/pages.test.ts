import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { foldSolution, renderCode, renderOutput } from "../../../machinery/pages/cells";
import { renderMarkdown } from "../../../machinery/pages/markdown";
import { writeSite } from "../../../machinery/pages/site";
import { temporaryFolder } from "../../temporary";

const html = (source: string) => renderMarkdown(source).html;

describe("Markdown", () => {
  test("formulas become KaTeX with MathML, in the text and on their own line", () => {
    assert.match(html("so $x^2$ is"), /<math/);
    assert.match(html("$$\\sum_i x_i$$"), /<span class="katex-display" tabindex="0"/); // wide ones scroll by keyboard
  });
  test("money, code and an escaped dollar stay as they are", () => {
    for (const source of ["it costs $5 and $6", "`$x$`", "\\$x\\$"]) assert.doesNotMatch(html(source), /katex/);
  });
  test("an underscore within a formula is no emphasis", () => assert.doesNotMatch(html("$a_1 b_1$ and $c_2$"), /<em>/));
  test("a formula with a mistake is shown in red and stops nothing", () =>
    assert.match(html("$\\frac{1$"), /katex-error/));
  test("headings get anchors that differ", () => {
    const taken = new Set<string>();
    assert.equal(renderMarkdown("## Why?", taken).headings[0].id, "why");
    assert.equal(renderMarkdown("## Why?", taken).headings[0].id, "why-2");
  });
  test("links to notebooks lead to their pages, other links stay", () => {
    assert.match(html("[next](02-x.ipynb#why)"), /href="02-x.html#why"/);
    assert.match(html("[paper](https://example.org/a.ipynb)"), /href="https:\/\/example.org\/a.ipynb"/);
  });
});

describe("cells", () => {
  test("a solution is folded away, the rest of the cell is shown", () => {
    const page = renderCode({ source: "function f() {\n  // BEGIN SOLUTION\n  return 42;\n  // END SOLUTION\n}" }, 1);
    assert.match(page, /your turn/);
    assert.match(page, /<details class="solution"><summary>Show a solution<\/summary>.*42/s);
    assert.ok(page.indexOf("42") > page.indexOf("<details"));
    assert.equal(foldSolution("a\nb").solution, "");
  });
  test("figures keep their picture, its words and their live form; a label cannot end the script", () => {
    const shown = renderOutput({
      output_type: "display_data",
      data: {
        "application/vnd.plotly.v1+json": { data: [{ name: "</script><b>" }], layout: {} },
        "image/png": "QUJD\n",
        "text/plain": 'rises "fast"',
      },
      metadata: {},
    });
    assert.match(shown, /<img src="data:image\/png;base64,QUJD" alt="rises &#34;fast&#34;">/);
    assert.equal(shown.match(/<\/script>/g)?.length, 1);
    assert.deepEqual(JSON.parse(/json">(.*)<\/script>/.exec(shown)?.[1] ?? "").data[0].name, "</script><b>");
  });
  test("a table of an output can be scrolled by keyboard", () => {
    const table = renderOutput({ output_type: "display_data", data: { "text/html": "<table></table>" }, metadata: {} });
    assert.match(table, /<div class="html" tabindex="0" role="group" aria-label="output"><table>/);
  });
  test("printed text and errors are escaped and lose terminal colours", () => {
    assert.match(
      renderOutput({ output_type: "stream", name: "stdout", text: "\u001b[31m<b>\u001b[0m" }),
      />&#60;b&#62;<\/pre>/,
    );
    assert.match(
      renderOutput({ output_type: "error", ename: "RangeError", evalue: "a < b", traceback: [] }),
      /RangeError: a &#60; b/,
    );
  });
});

describe("the site", () => {
  const folder = temporaryFolder("nabla-pages-");
  const notebook = (name: string, title: string) => {
    const path = join(folder, name);
    writeFileSync(
      path,
      JSON.stringify({
        cells: [{ id: "a", cell_type: "markdown", metadata: {}, source: [`# ${title}\n`, "\n## One\n"] }],
        metadata: {},
        nbformat: 4,
        nbformat_minor: 5,
      }),
    );
    return path;
  };
  test("has a page a notebook, contents, and all its assets beside it", () => {
    const out = join(folder, "out");
    const contents = writeSite([notebook("01-a.ipynb", "First"), notebook("02-b.ipynb", "Second")], out, {
      notice: "Python is <missing>.",
    });
    assert.match(
      readFileSync(contents, "utf8"),
      /Python is &#60;missing&#62;\..*01-a\.html">First.*02-b\.html">Second/s,
    );
    const page = readFileSync(join(out, "01-a.html"), "utf8");
    assert.match(page, /Next: Second/);
    for (const [, file] of page.matchAll(/(?:href|src)="([^"#:]+)"/g)) assert.ok(existsSync(join(out, file)), file);
    assert.doesNotMatch(page, /https?:\/\//);
  });
  test("no notebook, and a file that is none, are errors of one line", () => {
    assert.throws(() => writeSite([], folder), /there is no notebook to write/);
    const bad = join(folder, "bad.ipynb");
    writeFileSync(bad, "{");
    assert.throws(() => writeSite([bad], folder), /bad\.ipynb is not a notebook: it is not JSON/);
    writeFileSync(bad, "{}");
    assert.throws(() => writeSite([bad], folder), /bad\.ipynb is not a notebook: it has no list of cells/);
  });
});
