/** The process that compiles a kernel's cells: it may end, it may not be there as it was built, it may not come to an end. */
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { type TestContext, test } from "node:test";
import type { Converted } from "../../../machinery/kernel/converter";
import { root } from "../../source-files";
import { temporaryFolder } from "../../temporary";
import { printed, startKernel } from "../kernel/client";

const dist = path.join(root, "machinery", "dist");
const { openCompiler }: typeof import("../../../machinery/kernel/compiler") = require(
  path.join(dist, "kernel", "compiler"),
);
const { startCompiler, snapshotFile }: typeof import("../../../machinery/compiler/snapshot") = require(
  path.join(dist, "compiler", "snapshot"),
);
type Start = typeof startCompiler;
type Compiler = ReturnType<typeof openCompiler>;

/** A compiler, and the processes that it started. */
function opened(t: TestContext, start: Start = startCompiler): { compiler: Compiler; processes: ChildProcess[] } {
  const processes: ChildProcess[] = [];
  const folder = fs.realpathSync(temporaryFolder("nabla-compiler-test-"));
  const compiler = openCompiler(folder, undefined, undefined, (...how) => {
    const started = start(...how);
    processes.push(started);
    return started;
  });
  t.after(compiler.close);
  return { compiler, processes };
}

/** Compiles a cell that ends well. */
async function run(compiler: Compiler, source: string): Promise<Converted | undefined> {
  const converted = await compiler.compile(source, assert.fail);
  assert.deepEqual(converted?.diagnostics ?? [], []);
  compiler.keep(converted, []);
  return converted;
}

test("a compiler that ends between two cells is followed by one that knows what the first ones declared", async (t) => {
  const { compiler, processes } = opened(t);
  await run(compiler, "/** @module two */\nexport const two = 2;");
  await run(compiler, "const a: number = 1;");
  processes[0].ref(); // who waits for no answer does not wait for it
  processes[0].kill("SIGKILL");
  await once(processes[0], "exit");
  const converted = await run(compiler, 'import { two } from "./two"; const b: number = a + two;');
  assert.equal(processes.length, 2);
  assert.deepEqual(
    converted?.sideOutputs?.map(({ path: file }) => path.basename(file)),
    ["two.js"],
  );
});

test("an answer that comes once more, after its cell has run, changes nothing", async (t) => {
  const { compiler } = opened(t);
  const first = compiler.compile("const a: number = 1;", assert.fail);
  const again = compiler.compile("const a: number = 1;", assert.fail);
  compiler.keep(await first, []);
  await again;
  await run(compiler, "a + 1");
});

test("a cell whose compiler ends says so, and the next one is compiled", async (t) => {
  const { compiler, processes } = opened(t);
  await run(compiler, "const a = 1;");
  processes[0].kill("SIGSTOP");
  const waiting = compiler.compile("a + 1", assert.fail);
  processes[0].kill("SIGKILL");
  await assert.rejects(
    waiting,
    /^CompilerError: the compiler ended \(SIGKILL\), perhaps for want of memory: run the cell/,
  );
  await run(compiler, "a + 1");
});

test("where a snapshot is refused, cells are compiled without it", async (t) => {
  const asked: (boolean | undefined)[] = [];
  const { compiler } = opened(t, (program, how) => {
    asked.push(how.fromSnapshot);
    if (!how.fromSnapshot) return startCompiler(program, how);
    return spawn(process.execPath, ["-e", "process.exit(1)"], { stdio: ["ignore", "ignore", "ignore", "ipc"] });
  });
  await run(compiler, "const a = 1;");
  await run(compiler, "a + 1");
  assert.deepEqual(asked, [true, false]);
});

test("with a snapshot and without it, a cell becomes the same", async (t) => {
  assert.ok(fs.existsSync(snapshotFile()));
  const cells = [
    'import { tensor } from "nabla";\nimport fs from "node:fs";\nconst a = tensor([1, 2]);',
    "for (const n of [1, 2].toReversed()) console.log(n, a.shape, fs.constants.O_RDONLY);",
    "const wrong: string = a;",
  ];
  const made = async (fromSnapshot: boolean): Promise<unknown[]> => {
    const { compiler } = opened(t, (program, how) => startCompiler(program, { ...how, fromSnapshot }));
    const converted: unknown[] = [];
    for (const source of cells) {
      const one = await compiler.compile(source, assert.fail);
      compiler.keep(one, []);
      converted.push(one);
    }
    return converted;
  };
  const [first, second] = [await made(true), await made(false)];
  assert.deepEqual(first, second);
  assert.equal((first[2] as Converted).diagnostics.length, 1);
});

/** Takes the compiler minutes. */
const endless = [
  `type D = ${Array.from("0123456789abcdefg", (letter) => `"${letter}"`).join(" | ")};`,
  `type Words<A extends D, B extends D, C extends D, E extends D> = \`\${A}\${B}\${C}\${E}\`;`,
  ...Array.from(
    { length: 30 },
    (_, i) =>
      `let x${i}: Words<D, D, D, D> extends \`\${infer R}${i}\` ? { [K in Words<D, D, D, D>]: R } : 0 = null as any;`,
  ),
].join("\n");

test("a cell with a type that never ends is stopped, and the next one runs", async () => {
  const kernel = await startKernel(root);
  await kernel.execute("const kept = 1;");
  const run = kernel.send("execute_request", { code: endless, silent: false });
  const [, { reply }] = await Promise.all([kernel.interrupt(), run.done]);
  assert.equal(reply.ename, "Interrupted");
  assert.equal(printed(await kernel.execute("console.log(kept + 1)")), "2\n");
  assert.equal(await kernel.shutdown(), 0);
});
