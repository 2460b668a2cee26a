import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import test, { describe } from "node:test";
import { verdictOn } from "../../lib/check/check";
import type { Verdict } from "../../lib/check/verdict";
import type { AnyFunction } from "../../lib/exercise/data";
import { lintSpecification } from "../../lib/exercise/lint-specification";
import type { Exercise } from "../../lib/exercise/specification";
import * as library from "../../lib/index";
import { course } from "../../lib/lessons/course";
import { allExercises } from "../../lib/lessons/index";
import type { Variants } from "./variants";

const SECRETS = ["a course", "another course", "a third one"];
const FEWEST_RIGHT = 3;
const FEWEST_DIAGNOSES = 5;

function readVariants(): Map<string, Variants> {
  const files = readdirSync(__dirname, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".variants.ts"),
  );
  const all = files.map((file) => (require(join(__dirname, file)) as { variants: Variants }).variants);
  return new Map(all.map((variants) => [variants.exercise, variants]));
}

function judged(specification: Exercise, answer: AnyFunction, seed?: string, endless = false): Promise<Verdict> {
  // Some wrong variants hang on purpose: a short wait proves as much as a long one.
  return verdictOn(
    { ...specification, timeout: endless ? 30 : (specification.timeout ?? 500) },
    { [specification.function]: answer },
    { seed },
    course.library,
  );
}

/** A training, made once for the same examples: it takes seconds, and the trainings here give the same again. */
function trainedOnce(answer: AnyFunction): AnyFunction {
  const known = new Map<string, unknown>();
  return (...args: unknown[]) => {
    const examples = JSON.stringify(args);
    if (!known.has(examples)) known.set(examples, answer(...(args as never[])));
    return structuredClone(known.get(examples));
  };
}

function seen(verdict: Verdict): string {
  return JSON.stringify(
    { diagnosis: verdict.diagnosis, failed: verdict.checks.find((check) => check.failure) },
    null,
    1,
  );
}

const variants = readVariants();

test("every exercise has variants, and every file of variants an exercise", () => {
  assert.deepEqual(
    [...variants.keys()].sort(),
    allExercises()
      .map(({ id }) => id)
      .sort(),
  );
});

for (const specification of allExercises()) {
  describe(`${specification.id} ${specification.title}`, () => {
    const { right = {}, wrong = {} } = variants.get(specification.id) ?? {};
    const once = specification.trained ? trainedOnce : (answer: AnyFunction) => answer;

    test("the specification keeps its form", () => assert.deepEqual(lintSpecification(specification), []));

    test("there are enough variants, and each diagnosis is met by one", () => {
      const met = new Set(Object.values(wrong).map(({ diagnosis }) => diagnosis));
      assert.ok(Object.keys(right).length >= FEWEST_RIGHT, `right variants: ${Object.keys(right).length}`);
      assert.ok(met.size >= FEWEST_DIAGNOSES, `different diagnoses met: ${met.size}`);
      for (const { name } of specification.diagnoses)
        assert.ok(met.has(name), `no wrong variant is diagnosed as ${name}`);
    });

    for (const [how, answer] of Object.entries(right)) {
      test(`${how} is right, on published and on secret inputs`, async () => {
        const made = once(answer);
        for (const seed of SECRETS) {
          const verdict = await judged(specification, made, seed); // published inputs first
          assert.equal(verdict.outcome, "correct", seen(verdict));
          assert.equal(verdict.points, specification.points);
        }
      });
    }

    for (const [mistake, { answer, diagnosis }] of Object.entries(wrong)) {
      test(`an answer that ${mistake} is not yet right: ${diagnosis}`, async () => {
        const made = once(answer);
        // what never ends is given up on the first published input, whatever the seed
        for (const seed of diagnosis === "endless" ? [SECRETS[0]] : [undefined, SECRETS[0]]) {
          const verdict = await judged(specification, made, seed, diagnosis === "endless");
          assert.equal(verdict.outcome, "not yet", seen(verdict));
          assert.equal(verdict.diagnosis?.name, diagnosis, seen(verdict));
          assert.ok(verdict.points < specification.points);
        }
      });
    }

    for (const name of specification.withholds) {
      test(`the library's own ${name} is no answer`, async () => {
        const own = (library as Readonly<Record<string, unknown>>)[name];
        assert.equal(typeof own, "function", `nabla exports no function ${name}`);
        const { outcome, diagnosis } = await judged(specification, own as AnyFunction);
        assert.deepEqual([outcome, diagnosis?.name], ["not yet", "library-answer"]);
      });
    }

    test("the stub is not attempted", async () => {
      const verdict = await judged(specification, () => {
        throw new Error(`not solved yet: ${specification.id}`);
      });
      assert.equal(verdict.outcome, "not attempted");
      assert.equal(verdict.points, 0);
    });
  });
}
