/**
 * The thread of the sockets. They work while a cell spins: questions about the kernel are answered, output leaves, and
 * stops are heard. A stop is first a number that is seen by library loops and at the awaits of cells. If the main
 * thread does not come back, its JavaScript is terminated through the inspector, which ends any loop. No signal is
 * sent: one that comes just before or after Node listens for it ends the process.
 */
import { Session } from "node:inspector";
import { parentPort, workerData } from "node:worker_threads";
import { Publisher, Reply, Router } from "zeromq";
import { kernelInfo } from "./info";
import { type Header, type Message, readMessage, writeMessage } from "./message";
import { endYoungest } from "./offspring";
import {
  type Channel,
  type ChannelsStart,
  type NumberedRequest,
  type Request,
  sendAtOnce,
  type ToChannels,
  type ToMain,
  waitsForChild,
} from "./threads";

/** How long the main thread has to come back after a stop before it is terminated, in milliseconds. */
const patience = 300;
/** Requests that were sent before a stop, on another socket, may arrive after it: it waits so long, in milliseconds. */
const behind = 10;
/**
 * How long the main thread has to answer a shutdown, in milliseconds: long, for busy machines. Whoever asked has a
 * patience of its own: Jupyter ends the process after 5 s.
 */
const farewell = 60_000;
/** Printed text waits this long for more, in milliseconds … */
const gather = 30;
/** … or until it is this long, in characters. */
const enough = 65_536;

const { connection, stops, inCell } = workerData as ChannelsStart;
const { key } = connection;
const sockets = { shell: new Router(sendAtOnce), control: new Router(sendAtOnce) };
const stdin = new Router(sendAtOnce);
const iopub = new Publisher(sendAtOnce);
const heartbeat = new Reply({ sendTimeout: 0 });

function tell(message: ToMain): void {
  parentPort?.postMessage(message);
}

/** The request of the cell that runs, as far as clients have been told. */
let busy: Header | undefined;

function publish(type: string, content: string, parent: Header | undefined): void {
  flush();
  if (type === "execute_input") busy = parent;
  void iopub.send(writeMessage(type, content, parent, key, [type]));
  if (type !== "status" || !content.includes("idle")) return;
  // A question that was answered meanwhile does not make a busy kernel idle.
  if (parent?.msg_id === busy?.msg_id) busy = undefined;
  else if (busy) publish("status", '{"execution_state":"busy"}', busy);
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

function reply({ channel, message }: Request, type: string, content: string): void {
  const identities = message.identities.map((identity) => Buffer.from(identity));
  void sockets[channel].send(writeMessage(type, content, message.header, key, identities));
}

async function hear(channel: Channel): Promise<void> {
  for await (const frames of sockets[channel]) {
    let message: Message;
    try {
      message = readMessage(frames, key);
    } catch (error) {
      tell({ kind: "complaint", text: `kernel: ${error}` });
      continue;
    }
    take({ channel, message, stops: Atomics.load(stops, 0) });
  }
}

function take(request: Request): void {
  const { header } = request.message;
  if (header.msg_type === "kernel_info_request") {
    publish("status", '{"execution_state":"busy"}', header);
    reply(request, "kernel_info_reply", JSON.stringify(kernelInfo()));
    publish("status", '{"execution_state":"idle"}', header);
  } else if (header.msg_type === "interrupt_request") {
    setTimeout(() => {
      publish("status", '{"execution_state":"busy"}', header);
      stop();
      reply(request, "interrupt_reply", '{"status":"ok"}');
      publish("status", '{"execution_state":"idle"}', header);
    }, behind);
  } else {
    if (header.msg_type === "shutdown_request") takeLeave();
    requests += 1;
    const numbered: NumberedRequest = { kind: "request", request, number: requests };
    if (watch) held.push(numbered);
    else pass(numbered);
  }
}

async function hearHeartbeat(): Promise<void> {
  for await (const frames of heartbeat) await heartbeat.send(frames);
}

let pinged = 0;
let ponged = 0;

function ping(): number {
  pinged += 1;
  tell({ kind: "ping", number: pinged });
  return pinged;
}

/** The watch of a stop that is under way. */
let watch: NodeJS.Timeout | undefined;
/** The ping whose answer says that the main thread has come back. */
let awaited = 0;
/** When it was last asked to, and whether a termination is on its way to it. */
let asked = 0;
let terminating = false;
/** Requests that came while a stop is under way: a termination could meet the main thread at them, and they were lost. */
const held: NumberedRequest[] = [];
/** Those that came before and are not taken yet: they are lost where a termination came between. */
const untaken = new Map<number, NumberedRequest>();
let requests = 0;
let hasTerminated = false;

function pass(request: NumberedRequest): void {
  untaken.set(request.number, request);
  tell(request);
}

/** Stops the cell that runs, if one does, and does not rest until the main thread has come back. */
function stop(): void {
  Atomics.add(stops, 0, 1);
  awaited = ping();
  asked = Date.now();
  watch ??= setInterval(press, 50);
}

function press(): void {
  if (settled()) return;
  const doing = Atomics.load(inCell, 0);
  if (Date.now() - asked < patience || (doing === 0 && !terminating)) return;
  asked = Date.now();
  if (doing === waitsForChild) endYoungest(process.pid);
  // Termination, too, may meet code that runs on: it is asked again. One that met nothing waits for something to meet.
  if (terminating) ping();
  else terminate();
}

/** Whether the main thread has come back; then it gets what was held. */
function settled(): boolean {
  if (terminating || ponged < awaited) return false;
  clearInterval(watch);
  watch = undefined;
  // Whatever was taken is known by now: messages keep their order.
  if (hasTerminated) for (const request of untaken.values()) tell(request);
  hasTerminated = false;
  for (const request of held.splice(0)) pass(request);
  return true;
}

function terminate(): void {
  terminating = true;
  const inspector = new Session();
  inspector.connectToMainThread();
  inspector.post("Runtime.terminateExecution", () => {
    inspector.disconnect();
    terminating = false;
    hasTerminated = true;
    tell({ kind: "terminated" });
    awaited = ping();
  });
}

/** Stops the cell that runs, so that the main thread can answer; one that never comes back is ended all the same. */
function takeLeave(): void {
  stop();
  setTimeout(() => process.kill(process.pid, "SIGKILL"), farewell);
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
  for (const socket of [sockets.shell, sockets.control, stdin, heartbeat, iopub]) socket.close();
  process.exit(0);
}

parentPort?.on("message", (message: ToChannels) => {
  if (message.kind === "print") print(message.name, message.text, message.parent);
  else if (message.kind === "publish") publish(message.type, message.content, message.parent);
  else if (message.kind === "reply") reply(message.request, message.type, message.content);
  else if (message.kind === "pong") {
    ponged = message.number;
    if (watch) settled();
  } else if (message.kind === "taken") untaken.delete(message.number);
  else close();
});

async function main(): Promise<void> {
  const address = (port: number): string => `${connection.transport}://${connection.ip}:${port}`;
  await Promise.all([
    sockets.shell.bind(address(connection.shell_port)),
    sockets.control.bind(address(connection.control_port)),
    stdin.bind(address(connection.stdin_port)),
    heartbeat.bind(address(connection.hb_port)),
    iopub.bind(address(connection.iopub_port)),
  ]);
  publish("status", '{"execution_state":"starting"}', undefined);
  watchParent();
  await Promise.all([hear("shell"), hear("control"), hearHeartbeat()]);
}
main().catch((error) => {
  tell({ kind: "failed", text: `kernel: the sockets failed: ${error instanceof Error ? error.stack : error}` });
});
