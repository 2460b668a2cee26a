import assert from "node:assert/strict";
import { test } from "node:test";
import { grad, valueAndGrad } from "../../lib/autodiff/gradient";
import type { Tree } from "../../lib/autodiff/tree";
import { attention, attentionWeights } from "../../lib/functions/attention";
import { embedding } from "../../lib/layers/embedding";
import { layerNorm } from "../../lib/layers/layer-norm";
import { transposedConvolution } from "../../lib/layers/transposed-convolution";
import { mul } from "../../lib/operations/arithmetic";
import { conv2d, type Pair } from "../../lib/operations/images";
import { matmul } from "../../lib/operations/products";
import { sum } from "../../lib/operations/reductions";
import { reshape } from "../../lib/operations/shaping";
import { transposedConv2d } from "../../lib/operations/transposed-convolution";
import { seeded } from "../../lib/random/random";
import { oneHot, ones, randomNormal, tensor, zeros } from "../../lib/tensor/creation";
import type { Nested, Tensor } from "../../lib/tensor/tensor";
import { agree, type Numbers } from "../agree";
import fixture from "../fixtures/torch/sequences.json";

/** Two correct programs differ by the order of their sums. */
const ROUNDING = 1e-12;

interface Case {
  readonly inputs: { readonly [name: string]: Numbers };
  readonly gradients: { readonly [name: string]: Numbers };
  readonly y: Numbers;
  readonly upstream: Numbers;
}

const from = (numbers: Numbers): Tensor => tensor(numbers as Nested);

/** Output and gradients by every input are the fixture's. */
function same(c: Case, f: (inputs: { [name: string]: Tensor }) => Tensor): void {
  const inputs = Object.fromEntries(Object.entries(c.inputs).map(([name, numbers]) => [name, from(numbers)]));
  let y = from(c.y);
  const { grad: gradients } = valueAndGrad((at: Tree) => {
    y = f(at as { [name: string]: Tensor });
    return sum(mul(y, from(c.upstream)));
  })(inputs as Tree);
  assert.deepEqual(y.shape, from(c.y).shape);
  agree(y.data, c.y, ROUNDING, "y");
  for (const [name, expected] of Object.entries(c.gradients)) {
    agree((gradients as { [name: string]: Tensor })[name].data, expected, ROUNDING, name);
  }
}

test("layer norm is PyTorch's, for vectors, sequences and images", () => {
  for (const c of fixture.layerNorm) same(c as Case, ({ x, gain, shift }) => layerNorm().apply({ gain, shift }, x));
});

test("attention is PyTorch's, also where nobody looks into the future", () => {
  for (const c of fixture.attention)
    same(c as unknown as Case, ({ q, k, v }) => attention(q, k, v, { causal: c.causal }));
});

test("transposed convolution is PyTorch's, with strides and paddings", () => {
  for (const c of fixture.transposed) {
    const options = { stride: c.stride as Pair, padding: c.padding as Pair };
    same(c as unknown as Case, ({ x, W, b }) => transposedConv2d(x, W, { ...options, bias: b }));
  }
});

test("dilated convolution is PyTorch's, with strides and paddings", () => {
  for (const c of fixture.dilated) {
    const options = { stride: c.stride as Pair, padding: c.padding as Pair, dilation: c.dilation as Pair };
    same(c as unknown as Case, ({ x, W, b }) => conv2d(x, W, { ...options, bias: b }));
  }
});

test("weights of attention are shares: each row sums to 1, and a causal one looks back alone", () => {
  const q = randomNormal(seeded(1), [2, 4, 3]);
  const weights = attentionWeights(q, q, { causal: true });
  assert.ok(sum(weights, -1).data.every((total) => Math.abs(total - 1) < 1e-14));
  for (let t = 0; t < 4; t++) for (let s = t + 1; s < 4; s++) assert.equal(weights.at(0, t, s), 0);
});

test("an embedding is one-hot rows times the table, and a word that comes twice collects both gradients", () => {
  const W = randomNormal(seeded(2), [5, 3]);
  const words = tensor([
    [4, 0],
    [0, 0],
  ]);
  const vectors = embedding(5, 3).apply({ W }, words);
  assert.deepEqual(vectors.data, reshape(matmul(oneHot(words, 5), W), [2, 2, 3]).data);
  const gradient = grad((params: { W: Tensor }) => sum(embedding(5, 3).apply(params, words)))({ W });
  assert.deepEqual(sum(gradient.W, 1).toArray(), [9, 0, 0, 0, 3]);
});

test("what does not fit is refused in one line", () => {
  const refused = (f: () => unknown, message: RegExp): void => void assert.throws(f, message);
  refused(() => embedding(0, 2), /^RangeError: embedding: words must be a whole number from 1 but is 0$/);
  refused(
    () => embedding(3, 2).apply({ W: zeros([3, 2]) }, tensor([[3]])),
    /index 3 at 0 is not a whole number of 0 to 2$/,
  );
  refused(() => layerNorm({ epsilon: 0 }), /^RangeError: layerNorm: epsilon must be greater than 0 but is 0$/);
  refused(
    () => attention(ones([2, 3]), ones([2, 4]), ones([2, 1])),
    /^RangeError: attention: queries must be .*\(q \[2,3\], k \[2,4\]\)$/,
  );
  refused(
    () => attention(ones([2, 3]), ones([2, 3]), ones([4, 1])),
    /one value for each key \(k \[2,3\], v \[4,1\]\)$/,
  );
  refused(() => transposedConv2d(ones([1, 2, 2, 1]), ones([2, 2, 2, 1])), /x has 1 channels but W expects 2/);
  refused(
    () => transposedConv2d(ones([1, 1, 1, 1]), ones([2, 2, 1, 1]), { padding: 1 }),
    /nothing is left: the output would be 0 × 0/,
  );
  refused(
    () => transposedConvolution(1, 2, { padding: 1 }).outputShape([1, 1, 1]),
    /nothing is left of an image of \[1,1,1\]$/,
  );
  refused(() => conv2d(ones([1, 4, 4, 1]), ones([3, 3, 1, 1]), { dilation: 2 }), /^RangeError: conv2d: /);
});
