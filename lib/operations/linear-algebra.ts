/**
 * Linear equations, least squares, and matrices as products of simple ones. All can be differentiated, and compute in 64
 * bits whatever the precision of the tensors.
 */
import { operate } from "../autodiff/rules";
import { kindOf } from "../options/kinds";
import { tensor, zeros } from "../tensor/creation";
import { checkOptions } from "../tensor/kind";
import { checkMatrix } from "../tensor/linear-algebra/matrix";
import { shapeText } from "../tensor/shape";
import { Tensor } from "../tensor/tensor";
import { mul, sqrt } from "./arithmetic";
import { checkTensor } from "./operand";
import { concat, index, reshape, slice, transpose } from "./shaping";

/**
 * The solution X of A·X = b, by Gaussian elimination with the largest pivot of each column (LU).
 *
 * @param A square [n, n]
 * @param b one right-hand side [n], or several as columns [n, k]
 * @returns X in the shape of b
 * @throws RangeError when shapes do not fit, a number of A is not finite, or A is singular
 * @example
 * solve(tensor([[2, 1], [1, 3]]), tensor([3, 5])).toArray() // → [0.8, 1.4]
 * solve(tensor([[2, 0], [0, 4]]), tensor([[1, 0], [0, 1]])).toArray() // → [[0.5, 0], [0, 0.25]]
 */
export function solve(A: Tensor, b: Tensor): Tensor {
  const [left, right] = checkSystem("solve", A, b);
  return inShapeOf(b, operate("solve", [left, right], { transpose: false }));
}

/** Options of {@link leastSquares}. */
export interface LeastSquaresOptions {
  /**
   * λ of the penalty λ Σ x²; one number for all unknowns, or one for each (0 for a bias that is not to be shrunk).
   * Default: 0.
   */
  readonly ridge?: number | readonly number[];
  /** How much each row counts: Σ wᵢ (Aᵢ·x - bᵢ)², none negative. Default: all 1. */
  readonly weights?: Tensor | readonly number[];
  /**
   * Singular values of A of at most this share of the largest count as 0. Default: the larger size of A times the
   * precision of its numbers, which is what rounding makes of a 0.
   */
  readonly tolerance?: number;
}

/**
 * The x that comes nearest to A·x = b: Σ (A·x - b)² is smallest, and of all such x it is the shortest (minimum norm). By the
 * singular value decomposition, so that columns that depend on each other do no harm.
 *
 * There is no bias: give A a column of ones for one. The derivatives take the rank of A as constant.
 *
 * @param A one row for each equation [m, n]
 * @param b [m], or several right-hand sides as columns [m, k]
 * @returns x [n] or [n, k]
 * @throws RangeError when shapes or options do not fit, or a number of A is not finite
 * @example
 * leastSquares(tensor([[1, 0], [1, 1], [1, 2]]), tensor([1, 2, 6])).toArray() // → [0.5, 2.5]
 * leastSquares(tensor([[3, 4]]), tensor([10])).toArray() // → [1.2, 1.6]
 * leastSquares(tensor([[1], [1]]), tensor([0, 4]), { weights: [3, 1] }).toArray() // → [1]
 * leastSquares(tensor([[1], [1]]), tensor([4, 4]), { ridge: 2 }).toArray() // → [2]
 */
export function leastSquares(A: Tensor, b: Tensor, options: LeastSquaresOptions = {}): Tensor {
  const { ridge = 0, weights, tolerance } = checkOptions("leastSquares", options);
  let [left, right] = checkSystem("leastSquares", A, b);
  if (tolerance !== undefined && !(tolerance >= 0 && tolerance < 1)) {
    throw new RangeError(`leastSquares: tolerance must be a number from 0 to below 1, got ${kindOf(tolerance)}`);
  }
  if (weights !== undefined) {
    const root = sqrt(reshape(checkWeights(weights, left), [left.shape[0], 1]));
    [left, right] = [mul(left, root), mul(right, root)];
  }
  const penalties = typeof ridge === "number" ? [ridge] : ridge;
  if (!Array.isArray(penalties) || !penalties.every((each) => each >= 0 && Number.isFinite(each))) {
    throw new RangeError(`leastSquares: ridge must be a number from 0, or a list of them, got ${kindOf(ridge)}`);
  }
  const [, n] = left.shape;
  if (typeof ridge !== "number" && penalties.length !== n) {
    throw new RangeError(
      `leastSquares: ridge needs one number for each of the ${n} columns of A, got ${penalties.length}`,
    );
  }
  let penalty = penalties[0];
  if (penalties.some((each) => each !== penalty)) {
    // a penalty of its own for each unknown: one more equation √λ · x = 0 for each
    const { dtype } = left;
    const rows = zeros([n, n], { dtype });
    penalties.forEach((each, i) => {
      rows.data[i * n + i] = Math.sqrt(each);
    });
    left = concat([left, rows]);
    right = concat([right, zeros([n, right.shape[1]], { dtype })]);
    penalty = 0;
  }
  const sizes = { ridge: penalty, tolerance: tolerance ?? null };
  return inShapeOf(b, operate("leastSquares", [left, right], sizes));
}

/**
 * The singular value decomposition A = U · diag(S) · Vᵀ: how far A stretches (S, the largest first), what (the columns of
 * V), and into which direction (the columns of U). The first largest number of each column of V is positive.
 *
 * The derivatives of U and V are not defined where two singular values are equal; those of S are.
 *
 * @param A [m, n]
 * @returns U [m, r], S [r] and V [n, r], r = min(m, n)
 * @throws RangeError when A is not a matrix of finite numbers
 * @example
 * const { U, S, V } = svd(tensor([[0, 2], [3, 0]]));
 * S.toArray() // → [3, 2]
 * V.toArray() // → [[1, 0], [0, 1]]
 * U.toArray() // → [[0, 1], [1, 0]]
 */
export function svd(A: Tensor): { readonly U: Tensor; readonly S: Tensor; readonly V: Tensor } {
  const [m, n] = checkMatrix("svd", checkTensor("svd", A, "A")).shape;
  const packed = operate("svd", [A], {});
  return { U: slice(packed, 0, m), S: index(packed, m), V: slice(packed, m + 1, m + 1 + n) };
}

/**
 * The singular values of A [m, n], the largest first: how far it stretches. Their number that is not 0 is the rank, the
 * first over the last the condition number.
 *
 * @throws RangeError when A is not a matrix of finite numbers
 * @example
 * singularValues(tensor([[3, 0], [4, 0]])).toArray() // → [5, 0]
 */
export function singularValues(A: Tensor): Tensor {
  return svd(A).S;
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix: A · v = λ · v. The eigenvalues ascend, the eigenvectors are
 * orthonormal, and the first largest number of each is positive.
 *
 * The derivatives of the vectors are not defined where two eigenvalues are equal; those of the values are.
 *
 * @param A symmetric [n, n]
 * @returns values [n], and vectors [n, n], one a column
 * @throws RangeError when A is not square, not symmetric, or holds a number that is not finite
 * @example
 * const { values, vectors } = eigh(tensor([[2, 1], [1, 2]]));
 * values.toArray() // → [1, 3]
 * vectors.toArray() // → [[0.7071, 0.7071], [-0.7071, 0.7071]]
 */
export function eigh(A: Tensor): { readonly values: Tensor; readonly vectors: Tensor } {
  const [m, n] = checkMatrix("eigh", checkTensor("eigh", A, "A")).shape;
  if (m !== n) throw new RangeError(`eigh: A must be square, got ${shapeText(A.shape)}: see svd`);
  checkSymmetric(A);
  const packed = operate("eigh", [A], {});
  return { values: index(packed, 0), vectors: slice(packed, 1) };
}

/**
 * A = Q·R by reflections (Householder): Q has orthonormal columns, R is upper triangular, with no negative number on its
 * diagonal.
 *
 * @param A [m, n]
 * @returns Q [m, r] and R [r, n], r = min(m, n)
 * @throws RangeError when A is not a matrix of finite numbers
 * @example
 * const { Q, R } = qr(tensor([[3, 1], [4, 2]]));
 * Q.toArray() // → [[0.6, -0.8], [0.8, 0.6]]
 * R.toArray() // → [[5, 2.2], [0, 0.4]]
 */
export function qr(A: Tensor): { readonly Q: Tensor; readonly R: Tensor } {
  const [m, n] = checkMatrix("qr", checkTensor("qr", A, "A")).shape;
  const r = Math.min(m, n);
  const packed = operate("qr", [slice(A, 0, r, 1)], {}); // the first columns decide about Q
  const [Q, R] = [slice(packed, 0, m), transpose(slice(packed, m))];
  if (m >= n) return { Q, R };
  const rest = operate("matmul", [Q, slice(A, r, n, 1)], { transposeA: true, transposeB: false });
  return { Q, R: concat([R, rest], 1) };
}

/** A and b as matrices of one kind. */
function checkSystem(where: string, A: Tensor, b: Tensor): [A: Tensor, B: Tensor] {
  checkMatrix(where, checkTensor(where, A, "A"));
  const { rank, shape, dtype } = checkTensor(where, b, "b");
  if ((rank !== 1 && rank !== 2) || shape[0] !== A.shape[0]) {
    const both = `A ${shapeText(A.shape)}, b ${shapeText(shape)}`;
    throw new RangeError(`${where}: b must be [${A.shape[0]}] or [${A.shape[0]}, k], one row for each of A (${both})`);
  }
  if (dtype !== A.dtype) throw new TypeError(`${where}: A is ${A.dtype} but b ${dtype}: cast one of them`);
  return [A, rank === 2 ? b : reshape(b, [b.size, 1])];
}

/** The solution [n, k] without its second axis where b had none. */
function inShapeOf(b: Tensor, x: Tensor): Tensor {
  return b.rank === 2 ? x : reshape(x, [x.size]);
}

function checkWeights(weights: Tensor | readonly number[], A: Tensor): Tensor {
  const list = weights instanceof Tensor ? weights : tensor(weights, { dtype: A.dtype });
  if (list.rank !== 1 || list.size !== A.shape[0]) {
    throw new RangeError(
      `leastSquares: weights must be [${A.shape[0]}], one for each row, got ${shapeText(list.shape)}`,
    );
  }
  const bad = list.data.findIndex((weight) => !(weight >= 0 && Number.isFinite(weight)));
  if (bad >= 0)
    throw new RangeError(`leastSquares: weights must be finite numbers from 0, got ${list.data[bad]} at ${bad}`);
  return list;
}

function checkSymmetric(A: Tensor): void {
  const n = A.shape[0];
  let size = 0;
  for (const value of A.peek()) size = Math.max(size, Math.abs(value));
  const allowed = size * (A.dtype === "float32" ? 1e-4 : 1e-8); // rounding makes AᵀA a little unsymmetric
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const [below, above] = [A.peek()[i * n + j], A.peek()[j * n + i]];
      if (Math.abs(below - above) <= allowed) continue;
      throw new RangeError(
        `eigh: A must be symmetric, got ${below} at [${i},${j}] and ${above} at [${j},${i}]: see svd`,
      );
    }
  }
}
