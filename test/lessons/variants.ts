import type { AnyFunction } from "../../lib/exercise/data";

/**
 * Answers to one exercise, right and wrong, that prove its specification. One file an exercise, named
 * `test/lessons/NN-topic/<function>.variants.ts`, exporting `variants`. Proved of each: every right one is accepted, on
 * the published inputs and on secret ones; every wrong one is rejected with the diagnosis named beside it; each
 * diagnosis of the specification is met by at least one wrong variant; and the stub is "not attempted".
 */
export interface Variants {
  /** The exercise's id: `"01.2"`. */
  readonly exercise: string;
  /** At least three, written as differently as learners would. */
  readonly right: { readonly [how: string]: AnyFunction };
  /** At least five with five different diagnoses: the specification's own, or a general one such as `"promise"`. */
  readonly wrong: { readonly [mistake: string]: { readonly answer: AnyFunction; readonly diagnosis: string } };
}
