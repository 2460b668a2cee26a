/** Grades a class by a queue: jobs go to Redis, workers anywhere write results, this side sees that none is missing. */
import path from "node:path";
import { Queue, QueueEvents } from "bullmq";
import type { ClassOptions } from "../class";
import { type Grading, infrastructureResult, prepare } from "../grade-one";
import { keepResult } from "../history";
import type { Result } from "../result";
import { keptResult, resultFile } from "../results";
import type { Submission } from "../submissions";
import { connect, type Job, jobId, jobOf, mostAttempts, priorities, queueName } from "./jobs";

/** How a class is graded by workers. */
export interface QueueOptions extends Pick<ClassOptions, "out" | "signal" | "onResult"> {
  readonly url: string;
  /** The folder from which a job names its file. */
  readonly submissions: string;
  readonly secretFile?: string;
  readonly variantsFile?: string;
  /** One student waits for an answer: before all classes. Where there is one submission, it always is. */
  readonly fast: boolean;
  /** Only assignments whose name begins so. */
  readonly assignment?: string;
}

/** One submission whose result is not there yet. */
interface Pending {
  readonly index: number;
  readonly id: string;
  readonly job: Job;
  readonly file: string;
}

const lookEvery = 1000;

/**
 * Puts every submission into the queue and waits for its result. What is missing after Redis was lost is put in again;
 * a result that is there is taken, whoever wrote it: so a job that is done twice changes nothing.
 *
 * @returns results in the order of the submissions; fewer where it was stopped
 */
export async function gradeByQueue(
  submissions: readonly Submission[],
  grading: Grading,
  options: QueueOptions,
): Promise<Result[]> {
  const { out, signal, onResult } = options;
  const results: (Result | undefined)[] = submissions.map(() => undefined);
  const pending = new Map<string, Pending>();
  for (const [index, submission] of submissions.entries()) {
    const one = pendingOf(submission, index, grading, options);
    const kept = keptResult(one.file, one.job.key);
    if (!kept) pending.set(one.id, one);
    else onResult?.(kept, true);
    results[index] = kept;
  }
  const fast = options.fast || submissions.length === 1;
  const redis = connect(options.url);
  const queue = new Queue<Job>(queueName, { connection: redis.connection });
  const events = new QueueEvents(queueName, { connection: redis.connection });
  queue.on("error", () => {}); // Redis is away: it is waited for
  events.on("error", () => {});
  let wake = (): void => {};
  events.on("completed", () => wake());
  events.on("failed", () => wake());
  const stopped = aborted(signal);
  void stopped.then(() => wake());
  const settle = (one: Pending, result: Result): void => {
    results[one.index] = result;
    pending.delete(one.id);
    onResult?.(result, false);
  };
  try {
    while (pending.size > 0 && !signal.aborted) {
      for (const one of [...pending.values()]) {
        const result = keptResult(one.file, one.job.key);
        if (result) settle(one, result);
      }
      await Promise.race([
        seeToJobs(queue, [...pending.values()], fast, settle, { submissions, grading, out }),
        stopped,
      ]);
      if (pending.size === 0) break;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, lookEvery);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    if (signal.aborted) await Promise.race([withdraw(queue, [...pending.keys()]), later(2000)]);
  } finally {
    await Promise.race([Promise.all([queue.close(), events.close()]), later(2000)]);
    redis.close();
  }
  return results.filter((result) => result !== undefined);
}

function pendingOf(
  submission: Submission,
  index: number,
  grading: Grading,
  { out, submissions, secretFile, variantsFile, assignment: only }: QueueOptions,
): Pending {
  const { key, assignment } = prepare(submission, grading);
  const file = submission.file === undefined ? undefined : path.relative(submissions, submission.file);
  const name = assignment?.name ?? submission.assignment ?? "(unknown)";
  return {
    index,
    id: jobId(submission.student, submission.assignment, key),
    job: jobOf(submission, file?.split(path.sep).join("/"), { submissions, out, secretFile, variantsFile, key, only }),
    file: resultFile(out, name, submission.student),
  };
}

/** Every missing result has a job; a job that failed for good is a failure of ours, which the next run tries again. */
async function seeToJobs(
  queue: Queue<Job>,
  missing: readonly Pending[],
  fast: boolean,
  settle: (one: Pending, result: Result) => void,
  { submissions, grading, out }: { submissions: readonly Submission[]; grading: Grading; out: string },
): Promise<void> {
  for (const one of missing) {
    const job = await queue.getJob(one.id);
    if (!job) {
      const kept = keptResult(one.file, one.job.key); // done, and its job taken away, between two looks
      if (kept) settle(one, kept);
      else await queue.add("grade", one.job, jobOptions(one.id, fast));
    } else if (await job.isFailed()) {
      const result = infrastructureResult(prepare(submissions[one.index], grading), grading, job.failedReason);
      keepResult(out, result);
      await job.remove();
      settle(one, result);
    }
  }
}

function jobOptions(id: string, fast: boolean): object {
  const backoff = { type: "exponential", delay: 1000 };
  return {
    jobId: id,
    attempts: mostAttempts,
    backoff,
    priority: priorities[fast ? "fast" : "class"],
    removeOnComplete: true,
  };
}

/** Takes back what nobody has begun. */
async function withdraw(queue: Queue<Job>, ids: readonly string[]): Promise<void> {
  for (const id of ids) await queue.remove(id).catch(() => {});
}

const later = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds).unref());

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
