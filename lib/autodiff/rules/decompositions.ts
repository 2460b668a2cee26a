/**
 * A matrix as a product of simple ones. Each rule says how the factors move so that their product follows A, and their
 * columns stay orthonormal: the tangent of such a Q is Q times something antisymmetric (and what is outside its columns).
 *
 * @see Giles, "Collected matrix derivative results for forward and reverse mode algorithmic differentiation", 2008; Seeger et
 * al., "Auto-differentiating linear algebra", 2017 (QR); Townsend, "Differentiating the singular value decomposition", 2016
 */

import { allocate } from "../../kernels/use";
import { packedEigh } from "../../tensor/linear-algebra/eigh";
import { identityMatrix } from "../../tensor/linear-algebra/matrix";
import { packedQr } from "../../tensor/linear-algebra/qr";
import { packedSvd } from "../../tensor/linear-algebra/svd";
import { Tensor } from "../../tensor/tensor";
import { apply } from "../rule";
import type { Rules } from "../signatures";
import { div, mul, times } from "./elementwise";
import { solve } from "./equations";
import { add, linear, reshape, sub, sumTo } from "./linear";
import { matmul } from "./products";

/** The rules of this file. In the derivatives, t is a tangent and g an upstream gradient. */
export const decompositions: Rules<"qr" | "eigh" | "svd"> = {
  // A [m, n], m ≥ n → Q [m, n] above Rᵀ [n, n]
  qr: {
    forward: ([A]) => packedQr(A),
    jvp: [
      (t, [A], packed) => {
        const [Q, L] = partsOfQr(A, packed);
        const C = transposed(solve(L, transposed(t), false)); // dA·R⁻¹
        const M = matmul(Q, C, true);
        const below = mul(M, strictlyLower(M));
        const turn = sub(below, transposed(below));
        const dQ = add(matmul(Q, turn), sub(C, matmul(Q, M)));
        return stacked(dQ, matmul(L, sub(M, turn), false, true));
      },
    ],
    vjp: [
      (g, [A], packed) => {
        const [Q, L] = partsOfQr(A, packed);
        const [gQ, gL] = partsOfQr(A, g);
        const M = sub(matmul(L, gL, true), matmul(gQ, Q, true)); // R·gRᵀ - gQᵀ·Q
        const below = mul(M, strictlyLower(M));
        const symmetric = add(add(below, transposed(below)), mul(M, diagonal(M)));
        return transposed(solve(L, transposed(add(gQ, matmul(Q, symmetric))), true));
      },
    ],
  },
  // A symmetric [n, n] → eigenvalues [1, n] above eigenvectors [n, n]; it counts as (A + Aᵀ)/2
  eigh: {
    forward: ([A]) => packedEigh(A),
    jvp: [
      (t, _, packed) => {
        const [values, V] = partsOfEigh(packed);
        const P = matmul(V, matmul(symmetrised(t), V), true);
        return stacked(diagonalOf(P), matmul(V, mul(gaps(values), P)));
      },
    ],
    vjp: [
      (g, _, packed) => {
        const [values, V] = partsOfEigh(packed);
        const [gValues, gV] = partsOfEigh(g);
        const turn = mul(gaps(values), matmul(V, gV, true));
        return symmetrised(matmul(V, matmul(add(turn, mul(gValues, diagonal(V))), V, false, true)));
      },
    ],
  },
  // A [m, n] → U [m, r] above S [1, r] above V [n, r]
  svd: {
    forward: ([A]) => packedSvd(A),
    jvp: [
      (t, [A], packed) => {
        const [U, S, V] = partsOfSvd(A, packed);
        const [tV, tU] = [matmul(t, V), matmul(t, U, true)]; // dA·V [m, r] and dAᵀ·U [n, r]
        const P = matmul(U, tV, true);
        const [F, inverse] = [gaps(mul(S, S)), inverseOf(S)];
        const PS = mul(P, S); // column j times s_j
        const SP = mul(P, reshape(S, [S.size, 1])); // row i times s_i
        const dU = add(matmul(U, mul(F, add(PS, transposed(PS)))), mul(outside(U, tV), inverse));
        const dV = add(matmul(V, mul(F, add(SP, transposed(SP)))), mul(outside(V, tU), inverse));
        return stacked(dU, diagonalOf(P), dV);
      },
    ],
    vjp: [
      (g, [A], packed) => {
        const [U, S, V] = partsOfSvd(A, packed);
        const [gU, gS, gV] = partsOfSvd(A, g);
        const [F, inverse] = [gaps(mul(S, S)), inverseOf(S)];
        const antisymmetric = (X: Tensor, gX: Tensor): Tensor => {
          const product = matmul(X, gX, true);
          return mul(F, sub(product, transposed(product)));
        };
        const fromU = mul(antisymmetric(U, gU), S);
        const fromV = mul(antisymmetric(V, gV), reshape(S, [S.size, 1]));
        const middle = add(add(fromU, fromV), mul(gS, diagonal(F)));
        const left = add(matmul(U, middle), mul(outside(U, gU), inverse));
        return add(matmul(left, V, false, true), matmul(mul(U, inverse), outside(V, gV), false, true));
      },
    ],
  },
};

function partsOfQr(A: Tensor, packed: Tensor): [Q: Tensor, L: Tensor] {
  const [m, n] = A.shape;
  return [rows(packed, 0, m), rows(packed, m, n)];
}

function partsOfEigh(packed: Tensor): [values: Tensor, V: Tensor] {
  return [rows(packed, 0, 1), rows(packed, 1, packed.shape[1])];
}

function partsOfSvd(A: Tensor, packed: Tensor): [U: Tensor, S: Tensor, V: Tensor] {
  const [m, n] = A.shape;
  return [rows(packed, 0, m), rows(packed, m, 1), rows(packed, m + 1, n)];
}

/** `count` rows from `start` on. */
function rows(x: Tensor, start: number, count: number): Tensor {
  const attributes = { starts: [start, 0], shape: [count, x.shape[1]] };
  return apply({ op: "slice", rule: linear.slice, inputs: [x], attributes });
}

/** Matrices one below the other. */
function stacked(...parts: Tensor[]): Tensor {
  return apply({ op: "concat", rule: linear.concat, inputs: parts, attributes: { axis: 0 } });
}

function transposed(x: Tensor): Tensor {
  return apply({ op: "transpose", rule: linear.transpose, inputs: [x], attributes: { permutation: [1, 0] } });
}

function symmetrised(x: Tensor): Tensor {
  return times(add(x, transposed(x)), 0.5);
}

/** The part of x outside the columns of X: (1 - X Xᵀ)·x. */
function outside(X: Tensor, x: Tensor): Tensor {
  return sub(x, matmul(X, matmul(X, x, true)));
}

/** The diagonal as a row [1, n]. */
function diagonalOf(x: Tensor): Tensor {
  return sumTo(mul(x, diagonal(x)), [1, x.shape[1]]);
}

/** 1 / (v_j - v_i) for a row v [1, n]; 0 where both are the same, since nothing that is one number depends on the turn there. */
function gaps(v: Tensor): Tensor {
  return inverseOf(sub(v, reshape(v, [v.size, 1])));
}

/** 1 / x, and 0 where x is 0. */
function inverseOf(x: Tensor): Tensor {
  const zero = constant(x, (i) => (x.peek()[i] === 0 ? 1 : 0));
  return div(
    constant(x, (i) => 1 - zero.data[i]),
    add(x, zero),
  );
}

/** The identity with the columns of x. */
function diagonal(x: Tensor): Tensor {
  const n = x.shape[1];
  const data = allocate(x.dtype, n * n, false);
  data.set(identityMatrix(n).data);
  return new Tensor(data, [n, n]);
}

/** 1 below the diagonal, 0 on it and above. */
function strictlyLower(x: Tensor): Tensor {
  const n = x.shape[1];
  return constant(x, (i) => (Math.floor(i / n) > i % n ? 1 : 0));
}

/** Numbers without a trace in the shape of x. */
function constant(x: Tensor, f: (i: number) => number): Tensor {
  const data = allocate(x.dtype, x.size, false);
  for (let i = 0; i < data.length; i++) data[i] = f(i);
  return new Tensor(data, x.shape);
}
