/** Mistakes that leave no trace in a few numbers: a wrong answer is asked more, and told where it becomes right. */
import assert from "node:assert/strict";
import test from "node:test";
import { type Exercise, exercise, type Specification } from "../../lib/exercise/specification";
import { normalMatrix } from "./matrices";
import { rest, told } from "./some-exercise";

const dot = (u: readonly number[], v: readonly number[]): number => u.reduce((sum, value, i) => sum + value * v[i], 0);

type Dense = (x: number[], W: number[][], b: number[]) => number[];
const right: Dense = (x, W, b) => W.map((row, k) => dot(row, x) + b[k]);
const dense: Exercise = exercise<Dense>({
  ...rest,
  id: "99.4",
  takes: [
    { name: "x", shape: "[D]", what: "an example" },
    { name: "W", shape: "[K, D]", what: "weights" },
    { name: "b", shape: "[K]", what: "biases" },
  ],
  returns: { shape: "[K]", what: "W x + b" },
  reference: right,
  cases: [
    {
      title: "any layer",
      draw: (random) => {
        const [d, k] = [3 + random.integer(3), 2 + random.integer(3)];
        return [normalMatrix(random, 1, d)[0], normalMatrix(random, k, d), normalMatrix(random, 1, k)[0]];
      },
      count: 8,
    },
  ],
});

type Mean = (v: number[]) => number;
const average: Mean = (v) => v.reduce((a, b) => a + b, 0) / v.length;
const mean: Specification<Parameters<Mean>, number> = {
  ...rest,
  id: "99.5",
  takes: [{ name: "v", shape: "[N]", what: "numbers" }],
  returns: { shape: "scalar", what: "their mean" },
  reference: average,
  cases: [{ title: "any", draw: (random) => [normalMatrix(random, 1, 3 + random.integer(6))[0]], count: 8 }],
};

test("an answer that is right for one input of each row is told that the mistake lies in putting them together", async () => {
  const largest: Dense = (x, W, b) => W.map((row, k) => Math.max(...row.map((w, i) => w * x[i])) + b[k]);
  const { name, sentence } = await told(dense, largest);
  assert.equal(name, "right-for-one");
  assert.match(
    sentence,
    /^Right wherever D is 1; otherwise wrong on \d+ of \d+ inputs\. The mistake lies in how several of the D/,
  );
});

test("an answer that is right without biases is told that the mistake lies in what they do", async () => {
  const twice: Dense = (x, W, b) => W.map((row, k) => dot(row, x) + b[k] * (b[0] + 2));
  const { name, sentence } = await told(dense, twice);
  assert.equal(name, "right-where-zero");
  assert.match(sentence, /^Right wherever `b` is 0; .* The mistake lies in what `b` does\.$/);
});

test("nothing is made of a simpler input to which every answer is right", async () => {
  const signs: Dense = (x, W, b) => right(x, W, b).map((v) => v * v * v);
  const { sentence } = await told(dense, signs);
  assert.doesNotMatch(sentence, /^Right wherever/);
});

test("a law of the right answer that is broken is told, and what happens instead", async () => {
  const cases: readonly (readonly [answer: Mean, words: RegExp])[] = [
    [(v) => average(v) + 1 / v.length, /^Doubling `v` should double the result\. In this function it does not\.$/],
    [
      (v) => average(v) + v[0] - v[1],
      /^Turning the order of the N entries round should leave the result as it is\. In this function it does not\.$/,
    ],
  ];
  for (const [answer, words] of cases) assert.match((await told(exercise<Mean>(mean), answer)).sentence, words);
});

test("a law of one part of a record is told of that part", async () => {
  type Parts = (v: number[]) => { mean: number; size: number };
  const size = (v: readonly number[]): number => Math.sqrt(dot(v, v));
  const specification = exercise<Parts>({
    ...rest,
    id: "99.6",
    takes: mean.takes,
    cases: mean.cases,
    returns: { shape: "{ mean, size }", what: "mean and length" },
    reference: (v) => ({ mean: average(v), size: size(v) }),
  });
  const answer: Parts = (v) => ({ mean: size(v) / (v.length + 2), size: size(v.map((x, i) => x * (1 + i))) });
  assert.match(
    (await told(specification, answer)).sentence,
    /^Adding 1 to `v` should add 1 to `mean`\. In this function it does not\.$/,
  );
});

test("the same number for every input, and wrong numbers that have something in common, are told", async () => {
  assert.deepEqual(await told(exercise<Mean>(mean), () => 0.7), {
    name: "always-the-same",
    sentence:
      "Every number that comes back is 0.7, whatever goes in. Is a result computed and not used, or a loop never entered?",
  });
  type Both = (v: number[]) => { mean: number; size: number };
  const record = exercise<Both>({
    ...rest,
    id: "99.8",
    takes: mean.takes,
    cases: mean.cases,
    returns: { shape: "{ mean, size }", what: "mean and length" },
    reference: (v) => ({ mean: average(v), size: v.length }),
  });
  assert.match(
    (await told(record, () => ({ mean: 0.5, size: 3 }))).sentence,
    /^The same comes back whatever goes in\./,
  );
  const leaky: Dense = (x, W, b) => right(x, W, b).map((v) => (v < 0 ? v * v * v - 1 : v));
  assert.equal((await told(dense, leaky)).sentence, "All wrong numbers should be negative; the others are right.");
});

test("a mistake that explains the published inputs alone is not named", async () => {
  const [input] = [[1, 1, 1]];
  const specification = exercise<Mean>({
    ...mean,
    id: "99.7",
    cases: [
      { title: "ones", inputs: [[input], [[2, 2]]] },
      { ...mean.cases[0], count: 0 },
    ],
    diagnoses: [{ name: "sum-for-mean", sentence: "A sum.", wrong: (v) => v.reduce((a, b) => a + b, 0) }],
  });
  assert.equal((await told(specification, (v: number[]) => v.reduce((a, b) => a + b, 0))).name, "sum-for-mean");
  assert.notEqual((await told(specification, (v: number[]) => v[0] * v.length)).name, "sum-for-mean");
});

test("a result of another form keeps the name of its form", async () => {
  assert.equal((await told(dense, (x: number[]) => x.map((v) => `${v}`))).name, "wrong-length");
  assert.equal((await told(exercise<Mean>(mean), (v: number[]) => `${v[0]}`)).name, "wrong-type");
});
