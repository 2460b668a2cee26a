import assert from "node:assert/strict";
import { test } from "node:test";
import { reference } from "../../lib/kernels/reference/reference";

const values = (...numbers: number[]): Float64Array => Float64Array.from(numbers);

test("[[1, 2], [3, 4]] · [[5, 6], [7, 8]] is [[19, 22], [43, 50]], also when either is stored transposed", () => {
  const out = new Float64Array(4);
  for (const transposeA of [false, true]) {
    for (const transposeB of [false, true]) {
      const a = transposeA ? values(1, 3, 2, 4) : values(1, 2, 3, 4);
      const b = transposeB ? values(5, 7, 6, 8) : values(5, 6, 7, 8);
      reference.matmul(a, b, null, out, { M: 2, K: 2, N: 2, transposeA, transposeB });
      assert.deepEqual([...out], [19, 22, 43, 50]);
    }
  }
});

test("a bias is where every sum of a matrix product starts", () => {
  const out = new Float64Array(2);
  reference.matmul(values(1, 2), values(1, 0, 0, 1), values(10, 20), out, { M: 1, K: 2, N: 2 });
  assert.deepEqual([...out], [11, 22]);
});

test("float32 rounds after every product and every sum", () => {
  const a = Float32Array.of(16777216, 1, -1);
  const out = new Float32Array(1);
  reference.matmul(a, Float32Array.of(1, 1, 1), null, out, { M: 1, K: 3, N: 1 });
  assert.equal(out[0], 16777215);
});

test("the convolution's gradients are the adjoints of the convolution", () => {
  const sizes = {
    N: 2,
    H: 5,
    W: 4,
    C: 2,
    KH: 3,
    KW: 2,
    K: 3,
    OH: 3,
    OW: 3,
    strideY: 2,
    strideX: 2,
    padTop: 1,
    padLeft: 1,
  };
  const wave = (length: number, shift: number): Float64Array =>
    Float64Array.from({ length }, (_, i) => Math.sin(i * 1.7 + shift));
  const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i], 0);
  const [x, W, dy] = [wave(2 * 5 * 4 * 2, 0), wave(3 * 2 * 2 * 3, 1), wave(2 * 3 * 3 * 3, 2)];
  const [y, dx, dW] = [dy, x, W].map((like) => new Float64Array(like.length));
  reference.conv2d(x, W, null, y, sizes);
  reference.conv2dInputGradient(dy, W, dx, sizes);
  reference.conv2dWeightGradient(x, dy, dW, sizes);
  const rounding = 1e-12; // a few hundred float64 operations on values of about 1
  assert.ok(Math.abs(dot(y, dy) - dot(x, dx)) < rounding);
  assert.ok(Math.abs(dot(y, dy) - dot(W, dW)) < rounding);
});

test("padding does not count in an average", () => {
  const y = new Float64Array(4);
  const sizes = { N: 1, H: 2, W: 2, C: 1, KH: 2, KW: 2, OH: 2, OW: 2, strideY: 1, strideX: 1, padTop: 0, padLeft: 0 };
  reference.averagePool(values(1, 2, 3, 4), y, sizes);
  assert.deepEqual([...y], [2.5, 3, 3.5, 4]);
});
