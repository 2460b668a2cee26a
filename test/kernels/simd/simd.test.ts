import { after, test } from "node:test";
import type { Binary, Reducer, Unary } from "../../../lib/kernels/kernels";
import { reference } from "../../../lib/kernels/reference/reference";
import { fc } from "../../properties";
import { compare, convolutions, dtypes, levels, seeds } from "./equal";

after(() => {
  for (const level of levels) level.stop();
});

const few = { numRuns: 60 };

test("the matrix product equals the reference bit for bit, for all sizes, transposes and biases", () => {
  const size = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 70 }));
  const depth = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 250, max: 300 }));
  fc.assert(
    fc.property(
      dtypes,
      seeds,
      size,
      depth,
      size,
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      (dtype, seed, M, K, N, tA, tB, b) => {
        compare(dtype, seed, [M * K, K * N, N], [M * N], (kernels, [x, y, bias], [out]) =>
          kernels.matmul(x, y, b ? bias : null, out, { M, K, N, transposeA: tA, transposeB: tB }),
        );
      },
    ),
    few,
  );
});

test("a matrix product large enough for threads equals the reference bit for bit", () => {
  for (const [M, K, N] of [
    [130, 300, 90],
    [90, 70, 200],
    [3, 900, 500],
    [64, 120, 84],
    [60, 300, 120],
  ]) {
    compare("float32", 1, [M * K, K * N], [M * N], (kernels, [x, y], [out]) =>
      kernels.matmul(x, y, null, out, { M, K, N }),
    );
  }
});

test("the convolution and both its gradients equal the reference bit for bit, for any stride and padding", () => {
  fc.assert(
    fc.property(dtypes, seeds, convolutions, fc.boolean(), (dtype, seed, sizes, withBias) => {
      const { N, H, W, C, KH, KW, K, OH, OW } = sizes;
      const [x, filters, y] = [N * H * W * C, KH * KW * C * K, N * OH * OW * K];
      compare(dtype, seed, [x, filters, K], [y], (kernels, [a, b, bias], [out]) =>
        kernels.conv2d(a, b, withBias ? bias : null, out, sizes),
      );
      compare(dtype, seed, [y, filters], [x], (kernels, [a, b], [out]) =>
        kernels.conv2dInputGradient(a, b, out, sizes),
      );
      compare(dtype, seed, [x, y], [filters], (kernels, [a, b], [out]) =>
        kernels.conv2dWeightGradient(a, b, out, sizes),
      );
    }),
    { numRuns: 120 },
  );
});

test("convolutions of the sizes of LeNet-5, ResNet and wide images, with threads, equal the reference bit for bit", () => {
  const shapes = [
    { N: 6, H: 14, W: 14, C: 8, KH: 5, KW: 5, K: 16, OH: 10, OW: 10, strideY: 1, strideX: 1, padTop: 0, padLeft: 0 },
    { N: 5, H: 16, W: 16, C: 16, KH: 3, KW: 3, K: 16, OH: 16, OW: 16, strideY: 1, strideX: 1, padTop: 1, padLeft: 1 },
    { N: 15, H: 16, W: 16, C: 16, KH: 3, KW: 3, K: 16, OH: 16, OW: 16, strideY: 1, strideX: 1, padTop: 1, padLeft: 1 },
    { N: 5, H: 16, W: 16, C: 16, KH: 3, KW: 3, K: 32, OH: 8, OW: 8, strideY: 2, strideX: 2, padTop: 0, padLeft: 0 },
    { N: 4, H: 20, W: 64, C: 32, KH: 3, KW: 3, K: 5, OH: 20, OW: 64, strideY: 1, strideX: 1, padTop: 1, padLeft: 1 },
    { N: 4, H: 20, W: 64, C: 32, KH: 3, KW: 3, K: 20, OH: 10, OW: 32, strideY: 2, strideX: 2, padTop: 1, padLeft: 1 },
    { N: 5, H: 16, W: 16, C: 16, KH: 1, KW: 1, K: 32, OH: 8, OW: 8, strideY: 2, strideX: 2, padTop: 0, padLeft: 0 },
  ];
  for (const sizes of shapes) {
    const { N, H, W, C, KH, KW, K, OH, OW } = sizes;
    const [x, filters, y] = [N * H * W * C, KH * KW * C * K, N * OH * OW * K];
    compare("float32", 3, [x, filters], [y], (kernels, [a, b], [out]) => kernels.conv2d(a, b, null, out, sizes));
    compare("float32", 4, [y, filters], [x], (kernels, [a, b], [out]) => kernels.conv2dInputGradient(a, b, out, sizes));
    compare("float32", 5, [x, y], [filters], (kernels, [a, b], [out]) =>
      kernels.conv2dWeightGradient(a, b, out, sizes),
    );
  }
});

test("pooling and its gradients equal the reference bit for bit, overlaps and ties included", () => {
  fc.assert(
    fc.property(dtypes, seeds, convolutions, (dtype, seed, sizes) => {
      const { N, H, W, C, OH, OW } = sizes;
      const [x, y] = [N * H * W * C, N * OH * OW * C];
      compare(dtype, seed, [x], [y], (kernels, [a], [out]) => kernels.maxPool(a, out, sizes));
      compare(dtype, seed, [x], [y], (kernels, [a], [out]) => kernels.averagePool(a, out, sizes));
      compare(dtype, seed, [y], [x], (kernels, [a], [out]) => kernels.averagePoolGradient(a, out, sizes));
      compare(dtype, seed, [x, y], [x, y], (kernels, [a, dy], [dx, maxima]) => {
        reference.maxPool(a, maxima, sizes);
        kernels.maxPoolGradient(a, maxima, dy, dx, sizes);
      });
    }),
    few,
  );
});

const table = fc.record({ rows: fc.integer({ min: 1, max: 40 }), columns: fc.integer({ min: 1, max: 23 }) });

test("batch normalisation and its gradient equal the reference bit for bit", () => {
  fc.assert(
    fc.property(dtypes, seeds, table, (dtype, seed, sizes) => {
      const { rows, columns } = sizes;
      const [x, c] = [rows * columns, columns];
      compare(dtype, seed, [x, c, c], [x, c, c, c], (kernels, [a, scale, shift], [y, mean, variance, inverse]) =>
        kernels.batchNorm(a, scale, shift, 1e-5, { y, mean, variance, inverse }, sizes),
      );
      compare(dtype, seed, [x, x, c, c, c], [x, c, c], (kernels, [a, dy, scale, mean, inverse], [dx, dscale, dshift]) =>
        kernels.batchNormGradient(a, dy, { scale, mean, inverse }, { dx, dscale, dshift }, sizes),
      );
    }),
    few,
  );
  const [large, x, c] = [{ rows: 3000, columns: 21 }, 63_000, 21];
  compare("float32", 1, [x, c, c], [x, c, c, c], (kernels, [a, scale, shift], [y, mean, variance, inverse]) =>
    kernels.batchNorm(a, scale, shift, 1e-5, { y, mean, variance, inverse }, large),
  );
  compare("float32", 2, [x, x, c, c, c], [x, c, c], (kernels, [a, dy, scale, mean, inverse], [dx, dscale, dshift]) =>
    kernels.batchNormGradient(a, dy, { scale, mean, inverse }, { dx, dscale, dshift }, large),
  );
});

test("softmax, cross-entropy and its gradient equal the reference bit for bit", () => {
  fc.assert(
    fc.property(dtypes, seeds, table, (dtype, seed, sizes) => {
      const { rows, columns } = sizes;
      const labels = Array.from({ length: rows }, (_, i) => (i * 7 + seed) % columns);
      const x = rows * columns;
      compare(dtype, seed, [x], [x], (kernels, [a], [out]) => kernels.softmax(a, out, sizes));
      compare(dtype, seed, [x], [rows, x], (kernels, [a], [losses, probabilities]) =>
        kernels.softmaxCrossEntropy(a, labels, { losses, probabilities }, sizes),
      );
      compare(dtype, seed, [x, rows], [x], (kernels, [a, upstream], [out]) =>
        kernels.softmaxCrossEntropyGradient(a, labels, upstream, out, sizes),
      );
    }),
    few,
  );
});

test("sums and extremes over any axis equal the reference bit for bit", () => {
  const size = fc.integer({ min: 1, max: 21 });
  fc.assert(
    fc.property(
      dtypes,
      seeds,
      fc.constantFrom<Reducer>("sum", "max", "min"),
      size,
      size,
      size,
      (dtype, seed, r, outer, length, inner) => {
        compare(dtype, seed, [outer * length * inner], [outer * inner], (kernels, [x], [out]) =>
          kernels.reduce(r, x, out, { outer, length, inner }),
        );
      },
    ),
    few,
  );
  for (const sizes of [
    { outer: 1, length: 900, inner: 21 },
    { outer: 40, length: 900, inner: 1 },
  ]) {
    const { outer, length, inner } = sizes;
    compare("float32", 9, [outer * length * inner], [outer * inner], (kernels, [x], [out]) =>
      kernels.reduce("sum", x, out, sizes),
    );
  }
});

const unaryOperations: Unary[] = [
  "negate",
  "absolute",
  "square",
  "sqrt",
  "exp",
  "expm1",
  "log",
  "relu",
  "sigmoid",
  "tanh",
  "sign",
];
const binaryOperations: Binary[] = [
  ...(["add", "subtract", "multiply", "divide", "maximum", "minimum"] as const),
  ...(["reluGradient", "sigmoidGradient", "tanhGradient"] as const),
];

test("elementwise functions equal the reference bit for bit, scalars and rows repeated", () => {
  const size = fc.integer({ min: 1, max: 30 });
  fc.assert(
    fc.property(
      dtypes,
      seeds,
      size,
      size,
      fc.constantFrom("same", "row", "one"),
      fc.boolean(),
      (dtype, seed, rows, columns, form, first) => {
        const [long, short] = [rows * columns, form === "same" ? rows * columns : form === "row" ? columns : 1];
        for (const operation of unaryOperations) {
          compare(dtype, seed, [long], [long], (kernels, [x], [out]) => kernels.unary(operation, x, out));
        }
        for (const operation of binaryOperations) {
          compare(dtype, seed, [long, short], [long], (kernels, [a, b], [out]) =>
            first ? kernels.binary(operation, a, b, out) : kernels.binary(operation, b, a, out),
          );
        }
        compare(dtype, seed, [long, long], [long], (kernels, [a, b], [out]) => kernels.combine(0.9, a, -0.1, b, out));
      },
    ),
    { numRuns: 25 },
  );
  compare("float32", 5, [40_000, 40], [40_000], (kernels, [a, b], [out]) => kernels.binary("add", a, b, out));
  compare("float32", 5, [40_001], [40_001], (kernels, [a], [out]) => kernels.unary("relu", a, out));
});

test("windows of 2 × 2 side by side, which have loops of their own, equal the reference bit for bit", () => {
  const size = fc.integer({ min: 1, max: 5 });
  fc.assert(
    fc.property(dtypes, seeds, size, size, size, size, (dtype, seed, N, OH, OW, C) => {
      const rest = { KH: 2, KW: 2, strideY: 2, strideX: 2, padTop: 0, padLeft: 0 };
      const sizes = { N, H: 2 * OH, W: 2 * OW, C: 4 * C, OH, OW, ...rest };
      const [x, y] = [4 * N * OH * OW * 4 * C, N * OH * OW * 4 * C];
      compare(dtype, seed, [x], [y], (kernels, [a], [out]) => kernels.maxPool(a, out, sizes));
      compare(dtype, seed, [x, y], [x, y], (kernels, [a, dy], [dx, maxima]) => {
        reference.maxPool(a, maxima, sizes);
        kernels.maxPoolGradient(a, maxima, dy, dx, sizes);
      });
    }),
    few,
  );
});

test("rows are picked by number as in the reference", () => {
  const size = fc.integer({ min: 1, max: 6 });
  fc.assert(
    fc.property(
      dtypes,
      seeds,
      size,
      size,
      fc.integer({ min: 1, max: 50 }),
      size,
      (dtype, seed, outer, length, inner, count) => {
        const indices = Array.from({ length: count }, (_, i) => (i * 7 + seed) % length);
        compare(dtype, seed, [outer * length * inner], [outer * count * inner], (kernels, [x], [out]) =>
          kernels.gather(x, indices, out, { outer, length, inner }),
        );
      },
    ),
    few,
  );
});
