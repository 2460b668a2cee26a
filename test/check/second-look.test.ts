/** What a second look finds: answers that are right for a while, or in one order only. */
import assert from "node:assert/strict";
import test from "node:test";
import { inputsOf } from "../../lib/check/inputs";
import { judge } from "../../lib/check/judge";
import { type AnySubject, localSubject } from "../../lib/check/local-subject";
import { secondLook } from "../../lib/check/second-look";
import type { Verdict } from "../../lib/check/verdict";
import { allExercises, findExercise } from "../../lib/lessons/index";

const exercise = findExercise("00.1");
const size = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);
const secret = "a secret of this test";

/** Judges fresh copies of an answer, first as always, then by a second look. */
async function both(fresh: () => (shape: readonly number[]) => number): Promise<[Verdict, Verdict, number]> {
  let calls = 0;
  const subject = (): AnySubject => {
    const answer = fresh();
    const counted = (shape: readonly number[]): number => {
      calls++;
      return answer(shape);
    };
    return localSubject(counted, { timeout: Number.POSITIVE_INFINITY });
  };
  const first = await judge(exercise, subject(), { secret });
  const made = calls;
  return [first, await secondLook(exercise, subject(), first, secret), made];
}

test("a right answer stays right, whatever the order", async () => {
  const [first, second] = await both(() => size);
  assert.deepEqual(second, first);
  assert.equal(second.outcome, "correct");
});

test("an answer that is wrong after more calls than a check makes is found", async () => {
  const [, , made] = await both(() => size);
  const [first, second] = await both(() => {
    let calls = 0;
    return (shape) => (++calls > made ? -1 : size(shape));
  });
  assert.equal(first.outcome, "correct");
  assert.deepEqual([second.outcome, second.points, second.diagnosis?.name], ["not yet", 0, "keeps-state"]);
});

test("an answer that goes through a list of results in the usual order is found", async () => {
  const given: number[] = [];
  await both(() => (shape) => {
    given.push(size(shape));
    return size(shape);
  });
  const [first, second] = await both(() => {
    let at = 0;
    return () => given[at++];
  });
  assert.equal(first.outcome, "correct");
  assert.equal(second.points, 0);
});

test("an answer that earned nothing is not asked again", async () => {
  const [first, second] = await both(() => () => -1);
  assert.equal(second, first);
});

test("inputs drawn from a secret differ from the published ones, in every exercise that draws any", () => {
  const drawing = allExercises().flatMap(({ id, cases }) =>
    cases.flatMap((part, i) => (part.draw ? [{ id, part: { ...part, inputs: [] }, i }] : [])),
  );
  assert.ok(drawing.length > 30, `${drawing.length} cases draw`);
  const text = (seed: string, { id, part, i }: (typeof drawing)[number]): string =>
    JSON.stringify(inputsOf(part, `${seed}/${id}/case ${i}`));
  const same = drawing.filter((one) => text("published", one) === text(secret, one));
  assert.deepEqual(
    same.map(({ id, part }) => `${id}: ${part.title}`),
    [],
  );
});
