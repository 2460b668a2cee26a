/** When something was handed in, from an archive's own times: for the late policy, and never by mistake. */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { zipSync } from "fflate";
import { unpack } from "../../../machinery/grade/intake/archive";
import { timesIn } from "../../../machinery/grade/intake/times";
import { latePolicy, withLateness } from "../../../machinery/grade/late";
import type { Result } from "../../../machinery/grade/result";
import { temporaryFolder } from "../../temporary";

const due = new Date(2026, 11, 1, 23, 59);
const bytes = Buffer.from("{}");

/** Canvas' archive: names without times, each file with the time at which it was changed. */
function canvas(times: { readonly [file: string]: Date }): { readonly folder: string; readonly notes: string } {
  const at = temporaryFolder("nabla-canvas-");
  const archive = path.join(at, "submissions.zip");
  const files = Object.entries(times).map(([name, mtime]): [string, [Buffer, { mtime: Date }]] => [
    name,
    [bytes, { mtime }],
  ]);
  fs.writeFileSync(archive, zipSync(Object.fromEntries(files)));
  const { folder, notes } = unpack(archive, path.join(at, "handed-in"), []);
  return { folder, notes: notes.join("\n") };
}

const lateness = (folder: string, student: string): Result["late"] => {
  const file = path.join(folder, student, "hw.ipynb");
  const graded = { status: "graded", points: 10, maxPoints: 10, warnings: [] } as unknown as Result;
  return withLateness(graded, { student, assignment: undefined, file }, due, latePolicy("10%/day")).late;
};

test("an archive's own times decide about lateness where its names have none", () => {
  const { folder, notes } = canvas({
    "kimminsu_123_456_hw.ipynb": new Date(2026, 11, 1, 20, 0),
    "anna_LATE_124_457_hw.ipynb": new Date(2026, 11, 3, 8, 0),
  });
  assert.equal(lateness(folder, "kimminsu")?.penalty, 0);
  assert.deepEqual([lateness(folder, "anna")?.penalty, lateness(folder, "anna")?.seconds], [2, 32 * 3600 + 60]);
  assert.match(notes, /anna: the platform marks it as late/);
  assert.match(notes, /taken from the archive/);
});

test("times within an hour say when the archive was made, and nobody is late by them", () => {
  const now = new Date(2026, 11, 9, 10, 0);
  const { folder, notes } = canvas({
    "kimminsu_123_456_hw.ipynb": now,
    "anna_124_457_hw.ipynb": new Date(now.getTime() + 600_000),
  });
  assert.equal(lateness(folder, "kimminsu"), undefined);
  assert.doesNotMatch(notes, /taken from the archive/);
});

test("a time in a name goes before the archive's", () => {
  const { folder } = canvas({
    "hw1_anna_attempt_2026-12-01-10-00-00_hw.ipynb": new Date(2026, 11, 20),
    "hw1_ben_attempt_2026-12-02-10-00-00_hw.ipynb": new Date(2026, 11, 25),
  });
  assert.deepEqual([lateness(folder, "anna")?.penalty, lateness(folder, "ben")?.penalty], [0, 1]);
});

test("the form with a zone is read, the form's zero is no time, and what is no archive has none", () => {
  const when = new Date("2026-12-01T12:00:00Z");
  const extra = Buffer.alloc(5);
  extra[0] = 1;
  extra.writeUInt32LE(when.getTime() / 1000, 1);
  const zip = zipSync({ zoned: [bytes, { extra: { 21589: extra }, mtime: new Date(1990, 1, 1) }] });
  assert.deepEqual(timesIn(zip), [when]);
  assert.deepEqual(timesIn(zipSync({ zero: [bytes, { mtime: new Date(1980, 0, 1) }] })), [undefined]);
  assert.deepEqual(timesIn(Buffer.from("no archive at all")), []);
});
