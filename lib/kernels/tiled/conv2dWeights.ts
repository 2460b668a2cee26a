import type { Convolution } from "../kernels";
import type { Floats } from "../storage";
import { TILE } from "./pack";
import { padded } from "./pad";

/**
 * Gradient with respect to the filters, in tiles of 4 neighbouring taps × 4 filters: sixteen sums over all positions of
 * an image. Sums run in 64 bits in the order of the reference.
 *
 * @example
 * const dW = new Float64Array(4);
 * const sizes = { N: 1, H: 2, W: 2, C: 1, KH: 2, KW: 2, K: 1, OH: 1, OW: 1, strideY: 1, strideX: 1, padTop: 0, padLeft: 0 };
 * conv2dWeightGradient(Float64Array.of(1, 2, 3, 4), Float64Array.of(10), dW, sizes);
 * Array.from(dW) // → [10, 20, 30, 40]
 */
export function conv2dWeightGradient(x: Floats, dy: Floats, dW: Floats, sizes: Convolution): void {
  const { N, H, W, C, KH, KW, K, OH, OW, strideY, strideX, padTop, padLeft } = sizes;
  const bottom = Math.max(0, (OH - 1) * strideY + KH - padTop - H);
  const right = Math.max(0, (OW - 1) * strideX + KW - padLeft - W);
  const image = padded(H, W, C, { top: padTop, bottom, left: padLeft, right });
  const [run, lines] = [KW * C, Math.ceil(K / TILE) * TILE];
  const quads = Math.ceil(run / TILE);
  // The last tile of a row reads up to three values behind it; they meet sums that are not stored.
  const source = new Float64Array(image.data.length + TILE);
  const upstream = new Float64Array(OH * OW * lines);
  const sums = new Float64Array(KH * quads * lines * TILE);
  const steps = { columns: OW, rows: OH, pixel: C * strideX, row: image.row * strideY, line: lines };
  for (let n = 0; n < N; n++) {
    image.load(x, n);
    source.set(image.data);
    for (let i = 0; i < OH * OW; i++) {
      for (let k = 0; k < K; k++) upstream[i * lines + k] = dy[(n * OH * OW + i) * K + k];
    }
    let at = 0;
    for (let kh = 0; kh < KH; kh++) {
      for (let quad = 0; quad < quads; quad++) {
        for (let k = 0; k < K; k += TILE) {
          sumPositions(source, kh * image.row + quad * TILE, upstream, k, steps, sums, at);
          at += TILE * TILE;
        }
      }
    }
  }
  let at = 0;
  for (let kh = 0; kh < KH; kh++) {
    for (let quad = 0; quad < quads; quad++) {
      for (let k = 0; k < K; k += TILE, at += TILE * TILE) {
        for (let i = 0; i < Math.min(TILE, run - quad * TILE); i++) {
          for (let j = 0; j < Math.min(TILE, K - k); j++) {
            dW[(kh * run + quad * TILE + i) * K + k + j] = sums[at + i * TILE + j];
          }
        }
      }
    }
  }
}

function sumPositions(
  x: Float64Array,
  start: number,
  dy: Float64Array,
  q: number,
  steps: { columns: number; rows: number; pixel: number; row: number; line: number },
  sums: Float64Array,
  at: number,
): void {
  const { columns, rows, pixel, row, line } = steps;
  let [c00, c01, c02, c03] = [sums[at], sums[at + 1], sums[at + 2], sums[at + 3]];
  let [c10, c11, c12, c13] = [sums[at + 4], sums[at + 5], sums[at + 6], sums[at + 7]];
  let [c20, c21, c22, c23] = [sums[at + 8], sums[at + 9], sums[at + 10], sums[at + 11]];
  let [c30, c31, c32, c33] = [sums[at + 12], sums[at + 13], sums[at + 14], sums[at + 15]];
  for (let y = 0; y < rows; y++, start += row) {
    for (let [p, end] = [start, start + columns * pixel]; p < end; p += pixel, q += line) {
      const d0 = dy[q];
      const d1 = dy[q + 1];
      const d2 = dy[q + 2];
      const d3 = dy[q + 3];
      let value = x[p];
      c00 += value * d0;
      c01 += value * d1;
      c02 += value * d2;
      c03 += value * d3;
      value = x[p + 1];
      c10 += value * d0;
      c11 += value * d1;
      c12 += value * d2;
      c13 += value * d3;
      value = x[p + 2];
      c20 += value * d0;
      c21 += value * d1;
      c22 += value * d2;
      c23 += value * d3;
      value = x[p + 3];
      c30 += value * d0;
      c31 += value * d1;
      c32 += value * d2;
      c33 += value * d3;
    }
  }
  sums[at] = c00;
  sums[at + 1] = c01;
  sums[at + 2] = c02;
  sums[at + 3] = c03;
  sums[at + 4] = c10;
  sums[at + 5] = c11;
  sums[at + 6] = c12;
  sums[at + 7] = c13;
  sums[at + 8] = c20;
  sums[at + 9] = c21;
  sums[at + 10] = c22;
  sums[at + 11] = c23;
  sums[at + 12] = c30;
  sums[at + 13] = c31;
  sums[at + 14] = c32;
  sums[at + 15] = c33;
}
