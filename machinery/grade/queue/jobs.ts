/** What a coordinator and its workers agree on: the queue's name, what a job is, how long a silence lasts. */
import { createHash } from "node:crypto";
import type { ConnectionOptions } from "bullmq";
import IORedis from "ioredis";
import type { Submission } from "../submissions";

/** One queue for all classes on one Redis. */
export const queueName = "nabla-grade";

/** What is asked of a worker. Neither the secret nor a file's content is in it: both lie in folders that all can read. */
export interface Job {
  readonly student: string;
  readonly assignment?: string;
  /** From the folder of submissions. */
  readonly file?: string;
  readonly note?: string;
  /** Only assignments whose name begins so are guessed from a content. */
  readonly only?: string;
  /** Folders as the coordinator sees them; a worker that sees them elsewhere is told so when it starts. */
  readonly submissions: string;
  readonly out: string;
  readonly secretFile?: string;
  readonly variantsFile?: string;
  /** Fingerprint of what goes in: a worker that finds another one does not grade. */
  readonly key: string;
}

/** Lower is sooner; a job without one goes first. */
export const priorities: { readonly [lane: string]: number | undefined } = { fast: undefined, class: 10 };

/** How often a job of a worker that was lost is given to another before it counts as a failure of ours. */
export const mostStalls = 2;
/** How often a failure of ours is tried. */
export const mostAttempts = 3;

/**
 * The name of a job: the same submission, graded with the same things, for the same person, is the same job.
 *
 * @example
 * jobId("a", undefined, "b").length // → 64
 */
export function jobId(student: string, assignment: string | undefined, key: string): string {
  return createHash("sha256")
    .update(JSON.stringify([student, assignment, key]))
    .digest("hex");
}

/** The job that a submission makes. `file` in it is from the folder of submissions. */
export function jobOf(
  { student, assignment, note }: Submission,
  file: string | undefined,
  places: Pick<Job, "submissions" | "out" | "secretFile" | "variantsFile" | "key" | "only">,
): Job {
  return { student, assignment, file, note, ...places };
}

/** A connection that waits for a Redis that is away, and comes back when it does. */
export function connect(url: string): { readonly connection: ConnectionOptions; close(): void } {
  const redis = new IORedis(url, {
    maxRetriesPerRequest: null,
    retryStrategy: (times) => Math.min(100 * times, 2000),
  });
  redis.on("error", () => {}); // said once by whoever waits too long
  return { connection: redis as unknown as ConnectionOptions, close: () => redis.disconnect() };
}
