/** A run that is killed goes on where it was; how many work side by side, and at which level, changes no mark. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { root } from "../../source-files";
import { temporaryFolder } from "../../temporary";
import { grade, readResults, sandbox } from "./command";
import { honest, hostile } from "./fixtures";
import { handIn } from "./handed-in";

const skip = sandbox() === "A" ? false : "bubblewrap does not work here";
const folder = temporaryFolder("nabla-resume-");
const submitted = path.join(folder, "submitted");
const secretFile = path.join(folder, "secret");
const chosen = ["full", "endless", "exits", "forges-frames", "asks-the-reference", "reads", "writes"];
const fixtures = [...honest, ...hostile({ root, canary: path.join(folder, "canary"), port: 1 })];

const common = [submitted, "--secret-file", secretFile, "--export", "csv"];
const marksIn = (out: string): unknown =>
  [...readResults(out).values()]
    .map(({ student, key, marks }) => [student, key, marks.map(({ points }) => points)])
    .sort();

/** Kills the command as soon as one result lies there. */
async function killedEarly(out: string): Promise<void> {
  const words = [path.join(root, "scripts", "grade.js"), ...common, "--out", out, "--workers", "2"];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.stdout.on("data", (chunk: Buffer) => {
    if (chunk.includes("✓")) child.kill("SIGKILL");
  });
  await ended;
}

test("killed and started again, at other levels and with other workers: the same marks", { skip }, async () => {
  fs.writeFileSync(secretFile, "a secret of this test\n");
  for (const { student, content } of fixtures) if (chosen.includes(student)) handIn(submitted, student, content);
  const disturbed = path.join(folder, "disturbed");
  await killedEarly(disturbed);
  const early = readResults(disturbed).size;
  assert.ok(early >= 1 && early < chosen.length, `${early} results were there when it was killed`);
  assert.equal(await grade(...common, "--out", disturbed, "--workers", "2"), 0);
  const level = process.getuid?.() === 0 ? "C" : "A";
  const undisturbed = path.join(folder, "undisturbed");
  assert.equal(await grade(...common, "--out", undisturbed, "--workers", "1", "--level", level), 0);
  assert.deepEqual(marksIn(disturbed), marksIn(undisturbed));
  const wanted = fixtures.filter(({ student }) => chosen.includes(student));
  const found = readResults(undisturbed);
  for (const { student, points } of wanted)
    assert.deepEqual(
      found.get(student)?.marks.map((mark) => mark.points),
      points,
      student,
    );
  assert.deepEqual([...new Set([...found.values()].map((result) => result.level))], [level]);
  assert.equal(fs.existsSync(path.join(folder, "canary")), false);
});
