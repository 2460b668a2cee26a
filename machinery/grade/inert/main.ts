/** What nbgrader's own commands ask of us, as another process: one line of JSON in, one line of JSON out. */
import { createInterface } from "node:readline";
import { type Attachments, markdownPage } from "./markdown";
import { inertNotebook } from "./notebook";

/** A question of `scripts/course/inert.py`. */
type Question =
  | { readonly do: "notebook"; readonly notebook: unknown }
  | { readonly do: "markdown"; readonly source: string; readonly attachments?: Attachments };

/** Answers until the input ends. */
export async function main(): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    const question: Question = JSON.parse(line);
    const answer =
      question.do === "notebook"
        ? inertNotebook(question.notebook)
        : markdownPage(question.source, question.attachments ?? {});
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
}
