/** The copy of the course that holds no solutions. */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { temporaryFolder } from "../../temporary";

interface Private {
  makePrivate(folder: string): Promise<{ checked: number; unchecked: string[] }>;
}
const { makePrivate }: Private = require("../../../scripts/course/private");

test("a private copy has no solution, no reference and no usual mistake, and says what it cannot check", async () => {
  const folder = path.join(temporaryFolder("nabla-private-"), "learners");
  const { checked, unchecked } = await makePrivate(folder);
  assert.deepEqual(unchecked, ["01.6", "05.5", "13.8"]);
  assert.ok(checked > 50);
  const texts = (below: string, ends: string): string[] =>
    fs
      .readdirSync(path.join(folder, below), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(ends))
      .map((name) => fs.readFileSync(path.join(folder, below, name), "utf8"));
  const notebooks = texts("notebooks", ".ipynb");
  assert.ok(notebooks.length > 10);
  assert.deepEqual(
    notebooks.filter((text) => /(BEGIN|END) (SOLUTION|HIDDEN TESTS|MARK SCHEME)/.test(text)),
    [],
  );
  assert.deepEqual(
    texts("lib/lessons", ".ts").filter((text) => /^\s*(reference|diagnoses|wrong)[:(]|\bDiagnosis\b/m.test(text)),
    [],
  );
  assert.match(texts("lib/lessons", "index.ts").join(), /computed when this copy of the course was made/);
  for (const name of ["test", "bench", ".git", "node_modules", "lib/dist"])
    assert.equal(fs.existsSync(path.join(folder, name)), false, name);
});
