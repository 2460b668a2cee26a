import type { Random } from "../random/random";

export type { Random };

import type { Data, Handed, Handle, Seen } from "./data";
import type { Trained } from "./trained";

/**
 * The function under judgement. It may live in this process or in a sandboxed child: a specification cannot tell,
 * which is why every call is awaited. A call that throws, hangs or returns something impossible never comes back to
 * the specification: the judge ends the check there and says which of these happened.
 */
export interface Subject<A extends readonly unknown[], R> {
  /** Calls the function on plain data. */
  call(...args: Handed<A>): Promise<Seen<R>>;
  /** Calls a member of what came back: `on(handle, "forward", x)`; a plain function has the member `""`. */
  on(handle: Handle | Seen<R>, member: string, ...args: Data[]): Promise<Data>;
}

/** How far a number may be from the expected one: `|got - expected| ≤ absolute + relative·|expected|`. */
export interface Tolerance {
  /** Allowed at an expected value of zero; default 0. */
  readonly absolute?: number;
  /** Allowed as a share of the expected value; default 0. */
  readonly relative?: number;
  /** Why this much and not less, in one sentence: it is printed when an answer is only just outside. */
  readonly reason: string;
  /** `true`: 0 and -0 are told apart. Default `false`. */
  readonly signedZero?: boolean;
}

/**
 * Inputs on which the answer is compared with the reference. Either `inputs` are written down (seen by everybody)
 * or `draw` makes them from a seed: a published one in the notebook, a secret one when the mark is set later.
 */
export interface Case<A extends readonly unknown[]> {
  /** A statement that holds for a right answer: `a scalar holds one number`. */
  readonly title: string;
  /** Points for this case alone; leave out everywhere for all or nothing. */
  readonly points?: number;
  readonly inputs?: readonly Handed<A>[];
  /** What a right answer gives for each of `inputs`, where that was computed beforehand and no reference is at hand. */
  readonly expected?: readonly Data[];
  draw?(random: Random): Handed<A>;
  /** How many inputs are drawn; default 5. */
  readonly count?: number;
  /** `true` where what is expected is the answer itself, as without inputs: it is not shown. Default `false`. */
  readonly conceals?: boolean;
}

/** What a property found wrong: printed as "expected …, got …" under the input. */
export interface Counterexample {
  readonly input: readonly Data[];
  /** What should have come out: a value, or words (`the same as for x + 1`). */
  readonly expected: Data;
  readonly got: Data;
}

/** Something true of every right answer, whatever the reference does: a sum of 1, a symmetry, a bound. */
export interface Property<A extends readonly unknown[], R> {
  readonly title: string;
  readonly points?: number;
  /** How many times it is tried, each with fresh draws; default 5. */
  readonly count?: number;
  /** Gives a counterexample, or nothing where the property holds. */
  holds(subject: Subject<A, R>, random: Random): Promise<Counterexample | undefined>;
}

/** One input and what came out, as diagnoses see it. */
export interface Observation<A extends readonly unknown[], R> {
  readonly args: Handed<A>;
  readonly expected: Seen<R>;
  /** Absent where the call failed. */
  readonly got?: Data;
  /** The text of what was thrown, where the call threw. */
  readonly thrown?: string;
}

/** A mistaken function, typed as a method is: a specification forgets its types. */
export type Mistaken<A extends readonly unknown[], R> = { answer(...args: A): R }["answer"];

/**
 * A usual mistake. Write `wrong` (the mistaken function: it matches when it gives what the learner gave, on every
 * observed input, and differs from the reference on one at least; or a list of them, where one mistake has several
 * forms) or, where that is impossible, `recognises`.
 */
export interface Diagnosis<A extends readonly unknown[], R> {
  /** Short, stable, in kebab case: counted in the class report. */
  readonly name: string;
  /** To the learner, in plain words: what was probably done, and what to look at. Never the solution. */
  readonly sentence: string;
  readonly wrong?: Mistaken<A, R> | readonly Mistaken<A, R>[];
  recognises?(observations: readonly Observation<A, R>[]): boolean;
}

/** An argument or the result, described: `{ name: "x", shape: "[N, D]", what: "one row per point" }`. */
export interface Described {
  readonly name: string;
  /** `"scalar"`, `"[N]"`, `"[N, D]"`, `"function"`, `"record"`… */
  readonly shape: string;
  /** What it means, with its unit or range. */
  readonly what: string;
}

/** Everything that is known about an exercise, written once; see `lib/lessons/00-start/size.ts` for a small one. */
export interface Specification<A extends readonly unknown[], R> {
  /** `"01.2"`: notebook and number. The cells have it in their `grade_id`: `01-2-solution` and `01-2-check`. */
  readonly id: string;
  readonly title: string;
  readonly points: number;
  /** The name that the notebook's function has, and so the key in `check("01.2", { step })`. */
  readonly function: string;
  readonly takes: readonly Described[];
  readonly returns: Omit<Described, "name">;
  /** A right answer, in this library's words. Arguments arrive with functions resolved. */
  reference(...args: A): R;
  /**
   * Where a function or object comes back: what to do with it to get plain data. Run on the learner's function, on
   * the reference and on each mistaken one alike. Default: the call itself.
   */
  observe?(subject: Subject<A, R>, ...args: Handed<A>): Promise<Data>;
  readonly tolerance: Tolerance;
  readonly cases: readonly Case<A>[];
  readonly properties?: readonly Property<A, R>[];
  /** In order: the first that matches is printed. */
  readonly diagnoses: readonly Diagnosis<A, R>[];
  /** At least three: the idea, the equation, the skeleton. */
  readonly hints: readonly [idea: string, equation: string, skeleton: string, ...more: string[]];
  /** Names exported by the library that are this answer; handing one in is recognised. */
  readonly withholds: readonly string[];
  /** Time for one call, in milliseconds; default 1000. */
  readonly timeout?: number;
  /** Where the answer is a trained model: how it is measured when it is graded. Then there are no cases. */
  readonly trained?: Trained;
  /** Set where solutions were taken out: what is left to check with. */
  readonly sealed?: "published inputs" | "nothing";
  /**
   * Where learners can get different forms of the question: how many there are, and the exercise of each, by numbers
   * from 0, which is this one.
   */
  readonly variants?: { readonly count: number; of(variant: number): Exercise };
  /** `true` where the exercise asks for a change in place. Default `false`: a changed argument is a mistake. */
  readonly mayChangeArguments?: boolean;
}

/** A specification whose argument and result types are no longer known: what the judge works on. */
export type Exercise = Specification<readonly unknown[], unknown>;

/**
 * Types a specification against the function it judges, then forgets the types.
 *
 * @example
 * exercise<(shape: number[]) => number>({ id: "00.1", … }).id // → "00.1"
 */
export function exercise<F extends (...args: never[]) => unknown>(
  specification: Specification<Parameters<F>, ReturnType<F>>,
): Exercise {
  return specification;
}
