import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { afterEach, beforeEach } from "node:test";
import { type EditionPlaces, updateEdition } from "../../../machinery/edition/edition";
import { resetExercise } from "../../../machinery/edition/reset";
import { formatNotebook, type Notebook, parseNotebook } from "../../../machinery/notebook/notebook";
import { sourceNotebook } from "./source-notebook";

const NAME = "00-start.ipynb";
let folder: string;
let places: EditionPlaces;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nabla édition "));
  places = { notebooks: join(folder), my: join(folder, "my") };
  writeSource(sourceNotebook());
});
afterEach(() => rmSync(folder, { recursive: true }));

function writeSource(notebook: Notebook): void {
  writeFileSync(join(folder, NAME), formatNotebook(notebook));
}

function improveSource(text: string): void {
  const notebook = sourceNotebook();
  notebook.cells[0].source = text;
  writeSource(notebook);
}

function mine(name: string = NAME): string {
  return readFileSync(join(places.my, name), "utf8");
}

function solve(name: string = NAME, source: string = "function size() { return 1; }"): string {
  const notebook = parseNotebook(mine(name), name);
  notebook.cells[2].source = source;
  writeFileSync(join(places.my, name), formatNotebook(notebook));
  return mine(name);
}

function update(): string {
  return updateEdition(places)
    .map(({ what, sentence }) => `${what}: ${sentence}`)
    .join("\n");
}

test("a notebook that is not there is added, and a second update changes nothing", () => {
  assert.equal(update(), "new: 00-start.ipynb is new.");
  const text = mine();
  assert.equal(update(), "kept: 00-start.ipynb is up to date.");
  assert.equal(mine(), text);
  assert.deepEqual(readdirSync(places.my).sort(), [".nabla", NAME]);
  assert.deepEqual(readdirSync(join(places.my, ".nabla")), ["edition.json"]);
});

test("a learner's notebook is left as it is", () => {
  update();
  const own = solve();
  assert.equal(update(), "kept: 00-start.ipynb is yours and was left as it is.");
  assert.equal(mine(), own);
});

test("an improved source is put beside the learner's own, with the answers carried over, and only once", () => {
  update();
  const own = solve();
  improveSource("# Better");
  assert.match(update(), /^put beside: .* is 00-start\.new\.ipynb, with your answers to 00\.1\.$/);
  assert.equal(mine(), own);
  const beside = parseNotebook(mine("00-start.new.ipynb"), "new");
  assert.equal(beside.cells[0].source, "# Better");
  assert.equal(beside.cells[2].source, "function size() { return 1; }");
  assert.equal(update(), "kept: 00-start.ipynb is yours and was left as it is.");
});

test("a second improvement renews the file beside, unless the learner has worked in it", () => {
  update();
  solve();
  improveSource("# Better");
  update();
  improveSource("# Better still");
  assert.match(update(), /is 00-start\.new\.ipynb/);
  assert.match(mine("00-start.new.ipynb"), /Better still/);
  const worked = solve("00-start.new.ipynb", "function size() { return 2; }");
  improveSource("# Best");
  assert.match(update(), /is 00-start\.new-2\.ipynb/);
  assert.equal(mine("00-start.new.ipynb"), worked);
});

test("a notebook that the learner never changed is renewed in place", () => {
  update();
  improveSource("# Better");
  assert.match(update(), /^renewed: .*was renewed\.$/);
  assert.match(mine(), /Better/);
  assert.equal(existsSync(join(places.my, "00-start.new.ipynb")), false);
});

test("a learner who takes the new file over is up to date", () => {
  update();
  solve();
  improveSource("# Better");
  update();
  writeFileSync(join(places.my, NAME), mine("00-start.new.ipynb"));
  assert.equal(update(), "kept: 00-start.ipynb is yours and was left as it is.");
});

for (const [how, text] of [
  ["lost", undefined],
  ["broken", "{"],
  ["of another kind", "[]"],
] as const) {
  test(`a record that is ${how} never costs the learner's work`, () => {
    update();
    const own = solve();
    const record = join(places.my, ".nabla", "edition.json");
    if (text === undefined) rmSync(record);
    else writeFileSync(record, text);
    assert.match(update(), /^put beside/);
    assert.equal(mine(), own);
    assert.match(update(), /^kept/);
  });
}

test("a learner's file that is no notebook any more is left alone", () => {
  update();
  writeFileSync(join(places.my, NAME), "notes");
  improveSource("# Better");
  assert.match(update(), /^put beside: .* is 00-start\.new\.ipynb\.$/);
  assert.equal(mine(), "notes");
});

test("a deleted notebook comes back as a fresh one", () => {
  update();
  rmSync(join(places.my, NAME));
  assert.match(update(), /^new/);
});

test("a reset puts one stub back, keeps every other cell, and keeps the old file", () => {
  update();
  const notebook = parseNotebook(mine(), NAME);
  notebook.cells[2].source = "wrong";
  notebook.cells[6].source = "my words";
  writeFileSync(join(places.my, NAME), formatNotebook(notebook));
  const before = mine();
  const said = resetExercise(places, "00.1", new Date("2026-01-02T03:04:05Z"));
  assert.match(
    said,
    /^00\.1 is a stub again in .*00-start\.ipynb; the file as it was is .*00-start\.2026-01-02T03-04-05\.ipynb\./,
  );
  const after = parseNotebook(mine(), NAME);
  assert.match(after.cells[2].source, /not solved yet: 00\.1/);
  assert.equal(after.cells[6].source, "my words");
  assert.equal(
    readFileSync(join(places.my, ".nabla", "backups", "00-start.2026-01-02T03-04-05.ipynb"), "utf8"),
    before,
  );
});

test("a reset brings a deleted cell back to its place", () => {
  update();
  const notebook = parseNotebook(mine(), NAME);
  notebook.cells.splice(2, 1);
  writeFileSync(join(places.my, NAME), formatNotebook(notebook));
  resetExercise(places, "00.1");
  assert.deepEqual(
    parseNotebook(mine(), NAME)
      .cells.slice(1, 4)
      .map(({ id }) => id),
    ["imports", "size", "size-check"],
  );
});

test("a reset of something that does not exist is one line with the remedy", () => {
  assert.throws(
    () => resetExercise(places, "00.1"),
    /^RangeError: reset: there is no .*00-start\.ipynb; npm start puts it there$/,
  );
  update();
  assert.throws(() => resetExercise(places, "one"), /^RangeError: reset: "one" is no exercise; write it as 01\.3$/);
  assert.throws(() => resetExercise(places, "07.1"), /^RangeError: reset: there is no notebook 07$/);
  assert.throws(
    () => resetExercise(places, "00.9"),
    /^RangeError: reset: notebook 00-start\.ipynb has no exercise 00\.9; it has 00\.1, 00\.2, 00\.3, 00\.4$/,
  );
});
