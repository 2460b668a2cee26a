import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { Converted } from "../../../machinery/kernel/converter";
import type { Cell } from "../../../machinery/notebook/notebook";
import type { Prepared, Task } from "../../../machinery/runner/talk";
import { temporaryFolder } from "../../temporary";

const dist = path.resolve(__dirname, "..", "..", "..", "machinery", "dist");
const { executeNotebook }: typeof import("../../../machinery/runner/execute") = require(
  path.join(dist, "runner", "execute"),
);
const { compileAhead }: typeof import("../../../machinery/runner/ahead") = require(path.join(dist, "runner", "ahead"));
const { openCompiler }: typeof import("../../../machinery/kernel/compiler") = require(
  path.join(dist, "kernel", "compiler"),
);

/** Of cells that declare nothing. */
const declared = { names: [], types: [], assignable: [] };

function tasksOf(...sources: string[]): Task[] {
  return sources.map((source, index) => ({ index, count: index + 1, source, mayFail: false }));
}

/** All that one process prepares of some notebooks that are asked for at once. */
async function prepared(...notebooks: Task[][]): Promise<Prepared[][]> {
  const ahead = compileAhead(fs.realpathSync(temporaryFolder("nabla-ahead-")), process.env);
  const found = await Promise.all(
    notebooks.map((tasks) => {
      const cells: Prepared[] = [];
      return new Promise<Prepared[]>((resolve) => {
        ahead.prepare(tasks, (cell) => (cell ? void cells.push(cell) : resolve(cells)));
      });
    }),
  );
  ahead.close();
  return found;
}

test("cells are compiled ahead, each after the declarations of those before it in its own notebook", async () => {
  const first = tasksOf("const a: number = 1;", "a + 1", "let b = a;");
  const second = tasksOf('const a: string = "x";', "a.length", 'const n: number = "a";', "a");
  const beside = tasksOf("const a = 1;", 'import { two } from "./two";');
  const [one, two, three] = await prepared(first, second, beside);
  assert.deepEqual(
    one.map(({ count, source }) => [count, source]),
    first.map(({ count, source }) => [count, source]),
  );
  assert.equal(one[0].previous, "");
  for (const [index, { previous }] of one.slice(1).entries()) assert.equal(previous, one[index].converted.declOutput);
  assert.match(one[1].converted.output ?? "", /exports\.a \+ 1/);
  // What comes after a cell that does not compile, and what depends on a file, is left to whoever executes it.
  assert.equal(two.length, 2);
  assert.doesNotMatch(two[1].previous, /number/);
  assert.equal(three.length, 0);
});

test("a cell that waits to be compiled is not taken for one that is quiet", async () => {
  const made = (output: string): Converted => ({ output, declOutput: "", diagnostics: [], declared });
  const cells: Cell[] = ["1", "2"].map((source) => ({
    ...{ id: `cell-${source}`, cell_type: "code", metadata: {}, outputs: [], execution_count: null },
    source,
  }));
  const kernelspec = { name: "tslab", language: "typescript", display_name: "TypeScript" };
  const file = path.join(fs.realpathSync(temporaryFolder("nabla-ahead-")), "slow.ipynb");
  let ended = (): void => {};
  const { problem } = await executeNotebook({ cells, metadata: { kernelspec }, nbformat: 4, nbformat_minor: 5 }, file, {
    limits: { silence: 0.5, total: 120 }, // three seconds of waiting
    progress: (_, number) => number === 1 && ended(),
    ahead: {
      prepare(tasks, ready) {
        const [first, second] = tasks.map((task) => ({ ...task, previous: "", converted: made(task.source) }));
        ready(first);
        ended = () => setTimeout(() => ready(second), 5000);
      },
      close() {},
    },
  });
  assert.equal(problem, undefined, problem?.text);
});

test("notebooks are told that nothing comes when the process that compiles is gone", async () => {
  const ahead = compileAhead(fs.realpathSync(temporaryFolder("nabla-ahead-")), process.env);
  const tasks = tasksOf("1");
  const told = new Promise((resolve) => ahead.prepare(tasks, resolve));
  ahead.close();
  assert.equal(await told, undefined);
  assert.equal(await new Promise((resolve) => ahead.prepare(tasks, resolve)), undefined);
});

test("a cell that is known is not compiled again, one that is not starts the compiler", async (t) => {
  const declOutput = "declare let a: number;";
  const made: Converted = { output: "exports.a = 1;", declOutput, diagnostics: [], declared };
  const known = (previous: string, source: string): Converted | undefined =>
    previous === "" && source === "let a = 1;" ? made : undefined;
  const folder = fs.realpathSync(temporaryFolder("nabla-ahead-"));
  const compiler = openCompiler(folder, () => undefined, known);
  t.after(compiler.close);
  const first = await compiler.compile("let a = 1;", assert.fail);
  assert.equal(first, made);
  compiler.keep(first, []);
  const second = await compiler.compile("const b = a + 1;", assert.fail);
  assert.deepEqual(second?.diagnostics, []);
  assert.match(second?.output ?? "", /exports\.a \+ 1/);
  assert.deepEqual(second?.declared, { names: ["b"], types: [], assignable: [] });
});
