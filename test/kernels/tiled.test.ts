import assert from "node:assert/strict";
import { test } from "node:test";
import type { Binary, Kernels, Unary } from "../../lib/kernels/kernels";
import { reference } from "../../lib/kernels/reference/reference";
import type { DType, Floats } from "../../lib/kernels/storage";
import { tiled } from "../../lib/kernels/tiled/tiled";
import { fc } from "../properties";
import { assertSame, convolutions, filled, levels, seeds } from "./simd/equal";

const random = (dtype: DType, length: number, seed: number): Floats => filled(levels[0], dtype, length, seed).slice();

/** Same bits for float64; for float32 within the rounding of `terms` products and sums, each of size at most `size`. */
function compare(
  dtype: DType,
  output: number,
  terms: number,
  run: (kernels: Kernels, out: Floats) => void,
  size = 0,
): void {
  const make = (): Floats => (dtype === "float32" ? new Float32Array(output) : new Float64Array(output)).fill(5);
  const [actual, expected] = [make(), make()];
  run(tiled, actual);
  run(reference, expected);
  if (dtype === "float64" || terms === 0) {
    assertSame(actual, expected, "tiled");
    return;
  }
  const bound = 2 * terms * 2 ** -24 * terms * size;
  for (let i = 0; i < output; i++) assert.ok(Math.abs(actual[i] - expected[i]) <= bound);
}

const dtype = fc.constantFrom<DType>("float32", "float64");
const largest = 2 ** 18; // product of two values of `filled`: each is below 2⁹

test("the tiled matrix product equals the reference for all sizes, transposes and biases", () => {
  const size = fc.integer({ min: 1, max: 19 });
  fc.assert(
    fc.property(
      dtype,
      seeds,
      size,
      size,
      size,
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      (kind, seed, M, K, N, tA, tB, b) => {
        const [x, y, bias] = [M * K, K * N, N].map((length, i) => random(kind, length, seed + i));
        const sizes = { M, K, N, transposeA: tA, transposeB: tB };
        compare(kind, M * N, K + 1, (kernels, out) => kernels.matmul(x, y, b ? bias : null, out, sizes), largest);
      },
    ),
  );
});

test("the tiled convolution and its gradients equal the reference for any stride and padding", () => {
  fc.assert(
    fc.property(dtype, seeds, convolutions, (kind, seed, sizes) => {
      const { N, H, W, C, KH, KW, K, OH, OW } = sizes;
      const [x, filters, y, bias] = [N * H * W * C, KH * KW * C * K, N * OH * OW * K, K].map((length, i) =>
        random(kind, length, seed + i),
      );
      const check = (length: number, terms: number, run: (kernels: Kernels, out: Floats) => void): void =>
        compare(kind, length, terms, run, largest);
      check(y.length, KH * KW * C + 1, (kernels, out) => kernels.conv2d(x, filters, bias, out, sizes));
      check(x.length, KH * KW * K, (kernels, out) => kernels.conv2dInputGradient(y, filters, out, sizes));
      check(filters.length, N * OH * OW, (kernels, out) => kernels.conv2dWeightGradient(x, y, out, sizes));
    }),
  );
});

test("products larger than a block equal the reference", () => {
  const size = (max: number): fc.Arbitrary<number> => fc.integer({ min: 1, max });
  fc.assert(
    fc.property(dtype, seeds, size(200), size(600), size(140), (kind, seed, M, K, N) => {
      const [x, y, bias] = [M * K, K * N, N].map((length, i) => random(kind, length, seed + i));
      compare(kind, M * N, K + 1, (kernels, out) => kernels.matmul(x, y, bias, out, { M, K, N }), largest);
    }),
    { numRuns: 12 },
  );
});

test("convolutions larger than a block equal the reference", () => {
  const window = { N: 2, KH: 3, KW: 3, strideY: 1, strideX: 1, padTop: 0, padLeft: 0 };
  const images = [
    { ...window, H: 34, W: 12, C: 2, K: 3, OH: 32, OW: 10 }, // columns of pixels longer than a lane
    { ...window, H: 10, W: 10, C: 40, K: 66, OH: 8, OW: 8 }, // deeper and wider than a block
    { ...window, N: 20, H: 4, W: 4, C: 3, K: 2, OH: 2, OW: 2 }, // many images of few pixels
    { ...window, H: 21, W: 19, C: 33, K: 5, OH: 11, OW: 10, strideY: 2, strideX: 2, padTop: 1, padLeft: 1 },
  ];
  for (const sizes of images) {
    const { N, H, W, C, KH, KW, K, OH, OW } = sizes;
    const [x, filters, y, bias] = [N * H * W * C, KH * KW * C * K, N * OH * OW * K, K].map((length, i) =>
      random("float64", length, i),
    );
    const check = (length: number, run: (kernels: Kernels, out: Floats) => void): void =>
      compare("float64", length, 1, run);
    check(y.length, (kernels, out) => kernels.conv2d(x, filters, bias, out, sizes));
    check(x.length, (kernels, out) => kernels.conv2dInputGradient(y, filters, out, sizes));
    check(filters.length, (kernels, out) => kernels.conv2dWeightGradient(x, y, out, sizes));
  }
});

test("tiled ReLU and pooling treat NaN, infinities and zeros of either sign as the reference does", () => {
  const values = [NaN, Infinity, -Infinity, 0, -0, 1, -1];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...values), { minLength: 16, maxLength: 16 }), (numbers) => {
      const x = Float64Array.from(numbers);
      const sizes = { N: 1, H: 4, W: 4, C: 1, KH: 2, KW: 2, OH: 2, OW: 2 };
      const window = { ...sizes, strideY: 2, strideX: 2, padTop: 0, padLeft: 0 };
      const y = new Float64Array(4);
      reference.maxPool(x, y, window);
      compare("float64", 4, 0, (kernels, out) => kernels.maxPool(x, out, window));
      compare("float64", 16, 0, (kernels, out) => kernels.maxPoolGradient(x, y, y, out, window));
      compare("float64", 16, 0, (kernels, out) => kernels.unary("relu", x, out));
      compare("float64", 16, 0, (kernels, out) => kernels.binary("reluGradient", x.slice().reverse(), x, out));
    }),
  );
});

test("tiled pooling and elementwise functions equal the reference bit for bit", () => {
  const unary: Unary[] = ["negate", "absolute", "square", "sqrt", "exp", "expm1", "relu", "sign"];
  const binary: Binary[] = ["add", "subtract", "multiply", "divide", "maximum", "reluGradient", "tanhGradient"];
  fc.assert(
    fc.property(dtype, seeds, convolutions, fc.boolean(), (kind, seed, sizes, swap) => {
      const { N, H, W, C, OH, OW } = sizes;
      const [x, dy, row, one] = [N * H * W * C, N * OH * OW * C, C, 1].map((length, i) =>
        random(kind, length, seed + i),
      );
      compare(kind, dy.length, 0, (kernels, out) => kernels.maxPool(x, out, sizes));
      const y = dy.slice();
      reference.maxPool(x, y, sizes);
      compare(kind, x.length, 0, (kernels, out) => kernels.maxPoolGradient(x, y, dy, out, sizes));
      for (const f of unary) compare(kind, x.length, 0, (kernels, out) => kernels.unary(f, x, out));
      for (const f of binary) {
        for (const b of [x, row, one]) {
          compare(kind, x.length, 0, (kernels, out) =>
            swap ? kernels.binary(f, b, x, out) : kernels.binary(f, x, b, out),
          );
        }
      }
      for (const reducer of ["sum", "max", "min"] as const) {
        compare(kind, N * C, 0, (kernels, out) =>
          kernels.reduce(reducer, x, out, { outer: N, length: H * W, inner: C }),
        );
      }
      compare(kind, x.length, 0, (kernels, out) => kernels.combine(0.9, x, -0.1, x, out));
    }),
  );
});
