/** An answer in a box, as the judge calls it: what is known beforehand travels at once. */
import assert from "node:assert/strict";
import test from "node:test";
import { findExercise } from "../../../lib/lessons/index";
import { type Box, BoxEnded } from "../../../machinery/grade/box/box";
import type { Answered, Asked } from "../../../machinery/grade/box/questions";
import { remoteSubject } from "../../../machinery/grade/subject";

const exercise = findExercise("00.1");

/** A box that doubles numbers, says so, and ends at 3. */
function doubling(): { box: Box; asked: unknown[] } {
  const asked: unknown[] = [];
  let ended: BoxEnded | undefined;
  const box: Box = {
    ready: Promise.resolve(),
    alive: true,
    async ask(question: Asked): Promise<Answered> {
      const [x] = "args" in question ? JSON.parse(question.args) : [];
      asked.push(x);
      if (x === 3) ended = new BoxEnded("time", "too long");
      if (ended) throw ended;
      return { n: asked.length, value: JSON.stringify(2 * x), printed: `got ${x}` };
    },
    async close() {},
  };
  return { box, asked };
}

test("calls that are foreseen are asked at once, and what they printed is told when it is their turn", async () => {
  const { box, asked } = doubling();
  const texts: string[] = [];
  const subject = remoteSubject(box, exercise, 1, (text) => texts.push(text));
  subject.ahead?.([[1], [2]]);
  assert.deepEqual(asked, [1, 2]);
  assert.deepEqual(texts, []);
  assert.equal(await subject.call(1), 2);
  assert.deepEqual(texts, ["got 1"]);
  assert.equal(await subject.call(2), 4);
  assert.deepEqual(
    [asked, texts],
    [
      [1, 2],
      ["got 1", "got 2"],
    ],
  );
});

test("a call that was not foreseen is asked by itself, and so are those behind it", async () => {
  const { box, asked } = doubling();
  const subject = remoteSubject(box, exercise, 1, () => {});
  subject.ahead?.([[1], [2]]);
  assert.equal(await subject.call(5), 10);
  assert.equal(await subject.call(1), 2);
  assert.deepEqual(asked, [1, 2, 5, 1]);
});

test("a box that ends costs the call at which it ended and those behind it, no call before", async () => {
  const subject = remoteSubject(doubling().box, exercise, 1, () => {});
  subject.ahead?.([[1], [3], [2]]);
  assert.equal(await subject.call(1), 2);
  await assert.rejects(async () => subject.call(3), { fault: "endless", detail: "too long" });
  await assert.rejects(async () => subject.call(2), { fault: "endless" });
});
