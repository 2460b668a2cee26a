import assert from "node:assert/strict";
import { test } from "node:test";
import { tableConvolution, trainablePooling } from "../../lib/layers/lenet-layers";
import { conv2d } from "../../lib/operations/images";
import { seeded } from "../../lib/random/random";
import { randomNormal, tensor } from "../../lib/tensor/creation";
import { distance } from "../agree";

test("a convolution by a full table is an ordinary convolution", () => {
  const full = [
    [0, 1],
    [0, 1],
    [0, 1],
  ];
  const params = tableConvolution(full, 3).init(seeded(1), [5, 5, 2]);
  const x = randomNormal(seeded(2), [2, 5, 5, 2]);
  // W holds filter after filter and channel after channel; the ordinary filters are [KH, KW, C, K]
  const W = tensor(
    Array.from({ length: 3 * 3 * 2 * 3 }, (_, place) => {
      const [k, c, pixel] = [place % 3, Math.floor(place / 3) % 2, Math.floor(place / 6)];
      return params.W.data[(k * 2 + c) * 9 + pixel];
    }),
    { shape: [3, 3, 2, 3] },
  );
  assert.ok(distance(conv2d(x, W, { bias: params.b }), tableConvolution(full, 3).apply(params, x)) < 1e-14);
});

test("a convolution by table multiplies once for each output, pixel of the filter and connection", () => {
  const layer = tableConvolution([[0, 1], [1, 2], [0]], 3);
  assert.equal(layer.multiplyAdds?.([6, 8, 3]), 4 * 6 * 9 * 5);
});

test("trainable pooling begins as average pooling, and is a gain on the sum and a shift", () => {
  const layer = trainablePooling();
  const x = tensor([
    [
      [[1], [2]],
      [[3], [6]],
    ],
  ]);
  assert.deepEqual(layer.apply(layer.init(seeded(1), [2, 2, 1]), x).toArray(), [[[[3]]]]);
  assert.deepEqual(layer.apply({ gain: tensor([0.5]), shift: tensor([1]) }, x).toArray(), [[[[0.5 * 12 + 1]]]]);
});
