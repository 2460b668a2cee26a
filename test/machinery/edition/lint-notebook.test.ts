import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { size } from "../../../lib/lessons/00-start/size";
import { allExercises } from "../../../lib/lessons/index";
import { lintNotebook } from "../../../machinery/edition/lint-notebook";
import { type GradeMetadata, type Notebook, parseNotebook } from "../../../machinery/notebook/notebook";
import { sourceNotebook } from "./source-notebook";

/** The part of the fixture that is as it should be. */
function sound(): Notebook {
  const notebook = sourceNotebook();
  notebook.cells = notebook.cells.filter(({ id }) => !["whole", "tabs", "rule"].includes(id ?? ""));
  return notebook;
}

function lintAfter(change: (notebook: Notebook) => void): string[] {
  const notebook = sound();
  change(notebook);
  return lintNotebook(notebook, "00", [size]);
}

function grade(notebook: Notebook, id: string): GradeMetadata {
  const data = notebook.cells.find((cell) => cell.id === id)?.metadata.nbgrader;
  assert.ok(data);
  return data;
}

test("a sound notebook gives no line", () => {
  assert.deepEqual(
    lintAfter(() => {}),
    [],
  );
});

function set<T extends object>(target: T, values: Partial<T>): void {
  Object.assign(target, values);
}

const faults: readonly [line: string, change: (notebook: Notebook) => void][] = [
  ["00: grade_id 00-1-check is there twice", (n) => void n.cells.push({ ...structuredClone(n.cells[3]), id: "copy" })],
  ["00: 00-1-check: points are 3, the specification says 2", (n) => set(grade(n, "size-check"), { points: 3 })],
  ["00: exercise 00.1 has no cell 00-1-solution", (n) => void n.cells.splice(2, 1)],
  ["00: exercise 00.1 has no cell 00-1-check", (n) => void n.cells.splice(3, 1)],
  ["00: exercise 00.1 is checked before it is solved", (n) => void n.cells.splice(2, 2, n.cells[3], n.cells[2])],
  ["00: the kernel is python3, not tslab", (n) => set(n.metadata.kernelspec ?? {}, { name: "python3" })],
  [
    "00: kernelspec.language is not typescript: nbgrader cannot cut solutions",
    (n) => void delete n.metadata.kernelspec?.language,
  ],
  ["00: cell id title is there twice", (n) => set(n.cells[1], { id: "title" })],
  ['00: cell 1 has no proper id ("a.b")', (n) => set(n.cells[0], { id: "a.b" })],
  ["00: 00-1-solution: schema_version is 2, not 3", (n) => set(grade(n, "size"), { schema_version: 2 })],
  [
    "00: 00-1-solution: grade, solution, locked are true,true,false; solution cells have false,true,false",
    (n) => set(grade(n, "size"), { grade: true, points: 2 }),
  ],
  ["00: 00-1-solution: there is no solution", (n) => set(n.cells[2], { source: "function size() {}" })],
  [
    "00: 00-1-solution: size is not declared before the solution begins",
    (n) => set(n.cells[2], { source: "// BEGIN SOLUTION\nfunction size() {}\n// END SOLUTION" }),
  ],
  [
    "00: 00-1-solution: nothing but the stub is left: the signature must stay",
    (n) => set(n.cells[2], { source: "// BEGIN SOLUTION\nfunction size() {}\n// END SOLUTION" }),
  ],
  [
    "00: cell 00-1-solution: BEGIN SOLUTION without END SOLUTION",
    (n) => set(n.cells[2], { source: "function size() {\n// BEGIN SOLUTION" }),
  ],
  [
    '00: 00-1-check: there is no line await check("00.1", size)',
    (n) => set(n.cells[3], { source: 'await check("00.2", size)' }),
  ],
  [
    "00: 00-1-check: the last line is not the check: nbgrader reads its value",
    (n) => set(n.cells[3], { source: `${n.cells[3].source}\nconsole.log(1)` }),
  ],
  ["00: 00-4-answer: it has no points", (n) => void delete grade(n, "words").points],
  [
    "00: 00-4-answer: it is a code cell; an answer cell is a markdown cell",
    (n) => set(n.cells[4], { cell_type: "code" }),
  ],
];

for (const [line, change] of faults) {
  test(`found: ${line}`, () => assert.ok(lintAfter(change).includes(line), lintAfter(change).join("\n")));
}

test("a graded cell whose exercise has no specification is found", () => {
  assert.ok(lintNotebook(sound(), "00", []).includes("00: 00-1-solution: exercise 00.1 has no specification"));
});

const folder = join(__dirname, "../../../notebooks");
const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d\d-.*\.ipynb$/.test(name)) : [];
for (const name of names) {
  test(`${name} is ready to be handed out`, () => {
    const notebook = parseNotebook(readFileSync(join(folder, name), "utf8"), name);
    assert.deepEqual(lintNotebook(notebook, name.slice(0, 2), allExercises()), []);
  });
}
