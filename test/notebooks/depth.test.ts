/** What notebooks 09 and 10 claim, held to the kept results of five seeds. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { keptBand } from "../../lib/datasets/kept-results";
import { median } from "../../lib/statistics/band";

const loss = (kind: string, depth: number) => keptBand("depth", "trainingLoss", `${kind}, ${depth}`);
const correlation = (kind: string, depth: number) => keptBand("depth", "correlation", `${kind}, ${depth}`);

test("every kept number of depth and lenet is of five seeds, and its band is that of its values", () => {
  const walk = (found: unknown): number => {
    if (typeof found !== "object" || found === null || Array.isArray(found)) return 0;
    const { values, low, high, median: middle } = found as Record<string, unknown>;
    if (!Array.isArray(values)) return Object.values(found).reduce((sum: number, each) => sum + walk(each), 0);
    const numbers = values as number[];
    assert.equal(numbers.length, 5);
    assert.deepEqual([low, middle, high], [Math.min(...numbers), median(numbers), Math.max(...numbers)]);
    return 1;
  };
  for (const [name, fewest] of [
    ["depth", 40],
    ["lenet", 30],
  ] as const) {
    const file = join(__dirname, "..", "..", "data", "results", `${name}.json`);
    assert.ok(walk(JSON.parse(readFileSync(file, "utf8"))) >= fewest);
  }
});

test("LeNet-5 on 8,000 digits of MNIST, five epochs: at least 97.5 % in the mean", () => {
  const { values } = keptBand("lenet", "MNIST", "nabla");
  assert.ok(values.reduce((sum, each) => sum + each / values.length, 0) >= 0.975);
});

for (const set of ["generated digits", "MNIST"]) {
  test(`moved by three pixels, ${set}: global average > LeNet-5 > fully connected, for every seed`, () => {
    const at = (kind: string) => keptBand("lenet", `translation, ${set}`, kind, "3");
    assert.ok(at("global average").low > at("LeNet-5").high);
    assert.ok(at("LeNet-5").low > at("fully connected").high);
  });
}

test("plain networks get worse in training loss with depth: at 32 layers at least 3.5 times that at 8", () => {
  assert.ok(loss("plain", 32).median >= 3.5 * loss("plain", 8).median);
});

test("residual networks that start at zero do not: at 56 layers at most the loss at 8", () => {
  const start = loss("residual, zero start", 8).median;
  assert.ok(loss("residual, zero start", 56).median <= start);
  assert.ok(
    loss("residual, not normalised, zero start", 56).median <= loss("residual, not normalised, zero start", 8).median,
  );
});

test("shortcuts alone do not suffice: without normalisation and zero start they end worse than plain", () => {
  assert.ok(loss("residual, not normalised", 56).low > loss("plain, not normalised", 56).high);
});

test("gradients explode towards the input of plain networks with batch norm, they do not vanish", () => {
  assert.ok(keptBand("depth", "firstOverLastGradient", "plain, 56").low > 500);
  assert.ok(keptBand("depth", "firstOverLastGradient", "residual, 56").high < 50);
});

test("gradients shatter in plain networks of 24 layers, not in residual ones of He et al. 2016", () => {
  assert.ok(correlation("plain, normalised", 24).high <= 0.15);
  assert.ok(correlation("residual, normalised", 24).low >= 0.7);
  assert.ok(correlation("residual, normalised before", 24).median < correlation("residual, normalised", 24).low);
});

test("without one block a plain network guesses, a residual one hardly notices", () => {
  const lesion = (kind: string, what: string) => keptBand("depth", "lesion", kind, what);
  assert.ok(lesion("plain", "median").high <= 0.15);
  assert.ok(lesion("residual", "median").low >= 0.7);
  assert.ok(lesion("residual, stochastic depth", "worst").low > lesion("residual", "worst").high);
});

test("transfer helps on digits at 20 examples a class: at least 0.95 against at most 0.93", () => {
  assert.ok(keptBand("depth", "transfer", "digits", "20", "fine-tuned").low >= 0.95);
  assert.ok(keptBand("depth", "transfer", "digits", "20", "from nothing").high <= 0.93);
});

test("transfer between coloured objects is within the spread of the seeds at 5 and 20 examples a class", () => {
  for (const each of ["5", "20"]) {
    const [tuned, fresh] = ["fine-tuned", "from nothing"].map((start) =>
      keptBand("depth", "transfer", "objects", each, start),
    );
    assert.ok(tuned.low < fresh.high);
  }
});
