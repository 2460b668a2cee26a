import assert from "node:assert/strict";
import { test } from "node:test";
import { softmaxCrossEntropy } from "../../lib/functions/losses";
import { batchNorm } from "../../lib/layers/batchNorm";
import { dense } from "../../lib/layers/dense";
import { dropout } from "../../lib/layers/drop";
import { frozen } from "../../lib/layers/frozen";
import { layerOutputs } from "../../lib/layers/layer-outputs";
import { sequential } from "../../lib/layers/sequential";
import { withNewHead } from "../../lib/models/transfer";
import { relu } from "../../lib/operations/functions";
import { adam } from "../../lib/optimizers/optimizers";
import { seeded } from "../../lib/random/random";
import { randomNormal } from "../../lib/tensor/creation";
import { train } from "../../lib/training/train";

const features = sequential([dense(6), batchNorm(), relu, dropout(0.5)]);
const x = randomNormal(seeded(1), [20, 4]);
const y = Array.from({ length: 20 }, (_, i) => i % 2);
const options = { loss: softmaxCrossEntropy, optimizer: adam(), epochs: 3, progress: false as const };

test("training leaves frozen weights and statistics as they are, and changes the head", async () => {
  const model = sequential([frozen(features), dense(2)]);
  const params = model.init(seeded(2), [4]);
  const { params: after } = await train(model, { x, y }, { ...options, params });
  assert.deepEqual(JSON.stringify(after[0]), JSON.stringify(params[0]));
  assert.notDeepEqual(after[1].W.toArray(), params[1].W.toArray());
});

test("gradients pass through a frozen layer to what lies before it", async () => {
  const model = sequential([dense(4), frozen(features), dense(2)]);
  const params = model.init(seeded(2), [4]);
  const { params: after } = await train(model, { x, y }, { ...options, params });
  assert.notDeepEqual(after[0].W.toArray(), params[0].W.toArray());
});

test("a new head has the dtype of the old weights, and the classes of the new task", () => {
  const old = sequential([dense(3), relu, dense(10)]).init(seeded(1), [4], "float32");
  const params = withNewHead(sequential([dense(3), relu, dense(2)]), old, [4], seeded(3));
  assert.equal(params[2].W.dtype, "float32");
  assert.deepEqual(params[2].W.shape, [3, 2]);
  assert.equal(params[0], old[0]);
  assert.throws(
    () => withNewHead(dense(2), { W: x, b: x }, [4], seeded(1)),
    new RangeError("withNewHead: dense 2 and the old weights must be layers in a row, as many in both"),
  );
});

test("layerOutputs gives the output of every layer in order, those inside others first", () => {
  const model = sequential([sequential([dense(3), relu]), dense(2)]);
  const outputs = layerOutputs(model, model.init(seeded(1), [4]), x);
  assert.deepEqual(
    outputs.map(({ path, output }) => [path, output.shape]),
    [
      ["[0][0]", [20, 3]],
      ["[0][1]", [20, 3]],
      ["[0]", [20, 3]],
      ["[1]", [20, 2]],
    ],
  );
});
