import type { AnyFunction } from "../check/data";

/**
 * Functions that a case may hand to a learner's function, by name: `named("square")`. Both sides of a judgement look
 * them up here, so nothing in this file may give an answer away.
 */
export const functions: { readonly [name: string]: AnyFunction } = {
  square: (x: number): number => x * x,
  cube: (x: number): number => x * x * x,
  /** The sum of squares of a list. */
  squaredLength: (x: readonly number[]): number => x.reduce((sum, value) => sum + value * value, 0),
};
