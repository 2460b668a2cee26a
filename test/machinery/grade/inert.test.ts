/** What learners wrote is harmless before nbgrader's pages show it, and says the same as before. */
import assert from "node:assert/strict";
import test from "node:test";
import { assignmentOf } from "../../../machinery/grade/assignment";
import { autograded, nbgraderName } from "../../../machinery/grade/export/autograded";
import { inertHtml } from "../../../machinery/grade/inert/html";
import { inertMarkdown, markdownPage } from "../../../machinery/grade/inert/markdown";
import { inertNotebook } from "../../../machinery/grade/inert/notebook";
import type { Result } from "../../../machinery/grade/result";
import { formatNotebook, type Notebook } from "../../../machinery/notebook/notebook";
import { answerCell, solved, sourceOf } from "./handed-in";

const assignment = assignmentOf(sourceOf("00-start"), "00-start.ipynb");
const graded: Result = {
  ...{ student: "anna", assignment: "00-start", status: "graded", warnings: [], marks: [], byHand: [], maxPoints: 10 },
  ...{ level: "A", seconds: 0, key: "", versions: { node: "", nabla: "" } },
};
const shown = (notebook: Notebook): Notebook => autograded(Buffer.from(formatNotebook(notebook)), assignment, graded);

test("HTML keeps its words, tables and pictures, and loses what runs, loads or imitates the page", () => {
  assert.equal(inertHtml("<table><tr><td>1</td></tr></table>"), "<table><tbody><tr><td>1</td></tr></tbody></table>");
  assert.equal(inertHtml('<img src="data:image/png;base64,AAAA">'), '<img src="data:image/png;base64,AAAA">');
  assert.equal(inertHtml('<img src="http://example.invalid/a.png" onerror="x()">'), "<img>");
  assert.equal(inertHtml('<img src="data:image/svg+xml;base64,AAAA">'), "<img>");
  assert.equal(inertHtml('<a href="java\nscript:x()">a</a>'), "<a>a</a>");
  assert.equal(inertHtml('<p class="score" id="00-1-check" data-link="x" style="position:fixed">a</p>'), "<p>a</p>");
  assert.equal(inertHtml('<input class="score"><form><button>b</button></form><svg onload="x()"></svg>'), "b");
});

test("formulas are MathML, without the addresses that TeX can hold", () => {
  const page = markdownPage("$x^2$ and $\\href{javascript:alert(1)}{y}$");
  assert.match(page, /<math[^>]*><mrow><msup><mi>x<\/mi><mn>2<\/mn><\/msup><\/mrow><\/math>/);
  assert.doesNotMatch(page, /href=/);
});

test("a picture that was pasted into an answer is shown, anything else by its name is not", () => {
  const png = { "a b.png": { "image/png": "AAAA" }, "b.png": { "image/svg+xml": "AAAA" } };
  assert.match(markdownPage("![](attachment:a%20b.png)", png), /src="data:image\/png;base64,AAAA"/);
  assert.doesNotMatch(markdownPage("![](attachment:b.png) ![](attachment:__proto__)", png), /src=/);
});

test("markdown without HTML stays to the letter; HTML is text afterwards, for any renderer", () => {
  const plain = "# A *title* where a < b\n\n`x => x` and $\\frac{1}{2}$, [link](https://example.org) & more<br>";
  assert.equal(inertMarkdown(plain), plain);
  const text = inertMarkdown("<ScRipt> [a](JavaScript:x) &#106; $\\href{x}{y}$ </b onclick=1>");
  assert.doesNotMatch(text, /<script|javascript|&#|\\href|<\/b o/i);
  assert.equal(text.replaceAll("\u2060", ""), "<ScRipt> [a](JavaScript:x) &#106; $\\href{x}{y}$ </b onclick=1>");
});

test("a solved notebook comes out as it went in, but for what nobody knows", () => {
  const before = solved();
  const { cells } = shown(before);
  assert.deepEqual(
    cells.map(({ source }) => source),
    before.cells.map(({ source }) => source),
  );
  assert.deepEqual(answerCell(shown(before), "00.1").metadata, answerCell(before, "00.1").metadata);
});

test("a check is shown as it was handed out, with our verdict in the place of the learner's output", () => {
  const before = solved();
  const check = before.cells.find(({ metadata }) => metadata.nbgrader?.grade_id === "00-1-check");
  assert.ok(check);
  Object.assign(check, { source: "2", outputs: [{ output_type: "stream", name: "stdout", text: "ALL TESTS PASSED" }] });
  const mark = { id: "00.1", title: "Size", outcome: "not yet", points: 0, maxPoints: 2, checks: [] } as const;
  const { cells } = autograded(Buffer.from(formatNotebook(before)), assignment, { ...graded, marks: [mark] });
  const found = cells.find(({ metadata }) => metadata.nbgrader?.grade_id === "00-1-check");
  assert.match(found?.source ?? "", /await check\("00\.1"/);
  assert.deepEqual(found?.outputs, [
    { output_type: "stream", name: "stdout", text: "00.1 Size: not yet, 0 of 2 points\n" },
  ]);
});

test("cells that were lost come back, marks that were added go, what cannot be read is said", () => {
  const before = solved();
  before.cells = before.cells.filter(({ metadata }) => metadata.nbgrader?.grade_id !== "00-2-check");
  before.cells[0].metadata = { nbgrader: { ...answerCell(before, "00.1").metadata.nbgrader, points: 200 } as never };
  const ids = shown(before).cells.flatMap(({ metadata }) => metadata.nbgrader?.grade_id ?? []);
  const wanted = assignment.released.cells.flatMap(({ metadata }) => metadata.nbgrader?.grade_id ?? []);
  assert.deepEqual(ids.sort(), wanted.sort());
  const refused = autograded(undefined, assignment, { ...graded, status: "not graded", reason: "the file is empty" });
  assert.equal(refused.cells[0].source, "**Not graded.** the file is empty");
});

test("a notebook of nonsense becomes an empty one, and no two cells share an anchor", () => {
  assert.deepEqual(inertNotebook(7).cells, []);
  assert.deepEqual(
    inertNotebook({ cells: [1, { id: 'a"b' }, { id: "cell-1" }, { id: "cell-1" }] }).cells.map(({ id }) => id),
    ["cell-0", "cell-1", "cell-2"],
  );
});

test("a name for nbgrader is a folder's name without signs of HTML", () => {
  assert.equal(nbgraderName("김민수, B."), "김민수, B.");
  assert.equal(nbgraderName('../<img src="x">'), ".._‹img src=”x”›");
  assert.equal(nbgraderName(".."), "_..");
});
