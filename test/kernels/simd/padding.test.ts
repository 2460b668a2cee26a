/** Padding larger than the filter: windows that see nothing but zeros. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Convolution, Kernels } from "../../../lib/kernels/kernels";
import { reference } from "../../../lib/kernels/reference/reference";
import type { DType, Floats } from "../../../lib/kernels/storage";
import { tiled } from "../../../lib/kernels/tiled/tiled";
import { fc } from "../../properties";
import { assertSame, dtypes, filled, levels, seeds } from "./equal";

after(() => {
  for (const level of levels) level.stop();
});

const upTo = (max: number, min = 1): fc.Arbitrary<number> => fc.integer({ min, max });

/** Any batch, image, filter and stride, and any padding up to 9 on each side. */
const anyPadding: fc.Arbitrary<Convolution> = fc
  .record({
    ...{ N: upTo(6), H: upTo(9), W: upTo(9), C: upTo(9), K: upTo(10), KH: upTo(4), KW: upTo(4) },
    ...{ strideY: upTo(4), strideX: upTo(4), padTop: upTo(9, 0), padLeft: upTo(9, 0) },
    ...{ padBottom: upTo(9, 0), padRight: upTo(9, 0) },
  })
  .map(({ padBottom, padRight, ...sizes }) => ({
    ...sizes,
    OH: Math.floor((sizes.H + sizes.padTop + padBottom - sizes.KH) / sizes.strideY) + 1,
    OW: Math.floor((sizes.W + sizes.padLeft + padRight - sizes.KW) / sizes.strideX) + 1,
  }))
  .filter(({ OH, OW }) => OH >= 1 && OW >= 1);

/** Float64 is bit for bit the reference; the tiled level rounds float32 once, at the end. */
function compare(dtype: DType, length: number, run: (kernels: Kernels, out: Floats) => void): void {
  const make = (value: number): Floats =>
    (dtype === "float32" ? new Float32Array(length) : new Float64Array(length)).fill(value);
  const expected = make(5);
  run(reference, expected);
  const all = [...levels.map(({ kernels }) => kernels), ...(dtype === "float64" ? [tiled] : [])];
  for (const kernels of all) {
    const out = make(Number.NaN);
    run(kernels, out);
    assertSame(out, expected, kernels === tiled ? "tiled" : "simd");
  }
}

test("a 2 × 1 filter over one pixel with padding [3, 1] sees it twice, whatever lay in memory before", () => {
  const sizes = { N: 1, H: 1, W: 1, C: 1, K: 1, KH: 2, KW: 1, OH: 6, OW: 3 };
  const window = { ...sizes, strideY: 1, strideX: 1, padTop: 3, padLeft: 1 };
  for (const { kernels, allocate } of levels) {
    const [image, filter, y] = [1, 2, 18].map((length) => allocate("float32", length, false).fill(1));
    for (let round = 0; round < 3; round++) {
      allocate("float32", 5000, false).fill(round);
      kernels.conv2d(image, filter, null, y, window);
      assert.deepEqual([...y], [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
    }
  }
});

test("convolution, pooling and all their gradients equal the reference for any padding up to 9", () => {
  fc.assert(
    fc.property(dtypes, seeds, anyPadding, (dtype, seed, sizes) => {
      const { N, H, W, C, KH, KW, K, OH, OW } = sizes;
      const lengths = [N * H * W * C, KH * KW * C * K, N * OH * OW * K, K, N * OH * OW * C];
      const [x, filters, dy, bias, pooled] = lengths.map((length, i) => filled(levels[0], dtype, length, seed + i));
      compare(dtype, dy.length, (kernels, out) => kernels.conv2d(x, filters, bias, out, sizes));
      compare(dtype, x.length, (kernels, out) => kernels.conv2dInputGradient(dy, filters, out, sizes));
      compare(dtype, filters.length, (kernels, out) => kernels.conv2dWeightGradient(x, dy, out, sizes));
      compare(dtype, pooled.length, (kernels, out) => kernels.maxPool(x, out, sizes));
      compare(dtype, pooled.length, (kernels, out) => kernels.averagePool(x, out, sizes));
      compare(dtype, x.length, (kernels, out) => kernels.maxPoolGradient(x, pooled, pooled, out, sizes));
      compare(dtype, x.length, (kernels, out) => kernels.averagePoolGradient(pooled, out, sizes));
    }),
    { numRuns: 150 },
  );
});
