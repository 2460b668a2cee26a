import assert from "node:assert/strict";
import { test } from "node:test";
import { forwardGradient } from "../../lib/autodiff/forward-gradient";
import { grad } from "../../lib/autodiff/gradient";
import { leaves } from "../../lib/autodiff/tree";
import { softmaxCrossEntropy } from "../../lib/functions/losses";
import { dense } from "../../lib/layers/dense";
import { convolutionBlock, identityBlock, plainBlock } from "../../lib/layers/residual";
import { sequential } from "../../lib/layers/sequential";
import { summary } from "../../lib/layers/summary";
import { residualMlp } from "../../lib/models/residual-mlp";
import { resnet } from "../../lib/models/resnet";
import { relu } from "../../lib/operations/functions";
import { sum } from "../../lib/operations/reductions";
import { learnt } from "../../lib/optimizers/learnt";
import { seeded } from "../../lib/random/random";
import { autocorrelation } from "../../lib/statistics/autocorrelation";
import { randomNormal } from "../../lib/tensor/creation";
import type { Tensor } from "../../lib/tensor/tensor";
import { gradientNorms } from "../../lib/training/gradient-norms";
import { distance } from "../agree";

const x = randomNormal(seeded(1), [4, 6, 6, 3]);

for (const norm of [true, false]) {
  test(`a fresh identity block with zeroGain is relu(x)${norm ? "" : ", without batch norm too"}`, () => {
    const block = identityBlock(3, { norm, zeroGain: true });
    const params = block.init(seeded(2), [6, 6, 3]);
    for (const train of [true, false]) {
      assert.deepEqual(block.apply(params, x, { train, keep: () => {} }).toArray(), relu(x).toArray());
    }
  });

  test(`a plain block with zeroGain gives 0${norm ? "" : ", without batch norm too"}`, () => {
    const block = plainBlock(3, 1, { norm, zeroGain: true });
    assert.ok(block.apply(block.init(seeded(2), [6, 6, 3]), x).data.every((each) => each === 0));
  });
}

test("without batch norm a ResNet has biases instead, and no statistics", () => {
  const params = resnet(8, { width: 4, norm: false }).init(seeded(1), [8, 8, 1]);
  const paths = leaves(params).map(({ path }) => path);
  assert.ok(paths.every((path) => /\.[Wb]$/.test(path)));
  assert.equal(
    summary(resnet(20, { norm: false }), [32, 32, 3]).rows.filter(({ layer }) => /Norm/.test(layer)).length,
    0,
  );
});

test("a network of depth d has d layers with weights on its main path", () => {
  for (const [depth, options] of [
    [8, {}],
    [20, { shortcuts: false }],
    [56, { norm: false }],
  ] as const) {
    const weights = leaves(residualMlp(depth, options).init(seeded(1), [40])).filter(({ path }) => path.endsWith("W"));
    assert.equal(weights.length, depth);
  }
});

test("a residual network with stochastic depth is the same network in a test", () => {
  const [with_, without] = [residualMlp(8, { drop: 0.3 }), residualMlp(8)];
  const input = randomNormal(seeded(3), [5, 40]);
  assert.equal(
    distance(with_.apply(with_.init(seeded(2), [40]), input), without.apply(without.init(seeded(2), [40]), input)),
    0,
  );
});

test("the gradient of a residual network is right by dual numbers", () => {
  const model = residualMlp(6, { width: 3, classes: 3 });
  const input = randomNormal(seeded(4), [5, 4]);
  const params = model.init(seeded(5), [4]);
  const loss = (p: typeof params): Tensor =>
    softmaxCrossEntropy(model.apply(p, input, { train: true }), [0, 1, 2, 0, 1]);
  const [back, forth] = [grad(loss)(params), forwardGradient(loss, params)].map((tree) => leaves(learnt(tree)));
  // a bias in front of batch norm has gradient 0, so the difference itself is looked at
  for (const [i, { tensor }] of back.entries()) {
    assert.ok(tensor.data.every((each, k) => Math.abs(each - forth[i].tensor.data[k]) < 1e-12));
  }
});

test("refused: depths that cannot be, dropped blocks without shortcuts", () => {
  assert.throws(() => residualMlp(7), new RangeError("residualMlp: depth must be an even number from 4 but is 7"));
  assert.throws(
    () => residualMlp(8, { shortcuts: false, drop: 0.1 }),
    new RangeError("residualMlp: without shortcuts no block can be dropped: drop must be 0"),
  );
});

test("gradientNorms goes over all weights from input to output", () => {
  const model = sequential([dense(3), relu, dense(2)]);
  const data = { x: randomNormal(seeded(1), [6, 4]), y: [0, 1, 0, 1, 0, 1] };
  const norms = gradientNorms(model, model.init(seeded(2), [4]), data, softmaxCrossEntropy);
  assert.deepEqual(
    norms.map(({ path }) => path),
    ["[0].W", "[2].W"],
  );
  assert.ok(norms.every(({ norm }) => norm > 0));
});

test("autocorrelation is 1 at lag 0, near 1 for a slow wave, and refuses what does not vary", () => {
  const wave = Array.from({ length: 200 }, (_, i) => Math.sin(i / 20));
  assert.equal(autocorrelation(wave, 0), 1);
  assert.ok(autocorrelation(wave, 1) > 0.98);
  assert.throws(() => autocorrelation([2, 2, 2], 1), /all values are the same/);
  assert.throws(() => autocorrelation([1, 2], 2), /lag must be a whole number from 0 to 1 but is 2/);
});

test("convolution blocks without batch norm have one convolution on the shortcut", () => {
  const { shortcut } = convolutionBlock(4, 2, { norm: false }).init(seeded(1), [6, 6, 3]) as unknown as {
    shortcut: unknown[];
  };
  assert.equal(shortcut.length, 1);
  assert.equal(sum(x).size, 1);
});
