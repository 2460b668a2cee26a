import { host } from "../host/host";
import type { Verdict } from "./verdict";

/** Whether nbgrader is running this notebook, to grade it or to validate it. */
export function isGraded(environment: NodeJS.ProcessEnv = process.env): boolean {
  return Boolean(environment.NBGRADER_EXECUTION || environment.NBGRADER_VALIDATING);
}

/**
 * The value that a graded check cell ends with: nbgrader reads it as the points earned.
 *
 * A kernel that prints the last value, where nbgrader looks for a result, would turn part of the points into all of
 * them: there a wrong answer always throws.
 *
 * @throws Error where nothing was earned: one line, without inputs
 */
export function gradedValue(verdict: Verdict): number {
  if (verdict.outcome === "correct") return verdict.points;
  if (verdict.points > 0 && host().sendsResults) return verdict.points;
  const why = verdict.diagnosis ? `: ${verdict.diagnosis.sentence}` : "";
  throw new Error(`${verdict.id} ${verdict.outcome}${why}`);
}

/** Runs something with stderr joined to stdout: nbgrader takes all points for one line on stderr. */
export async function withoutStderr<T>(graded: boolean, run: () => Promise<T>): Promise<T> {
  if (!graded) return run();
  const { write } = process.stderr;
  process.stderr.write = process.stdout.write.bind(process.stdout) as typeof write;
  try {
    return await run();
  } finally {
    process.stderr.write = write;
  }
}
