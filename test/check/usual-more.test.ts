/** Mistakes that are told from the numbers by a rule, by a word in a record, or by where an answer fails. */
import assert from "node:assert/strict";
import test from "node:test";
import { exercise, type Specification } from "../../lib/exercise/specification";
import { rest, told } from "./some-exercise";

type Area = (width: number, height: number) => number;
const area: Specification<Parameters<Area>, number> = {
  ...rest,
  id: "99.11",
  takes: [
    { name: "width", shape: "scalar", what: "above 0" },
    { name: "height", shape: "scalar", what: "above 0" },
  ],
  returns: { shape: "scalar", what: "the area" },
  reference: (width, height) => width * height,
  cases: [{ title: "any", draw: (random) => [random.uniform(1.5, 9), random.uniform(1.5, 9)], count: 8 }],
};

test("a factor and a start together, a difference from a number, and a power have names", async () => {
  const rows: readonly (readonly [answer: Area, name: string, words: RegExp])[] = [
    [(w, h) => 2 * w * h - 1, "stretched", /^Every number is 2 times what is expected, minus 1: /],
    [(w, h) => w * h * 0.5 + 3, "stretched", /^Every number is 0\.5 times what is expected, plus 3: /],
    [(w, h) => 3 - w * h, "stretched", /^Every number is 3 minus what is expected: /],
    [(w, h) => 3 - 2 * w * h, "stretched", /^Every number is 3 minus 2 times what is expected: /],
    [(w, h) => (w * h) ** 3, "power-of-it", /^Every number is the cube of what is expected: /],
    [
      (w, h) => 5 / (w * h) ** 2,
      "power-of-it",
      /^Every number is 5 times 1 divided by the square of what is expected: /,
    ],
    [(w, h) => 1 - w * h, "one-minus-everything", /^Every number is 1 minus/],
    [(w, h) => w * h + 3, "offset", /^Every number is 3 too large/],
  ];
  for (const [answer, name, words] of rows) {
    const { name: said, sentence } = await told(exercise<Area>(area), answer);
    assert.equal(said, name, sentence);
    assert.match(sentence, words);
  }
});

type Bill = (items: { kind: string; price: number }[]) => number;
const bill = exercise<Bill>({
  ...rest,
  id: "99.12",
  takes: [{ name: "items", shape: "[N]", what: "records { kind, price }" }],
  returns: { shape: "scalar", what: "the sum of the prices" },
  reference: (items) => items.reduce((sum, { price }) => sum + price, 0),
  cases: [
    {
      title: "any",
      draw: (random) => [
        Array.from({ length: 1 + random.integer(2) }, () => ({
          kind: random.choice(["book", "bread", "lamp"]),
          price: random.uniform(2, 9),
        })),
      ],
      count: 12,
    },
  ],
});

test("inputs that have a word in one of their records are told apart from the others", async () => {
  const answer: Bill = (items) =>
    items.reduce((sum, { kind, price }) => sum + (kind === "lamp" ? price * price : price), 0);
  const { name, sentence } = await told(bill, answer);
  assert.equal(name, "wrong-only-where", sentence);
  assert.match(sentence, /inputs where a `kind` in `items` is "lamp"; right on the others\.$/);
});

type Found = (x: number[]) => { at: number; value: number } | null;
const firstAbove: Found = (x) => {
  const at = x.findIndex((v) => v > 5);
  return at < 0 ? null : { at, value: x[at] };
};
const search = exercise<Found>({
  ...rest,
  id: "99.13",
  takes: [{ name: "x", shape: "[N]", what: "numbers" }],
  returns: { shape: "{ at, value } or null", what: "the first number above 5" },
  reference: firstAbove,
  cases: [
    { title: "any", draw: (random) => [Array.from({ length: 4 }, () => random.uniform(0, 8))], count: 12 },
    { title: "none", inputs: [[[1, 2, 3]]] },
  ],
});

test("parts of a record are looked at one by one where nothing is found elsewhere", async () => {
  const halved: Found = (x) => {
    const found = firstAbove(x);
    return found && { ...found, value: found.value / 2 };
  };
  assert.match((await told(search, halved)).sentence, /^`at` is right, `value` is not\. There: Everything is 1\/2 of/);
  const exchanged: Found = (x) => {
    const found = firstAbove(x);
    return found && { at: found.value, value: found.at };
  };
  assert.equal((await told(search, exchanged)).name, "parts-exchanged");
});

test("a place of -1 lies beyond where all places lie, although it is a whole number", async () => {
  const place = exercise<(x: number[]) => number>({
    ...rest,
    id: "99.14",
    takes: [{ name: "x", shape: "[N]", what: "numbers" }],
    returns: { shape: "scalar", what: "the place of the largest" },
    reference: (x) => x.indexOf(Math.max(...x)),
    cases: [{ title: "any", draw: (random) => [Array.from({ length: 5 }, () => random.uniform())], count: 12 }],
  });
  const answer = (x: number[]): number => (x[0] < x[4] ? -1 : x.indexOf(Math.min(...x)));
  assert.deepEqual(await told(place, answer), {
    name: "out-of-range",
    sentence: "All right results here are 0 or more, but -1 came back.",
  });
});

test("an answer that is wrong here and fails there is told so, and nothing of the inputs", async () => {
  const answer: Area = (w, h) => {
    if (w > 4) throw new Error(`a secret ${w}`);
    return Math.sin(w * h * h);
  };
  const orders = { ...area, cases: [{ title: "small", inputs: [[2, 3] as [number, number]] }, ...area.cases] };
  const { name, sentence } = await told(exercise<Area>(orders), answer);
  assert.equal(name, "fails-elsewhere", sentence);
  assert.match(sentence, /^Some values are wrong, and on other inputs the function fails/);
  assert.doesNotMatch(sentence, /secret/);
});

test("a diagnosis may list the forms of one mistake; each is recognised, and no mixture of them", async () => {
  const oneSide = {
    name: "one-side",
    sentence: "One side alone.",
    wrong: [(w: number) => w * w, (_: number, h: number) => h * h],
  };
  const specification = exercise<Area>({ ...area, diagnoses: [oneSide] });
  assert.equal((await told(specification, (w: number) => w * w)).name, "one-side");
  assert.equal((await told(specification, (_: number, h: number) => h * h)).name, "one-side");
  assert.notEqual((await told(specification, (w: number, h: number) => (w > h ? w * w : h * h))).name, "one-side");
});
