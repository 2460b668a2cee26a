/** Exercises without their solutions judge by what was computed beforehand. */
import assert from "node:assert/strict";
import test from "node:test";
import { judge } from "../../lib/check/judge";
import { localSubject } from "../../lib/check/local-subject";
import { seal, unseal } from "../../lib/check/sealed";
import type { AnyFunction } from "../../lib/exercise/data";
import { allExercises, findExercise } from "../../lib/lessons/index";

test("every sealed exercise accepts the right answer on its published inputs; three have none", async () => {
  const unchecked: string[] = [];
  for (const exercise of allExercises()) {
    const sealed = unseal(JSON.parse(JSON.stringify(await seal(exercise))));
    if (sealed.sealed === "nothing") {
      unchecked.push(sealed.id);
      continue;
    }
    const { mayChangeArguments } = exercise;
    const subject = localSubject(exercise.reference as AnyFunction, { timeout: 10_000, mayChangeArguments });
    const verdict = await judge(sealed, subject);
    assert.equal(verdict.outcome, "correct", `${exercise.id} ${JSON.stringify(verdict.checks.slice(0, 1))}`);
  }
  assert.deepEqual(unchecked, ["01.6", "05.5", "13.8"]);
});

test("a wrong answer is not yet, with input and expected value, and without the name of a mistake", async () => {
  const exercise = findExercise("00.1");
  const sealed = unseal(await seal(exercise));
  const verdict = await judge(
    sealed,
    localSubject((shape: number[]) => shape.length, { timeout: 1000 }),
  );
  assert.equal(verdict.outcome, "not yet");
  assert.ok(verdict.checks.some(({ failure }) => failure?.expected !== undefined));
  assert.equal(
    exercise.diagnoses.some(({ name }) => name === verdict.diagnosis?.name),
    false,
  );
  assert.throws(() => sealed.reference([1]), /there is no solution in this copy/);
});
