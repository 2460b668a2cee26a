/** Sums of many float32 numbers: added up in 32 bits they would stop growing. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { full, l2, mean, ones } from "../../lib";
import type { Kernels } from "../../lib/kernels/kernels";
import { reference } from "../../lib/kernels/reference/reference";
import { startSimd } from "../../lib/kernels/simd/level";
import { tiled } from "../../lib/kernels/tiled/tiled";
import { fc } from "../properties";

const [one, three] = [startSimd(1, false, 64), startSimd(3, false, 64)];
after(() => {
  one.stop();
  three.stop();
});
const levels: { readonly [name: string]: Kernels } = { reference, tiled, one: one.kernels, three: three.kernels };

/** 2²⁴ and n ones: in 32 bits 2²⁴ + 1 is 2²⁴. */
const LARGE = 16777216;
const n = 3000;

for (const [name, kernels] of Object.entries(levels)) {
  test(`${name}: 2²⁴ and 3000 ones are 2²⁴ + 3000, in a row and in columns`, () => {
    for (const [outer, inner] of [
      [1, 1],
      [5, 1],
      [1, 7],
      [3, 21],
      [2, 600],
    ]) {
      const length = n + 1;
      const x = new Float32Array(outer * length * inner).fill(1);
      for (let o = 0; o < outer; o++) x.fill(LARGE, o * length * inner, o * length * inner + inner);
      const out = new Float32Array(outer * inner);
      kernels.reduce("sum", x, out, { outer, length, inner });
      assert.deepEqual(new Set(out), new Set([LARGE + n]));
    }
  });

  test(`${name}: a mean, a variance and the gradients of batch normalisation do not stall`, () => {
    const [rows, columns] = [n + 2, 5];
    const make = (length: number): Float32Array => new Float32Array(length);
    const x = make(rows * columns).map((_, at) => {
      const i = Math.floor(at / columns);
      return (i < 2 ? 4096 : 1) * (i % 2 === 0 ? 1 : -1); // mean 0; squares 2²⁴ twice, then ones
    });
    const out = {
      ...{ y: make(rows * columns), mean: make(columns), variance: make(columns), inverse: make(columns) },
    };
    kernels.batchNorm(x, make(columns).fill(1), make(columns), 0, out, { rows, columns });
    assert.deepEqual([...new Set(out.variance)], [Math.fround((2 * LARGE + n) / rows)]);

    const dy = make(rows * columns).map((_, at) => (at < columns ? LARGE : 1));
    const saved = { scale: make(columns).fill(1), mean: make(columns), inverse: make(columns).fill(1) };
    const gradient = { dx: make(rows * columns), dscale: make(columns), dshift: make(columns) };
    kernels.batchNormGradient(dy, dy, saved, gradient, { rows, columns });
    assert.deepEqual([...new Set(gradient.dshift)], [Math.fround(LARGE + n + 1)]);
    kernels.batchNormGradient(make(rows * columns).fill(1), dy, saved, gradient, { rows, columns });
    assert.deepEqual([...new Set(gradient.dscale)], [Math.fround(LARGE + n + 1)]);
  });

  test(`${name}: 100,000 unlikely classes take their share of a softmax`, () => {
    const columns = 100_001;
    const x = new Float32Array(columns).fill(-17);
    x[0] = 0;
    const out = new Float32Array(columns);
    kernels.softmax(x, out, { rows: 1, columns });
    assert.ok(Math.abs(out[0] - 1 / (1 + 1e5 * Math.exp(-17))) < 1e-7, `${out[0]}`);
  });

  test(`${name}: a float32 sum is within its bound, 2⁻²⁴ of the sum and n · 2⁻⁵³ of the sum of sizes`, () => {
    const numbers = fc.array(fc.float({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }), { minLength: 1 });
    fc.assert(
      fc.property(numbers, (list) => {
        const out = new Float32Array(1);
        kernels.reduce("sum", Float32Array.from(list), out, { outer: 1, length: list.length, inner: 1 });
        const exact = list.reduce((sum, v) => sum + v, 0);
        const sizes = list.reduce((sum, v) => sum + Math.abs(v), 0);
        const bound = 2 ** -24 * Math.abs(exact) + 2 * list.length * 2 ** -53 * sizes + 2 ** -149;
        assert.ok(Math.abs(out[0] - exact) <= bound);
      }),
      { seed: 3, numRuns: 100 },
    );
  });
}

test("the squares of a million hundredths add up to 100, the mean of two million ones is 1, in float32", () => {
  assert.ok(Math.abs(l2(full([1000, 1000], 0.01, { dtype: "float32" })).item() - 100) < 1e-3);
  assert.equal(mean(ones([2_000_000], { dtype: "float32" })).item(), 1);
});
