import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { replaceFile } from "../host/files";
import { isGraded } from "./nbgrader";
import type { Verdict } from "./verdict";

/** Points earned so far, by exercise: `{ "01.2": 3 }`. An exercise that was tried and earned nothing has 0. */
export type Earned = Readonly<Record<string, number>>;

/** Where earned points are kept between calls. */
export interface ProgressStore {
  read(): Earned;
  write(earned: Earned): void;
}

/**
 * Keeps earned points in the learner's folder, beside the predictions. In any other folder, under nbgrader and where
 * the course's own outputs are made, nothing is kept.
 *
 * @param folder - where the notebook runs; the learner's edition has a `.nabla` in it
 */
export function openProgress(folder: string, environment: NodeJS.ProcessEnv = process.env): ProgressStore {
  const own = join(folder, ".nabla");
  if (environment.NABLA_CANONICAL === "1" || isGraded(environment) || !existsSync(own))
    return { read: () => ({}), write: () => {} };
  const file = join(own, "progress.json");
  return {
    read: () => (existsSync(file) ? parse(readFileSync(file, "utf8")) : {}),
    write: (earned) => replaceFile(file, `${JSON.stringify({ version: 1, earned }, null, 1)}\n`, own),
  };
}

/**
 * Points with a verdict added. The best one counts: an exercise that was solved stays solved while its notebook is
 * run again from the top, and the stub says nothing.
 *
 * @example
 * withVerdict({ "00.1": 2 }, { id: "00.1", outcome: "not yet", points: 0 }) // → { "00.1": 2 }
 */
export function withVerdict(
  earned: Earned,
  { id, outcome, points }: Pick<Verdict, "id" | "outcome" | "points">,
): Earned {
  const before = Object.hasOwn(earned, id) ? earned[id] : undefined;
  if (outcome === "not attempted" || (before !== undefined && before >= points)) return earned;
  return { ...earned, [id]: points };
}

/** A file that somebody edited may hold anything: what is no number of points is left out. */
function parse(text: string): Earned {
  try {
    const parsed = JSON.parse(text) as { earned?: unknown } | null;
    const entries = Object.entries(parsed?.earned ?? {}) as [string, unknown][];
    return Object.fromEntries(
      entries.filter((entry): entry is [string, number] => typeof entry[1] === "number" && entry[1] >= 0),
    );
  } catch {
    return {};
  }
}
