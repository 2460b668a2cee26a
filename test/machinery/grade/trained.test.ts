/** Trained models: their numbers come back in binary, and only what is measured on unseen data counts. */
import assert from "node:assert/strict";
import path from "node:path";
import test from "node:test";
import type { Exercise, Trained } from "nabla/exercise";
import type { measure } from "../../../lib/lessons/measure";
import type { openBox } from "../../../machinery/grade/box/box";
import { frames, numbersFrame } from "../../../machinery/grade/box/frames";
import { boxCommand } from "../../../machinery/grade/box/level";
import { stripLibrary } from "../../../machinery/grade/box/library";
import type { judgeProgram } from "../../../machinery/grade/judging";
import type { Mark } from "../../../machinery/grade/result";
import { root } from "../../source-files";
import { temporaryFolder } from "../../temporary";
import { sandbox } from "./command";

const built = (name: string): unknown => require(path.join(root, "machinery", "dist", "grade", name));
const judge = (built("judging") as { judgeProgram: typeof judgeProgram }).judgeProgram;
const measured = (require(path.join(root, "lib", "dist", "lessons", "measure.js")) as { measure: typeof measure })
  .measure;
const open = (built("box/box") as { openBox: typeof openBox }).openBox;
const skip = sandbox() === "A" ? false : "bubblewrap does not work here";

const linear: Trained = {
  hands: "weights",
  architecture: { name: "mlp", inputs: 2, hidden: [], outputs: 2, activation: "relu" },
  data(random, part) {
    const x = Array.from({ length: part === "train" ? 100 : 200 }, () => [random.normal(), random.normal()]);
    return { x, labels: x.map(([a, b]) => (a + b > 0 ? 1 : 0)) };
  },
  bars: [
    { accuracy: 0.7, points: 1 },
    { accuracy: 0.95, points: 2 },
  ],
  seconds: 2,
};

const exerciseOf = (trained: Trained): Exercise => ({
  id: "99.1",
  title: "a line between two classes",
  points: 3,
  function: "fit",
  takes: [],
  returns: { shape: "list", what: "weights and biases" },
  reference: () => [],
  tolerance: { reason: "measured" },
  cases: [],
  diagnoses: [],
  hints: ["", "", ""],
  withholds: [],
  trained,
});

/** The mark of a function that trains. */
async function markOf(source: string, trained: Trained = linear): Promise<Mark> {
  const library = stripLibrary(
    path.join(root, "lib"),
    path.join(root, "machinery", "dist"),
    temporaryFolder("nabla-t-"),
  );
  const command = boxCommand("A", library, process.execPath, process.getuid?.() === 0);
  const instructions = [
    { do: "cell", script: `exports.fit = ${source}`, isAsync: false },
    { do: "take", exercise: "99.1" },
  ] as const;
  const program = { instructions, broken: new Map(), warnings: [] };
  const options = { exercises: [exerciseOf(trained)], open: () => open(command), secret: "a secret of this test" };
  const { marks } = await judge({ together: program, apart: async () => program }, options);
  return marks[0];
}

test("numbers travel in binary, however their bytes are cut", () => {
  const seen: Record<string, unknown>[] = [];
  const read = frames((message) => seen.push(message));
  for (const byte of numbersFrame(7, [Float64Array.of(1.5, -0), new Float64Array(0)])) read(Buffer.from([byte]));
  assert.deepEqual(seen, [{ n: 7, numbers: [Float64Array.of(1.5, -0), new Float64Array(0)] }]);
});

test("numbers that are cut off or too many are refused before they are read", () => {
  const bytes = numbersFrame(1, [Float64Array.of(1, 2)]);
  bytes.writeUInt32LE(1000, 12);
  assert.throws(() => frames(() => {})(bytes), /cut off/);
  assert.throws(() => frames(() => {})(Buffer.from([255, 255, 255, 255])), /a message of 2147483647 bytes/);
});

test("a network is rebuilt from its numbers and measured: loss and accuracy by hand", () => {
  const numbers = [Float64Array.of(-1, 1, -1, 1), Float64Array.of(0, 0)];
  const unseen = {
    x: [
      [1, 0],
      [-1, 0],
      [1, 0],
    ],
    labels: [1, 0, 0],
  };
  const { loss, accuracy } = measured(linear, numbers, unseen);
  const right = Math.log(1 + Math.exp(-2));
  assert.ok(Math.abs(loss - (right + right + (2 + right)) / 3) < 1e-9, `${loss}`);
  assert.equal(accuracy, 2 / 3);
});

test("numbers that fit no parameter, or are none, are refused with a sentence", () => {
  const unseen = { x: [[1, 0]], labels: [1] };
  assert.throws(() => measured(linear, [], unseen), /0 lists of numbers, and mlp 2 has 2 parameters/);
  const short = [Float64Array.of(1), Float64Array.of(0, 0)];
  assert.throws(() => measured(linear, short, unseen), /1 numbers for .*W, which has 4/);
  const broken = [Float64Array.of(1, 2, Number.NaN, 4), Float64Array.of(0, 0)];
  assert.throws(() => measured(linear, broken, unseen), /list 1 holds numbers that are not finite/);
});

test("a model that learnt gets all points, at its own word or without", { skip }, async () => {
  const perceptron = `(x, labels) => {
    let [a, b] = [0, 0];
    for (let epoch = 0; epoch < 50; epoch++)
      x.forEach(([p, q], i) => { const wrong = labels[i] - (a * p + b * q > 0 ? 1 : 0); a += wrong * p; b += wrong * q; });
    console.log("accuracy: 1");
    return [[[-a, a], [-b, b]], [0, 0]];
  }`;
  const mark = await markOf(perceptron);
  assert.deepEqual([mark.outcome, mark.points], ["correct", 3], JSON.stringify(mark));
});

test("a model that only says that it learnt gets nothing", { skip }, async () => {
  const mark = await markOf("() => { console.log('accuracy: 1'); return [[0, 0, 0, 0], [0, 1]]; }");
  assert.equal(mark.points, 0);
  assert.match(mark.diagnosis?.sentence ?? "", /The accuracy on unseen data is 0\.\d+, the loss 0\.\d+/);
});

test("an untouched form is not attempted", { skip }, async () => {
  const mark = await markOf('() => { throw new Error("not solved yet: 99.1"); }');
  assert.deepEqual([mark.outcome, mark.points], ["not attempted", 0]);
});

test("training without end costs its seconds of the processor and no more", { skip }, async () => {
  const mark = await markOf("() => { for (;;); }", { ...linear, seconds: 1 });
  assert.match(mark.diagnosis?.sentence ?? "", /more than the 1 seconds of the processor/);
});

test("predictions are measured by labels that the box never sees", { skip }, async () => {
  const known = "(x, labels, unseen) => unseen.map(([a, b]) => (a + b > 0 ? [0, 1] : [1, 0]))";
  assert.equal((await markOf(known, { ...linear, hands: "predictions" })).points, 3);
});
