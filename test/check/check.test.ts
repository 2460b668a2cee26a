import assert from "node:assert/strict";
import test from "node:test";
import { check, hint } from "../../lib/check/index";
import { gradedValue } from "../../lib/check/nbgrader";
import { host } from "../../lib/host/host";

const right = (shape: number[]): number => shape.reduce((product, length) => product * length, 1);
const sum = (shape: number[]): number => shape.reduce((total, length) => total + length, 0);
const stub = (): never => {
  throw new Error("not solved yet: 00.1");
};

interface Ran {
  readonly out: string;
  readonly error: string;
  readonly value?: unknown;
  readonly thrown?: string;
}

/** What a cell prints, and how it ends, in a given environment. */
async function run(cell: () => Promise<unknown>, environment: Record<string, string> = {}): Promise<Ran> {
  const { stdout, stderr, env } = process;
  const writes = [stdout.write, stderr.write];
  const texts = ["", ""];
  process.env = { ...env, NBGRADER_EXECUTION: "", NBGRADER_VALIDATING: "", ...environment };
  [stdout, stderr].forEach((stream, i) => {
    stream.write = (chunk: unknown) => {
      texts[i] += String(chunk);
      return true;
    };
  });
  const ended = await cell().then(
    (value) => ({ value }),
    (error: Error) => ({ thrown: error.message }),
  );
  [stdout.write, stderr.write] = writes;
  process.env = env;
  return { out: texts[0], error: texts[1], ...ended };
}

test("a right answer is correct, and is told what is assessed later", async () => {
  const { out, error, value } = await run(() => check("00.1", { size: right }));
  assert.match(
    out,
    /^✓ 00\.1 How many numbers does a tensor hold\? – correct, 2 of 2 points\n {2}Checked here:\n {4}✓ a 28×28/,
  );
  assert.match(out, /Assessed later: 2 statements are tried again on inputs that nobody has seen\.\n$/);
  assert.equal(error, "");
  assert.equal(value, undefined);
});

test("a wrong answer is shown its input, what was expected, what came, and why, and nothing is thrown", async () => {
  const { out, thrown } = await run(() => check("00.1", { size: sum }));
  const lines = out.split("\n");
  assert.deepEqual(lines.slice(0, 6), [
    "✗ 00.1 How many numbers does a tensor hold? – not yet, 0 of 2 points",
    "  Does not hold: a 28×28 grey picture holds 784 numbers",
    "    input     shape = [28, 28]",
    "    expected  784",
    "    got       56",
    "  This is the sum of the axes. Two rows of three numbers are 2 × 3 numbers, not 2 + 3.",
  ]);
  assert.equal(thrown, undefined);
});

test("where what is expected is the answer itself, a wrong answer is not shown it", async () => {
  const answer = { A: "overwritten", B: "overwritten", C: "", D: "", E: "", F: "" };
  const { out } = await run(() => check("05.5", { plantedBugs: () => answer }));
  assert.match(out, /got +\{ A: "overwritten"/);
  assert.doesNotMatch(out, /expected|first difference|run twice/);
});

test("an unsolved exercise is not attempted, and a wrong call is one line with the right one", async () => {
  const { out: unsolved } = await run(() => check("00.1", { size: stub }));
  assert.match(unsolved, /^○ .* – not attempted, 0 of 2 points\n {2}Write your answer/);
  const { out } = await run(async () => {
    await check("00.1", { sise: right });
    await check("00.77", {});
    await check("00.1", 3 as never);
  });
  const lines = out.split("\n");
  assert.equal(lines[0], '○ not checked: 00.1 is about size, got sise: await check("00.1", size)');
  assert.match(lines[1], /^○ not checked: there is no exercise "00\.77"; notebook 00 has 00\.1/);
  assert.equal(lines[2], '○ not checked: 00.1 needs the function size: await check("00.1", size)');
});

test("the function itself may be handed in, without a record around it", async () => {
  assert.match((await run(() => check("00.1", right))).out, /^✓ .* – correct/);
});

test("what a function prints is shown for the input that failed, and never reaches stderr", async () => {
  const loud = (shape: number[]): number => {
    console.error("at", shape);
    return 0;
  };
  const { out, error } = await run(() => check("00.1", { size: loud }));
  assert.match(out, /your function printed:\n {6}at \[ 28, 28 \]\n/);
  assert.equal(error, "");
});

test("hints come one after the other, and begin again after the last", async () => {
  const { out } = await run(async () => {
    for (let i = 0; i < 4; i++) hint("00.1");
    hint("99.9");
  });
  const lines = out.split("\n");
  assert.match(lines[0], /^Hint 1 of 3: Picture a table/);
  assert.match(lines[1], /^Hint 2 of 3: size =/);
  assert.deepEqual(lines.slice(2, 5), [
    "Hint 3 of 3 (the last one):",
    "let product = 1;",
    "for (const length of shape) {",
  ]);
  assert.equal(lines[8], lines[0]);
  assert.match(lines[9], /^○ no hint: there is no exercise "99\.9"/);
});

for (const variable of ["NBGRADER_EXECUTION", "NBGRADER_VALIDATING"]) {
  test(`with ${variable} a right answer gives its points as a number, a wrong one throws one line`, async () => {
    const environment = { [variable]: "1" };
    assert.equal((await run(() => check("00.1", { size: right }), environment)).value, 2);
    const wrong = await run(() => check("00.1", { size: sum }), environment);
    assert.match(wrong.thrown ?? "", /^00\.1 not yet: This is the sum of the axes\. .*$/);
    assert.equal(wrong.error, "");
    assert.equal((await run(() => check("00.1", { size: stub }), environment)).thrown, "00.1 not attempted");
    assert.match((await run(() => check("00.1", {}), environment)).thrown ?? "", /^check: 00\.1 is about size/);
  });
}

test("right code that warns gets all its points and leaves stderr empty", async () => {
  const warning = (shape: number[]): number => {
    console.warn("hm");
    return right(shape);
  };
  const { value, error } = await run(() => check("00.1", { size: warning }), { NBGRADER_EXECUTION: "autograde" });
  assert.equal(value, 2);
  assert.equal(error, "");
});

test("part of the points is given only where the kernel sends a last value as a result", () => {
  const part = { id: "00.1", title: "", outcome: "not yet", points: 1, maxPoints: 2, checks: [] } as const;
  assert.throws(() => gradedValue(part), /^Error: 00\.1 not yet$/);
  host().sendsResults = true;
  try {
    assert.equal(gradedValue(part), 1);
  } finally {
    host().sendsResults = false;
  }
});

test("a seed adds assessed inputs, and these are never shown", async () => {
  const published = new Set<string>();
  const learn = (shape: number[]): number => {
    published.add(shape.join());
    return right(shape);
  };
  await run(() => check("00.1", { size: learn }));
  const knows = (shape: number[]): number => (published.has(shape.join()) ? right(shape) : -1);
  const { out } = await run(() => check("00.1", { size: knows }, { seed: "secret" }));
  assert.match(out, /Assessed:/);
  assert.match(out, /Does not hold: .* \(on an input that is not shown\)\n {2}\S/);
  assert.doesNotMatch(out, /input {2}/);
});
