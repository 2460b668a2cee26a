import assert from "node:assert/strict";
import test from "node:test";
import { judge } from "../../lib/check/judge";
import { type AnySubject, localSubject } from "../../lib/check/local-subject";
import type { Verdict } from "../../lib/check/verdict";
import { decode, encode } from "../../lib/check/wire";
import type { AnyFunction, Data } from "../../lib/exercise/data";
import { named } from "../../lib/exercise/data";
import { type Exercise, exercise, type Specification } from "../../lib/exercise/specification";
import { size } from "../../lib/lessons/00-start/size";
import { allExercises, findExercise } from "../../lib/lessons/index";

function judged(specification: Exercise, answer: AnyFunction, secret?: string): Promise<Verdict> {
  return judge(specification, localSubject(answer, { timeout: 500 }), { secret });
}

type Sorting = (x: number[]) => number[];
const sorting: Specification<Parameters<Sorting>, number[]> = {
  id: "00.9",
  title: "Sorted",
  points: 3,
  function: "sorted",
  takes: [{ name: "x", shape: "[N]", what: "numbers" }],
  returns: { shape: "[N]", what: "the same numbers, smallest first" },
  reference: (x) => [...x].sort((a, b) => a - b),
  tolerance: { reason: "the numbers stay as they are" },
  cases: [
    { title: "two numbers", inputs: [[[2, 1]]], points: 1 },
    {
      title: "numbers below zero and above nine",
      inputs: [[[10, 9, -1]]],
      points: 1,
      draw: (random) => [[random.integer(99), random.integer(99)]],
    },
  ],
  properties: [
    {
      title: "sorted twice is sorted",
      points: 1,
      async holds(subject, random) {
        const x = [random.integer(9), random.integer(9)];
        const once = await subject.call(x);
        const twice = await subject.call(once);
        return twice.join() === once.join() ? undefined : { input: [once], expected: "the same again", got: twice };
      },
    },
  ],
  diagnoses: [{ name: "sorted-as-text", sentence: "As text, 10 comes before 9.", wrong: (x) => [...x].sort() }],
  hints: ["a", "b", "c"],
  withholds: [],
};

test("points of the parts that hold are earned, and the diagnosis explains the rest", async () => {
  const { outcome, points, diagnosis } = await judged(exercise<Sorting>(sorting), (x: number[]) => [...x].sort());
  assert.deepEqual([outcome, points, diagnosis?.name], ["not yet", 2, "sorted-as-text"]);
});

test("a part that fails on assessed inputs only earns nothing", async () => {
  const right = (x: number[]): number[] => [...x].sort((a, b) => a - b);
  const seen = new Set<string>();
  const watch = (x: number[]): number[] => {
    seen.add(x.join());
    return right(x);
  };
  await judged(exercise<Sorting>(sorting), watch);
  const heart = (x: number[]): number[] => (seen.has(x.join()) || x.length < 2 ? right(x) : x);
  const { outcome, points, checks } = await judged(exercise<Sorting>(sorting), heart, "secret");
  assert.equal(outcome, "not yet");
  assert.ok(points < 3);
  const failed = checks.find(({ assessed, failure }) => assessed && failure)?.failure;
  assert.ok(failed && !("input" in failed) && !("expected" in failed) && !("got" in failed));
});

test("the same seed draws the same inputs, another seed others", async () => {
  const inputs = async (secret: string): Promise<string> => {
    const seen: string[] = [];
    await judged(size, (shape: number[]) => seen.push(shape.join()), secret);
    return seen.join(";");
  };
  assert.equal(await inputs("a"), await inputs("a"));
  assert.notEqual(await inputs("a"), await inputs("b"));
});

test("a property that stumbles over a result of another kind blames the result", async () => {
  const { outcome, checks } = await judged(exercise<Sorting>(sorting), () => null);
  assert.equal(outcome, "not yet");
  const { failure } = checks[2];
  assert.equal(failure?.fault, "wrong-type");
  assert.equal(failure?.detail, "null");
});

test("a counterexample of a property is printed with its input", async () => {
  const flipping = (x: number[]): number[] => [...x].sort((a, b) => (x[0] < x[1] ? b - a : a - b));
  const cases = [{ title: "one", inputs: [[[1]]] as [number[]][] }];
  const { checks } = await judged(exercise<Sorting>({ ...sorting, cases }), flipping);
  const broken = checks.find(({ failure }) => failure?.fault === "property-broken")?.failure;
  assert.equal(broken?.expected, "the same again");
  assert.equal(broken?.input?.[0].name, "x");
});

test("a reference that fails is an error of the course, never of the learner", async () => {
  const broken: Specification<Parameters<Sorting>, number[]> = {
    ...sorting,
    reference: () => {
      throw new Error("oops");
    },
  };
  await assert.rejects(
    judged(exercise<Sorting>(broken), (x: number[]) => x),
    /^Error: internal: the reference of 00\.9 fails on/,
  );
});

const common = {
  id: "00.9",
  title: "Another",
  points: 1,
  function: "answer",
  hints: sorting.hints,
  withholds: [],
} as const;

const derivative = exercise<(f: (x: number) => number, x: number) => number>({
  ...common,
  takes: [
    { name: "f", shape: "function", what: "any" },
    { name: "x", shape: "scalar", what: "where" },
  ],
  returns: { shape: "scalar", what: "slope" },
  reference: (f, x) => (f(x + 1e-4) - f(x - 1e-4)) / 2e-4,
  tolerance: { absolute: 1e-3, reason: "centred differences" },
  cases: [{ title: "the slope of x² at 3 is 6", inputs: [[named("square"), 3]] }],
  diagnoses: [{ name: "one-sided", sentence: "One side only.", wrong: (f, x) => f(x + 1) - f(x) }],
});

test("a function is handed in by its name and arrives as a function", async () => {
  const right = (f: (x: number) => number, x: number): number => (f(x + 1e-5) - f(x)) / 1e-5;
  assert.equal((await judged(derivative, right)).outcome, "correct");
  const { diagnosis, checks } = await judged(derivative, (f: (x: number) => number, x: number) => f(x + 1) - f(x));
  assert.equal(diagnosis?.name, "one-sided");
  assert.deepEqual(checks[0].failure?.input?.[0], { name: "f", value: { named: "square" } });
});

interface Counter {
  next(): number;
}
const counter = exercise<(start: number) => Counter>({
  ...common,
  tolerance: { reason: "counting is exact" },
  takes: [{ name: "start", shape: "scalar", what: "first number" }],
  returns: { shape: "record", what: "next() gives one more each time" },
  reference: (start) => {
    let at = start;
    return { next: () => at++ };
  },
  async observe(subject, start) {
    const made = await subject.call(start);
    return [await subject.on(made, "next"), await subject.on(made, "next")];
  },
  cases: [{ title: "counting goes on", inputs: [[1], [5]] }],
  diagnoses: [{ name: "stands-still", sentence: "It stays where it is.", wrong: (start) => ({ next: () => start }) }],
});

test("an object that comes back is used through its methods, and the mistaken ones too", async () => {
  class Mine {
    constructor(private at: number) {}
    next(): number {
      return this.at++;
    }
  }
  assert.equal((await judged(counter, (start: number) => new Mine(start))).outcome, "correct");
  assert.equal((await judged(counter, (start: number) => ({ next: () => start }))).diagnosis?.name, "stands-still");
  const { checks } = await judged(counter, () => ({ step: () => 1 }));
  assert.equal(checks[0].failure?.sentence, 'What came back has no method "next".');
  assert.equal((await judged(counter, () => 7)).outcome, "not yet");
});

/** A subject behind messages: whatever passes is text on its way. */
function remote(answer: AnyFunction, timeout = 500): AnySubject {
  const child = localSubject(answer, { timeout });
  const over = (value: unknown): Data => decode(encode(value as Data));
  return {
    async call(...args) {
      return over(await child.call(...(over(args) as unknown[])));
    },
    async on(handle, member, ...args) {
      return over(await child.on(over(handle) as never, member, ...(over(args) as Data[])));
    },
  };
}

for (const specification of [...allExercises(), counter, derivative]) {
  test(`${specification.id} ${specification.title}: the specification judges a function behind messages as well`, async () => {
    const subject = remote(specification.reference as AnyFunction, specification.timeout);
    const { outcome } = await judge(specification, subject, { secret: "far away" });
    assert.equal(outcome, "correct");
  });
}

test("an object with methods is named for what it is, not for the number of its handle", async () => {
  class Size {
    valueOf(): number {
      return 1;
    }
  }
  const verdict = await judged(size, (() => new Size()) as AnyFunction);
  assert.equal(verdict.diagnosis?.name, "wrong-type");
  assert.match(
    verdict.diagnosis?.sentence ?? "",
    /^A Size \(an object with methods\) came back; a number is asked for\.$/,
  );
});

test("an answer that is right for its first calls and wrong later is found where a mark is set", async () => {
  let calls = 0;
  const tiring = (x: number[]): number[] => (++calls > 9 ? [] : [...x].sort((a, b) => a - b));
  const verdict = await judged(exercise<Sorting>(sorting), tiring as AnyFunction, "secret");
  assert.notEqual(verdict.outcome, "correct");
});

test("a training is not made twice, and one that draws anew each time is told its own mistake", async () => {
  let calls = 0;
  const { diagnosis } = await judged(findExercise("13.8"), () => [[calls++]]);
  assert.deepEqual([diagnosis?.name, calls], ["other-network", 1]);
});
