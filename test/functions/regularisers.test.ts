import assert from "node:assert/strict";
import { test } from "node:test";
import { grad } from "../../lib/autodiff/gradient";
import { gradientCheck } from "../../lib/autodiff/gradient-check";
import * as library from "../../lib/functions/regularisers";
import { elasticNet, l1, l2, type Regulariser, weightsOf } from "../../lib/functions/regularisers";
import { lenet5 } from "../../lib/models/lenet5";
import { seeded } from "../../lib/random/random";
import { randomNormal, tensor } from "../../lib/tensor/creation";
import type { Tensor } from "../../lib/tensor/tensor";

const regularisers: Record<string, Regulariser> = { l2, l1, elasticNet: (params) => elasticNet(params, 0.7) };

test("every regulariser of the library is tested here", () => {
  const names = Object.keys(library).filter((name) => name !== "weightsOf");
  assert.deepEqual(names, Object.keys(regularisers));
});

test("the lecture's two weights score alike, but L2 costs 1 against ¼ and L1 costs 1 against 1", () => {
  const [w1, w2] = [tensor([1, 0, 0, 0]), tensor([0.25, 0.25, 0.25, 0.25])];
  assert.deepEqual([l2(w1).item(), l2(w2).item()], [1, 0.25]);
  assert.deepEqual([l1(w1).item(), l1(w2).item()], [1, 1]);
  assert.deepEqual([elasticNet(w1, 2).item(), elasticNet(w2, 2).item()], [3, 1.5]);
});

for (const [name, R] of Object.entries(regularisers)) {
  test(`${name}: its gradient is the centred difference, and only weights have one`, () => {
    const params = { W: randomNormal(seeded(1), [3, 2]), b: randomNormal(seeded(2), [2]) };
    assert.ok(gradientCheck(R, params).passed);
    assert.deepEqual(grad((both: typeof params) => R(both))(params).b.toArray(), [0, 0]);
  });

  test(`${name} of several layers is the sum of what each costs`, () => {
    const layers = [{ W: tensor([1, -2]) }, { W: tensor([3]) }];
    assert.equal(R(layers).item(), R(layers[0]).item() + R(layers[1]).item());
  });

  test(`${name} of parameters without weights is refused`, () => {
    assert.throws(
      () => R({ b: tensor([1]) }),
      new RangeError(`${name}: the parameters hold no weights (no tensor is named W)`),
    );
  });
}

test("L2's gradient is 2w, L1's the sign of w", () => {
  const w = tensor([3, -0.5]);
  assert.deepEqual(grad((v: Tensor) => l2(v))(w).toArray(), [6, -1]);
  assert.deepEqual(grad((v: Tensor) => l1(v))(w).toArray(), [1, -1]);
});

test("LeNet-5 has five weight tensors, and a negative β is refused", () => {
  assert.equal(weightsOf(lenet5().init(seeded(1), [32, 32, 3])).length, 5);
  assert.throws(() => elasticNet(tensor([1]), -1), new RangeError("elasticNet: beta must be 0 or more but is -1"));
});
