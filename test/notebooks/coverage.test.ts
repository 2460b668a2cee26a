import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { readNotebook } from "../../machinery/notebook/notebook";

interface Notebook {
  readonly number: string;
  readonly file?: string;
  readonly own: readonly { readonly id: string; readonly cells: readonly string[] }[];
  readonly unknown: readonly string[];
  readonly tooLong: readonly string[];
}

const { coverage, missing, page, studyMinutes } = require("../../scripts/coverage.js") as {
  coverage(folder: string): Notebook[];
  missing(notebook: Notebook): string[];
  page(folder: string): string;
  studyMinutes(file: string): number;
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

test("every notebook says the minutes that its words, code, figures and exercises make", () => {
  for (const { file = "" } of written) {
    const place = join(folder, file);
    const said = /\| Time \| about (\d+) minutes/.exec(readNotebook(place).cells[0].source)?.[1];
    assert.equal(said, String(studyMinutes(place)), file);
  }
});

const shared = join(__dirname, "..", "..", "..", "shared", "curriculum.md");

test("the checklist says what the curriculum says, word for word, whatever lines it is cut into", {
  skip: existsSync(shared) ? false : "no ../shared/curriculum.md beside the project",
}, () => {
  const { notebooks } = JSON.parse(readFileSync(join(folder, "curriculum.json"), "utf8")) as {
    notebooks: Record<string, { title: string; lines: string[] }>;
  };
  const words = (text: string): string =>
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(" ") ?? "";
  const sections = readFileSync(shared, "utf8").split(/^## /m);
  for (const [number, { title, lines }] of Object.entries(notebooks)) {
    const section = sections.find((each) => each.startsWith(`${number} `));
    assert.equal(words(`${number} ${title} ${lines.join(" ")}`), words(section ?? ""), number);
  }
});
