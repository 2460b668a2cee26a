import fs from "node:fs";
import path from "node:path";
import { countIn, exitOf, layClass, marksIn, startGrading, until } from "./class";

/**
 * Grades a class twice: once undisturbed, once with `kill -9` in the middle and the same command again.
 *
 * @param folder - an empty one
 * @returns what was seen
 * @throws Error that says what does not hold
 */
export async function proveKilled(folder: string, submissions: number): Promise<string> {
  const submitted = path.join(folder, "submitted");
  layClass(submitted, submissions);
  const secretFile = path.join(folder, "secret");
  fs.writeFileSync(secretFile, "a secret of this proof\n");
  const [killed, whole] = ["killed", "whole"].map((name) => path.join(folder, name));
  const first = startGrading(submitted, killed, secretFile);
  await until(() => countIn(killed) >= submissions / 2, first);
  const gone = exitOf(first);
  first.kill("SIGKILL");
  await gone;
  const early = countIn(killed);
  for (const out of [killed, whole]) {
    const code = await exitOf(startGrading(submitted, out, secretFile));
    if (code !== 0) throw new Error(`the grader ended with ${code}: see ${out}.log`);
  }
  const [disturbed, undisturbed] = [marksIn(killed), marksIn(whole)];
  if (disturbed.length !== submissions) throw new Error(`${disturbed.length} results for ${submissions} submissions`);
  if (disturbed.join("\n") !== undisturbed.join("\n")) throw new Error("the run that was killed gave other marks");
  if (fs.existsSync(path.join(killed, "history"))) throw new Error("a submission was given two results");
  return `killed -9 when ${early} of ${submissions} results were there; the same command gave all ${submissions}, none twice, equal to an undisturbed run`;
}
