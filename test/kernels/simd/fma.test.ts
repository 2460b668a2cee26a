import assert from "node:assert/strict";
import { test } from "node:test";
import { reference } from "../../../lib/kernels/reference/reference";
import { startSimd } from "../../../lib/kernels/simd/level";
import { fc } from "../../properties";
import { dtypes, filled, seeds } from "./equal";

const level = startSimd(1, true, 64);

test("with fused multiply-add a product differs from the reference by rounding only", () => {
  const size = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(dtypes, seeds, size, size, size, (dtype, seed, M, K, N) => {
      const [a, b] = [filled(level, dtype, M * K, seed), filled(level, dtype, K * N, seed + 1)];
      const out = level.allocate(dtype, M * N, false);
      const [expected, sizes] = [out.slice(), out.slice()];
      level.kernels.matmul(a, b, null, out, { M, K, N });
      reference.matmul(a, b, null, expected, { M, K, N });
      reference.matmul(a.map(Math.abs), b.map(Math.abs), null, sizes, { M, K, N });
      // K products and K sums, each rounded by at most half a unit in the last place of what has been summed
      const bound = 2 * K * (dtype === "float32" ? 2 ** -24 : 2 ** -53);
      for (let i = 0; i < out.length; i++) assert.ok(Math.abs(out[i] - expected[i]) <= bound * sizes[i]);
    }),
    { numRuns: 50 },
  );
});

test("fused multiply-add is really in use: it finds what two roundings lose", () => {
  const almost = 1 + 2 ** -12; // its square, 1 + 2⁻¹¹ + 2⁻²⁴, does not fit into 24 bits
  const out = new Float32Array(1);
  const [a, b] = [Float32Array.of(-1, almost), Float32Array.of(1 + 2 ** -11, almost)];
  level.kernels.matmul(a, b, null, out, { M: 1, K: 2, N: 1 });
  assert.equal(out[0], 2 ** -24);
});
