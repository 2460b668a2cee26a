/** Answers that give no result at all: no exercise's own diagnosis may speak of numbers that never came. */
import assert from "node:assert/strict";
import test from "node:test";
import { verdictOn } from "../../lib/check/check";
import type { AnyFunction } from "../../lib/exercise/data";
import { course } from "../../lib/lessons/course";
import { allExercises } from "../../lib/lessons/index";

const answers: Readonly<Record<string, AnyFunction>> = {
  threw: () => {
    throw new TypeError("I do not know");
  },
  nothing: () => undefined,
  promise: () => Promise.resolve(1),
  endless: () => {
    for (;;);
  },
};

for (const exercise of allExercises()) {
  const specification = {
    ...exercise,
    timeout: 30,
    ...(exercise.trained && { trained: { ...exercise.trained, seconds: 0.03 } }),
  };
  test(`${specification.id}: what gives no result is named by that`, async () => {
    for (const [fault, answer] of Object.entries(answers)) {
      const { diagnosis } = await verdictOn(specification, { [specification.function]: answer }, {}, course.library);
      assert.equal(diagnosis?.name, fault);
    }
  });
}
