import type { Random } from "../../exercise/specification";

/** The four corners of the unit square, in the order of a truth table. */
export const square: number[][] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

/** A whole number from -size to size: sums of these are exact, so that no tolerance hides a mistake. */
export const whole = (random: Random, size: number): number => random.integer(2 * size + 1) - size;

/** A list of n such numbers. */
export const wholes = (random: Random, n: number, size: number): number[] =>
  Array.from({ length: n }, () => whole(random, size));
