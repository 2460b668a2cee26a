/** Matrices as the solvers see them: 64 bits whatever the tensor holds, row by row, in memory of their own. */
import type { DType } from "../../kernels/storage";
import { allocate } from "../../kernels/use";
import { type Shape, shapeText } from "../shape";
import { Tensor } from "../tensor";

/** Numbers in rows and columns, to be changed in place. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float64Array;
}

/** How far 1 is from the next number of a precision. */
export const precisionOf: { readonly [D in DType]: number } = { float64: 2 ** -52, float32: 2 ** -23 };

/** A matrix of zeros. */
export function zeroMatrix(rows: number, columns: number): Matrix {
  return { rows, columns, data: new Float64Array(rows * columns) };
}

/** Ones on the diagonal: [rows, columns], square when only one size is given. */
export function identityMatrix(rows: number, columns: number = rows): Matrix {
  const matrix = zeroMatrix(rows, columns);
  for (let i = 0; i < Math.min(rows, columns); i++) matrix.data[i * columns + i] = 1;
  return matrix;
}

/** A copy of a tensor [rows, columns]. */
export function matrixOf(x: Tensor): Matrix {
  return { rows: x.shape[0], columns: x.shape[1], data: Float64Array.from(x.data) };
}

/** The transpose, a copy. */
export function transposed({ rows, columns, data }: Matrix): Matrix {
  const result = zeroMatrix(columns, rows);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) result.data[j * rows + i] = data[i * columns + j];
  return result;
}

/** Numbers as a tensor of this precision, rounded once. */
export function tensorOf(data: Float64Array, shape: Shape, dtype: DType): Tensor {
  const out = allocate(dtype, data.length, false);
  out.set(data);
  return new Tensor(out, shape);
}

/** aᵀ · b, for a with few rows. */
export function transposedTimes(a: Matrix, b: Matrix): Matrix {
  const result = zeroMatrix(a.columns, b.columns);
  for (let k = 0; k < a.rows; k++) {
    for (let i = 0; i < a.columns; i++) addRow(result, i, a.data[k * a.columns + i], b, k);
  }
  return result;
}

/** Adds `factor` times row `from` of `source` to row `to` of `target`. */
export function addRow(target: Matrix, to: number, factor: number, source: Matrix, from: number): void {
  const { columns, data } = target;
  const [start, other] = [to * columns, from * columns];
  for (let j = 0; j < columns; j++) data[start + j] += factor * source.data[other + j];
}

/** The numbers of each row in another order, and with another sign where `sign` is negative. */
export function arrangeRows(matrix: Matrix, order: readonly number[], sign: ArrayLike<number>): void {
  const { columns, data } = matrix;
  const before = data.slice();
  order.forEach((from, to) => {
    for (let j = 0; j < columns; j++) {
      const value = before[from * columns + j];
      data[to * columns + j] = sign[from] < 0 ? -value : value;
    }
  });
}

/** -1 for a row whose first largest number is negative, else 1: it makes the sign of a singular vector or eigenvector one. */
export function signOfRow({ columns, data }: Matrix, row: number): number {
  let largest = 0;
  for (let j = 0; j < columns; j++) largest = Math.max(largest, Math.abs(data[row * columns + j]));
  for (let j = 0; j < columns; j++) {
    const value = data[row * columns + j];
    // numbers that differ by rounding alone count as equal
    if (Math.abs(value) >= largest * (1 - 1e-6)) return value < 0 ? -1 : 1;
  }
  return 1;
}

/**
 * x itself, after a check that it is a matrix of finite numbers.
 *
 * @throws RangeError when it has another rank, holds no number, or one that is not finite
 */
export function checkMatrix(where: string, x: Tensor, name = "A"): Tensor {
  if (x.rank !== 2) throw new RangeError(`${where}: ${name} must be a matrix, got shape ${shapeText(x.shape)}`);
  if (x.size === 0) throw new RangeError(`${where}: ${name} ${shapeText(x.shape)} holds no numbers`);
  const bad = x.peek().findIndex((value) => !Number.isFinite(value));
  if (bad < 0) return x;
  const place = `[${Math.floor(bad / x.shape[1])},${bad % x.shape[1]}]`;
  throw new RangeError(`${where}: ${name} must hold finite numbers, got ${x.peek()[bad]} at ${place}`);
}
