import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import test, { after, describe } from "node:test";
import type { Exercise } from "../../../lib/exercise/specification";
import { allExercises } from "../../../lib/lessons/index";
import { gradeIdOf, partOf } from "../../../machinery/edition/grade-cells";
import { codeStub, release } from "../../../machinery/edition/release";
import { type Cell, type Notebook, parseNotebook } from "../../../machinery/notebook/notebook";
import { inLargerCells } from "../larger-cells";
import { aroundExercises } from "./around-exercises";

/** The compiled runner: it starts processes, which read compiled files. */
const { canonicalEnvironment, executeNotebook } =
  require("../../../machinery/dist/runner/execute") as typeof import("../../../machinery/runner/execute");
const { compileAhead } =
  require("../../../machinery/dist/runner/ahead") as typeof import("../../../machinery/runner/ahead");

const root = join(__dirname, "../../..");
/** Inside the project, so that notebooks find the library, and ignored by git. */
const folder = join(root, "out", `flow-${process.pid}`);
mkdirSync(folder, { recursive: true });
/** One compiler for all of them. */
const ahead = compileAhead(folder, canonicalEnvironment());

/** Ways to be wrong under any signature, and what a check makes of each. */
const mistakes: readonly [body: string, diagnosed: RegExp][] = [
  ["return null as never;", /./],
  ["for (;;);", /Your function did not finish in time/], // `endless` says where it stands
  ['throw new TypeError("I do not know");', /Your function stopped with an error\./],
  ["return undefined as never;", /Nothing came back/],
  ["return Promise.resolve(1) as never;", /A Promise came back/],
];

const endless = 1;

function code(id: string, source: string, grade?: Cell["metadata"]["nbgrader"]): Cell {
  return {
    id,
    cell_type: "code",
    source,
    metadata: grade ? { nbgrader: grade } : {},
    outputs: [],
    execution_count: null,
  };
}

/** A notebook of nothing but exercises, so that the flow is tried on every specification there is. */
function onlyExercises(exercises: readonly Exercise[]): Notebook {
  const flags = { schema_version: 3, task: false };
  const cells = exercises.flatMap(({ id, function: name, points }) => [
    code(
      `solution-${id.replace(".", "-")}`,
      `function ${name}(...given: any[]): any {\n  // BEGIN SOLUTION\n  // END SOLUTION\n}`,
      {
        ...flags,
        grade: false,
        solution: true,
        locked: false,
        grade_id: gradeIdOf(id, "solution"),
      },
    ),
    code(`check-${id.replace(".", "-")}`, `await check("${id}", ${name})`, {
      ...flags,
      grade: true,
      solution: false,
      locked: true,
      points,
      grade_id: gradeIdOf(id, "check"),
    }),
  ]);
  return {
    cells: [code("imports", 'import { check } from "nabla/check";'), ...cells],
    metadata: { kernelspec: { name: "tslab", language: "typescript", display_name: "TypeScript" } },
    nbformat: 4,
    nbformat_minor: 5,
  };
}

function execute(notebook: Notebook): ReturnType<typeof executeNotebook> {
  return executeNotebook(notebook as never, join(folder, "flow.ipynb"), { ahead });
}

/** Whether a cell shows nothing but its check, if it is one. */
const showsChecksAlone = ({ metadata, source }: Cell): boolean =>
  partOf(metadata.nbgrader?.grade_id) !== undefined || /^import .*$/.test(source);

/** The exercises that the cells check. */
function checkedIn(cells: readonly Cell[]): string[] {
  const parts = cells.map(({ metadata }) => partOf(metadata.nbgrader?.grade_id));
  return parts.flatMap((part) => (part?.part === "check" ? [part.exercise] : []));
}

/**
 * What the check cells say, by exercise.
 *
 * @param of - the cells that became one, by its id
 */
async function checked(notebook: Notebook, of: ReadonlyMap<string, readonly Cell[]>): Promise<Map<string, string>> {
  const { problem, notebook: ran } = await execute(notebook);
  assert.equal(problem, undefined, problem?.text);
  const said = new Map<string, string>();
  for (const cell of ran.cells as unknown as Cell[]) {
    const outputs = (cell.outputs ?? []) as { output_type: string; name?: string; data?: Record<string, unknown> }[];
    assert.ok(
      outputs.every(({ output_type, name }) => output_type !== "error" && name !== "stderr"),
      `${cell.id} wrote an error`,
    );
    const texts = outputs.map(({ data }) => [data?.["text/plain"]].flat().join(""));
    const cells = of.get(cell.id) ?? [];
    const exercises = checkedIn(cells);
    const verdicts = texts.filter((text) => exercises.some((exercise) => text.slice(2).startsWith(`${exercise} `)));
    assert.equal(verdicts.length, exercises.length, `${cell.id}: each check shows one verdict`);
    for (const [i, exercise] of exercises.entries()) said.set(exercise, verdicts[i]);
    if (cells.every(showsChecksAlone))
      assert.equal(texts.length, verdicts.length, `${cell.id} shows something else than its checks`);
  }
  return said;
}

const all = process.env.NABLA_FLOW === "all";

/** So many cells are one where only their checks matter: to compile a cell takes longer than most checks. */
const CELLS_IN_ONE = 8;

/** What a learner left in an exercise, and what its check says then. */
interface Left {
  readonly body: string | undefined;
  readonly said: RegExp;
}

const unsolved: Left = { body: undefined, said: /^○ .*(?::| –) not attempted, 0 of/ };
const wrong: readonly Left[] = mistakes.map(([body, diagnosed]) => ({
  body,
  said: new RegExp(`^✗ .*(?::| –) not yet, 0 of[^]*${diagnosed.source}`),
}));
/**
 * Every second exercise untouched, the others wrong in turn. Endless answers are left to the notebook of all exercises,
 * and to test/lessons/no-result, which gives one to each: the second of computing that they take shows no more here.
 */
const mixed: readonly Left[] = wrong.filter((_, kind) => all || kind !== endless).flatMap((each) => [unsolved, each]);

/** Each kind of mistake in turn, of the endless one only the first and the last. */
const rounds = Math.ceil(allExercises().length / wrong.length);
const seldomEndless: readonly Left[] = Array.from({ length: rounds }, (_, round) =>
  round === 0 || round === rounds - 1 || all
    ? wrong
    : wrong.map((each, kind) => (kind === endless ? wrong[(round % (wrong.length - 2)) + 2] : each)),
).flat();

/** Runs a learner's copy in which the exercises were left so, in turn, and compares what the checks say. */
async function tryEdition(edition: Notebook, left: readonly Left[], { larger = true } = {}): Promise<void> {
  const expected = new Map<string, RegExp>();
  for (const cell of edition.cells) {
    const part = partOf(cell.metadata.nbgrader?.grade_id);
    if (part?.part !== "solution") continue;
    const { body, said } = left[expected.size % left.length];
    const stub = codeStub(part.exercise);
    assert.ok(cell.source.includes(stub), `${part.exercise} has no stub`);
    cell.source = cell.source.replace(stub, body ?? stub);
    expected.set(part.exercise, said);
  }
  const code = edition.cells.filter(({ cell_type }) => cell_type === "code");
  const cells = inLargerCells(code, larger ? CELLS_IN_ONE : 1);
  const said = await checked(
    { ...edition, cells: cells.map(({ cell }) => cell) },
    new Map(cells.map(({ cell, of }) => [cell.id, of])),
  );
  assert.deepEqual([...said.keys()].sort(), [...expected.keys()].sort());
  for (const [exercise, pattern] of expected) assert.match(said.get(exercise) ?? "", pattern, exercise);
}

const notebooks = join(root, "notebooks");
const files = existsSync(notebooks) ? readdirSync(notebooks).filter((name) => /^\d\d-.*\.ipynb$/.test(name)) : [];
describe("a notebook of all exercises runs from top to bottom", () => {
  const edition = (): Notebook => release(onlyExercises(allExercises()));
  test("unsolved: every check says not attempted", () => tryEdition(edition(), [unsolved]));
  test("answered wrongly: every check says what is wrong", () => tryEdition(edition(), seldomEndless));
});

/** Every cell with NABLA_FLOW=all, which takes as long as the course does; else those that can notice an answer. */
const part = all ? (whole: Notebook) => whole : aroundExercises;

for (const name of files) {
  test(`the learner's edition of ${name} runs from top to bottom, every second exercise unsolved, the others wrong`, () =>
    tryEdition(part(release(parseNotebook(readFileSync(join(notebooks, name), "utf8"), name))), mixed, {
      larger: !all,
    }));
}

test("a cell that uses a learner's function is run with it, and what both need; others are not", () => {
  const cells = [
    code("imports", 'import { check } from "nabla/check";\nimport { f, g } from "nabla";'),
    code("data", "const data = f(1); let total = 0;"),
    code("apart", "const other = g(data);"),
    code("counted", "total += 1;"),
    code("own", "function size(n: number): number {\n  return n;\n}", {
      ...{ schema_version: 3, task: false, grade: false, solution: true, locked: false },
      grade_id: "00-1-solution",
    }),
    code("uses", "const found = data.map((n) => size(n));\nconst record = { total };"),
    code("names-alike", "[1].map((size) => size + other.size);"),
    code("uses-in-turn", "console.log({ found });"),
  ];
  const kept = aroundExercises({ ...onlyExercises([]), cells }).cells.map(({ id }) => id);
  assert.deepEqual(kept, ["imports", "data", "counted", "own", "uses", "uses-in-turn"]);
});

test("an answer whose last version did not compile is told so, and judged again once it does", async () => {
  const right = "function size(shape: number[]): number { return shape.reduce((a, b) => a * b, 1); }";
  const broken = code("broken", "function size(shape: number[]): number { return shpae.length; }");
  broken.metadata.tags = ["raises-exception"];
  const notebook = onlyExercises([]);
  notebook.cells.push(code("right", right), broken, code("stale", 'await check("00.1", size)'));
  notebook.cells.push(code("repaired", right), code("fresh", 'await check("00.1", size)'));
  const { notebook: ran, problem } = await execute(notebook);
  assert.equal(problem, undefined, problem?.text);
  const said = (id: string): string => JSON.stringify(ran.cells.find((cell) => cell.id === id)?.outputs);
  assert.match(said("stale"), /not yet.*Your last version did not compile/);
  assert.match(said("fresh"), /correct, 2 of 2 points/);
});

after(() => {
  ahead.close();
  rmSync(folder, { recursive: true, force: true });
});
