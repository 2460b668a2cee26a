/**
 * The two orthogonal steps that every decomposition here is made of: reflections, which turn a vector onto an axis, and
 * rotations of two neighbouring rows. Neither changes the length of anything, so rounding errors do not grow.
 *
 * @see Householder, "Unitary triangularization of a nonsymmetric matrix", 1958
 */
import type { Matrix } from "./matrix";

/** The reflection 1 - β v vᵀ that takes x to (alpha, 0, 0, …). */
export interface Reflection {
  readonly v: Float64Array;
  readonly beta: number;
  readonly alpha: number;
}

/** The reflection that leaves nothing of x but its first number. x becomes v. */
export function reflectionOf(x: Float64Array): Reflection {
  let largest = 0;
  for (let i = 1; i < x.length; i++) largest = Math.max(largest, Math.abs(x[i]));
  const first = x[0];
  if (largest === 0) return { v: x.fill(0), beta: 0, alpha: first };
  largest = Math.max(largest, Math.abs(first));
  let squares = 0; // of numbers of at most 1: they cannot overflow
  for (let i = 0; i < x.length; i++) squares += (x[i] / largest) * (x[i] / largest);
  // away from the first number, so that the difference does not cancel
  const alpha = first > 0 ? -largest * Math.sqrt(squares) : largest * Math.sqrt(squares);
  const scale = first - alpha;
  for (let i = 1; i < x.length; i++) x[i] /= scale;
  x[0] = 1;
  return { v: x, beta: -scale / alpha, alpha };
}

/** Column `column` of a matrix from row `row` downwards. */
export function columnBelow({ rows, columns, data }: Matrix, row: number, column: number): Float64Array {
  const x = new Float64Array(rows - row);
  for (let i = 0; i < x.length; i++) x[i] = data[(row + i) * columns + column];
  return x;
}

/** H · M on the rows from `row`, and the columns from `column`. */
export function reflectRows(M: Matrix, { v, beta }: Reflection, row: number, column = 0): void {
  if (beta === 0) return;
  const { columns, data } = M;
  const sums = new Float64Array(columns); // vᵀ M
  for (let i = 0; i < v.length; i++) {
    const [start, factor] = [(row + i) * columns, v[i]];
    for (let j = column; j < columns; j++) sums[j] += factor * data[start + j];
  }
  for (let i = 0; i < v.length; i++) {
    const [start, factor] = [(row + i) * columns, beta * v[i]];
    for (let j = column; j < columns; j++) data[start + j] -= factor * sums[j];
  }
}

/** M · H on the rows from `row`, and the columns from `column`. */
export function reflectColumns(M: Matrix, { v, beta }: Reflection, row: number, column: number): void {
  if (beta === 0) return;
  const { rows, columns, data } = M;
  for (let i = row; i < rows; i++) {
    const start = i * columns + column;
    let sum = 0;
    for (let j = 0; j < v.length; j++) sum += data[start + j] * v[j];
    sum *= beta;
    for (let j = 0; j < v.length; j++) data[start + j] -= sum * v[j];
  }
}

/** Rows a and b become c·a + s·b and c·b - s·a. */
export function rotateRows({ columns, data }: Matrix, a: number, b: number, c: number, s: number): void {
  const [first, second] = [a * columns, b * columns];
  for (let j = 0; j < columns; j++) {
    const [x, y] = [data[first + j], data[second + j]];
    data[first + j] = c * x + s * y;
    data[second + j] = c * y - s * x;
  }
}
