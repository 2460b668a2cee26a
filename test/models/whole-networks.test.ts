import assert from "node:assert/strict";
import { test } from "node:test";
import { jvp, valueAndGrad } from "../../lib/autodiff/gradient";
import { leaves, mapTree, type Tree } from "../../lib/autodiff/tree";
import { softmaxCrossEntropy } from "../../lib/functions/losses";
import { averagePooling } from "../../lib/layers/images";
import type { Layer } from "../../lib/layers/layer";
import { lenet5, lenet5AsPrinted, lenet5Of1998 } from "../../lib/models/lenet5";
import { resnet } from "../../lib/models/resnet";
import { add, mul } from "../../lib/operations/arithmetic";
import { softplus, tanh } from "../../lib/operations/functions";
import { sum } from "../../lib/operations/reductions";
import { learnt, withRunning } from "../../lib/optimizers/learnt";
import { seeded } from "../../lib/random/random";
import { randomNormal } from "../../lib/tensor/creation";
import type { Shape } from "../../lib/tensor/shape";
import type { Tensor } from "../../lib/tensor/tensor";

/** The loss of a network in training mode on a small batch, and weights away from special starts. */
function problem(model: Layer, input: Shape, N: number): { loss: (params: Tree) => Tensor; params: Tree } {
  const x = randomNormal(seeded(1), [N, ...input]);
  const labels = Array.from({ length: N }, (_, i) => (3 * i) % 10);
  const all = model.init(seeded(2), input);
  const random = seeded(3);
  const params = mapTree((w: Tensor) => add(w, randomNormal(random, w.shape, { std: 0.05 })), learnt(all));
  return {
    params,
    loss: (moved) => softmaxCrossEntropy(model.apply(withRunning(moved, all), x, { train: true }), labels),
  };
}

/** The derivative along a direction by reverse mode, and the size of what was added up. */
function reverse(grad: Tree, direction: Tree): [total: number, size: number] {
  const along = leaves(direction);
  const each = leaves(grad).map(({ tensor: g }, k) => sum(mul(g, along[k].tensor)).item());
  return each.reduce(([total, size], part) => [total + part, size + Math.abs(part)], [0, 0]);
}

/** Directions with length of about 1 whatever the number of parameters. */
function directions(params: Tree, count: number): Tree[] {
  const size = leaves(params).reduce((n, { tensor: w }) => n + w.size, 0);
  return Array.from({ length: count }, (_, k) => {
    const random = seeded(100 + k);
    return mapTree((w: Tensor) => randomNormal(random, w.shape, { std: 1 / Math.sqrt(size) }), params);
  });
}

const networks: [string, Layer, Shape, number][] = [
  ["LeNet-5", lenet5(), [32, 32, 3], 3],
  ["LeNet-5 of 1998", lenet5Of1998(), [32, 32, 1], 3],
  ["LeNet-5 as printed", lenet5AsPrinted(), [32, 32, 1], 3],
  ["ResNet-20", resnet(20), [32, 32, 3], 2],
];

for (const [name, model, input, N] of networks) {
  test(`${name} whole: dual numbers agree with backpropagation to 1e-12 along sampled directions`, () => {
    const { loss, params } = problem(model, input, N);
    const { grad } = valueAndGrad(loss)(params);
    for (const direction of directions(params, 2)) {
      const [total, size] = reverse(grad, direction);
      const { tangent } = jvp(loss, params, direction);
      assert.ok(Math.abs(tangent.item() - total) <= 1e-12 * (1 + size), `${tangent.item()} is not ${total}`);
    }
  });
}

const smooth: [string, Layer, Shape, number][] = [
  ["LeNet-5 with tanh and average pooling", lenet5({ activation: tanh, pooling: averagePooling(2) }), [32, 32, 3], 3],
  ["LeNet-5 as printed", lenet5AsPrinted(), [32, 32, 1], 3],
  ["a narrow ResNet-20 with softplus", resnet(20, { activation: softplus, width: 4 }), [32, 32, 3], 2],
];

for (const [name, model, input, N] of smooth) {
  test(`${name} whole: the centred difference agrees with backpropagation to 1e-8 along sampled directions`, () => {
    const { loss, params } = problem(model, input, N);
    const { grad, value } = valueAndGrad(loss)(params);
    const norm = Math.sqrt(leaves(grad).reduce((total, { tensor: g }) => total + sum(mul(g, g)).item(), 0));
    for (const direction of directions(params, 3)) {
      const [total] = reverse(grad, direction);
      const h = 1e-4;
      const at = (t: number): number =>
        loss(mapTree((w: Tensor, d: Tensor) => add(w, mul(d, t)), params, direction)).item();
      // four points instead of two: the error of truncation falls with h⁴
      const numeric = (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
      const rounding = (2e-16 * 100 * value.item()) / h;
      assert.ok(Math.abs(numeric - total) <= 1e-8 * norm + rounding, `${numeric} is not ${total} (norm ${norm})`);
    }
  });
}
