import type { FaultName } from "./faults";

/** What a check says in one word. */
export type Outcome = "correct" | "not yet" | "not attempted";

/** Why one check does not hold: what went in, what was expected, what came. */
export interface Failure {
  readonly fault: FaultName;
  readonly sentence: string;
  /** Arguments, by the names that the specification gives them; absent for assessed inputs, which stay unseen. */
  readonly input?: readonly { readonly name: string; readonly value: unknown }[];
  readonly expected?: unknown;
  readonly got?: unknown;
  /** In place of `got`: what was seen, in words. */
  readonly detail?: string;
  /** Where inside the result: `"[0][2]"`. */
  readonly path?: string;
  /** What the function printed while it worked on this input. */
  readonly printed?: string;
}

/** One case or property, tried. */
export interface CheckResult {
  readonly title: string;
  /** Points of its own; 0 in an exercise that is all or nothing. */
  readonly points: number;
  readonly outcome: "holds" | "fails" | "not tried";
  /** `true` for inputs from a secret seed. */
  readonly assessed: boolean;
  readonly failure?: Failure;
}

/** What was probably done, by a stable name (for a class's statistics) and in a sentence (for the learner). */
export interface Diagnosed {
  readonly name: string;
  readonly sentence: string;
}

/** The judgement of one answer. */
export interface Verdict {
  readonly id: string;
  readonly title: string;
  readonly outcome: Outcome;
  readonly points: number;
  readonly maxPoints: number;
  readonly checks: readonly CheckResult[];
  readonly diagnosis?: Diagnosed;
  /** What came back on published and further inputs, in short: equal for answers that are wrong in the same way. */
  readonly print?: string;
}
