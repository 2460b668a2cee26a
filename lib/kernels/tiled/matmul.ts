import type { MatmulSizes } from "../kernels";
import type { Floats } from "../storage";
import { multiply } from "./multiply";
import { steps } from "./view";

/**
 * The matrix product in tiles, transposed operands read where they lie.
 *
 * Sums run in 64 bits in the order of the reference. For float64 the result has the same bits; for float32 it is
 * rounded once instead of after every operation, so it differs by at most 2K · 2⁻²⁴ · Σ|a||b|.
 *
 * @example
 * const out = new Float64Array(1);
 * matmul(Float64Array.of(1, 2), Float64Array.of(3, 4), null, out, { M: 1, K: 2, N: 1 });
 * out[0] // → 11
 */
export function matmul(a: Floats, b: Floats, bias: Floats | null, out: Floats, sizes: MatmulSizes): void {
  const { M, K, N, transposeA = false, transposeB = false } = sizes;
  multiply(
    { data: a, rows: steps(M, transposeA ? 1 : K), columns: steps(K, transposeA ? M : 1) },
    { data: b, rows: steps(K, transposeB ? 1 : N), columns: steps(N, transposeB ? K : 1) },
    bias,
    { data: out, rows: steps(M, N) },
  );
}
