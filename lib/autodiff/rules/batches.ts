/** Products of many pairs of matrices at once, and sums up to each place. */
import { multiplyBatches } from "../../tensor/batches";
import { cumulate } from "../../tensor/cumulate";
import type { Tensor } from "../../tensor/tensor";
import { apply } from "../rule";
import type { Rules } from "../signatures";
import { productRule } from "./products";

/** The rules of this file. In the derivatives, t is a tangent and g an upstream gradient. */
export const batches: Rules<"batchMatmul" | "cumsum"> = {
  // each pair as two matrices: [B, M, K] · [B, K, N] → [B, M, N]
  batchMatmul: productRule(multiplyBatches, matmul),
  // each place holds the sum of all up to it; reversed: from it on
  cumsum: {
    forward: ([x], { axis, reverse }) => cumulate(x, axis, reverse),
    jvp: [(t, _, __, { axis, reverse }) => cumsum(t, axis, reverse)],
    vjp: [(g, _, __, { axis, reverse }) => cumsum(g, axis, !reverse)],
  },
};

function matmul(a: Tensor, b: Tensor, transposeA: boolean, transposeB: boolean): Tensor {
  return apply({
    op: "batchMatmul",
    rule: batches.batchMatmul,
    inputs: [a, b],
    attributes: { transposeA, transposeB },
  });
}

function cumsum(x: Tensor, axis: number, reverse: boolean): Tensor {
  return apply({ op: "cumsum", rule: batches.cumsum, inputs: [x], attributes: { axis, reverse } });
}
