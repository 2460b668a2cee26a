/**
 * The thread of the channels that must work while a cell spins. A stop is first a signal: it ends a synchronous cell
 * and is seen by library loops. If the main thread does not come back, its JavaScript is terminated through the
 * inspector, which also ends a loop that runs after an await. Printed text waits here a moment for more of it.
 */
import { Session } from "node:inspector";
import { parentPort, workerData } from "node:worker_threads";
import { Publisher, Reply, Router } from "zeromq";
import { type Header, readMessage, writeMessage } from "./message";
import { type ChannelsStart, sendAtOnce, type ToChannels, type ToMain } from "./threads";

/** How long the main thread has to come back after a signal before it is terminated, in milliseconds. */
const patience = 1000;
/** How long the main thread has to answer a shutdown, in milliseconds. */
const farewell = 1000;
/** Printed text waits this long for more, in milliseconds … */
const gather = 30;
/** … or until it is this long, in characters. */
const enough = 65_536;

const start = workerData as ChannelsStart;
const control = new Router(sendAtOnce);
const iopub = new Publisher(sendAtOnce);
const heartbeat = new Reply({ sendTimeout: 0 });

function tell(message: ToMain): void {
  parentPort?.postMessage(message);
}

function publish(type: string, content: string, parent: Header | undefined): void {
  flush();
  void iopub.send(writeMessage(type, content, parent, start.key, [type]));
}

let waiting: { name: "stdout" | "stderr"; text: string; parent: Header; timer: NodeJS.Timeout } | undefined;

function print(name: "stdout" | "stderr", text: string, parent: Header): void {
  if (waiting && (waiting.name !== name || waiting.parent.msg_id !== parent.msg_id)) flush();
  waiting ??= { name, text: "", parent, timer: setTimeout(flush, gather) };
  waiting.text += text;
  if (waiting.text.length >= enough) flush();
}

function flush(): void {
  if (!waiting) return;
  const { name, text, parent, timer } = waiting;
  waiting = undefined;
  clearTimeout(timer);
  publish("stream", JSON.stringify({ name, text }), parent);
}

async function hearControl(): Promise<void> {
  for await (const frames of control) {
    let type: string;
    try {
      const message = readMessage(frames, start.key);
      type = message.header.msg_type;
      if (type === "interrupt_request") {
        stop();
        const reply = writeMessage("interrupt_reply", '{"status":"ok"}', message.header, start.key, message.identities);
        await control.send(reply);
        continue;
      }
    } catch {
      // Not signed by our client: the main thread tells the log.
      type = "";
    }
    tell({ kind: "message", frames });
    // A kernel that spins cannot take its leave: the connection is all that has to be told.
    if (type === "shutdown_request") setTimeout(() => process.kill(process.pid, "SIGKILL"), farewell);
  }
}

async function hearHeartbeat(): Promise<void> {
  for await (const frames of heartbeat) await heartbeat.send(frames);
}

let pinged = 0;
let ponged = 0;

function stop(): void {
  Atomics.add(start.stops, 0, 1);
  process.kill(process.pid, "SIGINT");
  pinged += 1;
  tell({ kind: "ping" });
  const mine = pinged;
  const asked = Date.now();
  const watch: NodeJS.Timeout = setInterval(() => {
    if (ponged < mine && (Date.now() - asked < patience || Atomics.load(start.inCell, 0) !== 1)) return;
    clearInterval(watch);
    if (ponged < mine) terminate();
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

function close(): void {
  flush();
  for (const socket of [control, heartbeat, iopub]) socket.close();
  process.exit(0);
}

parentPort?.on("message", (message: ToChannels) => {
  if (message.kind === "print") print(message.name, message.text, message.parent);
  else if (message.kind === "publish") publish(message.type, message.content, message.parent);
  else if (message.kind === "pong") ponged = pinged;
  else if (message.kind === "close") close();
  else void control.send(message.frames.map((frame) => (typeof frame === "string" ? frame : Buffer.from(frame))));
});

async function main(): Promise<void> {
  await Promise.all([control.bind(start.control), heartbeat.bind(start.heartbeat), iopub.bind(start.iopub)]);
  tell({ kind: "ready" });
  watchParent();
  await Promise.all([hearControl(), hearHeartbeat()]);
}
void main();
