/** What an instructor learns about a class: figures, who is alike, what changed, who was late. */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { alikePairs } from "../../../machinery/grade/export/alike";
import { csvOf } from "../../../machinery/grade/export/csv";
import { feedbackPage } from "../../../machinery/grade/export/feedback";
import { gradescopeOf } from "../../../machinery/grade/export/gradescope";
import { reportPage } from "../../../machinery/grade/export/report";
import { earlierResults, keepResult } from "../../../machinery/grade/history";
import { latePolicy, penaltyOf, timeOf, withLateness } from "../../../machinery/grade/late";
import type { Result } from "../../../machinery/grade/result";
import { temporaryFolder } from "../../temporary";

function result(student: string, points: number, more: Partial<Result> = {}): Result {
  const outcome = points === 10 ? "correct" : "not yet";
  const diagnosis = points === 10 ? undefined : { name: "mean", sentence: "This is a mean, not a sum." };
  return {
    ...{ student, assignment: "01-x", status: "graded", warnings: [], byHand: [], points, maxPoints: 10, level: "A" },
    marks: [{ id: "01.1", title: "Sum", outcome, points, maxPoints: 10, checks: [], diagnosis }],
    ...{ seconds: 1, key: `${student} ${points}`, versions: { node: "", nabla: "" } },
    ...more,
  };
}

const answer = (name: string): string =>
  Array.from(
    { length: 8 },
    (_, i) => `const ${name}${i} = ${name}.slice(${i}, ${3 * i + 1}).map((one) => one * ${i + 2});`,
  ).join("\n");

test("answers that are the same, or but for names, are a pair; what was handed out is not", () => {
  const texts = new Map([
    ["ann", answer("x")],
    ["ben", `// my own work\n${answer("x").replaceAll(" ", "\n")}`],
    ["cleo", answer("row")],
    [
      "dora",
      answer("x").split("\n").reverse().join("\n").replaceAll("slice", "splice").replaceAll("one", "each * each + 1"),
    ],
    ["emil", "return 1;"],
  ]);
  const pairs = alikePairs(texts).map(({ students, renamed }) => [...students, renamed ? "names" : "all"].join(" "));
  assert.deepEqual(pairs.sort(), ["ann ben all", "ann cleo names", "ben cleo names"]);
  assert.deepEqual(alikePairs(texts, answer("x")), []);
});

test("what being late costs: nothing, everything, or a share of all points for each day begun", () => {
  const tenth = latePolicy("10%/day");
  const day = 86_400;
  assert.deepEqual(
    [-5, 0, 1, day, day + 1, 20 * day].map((late) => penaltyOf(tenth, late, 10, 8)),
    [0, 0, 1, 1, 2, 8],
  );
  assert.equal(penaltyOf(latePolicy("zero"), 1, 10, 8), 8);
  assert.equal(penaltyOf(latePolicy("none"), 1, 10, 8), 0);
  assert.throws(() => latePolicy("half"), /--late is none, zero, or like 10%\/day, not "half"/);
  assert.throws(() => timeOf("tomorrow"), /--due takes a time like/);
});

test("marks stay as they are and the penalty stands beside them, in every export", () => {
  const folder = temporaryFolder("nabla-late-");
  const file = path.join(folder, "x.ipynb");
  const submission = { student: "ann", assignment: "01-x", file };
  const due = timeOf("2026-11-02T00:00+09:00");
  const unknown = withLateness(result("ann", 8), submission, due, latePolicy("zero"));
  assert.match(unknown.warnings.join(), /when it was handed in is not known/);
  assert.equal(unknown.late, undefined);
  fs.writeFileSync(path.join(folder, "timestamp.txt"), "2026-11-02 15:00:01.123456 UTC\n");
  const late = withLateness(result("ann", 8), submission, due, latePolicy("10%/day"));
  assert.deepEqual(late.late, { handedIn: "2026-11-02T15:00:01.000Z", seconds: 86_401, penalty: 2 });
  assert.deepEqual([late.points, late.marks[0].points], [8, 8]);
  assert.match(csvOf([late]), /\r\nann,01-x,graded,8,10,2026-11-02T15:00:01.000Z,25,2,6,8,/);
  assert.match(feedbackPage(late), /25 hours late: <strong>2 points are taken off/);
  assert.equal(JSON.parse(gradescopeOf(late)).score, 6);
});

test("a result that another takes the place of is kept, one of a failure of ours is not", () => {
  const out = temporaryFolder("nabla-history-");
  const kept = (): (number | undefined)[] => earlierResults(out, "01-x", "ann").map(({ points }) => points);
  for (const next of [
    result("ann", 4),
    result("ann", 4),
    result("ann", 7, { status: "infrastructure" }),
    result("ann", 10),
  ])
    keepResult(out, next);
  assert.deepEqual(kept(), [4]);
  const page = reportPage("01-x", [result("ann", 10)], {
    earlier: new Map([["ann", earlierResults(out, "01-x", "ann")]]),
    pairs: [{ students: ["ann", "<ben>"], share: 0.97, renamed: true }],
  });
  assert.match(page, /Other points than before.*ann<\/td><td>4 → 10<\/td><td>01\.1: 4 → 10/s);
  assert.match(page, /ann and &#60;ben&#62;: 97 % the same, but for names/);
});

test("the report counts: bands of points, what became of answers, the commonest diagnosis first", () => {
  const page = reportPage("01-x", [result("a", 10), result("b", 10), result("c", 5), result("d", 0)]);
  assert.match(page, /Half of the class has 75 % of the points or more; 2 of 4 have all, 1 less than 10 %\./);
  assert.match(page, /title="all points: 2">2<.*title="some points: 1">1<.*title="no points: 1">1</s);
  assert.match(page, /<\/div>2<\/td><td>01\.1<\/td><td>This is a mean, not a sum\./);
});
