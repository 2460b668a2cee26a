import { affine, gradientCheck, numericGradient, relu, softmaxCrossEntropy, tensor, zeros } from "nabla";
import type { Args, Run } from "../serve";
import { labels, values } from "../values";

/** Centred differences for all 4,810 parameters of a network 64 → 64 → 10, on five examples, in float64. */
export function gradcheck(args: Args): Run {
  const dtype = "float64";
  const x = tensor(values(5 * 64, 1), { shape: [5, 64], dtype });
  const y = labels(5, 10);
  const params = {
    W1: tensor(values(64 * 64, 2, 0.2), { shape: [64, 64], dtype }),
    b1: zeros([64]),
    W2: tensor(values(64 * 10, 3, 0.2), { shape: [64, 10], dtype }),
    b2: zeros([10]),
  };
  const loss = ({ W1, b1, W2, b2 }: typeof params) => softmaxCrossEntropy(affine(relu(affine(x, W1, b1)), W2, b2), y);
  if (args.explained === true) {
    return () => {
      const check = gradientCheck(loss, params, { sample: 4810 });
      if (!check.passed) throw new Error(check.summary);
      return check.rows.reduce((sum, row) => sum + Math.abs(row.numeric), 0);
    };
  }
  return () => numericGradient(loss, params).reduce((sum, slope) => sum + Math.abs(slope), 0);
}
