/** A class graded by several workers and one Redis, while a worker and Redis are killed. */
import assert from "node:assert/strict";
import test from "node:test";
import { parseGradeArguments } from "../../../machinery/grade/arguments";
import { jobId } from "../../../machinery/grade/queue/jobs";
import { cannotProveQueue, proveQueue } from "../../../machinery/grade/queue/prove";
import { temporaryFolder } from "../../temporary";
import { sandbox } from "./command";

const skip = cannotProveQueue() || (sandbox() === "A" ? false : "bubblewrap does not work here");

test("3 workers, one killed, Redis killed and started again: each submission has one result", { skip }, async () => {
  const folder = temporaryFolder("nabla-queue-");
  const said = await proveQueue({ folder, submissions: 12, workers: 3, lockSeconds: 5 });
  assert.match(said[0], /^3 workers on one Redis; one was killed when \d+ results were there, Redis when \d+ were$/);
  assert.equal(said[1], "12 submissions, each with exactly one result, and the marks of one machine alone");
});

test("the same submission of the same person is the same job, another person's is another", () => {
  assert.equal(jobId("ann", "00-start", "k"), jobId("ann", "00-start", "k"));
  assert.notEqual(jobId("ann", "00-start", "k"), jobId("ben", "00-start", "k"));
  assert.notEqual(jobId("ann", undefined, "k"), jobId("ann", "00-start", "k"));
});

test("an address that is no Redis is refused with a sentence", () => {
  assert.equal(parseGradeArguments(["x", "--queue", "redis://127.0.0.1:1"], "/").queue, "redis://127.0.0.1:1");
  assert.throws(() => parseGradeArguments(["x", "--queue", "http://x"], "/"), /--queue takes redis:\/\/HOST:PORT, not/);
});
