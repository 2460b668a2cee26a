/** A class made for a proof, and the command that grades it, from outside. */
import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { projectRoot } from "nabla/host";
import { release } from "../../edition/release";
import { formatNotebook, type Notebook, readNotebook } from "../../notebook/notebook";
import type { Result } from "../result";

const assignment = "00-start";

/** Learners of every kind, in turn: all right, nothing done, one answer wrong, one that does not compile, one that never ends. */
export function layClass(submitted: string, count: number): void {
  const source = readNotebook(path.join(projectRoot(), "notebooks", `${assignment}.ipynb`));
  const answered = (body: string): Notebook => {
    const notebook = structuredClone(source);
    const cell = answerIn(notebook);
    if (cell) cell.source = `function size(shape: number[]): number {\n  ${body}\n}`;
    return notebook;
  };
  const usual = [source, answered("return shape.length;"), source, release(source), answered('return "1";')];
  const endless = answered("for (;;);");
  for (let i = 0; i < count; i++) {
    const notebook = structuredClone(i % 25 === 24 ? endless : usual[i % usual.length]);
    const cell = answerIn(notebook);
    if (cell) cell.source += `\n// answer number ${i}`; // nobody else's translation serves
    const at = path.join(submitted, `learner-${String(i).padStart(4, "0")}`, assignment);
    fs.mkdirSync(at, { recursive: true });
    fs.writeFileSync(path.join(at, `${assignment}.ipynb`), formatNotebook(notebook));
  }
}

function answerIn(notebook: Notebook): Notebook["cells"][number] | undefined {
  return notebook.cells.find(({ metadata }) => metadata.nbgrader?.grade_id === "00-1-solution");
}

/** The command, started; what it prints goes into a file beside `out`. */
export function startGrading(submitted: string, out: string, secretFile: string): ChildProcess {
  const log = fs.openSync(`${out}.log`, "a");
  const words = [submitted, "--out", out, "--secret-file", secretFile, "--export", "csv"];
  const script = path.join(projectRoot(), "scripts", "grade.js");
  const child = spawn(process.execPath, [script, ...words], { stdio: ["ignore", log, log] });
  fs.closeSync(log);
  return child;
}

/** How a process ended. */
export function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? -1)));
}

/** How many results are there. */
export function countIn(out: string): number {
  const folder = path.join(out, "results", assignment);
  return fs.existsSync(folder) ? fs.readdirSync(folder).length : 0;
}

/** Every result in a line: whose it is, from what it was made, and its points. */
export function marksIn(out: string): string[] {
  const folder = path.join(out, "results", assignment);
  return fs
    .readdirSync(folder)
    .map((name): Result => JSON.parse(fs.readFileSync(path.join(folder, name), "utf8")))
    .map(({ student, status, key, marks }) => `${student} ${status} ${key} ${marks.map(({ points }) => points).join()}`)
    .sort();
}

/** Resolves when something holds. @throws Error where the process ends before */
export async function until(holds: () => boolean, child: ChildProcess): Promise<void> {
  while (!holds()) {
    if (child.exitCode !== null) throw new Error(`the grader ended with ${child.exitCode} before that`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
