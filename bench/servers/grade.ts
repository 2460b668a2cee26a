/**
 * Grades a class of one notebook: `node … grade.ts nabla` or `nbgrader`. The notebook holds its first cell, answers and
 * checks alone, so that both run the same cells; every submission differs from every other.
 */
import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Result } from "../../machinery/grade/result";
import type { Notebook } from "../../machinery/notebook/notebook";

const root = path.join(__dirname, "..", "..");
const { formatNotebook, readNotebook } =
  require("../../machinery/dist/notebook/notebook") as typeof import("../../machinery/notebook/notebook");

const name = "05-backpropagation";
const which = process.argv[2] === "nbgrader" ? "nbgrader" : "nabla";
/** nbgrader takes seconds for each, so that it gets the first few of the same class. */
const submissions = which === "nabla" ? 60 : 4;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "nabla-bench-grade-"));
const course = path.join(folder, "course");
const submitted = path.join(course, "submitted");
let runs = 0;

function run(command: string, words: readonly string[], cwd = root): SpawnSyncReturns<string> {
  const PATH = `${path.join(root, ".venv", "bin")}${path.delimiter}${process.env.PATH}`;
  return spawnSync(command, words, { cwd, encoding: "utf8", env: { ...process.env, PATH, NO_COLOR: "1" } });
}

function must({ status, stdout, stderr }: SpawnSyncReturns<string>): string {
  if (status !== 0) throw new Error(`ended with ${status}: ${`${stdout}${stderr}`.slice(-800)}`);
  return stdout;
}

/** The first cell, answers and checks. */
function reduced(): Notebook {
  const notebook = readNotebook(path.join(root, "notebooks", `${name}.ipynb`));
  const first = notebook.cells.find(({ cell_type }) => cell_type === "code");
  const kept = /-(solution|check)$/;
  const cells = notebook.cells.filter((cell) => cell === first || kept.test(cell.metadata.nbgrader?.grade_id ?? ""));
  return { ...notebook, cells };
}

/** Lays a course folder and what its learners handed in. */
function prepare(): void {
  if (which === "nbgrader") must(run(process.execPath, [path.join(root, "scripts", "course.js"), "init", course]));
  const source = path.join(course, "source", name);
  fs.mkdirSync(source, { recursive: true });
  fs.writeFileSync(path.join(source, `${name}.ipynb`), formatNotebook(reduced()));
  if (which === "nbgrader") must(run("nbgrader", ["generate_assignment", name, "--force"], course));
  for (let i = 0; i < submissions; i++) handIn(`learner-${String(i).padStart(2, "0")}`, i);
}

function handIn(student: string, number: number): void {
  const notebook = reduced();
  for (const cell of notebook.cells)
    if (cell.metadata.nbgrader?.solution) cell.source += `\n// answer of number ${number}`;
  const at = path.join(submitted, student, name);
  fs.mkdirSync(at, { recursive: true });
  fs.writeFileSync(path.join(at, `${name}.ipynb`), formatNotebook(notebook));
}

/** Grades the whole class, or one of it; gives milliseconds, and those of each as the grader tells them. */
function grade(only?: string): { milliseconds: number; each: number[]; points: number } {
  const began = performance.now();
  if (which === "nbgrader") {
    must(run("nbgrader", ["autograde", name, "--force", ...(only ? ["--student", only] : [])], course));
    return { milliseconds: performance.now() - began, each: [], points: 0 };
  }
  const out = path.join(folder, `grades-${runs++}`);
  const from = only ? path.join(folder, "alone") : submitted;
  if (only) fs.cpSync(path.join(submitted, only), path.join(from, only), { recursive: true });
  const words = [path.join(root, "scripts", "grade.js"), from, "--out", out, "--export", "csv"];
  must(run(process.execPath, words));
  const milliseconds = performance.now() - began;
  const results = fs
    .readdirSync(path.join(out, "results", name))
    .map((file): Result => JSON.parse(fs.readFileSync(path.join(out, "results", name, file), "utf8")));
  const wrong = results.filter(({ points, maxPoints }) => points !== maxPoints);
  if (wrong.length > 0) throw new Error(`${wrong.length} right submissions did not get all points`);
  return { milliseconds, each: results.map(({ seconds }) => 1000 * seconds), points: results[0].maxPoints };
}

function measure(task: string): number {
  if (task === "class") return grade().milliseconds / submissions;
  if (task === "cold") return grade("learner-00").milliseconds;
  // nbgrader has no warm form: one alone is what somebody waits for
  if (which === "nbgrader") return grade("learner-00").milliseconds;
  const { each } = grade();
  return each.sort((a, b) => a - b)[Math.floor(each.length / 2)];
}

async function main(): Promise<void> {
  const say = (message: object): void => void process.stdout.write(`${JSON.stringify(message)}\n`);
  try {
    prepare();
    const version =
      which === "nabla"
        ? ""
        : ` ${must(run("nbgrader", ["--version"]))
            .trim()
            .split("\n")
            .at(-1)}`;
    const what = which === "nabla" ? "npm run grade, a fresh sandbox for each" : `nbgrader autograde${version}`;
    say({ description: `${what}; ${submissions} submissions of ${name}` });
    for await (const line of createInterface({ input: process.stdin })) {
      const { task } = JSON.parse(line) as { task: string };
      try {
        say({ milliseconds: measure(task), runs: 1, check: 0 });
      } catch (error) {
        say({ error: String(error instanceof Error ? error.message : error) });
      }
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

void main();
