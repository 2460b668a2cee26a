import assert from "node:assert/strict";
import test from "node:test";
import { checksum } from "../../../machinery/edition/grade-cells";
import { release } from "../../../machinery/edition/release";
import type { Cell } from "../../../machinery/notebook/notebook";
import { formatNotebook, parseNotebook } from "../../../machinery/notebook/notebook";
import { sourceNotebook } from "./source-notebook";

function cell(id: string): Cell {
  const found = release(sourceNotebook()).cells.find((each) => each.id === id);
  assert.ok(found, id);
  return found;
}

test("a solution becomes a stub that names its exercise, under the full signature", () => {
  assert.equal(
    cell("size").source,
    `/** Numbers that a tensor of this shape holds. */
function size(shape: number[]): number {
  throw new Error("not solved yet: 00.1");
}`,
  );
});

test("the stub is indented like the line that begins the solution, tabs included, once for each region", () => {
  assert.equal(
    cell("tabs").source,
    'const f = () => {\n\tthrow new Error("not solved yet: 00.3");\n};\nfunction g(): number {\n    throw new Error("not solved yet: 00.3");\n}\n',
  );
});

test("a solution cell without a region is replaced as a whole", () => {
  assert.equal(cell("whole").source, 'throw new Error("not solved yet: 00.2");');
});

test("an answer in words is replaced by a line that asks for one", () => {
  assert.equal(cell("words").source, "Why is a scalar's size 1?\n\nYOUR ANSWER HERE\n");
});

test("hidden tests are gone, the published check stays", () => {
  assert.equal(cell("size-check").source, '// ten more shapes\nawait check("00.1", size)');
});

test("a mark scheme is gone, from an answer in words and from a check alike", () => {
  const notebook = sourceNotebook();
  const scheme = "\n<!-- BEGIN MARK SCHEME -->\n2 points: the empty product\n<!-- END MARK SCHEME -->";
  for (const id of ["words", "size-check", "imports"]) {
    const found = notebook.cells.find((each) => each.id === id);
    assert.ok(found, id);
    found.source += scheme;
  }
  const text = formatNotebook(release(notebook));
  assert.doesNotMatch(text, /MARK SCHEME|the empty product/);
});

test("outputs are cleared, and cells are locked as nbgrader locks them", () => {
  assert.deepEqual(cell("imports").outputs, []);
  assert.equal(cell("imports").execution_count, null);
  assert.equal("scrolled" in cell("imports").metadata, false);
  assert.equal(cell("size").metadata.deletable, false);
  assert.equal(cell("size").metadata.editable, undefined);
  assert.equal(cell("size-check").metadata.editable, false);
  assert.equal(cell("rule").metadata.editable, false);
});

test("no word of a solution is left in the file", () => {
  const text = formatNotebook(release(sourceNotebook()));
  for (const word of [
    "product *=",
    "A product of nothing",
    "everything",
    "return 2",
    "seed: 20",
    "SOLUTION",
    "HIDDEN",
  ]) {
    assert.ok(!text.includes(word), word);
  }
});

test("the source is not changed, and a notebook that is written and read again is the same", () => {
  const source = sourceNotebook();
  release(source);
  assert.deepEqual(source, sourceNotebook());
  assert.deepEqual(parseNotebook(formatNotebook(source), "a.ipynb"), source);
});

test("a region that does not end, is nested, or lies in the wrong cell is an error that names the cell", () => {
  const broken = (source: string, solution = true): (() => void) => {
    const notebook = sourceNotebook();
    notebook.cells = [{ ...notebook.cells[2], source }];
    if (!solution) notebook.cells[0].metadata = {};
    return () => release(notebook);
  };
  assert.throws(broken("// BEGIN SOLUTION\n1"), /^Error: cell 00-1-solution: BEGIN SOLUTION without END SOLUTION$/);
  assert.throws(broken("// BEGIN SOLUTION\n// BEGIN SOLUTION\n"), /BEGIN SOLUTION inside another/);
  assert.throws(
    broken("// BEGIN SOLUTION\n// END SOLUTION", false),
    /cell size: a solution in a cell that is no solution cell/,
  );
  assert.throws(
    broken("// BEGIN SOLUTION\n// END SOLUTION\n// BEGIN HIDDEN TESTS\n// END HIDDEN TESTS"),
    /hidden tests in a cell that is not graded/,
  );
});

test("a cell's checksum is the one that nbgrader computes, and changes with its points", () => {
  const nbgrader = {
    schema_version: 3,
    grade: true,
    solution: false,
    locked: true,
    task: false,
    grade_id: "00-1-check",
  };
  const worth = (points: number): Cell => ({
    id: "a",
    cell_type: "code",
    source: 'await check("00.1", size)',
    metadata: { nbgrader: { ...nbgrader, points } },
    outputs: [],
    execution_count: null,
  });
  assert.equal(checksum(worth(2)), "e000d721ba7447978fa7d786af038ca5");
  assert.notEqual(checksum(worth(3)), checksum(worth(2)));
});
