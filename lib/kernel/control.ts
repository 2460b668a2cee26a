/**
 * The thread that hears the control channel and the heartbeat, so that "stop" and "restart" are heard while a cell
 * spins. A stop is first a signal: it ends a synchronous cell and is seen by library loops. If the main thread does
 * not come back, its JavaScript is terminated through the inspector, which also ends a loop that runs after an await.
 */
import { Session } from "node:inspector";
import { parentPort, workerData } from "node:worker_threads";
import { Reply, Router } from "zeromq";
import { readMessage, writeMessage } from "./message";
import { type ControlStart, sendAtOnce, type ToControl, type ToMain } from "./threads";

/** How long the main thread has to come back after a signal before it is terminated, in milliseconds. */
const patience = 1000;
/** How long the main thread has to answer a shutdown, in milliseconds. */
const farewell = 1000;

const start = workerData as ControlStart;
const control = new Router(sendAtOnce);
const heartbeat = new Reply({ sendTimeout: 0 });
let pinged = 0;
let ponged = 0;

function tell(message: ToMain): void {
  parentPort?.postMessage(message);
}

async function hearControl(): Promise<void> {
  for await (const frames of control) {
    const message = readMessage(frames, start.key);
    if (message.header.msg_type === "interrupt_request") {
      stop();
      await control.send(writeMessage("interrupt_reply", { status: "ok" }, message, start.key, message.identities));
      continue;
    }
    tell({ kind: "message", frames });
    // A kernel that spins cannot take its leave: the connection is all that has to be told.
    if (message.header.msg_type === "shutdown_request")
      setTimeout(() => process.kill(process.pid, "SIGKILL"), farewell);
  }
}

async function hearHeartbeat(): Promise<void> {
  for await (const frames of heartbeat) await heartbeat.send(frames);
}

function stop(): void {
  Atomics.add(start.stops, 0, 1);
  process.kill(process.pid, "SIGINT");
  pinged += 1;
  tell({ kind: "ping" });
  const mine = pinged;
  const asked = Date.now();
  const watch: NodeJS.Timeout = setInterval(() => {
    if (ponged >= mine) return clearInterval(watch);
    if (Date.now() - asked < patience || Atomics.load(start.inCell, 0) !== 1) return;
    clearInterval(watch);
    terminate();
  }, 50);
}

function terminate(): void {
  const inspector = new Session();
  inspector.connectToMainThread();
  inspector.post("Runtime.terminateExecution", () => {
    inspector.disconnect();
    tell({ kind: "terminated" });
  });
}

/** Ends this process when Jupyter, its parent, is gone: nobody else would. */
function watchParent(): void {
  if (!process.env.JPY_PARENT_PID) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGKILL");
  }, 1000);
}

parentPort?.on("message", (message: ToControl) => {
  if (message.kind === "pong") ponged = pinged;
  else if (message.kind === "send")
    void control.send(message.frames.map((frame) => (typeof frame === "string" ? frame : Buffer.from(frame))));
  else {
    control.close();
    heartbeat.close();
    process.exit(0);
  }
});

async function main(): Promise<void> {
  await Promise.all([control.bind(start.control), heartbeat.bind(start.heartbeat)]);
  tell({ kind: "ready" });
  watchParent();
  await Promise.all([hearControl(), hearHeartbeat()]);
}
void main();
