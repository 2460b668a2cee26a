import assert from "node:assert/strict";
import test from "node:test";
import { verdictOn } from "../../lib/check/check";
import { Fault, type FaultName, faults } from "../../lib/check/faults";
import { limitedCall, patientCalls } from "../../lib/check/limited-call";
import { localSubject } from "../../lib/check/local-subject";
import { receive } from "../../lib/check/receive";
import type { Verdict } from "../../lib/check/verdict";
import { exercise } from "../../lib/exercise/specification";
import { host } from "../../lib/host/host";
import { course } from "../../lib/lessons/course";

/** Doubles every number of a list: small enough that only general faults can be meant. */
const double = exercise<(x: number[]) => number[]>({
  id: "00.9",
  title: "Twice",
  points: 1,
  function: "double",
  takes: [{ name: "x", shape: "[N]", what: "numbers" }],
  returns: { shape: "[N]", what: "twice as much" },
  reference: (x) => x.map((value) => 2 * value),
  tolerance: { reason: "doubling is exact" },
  cases: [
    {
      title: "every number is doubled",
      inputs: [[[1, 2]], [[-3, 0]]],
      draw: (random) => [[random.normal()]],
      count: 1,
    },
  ],
  diagnoses: [],
  hints: ["a", "b", "c"],
  withholds: ["Tensor"],
  timeout: 1000,
});

function verdict(answer: unknown): Promise<Verdict> {
  return verdictOn(double, { double: answer }, {}, course.library);
}

type Answer = (x: number[]) => unknown;
let calls = 0;
const wrong: readonly [FaultName, string, Answer, RegExp][] = [
  ["threw", "throws an error", () => JSON.parse("{"), /SyntaxError: /],
  [
    "threw",
    "throws something else",
    () => {
      throw { odd: 1 };
    },
    /^threw \{ odd: 1 \}$/,
  ],
  [
    "calls-unsolved",
    "calls a stub of another exercise",
    () => {
      throw new Error("not solved yet: 00.1");
    },
    /00\.1/,
  ],
  [
    "recursion-without-end",
    "calls itself without end",
    function again(x): unknown {
      return again(x);
    },
    /call stack/,
  ],
  [
    "endless",
    "never returns",
    () => {
      for (;;);
    },
    /no result after \d/,
  ],
  ["exits", "ends the process", () => process.exit(0), /process\.exit was called/],
  ["promise", "is asynchronous", async (x) => x, /a Promise/],
  ["nothing", "returns nothing", () => {}, /undefined/],
  ["not-a-number", "gives NaN", (x) => x.map(() => Number.NaN), /./],
  ["infinite", "gives Infinity", (x) => x.map(() => 1 / 0), /./],
  ["wrong-type", "gives text", () => "12", /./],
  ["wrong-type", "gives a typed array", (x) => Float64Array.from(x), /Float64Array/],
  ["wrong-type", "gives a BigInt", () => [1n], /1n/],
  ["wrong-type", "gives a Map", () => new Map(), /Map/],
  ["wrong-length", "gives too few", () => [2], /./],
  ["wrong-shape", "gives a column of something", (x) => x.map((value) => [Math.sin(37 * value)]), /./],
  [
    "holes",
    "leaves holes",
    (x) => {
      const y = new Array<number>(x.length);
      y[0] = 2 * x[0];
      return y;
    },
    /nothing at \[1\]/,
  ],
  [
    "circular",
    "gives a list in itself",
    () => {
      const list: unknown[] = [];
      list.push(list);
      return list;
    },
    /itself/,
  ],
  ["too-large", "gives ten million numbers", () => new Array(10_000_000), /10,000,000/],
  [
    "changed-argument",
    "doubles in place",
    (x) => {
      for (let i = 0; i < x.length; i++) x[i] *= 2;
      return x;
    },
    /\[2, 4\]/,
  ],
  ["keeps-state", "counts its calls", (x) => x.map((value) => 2 * value + (calls++ > 3 ? 1 : 0)), /./],
];
for (const [fault, what, answer, got] of wrong) {
  test(`an answer that ${what} is told: ${faults[fault]}`, async () => {
    calls = 0;
    const { outcome, diagnosis, checks, points } = await verdict(answer);
    assert.equal(outcome, "not yet");
    assert.equal(diagnosis?.name, fault);
    assert.equal(points, 0);
    const failure = checks.find((check) => check.failure)?.failure;
    if (failure?.detail) assert.match(failure.detail, got);
  });
}

test("an answer that gives any numbers is told a law of the right one that it breaks", async () => {
  calls = 0;
  const { diagnosis } = await verdict((x: number[]) => x.map((value) => Math.sin(37 * value)));
  assert.equal(diagnosis?.name, "scale-law-broken");
  assert.match(diagnosis?.sentence ?? "", /^Doubling `x` should double the result\. In this function it does not\.$/);
});

test("a right answer is right, even one that prints, keeps -0, or shares its argument with its result", async () => {
  for (const answer of [
    (x: number[]) => x.map((v) => 2 * v),
    (x: number[]) => {
      console.warn(x);
      return x.map((v) => v + v);
    },
  ]) {
    assert.equal((await verdict(answer)).outcome, "correct");
  }
});

test("a list forty levels deep is read, one that is deeper is called circular", () => {
  const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);
  const keep = (): never => assert.fail("there is nothing to keep");
  assert.deepEqual(receive(nested(41), keep), nested(41));
  assert.throws(() => receive(nested(42), keep), { fault: "circular" });
});

test("the untouched stub is not attempted", async () => {
  const stub = (): never => {
    throw new Error("not solved yet: 00.9");
  };
  assert.deepEqual((await verdict(stub)).outcome, "not attempted");
  const plain = (): never => {
    throw new Error("not solved yet");
  };
  assert.deepEqual((await verdict(plain)).outcome, "not attempted");
});

test("the library's own answer is recognised", async () => {
  const { Tensor } = await import("../../lib/index");
  const { diagnosis, outcome } = await verdict(Tensor);
  assert.equal(outcome, "not yet");
  assert.equal(diagnosis?.name, "library-answer");
});

test("what is no function is called so, and what is not defined too", async () => {
  assert.equal((await verdict(3)).diagnosis?.name, "not-a-function");
  assert.equal((await verdict(undefined)).diagnosis?.name, "missing");
});

test("a version that did not compile is not judged: the older one is still in place", async () => {
  host().staleNames.add("double");
  try {
    const { diagnosis } = await verdict((x: number[]) => x.map((v) => 2 * v));
    assert.equal(diagnosis?.name, "stale");
  } finally {
    host().staleNames.delete("double");
  }
});

test("after an endless call nothing more is tried", async () => {
  let begun = 0;
  const { checks } = await verdict(() => {
    begun += 1;
    for (;;);
  });
  assert.equal(checks.filter((check) => check.outcome === "fails").length, 1);
  assert.ok(begun <= 2, "once, and once more on a busy machine");
});

test("what hangs on a further input only is not asked again", async () => {
  let [begun, hung] = [0, 0];
  const { diagnosis } = await verdict((x: number[]) => {
    begun += 1;
    if (begun > 8) {
      hung += 1;
      for (;;);
    }
    return x.map((value) => value * value + 0.3);
  });
  assert.ok(hung === 1 || hung === 2, `${hung}: once, and once more on a busy machine`);
  assert.ok(diagnosis);
});

test("a loop that the learner interrupts ends with its own sentence", () => {
  const timer = setTimeout(() => {}, 10_000);
  const child = require("node:child_process").spawn("sh", ["-c", `sleep 0.3; kill -INT ${process.pid}`], {
    detached: true,
  });
  try {
    assert.throws(
      () =>
        limitedCall(() => {
          for (;;);
        }, 20_000),
      (error: unknown) => error instanceof Fault && error.fault === "interrupted",
    );
  } finally {
    clearTimeout(timer);
    child.unref();
  }
});

/** Keeps the thread, without computing. */
function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

test("the limit is of computing, not of waiting: a busy machine makes no answer endless", async () => {
  const slept = localSubject(
    (x: number[]) => {
      x.push(sleep(100) ?? 0);
      return x;
    },
    { timeout: 50, mayChangeArguments: true },
  );
  assert.deepEqual(await slept.call([1]), [1, 0], "with its own copy of the arguments each time");
});

test("what waits for ever is given up at ten times the limit at most", () => {
  assert.throws(
    () => {
      const [{ error }] = patientCalls([() => sleep(Number.POSITIVE_INFINITY)], 10);
      throw error;
    },
    (error: unknown) => error instanceof Fault && /^no result after 0\.\d+ s$/.test(error.detail),
  );
});
