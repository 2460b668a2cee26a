/** Plain softmax, log-sum-exp and cross-entropy, without derivatives. */
import { exp } from "../elementary/exp";
import { log } from "../elementary/log";
import { active, allocate } from "../kernels/use";
import { map, zipKernel } from "./elementwise";
import { argmaxFlat, sumTo } from "./reduce";
import { Tensor } from "./tensor";

/** log Σ exp(x) along axes, which become 1; shifted by the maximum, so that exp cannot overflow. */
export function logSumExpOf(x: Tensor, axes: readonly number[]): Tensor {
  const shape = x.shape.map((n, axis) => (axes.includes(axis) ? 1 : n));
  const places = argmaxFlat(x, axes);
  const largest = new Tensor(allocate(x.dtype, places.length, false), shape);
  places.forEach((place, i) => {
    largest.data[i] = x.data[place];
  });
  // a maximum of ±∞ is the answer itself, and must not be subtracted from itself
  const shift = map(largest, (m) => (Number.isFinite(m) ? m : 0));
  const sums = sumTo(map(zipKernel("logSumExp", "subtract", x, shift), exp), shape);
  return zipKernel("logSumExp", "add", map(sums, log), shift);
}

/** exp(x) / Σ exp(x) along the last axis. */
export function softmaxOf(x: Tensor): Tensor {
  const out = allocate(x.dtype, x.size, false);
  const columns = x.shape[x.rank - 1];
  active().softmax(x.data, out, { rows: x.size / columns, columns });
  return new Tensor(out, x.shape);
}

/** For each row of logits [N, C]: log Σ exp(z) - z[label]. */
export function crossEntropyOf(logits: Tensor, labels: Int32Array): Tensor {
  const [rows, columns] = logits.shape;
  const losses = allocate(logits.dtype, rows, false);
  const probabilities = allocate(logits.dtype, logits.size, false);
  active().softmaxCrossEntropy(logits.data, labels, { losses, probabilities }, { rows, columns });
  return new Tensor(losses, [rows]);
}
