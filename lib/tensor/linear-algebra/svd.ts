/** The singular value decomposition A = U·S·Vᵀ, and what least squares make of it. */
import { active } from "../../kernels/use";
import type { Tensor } from "../tensor";
import { diagonalise } from "./bidiagonal";
import {
  addRow,
  checkMatrix,
  identityMatrix,
  type Matrix,
  matrixOf,
  precisionOf,
  signOfRow,
  tensorOf,
  transposed,
  transposedTimes,
  zeroMatrix,
} from "./matrix";
import { thinQ, timesQ, timesQTransposed, triangularise } from "./qr";

/** A = U·S·Vᵀ: U [m, r] and V [n, r] have orthonormal columns, r = min(m, n); the values descend. */
interface Decomposition {
  readonly U: Matrix;
  readonly values: Float64Array;
  readonly V: Matrix;
}

/** The decomposition in 64 bits. The first largest number of each column of V is positive: no sign depends on the method. */
function decompose(A: Tensor): Decomposition {
  const [m, n] = A.shape;
  const r = Math.min(m, n);
  const factors = triangularise(m >= n ? matrixOf(A) : transposed(matrixOf(A)));
  const [left, right] = [identityMatrix(r), identityMatrix(r)]; // vectors as rows
  const values = diagonalise(factors.R, left, right);
  const Q = thinQ(factors);
  const outer = zeroMatrix(Q.rows, r); // Q · U of R, by the kernels: the long side may be very long
  active().matmul(Q.data, left.data, null, outer.data, { M: Q.rows, K: r, N: r, transposeB: true });
  const inner = transposed(right);
  const [U, V] = m >= n ? [outer, inner] : [inner, outer];
  const rowsOfV = m >= n ? right : transposed(outer);
  for (let k = 0; k < r; k++) {
    if (signOfRow(rowsOfV, k) > 0) continue;
    for (const { rows, data } of [U, V]) for (let i = 0; i < rows; i++) data[i * r + k] *= -1;
  }
  return { U, values, V };
}

/** U [m, r] above S [1, r] above V [n, r], in one tensor [m + 1 + n, r]. */
export function packedSvd(A: Tensor): Tensor {
  const [m, n] = checkMatrix("svd", A).shape;
  const { U, values, V } = decompose(A);
  const packed = new Float64Array((m + 1 + n) * values.length);
  packed.set(U.data);
  packed.set(values, U.data.length);
  packed.set(V.data, U.data.length + values.length);
  return tensorOf(packed, [m + 1 + n, values.length], A.dtype);
}

/** How a least squares solution treats small singular values. */
export interface LeastSquaresSizes {
  /** λ of Σ (A·x - b)² + λ Σ x². */
  readonly ridge: number;
  /** A singular value at most this share of the largest counts as 0; null for what rounding alone makes of a 0. */
  readonly tolerance: number | null;
}

/** X [n, k] of least squares for A [m, n] and B [m, k]; the shortest of them where there are many. */
export function leastSquaresOf(A: Tensor, B: Tensor, { ridge, tolerance }: LeastSquaresSizes): Tensor {
  const [m, n] = checkMatrix("leastSquares", A).shape;
  const r = Math.min(m, n);
  const columns = B.shape[1];
  const tall = m >= n;
  const factors = triangularise(tall ? matrixOf(A) : transposed(matrixOf(A)));
  // A = Q·R, or Aᵀ = Q·R: B goes through the decomposition in place of the vectors that it would be multiplied by
  const b = matrixOf(B);
  if (tall) timesQTransposed(factors, b);
  const side: Matrix = { rows: r, columns, data: b.data.slice(0, r * columns) };
  const vectors = identityMatrix(r);
  const values = tall ? diagonalise(factors.R, side, vectors) : diagonalise(factors.R, vectors, side);
  const smallest = values[0] * (tolerance ?? Math.max(m, n) * precisionOf[A.dtype]);
  for (let k = 0; k < r; k++) {
    const s = values[k];
    const factor = s > smallest || (ridge > 0 && s > 0) ? s / (s * s + ridge) : 0;
    for (let j = 0; j < columns; j++) side.data[k * columns + j] *= factor;
  }
  const x = zeroMatrix(n, columns);
  x.data.set(transposedTimes(vectors, side).data);
  if (!tall) timesQ(factors, x);
  return tensorOf(x.data, [n, columns], A.dtype);
}

/** (AᵀA + λ)⁻¹·Z for λ > 0, without the product AᵀA, which would square the rounding errors. */
export function ridgeInverseOf(A: Tensor, Z: Tensor, ridge: number): Tensor {
  const { values, V } = decompose(checkMatrix("leastSquares", A));
  const z = matrixOf(Z);
  const along = transposedTimes(V, z); // Vᵀ Z
  const result = zeroMatrix(z.rows, z.columns);
  for (let i = 0; i < z.data.length; i++) result.data[i] = z.data[i] / ridge; // what V does not reach
  for (let k = 0; k < values.length; k++) {
    const factor = 1 / (values[k] * values[k] + ridge) - 1 / ridge;
    for (let i = 0; i < V.rows; i++) addRow(result, i, factor * V.data[i * V.columns + k], along, k);
  }
  return tensorOf(result.data, Z.shape, A.dtype);
}
