/** The result of a submission and its earlier ones: graded from another file, or with specifications corrected since. */
import fs from "node:fs";
import path from "node:path";
import { replaceFile } from "nabla/host";
import type { Result } from "./result";
import { fileName, resultFile } from "./results";

function folderOf(out: string, assignment: string, student: string): string {
  return path.join(out, "history", fileName(assignment), fileName(student));
}

/**
 * Keeps a result: a reader sees the old one or the new one. The old one goes into the history, unless it was made from
 * the same or tells of a failure of ours.
 */
export function keepResult(out: string, result: Result): void {
  keepEarlier(out, result);
  const file = resultFile(out, result.assignment, result.student);
  replaceFile(file, `${JSON.stringify(result, undefined, 1)}\n`, path.join(out, ".writing"));
}

function keepEarlier(out: string, next: Result): void {
  let text: string;
  try {
    text = fs.readFileSync(resultFile(out, next.assignment, next.student), "utf8");
    const { key, status }: Partial<Result> = JSON.parse(text);
    if (key === next.key || status === "infrastructure") return;
  } catch {
    return; // there was none, or half of one
  }
  const folder = folderOf(out, next.assignment, next.student);
  const count = earlierResults(out, next.assignment, next.student).length;
  replaceFile(path.join(folder, `${String(count + 1).padStart(3, "0")}.json`), text, path.join(out, ".writing"));
}

/** Earlier results, oldest first. */
export function earlierResults(out: string, assignment: string, student: string): Result[] {
  const folder = folderOf(out, assignment, student);
  if (!fs.existsSync(folder)) return [];
  const names = fs.readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => JSON.parse(fs.readFileSync(path.join(folder, name), "utf8")));
}
