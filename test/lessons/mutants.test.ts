/** The generated mutants of every right answer, some for each exercise; `npm run mutants -- answers` tries them all. */
import assert from "node:assert/strict";
import test, { describe } from "node:test";
import ts from "typescript";
import { slipName } from "../../lib/check/usual/slip";
import type { Verdict } from "../../lib/check/verdict";
import { size } from "../../lib/lessons/00-start/size";
import { allExercises } from "../../lib/lessons/index";
import type { Random } from "../../lib/random/random";
import { changed, changesBelow } from "./mutants/change";
import { answerIn } from "./mutants/compile";
import { contradictionOf, freshFor } from "./mutants/contradiction";
import { operators } from "./mutants/operators";
import { tryMutants } from "./mutants/trial";

/** Bounds that keep the whole file under a minute; `npm run mutants -- answers` has none. */
const SOME = { mutants: 6, inputs: 40 };

function mutantsOf(text: string, parameters: readonly string[]): string[] {
  const file = ts.createSourceFile("answer.ts", text, ts.ScriptTarget.ES2022, true);
  return changesBelow(file, text, operators, { parameters }).map((change) => changed(text, change));
}

test("a step of descent is changed in its sign, its factors, its index, its names and its list", () => {
  const mutants = mutantsOf("w.map((v, i) => v - rate * g[i])", ["w", "g", "rate"]);
  for (const mutant of [
    "w.map((v, i) => v + rate * g[i])",
    "w.map((v, i) => v - (g[i]))",
    "w.map((v, i) => v - (rate))",
    "w.map((v, i) => (v))",
    "w.map((v, i) => v - rate * g[i + 1])",
    "g.map((v, i) => v - rate * g[i])",
    "(w.splice(0, w.length, ...w.map((v, i) => v - rate * g[i])), w)",
  ])
    assert.ok(mutants.includes(mutant), mutant);
});

test("a loop runs from 1, to one less and to one more, adds once, and is not initialised", () => {
  const mutants = mutantsOf("let s = 0; for (let i = 0; i < x.length; i++) s += x[i][j];", ["x"]);
  for (const mutant of [
    "let s = 0; for (let i = (1); i < x.length; i++) s += x[i][j];",
    "let s = 0; for (let i = 0; i <= x.length; i++) s += x[i][j];",
    "let s = 0; for (let i = 0; i < (x.length - 1); i++) s += x[i][j];",
    "let s = 0; for (let i = 0; i < x.length; i++) s = x[i][j];",
    "let s = 0; for (let i = 0; i < x.length; i++) s += x[j]?.[i];",
    "let s = 0; for (let i = 0; i < x.length; i++) ;",
    "let s = (1); for (let i = 0; i < x.length; i++) s += x[i][j];",
  ])
    assert.ok(mutants.includes(mutant), mutant);
});

test("types are left alone, and no mutant is the text itself", () => {
  const text = "const f = (a: 1 | 2, b: number[]): number => a";
  const mutants = mutantsOf(text, ["a", "b"]);
  assert.deepEqual(mutants, ["const f = (a: 1 | 2, b: number[]): number => b"]);
});

test("an endless mutant ends after a number of steps, not after a time", () => {
  const answer = answerIn("export const answer = () => { for (;;) {} };", __filename) as () => unknown;
  assert.throws(answer, /more steps than any right answer takes/);
});

test("a mutant whose steps get slower and slower ends after its share of work", () => {
  const text = 'export const answer = () => { for (let text: any = "0"; text < 1; text += "0") {} };';
  assert.throws(answerIn(text, __filename) as () => unknown, /more work than any right answer takes/);
});

test("a diagnosis that fits the published inputs by chance is contradicted by fresh ones", async () => {
  const answer = (shape: number[]): number => (shape.length > 3 ? 5 : shape.reduce((a, b) => a + b, 0));
  const verdict = (name: string): Verdict => ({
    ...{ id: size.id, title: size.title, points: 0, maxPoints: 1, checks: [], outcome: "not yet" },
    diagnosis: { name, sentence: "?" },
  });
  const fresh = await freshFor(size);
  for (const name of ["sum-for-product", "sign-of-everything", "right-where-one", "scale-law-broken"])
    assert.equal((await contradictionOf(size, answer, verdict(name), fresh)).contradicted, `${name}: ?`);
  assert.equal((await contradictionOf(size, answer, verdict("wrong-value"), fresh)).contradicted, undefined);
});

test("a specification that looks at one shape of input is found out", async () => {
  const title = "a shape of ones holds one number";
  const draw = (random: Random): [number[]] => [[2 + random.integer(3), 3]];
  const careless = { ...size, cases: [{ title, inputs: [[[1, 1]]], draw, count: 0 }], properties: [] };
  const { trials } = await tryMutants(careless, { mutants: 30, inputs: 60 });
  const holes = trials.filter(({ outcome }) => outcome === "hole").map((trial) => trial.title);
  assert.ok(holes.includes("solution: for (const length of shape) product *= length;: *= → ="), holes.join("\n"));
});

// trained models are not compared with a reference, but measured: a mutant that learns as well is no hole
for (const specification of allExercises().filter(({ trained }) => !trained)) {
  describe(`${specification.id} ${specification.title}`, () => {
    test("no mutant of a right answer is accepted that differs from the reference, or called what it is not", async () => {
      const { trials, broken } = await tryMutants(specification, SOME);
      assert.deepEqual(broken, [], "the solution and the right variants stand alone and are accepted");
      assert.ok(trials.length >= SOME.mutants / 3, `mutants: ${trials.length}`);
      const holes = trials.filter(({ outcome }) => outcome === "hole").map(({ kind, title }) => `${kind}: ${title}`);
      assert.deepEqual(holes, []);
      const misnamed = trials.flatMap(({ title, contradicted }) => (contradicted ? [`${title}: ${contradicted}`] : []));
      assert.deepEqual(misnamed, [], "what a diagnosis says holds on inputs that it has not seen");
      const otherKind = trials.filter(
        ({ kind, slip, whole }) => !whole && slip !== undefined && !slip.includes(slipName(kind)),
      );
      assert.deepEqual(otherKind, [], "a slip is of the kind that was made; the table is written with --write");
    });
  });
}
