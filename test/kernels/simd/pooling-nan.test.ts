/** NaN in max pooling: it stays in sight at every level, and so does its place in the gradient. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { grad } from "../../../lib/autodiff/gradient";
import type { Window } from "../../../lib/kernels/kernels";
import { reference } from "../../../lib/kernels/reference/reference";
import { tiled } from "../../../lib/kernels/tiled/tiled";
import { mul } from "../../../lib/operations/arithmetic";
import { maxPool2d } from "../../../lib/operations/images";
import { sum } from "../../../lib/operations/reductions";
import { tensor } from "../../../lib/tensor/creation";
import type { Tensor } from "../../../lib/tensor/tensor";
import { fc } from "../../properties";
import { assertSame, convolutions, dtypes, filled, levels, seeds } from "./equal";

after(() => {
  for (const level of levels) level.stop();
});

const four = { N: 1, H: 4, W: 4, C: 1, KH: 2, KW: 2, OH: 2, OW: 2, strideY: 2, strideX: 2, padTop: 0, padLeft: 0 };
const all = [reference, tiled, ...levels.map(({ kernels }) => kernels)];

test("a window with NaN in it has NaN as its maximum, and the first NaN receives the gradient", () => {
  for (const kernels of all) {
    for (let at = 0; at < 16; at++) {
      for (const C of [1, 4, 5]) {
        const sizes: Window = { ...four, C };
        const x = Float32Array.from({ length: 16 * C }, (_, i) => (Math.floor(i / C) * 7) % 5);
        const window = Math.floor(at / 8) * 2 + (Math.floor(at / 2) % 2);
        for (const later of [at, at + 1]) x[Math.min(later, 15) * C] = Number.NaN;
        const y = new Float32Array(4 * C);
        kernels.maxPool(x, y, sizes);
        assert.ok(Number.isNaN(y[window * C]), `pixel ${at} of ${C} channels`);
        const dx = new Float32Array(16 * C);
        kernels.maxPoolGradient(x, y, new Float32Array(4 * C).fill(1), dx, sizes);
        assert.equal(dx[at * C], 1);
        assert.equal(dx.reduce((total, each) => total + each), 4 * C); // biome-ignore format: one line
      }
    }
  }
});

test("max pooling and its gradient equal the reference bit for bit where some numbers are NaN or infinite", () => {
  const odd = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const windows = fc.oneof(
    convolutions,
    fc
      .record({ N: fc.constantFrom(1, 3), C: fc.integer({ min: 1, max: 9 }), half: fc.integer({ min: 1, max: 4 }) })
      .map(
        ({ N, C, half }) => ({ ...four, N, C, H: 2 * half, W: 4, OH: half, OW: 2 }), // 2 × 2 side by side: a loop of its own
      ),
  );
  fc.assert(
    fc.property(dtypes, seeds, windows, fc.integer({ min: 1, max: 40 }), (dtype, seed, sizes, every) => {
      const { N, H, W, C, OH, OW } = sizes;
      const make = (length: number) => (dtype === "float32" ? new Float32Array(length) : new Float64Array(length));
      const [expected, expectedGradient] = [make(N * OH * OW * C), make(N * H * W * C)];
      for (const { kernels, allocate } of [...levels, { kernels: tiled, allocate: levels[0].allocate }]) {
        const level = { ...levels[0], allocate };
        const x = filled(level, dtype, N * H * W * C, seed);
        for (let i = 0; i < x.length; i++) if ((i * 31 + seed) % every === 0) x[i] = odd[(i + seed) % 3];
        const dy = filled(level, dtype, N * OH * OW * C, seed + 1);
        const y = allocate(dtype, N * OH * OW * C, false);
        const dx = allocate(dtype, x.length, false);
        kernels.maxPool(x, y, sizes);
        reference.maxPool(x, expected, sizes);
        assertSame(y, expected, "max pooling");
        kernels.maxPoolGradient(x, y, dy, dx, sizes);
        reference.maxPoolGradient(x, y, dy, expectedGradient, sizes);
        assertSame(dx, expectedGradient, "its gradient");
      }
    }),
  );
});

test("forward mode and second derivatives take the first NaN too", () => {
  const x = tensor([1, 2, 3, Number.NaN, Number.NaN, 6, 7, 8], { shape: [1, 2, 4, 1] });
  const weights = tensor([10, 100], { shape: [1, 1, 2, 1] });
  const loss = (v: Tensor): Tensor => sum(mul(maxPool2d(v, { size: 2 }), weights));
  assert.deepEqual(Array.from(grad(loss)(x).data), [0, 0, 0, 100, 10, 0, 0, 0]);
  const twice = grad((v: Tensor) => sum(mul(grad(loss)(v), v)))(x);
  assert.deepEqual(Array.from(twice.data), [0, 0, 0, 100, 10, 0, 0, 0]);
});
