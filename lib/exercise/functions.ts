import type { AnyFunction } from "./data";

/**
 * Functions that a case may hand to a learner's function, by name: `named("square")`. Both sides of a judgement look
 * them up here, so nothing in this file may give an answer away.
 */
export const functions: { readonly [name: string]: AnyFunction } = {
  square: (x: number): number => x * x,
  cube: (x: number): number => x * x * x,
  /** The sum of squares of a list. */
  squaredLength: (x: readonly number[]): number => x.reduce((sum, value) => sum + value * value, 0),
  sine: (x: number): number => Math.sin(x),
  /** e to the power of x. */
  power: (x: number): number => Math.exp(x),
  /** Up along the first of two weights, down along the second. */
  saddle: ([a, b]: readonly number[]): number => a * a - b * b,
  twisted: ([a, b]: readonly number[]): number => a * a * a + 2 * a * b + b * b,
};
