/** The command `npm run grade`. */
import path from "node:path";
import { projectRoot } from "nabla/host";
import { terminal } from "../runner/terminal";
import { type GradeArguments, parseGradeArguments, usage } from "./arguments";
import { assignmentsIn, isWanted } from "./assignment";
import { levelSentences } from "./box/level";
import { gradeClass } from "./class";
import { type Compiler, compilersFor, openCompilers } from "./compile/compiler";
import { courseFingerprint, prepareBoxes } from "./course";
import { finish } from "./finish";
import type { Grading } from "./grade-one";
import { isArchive, unpack } from "./intake/archive";
import type { Result } from "./result";
import { secretIn, secretOf } from "./results";
import { findSubmissions, type Submission } from "./submissions";
import { versionOf } from "./version";

/**
 * Runs the command.
 *
 * @param from - the folder in which it was typed
 * @returns 0 all graded, 3 some not graded, 4 the machine failed, 2 not understood, 130 stopped
 */
export async function main(args: readonly string[], from: string = process.cwd()): Promise<number> {
  let wanted: GradeArguments;
  try {
    wanted = parseGradeArguments(args, from);
  } catch (error) {
    console.error(`grade: ${messageOf(error)}\n\n${usage}`);
    return 2;
  }
  if (wanted.help) {
    console.log(usage);
    return 0;
  }
  try {
    return await grade(wanted);
  } catch (error) {
    console.error(`grade: ${messageOf(error)}`);
    return 4;
  }
}

async function grade(wanted: GradeArguments): Promise<number> {
  // workers at a queue have compilers and boxes of their own
  const compilers = wanted.queue === undefined ? openCompilers(projectRoot(), wanted.workers) : [];
  compilers[0]?.start(); // takes longer than all else until the first mark
  try {
    return await gradeWith(wanted, compilers);
  } finally {
    for (const compiler of compilers) compiler.close();
  }
}

async function gradeWith(wanted: GradeArguments, compilers: readonly Compiler[]): Promise<number> {
  const notebooks = wanted.notebooks ?? path.join(projectRoot(), "notebooks");
  const assignments = assignmentsIn(notebooks);
  const names = assignments.map(({ name }) => name);
  const found = findSubmissions(folderOf(wanted, names), names);
  const folder = isArchive(wanted.submissions) ? path.join(wanted.out, "handed-in") : wanted.submissions;
  const submissions = found.filter(({ assignment }) => isWanted(assignment, wanted.assignment));
  if (submissions.length === 0) throw new Error(`nothing to grade in ${wanted.submissions}`);
  const only = assignments.filter(({ name }) => isWanted(name, wanted.assignment));
  if (only.length === 0) throw new Error(`no assignment begins with ${wanted.assignment} in ${notebooks}`);
  const needed = compilersFor(Math.min(wanted.workers, submissions.length));
  for (const compiler of compilers.slice(0, needed)) compiler.warm(only[0].firstCell);
  const secret = secretOf(wanted.out, wanted.secretFile);
  const abort = new AbortController();
  const stop = (): void => abort.abort();
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  const boxes = wanted.queue === undefined ? await prepareBoxes(wanted.trusted, wanted.level) : undefined;
  const { level, open } = boxes ?? { level: wanted.level ?? "A", open: noBox };
  try {
    const version = versionOf(projectRoot());
    const variants = wanted.variantsFile === undefined ? undefined : secretIn(wanted.variantsFile);
    const course = courseFingerprint(notebooks);
    const grading = { assignments: only, secret, variants, level, open, version, course };
    return await gradeAll(submissions, grading, { ...wanted, submissions: folder }, compilers, abort.signal);
  } finally {
    boxes?.close();
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  }
}

/** The folder in which submissions lie: an archive is unpacked into the results' folder. */
function folderOf({ submissions, out }: GradeArguments, assignments: readonly string[]): string {
  if (!isArchive(submissions)) return submissions;
  const { folder, notes } = unpack(submissions, path.join(out, "handed-in"), assignments);
  for (const note of notes) console.log(plain(note));
  return folder;
}

async function gradeAll(
  submissions: readonly Submission[],
  grading: Grading,
  wanted: GradeArguments,
  compilers: readonly Compiler[],
  signal: AbortSignal,
): Promise<number> {
  const screen = terminal();
  const { out, workers } = wanted;
  const began = Date.now();
  let done = 0;
  let fresh = 0;
  const onResult = (result: Result, kept: boolean): void => {
    done++;
    if (!kept) fresh++;
    if (!kept) screen.line(lineOf(result));
    const each = (Date.now() - began) / 1000 / Math.max(1, fresh);
    const left = Math.ceil(each * (submissions.length - done));
    screen.status(`${done} of ${submissions.length}, about ${left} s left`);
  };
  const where = wanted.queue
    ? `Workers at ${withoutPassword(wanted.queue)}.`
    : `Sandbox ${levelSentences[grading.level]}`;
  screen.line(`${submissions.length} submissions. ${where}`);
  const results = wanted.queue
    ? await (await import("./queue/coordinator")).gradeByQueue(submissions, grading, {
        ...wanted,
        url: wanted.queue,
        signal,
        onResult,
      })
    : await gradeClass(submissions, grading, { out, workers, compilers, signal, onResult });
  screen.status("");
  if (signal.aborted) {
    screen.line(`stopped after ${results.length} of ${submissions.length}; the same command goes on from there`);
    return 130;
  }
  for (const line of await finish(results, submissions, grading, wanted)) screen.line(line);
  const [graded, not, failed] = (["graded", "not graded", "infrastructure"] as const).map(
    (status) => results.filter((result) => result.status === status).length,
  );
  const kept = results.length - fresh;
  screen.line(`${graded} graded, ${not} not graded, ${failed} failed here${kept ? ` (${kept} from before)` : ""}`);
  return failed > 0 ? 4 : not > 0 ? 3 : 0;
}

function lineOf({ student, assignment, status, reason, points, maxPoints, warnings }: Result): string {
  const name = `${plain(student)}, ${assignment}`;
  const notes = warnings.map((warning) => `\n    ${plain(warning)}`).join("");
  return status === "graded"
    ? `✓ ${name}: ${points} of ${maxPoints}${notes}`
    : `✗ ${name}: ${status}: ${plain(reason ?? "")}${notes}`;
}

/** A text from outside for a terminal: no control characters, no turned writing. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, "\uFFFD").slice(0, 300);
}

function noBox(): never {
  throw new Error("internal: a coordinator opens no box");
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/, "//");
}

function messageOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOSPC" || code === "EDQUOT")
    return "the disk is full. What was graded is kept: make room, and the same command goes on from there";
  return error instanceof Error ? error.message : String(error);
}
