import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type * as TS from "typescript";
import typescript from "typescript";
import { glance, type NamesOnly } from "../../../machinery/kernel/glance";
import { packagesInReach } from "../../../machinery/kernel/reach";
import { type Kernel, printed, root, startKernel } from "./client";

let kernel: Kernel;
before(async () => {
  kernel = await startKernel(root);
});
after(() => kernel.shutdown());

/** What tslab hears of a cell before any program is made. */
function seen(cell: string, isFirst = true): { suffices: boolean; names: string[] } {
  const file = "/__tslab__.ts";
  const expected = { isFirst };
  const system = { readFile: () => `export {};\n${cell}` } as unknown as TS.System;
  const look = glance(typescript, expected, file, { target: typescript.ScriptTarget.ES2022 });
  const names: string[] = [];
  look.tellBy<NamesOnly>((program) => {
    const { locals } = program.getSourceFile() as TS.SourceFile & { locals: ReadonlyMap<string, unknown> };
    names.push(...locals.keys());
  });
  const suffices = look.suffices(system);
  look.settle();
  assert.equal(expected.isFirst, false, "the next program of the cell is made");
  return { suffices, names };
}

test("the names of a cell are known without a program", () => {
  const cell =
    'import { a, b as c } from "m"; const [x, { y }] = f(); class K {} type T = 1; let z = () => { let inner; };';
  assert.deepEqual(seen(cell), { suffices: true, names: ["a", "c", "x", "y", "K", "T", "z"] });
});

test("a cell without names needs its one program, and so does an editor's question", () => {
  assert.deepEqual(seen("1 + 1"), { suffices: false, names: [] });
  assert.deepEqual(seen("const a = 1;", false), { suffices: false, names: [] });
});

test("the packages in reach are those of earlier cells, once each, files beside the notebook aside", () => {
  const previous = 'import { relu } from "nabla";\ndeclare const y: import("nabla").Tensor, z: import("./own").Z;';
  assert.equal(packagesInReach(typescript, previous), '\nimport type {} from "nabla";');
  assert.equal(packagesInReach(typescript, ""), "");
});

test("a comment or a text that looks like an import brings no package in reach", async () => {
  await kernel.execute(
    '/** Taken from "nabla-of-old". */\nfunction taken() { return 1; }\nconst said = "say from " as const;',
  );
  assert.equal(printed(await kernel.execute("const sum = taken() + said.length;\nconsole.log(sum)")), "10\n");
});

test("a cell that is run again as it is runs again", async () => {
  await kernel.execute("let runs = 0;");
  for (let i = 0; i < 2; i += 1) assert.equal((await kernel.execute("const twice = (runs += 1);")).reply.status, "ok");
  assert.equal(printed(await kernel.execute("console.log(runs, twice)")), "2 2\n");
});

test("a variable of a type that its cell cannot name keeps it in later cells", async () => {
  await kernel.execute('import { tensor } from "nabla";');
  await kernel.execute("const y = tensor([[1, 2]]); // the end of the cell is a comment");
  const { reply } = await kernel.execute("const wrong: string = y;");
  assert.match(reply.evalue, /^line 1, column 7: Type 'Tensor' is not assignable to type 'string'/);
  assert.equal(printed(await kernel.execute("console.log(y.shape)")), "[ 1, 2 ]\n");
});

test("what stands behind a cell adds no complaint and no value", async () => {
  const half = await kernel.execute("function half() {");
  assert.match(half.reply.evalue, /^line 1, column 18: '}' expected\. \(TS1005\)$/);
  const statement = await kernel.execute("let a = 5;");
  assert.deepEqual(
    statement.messages.map(({ type }) => type),
    ["execute_input"],
  );
});
