/** What infinities, NaN and mixed kinds of numbers give in TensorFlow.js is what they give in nabla. */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import * as nabla from "../../lib/index";
import type { Tensor } from "../../lib/tensor/tensor";
import * as there from "../../lib/tf/index";

const { tensor, ones } = nabla;
const { POSITIVE_INFINITY: Inf, NaN: Nan } = Number;
const image = (numbers: number[]): Tensor => tensor(numbers, { shape: [1, 2, 2, 1] });

/** Programs that give the same numbers, up to the digits of float32, on both sides. */
const programs: { readonly [name: string]: (n: typeof nabla | typeof there) => Tensor } = {
  "log-sum-exp of -∞": (n) => n.logSumExp(tensor([[-Inf, -Inf], [-Inf, 1], [Inf, 1], [Inf, -Inf], [0, 0]]), 1), // biome-ignore format: a matrix
  "its gradient": (n) => n.grad((x: Tensor) => n.sum(n.logSumExp(x, 1)))(tensor([[0, -Inf], [1, 2]])), // biome-ignore format: a matrix
  "cross-entropy with a logit of -∞": (n) => n.softmaxCrossEntropy(tensor([[0, -Inf]]), [0]),
  "cross-entropy with a wanted logit of -∞": (n) => n.softmaxCrossEntropy(tensor([[0, -Inf]]), [1]),
  "cross-entropy with one-hot rows": (n) => n.softmaxCrossEntropy(tensor([[0, -Inf]]), tensor([[1, 0]])),
  "the gradient of a cross-entropy": (n) =>
    n.grad((x: Tensor) => n.softmaxCrossEntropy(x, [0, 1]))(tensor([[0, -Inf], [3, 1]])), // biome-ignore format: a matrix
  "the gradient of a cross-entropy with rows": (n) =>
    n.grad((x: Tensor) => n.softmaxCrossEntropy(x, tensor([[1, 0], [0.5, 0.5]])))(tensor([[0, -Inf], [3, 1]])), // biome-ignore format: a matrix
  "where 0.5 counts as yes": (n) => n.where(tensor([0.5, 0, -0.5, Nan]), 1, 2),
  "divergence with a logit of -∞": (n) => n.klDivergence(tensor([[0, -Inf]]), tensor([[1, 0]])),
  "maximum and minimum with NaN": (n) =>
    n.concat([n.maximum(1, tensor([Nan, 0])), n.maximum(tensor([Nan, 3]), 1), n.minimum(tensor([Nan, 1]), tensor([1, Nan]))]), // biome-ignore format: one line
  "max pooling of NaN": (n) => n.concat([image([1, 2, Nan, 4]), image([Nan, 2, 1, 4])].map((x) => n.maxPool2d(x))),
  "its gradient too": (n) => n.grad((x: Tensor) => n.sum(n.maxPool2d(x)))(image([1, 2, Nan, 4])),
  "the mean of 49 ones": (n) => n.mean(ones([49])),
  "elu near 0": (n) => n.elu(tensor([-1e-8, 1, -30], { dtype: "float32" })),
};

/** Programs that both refuse. */
const refusals: { readonly [name: string]: (n: typeof nabla | typeof there) => unknown } = {
  "add of two kinds": (n) => n.add(tensor([1]), ones([1], { dtype: "float32" })),
  "matmul of two kinds": (n) => n.matmul(tensor([[1]]), ones([1, 1], { dtype: "float32" })),
  "affine of two kinds": (n) => n.affine(tensor([[1]]), tensor([[1]]), ones([1], { dtype: "float32" })),
  "concat of two kinds": (n) => n.concat([tensor([1]), ones([1], { dtype: "float32" })]),
  "where of two kinds": (n) => n.where(tensor([1]), tensor([1]), ones([1], { dtype: "float32" })),
  "greater of two kinds": (n) => n.greater(tensor([1]), ones([1], { dtype: "float32" })),
  "sgd of two kinds": (n) => n.sgd().update(tensor([1]), ones([1], { dtype: "float32" }), n.sgd().init(tensor([1]))),
  "cross-entropy of an empty batch": (n) => n.softmaxCrossEntropy(nabla.zeros([0, 3]), []),
  "cross-entropy of an empty batch of rows": (n) => n.softmaxCrossEntropy(nabla.zeros([0, 3]), nabla.zeros([0, 3])),
  "divergence of an empty batch": (n) => n.klDivergence(nabla.zeros([0, 3]), nabla.zeros([0, 3])),
};

before(async () => void (await there.loadBackend()));

test("infinities and NaN give the same in TensorFlow.js", () => {
  for (const [name, program] of Object.entries(programs)) {
    const [ours, theirs] = [program(nabla), program(there)].map((x) => Array.from(x.data));
    ours.forEach((value, i) => {
      const close = Object.is(value + 0, theirs[i] + 0) || Math.abs(value - theirs[i]) <= 1e-6 * Math.abs(value);
      assert.ok(close, `${name}: [${ours}] in nabla, [${theirs}] in TensorFlow.js`);
    });
  }
});

test("what nabla refuses is refused in TensorFlow.js in the same words", () => {
  const said = (f: () => unknown): string => {
    try {
      f();
    } catch (error) {
      return String(error);
    }
    return "nothing";
  };
  for (const [name, program] of Object.entries(refusals)) {
    const [ours, theirs] = [said(() => program(nabla)), said(() => program(there))];
    assert.match(ours, /^(Type|Range)Error: \w+: [^\n]+$/, name);
    assert.equal(theirs, ours, name);
  }
});

test("evaluate takes a threshold, and shows an accuracy only where the loss or the threshold says that there is one", () => {
  const params = { W: tensor([[1]]), b: tensor([0]) };
  const examples = { x: tensor([[0.2], [0.7]]), y: [0, 1] };
  for (const n of [nabla, there]) {
    const accuracy = (loss: nabla.Loss, threshold?: number): number | undefined =>
      n === nabla
        ? nabla.evaluate(nabla.dense(1), params, examples, loss, undefined, undefined, threshold).accuracy
        : there.evaluate(there.dense(1), params, examples, loss, undefined, threshold).accuracy;
    assert.equal(accuracy(n.meanSquaredError), undefined);
    assert.equal(accuracy(n.meanSquaredError, 0.5), 1);
    assert.equal(accuracy(n.binaryCrossEntropy), 0.5);
    assert.equal(accuracy(n.weightedBinaryCrossEntropy(2)), 0.5);
  }
});
