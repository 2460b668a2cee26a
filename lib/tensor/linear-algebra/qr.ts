/** A = Q·R for a matrix with at least as many rows as columns: Q has orthonormal columns, R is upper triangular. */
import { type Shape, shapeText } from "../shape";
import type { Tensor } from "../tensor";
import { checkMatrix, identityMatrix, type Matrix, matrixOf, tensorOf, zeroMatrix } from "./matrix";
import { columnBelow, type Reflection, reflectionOf, reflectRows } from "./reflections";

/** A as reflections, whose product is Q, and R; A itself is used up. */
export interface Factors {
  readonly rows: number;
  readonly reflections: readonly Reflection[];
  readonly R: Matrix;
}

/** Reflects A [m, n], m ≥ n, into upper triangular form. */
export function triangularise(A: Matrix): Factors {
  const { rows, columns: n } = A;
  const reflections: Reflection[] = [];
  const R = zeroMatrix(n, n);
  for (let k = 0; k < n; k++) {
    const reflection = reflectionOf(columnBelow(A, k, k));
    reflectRows(A, reflection, k, k + 1);
    reflections.push(reflection);
    R.data[k * n + k] = reflection.alpha;
    for (let j = k + 1; j < n; j++) R.data[k * n + j] = A.data[k * n + j];
  }
  return { rows, reflections, R };
}

/** Qᵀ · B, in place: B [m, k]; the first n rows are those of the thin Q. */
export function timesQTransposed({ reflections }: Factors, B: Matrix): void {
  for (let k = 0; k < reflections.length; k++) reflectRows(B, reflections[k], k);
}

/** Q · B, in place: B [m, k]. */
export function timesQ({ reflections }: Factors, B: Matrix): void {
  for (let k = reflections.length - 1; k >= 0; k--) reflectRows(B, reflections[k], k);
}

/** The thin Q [m, n] itself. */
export function thinQ(factors: Factors): Matrix {
  const n = factors.reflections.length;
  const Q = identityMatrix(factors.rows, n);
  // column k is still one of the identity when reflection k comes: only those from k on are touched
  for (let k = n - 1; k >= 0; k--) reflectRows(Q, factors.reflections[k], k, k);
  return Q;
}

/** Q [m, n] above Rᵀ [n, n], in one tensor [m + n, n]; R has no negative number on its diagonal, so that both are unique. */
export function packedQr(A: Tensor): Tensor {
  const [m, n] = checkMatrix("qr", A).shape;
  if (m < n) throw new RangeError(`qr: internal: a wide matrix ${shapeText(A.shape)} is split by the caller`);
  const factors = triangularise(matrixOf(A));
  const Q = thinQ(factors);
  const packed = new Float64Array((m + n) * n);
  const shape: Shape = [m + n, n];
  for (let k = 0; k < n; k++) {
    const sign = factors.R.data[k * n + k] < 0 ? -1 : 1;
    for (let i = 0; i < m; i++) packed[i * n + k] = sign * Q.data[i * n + k];
    for (let j = k; j < n; j++) packed[(m + j) * n + k] = sign * factors.R.data[k * n + j];
  }
  return tensorOf(packed, shape, A.dtype);
}
