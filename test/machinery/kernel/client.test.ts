import assert from "node:assert/strict";
import { test } from "node:test";
import { root, startKernel } from "./client";

test("a kernel that dies is an error of whoever waits for it", async () => {
  const kernel = await startKernel(root);
  const waits = kernel.execute('process.kill(process.pid, "SIGKILL");');
  await assert.rejects(waits, /the kernel ended with SIGKILL/);
  assert.equal(await kernel.shutdown(), null);
});
