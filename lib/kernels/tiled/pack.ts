/**
 * Operands copied into the order in which the innermost loop meets them, as 64-bit numbers, so that nothing has to be
 * converted there.
 */
import type { Floats } from "../storage";

/** Columns of a panel, and rows of a group: a tile of the result is 4 × 4. */
export const TILE = 4;

/**
 * Columns [first, first + 4) of a matrix, line after line; missing columns are zeros.
 * Element (row, column) lies at `start + row · rowStep + column · columnStep`.
 */
export function packLines(
  from: Floats,
  start: number,
  rowStep: number,
  columnStep: number,
  rows: number,
  present: number,
  to: Float64Array,
  at: number,
): number {
  for (let row = 0; row < rows; row++) {
    for (let j = 0; j < TILE; j++) to[at + j] = j < present ? from[start + row * rowStep + j * columnStep] : 0;
    at += TILE;
  }
  return at;
}

/** A whole matrix as panels of four columns. */
export function packPanels(
  from: Floats,
  rowStep: number,
  columnStep: number,
  rows: number,
  columns: number,
): Float64Array {
  const to = new Float64Array(rows * Math.ceil(columns / TILE) * TILE);
  for (let [column, at] = [0, 0]; column < columns; column += TILE) {
    at = packLines(from, column * columnStep, rowStep, columnStep, rows, Math.min(TILE, columns - column), to, at);
  }
  return to;
}

/** Writes the 4 × 4 sums of a tile, as far as the result has room. */
export function storeTile(
  tile: Float64Array,
  out: Floats,
  at: number,
  rowStep: number,
  rows: number,
  columns: number,
): void {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) out[at + i * rowStep + j] = tile[i * TILE + j];
  }
}
