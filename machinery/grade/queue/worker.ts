/** The command `npm run grade-worker`: takes submissions from a queue, one for each processor at a time. */
import os from "node:os";
import path from "node:path";
import { UnrecoverableError, Worker } from "bullmq";
import { projectRoot } from "nabla/host";
import { readWords } from "../../words";
import { assignmentsIn, isWanted } from "../assignment";
import { type Level, levelSentences } from "../box/level";
import { openPool } from "../box/pool";
import { type Compiler, openCompilers } from "../compile/compiler";
import { courseFingerprint, prepareBoxes } from "../course";
import { type Grading, gradeOne, prepare } from "../grade-one";
import { keepResult } from "../history";
import { keptResult, resultFile, secretIn, secretOf } from "../results";
import { versionOf } from "../version";
import { redisUrl } from "./address";
import { connect, type Job, mostStalls, queueName } from "./jobs";

/** Printed with `--help` and after a mistake. */
export const usage: string = `npm run grade-worker -- --queue redis://HOST:PORT [options]

Grades what \`npm run grade -- --queue\` puts into the queue, until it is stopped (Ctrl-C:
what was begun is finished). It has to see the folders of submissions and of results.

  --queue URL           Redis. Whoever can write there can have any file read: keep it to yourselves
  --submissions DIR     where the submissions are seen from here, if elsewhere than there
  --out DIR             where the results' folder is seen from here
  --secret-file F       the secret, if it is not DIR/secret
  --variants-file F     from which questions that differ by learner were drawn, if elsewhere
  --workers N           how many are graded side by side (default ${os.availableParallelism()})
  --notebooks DIR       source notebooks, instead of the project's
  --level A|B|C|D       only this sandbox, instead of the strongest that works
  --lock-seconds S      how long a worker may be silent before another takes its work (default 30)
  --trust-submissions   grade without a sandbox where none works`;

/** What a worker was asked to do. */
interface WorkerArguments {
  readonly url: string;
  readonly submissions?: string;
  readonly out?: string;
  readonly secretFile?: string;
  readonly variantsFile?: string;
  readonly workers: number;
  readonly notebooks: string;
  readonly level?: Level;
  readonly lockSeconds: number;
  readonly trusted: boolean;
}

/**
 * Runs the command until it is stopped.
 *
 * @param from - the folder in which it was typed
 * @returns 0, or 2 where the command line was not understood, or 4 where the machine cannot grade
 */
export async function main(args: readonly string[], from: string = process.cwd()): Promise<number> {
  let wanted: WorkerArguments | undefined;
  try {
    wanted = parseWorkerArguments(args, from);
  } catch (error) {
    console.error(`grade-worker: ${error instanceof Error ? error.message : error}\n\n${usage}`);
    return 2;
  }
  if (!wanted) {
    console.log(usage);
    return 0;
  }
  try {
    await work(wanted);
    return 0;
  } catch (error) {
    console.error(`grade-worker: ${error instanceof Error ? error.message : error}`);
    return 4;
  }
}

async function work(wanted: WorkerArguments): Promise<void> {
  const boxes = await prepareBoxes(wanted.trusted, wanted.level);
  const pool = openPool(boxes.open, wanted.workers);
  const redis = connect(wanted.url);
  const compilers = openCompilers(projectRoot(), wanted.workers);
  for (const compiler of compilers) compiler.warm();
  let taken = 0;
  const common = {
    assignments: assignmentsIn(wanted.notebooks),
    course: courseFingerprint(wanted.notebooks),
    version: versionOf(projectRoot()),
    level: boxes.level,
    open: pool.take,
  };
  const worker = new Worker<Job>(
    queueName,
    async (job) => {
      const compiler = compilers[taken++ % compilers.length];
      console.log(await gradeJob(job.data, common, wanted, compiler));
    },
    {
      connection: redis.connection,
      concurrency: wanted.workers,
      lockDuration: 1000 * wanted.lockSeconds,
      stalledInterval: 500 * wanted.lockSeconds,
      maxStalledCount: mostStalls,
    },
  );
  worker.on("error", () => {}); // Redis is away: it is waited for
  worker.on("failed", (_, error) => console.error(`failed here: ${error.message}`));
  console.log(`waiting for submissions. Sandbox ${levelSentences[boxes.level]}`);
  try {
    await new Promise<void>((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    });
    await worker.close();
  } finally {
    for (const compiler of compilers) compiler.close();
    await pool.close();
    boxes.close();
    redis.close();
  }
}

/**
 * Grades one job; what was graded already, by whomever, is left as it is.
 *
 * @throws UnrecoverableError where trying again would change nothing
 * @throws Error for a failure of ours, which is tried again
 */
async function gradeJob(
  job: Job,
  common: Omit<Grading, "secret">,
  wanted: WorkerArguments,
  compiler: Compiler,
): Promise<string> {
  const { student, assignment, note, key } = job;
  const out = wanted.out ?? job.out;
  const name = `${student.replace(/[\p{Cc}\p{Cf}]/gu, "\uFFFD")}, ${assignment ?? "?"}`;
  const assignments = common.assignments.filter((one) => isWanted(one.name, job.only));
  const secret = secretOf(out, wanted.secretFile ?? job.secretFile);
  const variantsFile = wanted.variantsFile ?? job.variantsFile;
  const variants = variantsFile === undefined ? undefined : secretIn(variantsFile);
  const grading = { ...common, assignments, secret, variants };
  const file = job.file === undefined ? undefined : within(wanted.submissions ?? job.submissions, job.file);
  const prepared = prepare({ student, assignment, file, note }, grading);
  if (prepared.key !== key)
    throw new UnrecoverableError(
      "a worker found another file, another secret or another version of the course than the coordinator",
    );
  const place = resultFile(out, prepared.assignment?.name ?? assignment ?? "(unknown)", student);
  if (keptResult(place, key)) return `${name}: was graded already`;
  const result = await gradeOne(prepared, grading, compiler);
  if (result.status === "infrastructure") throw new Error(result.reason);
  keepResult(out, result);
  return `${name}: ${result.status === "graded" ? `${result.points} of ${result.maxPoints}` : result.status}`;
}

/** A file in a folder, and nothing outside of it. */
function within(folder: string, file: string): string {
  const at = path.resolve(folder, file);
  if (!at.startsWith(path.resolve(folder) + path.sep))
    throw new UnrecoverableError("a job names a file outside of the submissions");
  return at;
}

function parseWorkerArguments(args: readonly string[], from: string): WorkerArguments | undefined {
  const text = { type: "string" } as const;
  const { values } = readWords({
    args: [...args],
    options: {
      ...{
        queue: text,
        submissions: text,
        out: text,
        "secret-file": text,
        "variants-file": text,
        workers: text,
        notebooks: text,
        level: text,
      },
      ...{ "lock-seconds": text, "trust-submissions": { type: "boolean" }, help: { type: "boolean" } },
    },
  });
  if (values.help) return undefined;
  if (values.queue === undefined) throw new Error("--queue redis://HOST:PORT is missing");
  const at = (file: string | undefined): string | undefined => file && path.resolve(from, file);
  return {
    url: redisUrl(values.queue),
    submissions: at(values.submissions),
    out: at(values.out),
    secretFile: at(values["secret-file"]),
    variantsFile: at(values["variants-file"]),
    workers: count("--workers", values.workers, os.availableParallelism()),
    notebooks: at(values.notebooks) ?? path.join(projectRoot(), "notebooks"),
    level: levelOf(values.level),
    lockSeconds: count("--lock-seconds", values["lock-seconds"], 30),
    trusted: values["trust-submissions"] === true,
  };
}

function levelOf(text: string | undefined): Level | undefined {
  const level = (["A", "B", "C", "D"] as const).find((one) => one === text);
  if (text !== undefined && !level) throw new Error(`--level is A, B, C or D, not "${text}"`);
  return level;
}

function count(name: string, text: string | undefined, usual: number): number {
  const value = text === undefined ? usual : Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${name} takes a whole number, 1 or more, not "${text}"`);
  return value;
}
