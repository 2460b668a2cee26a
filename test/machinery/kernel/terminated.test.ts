import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { test } from "node:test";
import { commands, root } from "./client";

/**
 * A session whose compiler waits, when it comes to the cell `1 + 1`, for a termination: it was on its way to the cell
 * before, and that ended by itself. On a busy machine this happens.
 */
const script = `
const { Worker } = require("node:worker_threads");
const { openSession } = require(process.argv[1]);
const inspect = new Worker(\`
const { Session } = require("node:inspector");
const { parentPort } = require("node:worker_threads");
parentPort.on("message", () => {
  const inspector = new Session();
  inspector.connectToMainThread();
  inspector.post("Runtime.terminateExecution", () => parentPort.postMessage("terminated"));
});\`, { eval: true });
const results = [];
const output = { stream() {}, display() {}, result: (data) => results.push(data["text/plain"]) };
let terminations = 0;
const known = (previous, source) => {
  if (source !== "1 + 1" || terminations > 0) return undefined;
  terminations += 1;
  inspect.postMessage("terminate");
  for (;;) {}
};
const session = openSession(new Int32Array(new SharedArrayBuffer(4)), () => {}, known);
const cells = ["let x = 5", "1 + 1", "x + 1"];
const failures = [];
function next(at) {
  if (at < cells.length) session.start(cells[at], at + 1, output, (failure) => {
    if (failure) failures.push(failure.ename);
    next(at + 1);
  });
  else {
    require("node:fs").writeSync(1, JSON.stringify({ terminations, results, failures }));
    process.kill(process.pid, "SIGKILL");
  }
}
inspect.on("message", () => session.abandon());
inspect.on("online", () => next(0));
`;

test("a termination that was meant for the cell before, and meets the compiler, costs nothing but time", () => {
  const [node, ...flags] = commands.nabla.slice(0, 2);
  const session = path.join(root, "machinery", "dist", "kernel", "session.js");
  const { stdout, stderr } = spawnSync(node, [...flags, "-e", script, session], { encoding: "utf8", timeout: 120_000 });
  assert.notEqual(stdout, "", stderr || "it hangs");
  assert.deepEqual(JSON.parse(stdout), { terminations: 1, results: ["2", "6"], failures: [] });
});
