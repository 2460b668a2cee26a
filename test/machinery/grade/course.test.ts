/** Every notebook of the course, through the grader: the course's own answers get all points, the empty form none. */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { assignmentsIn } from "../../../machinery/grade/assignment";
import { root } from "../../source-files";
import { temporaryFolder } from "../../temporary";
import { grade, readResults, sandbox } from "./command";
import { handIn, solved, untouched } from "./handed-in";

const skip = sandbox() === "A" ? false : "bubblewrap does not work here";

test("the course's own answers get all points, untouched forms none, in every notebook", { skip }, async () => {
  const folder = temporaryFolder("nabla-all-");
  const submitted = path.join(folder, "submitted");
  const out = path.join(folder, "grades");
  const names = assignmentsIn(path.join(root, "notebooks"))
    .filter(({ exercises }) => exercises.length > 0)
    .map(({ name }) => name);
  for (const name of names) {
    handIn(submitted, `solved ${name}`, solved(name), name);
    handIn(submitted, `untouched ${name}`, untouched(name), name);
  }
  assert.equal(await grade(submitted, "--out", out), 0);
  const found = [...readResults(out).values()].map(({ student, points, maxPoints, marks }) => {
    const wrong = marks.filter(({ outcome }) => outcome === "not yet").map(({ id }) => id);
    return [student, points === maxPoints ? "all" : points, wrong.join()];
  });
  const expected = names.flatMap((name) => [
    [`solved ${name}`, "all", ""],
    [`untouched ${name}`, 0, ""],
  ]);
  assert.deepEqual(found.sort(), expected.sort());
  assert.ok(fs.existsSync(path.join(out, `${names[0]}.csv`)));
});
