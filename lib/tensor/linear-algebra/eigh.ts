/**
 * Eigenvalues and eigenvectors of a symmetric matrix: reflections from both sides leave three diagonals, and rotations let
 * the outer ones go to zero.
 *
 * @see Golub and Van Loan, Matrix Computations, 4th edition, algorithms 8.3.1 to 8.3.3
 */
import type { Tensor } from "../tensor";
import {
  arrangeRows,
  checkMatrix,
  identityMatrix,
  type Matrix,
  matrixOf,
  precisionOf,
  signOfRow,
  tensorOf,
} from "./matrix";
import { columnBelow, reflectionOf, reflectRows, rotateRows } from "./reflections";

/** The diagonal and the one beside it, and the eigenvectors so far, one a row. */
interface Tridiagonal {
  readonly d: Float64Array;
  readonly e: Float64Array;
  readonly vectors: Matrix;
}

/** How many sweeps one eigenvalue may take; two are usual. */
const SWEEPS = 90;

/** Beside a largest number of 1 this is nothing, and its square is still a number. */
const NOTHING = 1e-140;

/**
 * Eigenvalues [1, n], ascending, above eigenvectors [n, n], one a column, in one tensor [n + 1, n]. What is decomposed is
 * (A + Aᵀ)/2. The first largest number of each vector is positive.
 */
export function packedEigh(A: Tensor): Tensor {
  const n = checkMatrix("eigh", A).shape[0];
  const S = matrixOf(A);
  let scale = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const mean = S.data[i * n + j] / 2 + S.data[j * n + i] / 2;
      S.data[i * n + j] = mean;
      S.data[j * n + i] = mean;
      scale = Math.max(scale, Math.abs(mean));
    }
  }
  if (scale > 0) for (let i = 0; i < S.data.length; i++) S.data[i] /= scale;
  const T = tridiagonalise(S);
  let [last, sweeps] = [n - 1, 0];
  while (last > 0) {
    const first = startOfBlock(T, last);
    if (first === last) [last, sweeps] = [last - 1, 0];
    else if (sweeps++ > SWEEPS) throw new Error(`eigh: internal: no end after ${SWEEPS} sweeps`);
    else sweep(T, first, last);
  }
  const order = [...T.d.keys()].sort((i, j) => T.d[i] - T.d[j]);
  const sign = Float64Array.from(T.d, (_, row) => signOfRow(T.vectors, row));
  arrangeRows(T.vectors, order, sign);
  const packed = new Float64Array((n + 1) * n);
  order.forEach((from, k) => {
    packed[k] = T.d[from] * scale;
    for (let i = 0; i < n; i++) packed[(i + 1) * n + k] = T.vectors.data[k * n + i];
  });
  return tensorOf(packed, [n + 1, n], A.dtype);
}

/** H·S·H for one reflection after the other; S is used up. */
function tridiagonalise(S: Matrix): Tridiagonal {
  const n = S.rows;
  const { data } = S;
  const [d, e] = [new Float64Array(n), new Float64Array(Math.max(0, n - 1))];
  const vectors = identityMatrix(n);
  for (let k = 0; k + 1 < n; k++) {
    const reflection = reflectionOf(columnBelow(S, k + 1, k));
    const { v, beta, alpha } = reflection;
    d[k] = data[k * n + k];
    e[k] = alpha;
    if (beta === 0) continue;
    // the rest becomes S - v wᵀ - w vᵀ with p = β S v and w = p - (β/2 pᵀv) v
    const w = new Float64Array(v.length);
    let along = 0;
    for (let i = 0; i < v.length; i++) {
      const start = (k + 1 + i) * n + k + 1;
      let sum = 0;
      for (let j = 0; j < v.length; j++) sum += data[start + j] * v[j];
      w[i] = beta * sum;
      along += w[i] * v[i];
    }
    for (let i = 0; i < v.length; i++) w[i] -= (beta / 2) * along * v[i];
    for (let i = 0; i < v.length; i++) {
      const start = (k + 1 + i) * n + k + 1;
      const [a, b] = [v[i], w[i]];
      for (let j = 0; j < v.length; j++) data[start + j] -= a * w[j] + b * v[j];
    }
    reflectRows(vectors, reflection, k + 1, 1);
  }
  d[n - 1] = data[n * n - 1];
  return { d, e, vectors };
}

/** Where the block that ends at `last` begins: behind the last e that is nothing beside its neighbours. */
function startOfBlock({ d, e }: Tridiagonal, last: number): number {
  for (let k = last; k > 0; k--) {
    if (Math.abs(e[k - 1]) > NOTHING + precisionOf.float64 * (Math.abs(d[k - 1]) + Math.abs(d[k]))) continue;
    e[k - 1] = 0;
    return k;
  }
  return 0;
}

/** One implicit step of QR with Wilkinson's shift. */
function sweep({ d, e, vectors }: Tridiagonal, first: number, last: number): void {
  const half = (d[last - 1] - d[last]) / 2;
  const beside = e[last - 1];
  const root = Math.sqrt(half * half + beside * beside);
  const shift = d[last] - (beside * beside) / (half < 0 ? half - root : half + root);
  let y = d[first] - shift;
  let z = e[first];
  for (let k = first; k < last; k++) {
    const r = Math.sqrt(y * y + z * z);
    const [c, s] = r === 0 ? [1, 0] : [y / r, z / r];
    if (k > first) e[k - 1] = r;
    const [a, b, g] = [d[k], e[k], d[k + 1]];
    d[k] = c * c * a + 2 * c * s * b + s * s * g;
    d[k + 1] = s * s * a - 2 * c * s * b + c * c * g;
    e[k] = c * s * (g - a) + (c * c - s * s) * b;
    if (k + 1 < last) {
      y = e[k];
      z = s * e[k + 1];
      e[k + 1] *= c;
    }
    rotateRows(vectors, k, k + 1, c, s);
  }
}
