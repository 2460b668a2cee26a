import assert from "node:assert/strict";
import { test } from "node:test";
import { valueAndGrad } from "../../lib/autodiff/gradient";
import { leaves } from "../../lib/autodiff/tree";
import type { Examples } from "../../lib/datasets/data-set";
import { digitExamples } from "../../lib/datasets/examples";
import { softmaxCrossEntropy } from "../../lib/functions/losses";
import { mlp } from "../../lib/models/mlp";
import { cast } from "../../lib/operations/shaping";
import { seeded } from "../../lib/random/random";
import { tensor } from "../../lib/tensor/creation";
import { pickExamples } from "../../lib/training/batches";
import { exampleGradients, measuredNoise, predictedNoise } from "../../lib/training/gradient-noise";

const N = 512;
const digits = digitExamples(N, 3, { side: 8, noise: 0.1 });
const examples: Examples = { x: cast(digits.x, "float64"), y: digits.y };
const model = mlp([16], 10);
const params = model.init(seeded(1), [64]);
const lossOf = (p: typeof params, { x, y }: Examples) => softmaxCrossEntropy(model.apply(p, x), y);
const G = exampleGradients(lossOf, params, examples);

/** 200 draws of a length whose square has a relative spread of about 0.2: 3 standard errors of the root. */
const TWO_HUNDRED_DRAWS = 0.05;

test("the mean of a batch's rows is the gradient of the batch", () => {
  const batch = [3, 77, 500];
  const { grad } = valueAndGrad((p: typeof params) => lossOf(p, pickExamples(examples, batch)))(params);
  const whole = leaves(grad).flatMap((leaf) => Array.from(leaf.tensor.data));
  const P = G.shape[1];
  assert.equal(whole.length, P);
  for (const [p, value] of whole.entries()) {
    const mean = batch.reduce((sum, i) => sum + G.data[i * P + p], 0) / batch.length;
    assert.ok(Math.abs(mean - value) < 1e-12);
  }
});

for (const replacement of [true, false]) {
  test(`noise ${replacement ? "with" : "without"} replacement is within 5 % of theory for every batch size`, () => {
    for (const batchSize of [1, 4, 16, 64, 256]) {
      const measured = measuredNoise(G, { batchSize, replacement, draws: 200, random: seeded(7) });
      const predicted = predictedNoise(G, { batchSize, replacement });
      assert.ok(Math.abs(measured / predicted - 1) < TWO_HUNDRED_DRAWS, `n = ${batchSize}: ${measured / predicted}`);
    }
  });
}

test("a batch of all has no noise without replacement", () => {
  assert.equal(predictedNoise(G, { batchSize: N }), 0);
  assert.ok(measuredNoise(G, { batchSize: N, draws: 3, random: seeded(1) }) < 1e-14);
});

test("four times the batch, half the noise", () => {
  const [four, sixteen] = [4, 16].map((batchSize) => predictedNoise(G, { batchSize, replacement: true }));
  assert.ok(Math.abs(four / sixteen - 2) < 1e-12);
});

test("batches that cannot be drawn are refused", () => {
  const small = tensor([[1], [2]]);
  assert.throws(() => predictedNoise(small, { batchSize: 3 }), /batchSize is 3 but there are 2 examples$/);
  assert.throws(
    () => measuredNoise(small, { batchSize: 0, draws: 1, random: seeded(1) }),
    /^RangeError: measuredNoise: batchSize must be a whole number from 1 but is 0$/,
  );
});
