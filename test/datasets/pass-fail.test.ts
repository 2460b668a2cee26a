import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { passFailTable } from "../../data/pass-fail";
import { loadPassFail, parsePassFail } from "../../lib/datasets/pass-fail";

const folder = join(__dirname, "..", "..", "data");
const file = readFileSync(join(folder, "pass-fail.csv"), "utf8");

test("the table in data/ is what the script beside it writes", () => {
  assert.equal(file, passFailTable());
});

test("the fingerprint in data/README.md is the file's", () => {
  const fingerprint = createHash("sha256").update(file).digest("hex");
  assert.ok(readFileSync(join(folder, "README.md"), "utf8").includes(fingerprint), fingerprint);
});

test("loadPassFail reads 100 students, the first with 4 lectures and 5 hours, who passed", () => {
  const students = loadPassFail();
  assert.equal(students.length, 100);
  assert.deepEqual(students[0], { lectures: 4, hours: 5, score: 66, passed: 1 });
});

test("a student has passed with 50 points or more, and only then", () => {
  for (const { score, passed } of loadPassFail()) assert.equal(passed, score >= 50 ? 1 : 0);
});

test("parsePassFail names the line that is not four numbers, and a heading it does not know", () => {
  assert.throws(() => parsePassFail("lectures,hours,score,passed\n4,5,66,1\n4,,66,1\n"), {
    name: "RangeError",
    message: 'parsePassFail: line 3 is "4,,66,1", not four numbers',
  });
  assert.throws(() => parsePassFail("a,b\n1,2"), {
    name: "RangeError",
    message: 'parsePassFail: the heading is "a,b", not "lectures,hours,score,passed"',
  });
});
