/** What notebook 09 claims of LeNet-5 in two libraries, held to the kept results of five seeds and to what it prints. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { keptBand } from "../../lib/datasets/kept-results";
import { committed, printedBy } from "./committed";

const notebook = committed("09-lenet");
const [ours, theirs] = ["nabla", "TensorFlow.js"].map((library) => keptBand("lenet", "MNIST", library));
const mean = (values: readonly number[]): number => values.reduce((sum, each) => sum + each / values.length, 0);

test("TensorFlow.js gets as many digits of MNIST right: its mean and its median lie in our band, ours in its", () => {
  for (const [band, other] of [
    [ours, theirs],
    [theirs, ours],
  ])
    for (const middle of [mean(other.values), other.median])
      assert.ok(middle >= band.low && middle <= band.high, `${middle} in ${band.low} to ${band.high}`);
  assert.ok(mean(theirs.values) >= 0.975);
});

test("notebook 09 prints both bands", () => {
  const printed = printedBy(notebook, "seeds");
  for (const { low, median, high, values } of [ours, theirs])
    for (const each of [low, median, high, mean(values)])
      assert.ok(printed.includes((100 * each).toFixed(2)), `${each} is not printed`);
});

test("one table of notebook 09 says how fast each of our kernels and each back-end of TensorFlow.js is, and which runs", () => {
  const printed = printedBy(notebook, "speed");
  assert.match(printed, /back-end in use: ‹varies›/);
  for (const by of ["nabla, reference", "nabla, tiled", "nabla, simd"]) assert.ok(printed.includes(by), by);
  for (const by of ["node-gpu", "node", "wasm", "cpu"]) assert.ok(printed.includes(`TensorFlow.js, ${by} `), by);
});
