/** What follows when every result is there: lateness, exports, the report on the class, notebooks for nbgrader. */
import fs from "node:fs";
import path from "node:path";
import { gradeIdOf } from "../edition/grade-cells";
import type { GradeArguments } from "./arguments";
import type { Assignment } from "./assignment";
import { alikePairs } from "./export/alike";
import { writeExports } from "./export/exports";
import type { ClassNotes } from "./export/report";
import { type Grading, prepare } from "./grade-one";
import { earlierResults } from "./history";
import { withLateness } from "./late";
import { type HandedCell, readCells } from "./read";
import { placesOf } from "./repair";
import type { Result } from "./result";
import type { Submission } from "./submissions";

/**
 * Writes everything that was asked for.
 *
 * @param submissions - in the order of the results
 * @returns a line about each thing that was written
 */
export async function finish(
  results: readonly Result[],
  submissions: readonly Submission[],
  grading: Grading,
  wanted: GradeArguments,
): Promise<string[]> {
  const { due, late, out, course, forms } = wanted;
  const final = due ? results.map((result, i) => withLateness(result, submissions[i], due, late)) : results;
  const notesOn = (name: string): ClassNotes => {
    const assignment = grading.assignments.find((one) => one.name === name);
    const earlier = new Map(
      final
        .filter((result) => result.assignment === name)
        .map(({ student }) => [student, earlierResults(out, name, student)]),
    );
    return { earlier, pairs: assignment ? pairsIn(assignment, final, submissions, grading) : [] };
  };
  const lines = await writeExports(final, wanted, notesOn);
  if (course === undefined || !forms.includes("nbgrader")) return lines;
  const { writeAutograded } = await import("./export/autograded"); // formulas and HTML: slow to load
  const written = final.filter((result, i) => {
    const { bytes, assignment } = prepare(submissions[i], grading);
    return assignment && writeAutograded(course, bytes, assignment, result);
  });
  fs.rmSync(path.join(course, ".writing"), { recursive: true, force: true });
  return [...lines, `${path.join(course, "autograded")}: ${written.length} notebooks for the form grader`];
}

/** People whose answers to an assignment are nearly the same. */
function pairsIn(
  assignment: Assignment,
  results: readonly Result[],
  submissions: readonly Submission[],
  grading: Grading,
): ReturnType<typeof alikePairs> {
  const texts = new Map<string, string>();
  for (const [i, { assignment: name, status, student }] of results.entries()) {
    if (name !== assignment.name || status !== "graded") continue;
    const { bytes } = prepare(submissions[i], grading);
    const read = bytes && readCells(bytes);
    if (read && "cells" in read) texts.set(student, answersIn(read.cells, assignment));
  }
  return alikePairs(texts, assignment.released.cells.map(({ source }) => source).join("\n"));
}

function answersIn(cells: readonly HandedCell[], { exercises, byHand }: Assignment): string {
  const code = exercises.flatMap((exercise) => placesOf(cells, exercise).at.map((i) => cells[i].source));
  const ids = new Set(byHand.map(({ id }) => gradeIdOf(id, "answer")));
  const words = cells.filter(({ gradeId }) => gradeId !== undefined && ids.has(gradeId)).map(({ source }) => source);
  return [...code, ...words].join("\n");
}
