/** The clock of silence: a process that computes is quiet as long as it computes, one that waits a sixth of that. */
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import test from "node:test";
import { since } from "../../../machinery/runner/quiet";

const skip = existsSync("/proc/self/task") ? false : "the time that a process computed is read from /proc";

async function child(source: string): Promise<ChildProcess> {
  const started = spawn(process.execPath, ["-e", `console.log("ready"); ${source}`]);
  await once(started.stdout, "data");
  return started;
}

const seconds = (count: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1000 * count));

test("a process that waits is hardly quiet", { skip }, async (t) => {
  const waits = await child("setTimeout(() => {}, 60_000);");
  t.after(() => waits.kill("SIGKILL"));
  await seconds(0.5);
  const began = performance.now();
  const quiet = since(waits.pid);
  await seconds(1);
  const [said, passed] = [quiet(), (performance.now() - began) / 1000];
  assert.ok(said >= 0.9 / 6 && said < 0.5 * passed, `${said} of ${passed}`);
});

test("a process that computes is quiet for the seconds that it has computed", { skip }, async (t) => {
  const spins = await child("for (;;);");
  t.after(() => spins.kill("SIGKILL"));
  const quiet = since(spins.pid);
  while (quiet() < 0.5) await seconds(0.1);
});

test("where nobody tells, all seconds count", async () => {
  const quiet = since(undefined);
  await seconds(0.2);
  assert.ok(quiet() >= 0.19);
});
