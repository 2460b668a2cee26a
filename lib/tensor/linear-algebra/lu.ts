/** Linear equations by Gaussian elimination: A = P·L·U with the largest number of each column as its pivot. */
import { shapeText } from "../shape";
import type { Tensor } from "../tensor";
import { addRow, checkMatrix, matrixOf, tensorOf, transposed } from "./matrix";

/**
 * X of A·X = B, or of Aᵀ·X = B.
 *
 * @throws RangeError when A is not square, B has another number of rows, or A is singular
 */
export function solveLinear(A: Tensor, B: Tensor, transpose: boolean): Tensor {
  checkMatrix("solve", A);
  const n = A.shape[0];
  if (A.shape[1] !== n) throw new RangeError(`solve: A must be square, got ${shapeText(A.shape)}: see leastSquares`);
  if (B.shape[0] !== n) {
    throw new RangeError(`solve: b must have ${n} rows as A ${shapeText(A.shape)} has, got ${shapeText(B.shape)}`);
  }
  const matrix = transpose ? transposed(matrixOf(A)) : matrixOf(A);
  const x = matrixOf(B);
  const { data } = matrix;
  for (let k = 0; k < n; k++) {
    const pivot = largestBelow(data, n, k);
    if (data[pivot * n + k] === 0) {
      throw new RangeError(
        `solve: the matrix ${shapeText(A.shape)} is singular: leastSquares takes the shortest solution`,
      );
    }
    swapRows(data, n, k, pivot);
    swapRows(x.data, x.columns, k, pivot);
    for (let i = k + 1; i < n; i++) {
      const factor = data[i * n + k] / data[k * n + k];
      if (factor === 0) continue;
      for (let j = k + 1; j < n; j++) data[i * n + j] -= factor * data[k * n + j];
      addRow(x, i, -factor, x, k);
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) addRow(x, i, -data[i * n + k], x, k);
    for (let j = 0; j < x.columns; j++) x.data[i * x.columns + j] /= data[i * n + i];
  }
  return tensorOf(x.data, B.shape, A.dtype);
}

/** The row from k on with the largest number in column k. */
function largestBelow(data: Float64Array, n: number, k: number): number {
  let best = k;
  for (let i = k + 1; i < n; i++) if (Math.abs(data[i * n + k]) > Math.abs(data[best * n + k])) best = i;
  return best;
}

function swapRows(data: Float64Array, columns: number, a: number, b: number): void {
  if (a === b) return;
  for (let j = 0; j < columns; j++) {
    const value = data[a * columns + j];
    data[a * columns + j] = data[b * columns + j];
    data[b * columns + j] = value;
  }
}
