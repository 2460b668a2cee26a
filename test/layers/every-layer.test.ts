import assert from "node:assert/strict";
import { test } from "node:test";
import { jvp, valueAndGrad } from "../../lib/autodiff/gradient";
import { gradientCheck } from "../../lib/autodiff/gradient-check";
import { leaves, mapTree, type Tree } from "../../lib/autodiff/tree";
import type { Context } from "../../lib/layers/layer";
import { mul } from "../../lib/operations/arithmetic";
import { sum } from "../../lib/operations/reductions";
import { learnt, withRunning } from "../../lib/optimizers/learnt";
import { type Random, seeded } from "../../lib/random/random";
import { randomNormal } from "../../lib/tensor/creation";
import type { Tensor } from "../../lib/tensor/tensor";
import { everyLayer, layerNames } from "./every-layer";

/** Four examples: batch norm's statistics mean something, and the numeric check stays quick. */
const N = 4;

test("every layer of the library has a row to test it with", () => {
  assert.deepEqual([...layerNames].sort(), Object.keys(everyLayer).sort());
});

for (const [name, rows] of Object.entries(everyLayer)) {
  for (const [i, { layer, input, smooth }] of rows.entries()) {
    const title = `${name} (${i + 1}, ${layer.name})`;
    const x = randomNormal(seeded(11 + i), [N, ...input]);
    // parameters away from their special starts: a bias of 0 or a gain of 1 hides mistakes
    const params = mapTree(
      (w: Tensor) => randomNormal(seeded(w.size), w.shape, { mean: 0.5, std: 0.4 }),
      learnt(layer.init(seeded(3), input)),
    );
    const all = withRunning(params, layer.init(seeded(3), input));

    test(`${title}: the shape that is inferred is the shape that comes out`, () => {
      assert.deepEqual(layer.apply(all, x).shape, [N, ...layer.outputShape(input)]);
      assert.equal(
        layer.apply(
          layer.init(seeded(3), input, "float32"),
          randomNormal(seeded(1), [N, ...input], { dtype: "float32" }),
        ).dtype,
        "float32",
      );
    });

    for (const train of [true, false]) {
      /** A function of parameters and inputs to one number; the same random numbers at every call. */
      const objective = (both: { params: Tree; x: Tensor }): Tensor => {
        const context: Context = { train, random: seeded(17) };
        const y = layer.apply(withRunning(both.params, all), both.x, context);
        return sum(mul(y, randomNormal(seeded(23), y.shape)));
      };
      const mode = train ? "training" : "testing";

      test(`${title}, ${mode}: forward mode agrees with reverse mode to 1e-12`, () => {
        const { grad } = valueAndGrad(objective)({ params, x });
        for (const seed of [1, 2, 3]) {
          const random: Random = seeded(seed);
          const direction = mapTree((w: Tensor) => randomNormal(random, w.shape), { params, x });
          const along = leaves(grad).map(({ tensor: g }, k) => sum(mul(g, leaves(direction)[k].tensor)).item());
          const { tangent } = jvp(objective, { params, x }, direction);
          const [total, size] = along.reduce(([sofar, most], each) => [sofar + each, most + Math.abs(each)], [0, 0]);
          assert.ok(Math.abs(tangent.item() - total) <= 1e-12 * (1 + size), `${tangent.item()} is not ${total}`);
        }
      });

      test(`${title}, ${mode}: the gradient is the centred difference`, () => {
        const check = gradientCheck(objective, { params, x }, { sample: 60 });
        assert.ok(check.passed, check.toString());
        if (smooth) assert.equal(check.counts.kink, 0);
      });
    }
  }
}
