/**
 * The one multiplication behind the matrix product and the convolutions. Blocks of both operands are copied into lines
 * of 64-bit numbers; along them run tiles of 3 × 2 sums: as many as stay in registers beside their factors and products.
 * Sums of a larger tile would go through memory at every step.
 *
 * Each loop that runs often is a function of its own: inside a nest of loops V8 keeps running numbers on the heap.
 */
import type { Floats } from "../storage";
import type { View } from "./view";

/** Size of a block: rows of the left operand, columns of the right one, products of a sum. */
const ROWS = 90;
const COLUMNS = 64;
const DEPTH = 256;
/** A block is not made less deep than this to let its rows share what they copy. */
const SHORTEST = 64;
/** The rows of a block form three lanes, one below the other; a tile takes one row from each. */
const LANE = ROWS / 3;

// Lines that meet in a tile have the same place in arrays of the same length, so that one bounds check does for all.
// Arrays that are constants of the module have constant addresses.
const left0 = new Float64Array(LANE * DEPTH);
const left1 = new Float64Array(LANE * DEPTH);
const left2 = new Float64Array(LANE * DEPTH);
const right0 = new Float64Array((COLUMNS / 2) * DEPTH);
const right1 = new Float64Array((COLUMNS / 2) * DEPTH);
/** Where in the lanes each row begins. */
const begin = new Int32Array(LANE);
/** The sums of a block, row by row. */
const sums = new Float64Array(ROWS * COLUMNS);

/**
 * `out[i, j] = start + Σ_k a[i, k] · b[k, j]`, k ascending, where start is `bias[j]`, or 0 when bias is null.
 * Sums stay in 64 bits from block to block and are rounded once, when they are stored.
 *
 * @param out where each row of the result begins; its columns are neighbours
 *
 * @example
 * const out = new Float64Array(1);
 * const a = { data: Float64Array.of(1, 2), rows: Int32Array.of(0), columns: Int32Array.of(0, 1) };
 * const b = { data: Float64Array.of(3, 4), rows: Int32Array.of(0, 1), columns: Int32Array.of(0) };
 * multiply(a, b, null, { data: out, rows: Int32Array.of(0) });
 * out[0] // → 11
 */
export function multiply(a: View, b: View, bias: Floats | null, out: Omit<View, "columns">): void {
  const [M, K, N] = [a.rows.length, a.columns.length, b.columns.length];
  for (let i = 0, rows = 0; i < M; i += rows) {
    rows = blockRows(a.rows, i);
    const lane = Math.ceil(rows / 3);
    for (let j = 0; j < N; j += COLUMNS) {
      const columns = Math.min(COLUMNS, N - j);
      for (let r = 0; r < rows; r++) startSums(r * COLUMNS, bias, j, columns);
      for (let k = 0, depth = 0; k < K; k += depth) {
        const shift = findShift(a, i, k);
        depth = blockDepth(a.columns, k, shift);
        copyRows(a, i, rows, k, depth, shift);
        copyColumns(b, j, columns, k, depth);
        for (let r = 0; r < lane; r++) {
          for (let c = 0; c < columns; c += 2) {
            sumTile(begin[r], (c / 2) * depth, depth, r * COLUMNS + c, lane * COLUMNS);
          }
        }
      }
      for (let r = 0; r < rows; r++) storeSums(r * COLUMNS, out.data, out.rows[i + r] + j, columns);
    }
  }
}

function startSums(at: number, bias: Floats | null, j: number, columns: number): void {
  if (bias === null) sums.fill(0, at, at + columns);
  else for (let c = 0; c < columns; c++) sums[(at + c) | 0] = bias[(j + c) | 0];
}

function storeSums(at: number, out: Floats, to: number, columns: number): void {
  for (let c = 0; c < columns; c++) out[(to + c) | 0] = sums[(at + c) | 0];
}

/** Rows of the block that begins with row i: where rows come in series of one distance, each lane takes whole series. */
function blockRows(rows: Int32Array, i: number): number {
  const series = regular(rows, i, 1);
  const lane = series < LANE ? LANE - (LANE % series) : LANE;
  return Math.min(3 * lane, rows.length - i);
}

/**
 * By how many columns row i + 1 is row i moved to the left, 0 if it is not. Of two patches, one below the other, the
 * lower one shows the upper one moved by a row of the filter.
 */
function findShift({ rows, columns }: View, i: number, k: number): number {
  const end = Math.min(columns.length, k + DEPTH);
  for (let d = k + 1; d < end; d++) {
    if (columns[d] - columns[k] !== rows[i + 1] - rows[i]) continue;
    const depth = regular(columns, k, d - k);
    return depth >= SHORTEST || k + depth === columns.length ? d - k : 0;
  }
  return 0;
}

/** Depth of the block that begins with column k: as far as columns `shift` apart have one distance, in equal parts. */
function blockDepth(columns: Int32Array, k: number, shift: number): number {
  const depth = shift === 0 ? columns.length - k : regular(columns, k, shift);
  return Math.ceil(depth / Math.ceil(depth / DEPTH));
}

/** For how many offsets, from the first one given, those `shift` places apart are as far apart as the first two. */
function regular(offsets: Int32Array, first: number, shift: number): number {
  const distance = offsets[first + shift] - offsets[first];
  let i = first + shift;
  while (i < offsets.length && offsets[i] - offsets[i - shift] === distance) i++;
  return i - first;
}

/**
 * Copies rows [i, i + rows) as far as columns [k, k + depth) into the three lanes, the last row filling up the last one.
 * Rows that repeat the ones before, shifted, are appended to them.
 */
function copyRows(
  { data, rows: starts, columns }: View,
  i: number,
  rows: number,
  k: number,
  depth: number,
  shift: number,
): void {
  const lane = Math.ceil(rows / 3);
  const last = i + rows - 1;
  const distance = columns[k + shift] - columns[k];
  let end = 0;
  for (let r = 0; r < lane; r++) {
    const row0 = i + r;
    const row1 = Math.min(row0 + lane, last);
    const row2 = Math.min(row1 + lane, last);
    const shifted =
      shift > 0 &&
      r > 0 &&
      starts[row0] - starts[row0 - 1] === distance &&
      starts[row1] - starts[row1 - 1] === distance &&
      starts[row2] - starts[row2 - 1] === distance;
    const copied = shifted ? depth - shift : 0;
    begin[r] = end - copied;
    copyThree(data, starts[row0], starts[row1], starts[row2], columns, k + copied, k + depth, end);
    end += depth - copied;
  }
}

function copyThree(
  from: Floats,
  start0: number,
  start1: number,
  start2: number,
  offsets: Int32Array,
  first: number,
  end: number,
  at: number,
): void {
  for (let i = first; i < end; i = (i + 1) | 0, at = (at + 1) | 0) {
    const offset = offsets[i];
    left0[at] = from[(start0 + offset) | 0];
    left1[at] = from[(start1 + offset) | 0];
    left2[at] = from[(start2 + offset) | 0];
  }
}

/** Copies columns [j, j + columns) as far as rows [k, k + depth), by twos, the last column filling up the last two. */
function copyColumns(
  { data, rows, columns: starts }: View,
  j: number,
  columns: number,
  k: number,
  depth: number,
): void {
  for (let c = 0; c < columns; c += 2) {
    const second = Math.min(c + 1, columns - 1);
    copyTwo(data, starts[j + c], starts[j + second], rows, k, k + depth, (c >> 1) * depth);
  }
}

function copyTwo(
  from: Floats,
  start0: number,
  start1: number,
  offsets: Int32Array,
  first: number,
  end: number,
  at: number,
): void {
  for (let i = first; i < end; i = (i + 1) | 0, at = (at + 1) | 0) {
    const offset = offsets[i];
    right0[at] = from[(start0 + offset) | 0];
    right1[at] = from[(start1 + offset) | 0];
  }
}

/** Adds `depth` products to each of the six sums at `at`, of lines that begin at p and at q; `lane` separates the rows. */
function sumTile(p: number, q: number, depth: number, at: number, lane: number): void {
  let c00 = sums[at];
  let c01 = sums[at + 1];
  let c10 = sums[at + lane];
  let c11 = sums[at + lane + 1];
  let c20 = sums[at + 2 * lane];
  let c21 = sums[at + 2 * lane + 1];
  for (const end = p + depth; p < end; p = (p + 1) | 0, q = (q + 1) | 0) {
    const b0 = right0[q];
    const b1 = right1[q];
    const a0 = left0[p];
    c00 += a0 * b0;
    c01 += a0 * b1;
    const a1 = left1[p];
    c10 += a1 * b0;
    c11 += a1 * b1;
    const a2 = left2[p];
    c20 += a2 * b0;
    c21 += a2 * b1;
  }
  sums[at] = c00;
  sums[at + 1] = c01;
  sums[at + lane] = c10;
  sums[at + lane + 1] = c11;
  sums[at + 2 * lane] = c20;
  sums[at + 2 * lane + 1] = c21;
}
