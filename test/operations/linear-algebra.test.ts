import assert from "node:assert/strict";
import { test } from "node:test";
import { grad } from "../../lib/autodiff/gradient";
import { gradientCheck } from "../../lib/autodiff/gradient-check";
import { add, mul, square, sub } from "../../lib/operations/arithmetic";
import { eigh, leastSquares, qr, singularValues, solve, svd } from "../../lib/operations/linear-algebra";
import { matmul } from "../../lib/operations/products";
import { sum } from "../../lib/operations/reductions";
import { slice, transpose } from "../../lib/operations/shaping";
import { seeded } from "../../lib/random/random";
import { full, identity, ones, randomNormal, tensor, zeros } from "../../lib/tensor/creation";
import type { Tensor } from "../../lib/tensor/tensor";

/** Rounding of a backward stable method: a small multiple of the size times 2⁻⁵². */
const roundingOf = ({ shape }: Tensor): number => 8 * Math.max(...shape) * 2 ** -52;

const random = seeded(1729);
const normal = (...shape: number[]): Tensor => randomNormal(random, shape);
const largest = ({ data }: Tensor): number => Math.max(0, ...Array.from(data, Math.abs));
const hilbert = (n: number): Tensor =>
  tensor(Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => 1 / (i + j + 1))));

/** Matrices of every kind that is known to break solvers. */
const matrices: { readonly [name: string]: Tensor } = {
  "random 5 × 5": normal(5, 5),
  "random 30 × 8": normal(30, 8),
  "random 8 × 30": normal(8, 30),
  "of rank 2": matmul(normal(7, 2), normal(2, 5)),
  "of rank 1, wide": matmul(normal(3, 1), normal(1, 9)),
  "Hilbert's 12 × 12": hilbert(12),
  zero: zeros([3, 4]),
  "one number": tensor([[-3]]),
  "one column": normal(6, 1),
  "one row": normal(1, 6),
  identity: identity(4),
  "of ones": ones([6, 6]),
  "large numbers": mul(normal(4, 4), 1e200),
  "small numbers": mul(normal(4, 4), 1e-200),
  graded: mul(normal(6, 6), tensor([1, 1e-5, 1e-10, 1e-15, 1e-20, 1e-200])),
  "equal columns": full([5, 3], 2),
  diagonal: tensor([
    [0, 0, 0],
    [0, -2, 0],
    [0, 0, 1],
  ]),
};

function near(actual: Tensor, expected: Tensor, allowed: number, what: string): void {
  assert.deepEqual(actual.shape, expected.shape, what);
  const far = largest(sub(actual, expected));
  assert.ok(far <= allowed, `${what}: ${far} away, ${allowed} allowed`);
}

for (const [name, A] of Object.entries(matrices)) {
  const [m, n] = A.shape;
  const r = Math.min(m, n);

  test(`svd of a matrix ${name} gives it back, with orthonormal vectors and values that descend`, () => {
    const { U, S, V } = svd(A);
    near(matmul(mul(U, S), transpose(V)), A, roundingOf(A) * largest(S), "U S Vᵀ");
    near(matmul(transpose(U), U), identity(r), roundingOf(A), "UᵀU");
    near(matmul(transpose(V), V), identity(r), roundingOf(A), "VᵀV");
    S.data.forEach((s, k) => void assert.ok(s >= 0 && (k === 0 || s <= S.data[k - 1])));
  });

  test(`qr of a matrix ${name} gives it back, with an orthonormal Q and an upper triangular R`, () => {
    const { Q, R } = qr(A);
    near(matmul(Q, R), A, roundingOf(A) * r * largest(A), "Q R");
    near(matmul(transpose(Q), Q), identity(r), roundingOf(A), "QᵀQ");
    for (let i = 0; i < r; i++) {
      assert.ok(R.at(i, i) >= 0);
      for (let j = 0; j < i; j++) assert.equal(Math.abs(R.at(i, j)), 0);
    }
  });

  test(`eigh of a symmetric matrix made of one ${name} gives it back, with orthonormal vectors and values that ascend`, () => {
    const size = largest(A) || 1;
    const unit = mul(A, 1 / size);
    const symmetric = matmul(unit, transpose(unit));
    const { values, vectors } = eigh(symmetric);
    near(matmul(symmetric, vectors), mul(vectors, values), roundingOf(symmetric) * largest(values), "A V = V λ");
    near(matmul(transpose(vectors), vectors), identity(m), roundingOf(symmetric), "VᵀV");
    values.data.forEach((value, k) => void assert.ok(k === 0 || value >= values.data[k - 1]));
  });

  test(`least squares of a matrix ${name} leave a rest at right angles to its columns, and are the shortest such solution`, () => {
    const size = largest(A) || 1;
    const unit = mul(A, 1 / size);
    const b = normal(m, 2);
    const x = leastSquares(unit, b);
    const rest = sub(matmul(unit, x), b);
    const scale = m * (largest(x) + largest(b));
    near(matmul(transpose(unit), rest), zeros([n, 2]), roundingOf(A) * scale, "Aᵀ (A x - b)");
    // the shortest solution lies in the rows of A: the directions that A does stretch hold all of it
    const { S, V } = svd(unit);
    const rank = S.data.filter((s) => s > S.data[0] * Math.max(m, n) * 2 ** -52).length;
    const reached = slice(V, 0, rank, 1);
    near(matmul(reached, matmul(transpose(reached), x)), x, roundingOf(A) * largest(x), "V Vᵀ x");
  });
}

test("solve leaves a residual of rounding, with Hilbert's matrix too", () => {
  for (const A of [matrices["random 5 × 5"], hilbert(12), tensor([[-3]]), identity(4)]) {
    const b = normal(A.shape[0], 3);
    const X = solve(A, b);
    near(matmul(A, X), b, roundingOf(A) * largest(A) * largest(X), "A X");
  }
});

test("singular values are the square roots of the eigenvalues of AᵀA, and those of Hilbert's matrix are as published", () => {
  const A = normal(6, 4);
  near(square(singularValues(A)), tensor([...eigh(matmul(transpose(A), A)).values.data].reverse()), 1e-13, "squares");
  // Hilbert's matrix of 5: Todd, "The condition of the finite segments of the Hilbert matrix", 1954
  const expected = tensor([1.567050691098231, 0.208534218611013, 0.01140749162342, 3.05898040151e-4, 3.287928772e-6]);
  near(singularValues(hilbert(5)), expected, 1e-14, "Hilbert");
});

test("among many exact solutions least squares takes the one of least norm", () => {
  const A = normal(10, 40);
  const b = normal(10);
  const x = leastSquares(A, b);
  near(matmul(A, x), b, 1e-13, "A x");
  const other = add(x, sub(normal(40), matmul(transpose(A), solve(matmul(A, transpose(A)), matmul(A, normal(40))))));
  assert.ok(sum(square(x)).item() < sum(square(other)).item());
});

test("ridge, weights and a penalty for each unknown give the solution of the normal equations", () => {
  for (const [m, n] of [
    [12, 4],
    [4, 7],
  ]) {
    const [A, b] = [normal(m, n), normal(m)];
    const weights = tensor(Array.from({ length: m }, (_, i) => (i % 3) + 0.5));
    const penalties = Array.from({ length: n }, (_, i) => 0.25 * (i + 1));
    const weighted = mul(A, tensor(weights.data, { shape: [m, 1] }));
    const normalEquations = (penalty: Tensor): Tensor =>
      solve(add(matmul(transpose(A), weighted), mul(identity(n), penalty)), matmul(transpose(weighted), b));
    near(leastSquares(A, b, { weights, ridge: 0.5 }), normalEquations(tensor(0.5)), 1e-12, "one ridge");
    near(leastSquares(A, b, { weights, ridge: penalties }), normalEquations(tensor(penalties)), 1e-12, "each its own");
  }
});

test("a row of weight 0 does not count", () => {
  const A = tensor([[1], [1], [1]]);
  near(leastSquares(A, tensor([1, 3, 1000]), { weights: [1, 1, 0] }), tensor([2]), 1e-15, "the mean of the others");
});

test("gradients through solve and least squares, tall, wide, weighted and with a ridge, agree with differences", () => {
  const weights = [0.5, 2, 1, 0.25];
  const cases: { readonly [name: string]: (p: { A: Tensor; b: Tensor }) => Tensor } = {
    solve: ({ A, b }) => solve(matmul(transpose(A), A), matmul(transpose(A), b)),
    tall: ({ A, b }) => leastSquares(A, b),
    wide: ({ A, b }) => leastSquares(transpose(A), matmul(transpose(A), b)),
    "ridge, weighted": ({ A, b }) => leastSquares(A, b, { ridge: 0.3, weights }),
    "a ridge for each": ({ A, b }) => leastSquares(A, b, { ridge: [0, 0.5, 1], weights }),
    "singular values": ({ A }) => singularValues(A),
    eigenvalues: ({ A }) => eigh(matmul(transpose(A), A)).values,
    qr: ({ A }) => qr(transpose(A)).R,
  };
  const params = { A: normal(4, 3), b: normal(4) };
  for (const [name, f] of Object.entries(cases)) {
    const shape = f(params).shape;
    const G = randomNormal(seeded(7), shape);
    const result = gradientCheck((p: typeof params) => sum(mul(f(p), G)), params);
    assert.ok(result.passed, `${name}: ${result.summary}`);
  }
});

test("the gradient of the smallest misfit by b is twice the residual: x stands still to first order", () => {
  const [A, b] = [normal(8, 3), normal(8)];
  const misfit = (target: Tensor): Tensor => sum(square(sub(matmul(A, leastSquares(A, target)), target)));
  near(grad(misfit)(b), mul(sub(b, matmul(A, leastSquares(A, b))), 2), 1e-13, "gradient");
});

test("the gradient of singular values is defined where two are equal", () => {
  const gradient = grad((A: Tensor) => sum(singularValues(A)))(identity(3));
  near(gradient, identity(3), 1e-15, "the trace norm");
});

test("float32 goes in and comes out, computed in 64 bits", () => {
  const A = randomNormal(seeded(4), [6, 6], { dtype: "float32" });
  const x = randomNormal(seeded(5), [6, 1], { dtype: "float32" });
  const solved = solve(A, matmul(A, x));
  assert.equal(solved.dtype, "float32");
  near(solved, x, 1e-4, "x");
  assert.equal(svd(A).U.dtype, "float32");
});

test("what cannot be solved is refused in one line", () => {
  const A = tensor([
    [1, 2],
    [2, 4],
  ]);
  const refused = (f: () => unknown, message: RegExp): void => void assert.throws(f, message);
  refused(() => solve(A, ones([2])), /^RangeError: solve: the matrix \[2,2\] is singular: leastSquares takes/);
  refused(() => solve(ones([2, 3]), ones([2])), /^RangeError: solve: A must be square, got \[2,3\]: see leastSquares$/);
  refused(
    () => solve(identity(2), ones([3])),
    /^RangeError: solve: b must be \[2\] or \[2, k\].*\(A \[2,2\], b \[3\]\)$/,
  );
  refused(
    () => solve(identity(2), ones([2], { dtype: "float32" })),
    /^TypeError: solve: A is float64 but b float32: cast one of them$/,
  );
  refused(() => svd(tensor([[1, Number.NaN]])), /^RangeError: svd: A must hold finite numbers, got NaN at \[0,1\]$/);
  refused(() => svd(zeros([0, 3])), /^RangeError: svd: A \[0,3\] holds no numbers$/);
  refused(
    () =>
      eigh(
        tensor([
          [1, 2],
          [3, 4],
        ]),
      ),
    /^RangeError: eigh: A must be symmetric, got 3 at \[1,0\] and 2 at \[0,1\]/,
  );
  refused(() => eigh(ones([2, 3])), /^RangeError: eigh: A must be square, got \[2,3\]: see svd$/);
  refused(() => qr(ones([3])), /^RangeError: qr: A must be a matrix, got shape \[3\]$/);
  const fit = (options: object) => () => leastSquares(A, ones([2]), options);
  refused(fit({ ridge: -1 }), /^RangeError: leastSquares: ridge must be a number from 0, or a list of them, got -1$/);
  refused(fit({ ridge: [1] }), /ridge needs one number for each of the 2 columns of A, got 1$/);
  refused(fit({ weights: [1] }), /weights must be \[2\], one for each row, got \[1\]$/);
  refused(fit({ weights: [1, -1] }), /weights must be finite numbers from 0, got -1 at 1$/);
  refused(fit({ tolerance: Number.NaN }), /tolerance must be a number from 0 to below 1, got NaN$/);
});
