/** Grades a class: several submissions side by side, each kept as soon as it is known. */
import { openPool } from "./box/pool";
import { type Compiler, compilersFor } from "./compile/compiler";
import { type Grading, gradeOne, prepare } from "./grade-one";
import { keepResult } from "./history";
import type { Result } from "./result";
import { keptResult, resultFile } from "./results";
import type { Submission } from "./submissions";

/** How a class is graded. */
export interface ClassOptions {
  readonly out: string;
  readonly workers: number;
  /** At least {@link compilersFor} the workers; they are closed where the signal aborts. */
  readonly compilers: readonly Compiler[];
  readonly signal: AbortSignal;
  /** Told of each result as it comes; `kept` where an earlier run had made it. */
  readonly onResult?: (result: Result, kept: boolean) => void;
}

/**
 * Grades what was handed in. What an earlier run graded, from the same file with the same specifications and secret, is
 * taken over. The marks are the same with any number of workers.
 *
 * @returns results in the order of the submissions; fewer where it was stopped
 */
export async function gradeClass(
  submissions: readonly Submission[],
  grading: Grading,
  { out, workers, compilers, signal, onResult }: ClassOptions,
): Promise<Result[]> {
  const results: (Result | undefined)[] = submissions.map(() => undefined);
  const workersUsed = Math.max(1, Math.min(workers, submissions.length));
  let next = 0;

  async function inTurn(grading: Grading, compiler: Compiler): Promise<void> {
    for (let i = next++; i < submissions.length && !signal.aborted; i = next++) {
      const prepared = prepare(submissions[i], grading);
      const name = prepared.assignment?.name ?? prepared.submission.assignment ?? "(unknown)";
      const kept = keptResult(resultFile(out, name, submissions[i].student), prepared.key);
      const result = kept ?? (await gradeOne(prepared, grading, compiler));
      if (signal.aborted) return; // half of it may be true: it is graded again
      if (!kept) keepResult(out, result);
      results[i] = result;
      onResult?.(result, kept !== undefined);
    }
  }

  const pool = openPool(grading.open, workersUsed);
  const stop = (): void => {
    for (const compiler of compilers) compiler.close();
    void pool.close();
  };
  signal.addEventListener("abort", stop);
  try {
    const pooled = { ...grading, open: pool.take };
    const workers = Array.from({ length: workersUsed }, (_, i) =>
      inTurn(pooled, compilers[i % compilersFor(workersUsed)]),
    );
    await Promise.all(workers);
  } finally {
    signal.removeEventListener("abort", stop);
    await pool.close();
  }
  return results.filter((result) => result !== undefined);
}
