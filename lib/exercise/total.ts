/**
 * The sum of a list, for specifications of several notebooks.
 *
 * @example
 * total([1, 2, 3]) // → 6
 */
export const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
