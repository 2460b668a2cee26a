/** Stops at any moment: what is sent, what must come back, and the kinds of cells that are stopped. */
import assert from "node:assert/strict";
import { type Kernel, printed } from "./client";

/**
 * Ten kinds of cells that do not end by themselves. Each counts in `globalThis.turns` where it can, which shows whether
 * it runs on after its stop.
 */
export const endless: Readonly<Record<string, string>> = {
  "a loop": "for (;;) {}",
  "a loop that looks at the clock": "const end = Date.now() + 60_000; while (Date.now() < end) {}",
  "a loop after an await": "await null; for (;;) {}",
  "a loop of awaits": "for (;;) { await null; (globalThis as any).turns += 1; }",
  "a loop of timers": "for (;;) { (globalThis as any).turns += 1; await new Promise((r) => setTimeout(r, 2)); }",
  "a loop that catches": "for (;;) { try { await Promise.reject(1); } catch { (globalThis as any).turns += 1; } }",
  "a wait without end": "setInterval(() => { (globalThis as any).turns += 1; }, 2); await new Promise(() => {});",
  "an own async function":
    "const go = async () => { for (;;) { (globalThis as any).turns += 1; await new Promise((r) => setImmediate(r)); } }; await go();",
  "a blocked thread": "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);",
  "a loop of figures":
    'import { curves, show } from "nabla/plot"; for (;;) { (globalThis as any).turns += 1; await show(curves({ title: "y = x", xLabel: "x", yLabel: "y", series: [{ name: "y", x: [0, 1], y: [0, 1] }] })); }',
};

/** Sends a cell, stops it so many milliseconds later, and sees that all is well. */
export async function stopAfter(kernel: Kernel, code: string, milliseconds: number): Promise<void> {
  const asked = kernel.send("execute_request", { code, silent: false });
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const [interrupted, { reply }] = await Promise.all([kernel.interrupt(), asked.done]);
  assert.equal(interrupted.reply.status, "ok");
  assert.equal(reply.ename, "Interrupted", `${reply.status}: ${reply.evalue}`);
  const turns = async (): Promise<string> =>
    printed(await kernel.execute("console.log(1 + 1, kept, (globalThis as any).turns)"));
  const first = await turns();
  assert.match(first, /^2 kept \d+\n$/, `the kernel answers, with its variables: ${first}`);
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(await turns(), first, "nothing of the stopped cell runs on");
}

/** What has to be run before cells are stopped. */
export const prepared = 'let kept = "kept"; (globalThis as any).turns = 0;';
