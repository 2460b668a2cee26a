/**
 * Linear equations and least squares. A derivative solves the same equations again with another right-hand side: from
 * A·X = B follows A·dX = dB - dA·X.
 *
 * @see Golub and Pereyra, "The differentiation of pseudo-inverses and nonlinear least squares problems", 1973
 */
import { solveLinear } from "../../tensor/linear-algebra/lu";
import { type LeastSquaresSizes, leastSquaresOf, ridgeInverseOf } from "../../tensor/linear-algebra/svd";
import type { Tensor } from "../../tensor/tensor";
import { apply } from "../rule";
import type { Rules } from "../signatures";
import { add, linear, neg, sub } from "./linear";
import { matmul } from "./products";

/** The rules of this file. In the derivatives, t is a tangent and g an upstream gradient. */
export const equations: Rules<"solve" | "leastSquares" | "ridgeInverse"> = {
  // op(A)·X = B, where op transposes if asked to
  solve: {
    forward: ([A, B], { transpose }) => solveLinear(A, B, transpose),
    jvp: [
      (t, [A], X, { transpose }) => neg(solve(A, matmul(t, X, transpose), transpose)),
      (t, [A], _, { transpose }) => solve(A, t, transpose),
    ],
    vjp: [
      (g, [A], X, { transpose }) => {
        const h = solve(A, g, !transpose);
        return neg(transpose ? matmul(X, h, false, true) : matmul(h, X, false, true));
      },
      (g, [A], _, { transpose }) => solve(A, g, !transpose),
    ],
  },
  // X = P·B, where P = (AᵀA + λ)⁻¹Aᵀ is the pseudo-inverse A⁺ for λ = 0; the rank is taken as constant
  leastSquares: {
    forward: ([A, B], sizes) => leastSquaresOf(A, B, sizes),
    jvp: [
      (t, [A, B], X, sizes) => {
        const back = matmul(t, sub(B, matmul(A, X)), true); // dAᵀ of what X leaves unexplained
        const moved = sub(inverseOfSquare(A, back, sizes), leastSquares(A, matmul(t, X), sizes));
        if (sizes.ridge > 0) return moved;
        return add(moved, withoutRows(A, matmul(t, leastSquares(transposed(A), X, sizes), true), sizes));
      },
      (t, [A], _, sizes) => leastSquares(A, t, sizes),
    ],
    vjp: [
      (g, [A, B], X, sizes) => {
        const h = leastSquares(transposed(A), g, sizes); // Pᵀ g
        const left = matmul(sub(B, matmul(A, X)), inverseOfSquare(A, g, sizes), false, true);
        const gradient = sub(left, matmul(h, X, false, true));
        if (sizes.ridge > 0) return gradient;
        const across = matmul(leastSquares(transposed(A), X, sizes), withoutRows(A, g, sizes), false, true);
        return add(gradient, across);
      },
      (g, [A], _, sizes) => leastSquares(transposed(A), g, sizes),
    ],
  },
  // K = (AᵀA + λ)⁻¹·Z with λ > 0
  ridgeInverse: {
    forward: ([A, Z], { ridge }) => ridgeInverseOf(A, Z, ridge),
    jvp: [
      (t, [A], K, { ridge }) =>
        neg(ridgeInverse(A, add(matmul(t, matmul(A, K), true), matmul(A, matmul(t, K), true)), ridge)),
      (t, [A], _, { ridge }) => ridgeInverse(A, t, ridge),
    ],
    vjp: [
      (g, [A], K, { ridge }) => {
        const u = ridgeInverse(A, g, ridge);
        return neg(add(matmul(matmul(A, u), K, false, true), matmul(matmul(A, K), u, false, true)));
      },
      (g, [A], _, { ridge }) => ridgeInverse(A, g, ridge),
    ],
  },
};

/** X of op(A)·X = B. */
export function solve(A: Tensor, B: Tensor, transpose: boolean): Tensor {
  return apply({ op: "solve", rule: equations.solve, inputs: [A, B], attributes: { transpose } });
}

function leastSquares(A: Tensor, B: Tensor, sizes: LeastSquaresSizes): Tensor {
  return apply({ op: "leastSquares", rule: equations.leastSquares, inputs: [A, B], attributes: sizes });
}

function ridgeInverse(A: Tensor, Z: Tensor, ridge: number): Tensor {
  return apply({ op: "ridgeInverse", rule: equations.ridgeInverse, inputs: [A, Z], attributes: { ridge } });
}

/** (AᵀA + λ)⁻¹·z; for λ = 0 the pseudo-inverse of AᵀA, which is A⁺ A⁺ᵀ. */
function inverseOfSquare(A: Tensor, z: Tensor, sizes: LeastSquaresSizes): Tensor {
  if (sizes.ridge > 0) return ridgeInverse(A, z, sizes.ridge);
  return leastSquares(A, leastSquares(transposed(A), z, sizes), sizes);
}

/** z without the part that the rows of A reach: (1 - A⁺A)·z. */
function withoutRows(A: Tensor, z: Tensor, sizes: LeastSquaresSizes): Tensor {
  return sub(z, leastSquares(A, matmul(A, z), sizes));
}

function transposed(A: Tensor): Tensor {
  return apply({ op: "transpose", rule: linear.transpose, inputs: [A], attributes: { permutation: [1, 0] } });
}
