/**
 * The singular values of a square matrix R = U·S·Vᵀ: reflections from both sides leave two diagonals, d and e, and
 * rotations let e go to zero.
 *
 * @see Golub and Kahan, "Calculating the singular values and pseudo-inverse of a matrix", 1965; Golub and Van Loan, Matrix
 * Computations, 4th edition, algorithms 8.6.1 and 8.6.2
 */
import { arrangeRows, type Matrix, precisionOf } from "./matrix";
import { columnBelow, reflectColumns, reflectionOf, reflectRows, rotateRows } from "./reflections";

/** The two diagonals of a matrix on its way, and the matrices that take part in what its rows and columns do. */
interface Bidiagonal {
  readonly d: Float64Array;
  readonly e: Float64Array;
  readonly left: Matrix;
  readonly right: Matrix;
}

/** Beside a largest number of 1 this is nothing, and its square is still a number. */
const NOTHING = 1e-140;

/** How many sweeps one singular value may take; three are usual. */
const SWEEPS = 90;

/**
 * The singular values of R [n, n], the largest first. `left` [n, …] becomes Uᵀ·left and `right` [n, …] becomes Vᵀ·right:
 * give the identity to get the vectors, or a right-hand side to spare them. R is used up.
 */
export function diagonalise(R: Matrix, left: Matrix, right: Matrix): Float64Array {
  const n = R.rows;
  // squares of the numbers must neither overflow nor vanish
  const scale = R.data.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  if (scale === 0) return new Float64Array(n);
  for (let i = 0; i < R.data.length; i++) R.data[i] /= scale;
  const B = bidiagonalise(R, left, right);
  let [last, sweeps] = [n - 1, 0];
  while (last > 0) {
    const first = startOfBlock(B, last);
    if (first === last) [last, sweeps] = [last - 1, 0];
    else if (sweeps++ > SWEEPS) throw new Error(`svd: internal: no end after ${SWEEPS} sweeps`);
    else if (!splitAtZero(B, first, last)) sweep(B, first, last);
  }
  const order = [...B.d.keys()].sort((i, j) => Math.abs(B.d[j]) - Math.abs(B.d[i]));
  arrangeRows(left, order, B.d);
  arrangeRows(right, order, new Float64Array(n));
  return Float64Array.from(order, (i) => Math.abs(B.d[i]) * scale);
}

/** Reflects columns below the diagonal, and rows behind the second diagonal, to zero. */
function bidiagonalise(R: Matrix, left: Matrix, right: Matrix): Bidiagonal {
  const n = R.rows;
  const [d, e] = [new Float64Array(n), new Float64Array(n)];
  for (let k = 0; k < n; k++) {
    const column = reflectionOf(columnBelow(R, k, k));
    d[k] = column.alpha;
    reflectRows(R, column, k, k + 1);
    reflectRows(left, column, k);
    if (k + 1 >= n) break;
    const row = reflectionOf(R.data.slice(k * n + k + 1, (k + 1) * n));
    e[k] = row.alpha;
    reflectColumns(R, row, k + 1, k + 1);
    reflectRows(right, row, k + 1);
  }
  return { d, e, left, right };
}

/** Where the block that ends at `last` begins: behind the last e that is nothing beside its neighbours. */
function startOfBlock({ d, e }: Bidiagonal, last: number): number {
  for (let k = last; k > 0; k--) {
    if (Math.abs(e[k - 1]) > NOTHING + precisionOf.float64 * (Math.abs(d[k - 1]) + Math.abs(d[k]))) continue;
    e[k - 1] = 0;
    return k;
  }
  return 0;
}

/** Where a number of the diagonal is zero, its e can be rotated away: true when that was done. */
function splitAtZero({ d, e, left, right }: Bidiagonal, first: number, last: number): boolean {
  let size = 0;
  for (let k = first; k <= last; k++) size = Math.max(size, Math.abs(d[k]), Math.abs(e[k]));
  for (let zero = last; zero >= first; zero--) {
    if (Math.abs(d[zero]) > NOTHING + precisionOf.float64 * size) continue;
    d[zero] = 0;
    const downwards = zero < last;
    const place = downwards ? zero : last - 1;
    let f = e[place];
    e[place] = 0;
    for (let k = downwards ? zero + 1 : last - 1; downwards ? k <= last : k >= first; k += downwards ? 1 : -1) {
      const r = length(d[k], f);
      if (r === 0) break;
      const [c, s] = [d[k] / r, f / r];
      d[k] = r;
      rotateRows(downwards ? left : right, k, zero, c, s);
      const next = downwards ? k : k - 1;
      if (next < first || next >= last) break;
      f = -s * e[next];
      e[next] *= c;
    }
    return true;
  }
  return false;
}

/** One implicit step of QR on BᵀB with Wilkinson's shift: a bulge is chased down the diagonals. */
function sweep({ d, e, left, right }: Bidiagonal, first: number, last: number): void {
  const before = last - 2 >= first ? e[last - 2] : 0;
  const corner = d[last] * d[last] + e[last - 1] * e[last - 1];
  const beside = d[last - 1] * e[last - 1];
  const half = (d[last - 1] * d[last - 1] + before * before - corner) / 2;
  const root = length(half, beside);
  const shift = corner - (beside * beside) / (half < 0 ? half - root : half + root);
  let y = d[first] * d[first] - shift;
  let z = d[first] * e[first];
  for (let k = first; k < last; k++) {
    let r = length(y, z);
    let [c, s] = r === 0 ? [1, 0] : [y / r, z / r];
    if (k > first) e[k - 1] = r;
    rotateRows(right, k, k + 1, c, s);
    y = c * d[k] + s * e[k];
    e[k] = c * e[k] - s * d[k];
    z = s * d[k + 1];
    d[k + 1] *= c;

    r = length(y, z);
    [c, s] = r === 0 ? [1, 0] : [y / r, z / r];
    d[k] = r;
    rotateRows(left, k, k + 1, c, s);
    y = c * e[k] + s * d[k + 1];
    d[k + 1] = c * d[k + 1] - s * e[k];
    if (k + 1 < last) {
      z = s * e[k + 1];
      e[k + 1] *= c;
    }
  }
  e[last - 1] = y;
}

/** √(x² + y²); not Math.hypot, whose last bit differs between engines. */
function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}
