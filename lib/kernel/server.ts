/** The kernel as Jupyter sees it: its sockets, its queue of cells, its answers. */
import path from "node:path";
import { Worker } from "node:worker_threads";
import { Router } from "zeromq";
import { host } from "../host";
import { broadcast, nobody } from "./broadcast";
import { kernelInfo } from "./info";
import { type Message, readMessage, writeMessage } from "./message";
import type { CellOutput } from "./output";
import { openSession, type Session } from "./session";
import { type ChannelsStart, sendAtOnce, type ToChannels, type ToMain } from "./threads";

/** What Jupyter writes into a connection file. */
export interface Connection {
  readonly transport: string;
  readonly ip: string;
  readonly key: string;
  readonly shell_port: number;
  readonly iopub_port: number;
  readonly stdin_port: number;
  readonly control_port: number;
  readonly hb_port: number;
}

/** Requests sent before a failure was reported are dropped if they arrive within this time of it, in milliseconds. */
const abortWindow = 500;
/** The session is opened after the first question about the kernel, or after this many milliseconds. */
const openAfter = 150;
/** Runs that are no part of the history are numbered from here. */
const firstSilent = 1_000_000;

/** Where the answer to a request goes. */
type Reply = (type: string, content: object) => void;

/**
 * Starts the kernel: binds the sockets, answers until it is shut down.
 *
 * @param exit - ends the process
 * @param complain - writes to whoever started the kernel, not to a cell
 */
export async function serve(
  connection: Connection,
  exit: (code: number) => void,
  complain: (text: string) => void,
): Promise<void> {
  const { key } = connection;
  const address = (port: number): string => `${connection.transport}://${connection.ip}:${port}`;
  const shell = new Router(sendAtOnce);
  const stdin = new Router();
  const inCell = new Int32Array(new SharedArrayBuffer(4));

  let session: Session | undefined;
  let count = 0;
  let silent = firstSilent;
  let busy: Message | undefined;
  let failedAt: number | undefined;
  const queue: Message[] = [];
  const outputs = new Map<number, CellOutput>();

  process.on("SIGINT", () => session?.interrupt());
  const start: ChannelsStart = {
    key,
    control: address(connection.control_port),
    heartbeat: address(connection.hb_port),
    iopub: address(connection.iopub_port),
    stops: host().stops,
    inCell,
  };
  const channels = new Worker(path.join(__dirname, "channels.js"), { workerData: start });
  const tell = (message: ToChannels): void => channels.postMessage(message);
  let closing = false;
  channels.on("error", (error) => {
    complain(`kernel: the channels failed: ${error.stack ?? error.message}`);
    exit(1);
  });
  channels.on("exit", () => {
    if (!closing) exit(1);
  });

  function publish(type: string, content: object, parent: Message | undefined): void {
    tell({ kind: "publish", type, content: JSON.stringify(content), parent: parent?.header });
  }
  const toShell =
    (message: Message): Reply =>
    (type, content) => {
      const frames = writeMessage(type, content, message.header, key, message.identities);
      shell.send(frames).catch((error) => complain(`kernel: ${error}`));
    };
  const toControl =
    (message: Message): Reply =>
    (type, content) =>
      tell({ kind: "reply", frames: writeMessage(type, content, message.header, key, message.identities) });

  function open(): Session {
    session ??= openSession(inCell, ({ count: cell, failure }) => {
      const known = cell === undefined ? undefined : outputs.get(cell);
      const to = known ?? [...outputs.values()].at(-1);
      const where = cell === undefined ? "a cell that had ended" : `cell [${cell}], after it had ended`;
      to?.stream("stderr", `In ${where}:\n${failure.traceback.join("\n")}\n`);
      if (!to) complain(`kernel: ${failure.traceback.join("\n")}`);
    });
    return session;
  }
  function openAhead(): void {
    try {
      open();
    } catch (error) {
      // The first cell tries again, and gets the error.
      complain(`kernel: ${error instanceof Error ? error.stack : error}`);
    }
  }
  let opening: NodeJS.Timeout | undefined = setTimeout(openAhead, openAfter);
  function openSoon(): void {
    clearTimeout(opening);
    opening = setTimeout(openAhead, 1);
  }

  async function execute(message: Message): Promise<void> {
    const reply = toShell(message);
    const { code, silent: isSilent, stop_on_error: stops } = message.content;
    if (isSilent === true) silent += 1;
    else count += 1;
    const number = isSilent === true ? silent : count;
    const output = isSilent === true ? nobody : broadcast(tell, message.header, number);
    outputs.set(number, output);
    publish("status", { execution_state: "busy" }, message);
    if (isSilent !== true) publish("execute_input", { code, execution_count: number }, message);
    const failure = await open().execute(String(code), number, output);
    if (failure) {
      if (isSilent !== true) publish("error", failure, message);
      reply("execute_reply", {
        status: "error",
        execution_count: number,
        ...failure,
        user_expressions: {},
        payload: [],
      });
      if (stops !== false) abortQueue();
    } else reply("execute_reply", { status: "ok", execution_count: number, user_expressions: {}, payload: [] });
    publish("status", { execution_state: "idle" }, message);
  }

  function abortQueue(): void {
    failedAt = Date.now();
    for (const message of queue.splice(0)) abort(message);
  }
  function abort(message: Message): void {
    publish("status", { execution_state: "busy" }, message);
    toShell(message)("execute_reply", { status: "aborted", execution_count: count, user_expressions: {}, payload: [] });
    publish("status", { execution_state: "idle" }, message);
  }
  /** True for a request that its sender sent before it could know of the failure. */
  function cameTooLate(message: Message): boolean {
    if (failedAt === undefined || Date.now() - failedAt > abortWindow) return false;
    return Date.parse(message.header.date) < failedAt;
  }

  async function work(): Promise<void> {
    if (busy) return;
    for (let next = queue.shift(); next; next = queue.shift()) {
      busy = next;
      try {
        await execute(next);
      } catch (error) {
        complain(`kernel: internal: ${error instanceof Error ? error.stack : error}`);
        const failure = {
          ename: "KernelError",
          evalue: `internal: ${error}`,
          traceback: [`KernelError: internal: ${error}`],
        };
        publish("error", failure, next);
        toShell(next)("execute_reply", { status: "error", execution_count: count, ...failure });
        publish("status", { execution_state: "idle" }, next);
      } finally {
        busy = undefined;
      }
    }
  }

  function answer(message: Message, reply: Reply): void {
    const type = message.header.msg_type;
    publish("status", { execution_state: "busy" }, message);
    try {
      if (type === "kernel_info_request") {
        reply("kernel_info_reply", kernelInfo());
        if (opening) openSoon();
      } else if (type === "is_complete_request")
        reply("is_complete_reply", open().answers.handleIsComplete(message.content));
      else if (type === "inspect_request") reply("inspect_reply", open().answers.handleInspect(message.content));
      else if (type === "complete_request") reply("complete_reply", open().answers.handleComplete(message.content));
      else if (type === "comm_info_request") reply("comm_info_reply", { status: "ok", comms: {} });
      else if (type === "history_request") reply("history_reply", { status: "ok", history: [] });
      else if (type === "shutdown_request") {
        reply("shutdown_reply", { status: "ok", restart: message.content.restart === true });
        publish("status", { execution_state: "idle" }, message);
        close();
        return;
      }
    } catch (error) {
      // An editor asks again at the next key: a failed answer is an empty one, told to whoever reads the log.
      complain(`kernel: ${type}: ${error instanceof Error ? error.stack : error}`);
      reply(type.replace("_request", "_reply"), {
        status: "error",
        ename: "KernelError",
        evalue: String(error),
        traceback: [],
      });
    }
    publish("status", { execution_state: "idle" }, message);
    if (busy) publish("status", { execution_state: "busy" }, busy);
  }

  function close(): void {
    closing = true;
    tell({ kind: "close" });
    setTimeout(() => exit(0), 500);
    channels.once("exit", () => exit(0));
  }

  /** The message in the frames; what is none, or not signed with the key, is told to the log. */
  function understood(frames: readonly Buffer[]): Message | undefined {
    try {
      return readMessage(frames, key);
    } catch (error) {
      complain(`kernel: ${error}`);
      return undefined;
    }
  }

  channels.on("message", (told: ToMain) => {
    if (told.kind === "ping") tell({ kind: "pong" });
    else if (told.kind === "terminated") session?.abandon();
    else if (told.kind === "message") {
      const message = understood(told.frames.map((frame) => Buffer.from(frame)));
      if (message) answer(message, toControl(message));
    }
  });

  await Promise.all([
    shell.bind(address(connection.shell_port)),
    stdin.bind(address(connection.stdin_port)),
    new Promise<void>((resolve) => channels.once("message", () => resolve())),
  ]);
  publish("status", { execution_state: "starting" }, undefined);
  for await (const frames of shell) {
    const message = understood(frames);
    if (!message) continue;
    if (message.header.msg_type !== "execute_request") answer(message, toShell(message));
    else if (cameTooLate(message)) abort(message);
    else {
      queue.push(message);
      void work();
    }
  }
}
