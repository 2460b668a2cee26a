/** A class graded by several workers and one Redis, while a worker and Redis are killed. */
import assert from "node:assert/strict";
import test from "node:test";
import { parseGradeArguments } from "../../../machinery/grade/arguments";
import { cannotProveQueue, proveQueue } from "../../../machinery/grade/prove/queue";
import { jobId } from "../../../machinery/grade/queue/jobs";
import { temporaryFolder } from "../../temporary";
import { sandbox } from "./command";

const skip = cannotProveQueue() || (sandbox() === "A" ? false : "bubblewrap does not work here");

test("3 workers, one killed, Redis killed and started again: each submission has one result", { skip }, async () => {
  const folder = temporaryFolder("nabla-queue-");
  assert.match(
    await proveQueue(folder, 12, 5),
    /^3 workers on one Redis, one killed -9 when \d+ results .* all 12 have exactly one result, equal to this machine alone$/,
  );
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
