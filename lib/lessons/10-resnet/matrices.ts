import type { Random } from "../../random/random";

/** A matrix as rows. */
export type Matrix = number[][];

/**
 * A matrix times a vector.
 *
 * @example
 * times([[1, 2], [3, 4]], [1, 10]) // → [21, 43]
 */
export const times = (W: Matrix, v: readonly number[]): number[] =>
  W.map((row) => row.reduce((sum, w, i) => sum + w * v[i], 0));

/**
 * The transpose of a matrix times a vector.
 *
 * @example
 * across([[1, 2], [3, 4]], [1, 10]) // → [31, 42]
 */
export const across = (W: Matrix, v: readonly number[]): number[] =>
  W[0].map((_, i) => W.reduce((sum, row, k) => sum + row[i] * v[k], 0));

/**
 * What is below 0 becomes 0.
 *
 * @example
 * rectified([-1, 2]) // → [0, 2]
 */
export const rectified = (v: readonly number[]): number[] => v.map((each) => Math.max(0, each));

/** A block that is drawn: x [D], W1 [H, D] and W2 [D, H] of whole numbers, in which no sum in front of a ReLU is 0. */
export function drawnBlock(random: Random): [x: number[], W1: Matrix, W2: Matrix] {
  for (;;) {
    const [D, H] = [2 + random.integer(2), 3 + random.integer(2)];
    const row = (length: number): number[] => Array.from({ length }, () => random.integer(9) - 4);
    const [x, W1, W2] = [row(D), Array.from({ length: H }, () => row(D)), Array.from({ length: D }, () => row(H))];
    const before = times(W1, x);
    const sums = times(W2, rectified(before)).map((s, i) => s + x[i]);
    const mixed = [before, sums].every((all) => all.some((s) => s > 0));
    if (mixed && [...before, ...sums].every((s) => s !== 0)) return [x, W1, W2];
  }
}
