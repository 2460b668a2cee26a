/** The mistakes that are usual in every exercise, found in exercises that say nothing about them. */
import assert from "node:assert/strict";
import test from "node:test";
import { judge } from "../../lib/check/judge";
import { localSubject } from "../../lib/check/local-subject";
import { fingerprint } from "../../lib/check/usual/fingerprint";
import type { AnyFunction } from "../../lib/exercise/data";
import { type Exercise, exercise, type Specification } from "../../lib/exercise/specification";
import { normalMatrix } from "./matrices";
import { rest as some } from "./some-exercise";

type Dense = (x: number[][], W: number[][], b: number[]) => number[][];
const dot = (u: readonly number[], v: readonly number[]): number => u.reduce((sum, value, i) => sum + value * v[i], 0);
const column = (W: readonly (readonly number[])[], k: number): number[] => W.map((row) => row[k]);
const dense: Dense = (x, W, b) => x.map((row) => b.map((bias, k) => dot(row, column(W, k)) + bias));

const rest = { ...some, tolerance: { absolute: 1e-12, reason: "rounding" } };

const layer: Exercise = exercise<Dense>({
  ...rest,
  id: "99.1",
  takes: [
    { name: "x", shape: "[N, D]", what: "one row per example" },
    { name: "W", shape: "[D, K]", what: "weights" },
    { name: "b", shape: "[K]", what: "biases" },
  ],
  returns: { shape: "[N, K]", what: "x W + b" },
  reference: dense,
  cases: [
    {
      title: "any layer",
      draw: (random) => {
        const [n, d, k] = [4 + random.integer(3), 3 + random.integer(2), 2 + random.integer(2)];
        return [normalMatrix(random, n, d), normalMatrix(random, d, k), normalMatrix(random, 1, k)[0]];
      },
      count: 6,
    },
  ],
});

type Gradient = (w: number[], labels: number[], rate: number) => number[];
const gradient: Gradient = (w, labels, rate) => w.map((v, i) => rate * v * v - labels[i]);
const slope: Specification<Parameters<Gradient>, number[]> = {
  ...rest,
  id: "99.2",
  takes: [
    { name: "w", shape: "[D]", what: "weights" },
    { name: "labels", shape: "[D]", what: "0 or 1" },
    { name: "rate", shape: "scalar", what: "a rate" },
  ],
  returns: { shape: "[D]", what: "something" },
  reference: gradient,
  cases: [
    {
      title: "any",
      draw: (random) => {
        const w = normalMatrix(random, 1, 3 + random.integer(4))[0];
        return [w, w.map((_, i) => (i + random.integer(2)) % 2), random.uniform(0.2, 0.8)];
      },
      count: 6,
    },
  ],
};

async function nameOf(specification: Exercise, answer: AnyFunction): Promise<string | undefined> {
  const { diagnosis } = await judge(specification, localSubject(answer, { timeout: 1000 }));
  return diagnosis?.name;
}

const all = (value: number[][], of: (v: number) => number): number[][] => value.map((row) => row.map(of));
const layers: readonly (readonly [
  mistake: string,
  name: string,
  answer: Dense | ((...args: Parameters<Dense>) => unknown),
])[] = [
  ["divides by the batch", "factor-missing", (x, W, b) => all(dense(x, W, b), (v) => v / x.length)],
  ["multiplies by the batch", "factor-too-many", (x, W, b) => all(dense(x, W, b), (v) => v * x.length)],
  ["doubles everything", "constant-factor", (x, W, b) => all(dense(x, W, b), (v) => 2 * v)],
  ["turns the sign", "sign-of-everything", (x, W, b) => all(dense(x, W, b), (v) => -v)],
  ["squashes the result", "sigmoid-at-the-end", (x, W, b) => all(dense(x, W, b), (v) => 1 / (1 + Math.exp(-v)))],
  ["cuts at 0", "cut-at-zero", (x, W, b) => all(dense(x, W, b), (v) => Math.max(v, 0))],
  ["gives columns for rows", "rows-for-columns", (x, W, b) => b.map((_, k) => column(dense(x, W, b), k))],
  [
    "forgets the bias",
    "argument-unused",
    (x, W, b) =>
      dense(
        x,
        W,
        b.map(() => 0),
      ),
  ],
  [
    "takes the bias away",
    "sign-of-an-argument",
    (x, W, b) =>
      dense(
        x,
        W,
        b.map((v) => -v),
      ),
  ],
  ["stops before the last example", "last-left-out", (x, W, b) => dense(x.slice(0, -1), W, b)],
  [
    "begins at the second input",
    "first-left-out",
    (x, W, b) =>
      dense(
        x.map((row) => row.slice(1)),
        W.slice(1),
        b,
      ),
  ],
  ["gives one list", "flattened", (x, W, b) => dense(x, W, b).flat()],
  ["gives a record", "in-a-record", (x, W, b) => ({ y: dense(x, W, b) })],
  ["reverses the rows", "order-reversed", (x, W, b) => dense(x, W, b).reverse()],
  ["gives x back", "argument-returned", (x) => x.map((row) => [...row])],
];

for (const [mistake, name, answer] of layers) {
  test(`a layer that ${mistake} is called ${name}`, async () => {
    assert.match((await nameOf(layer, answer as AnyFunction)) ?? "", new RegExp(`(^|-or-)${name}($|-or-)`));
  });
}

test("an updated weight for its gradient, and labels of -1 and 1, have names", async () => {
  const specification = exercise<Gradient>(slope);
  const step: Gradient = (w, labels, rate) => w.map((v, i) => v - 0.1 * gradient(w, labels, rate)[i]);
  assert.equal(await nameOf(specification, step), "updated-for-gradient");
  const signs: Gradient = (w, labels, rate) =>
    gradient(
      w,
      labels.map((y) => 2 * y - 1),
      rate,
    );
  assert.equal(await nameOf(specification, signs), "labels-of-both-signs");
});

test("a right answer but for some inputs is told which, and nothing is named that does not explain everything", async () => {
  const specification = exercise<Gradient>(slope);
  const long: Gradient = (w, labels, rate) =>
    gradient(w, labels, rate).map((v) => (w.some((u) => u < -1) ? v + w[0] * w[0] : v));
  const seen = await judge(specification, localSubject(long, { timeout: 1000 }));
  assert.equal(seen.diagnosis?.name, "right-where-one");
  const odd: Gradient = (w, labels, rate) => w.map((v, i) => Math.sin(37 * rate * v * v + labels[i]));
  assert.equal(await nameOf(specification, odd), "wrong-value");
});

test("the part of a record that is wrong is named, with what is wrong there", async () => {
  type Parts = (x: number[]) => { mean: number; largest: number };
  const right: Parts = (x) => ({ mean: x.reduce((a, b) => a + b, 0) / x.length, largest: Math.max(...x) });
  const specification = exercise<Parts>({
    ...rest,
    id: "99.3",
    takes: [{ name: "x", shape: "[N]", what: "numbers" }],
    returns: { shape: "{ mean, largest }", what: "two summaries" },
    reference: right,
    cases: [{ title: "any", draw: (random) => [normalMatrix(random, 1, 2 + random.integer(5))[0]], count: 6 }],
  });
  const answer: Parts = (x) => ({ ...right(x), mean: right(x).mean * x.length });
  const { diagnosis } = await judge(specification, localSubject(answer, { timeout: 1000 }));
  assert.equal(diagnosis?.name, "factor-too-many");
  assert.match(
    diagnosis?.sentence ?? "",
    /^`largest` is right, `mean` is not\. There: .*N, the length of `x`.*a sum where a mean/,
  );
});

test("a fingerprint forgets the last digits and nothing else", () => {
  const of = (...got: number[]): string | undefined =>
    fingerprint(got.map((value) => ({ args: [], expected: 0, got: value })));
  assert.equal(of(1 / 3, 2), of(0.333333333333, 2));
  assert.notEqual(of(1 / 3, 2), of(0.3334, 2));
  assert.notEqual(of(1, 2), of(2, 1));
  assert.equal(of(0), of(-0));
  assert.equal(fingerprint([{ args: [], expected: 0, thrown: "Error" }]), undefined);
});
