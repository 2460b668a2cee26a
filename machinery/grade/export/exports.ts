/** Writes results in the forms that were asked for. */
import fs from "node:fs";
import path from "node:path";
import { replaceFile } from "nabla/host";
import type { GradeArguments } from "../arguments";
import type { Result } from "../result";
import { fileName } from "../results";
import { csvOf } from "./csv";
import { feedbackPage } from "./feedback";
import { gradescopeOf } from "./gradescope";
import { type ClassNotes, reportPage } from "./report";

/**
 * Writes every export; gives a line about each.
 *
 * @param notesOn - what an instructor should look at in an assignment
 */
export async function writeExports(
  results: readonly Result[],
  { out, forms, gradebook }: GradeArguments,
  notesOn: (assignment: string) => ClassNotes,
): Promise<string[]> {
  const write = (name: string, text: string): string => {
    const file = path.join(out, name);
    replaceFile(file, text, path.join(out, ".writing"));
    return file;
  };
  const lines: string[] = [];
  const assignments = [...new Set(results.map(({ assignment }) => assignment))];
  for (const assignment of assignments) {
    const those = results.filter((result) => result.assignment === assignment);
    const name = fileName(assignment);
    if (forms.includes("csv")) lines.push(write(`${name}.csv`, csvOf(those)));
    if (forms.includes("html")) {
      lines.push(write(`${name}.html`, reportPage(assignment, those, notesOn(assignment))));
      for (const result of those) write(`feedback/${name}/${fileName(result.student)}.html`, feedbackPage(result));
    }
    if (forms.includes("gradescope"))
      for (const result of those) write(`gradescope/${name}/${fileName(result.student)}.json`, gradescopeOf(result));
  }
  if (forms.includes("nbgrader")) {
    const { exportNbgrader } = await import("./nbgrader");
    lines.push(exportNbgrader(results, gradebook));
  }
  fs.rmSync(path.join(out, ".writing"), { recursive: true, force: true });
  return lines;
}
