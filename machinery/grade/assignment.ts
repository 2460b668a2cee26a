/** What an assignment asks for: the notebook as it was handed out, and its exercises. */
import fs from "node:fs";
import path from "node:path";
import type { Exercise } from "nabla/exercise";
import { allExercises } from "nabla/lessons";
import { isGrade, partOf } from "../edition/grade-cells";
import { release } from "../edition/release";
import { exercisesFor, withVariants } from "../edition/variants";
import { type Notebook, parseNotebook } from "../notebook/notebook";

/** An answer in words, marked by a person. */
export interface ByHand {
  readonly id: string;
  readonly maxPoints: number;
  /** Whether anything was written; unknown where the file could not be read. */
  readonly answered?: boolean;
}

/** One notebook of the course, as graders see it. */
export interface Assignment {
  /** `"05-backpropagation"`. */
  readonly name: string;
  /** As it was handed out: no solutions. */
  readonly released: Notebook;
  /** The first code cell, which imports what the others use. */
  readonly firstCell: string;
  readonly exercises: readonly Exercise[];
  readonly byHand: readonly ByHand[];
}

/** Every notebook of a folder that has exercises, in order. */
export function assignmentsIn(folder: string): Assignment[] {
  const names = fs.readdirSync(folder).filter((name) => /^\d\d-[\w-]+\.ipynb$/.test(name));
  return names
    .sort()
    .map((name) => assignmentOf(parseNotebook(fs.readFileSync(path.join(folder, name), "utf8"), name), name))
    .filter(({ exercises, byHand }) => exercises.length + byHand.length > 0);
}

/**
 * The assignment that a source notebook makes.
 *
 * @param isOwn - whether it may hold exercises of an instructor's own, which are left out
 * @throws Error where a check cell names an exercise that has no specification
 */
export function assignmentOf(source: Notebook, file: string, isOwn: boolean = false): Assignment {
  const released = release(source);
  const known = new Map(allExercises().map((exercise) => [exercise.id, exercise]));
  const exercises: Exercise[] = [];
  const byHand: ByHand[] = [];
  for (const { metadata } of source.cells.filter(isGrade)) {
    const part = partOf(metadata.nbgrader?.grade_id);
    if (part?.part === "answer") byHand.push({ id: part.exercise, maxPoints: metadata.nbgrader?.points ?? 0 });
    if (part?.part !== "check") continue;
    const exercise = known.get(part.exercise);
    if (!exercise && isOwn) continue;
    if (!exercise) throw new Error(`${file}: exercise ${part.exercise} has no specification in lib/lessons`);
    exercises.push(exercise);
  }
  const firstCell = released.cells.find(({ cell_type }) => cell_type === "code")?.source ?? "";
  return { name: path.basename(file, ".ipynb"), released, firstCell, exercises, byHand };
}

/** The assignment as one learner got it: with their own form of each question that has several. */
export function forStudent(assignment: Assignment, student: string, secret: string): Assignment {
  const { exercises, released } = assignment;
  if (exercises.every(({ variants }) => !variants)) return assignment;
  return {
    ...assignment,
    exercises: exercisesFor(exercises, student, secret),
    released: withVariants(released, exercises, student, secret),
  };
}

/**
 * Whether a name is meant by the beginning of one; where either is not known, it is.
 *
 * @example
 * isWanted("05-backpropagation", "05") // → true
 */
export function isWanted(name: string | undefined, beginning: string | undefined): boolean {
  return name === undefined || beginning === undefined || name.startsWith(beginning);
}
