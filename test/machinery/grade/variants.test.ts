/** A question that differs from learner to learner: what is handed out, and what is right for whom. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { planted } from "../../../lib/lessons/05-backpropagation/planted-gradient";
import { findExercise } from "../../../lib/lessons/index";
import { exercisesFor, variantLine, variantOf, withVariants } from "../../../machinery/edition/variants";
import { ownSecret } from "../../../machinery/grade/results";
import { type Notebook, readNotebook } from "../../../machinery/notebook/notebook";
import { root } from "../../source-files";
import { temporaryFolder } from "../../temporary";
import { grade, readResults, sandbox } from "./command";
import { answerCell, handIn, solved, untouched } from "./handed-in";

const name = "05-backpropagation";
const exercise = findExercise("05.5");
const skip = sandbox() === "A" ? false : "bubblewrap does not work here";

const formIn = (notebook: Notebook): number =>
  Number(notebook.cells.map(({ source }) => variantLine("05.5").exec(source)?.[1]).find((form) => form !== undefined));

/** What a learner hands in who answers as if the mistakes were planted in some order. */
function answered(variant: number, form: number): Notebook {
  const notebook = solved(name);
  answerCell(notebook, "05.5").source = `function plantedBugs(): Record<string, string> {
  return ${JSON.stringify(planted(variant))};
}`;
  for (const cell of notebook.cells)
    cell.source = cell.source.replace(variantLine("05.5"), `const variant = ${form}; // of 05.5`);
  return notebook;
}

test("720 variants are 720 orders of the same six mistakes", () => {
  const orders = Array.from({ length: 720 }, (_, variant) => Object.values(planted(variant)).join());
  assert.equal(new Set(orders).size, 720);
  assert.deepEqual(new Set(orders.map((order) => order.split(",").sort().join())).size, 1);
  assert.throws(() => planted(720), /planted: variant must be a whole number from 0 to 719 but is 720/);
});

test("a learner's variant follows from name and secret, and is never the public one", () => {
  const names = Array.from({ length: 300 }, (_, i) => `learner ${i}`);
  const drawn = names.map((student) => variantOf(exercise, student, "a secret"));
  assert.deepEqual(
    drawn,
    names.map((student) => variantOf(exercise, student, "a secret")),
  );
  assert.ok(drawn.every((variant) => variant >= 1 && variant < 720));
  assert.ok(new Set(drawn).size > 200, `${new Set(drawn).size} different ones`);
  assert.notDeepEqual(
    drawn,
    names.map((student) => variantOf(exercise, student, "another secret")),
  );
});

test("the notebook holds the number, and what is expected follows it", () => {
  const notebook = withVariants(untouched(name), [exercise], "anna", "a secret");
  const variant = variantOf(exercise, "anna", "a secret");
  assert.equal(formIn(untouched(name)), 0);
  assert.equal(formIn(notebook), variant);
  const [hers] = exercisesFor([exercise], "anna", "a secret");
  assert.deepEqual(hers.reference(), planted(variant));
});

test("each learner's own release is written, and the command names what it needs", () => {
  const course = temporaryFolder("nabla-variants-");
  const students = path.join(course, "students.txt");
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [path.join(root, "scripts", "course.js"), "variants", ...words], { encoding: "utf8" });
  fs.writeFileSync(students, "anna\n김민수\n\nanna\n");
  assert.match(run(course, "05", students).stderr, /is no course folder/);
  fs.writeFileSync(path.join(course, "nbgrader_config.py"), "");
  assert.match(run(course, "00", students).stderr, /00-start has no question in several forms/);
  const { status, stdout, stderr } = run(course, "05", students);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /2 releases, each with its own 05\.5/);
  const secret = ownSecret(path.join(course, "variants.secret"));
  for (const student of ["anna", "김민수"]) {
    const file = path.join(course, "release-by-student", student, name, `${name}.ipynb`);
    assert.equal(formIn(readNotebook(file)), variantOf(exercise, student, secret));
  }
});

test("own answers earn points, those of another variant none, and a notebook of somebody else is named", {
  skip,
}, async () => {
  const folder = temporaryFolder("nabla-variants-graded-");
  const [submitted, out, secretFile] = ["submitted", "grades", "variants"].map((one) => path.join(folder, one));
  const secret = "from which variants are drawn";
  fs.writeFileSync(secretFile, `${secret}\n`);
  const own = (student: string): number => variantOf(exercise, student, secret);
  handIn(submitted, "own", answered(own("own"), own("own")), name);
  handIn(submitted, "public", answered(0, own("public")), name);
  handIn(submitted, "copied", answered(own("own"), own("own")), name);
  assert.equal(await grade(submitted, "--out", out, "--variants-file", secretFile, "--export", "csv"), 0);
  const found = readResults(out);
  const points = (student: string) => found.get(student)?.marks.find(({ id }) => id === "05.5")?.points;
  assert.deepEqual(["own", "public", "copied"].map(points), [3, 0, 0]);
  assert.deepEqual(found.get("own")?.warnings, []);
  assert.match(found.get("copied")?.warnings.join() ?? "", /05\.5: the notebook holds variant \d+, .*somebody else's/);
});
