/** Batch normalisation of the columns of x [rows, columns]; an image batch [N, H, W, C] has N·H·W rows and C columns. */
import type { Kernels } from "../kernels";
import { rounding } from "../storage";

/**
 * Brings every column to mean 0 and variance 1, then to a learnt scale and shift.
 *
 * Source: S. Ioffe and C. Szegedy, "Batch normalization", 2015, algorithm 1.
 *
 * @example
 * const [y, mean, variance, inverse] = [2, 1, 1, 1].map((length) => new Float64Array(length));
 * batchNorm(Float64Array.of(1, 3), Float64Array.of(2), Float64Array.of(5), 0, { y, mean, variance, inverse }, { rows: 2, columns: 1 });
 * Array.from(y) // → [3, 7]
 */
export const batchNorm: Kernels["batchNorm"] = (x, scale, shift, epsilon, out, { rows, columns }) => {
  const { y, mean, variance, inverse } = out;
  const round = rounding(y);
  for (let j = 0; j < columns; j++) {
    let sum = 0;
    for (let i = 0; i < rows; i++) sum += x[i * columns + j]; // in 64 bits: a long sum in 32 would stall
    mean[j] = sum / rows;

    let squares = 0;
    for (let i = 0; i < rows; i++) {
      const centred = round(x[i * columns + j] - mean[j]);
      squares += centred * centred;
    }
    variance[j] = squares / rows;
    inverse[j] = 1 / round(Math.sqrt(round(variance[j] + round(epsilon))));

    for (let i = 0; i < rows; i++) {
      const normalised = round(round(x[i * columns + j] - mean[j]) * inverse[j]);
      y[i * columns + j] = round(scale[j] * normalised) + shift[j];
    }
  }
};

/**
 * Gradients of `batchNorm`. Mean and variance depend on every row, so each row's gradient loses the part that would
 * have moved the column's mean and the part that would have moved its variance.
 *
 * @example
 * const [dx, dscale, dshift] = [2, 1, 1].map((length) => new Float64Array(length));
 * const saved = { scale: Float64Array.of(1), mean: Float64Array.of(2), inverse: Float64Array.of(1) };
 * batchNormGradient(Float64Array.of(1, 3), Float64Array.of(1, 1), saved, { dx, dscale, dshift }, { rows: 2, columns: 1 });
 * Array.from(dx) // → [0, 0]
 */
export const batchNormGradient: Kernels["batchNormGradient"] = (x, dy, saved, out, { rows, columns }) => {
  const { scale, mean, inverse } = saved;
  const { dx, dscale, dshift } = out;
  const round = rounding(dx);
  for (let j = 0; j < columns; j++) {
    let [sumOfDy, sumOfDyX] = [0, 0]; // in 64 bits
    for (let i = 0; i < rows; i++) {
      const at = i * columns + j;
      const normalised = round(round(x[at] - mean[j]) * inverse[j]);
      sumOfDy += dy[at];
      sumOfDyX += dy[at] * normalised;
    }
    dshift[j] = sumOfDy;
    dscale[j] = sumOfDyX;

    const factor = round(scale[j] * inverse[j]);
    for (let i = 0; i < rows; i++) {
      const at = i * columns + j;
      const normalised = round(round(x[at] - mean[j]) * inverse[j]);
      const common = round(round(dshift[j] + round(normalised * dscale[j])) / rows);
      dx[at] = factor * round(dy[at] - common);
    }
  }
};
