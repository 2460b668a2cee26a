/**
 * The length of a list of numbers.
 *
 * @example
 * lengthOf([3, 4]) // → 5
 */
export const lengthOf = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));

/**
 * The remainder that is never negative.
 *
 * @example
 * modulo(-1, 9) // → 8
 */
export const modulo = (value: number, n: number): number => ((value % n) + n) % n;
