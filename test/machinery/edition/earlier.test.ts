/** A learner's folder as the course made it before its house was moved (test/fixtures/edition-of-0.1) meets this version. */
import assert from "node:assert/strict";
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type EditionNews, updateEdition } from "../../../machinery/edition/edition";
import { resetExercise } from "../../../machinery/edition/reset";
import { root } from "../../source-files";
import { temporaryFolder } from "../../temporary";

const name = "00-start.ipynb";

function earlier(): { notebooks: string; my: string } {
  const folder = temporaryFolder("nabla earlier ");
  const places = { notebooks: join(folder, "notebooks"), my: join(folder, "my") };
  mkdirSync(places.notebooks);
  copyFileSync(join(root, "notebooks", name), join(places.notebooks, name));
  const made = join(root, "test", "fixtures", "edition-of-0.1");
  cpSync(join(made, name), join(places.my, name));
  cpSync(join(made, "edition.json"), join(places.my, ".nabla", "edition.json"));
  return places;
}

const kindsOf = (news: readonly EditionNews[]): string[] => news.map(({ what }) => what);

test("an earlier notebook that nobody changed is renewed in its place", () => {
  const places = earlier();
  assert.deepEqual(kindsOf(updateEdition(places)), ["renewed"]);
  assert.deepEqual(kindsOf(updateEdition(places)), ["kept"]);
});

test("an earlier notebook with an answer stays to the letter; the new one beside it holds the answer", () => {
  const places = earlier();
  const file = join(places.my, name);
  const own = readFileSync(file, "utf8").replace('throw new Error(\\"not solved yet: 00.1\\");', "return 42;");
  writeFileSync(file, own);
  assert.deepEqual(kindsOf(updateEdition(places)), ["put beside"]);
  assert.equal(readFileSync(file, "utf8"), own);
  assert.match(own, /return 42;/);
  assert.match(readFileSync(join(places.my, "00-start.new.ipynb"), "utf8"), /return 42;/);
  assert.deepEqual(kindsOf(updateEdition(places)), ["kept"]);
  resetExercise(places, "00.1");
  assert.match(readFileSync(file, "utf8"), /not solved yet: 00\.1/);
});
