import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

interface Notebook {
  readonly number: string;
  readonly file?: string;
  readonly own: readonly { readonly id: string; readonly cells: readonly string[] }[];
  readonly unknown: readonly string[];
  readonly tooLong: readonly string[];
}

const { coverage, missing, page } = require("../../scripts/coverage.js") as {
  coverage(folder: string): Notebook[];
  missing(notebook: Notebook): string[];
  page(folder: string): string;
};

const folder = join(__dirname, "..", "..", "notebooks");
const written = coverage(folder).filter(({ file }) => file);

test("the checklist has all fourteen notebooks of the course", () => {
  assert.deepEqual(
    coverage(folder).map(({ number }) => number),
    Array.from({ length: 14 }, (_, i) => String(i).padStart(2, "0")),
  );
});

test("every line that a cell says it covers is a line of the curriculum", () => {
  assert.deepEqual(
    written.flatMap(({ unknown }) => unknown),
    [],
  );
});

test("notebook 01 covers every line of its section and of what every notebook has", () => {
  const first = written.find(({ number }) => number === "01");
  assert.ok(first);
  assert.deepEqual(missing(first), []);
});

test("no cell of notebook 01 that a learner reads is longer than 15 lines", () => {
  assert.deepEqual(written.find(({ number }) => number === "01")?.tooLong, []);
});

test("COVERAGE.md is what the notebooks say: node scripts/coverage.js", () => {
  assert.equal(readFileSync(join(folder, "COVERAGE.md"), "utf8"), page(folder));
});
