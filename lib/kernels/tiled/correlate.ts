import type { Floats } from "../storage";
import { storeTile, TILE } from "./pack";

/** Where the pixels of one image lie in a flat array: steps count elements. */
export interface Layout {
  readonly start: number;
  readonly row: number;
  readonly pixel: number;
}

/** Which source rows a filter covers. */
export interface Runs {
  /** Rows of the filter, and elements between the source rows under it. */
  readonly count: number;
  readonly step: number;
  /** Elements of one run: columns of the filter × channels, which are neighbours in NHWC order. */
  readonly length: number;
  /** Rows of zeros above the source's first row, and rows of the source that are not padding: zeros are skipped. */
  readonly above: number;
  readonly real: number;
  /** Source rows from one result row to the next. */
  readonly down: number;
}

/**
 * The loop nest of the convolution and of its input gradient: for four neighbouring pixels of a result row and four
 * filters, sixteen sums over the runs that lie under the filter.
 *
 * @param filters panels of four filters, each with one line of four for every tap
 */
export function correlate(
  source: Float64Array,
  from: Layout,
  out: Floats,
  to: Layout,
  rows: number,
  columns: number,
  runs: Runs,
  filters: Float64Array,
  filterCount: number,
  bias: Floats | null,
): void {
  const tile = new Float64Array(TILE * TILE);
  const panel = runs.count * runs.length * TILE;
  for (let row = 0; row < rows; row++) {
    const first = Math.max(0, runs.above - row * runs.down);
    const end = Math.min(runs.count, runs.above + runs.real - row * runs.down);
    for (let j = 0; j < filterCount; j += TILE) {
      const filter = (j / TILE) * panel + first * runs.length * TILE;
      for (let column = 0; column < columns; column += TILE) {
        const present = Math.min(TILE, columns - column);
        for (let at = 0; at < TILE * TILE; at++) {
          tile[at] = bias === null || j + (at & 3) >= filterCount ? 0 : bias[j + (at & 3)];
        }
        const pixel = from.start + row * from.row + column * from.pixel + first * runs.step;
        sumRuns(source, pixel, from.pixel, present, runs, end - first, filters, filter, tile);
        const target = to.start + row * to.row + column * to.pixel + j;
        storeTile(tile, out, target, to.pixel, present, Math.min(TILE, filterCount - j));
      }
    }
  }
}

function sumRuns(
  source: Float64Array,
  pixel: number,
  pixelStep: number,
  present: number,
  { step, length }: Runs,
  count: number,
  filters: Float64Array,
  q: number,
  tile: Float64Array,
): void {
  let [c00, c01, c02, c03] = [tile[0], tile[1], tile[2], tile[3]];
  let [c10, c11, c12, c13] = [tile[4], tile[5], tile[6], tile[7]];
  let [c20, c21, c22, c23] = [tile[8], tile[9], tile[10], tile[11]];
  let [c30, c31, c32, c33] = [tile[12], tile[13], tile[14], tile[15]];
  // Pixels behind the row's end repeat its last one; their sums are not stored.
  const second = Math.min(1, present - 1) * pixelStep;
  const third = Math.min(2, present - 1) * pixelStep;
  const fourth = (present - 1) * pixelStep;
  for (let run = 0; run < count; run++) {
    for (let [p, end] = [pixel, pixel + length]; p < end; p++, q += TILE) {
      const w0 = filters[q];
      const w1 = filters[q + 1];
      const w2 = filters[q + 2];
      const w3 = filters[q + 3];
      let value = source[p];
      c00 += value * w0;
      c01 += value * w1;
      c02 += value * w2;
      c03 += value * w3;
      value = source[p + second];
      c10 += value * w0;
      c11 += value * w1;
      c12 += value * w2;
      c13 += value * w3;
      value = source[p + third];
      c20 += value * w0;
      c21 += value * w1;
      c22 += value * w2;
      c23 += value * w3;
      value = source[p + fourth];
      c30 += value * w0;
      c31 += value * w1;
      c32 += value * w2;
      c33 += value * w3;
    }
    pixel += step;
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
