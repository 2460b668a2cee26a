/** Softmax and what goes with it. */

import { oneHot } from "../../tensor/creation";
import { crossEntropyOf, logSumExpOf, softmaxOf } from "../../tensor/softmax";
import type { Tensor } from "../../tensor/tensor";
import { apply } from "../rule";
import type { Rules } from "../signatures";
import { exp, mul } from "./elementwise";
import { reshape, sub, sumTo } from "./linear";

/** The rules of this file. In the derivatives, t is a tangent and g an upstream gradient. */
export const softmaxes: Rules<"logSumExp" | "softmax" | "softmaxCrossEntropy"> = {
  // the local derivative is the softmax, exp(x - logSumExp(x))
  logSumExp: {
    forward: ([x], { axes }) => logSumExpOf(x, axes),
    jvp: [(t, [x], y) => sumTo(mul(exp(sub(x, y)), t), y.shape)],
    vjp: [(g, [x], y) => mul(exp(sub(x, y)), g)],
  },
  // y_i moves with t_i, less the mean of all t weighted by y; the Jacobian diag(y) - y yᵀ is symmetric, so g does the same
  softmax: {
    forward: ([x]) => softmaxOf(x),
    jvp: [(t, _, y) => centred(t, y)],
    vjp: [(g, _, y) => centred(g, y)],
  },
  // logits [N, C] → losses [N]; the gradient of one row is probabilities - oneHot(label)
  softmaxCrossEntropy: {
    forward: ([z], { labels }) => crossEntropyOf(z, labels),
    jvp: [(t, [z], losses, { labels }) => reshape(sumTo(mul(error(z, labels), t), [z.shape[0], 1]), losses.shape)],
    vjp: [(g, [z], _, { labels }) => mul(error(z, labels), reshape(g, [z.shape[0], 1]))],
  },
};

function softmax(x: Tensor): Tensor {
  return apply({ op: "softmax", rule: softmaxes.softmax, inputs: [x], attributes: {} });
}

function centred(change: Tensor, y: Tensor): Tensor {
  const weighted = mul(change, y);
  const total = sumTo(weighted, [...y.shape.slice(0, -1), 1]);
  return sub(weighted, mul(y, total));
}

function error(logits: Tensor, labels: Int32Array): Tensor {
  return sub(softmax(logits), oneHot(labels, logits.shape[1], { dtype: logits.dtype }));
}
