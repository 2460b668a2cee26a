import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Answer, type Kernel, printed, root, startKernel } from "./client";

/** Far below the minute that the processes below would take: how fast a stop is, no test can say on a busy machine. */
const atOnce = 30_000;

let kernel: Kernel;
before(async () => {
  kernel = await startKernel(root);
  await kernel.execute('import { interruptible } from "nabla";\nlet steps = 0;');
});
after(() => kernel.shutdown());

async function stopped(code: string, stop: () => unknown): Promise<Answer> {
  const run = kernel.send("execute_request", { code: `console.log("started");\n${code}`, silent: false });
  await kernel.until(({ parent, type }) => parent === run.id && type === "stream");
  if (/await (new Promise|breathe)/.test(code)) await heard();
  else await new Promise((resolve) => setTimeout(resolve, 100));
  const asked = Date.now();
  stop();
  const answer = await run.done;
  assert.ok(Date.now() - asked < atOnce, `${Date.now() - asked} ms`);
  assert.equal(answer.reply.ename, "Interrupted");
  assert.equal((await kernel.execute("1")).reply.status, "ok", "the kernel goes on");
  return answer;
}

/** The kernel has been through its event loop: a signal that was sent before is heard, and a cell that waits does wait. */
async function heard(): Promise<void> {
  for (const code of ["1", "1"]) await kernel.send("is_complete_request", { code }).done;
}

const byMessage = (): unknown => kernel.interrupt();
const bySignal = (): unknown => kernel.process.kill("SIGINT");
const libraryLoop =
  "const breathe = interruptible();\nfor (;;) { await breathe(); steps += 1; globalThis.stopSeen = steps; }";

for (const [name, code, stop] of [
  ["a message stops a loop without an await", "for (;;) {}", byMessage],
  ["a signal stops a loop without an await", "for (;;) {}", bySignal],
  ["a message stops a loop that spins after an await", "await null;\nfor (;;) {}", byMessage],
  ["a message stops a loop that awaits without end", "for (;;) await null;", byMessage],
  ["a message leaves an await that never settles", "await new Promise(() => {});", byMessage],
  ["a signal leaves an await that never settles", "await new Promise(() => {});", bySignal],
] as const) {
  test(name, async () => {
    await stopped(code, stop);
  });
}

for (const [name, stop] of [
  ["message", byMessage],
  ["signal", bySignal],
] as const) {
  test(`a ${name} stops a library loop at its next step, and no step is made after it`, async () => {
    const answer = await stopped(libraryLoop, stop);
    assert.match(answer.reply.traceback.join("\n"), /cell \[\d+\], line 3/, "the place where it stopped");
    const first = printed(await kernel.execute("console.log(globalThis.stopSeen);"));
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.equal(printed(await kernel.execute("console.log(globalThis.stopSeen);")), first);
    assert.ok(Number(first) > 0);
  });
}

for (const code of [
  'execSync("sleep 60");',
  'execSync("echo begun; sleep 60; echo on", { stdio: "inherit" });',
  'spawnSync("sleep", ["60"]);',
]) {
  test(`a cell that waits for a process is stopped with that process alone: ${code}`, async () => {
    await kernel.execute('import { execSync, spawn, spawnSync } from "node:child_process";');
    await kernel.execute('const other = spawn("sleep", ["60"]);');
    await stopped(code, byMessage);
    const { reply } = await kernel.execute(
      "if (other.exitCode !== null || other.signalCode !== null) throw 1; other.kill();",
    );
    assert.equal(reply.status, "ok");
  });
}

test("a library loop that starts after a stop is not stopped by it", async () => {
  await kernel.interrupt();
  const { reply } = await kernel.execute("const b = interruptible();\nfor (let i = 0; i < 5; i += 1) await b();");
  assert.equal(reply.status, "ok");
});

test("a stop while nothing runs does nothing", async () => {
  await kernel.interrupt();
  kernel.process.kill("SIGINT");
  await heard();
  assert.equal((await kernel.execute("2")).reply.status, "ok");
});

test("cells queued behind a stopped one are aborted", async () => {
  const run = kernel.send("execute_request", { code: 'console.log("s"); for (;;) {}', silent: false });
  const queued = kernel.send("execute_request", { code: "1", silent: false });
  await kernel.until(({ parent, type }) => parent === run.id && type === "stream");
  await kernel.interrupt();
  assert.equal((await run.done).reply.ename, "Interrupted");
  assert.equal((await queued.done).reply.status, "aborted");
});

test("a kernel that spins is shut down too", async () => {
  const other = await startKernel(root);
  const run = other.send("execute_request", { code: 'await null; console.log("s"); for (;;) {}', silent: false });
  await other.until(({ parent, type }) => parent === run.id && type === "stream");
  const asked = Date.now();
  await other.shutdown();
  assert.ok(Date.now() - asked < atOnce);
});
