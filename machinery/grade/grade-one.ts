/** Grades one submission, from its file to its marks. */
import { createHash } from "node:crypto";
import { gradeIdOf } from "../edition/grade-cells";
import { variantLine } from "../edition/variants";
import { type Assignment, type ByHand, forStudent } from "./assignment";
import type { Box } from "./box/box";
import type { Level } from "./box/level";
import type { Compiler } from "./compile/compiler";
import { judgeProgram } from "./judging";
import { programOf } from "./program";
import { programTogether } from "./program-together";
import { type HandedCell, readBytes, readCells } from "./read";
import { repair } from "./repair";
import type { Mark, Result } from "./result";
import { Infrastructure } from "./room";
import type { Submission } from "./submissions";

/** What is the same for every submission of a run. */
export interface Grading {
  readonly assignments: readonly Assignment[];
  readonly secret: string;
  /** From which each learner's form of a question was drawn, where they got different ones. */
  readonly variants?: string;
  readonly level: Level;
  /** Fingerprint of the library and the specifications. */
  readonly course: string;
  readonly version: string;
  readonly open: () => Box;
}

/** What is known of a submission before it is graded: enough to see whether it was graded already. */
export interface Prepared {
  readonly submission: Submission;
  readonly assignment: Assignment | undefined;
  readonly bytes: Buffer | undefined;
  readonly refused?: string;
  readonly key: string;
}

/** Reads the file; says to which assignment it belongs and under which key its result is kept. */
export function prepare(submission: Submission, { assignments, secret, variants, course }: Grading): Prepared {
  const read = submission.file === undefined ? undefined : readBytes(submission.file);
  const bytes = Buffer.isBuffer(read) ? read : undefined;
  const refused = read === undefined ? submission.note : Buffer.isBuffer(read) ? undefined : read.refused;
  const common = submission.assignment
    ? assignments.find(({ name }) => name === submission.assignment)
    : guess(bytes, assignments);
  const assignment = common && variants ? forStudent(common, submission.student, variants) : common;
  const hash = createHash("sha256");
  for (const part of [course, assignment?.name ?? "", bytes ?? refused ?? ""]) hash.update(part).update("\0");
  hash.update(createHash("sha256").update(secret).digest()); // the key tells nothing of the secret
  if (variants)
    hash.update(
      createHash("sha256")
        .update(JSON.stringify([variants, submission.student]))
        .digest(),
    );
  return { submission, assignment, bytes, refused, key: hash.digest("hex") };
}

/** The assignment that a notebook without a folder of its own answers. */
function guess(bytes: Buffer | undefined, assignments: readonly Assignment[]): Assignment | undefined {
  const read = bytes && readCells(bytes);
  if (!read || "refused" in read) return assignments.length === 1 ? assignments[0] : undefined;
  return assignments.find((assignment) => "steps" in repair(read.cells, assignment));
}

/** The result of a submission that a failure of ours kept from being graded. */
export function infrastructureResult(prepared: Prepared, grading: Grading, reason: string): Result {
  return { ...emptyResult(prepared, grading), status: "infrastructure", reason };
}

function emptyResult({ submission, assignment, key }: Prepared, { level, version }: Grading): Result {
  return {
    student: submission.student,
    assignment: assignment?.name ?? submission.assignment ?? "(unknown)",
    status: "not graded",
    warnings: [],
    marks: [],
    byHand: assignment?.byHand ?? [],
    maxPoints: assignment?.exercises.reduce((sum, { points }) => sum + points, 0) ?? 0,
    level,
    seconds: 0,
    key,
    versions: { node: process.versions.node, nabla: version },
  };
}

/** Grades it. Never rejects: whatever goes wrong is said in the result. */
export async function gradeOne(prepared: Prepared, grading: Grading, compiler: Compiler): Promise<Result> {
  const began = performance.now();
  const { submission, assignment, refused } = prepared;
  const notes = submission.note && submission.file ? [submission.note] : [];
  const finish = (part: Partial<Result>): Result => ({
    ...emptyResult(prepared, grading),
    warnings: notes,
    seconds: (performance.now() - began) / 1000,
    ...part,
  });
  if (refused !== undefined) return finish({ reason: refused });
  const read = prepared.bytes && readCells(prepared.bytes);
  if (!read) return finish({ reason: "nothing was handed in" });
  if ("refused" in read) return finish({ reason: read.refused });
  if (!assignment) return finish({ reason: "it answers no assignment of this course" });
  const repaired = repair(read.cells, assignment, grading.assignments);
  if ("refused" in repaired) return finish({ reason: repaired.refused });
  const warnings = [...notes, ...read.warnings, ...repaired.warnings, ...otherVariants(read.cells, assignment)];
  const byHand = answeredIn(read.cells, assignment);
  try {
    const { steps } = repaired;
    const together = await programTogether(assignment, steps, compiler);
    const apart = (): ReturnType<typeof programOf> => programOf(assignment, steps, compiler);
    const { exercises } = assignment;
    const judged = await judgeProgram({ together, apart }, { exercises, open: grading.open, secret: grading.secret });
    const { marks } = judged;
    return finish({
      status: "graded",
      warnings: [...warnings, ...judged.warnings],
      marks,
      byHand,
      points: total(marks),
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const kind = error instanceof Infrastructure ? "" : "internal: ";
    return finish({ status: "infrastructure", reason: `${kind}${reason}`, warnings });
  }
}

/** Questions of which the notebook holds another form than this learner got. */
function otherVariants(cells: readonly HandedCell[], { exercises, released }: Assignment): string[] {
  return exercises.flatMap(({ id, variants }) => {
    if (!variants) return [];
    const formIn = (sources: readonly { readonly source: string }[]): string | undefined =>
      sources.map(({ source }) => variantLine(id).exec(source)?.[1]).find((form) => form !== undefined);
    const [handed, got] = [formIn(cells), formIn(released.cells)];
    return handed === undefined || handed === got
      ? []
      : [`${id}: the notebook holds variant ${handed}, and this learner got ${got}: it is somebody else's`];
  });
}

/** Which answers in words are more than the form that was handed out. */
function answeredIn(cells: readonly HandedCell[], { byHand, released }: Assignment): ByHand[] {
  return byHand.map((one) => {
    const id = gradeIdOf(one.id, "answer");
    const form = released.cells.find(({ metadata }) => metadata.nbgrader?.grade_id === id)?.source ?? "";
    return { ...one, answered: cells.some((cell) => cell.gradeId === id && cell.source.trim() !== form.trim()) };
  });
}

function total(marks: readonly Mark[]): number {
  return marks.reduce((sum, { points }) => sum + points, 0);
}
