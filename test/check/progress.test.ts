import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { lineOfProgress, progressOf, textOfProgress } from "../../lib/check/progress";
import { openProgress, withVerdict } from "../../lib/check/progress-store";

const exercises = [
  { id: "00.1", points: 2 },
  { id: "00.2", points: 3 },
  { id: "01.1", points: 10 },
];

test("the best verdict counts, and a stub takes nothing away", () => {
  const solved = withVerdict({}, { id: "00.1", outcome: "correct", points: 2 });
  assert.deepEqual(solved, { "00.1": 2 });
  assert.equal(withVerdict(solved, { id: "00.1", outcome: "not yet", points: 1 }), solved);
  assert.equal(withVerdict(solved, { id: "00.1", outcome: "not attempted", points: 0 }), solved);
  assert.deepEqual(withVerdict({}, { id: "00.2", outcome: "not yet", points: 0 }), { "00.2": 0 });
});

test("points are counted by notebook, and what is open is named", () => {
  const progress = progressOf(exercises, { "00.1": 2, "00.2": 1 });
  assert.deepEqual(progress.notebooks[0], { notebook: "00", points: 3, maxPoints: 5, open: ["00.2"] });
  assert.equal(lineOfProgress(progress), "3 of 15 points; next open exercise: 00.2");
  assert.equal(
    textOfProgress(progress, { "01.a": { answer: 5, confidence: 0.8, right: true } }),
    [
      "Your exercises: 3 of 15 points; next open exercise: 00.2.",
      "  00   3 of  5  open: 00.2",
      "  01   0 of 10  not begun",
      "Your predictions: 1 prediction scored: too few to tell how sure you should be.",
    ].join("\n"),
  );
  const all = progressOf(exercises, { "00.1": 2, "00.2": 3, "01.1": 10 });
  assert.equal(lineOfProgress(all), "15 of 15 points; every exercise is solved");
  assert.match(textOfProgress(all, {}), /00 {3}5 of {2}5 {2}✓\n.*No prediction has been scored yet\.$/s);
});

test("a file may claim more points than an exercise has: no more than those count", () => {
  assert.equal(progressOf(exercises, { "00.1": 99, "77.1": 5 }).points, 2);
});

test("points last in the learner's folder, and nowhere else", (t) => {
  const folder = mkdtempSync(join(tmpdir(), "nabla-progress-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  openProgress(folder, {}).write({ "00.1": 2 });
  assert.deepEqual(openProgress(folder, {}).read(), {}, "a folder that is no edition");
  mkdirSync(join(folder, ".nabla"));
  openProgress(folder, { NBGRADER_EXECUTION: "autograde" }).write({ "00.1": 2 });
  openProgress(folder, { NABLA_CANONICAL: "1" }).write({ "00.1": 2 });
  assert.deepEqual(openProgress(folder, {}).read(), {});
  openProgress(folder, {}).write({ "00.1": 2 });
  assert.deepEqual(openProgress(folder, {}).read(), { "00.1": 2 });
  const file = join(folder, ".nabla", "progress.json");
  assert.match(readFileSync(file, "utf8"), /"version": 1/);
  for (const broken of ["", "[]", "null", '{"earned":{"00.1":"many","00.2":-1}}']) {
    writeFileSync(file, broken);
    assert.deepEqual(openProgress(folder, {}).read(), {}, broken);
  }
});
