import assert from "node:assert/strict";
import { test } from "node:test";
import { heInit, normalInit, zeroInit } from "../../lib/functions/initialisers";
import { signalTheory } from "../../lib/functions/signal-theory";
import { maxout, rrelu } from "../../lib/layers/activation-layers";
import { dense } from "../../lib/layers/dense";
import { relu } from "../../lib/operations/functions";
import { signalByDepth } from "../../lib/training/signal-by-depth";

test("the first layer's mean square is what theory says, within the chance of 6,400 numbers", () => {
  const { activations } = signalByDepth([dense(80, { weights: heInit() }), relu], { depth: 2, width: 80, batch: 80 });
  const square = Array.from(activations[0].data).reduce((sum, v) => sum + v * v, 0) / activations[0].size;
  const [{ rms }] = signalTheory(relu, { gain: 2, depth: 1 });
  assert.ok(Math.abs(square - rms * rms) < 0.15, `${square}`);
});

test("in one linear layer the gradient does not depend on the weights", () => {
  const sizes = { depth: 1, width: 3, batch: 4 };
  const [small, zero] = [normalInit(0.01), zeroInit()].map((weights) => signalByDepth([dense(3, { weights })], sizes));
  assert.equal(small.gradients[0].length, 3);
  assert.deepEqual(signalByDepth([dense(3, { weights: normalInit(5) })], sizes).gradients, small.gradients);
  assert.ok(zero.gradients[0].every((norm) => norm > 0));
});

test("layers with random slopes and with several pieces are followed too", () => {
  for (const block of [[dense(6), rrelu()], [maxout(6)]]) {
    const { activations, gradients } = signalByDepth(block, { depth: 3, width: 6, batch: 5 });
    assert.deepEqual(
      activations.map((a) => a.shape),
      [
        [5, 6],
        [5, 6],
        [5, 6],
      ],
    );
    assert.ok(gradients.flat().every(Number.isFinite));
  }
});

test("the same seed gives the same bits, and no gradients are made unless wanted", () => {
  const run = () => signalByDepth([dense(5), relu], { depth: 2, width: 5, batch: 3, seed: 4, gradients: false });
  assert.deepEqual(run().activations[1].toArray(), run().activations[1].toArray());
  assert.deepEqual(run().gradients, []);
});

test("a block that changes the width is refused", () => {
  assert.throws(
    () => signalByDepth([dense(4)], { depth: 1, width: 3 }),
    /signalByDepth: the block must give 3 numbers for 3 but gives 4/,
  );
});
