/** What grading one submission gave: one file each, from which every export is made. */
import type { Exercise } from "nabla/exercise";
import { type FaultName, faults, type Verdict } from "nabla/judge";
import type { ByHand } from "./assignment";
import type { Level } from "./box/level";

/** One exercise of one submission. */
export interface Mark {
  readonly id: string;
  readonly title: string;
  readonly outcome: Verdict["outcome"];
  readonly points: number;
  readonly maxPoints: number;
  readonly diagnosis?: Verdict["diagnosis"];
  /** What was tried, in words; inputs and expected values only of published checks. */
  readonly checks: Verdict["checks"];
}

/** How late a submission was. */
export interface Lateness {
  /** ISO time at which it was handed in. */
  readonly handedIn: string;
  readonly seconds: number;
  /** Points that are taken off. */
  readonly penalty: number;
}

/** The form of the file. */
export interface Result {
  readonly student: string;
  readonly assignment: string;
  /** "not graded" is no mark of 0: somebody has to look. "infrastructure" is our own failure; it is tried again. */
  readonly status: "graded" | "not graded" | "infrastructure";
  /** Why it was not graded. */
  readonly reason?: string;
  /** What was put right before it was graded. */
  readonly warnings: readonly string[];
  readonly marks: readonly Mark[];
  /** Answers in words that somebody has to mark. */
  readonly byHand: readonly ByHand[];
  /** Present where it was graded. */
  readonly points?: number;
  readonly maxPoints: number;
  /** Present where a time was due: what it costs stands here, marks stay as they are. */
  readonly late?: Lateness;
  readonly level: Level;
  readonly seconds: number;
  /** Fingerprint of what went in: the file, the specifications, the secret. The same again gives the same marks. */
  readonly key: string;
  readonly versions: { readonly node: string; readonly nabla: string };
}

/** A mark of 0 for an answer that could not be judged by calling it. */
export function refusedMark(exercise: Exercise, name: string, sentence: string): Mark {
  const { id, title, points: maxPoints } = exercise;
  return { id, title, outcome: "not yet", points: 0, maxPoints, diagnosis: { name, sentence }, checks: [] };
}

/** Whether a text from outside names a fault. */
export function isFaultName(text: unknown): text is FaultName {
  return typeof text === "string" && Object.hasOwn(faults, text);
}

/** The mark that a verdict gives. */
export function markOf({ id, title, outcome, points, maxPoints, diagnosis, checks }: Verdict): Mark {
  return { id, title, outcome, points, maxPoints, ...(diagnosis ? { diagnosis } : {}), checks };
}
