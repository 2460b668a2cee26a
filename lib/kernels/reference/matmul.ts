import type { MatmulSizes } from "../kernels";
import { type Floats, rounding } from "../storage";

/**
 * The matrix product, as it is defined: row i of `a` against column j of `b`.
 *
 * `out[i, j] = bias[j] + Σ_k a[i, k] · b[k, j]`, k ascending; every product and every sum is rounded to the kind of
 * number in use, so that faster versions can be compared bit for bit.
 *
 * @example
 * const out = new Float64Array(1);
 * matmul(Float64Array.of(1, 2), Float64Array.of(3, 4), null, out, { M: 1, K: 2, N: 1 });
 * out[0] // → 11
 */
export function matmul(a: Floats, b: Floats, bias: Floats | null, out: Floats, sizes: MatmulSizes): void {
  const { M, K, N, transposeA = false, transposeB = false } = sizes;
  const round = rounding(out);
  for (let i = 0; i < M; i++) {
    for (let j = 0; j < N; j++) {
      let sum = bias === null ? 0 : bias[j];
      for (let k = 0; k < K; k++) {
        const aik = transposeA ? a[k * M + i] : a[i * K + k];
        const bkj = transposeB ? b[j * K + k] : b[k * N + j];
        sum = round(sum + round(aik * bkj));
      }
      out[i * N + j] = sum;
    }
  }
}
