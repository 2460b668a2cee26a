import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Answer, type Kernel, printed, root, startKernel } from "./client";
import { endless, prepared, stopAfter } from "./stops";

/** Stops of each kind of cell; `NABLA_STOPS=20` makes it the 200 that were once looked at. */
const stopsEach = Number(process.env.NABLA_STOPS ?? 3);
/** The latest moment, in milliseconds: compilation is over by then. */
const latest = 400;

let kernel: Kernel;
before(async () => {
  kernel = await startKernel(root);
  await kernel.execute(prepared);
});
after(() => kernel.shutdown());

let moment = 0;
for (const [name, code] of Object.entries(endless)) {
  test(`${name} is stopped at any moment, and nothing of it runs on`, async () => {
    for (let i = 0; i < stopsEach; i += 1) {
      // The golden ratio spreads any number of moments evenly: the same ones in each run.
      await stopAfter(kernel, code, i === 0 ? 0 : latest * moment ** 2);
      moment = (moment + 0.618034) % 1;
    }
  });
}

test("the first cell of a fresh kernel is stopped at once and a second stop does no harm", async () => {
  const other = await startKernel(root);
  const run = other.send("execute_request", { code: "for (;;) {}", silent: false });
  await Promise.all([other.interrupt(), other.interrupt(), run.done]);
  assert.equal((await run.done).reply.ename, "Interrupted");
  assert.equal((await other.execute("1 + 1")).reply.status, "ok");
  assert.equal(await other.shutdown(), 0);
});

/** Makes the kernel slow where it begins to answer a request: so long that a stop under way would be pressed again. */
const slow = `const { stringify } = JSON;
JSON.stringify = (...given: [any]) => {
  if (given[0]?.execution_state === "busy") for (const end = Date.now() + 600; Date.now() < end; );
  return stringify(...given);
};`;

test("a request that comes while a stop is under way is answered, on a slow machine too", async () => {
  const other = await startKernel(root);
  await other.execute(slow);
  const spins = async (word: string): Promise<{ readonly done: Promise<Answer> }> => {
    const done = other.execute(`console.log("${word}"); await null; for (;;) {}`);
    await other.until(({ type, content }) => type === "stream" && content.text === `${word}\n`);
    return { done };
  };
  const stopped = await spins("one");
  await Promise.all([other.interrupt(), other.execute("1 + 1", { stop_on_error: false })]);
  assert.equal((await stopped.done).reply.ename, "Interrupted");
  assert.equal((await other.execute("2 + 2")).reply.status, "ok");
  await spins("two");
  assert.equal(await other.shutdown(), 0);
});

test("a stop while a large package is loaded ends the cell that waits behind it", async () => {
  await kernel.interrupt();
  await stopAfter(kernel, 'import * as tf from "@tensorflow/tfjs"; for (;;) tf.version;', 100);
});

for (const end of ["", "; exit 3"]) {
  test(`a cell goes no further when the process it waits for ends by itself after a stop: sleep 0.2${end}`, async () => {
    await kernel.execute('import { execSync } from "node:child_process"; let further = 0;');
    const code = `try { execSync("sleep 0.2${end}"); further += 1; } catch { further += 1; } finally { further += 1; }`;
    const run = kernel.execute(`console.log("waits${end}"); ${code}`);
    await kernel.until(({ type, content }) => type === "stream" && content.text === `waits${end}\n`);
    await kernel.interrupt();
    assert.equal((await run).reply.ename, "Interrupted");
    assert.equal(printed(await kernel.execute("console.log(further)")), "0\n");
  });
}

test("what an earlier cell started goes on after a stop, what the stopped cell started does not", async () => {
  await kernel.execute("let earlier = 0, stopped = 0; setInterval(() => { earlier += 1; }, 5);");
  const go =
    "async function go(): Promise<never> { for (;;) { earlier += 1; await new Promise((r) => setTimeout(r, 5)); } }";
  await kernel.execute(`${go}\nvoid go();`);
  const code =
    "setInterval(() => { stopped += 1; }, 5); void go(); Promise.resolve().then(function again() { stopped += 1; setTimeout(again, 5); });";
  await stopAfter(kernel, `${code} await new Promise(() => {});`, 300);
  const read = async (): Promise<number[]> =>
    JSON.parse(printed(await kernel.execute("console.log(JSON.stringify([earlier, stopped]))")));
  const [earlier, stopped] = await read();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const later = await read();
  assert.equal(later[1], stopped);
  assert.ok(later[0] > earlier);
});

test("no catch and no finally of a stopped cell runs", async () => {
  await kernel.execute("let handled = 0;");
  await stopAfter(
    kernel,
    "try { for (;;) await new Promise((r) => setTimeout(r, 5)); } catch { handled += 1; } finally { handled += 1; }",
    300,
  );
  assert.equal(printed(await kernel.execute("console.log(handled)")), "0\n");
});

test("a stopped cell names the line at which it was waiting", async () => {
  const run = kernel.send("execute_request", {
    code: 'console.log("started");\nfor (;;) {\n  await new Promise((r) => setTimeout(r, 5));\n}',
    silent: false,
  });
  await kernel.until(({ parent, type }) => parent === run.id && type === "stream");
  await kernel.interrupt();
  assert.match((await run.done).reply.traceback.join("\n"), /cell \[\d+\], line 3, column 3/);
});
