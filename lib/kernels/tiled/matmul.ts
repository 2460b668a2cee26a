import type { MatmulSizes } from "../kernels";
import type { Floats } from "../storage";
import { packPanels, storeTile, TILE } from "./pack";

/**
 * The matrix product in tiles of 4 × 4: sixteen sums stay in registers while both operands stream by, so that each
 * number that is loaded is used four times. Both operands are first packed into straight lines.
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
  const rows = packPanels(a, transposeA ? M : 1, transposeA ? 1 : K, K, M);
  const columns = packPanels(b, transposeB ? 1 : N, transposeB ? K : 1, K, N);
  const tile = new Float64Array(TILE * TILE);
  for (let j = 0; j < N; j += TILE) {
    for (let i = 0; i < M; i += TILE) {
      for (let at = 0; at < TILE * TILE; at++) tile[at] = bias === null || j + (at & 3) >= N ? 0 : bias[j + (at & 3)];
      multiplyTile(rows, i * K, columns, j * K, K, tile);
      storeTile(tile, out, i * N + j, N, Math.min(TILE, M - i), Math.min(TILE, N - j));
    }
  }
}

/** Adds K products to each of the sixteen sums. */
function multiplyTile(a: Float64Array, p: number, b: Float64Array, q: number, K: number, tile: Float64Array): void {
  let [c00, c01, c02, c03] = [tile[0], tile[1], tile[2], tile[3]];
  let [c10, c11, c12, c13] = [tile[4], tile[5], tile[6], tile[7]];
  let [c20, c21, c22, c23] = [tile[8], tile[9], tile[10], tile[11]];
  let [c30, c31, c32, c33] = [tile[12], tile[13], tile[14], tile[15]];
  for (const end = p + TILE * K; p < end; p += TILE, q += TILE) {
    const b0 = b[q];
    const b1 = b[q + 1];
    const b2 = b[q + 2];
    const b3 = b[q + 3];
    let value = a[p];
    c00 += value * b0;
    c01 += value * b1;
    c02 += value * b2;
    c03 += value * b3;
    value = a[p + 1];
    c10 += value * b0;
    c11 += value * b1;
    c12 += value * b2;
    c13 += value * b3;
    value = a[p + 2];
    c20 += value * b0;
    c21 += value * b1;
    c22 += value * b2;
    c23 += value * b3;
    value = a[p + 3];
    c30 += value * b0;
    c31 += value * b1;
    c32 += value * b2;
    c33 += value * b3;
  }
  tile[0] = c00;
  tile[1] = c01;
  tile[2] = c02;
  tile[3] = c03;
  tile[4] = c10;
  tile[5] = c11;
  tile[6] = c12;
  tile[7] = c13;
  tile[8] = c20;
  tile[9] = c21;
  tile[10] = c22;
  tile[11] = c23;
  tile[12] = c30;
  tile[13] = c31;
  tile[14] = c32;
  tile[15] = c33;
}
