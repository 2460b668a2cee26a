/** Below level A: nothing is forged, what stays open is said, and without a sandbox nothing is graded by mistake. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";
import test from "node:test";
import { levelSentences } from "../../../machinery/grade/box/level";
import { root } from "../../source-files";
import { temporaryFolder } from "../../temporary";
import { readResults } from "./command";
import { honest, hostile } from "./fixtures";
import { handIn } from "./handed-in";

const forgers = ["worth-more", "prints", "forges-frames", "patches", "asks-the-reference", "reads"];
const isRoot = process.getuid?.() === 0;

function grade(submitted: string, out: string, ...words: string[]): { status: number | null; said: string } {
  const script = path.join(root, "scripts", "grade.js");
  const all = [script, submitted, "--out", out, "--export", "csv", ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { encoding: "utf8" });
  return { status, said: `${stdout}${stderr}` };
}

for (const [level, open] of [
  ["B", /what every user may read was kept from it by Node alone/],
  ["C", /the network was not shut off/],
] as const)
  test(`at level ${level} every forgery has 0 points, a right answer all, and what is open is said`, (t) => {
    if (!isRoot) return t.skip("it needs root");
    const folder = temporaryFolder("nabla-level-");
    const [submitted, out] = [path.join(folder, "submitted"), path.join(folder, "grades")];
    const fixtures = [...honest, ...hostile({ root, canary: path.join(folder, "canary"), port: 1 })].filter(
      ({ student }) => student === "full" || forgers.includes(student),
    );
    assert.equal(fixtures.length, forgers.length + 1);
    for (const { student, content } of fixtures) handIn(submitted, student, content);
    const { status, said } = grade(submitted, out, "--level", level);
    if (/no sandbox works here/.test(said)) return t.skip(said);
    assert.equal(status, 0, said);
    const found = readResults(out);
    assert.deepEqual(
      fixtures.map(({ student }) => [student, found.get(student)?.marks.map(({ points }) => points)]),
      fixtures.map(({ student, points }) => [student, points]),
    );
    assert.deepEqual([...new Set([...found.values()].map((result) => result.level))], [level]);
    assert.match(levelSentences[level], open);
    assert.ok(said.includes(levelSentences[level]), said);
  });

test("without a sandbox nothing is graded unless the class is trusted, and then every result says so", () => {
  const folder = temporaryFolder("nabla-level-d-");
  const [submitted, out] = [path.join(folder, "submitted"), path.join(folder, "grades")];
  const full = honest.find(({ student }) => student === "full");
  handIn(submitted, "full", full?.content ?? "");
  const refused = grade(submitted, out, "--level", "D");
  assert.equal(refused.status, 4);
  assert.match(refused.said, /no sandbox works here .*install bubblewrap, or grade with --trust-submissions/);
  const { status, said } = grade(submitted, out, "--level", "D", "--trust-submissions");
  assert.equal(status, 0, said);
  assert.ok(said.includes(levelSentences.D), said);
  const result = readResults(out).get("full");
  assert.deepEqual([result?.level, result?.points], ["D", 10]);
});
