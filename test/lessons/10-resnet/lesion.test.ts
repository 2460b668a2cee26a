import assert from "node:assert/strict";
import { test } from "node:test";
import { dense } from "../../../lib/layers/dense";
import { removableBlocks, withoutBlock } from "../../../lib/lessons/10-resnet/lesion";
import { residualMlp } from "../../../lib/models/residual-mlp";
import { resnet } from "../../../lib/models/resnet";
import { seeded } from "../../../lib/random/random";
import { randomNormal } from "../../../lib/tensor/creation";
import { distance } from "../../agree";

test("a ResNet's blocks that keep the shape can be left out, those that change it cannot", () => {
  const model = resnet(14, { width: 4 });
  const kept = removableBlocks(model, [8, 8, 1]);
  assert.equal(kept.length, 4);
  const params = model.init(seeded(1), [8, 8, 1]);
  const rest = withoutBlock(model, params, [8, 8, 1], kept[0]);
  assert.equal((rest.params as unknown[]).length, (params as unknown[]).length - 1);
  assert.deepEqual(rest.model.outputShape([8, 8, 1]), [10]);
  assert.match(rest.model.name, /without identity block 4$/);
  assert.throws(() => withoutBlock(model, params, [8, 8, 1], 99), /^RangeError: withoutBlock: there is no layer 99/);
  assert.throws(
    () => withoutBlock(dense(2), params, [3], 0),
    /^RangeError: withoutBlock: dense 2 is not layers in a row/,
  );
});

test("a fresh residual network without one of its zero-started blocks computes the same", () => {
  const model = residualMlp(8, { zeroGain: true });
  const params = model.init(seeded(1), [40]);
  const input = randomNormal(seeded(2), [3, 40]);
  const [place] = removableBlocks(model, [40]);
  const rest = withoutBlock(model, params, [40], place);
  assert.equal(distance(rest.model.apply(rest.params, input), model.apply(params, input)), 0);
});
