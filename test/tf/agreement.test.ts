/** What TensorFlow.js computes is what nabla computes, within float32's reach: every operation, layer, activation, loss and regulariser. */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import * as tf from "@tensorflow/tfjs-core";
import * as nabla from "../../lib/autodiff/gradient";
import { operate } from "../../lib/autodiff/rules";
import type { Op } from "../../lib/autodiff/signatures";
import { leaves, mapTree, type Tree } from "../../lib/autodiff/tree";
import { activations } from "../../lib/functions/activation-table";
import * as losses from "../../lib/functions/losses";
import * as regularisers from "../../lib/functions/regularisers";
import { add, mul } from "../../lib/operations/arithmetic";
import { sum } from "../../lib/operations/reductions";
import { cast } from "../../lib/operations/shaping";
import { learnt, withRunning } from "../../lib/optimizers/learnt";
import { seeded } from "../../lib/random/random";
import { randomNormal, tensor } from "../../lib/tensor/creation";
import type { Tensor } from "../../lib/tensor/tensor";
import * as there from "../../lib/tf/index";
import { operationsTable } from "../../lib/tf/operations-table";
import { distance } from "../agree";
import { type Sample, samples } from "../autodiff/samples";
import { everyLayer } from "../layers/every-layer";

/**
 * float32 keeps 6e-8 of each number. Sums of some dozens of them and TensorFlow's polynomials for exp, tanh and erf lose a little more,
 * and two batch norms in a row, which take differences of nearly equal numbers, lose most.
 */
const FLOAT32 = 2e-5;

before(async () => {
  process.env.NABLA_TF = "wasm";
  await there.loadBackend();
});

/** Numbers that float32 holds exactly, in a float64 tensor: then only the computing differs. */
function single<T extends Tree>(tree: T): T {
  return mapTree((x: Tensor) => cast(cast(x, "float32"), "float64"), tree);
}

/** Value and gradient agree, and TensorFlow.js is left without a tensor of this. */
function agrees<P extends Tree>(f: (params: P) => Tensor, g: (params: P) => Tensor, params: P): void {
  const before = tf.memory().numTensors;
  const [ours, theirs] = [nabla.valueAndGrad(f)(params), there.valueAndGrad(g)(params)];
  assert.ok(distance(ours.value, theirs.value) <= FLOAT32, `${theirs.value.item()} is not ${ours.value.item()}`);
  const found = leaves(theirs.grad);
  leaves(ours.grad).forEach(({ path, tensor: x }, k) => {
    assert.equal(found[k].path, path);
    const far = distance(x, found[k].tensor);
    assert.ok(far <= FLOAT32, `the gradient by ${path} is ${far} away\n${x}\n${found[k].tensor}`);
  });
  assert.equal(tf.memory().numTensors, before);
}

for (const op of Object.keys(operationsTable) as (keyof typeof operationsTable)[]) {
  test(`${op}: numbers and gradients agree on every sample of the table of derivatives`, () => {
    for (const { inputs, attributes } of samples[op] as readonly Sample<Op>[]) {
      const f = (changed: readonly Tensor[]): Tensor => {
        const y = operate(op, changed as never, attributes as never);
        return sum(mul(y, single(randomNormal(seeded(5), y.shape))));
      };
      agrees(f, f, single([...inputs]));
    }
  });
}

for (const [name, rows] of Object.entries(everyLayer)) {
  for (const [i, { layer, input }] of rows.entries()) {
    for (const train of [true, false]) {
      test(`${name} (${i + 1}, ${layer.name}), ${train ? "training" : "testing"}: numbers, gradients and statistics agree`, () => {
        const x = single(randomNormal(seeded(11 + i), [4, ...input]));
        const all = layer.init(seeded(3), input);
        const params = single(
          mapTree((w: Tensor) => randomNormal(seeded(w.size), w.shape, { mean: 0.5, std: 0.4 }), learnt(all)),
        );
        const statistics: [Tree[], Tree[]] = [[], []];
        const apply = (side: 0 | 1, both: { params: Tree; x: Tensor }): Tensor =>
          layer.apply(withRunning(both.params, all), both.x, {
            train,
            random: seeded(17),
            keep: (_, values) => void statistics[side].push(values),
          });
        const alone = there.layerOnTensorFlow(layer).apply(withRunning(params, all), x, { train, random: seeded(17) });
        const y = apply(0, { params, x });
        assert.ok(distance(y, alone) <= FLOAT32, `${distance(y, alone)} away`);
        statistics[0].length = 0;
        const G = single(randomNormal(seeded(23), y.shape));
        agrees(
          (both) => sum(mul(apply(0, both), G)),
          (both) => sum(mul(apply(1, both), G)),
          { params, x },
        );
        const [ours, theirs] = statistics.map((list) => leaves(list).map(({ tensor: each }) => each));
        assert.equal(ours.length, theirs.length);
        ours.forEach((each, k) => void assert.ok(distance(each, theirs[k]) <= FLOAT32));
      });
    }
  }
}

for (const [name, { apply }] of Object.entries(activations)) {
  test(`${name}: numbers and slopes agree, at kinks and far out too`, () => {
    const x = single(tensor([-80, -20, -3, -1, -0.3, -1e-3, 0, 1e-3, 0.3, 1, 3, 20, 80]));
    const [y, theirs] = [apply(x), there.activations[name].apply(x)];
    y.data.forEach((value, i) => {
      assert.ok(Math.abs(value - theirs.data[i]) <= FLOAT32 * Math.max(1, Math.abs(value)), `${name}(${x.data[i]})`);
    });
    const slopes = [
      nabla.grad((each: Tensor) => sum(apply(each)))(x),
      there.grad((each: Tensor) => sum(apply(each)))(x),
    ];
    slopes[0].data.forEach((slope, i) => {
      const found = slopes[1].data[i];
      assert.ok(
        Math.abs(slope - found) <= FLOAT32 * Math.max(1, Math.abs(slope)),
        `${name}'(${x.data[i]}): ${found}, not ${slope}`,
      );
    });
  });
}

const z = tensor([
  [2, -1, 0.5],
  [0.25, 3, -2],
  [60, -60, 4],
]);
const probabilities = tensor([
  [0.25, 0.5, 0.25],
  [0, 1, 0],
  [0.125, 0.125, 0.75],
]);
/** What each loss is tried on; a new loss is asked for here. */
const targets: { readonly [loss: string]: readonly losses.Target[] } = {
  meanSquaredError: [probabilities],
  meanAbsoluteError: [probabilities, z],
  binaryCrossEntropy: [probabilities],
  softmaxCrossEntropy: [[1, 0, 2], probabilities],
  hinge: [[1, 0, 2]],
  huber: [probabilities, z],
  klDivergence: [probabilities],
};

test("every loss has targets to try it on", () => {
  assert.deepEqual(Object.keys(losses).sort(), Object.keys(targets).sort());
});

for (const [name, list] of Object.entries(targets)) {
  test(`${name}: value and gradient agree, with extreme logits too`, () => {
    const f = losses[name as keyof typeof losses];
    for (const target of list)
      agrees(
        (x) => f(x, target),
        (x) => there[name as keyof typeof losses](x, target),
        z,
      );
  });
}

test("the losses are TensorFlow's own, where it has them", () => {
  const native = tf.tidy(() => {
    const [y, output] = [there.toTensorFlow(probabilities), there.toTensorFlow(z)];
    return [
      tf.losses.meanSquaredError(y, output),
      tf.losses.absoluteDifference(y, output),
      tf.losses.sigmoidCrossEntropy(y, output),
      tf.losses.softmaxCrossEntropy(y, output),
    ].map((loss) => loss.dataSync()[0]);
  });
  const names = ["meanSquaredError", "meanAbsoluteError", "binaryCrossEntropy", "softmaxCrossEntropy"] as const;
  names.forEach((name, i) => {
    const value = there[name](z, probabilities).item();
    assert.ok(Math.abs(value - native[i]) <= FLOAT32 * Math.abs(value), `${name}: ${value} is not ${native[i]}`);
  });
});

test("regularisers agree, and the slope of |w| at 0 is 0", () => {
  const params = single({ W: tensor([0, -1.5, 0.3]), b: tensor([7]) });
  for (const name of ["l1", "l2", "elasticNet"] as const) {
    agrees(
      (each) => add(regularisers[name](each), 1),
      (each) => add(there[name](each), 1),
      params,
    );
  }
});
