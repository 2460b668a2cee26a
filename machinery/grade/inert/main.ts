/** What nbgrader's own commands ask of us, as another process: one line of JSON in, one line of JSON out. */
import { createInterface } from "node:readline";
import { readNotebook } from "../../notebook/notebook";
import { assignmentOf } from "../assignment";
import { readBytes } from "../read";
import { refusedNotebook, repairedNotebook } from "../repaired-notebook";
import { chooseNotebook } from "../submissions";
import { type Attachments, markdownPage } from "./markdown";
import { inertNotebook } from "./notebook";

/** A question of `scripts/course/inert.py` or `repair.py`. */
type Question =
  | {
      readonly do: "repair";
      /** Where it was handed in. */
      readonly folder: string;
      /** As the course has it, with solutions. */
      readonly source: string;
    }
  | { readonly do: "notebook"; readonly notebook: unknown }
  | { readonly do: "markdown"; readonly source: string; readonly attachments?: Attachments };

/** Answers until the input ends. */
export async function main(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    const question: Question = JSON.parse(line);
    process.stdout.write(`${JSON.stringify(answerTo(question))}\n`);
  }
}

function answerTo(question: Question): unknown {
  switch (question.do) {
    case "notebook":
      return inertNotebook(question.notebook);
    case "markdown":
      return markdownPage(question.source, question.attachments ?? {});
    case "repair":
      return repaired(question.folder, question.source);
  }
}

/** A submission as nbgrader may read it, with what was put right or why it is not graded. */
function repaired(folder: string, source: string): object {
  const assignment = assignmentOf(readNotebook(source), source, true);
  const { file, note } = chooseNotebook("", assignment.name, folder);
  if (file === undefined) return refusedNotebook(assignment, note ?? "nothing was handed in");
  const bytes = readBytes(file);
  if (!Buffer.isBuffer(bytes)) return refusedNotebook(assignment, bytes.refused);
  const made = repairedNotebook(bytes, assignment);
  if ("refused" in made) return made;
  return { ...made, warnings: [...(note === undefined ? [] : [note]), ...made.warnings] };
}
