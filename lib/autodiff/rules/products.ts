/**
 * Matrix products. The gradients follow from the shapes: of y = x·W, the gradient of W [D, K] can only be
 * xᵀ [D, N] · g [N, K], and that of x [N, D] only g [N, K] · Wᵀ [K, D].
 */
import { multiplyMatrices } from "../../tensor/products";
import type { Tensor } from "../../tensor/tensor";
import { apply } from "../rule";
import type { Rules } from "../signatures";
import { broadcastTo, sumTo } from "./linear";

/** op(a) · op(b), where op transposes if asked to. */
type Product = (a: Tensor, b: Tensor, transposeA: boolean, transposeB: boolean) => Tensor;

/**
 * The rule of y = op(a) · op(b): of two matrices, or of many pairs of them.
 *
 * @param multiply the product of plain numbers
 * @param product the same, differentiable
 */
export function productRule(multiply: Product, product: Product): Rules<"matmul">["matmul"] {
  return {
    forward: ([a, b], { transposeA, transposeB }) => multiply(a, b, transposeA, transposeB),
    jvp: [
      (t, [, b], _, { transposeA, transposeB }) => product(t, b, transposeA, transposeB),
      (t, [a], _, { transposeA, transposeB }) => product(a, t, transposeA, transposeB),
    ],
    vjp: [
      (g, [, b], _, { transposeA, transposeB }) =>
        transposeA ? product(b, g, transposeB, true) : product(g, b, false, !transposeB),
      (g, [a], _, { transposeA, transposeB }) =>
        transposeB ? product(g, a, true, transposeA) : product(a, g, !transposeA, false),
    ],
  };
}

/** The rules of this file. In the derivatives, t is a tangent and g an upstream gradient. */
export const products: Rules<"matmul" | "affine"> = {
  matmul: productRule((a, b, ofA, ofB) => multiplyMatrices("matmul", a, b, null, ofA, ofB), matmul),
  // y = x·W + b in one pass: x [N, D], W [D, K], b [K]
  affine: {
    forward: ([x, W, b]) => multiplyMatrices("affine", x, W, b, false, false),
    jvp: [(t, [, W]) => matmul(t, W), (t, [x]) => matmul(x, t), (t, _, y) => broadcastTo(t, y.shape)],
    vjp: [
      (g, [, W]) => matmul(g, W, false, true),
      (g, [x]) => matmul(x, g, true, false),
      (g, [, , b]) => sumTo(g, b.shape),
    ],
  },
};

/** a · b, either read transposed. */
export function matmul(a: Tensor, b: Tensor, transposeA = false, transposeB = false): Tensor {
  return apply({ op: "matmul", rule: products.matmul, inputs: [a, b], attributes: { transposeA, transposeB } });
}
