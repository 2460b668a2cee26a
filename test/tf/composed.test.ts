/** What is made of several operations, and every layer: the same values and slopes in TensorFlow.js as in nabla. */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { Tree } from "../../lib/autodiff/tree";
import * as nabla from "../../lib/index";
import type { Layer } from "../../lib/layers/layer";
import type { Tensor } from "../../lib/tensor/tensor";
import * as there from "../../lib/tf/index";
import { agree } from "../agree";
import { everyLayer } from "../layers/every-layer";

/** Sums of a few dozen numbers in float32, in another order. */
const FLOAT32 = 2e-5;

type Library = typeof nabla | typeof there;
const { tensor, seeded, randomNormal } = nabla;
const float32 = { dtype: "float32" } as const;

before(async () => {
  process.env.NABLA_TF = "wasm";
  await there.loadBackend();
});

const table = randomNormal(seeded(2), [4, 4], float32);
const targets = tensor([[0.5, 0.2, 0.3, 0], [0, 1, 0, 0], [0.25, 0.25, 0.25, 0.25]], float32); // biome-ignore format: rows
const labels = [2, 0, 3];

/** Functions of a matrix [3, 4]. */
const functions: { readonly [name: string]: (n: Library, x: Tensor) => Tensor } = {
  clip: (n, x) => n.clip(x, -0.5, 0.7),
  std: (n, x) => n.std(x, 1),
  prod: (n, x) => n.prod(x, 0),
  cumsum: (n, x) => n.cumsum(x, 1),
  sort: (n, x) => n.sort(x, 1, { descending: true }).values,
  topK: (n, x) => n.topK(x, 2).values,
  logSoftmax: (n, x) => n.logSoftmax(x),
  mod: (n, x) => n.mod(x, 0.75),
  atan2: (n, x) => n.atan2(x, 0.3),
  expm1: (n, x) => n.expm1(x),
  power: (n, x) => n.power(n.add(n.square(x), 1), x),
  squeeze: (n, x) => n.squeeze(n.expandDims(x, 1)),
  split: (n, x) => n.split(x, [1, 3], 1)[1],
  tile: (n, x) => n.tile(x, [2, 3]),
  flip: (n, x) => n.flip(x, 0),
  "batches of products": (n, x) => n.matmul(n.stack([x, x]), table),
  gather: (n, x) => n.gather(x, n.argmax(x, 0)),
  pickColumns: (n, x) => n.pickColumns(x, n.argmax(x, 1)),
  attention: (n, x) => n.attention(n.expandDims(x, 0), n.expandDims(table, 0), n.expandDims(table, 0)),
  "transposed convolution": (n, x) => n.transposedConv2d(n.reshape(x, [1, 3, 4, 1]), n.reshape(table, [4, 4, 1, 1]), { stride: 2 }),
  "dilated convolution": (n, x) => n.conv2d(n.reshape(x, [1, 3, 4, 1]), n.reshape(n.slice(table, 0, 1), [2, 2, 1, 1]), { dilation: 2 }),
  solve: (n, x) => n.solve(n.add(n.matmul(x, x, { transposeB: true }), nabla.identity(3, float32)), x),
  "least squares": (n, x) => n.leastSquares(n.transpose(x), n.slice(table, 0, 1, 1), { ridge: 0.5 }),
  huber: (n, x) => n.huber(x, targets, 0.5),
  klDivergence: (n, x) => n.klDivergence(x, targets),
  weightedSoftmaxCrossEntropy: (n, x) => n.weightedSoftmaxCrossEntropy([1, 2, 0.5, 3])(x, labels),
  weightedBinaryCrossEntropy: (n, x) => n.weightedBinaryCrossEntropy(3)(x, targets),
}; // biome-ignore format: one function, one line

/** Answers of what has no slope. */
const plain: { readonly [name: string]: (n: Library, x: Tensor) => unknown } = {
  argmin: (n, x) => n.argmin(x, 1).toArray(),
  floor: (n, x) => n.floor(x).toArray(),
  ceil: (n, x) => n.ceil(x).toArray(),
  any: (n, x) => n.any(n.greater(x, 0), 1).toArray(),
  all: (n, x) => n.all(n.greater(x, -1), 0).toArray(),
  isNan: (n, x) => n.isNan(x).toArray(),
  oneHot: (n, x) => n.oneHot(n.argmax(x, 1), 4).toArray(),
  bincount: (n, x) => n.bincount(n.argmax(x, 1)),
  histogram: (n, x) => n.histogram(x, { bins: 3, range: [-3, 3] }),
};

const x = randomNormal(seeded(1), [3, 4], float32);

for (const [name, f] of Object.entries(functions)) {
  test(`${name}: value and slope are nabla's`, () => {
    const G = randomNormal(seeded(3), f(nabla, x).shape, float32);
    const slope = (n: Library): Tensor => n.grad((at: Tensor) => n.sum(n.mul(f(n, at), G)))(x);
    for (const of of [(n: Library) => f(n, x), slope]) {
      assert.deepEqual(of(there).shape, of(nabla).shape);
      agree(of(there).data, [...of(nabla).data], FLOAT32, name);
    }
  });
}

test("what has no slope gives nabla's answers", () => {
  for (const [name, f] of Object.entries(plain)) assert.deepEqual(f(there, x), f(nabla, x), name);
});

for (const [name, rows] of Object.entries(everyLayer)) {
  test(`layers of ${name} give nabla's outputs and gradients, in training and in a test`, () => {
    for (const { layer, input } of rows as { layer: Layer<Tree>; input: number[] }[]) {
      const params = layer.init(seeded(4), input, "float32");
      const batch = randomNormal(seeded(5), [3, ...input], float32);
      for (const train of [true, false]) {
        const output = (n: Library, p: { params: Tree; batch: Tensor }): Tensor => {
          const here = n === nabla ? layer : there.layerOnTensorFlow(layer);
          return here.apply(p.params, p.batch, { train, random: seeded(6), keep: () => {} });
        };
        const G = randomNormal(seeded(7), output(nabla, { params, batch }).shape, float32);
        const loss = (n: Library) => (p: { params: Tree; batch: Tensor }) => n.sum(n.mul(output(n, p), G));
        const [ours, theirs] = [nabla, there].map((n) => n.valueAndGrad(loss(n))({ params, batch }));
        assert.ok(
          Math.abs(ours.value.item() - theirs.value.item()) <= FLOAT32 * 50 * Math.max(1, Math.abs(ours.value.item())),
        );
        const [expected, got] = [nabla.leaves(ours.grad as Tree), nabla.leaves(theirs.grad as Tree)];
        assert.deepEqual(got.map(({ path }) => path), expected.map(({ path }) => path)); // biome-ignore format: one line
        expected.forEach(
          ({ path, tensor: each }, k) =>
            void agree(got[k].tensor.data, [...each.data], 20 * FLOAT32, `${layer.name} ${path}`),
        );
      }
    }
  });
}

test("an embedding gives nabla's rows and gradient", () => {
  const params = nabla.embedding(5, 3).init(seeded(8), [2], "float32");
  const words = tensor([[0, 4], [4, 1]], float32); // biome-ignore format: rows
  const slope = (n: Library) =>
    n.grad((p: typeof params) => n.sum(n.square(n.embedding(5, 3).apply(p, words))))(params);
  agree(nabla.leaves(slope(there))[0].tensor.data, [...nabla.leaves(slope(nabla))[0].tensor.data], FLOAT32);
});
