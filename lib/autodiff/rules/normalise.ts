/** Batch normalisation: every channel to mean 0 and variance 1, then to a gain and a shift. */
import { active, allocate } from "../../kernels/use";
import { scalar } from "../../tensor/creation";
import { Tensor } from "../../tensor/tensor";
import { apply } from "../rule";
import type { BatchStatistics, Rules } from "../signatures";
import { div, elementwise, mul, plus, times } from "./elementwise";
import { broadcastTo, sub, sumTo } from "./linear";

/** The rules of this file. In the derivatives, t is a tangent and g an upstream gradient. */
export const normalisations: Rules<"batchNorm"> = {
  // x [… , C], gain [C], shift [C]; the Jacobian by x without the gain is symmetric, so t and g are treated alike
  batchNorm: {
    forward: ([x, gain, shift], { epsilon, statistics }) => {
      const y = allocate(x.dtype, x.size, false);
      const { mean, variance, inverse } = statistics;
      active().batchNorm(x.data, gain.data, shift.data, epsilon, { y, mean, variance, inverse }, sizesOf(x));
      return new Tensor(y, x.shape);
    },
    jvp: [
      (t, [x, gain], _, { epsilon }) => mul(gain, centred(t, standardised(x, epsilon))),
      (t, [x], _, { epsilon }) => mul(t, standardised(x, epsilon).y),
      (t, _, y) => broadcastTo(t, y.shape),
    ],
    vjp: [
      (g, [x, gain], _, { epsilon }) => centred(mul(g, gain), standardised(x, epsilon)),
      (g, [x, gain], _, { epsilon }) => sumTo(mul(g, standardised(x, epsilon).y), gain.shape),
      (g, [, , shift]) => sumTo(g, shift.shape),
    ],
    vjpOfAll: (g, [x, gain], _, { statistics }) => (isPlain(g, x, gain) ? byKernel(g, x, gain, statistics) : null),
  },
};

/** x with mean 0 and variance 1 in each channel, and 1 / √(variance + ε), made of differentiable operations. */
function standardised(x: Tensor, epsilon: number): { y: Tensor; inverse: Tensor } {
  const { columns, rows } = sizesOf(x);
  const mean = times(sumTo(x, [columns]), 1 / rows);
  const away = sub(x, mean);
  const variance = times(sumTo(mul(away, away), [columns]), 1 / rows);
  const root = apply({ op: "sqrt", rule: elementwise.sqrt, inputs: [plus(variance, epsilon)], attributes: {} });
  const inverse = div(scalar(1, { dtype: x.dtype }), root);
  return { y: mul(away, inverse), inverse };
}

/** How the standardised numbers move with x: what would move the mean or the variance is taken out. */
function centred(change: Tensor, { y, inverse }: { y: Tensor; inverse: Tensor }): Tensor {
  const { columns, rows } = sizesOf(change);
  const mean = times(sumTo(change, [columns]), 1 / rows);
  const along = times(sumTo(mul(change, y), [columns]), 1 / rows);
  return mul(inverse, sub(sub(change, mean), mul(y, along)));
}

/** The three gradients in one pass over the numbers, with the statistics that the forward computation has left. */
function byKernel(g: Tensor, x: Tensor, gain: Tensor, statistics: BatchStatistics): [Tensor, Tensor, Tensor] {
  const dx = allocate(x.dtype, x.size, false);
  const [dscale, dshift] = [allocate(x.dtype, gain.size, false), allocate(x.dtype, gain.size, false)];
  const { mean, inverse } = statistics;
  active().batchNormGradient(x.data, g.data, { scale: gain.data, mean, inverse }, { dx, dscale, dshift }, sizesOf(x));
  return [new Tensor(dx, x.shape), new Tensor(dscale, gain.shape), new Tensor(dshift, gain.shape)];
}

function sizesOf(x: Tensor): { rows: number; columns: number } {
  const columns = x.shape[x.rank - 1];
  return { rows: x.size / columns, columns };
}

/** Whether nothing differentiates these numbers further. */
function isPlain(...all: Tensor[]): boolean {
  return all.every((x) => x.trace === null);
}
