/** Softmax of the rows of a matrix [rows, columns], and the cross-entropy loss on top of it. */
import { exp } from "../../elementary/exp";
import { log } from "../../elementary/log";
import type { Kernels } from "../kernels";
import { rounding } from "../storage";

/**
 * `softmax(z)_j = exp(z_j − max z) / Σ exp(z − max z)`; the shift changes nothing but keeps exp from overflowing.
 *
 * @example
 * const out = new Float64Array(2);
 * softmax(Float64Array.of(1000, 1000), out, { rows: 1, columns: 2 });
 * Array.from(out) // → [0.5, 0.5]
 */
export const softmax: Kernels["softmax"] = (x, out, { rows, columns }) => {
  const round = rounding(out);
  for (let i = 0; i < rows; i++) {
    const [from, to] = [i * columns, (i + 1) * columns];
    let largest = x[from];
    for (let at = from + 1; at < to; at++) largest = Math.max(largest, x[at]);
    let sum = 0;
    for (let at = from; at < to; at++) {
      out[at] = exp(round(x[at] - largest));
      sum += out[at];
    }
    sum = round(sum);
    for (let at = from; at < to; at++) out[at] /= sum;
  }
};

/**
 * Loss of each row: how surprised the softmax is by the label, `log Σ exp(z − max z) + max z − z[label]`.
 *
 * @example
 * const [losses, probabilities] = [new Float64Array(1), new Float64Array(2)];
 * softmaxCrossEntropy(Float64Array.of(0, 0), [1], { losses, probabilities }, { rows: 1, columns: 2 });
 * losses[0].toFixed(4) // → "0.6931"
 */
export const softmaxCrossEntropy: Kernels["softmaxCrossEntropy"] = (logits, labels, out, { rows, columns }) => {
  const { losses, probabilities } = out;
  const round = rounding(losses);
  for (let i = 0; i < rows; i++) {
    const [from, to] = [i * columns, (i + 1) * columns];
    let largest = logits[from];
    for (let at = from + 1; at < to; at++) largest = Math.max(largest, logits[at]);
    let sum = 0;
    for (let at = from; at < to; at++) {
      probabilities[at] = exp(round(logits[at] - largest));
      sum += probabilities[at];
    }
    sum = round(sum);
    for (let at = from; at < to; at++) probabilities[at] /= sum;
    losses[i] = round(round(log(sum)) + largest) - logits[from + labels[i]];
  }
};

/**
 * Gradient of the loss with respect to the logits: what was predicted minus what was right.
 *
 * @example
 * const dlogits = new Float64Array(2);
 * softmaxCrossEntropyGradient(Float64Array.of(0.5, 0.5), [1], Float64Array.of(1), dlogits, { rows: 1, columns: 2 });
 * Array.from(dlogits) // → [0.5, -0.5]
 */
export const softmaxCrossEntropyGradient: Kernels["softmaxCrossEntropyGradient"] = (
  probabilities,
  labels,
  upstream,
  dlogits,
  { rows, columns },
) => {
  const round = rounding(dlogits);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const right = j === labels[i] ? 1 : 0;
      dlogits[i * columns + j] = round(probabilities[i * columns + j] - right) * upstream[i];
    }
  }
};
