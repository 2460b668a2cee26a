/** Every example in a comment of the library and of the machinery is run, and gives the value it shows. */
import assert from "node:assert/strict";
import { join } from "node:path";
import test from "node:test";
import { inspect } from "node:util";
import { judge } from "../lib/check/judge";
import { localSubject } from "../lib/check/local-subject";
import { reportOf } from "../lib/check/report";
import { findExercise } from "../lib/lessons/index";
import { examplesIn, isAsShown, programOf } from "./examples";
import { importsBetween } from "./imports";
import { root, sourcesOf } from "./source-files";
import { temporaryFolder } from "./temporary";

process.chdir(temporaryFolder("nabla examples ")); // examples that write a file write it there

/** Files that are programs: loading them would start something. */
const programs = new Set(["../machinery/kernel/main.ts", "../machinery/runner/main.ts"]);

/** Files whose examples need the course's notebooks or change the learner's folder; their own tests run them. */
const writing = new Set(["edition", "reset", "lint-notebook"].map((name) => `../machinery/edition/${name}.ts`));

/** The files of the machinery, their paths from `lib/`. */
const machinery = sourcesOf("machinery").map(({ path, text }) => ({ path: `../machinery/${path}`, text }));

const sources = [...sourcesOf("lib"), ...machinery].filter(
  ({ path }) => !programs.has(path) && !writing.has(path) && !path.includes("worker"),
);
const withExamples = sources
  .map((source) => ({ source, examples: examplesIn(source) }))
  .filter(({ examples }) => examples.length > 0);

const imports = [sourcesOf("lib"), machinery].flatMap(importsBetween);
const load = (path: string): Record<string, unknown> => require(join(root, "lib", path));

/** What the words of some examples stand for. */
async function given(path: string): Promise<Record<string, unknown>> {
  if (path === "check/check.ts") return { size: (shape: number[]) => shape.reduce((product, n) => product * n, 1) };
  if (!/^(check|exercise)\/|\/edition\//.test(path)) return {};
  const size = findExercise("00.1");
  const verdict = await judge(size, localSubject(size.reference as (...inputs: never[]) => unknown, { timeout: 1000 }));
  const source = "function step(x: number): number {\n  // BEGIN SOLUTION\n  return 1;\n  // END SOLUTION\n}";
  const grade = {
    grade: false,
    solution: true,
    locked: false,
    grade_id: "01-2-solution",
    schema_version: 3,
    task: false,
  };
  const cell = {
    id: "step",
    cell_type: "code",
    source,
    metadata: { nbgrader: grade },
    outputs: [],
    execution_count: null,
  };
  const notebook = {
    cells: [{ ...cell, source: "", metadata: {} }, cell],
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  };
  return { size, verdict, specification: size, report: reportOf(verdict, size), notebook };
}

/** What an example may name: the exports of its own file and of those it imports, and what notebooks import; in tf what theirs do. */
async function namesFor(path: string): Promise<Record<string, unknown>> {
  const entries = [
    "plot/index.ts",
    "check/index.ts",
    "index.ts",
    ...(path.startsWith("tf/") ? ["tf/index.ts"] : []),
  ].map(load);
  const near = imports.filter(({ from, typeOnly }) => from === path && !typeOnly).map(({ to }) => load(to));
  return Object.assign({ require }, ...near, ...entries, load(path), await given(path));
}

async function run(path: string, program: string): Promise<string[]> {
  const wrong: string[] = [];
  const is = async (compute: () => Promise<unknown>, expected: string): Promise<void> => {
    try {
      const value = await compute();
      if (!isAsShown(value, expected)) wrong.push(`shows ${expected} and gives ${inspect(value, { depth: 5 })}`);
    } catch (error) {
      const said = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      if (!(error instanceof Error) || !(expected === said || expected === error.message || expected === error.name)) {
        wrong.push(`shows ${expected} and throws ${said}`);
      }
    }
  };
  const names = await namesFor(path);
  const body = `return (async () => {{\n${program}\n}})()`;
  try {
    await new Function("__is", ...Object.keys(names), body)(is, ...Object.values(names));
  } catch (error) {
    wrong.push(`does not run: ${error instanceof Error ? error.message : error}`);
  }
  return wrong;
}

for (const { source, examples } of withExamples) {
  test(`the examples of ${source.path} give what they show`, async () => {
    const wrong: string[] = [];
    for (const example of examples) {
      const said = await run(source.path, programOf(example));
      wrong.push(...said.map((what) => `${example.place}  ${what}`));
    }
    assert.deepEqual(wrong, []);
  });
}

test("there are examples, and a wrong one is found", async () => {
  assert.ok(withExamples.length > 50);
  assert.deepEqual(await run("index.ts", programOf({ place: "", lines: ["1 + 1 // → 3"] })), ["shows 3 and gives 2"]);
  assert.ok(isAsShown(0.73105857, "0.7311") && !isAsShown(0.7312, "0.7311"));
});
