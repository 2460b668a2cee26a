import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { temporaryFolder } from "../../temporary";
import { commands, root, startKernel } from "./client";

/**
 * A main thread that spins over the first request before it takes it, as it does when a termination that was meant for
 * a cell meets it there.
 */
const main = `
const { Worker } = require("node:worker_threads");
const file = process.argv.find((word) => word.startsWith("--config-path=")).slice("--config-path=".length);
const connection = JSON.parse(require("node:fs").readFileSync(file, "utf8"));
const [stops, inCell] = [0, 0].map(() => new Int32Array(new SharedArrayBuffer(4)));
const channels = new Worker(CHANNELS, { workerData: { connection, stops, inCell } });
const seen = [];
channels.on("message", (told) => {
  if (told.kind === "ping") channels.postMessage({ kind: "pong", number: told.number });
  if (told.kind === "terminated") Atomics.store(inCell, 0, 0);
  if (told.kind !== "request") return;
  const { request, number } = told;
  const parent = request.message.header;
  if (parent.msg_type === "shutdown_request") process.exit(0);
  const content = JSON.stringify({ code: request.message.content.code, execution_count: 1 });
  channels.postMessage({ kind: "publish", type: "execute_input", content, parent });
  seen.push(number);
  if (seen.length === 1) {
    Atomics.store(inCell, 0, 1);
    for (;;) {}
  }
  channels.postMessage({ kind: "taken", number });
  channels.postMessage({ kind: "reply", request, type: "execute_reply", content: JSON.stringify({ status: "ok", seen }) });
  channels.postMessage({ kind: "publish", type: "status", content: '{"execution_state":"idle"}', parent });
});
`;

test("a request that was terminated before it was taken comes again, under its number", async () => {
  const folder = temporaryFolder("nabla-untaken-");
  const file = path.join(folder, "main.js");
  const channels = path.join(root, "machinery", "dist", "kernel", "channels.js");
  fs.writeFileSync(file, main.replace("CHANNELS", JSON.stringify(channels)));
  const kernel = await startKernel(folder, { command: [...commands.nabla.slice(0, 2), file] });
  const first = kernel.send("execute_request", { code: "1" });
  await kernel.until(({ type, parent }) => type === "execute_input" && parent === first.id);
  await kernel.interrupt();
  const { reply } = await first.done;
  assert.equal(reply.seen.length, 2);
  assert.equal(reply.seen[0], reply.seen[1]);
  const { reply: second } = await kernel.execute("2");
  assert.deepEqual(second.seen.slice(2), [reply.seen[0] + 1], "what was taken does not come again");
  await kernel.shutdown();
});
