/** The kernel's main thread: its queue of cells and its answers. The sockets are in a thread of their own. */
import path from "node:path";
import { Worker } from "node:worker_threads";
import { host } from "nabla/host";
import { answerTo } from "./answers";
import { broadcast, nobody } from "./broadcast";
import { evaluate } from "./expressions";
import type { Failure } from "./failure";
import type { Message } from "./message";
import type { CellOutput } from "./output";
import { cellName, unnumbered } from "./positions";
import { openSession, type Session } from "./session";
import type { ChannelsStart, Connection, NumberedRequest, Request, ToChannels, ToMain } from "./threads";
import { packagesOf } from "./warm";

/** Requests sent before a failure was reported are dropped if they arrive within this time of it, in milliseconds. */
const abortWindow = 500;

/**
 * Starts the kernel and serves until it is shut down.
 *
 * @param exit - ends the process
 * @param complain - writes to whoever started the kernel, not to a cell
 */
export function serve(connection: Connection, exit: (code: number) => void, complain: (text: string) => void): void {
  const inCell = new Int32Array(new SharedArrayBuffer(4));
  const outputs = new Map<number, CellOutput>();
  const queue: Request[] = [];
  /** Numbers of requests that are answered or will be. */
  const taken = new Set<number>();
  let session: Session | undefined;
  let count = 0;
  /** The last cell that was no part of the history. */
  let aside = unnumbered;
  /** The cell that runs. */
  let working: Request | undefined;
  /** Questions that are being answered. */
  const asked = new Set<Request>();
  let failedAt: number | undefined;
  let closing = false;

  const onSignal = (): void => session?.interrupt();
  process.on("SIGINT", onSignal);
  const start: ChannelsStart = { connection, stops: host().stops, inCell };
  const channels = new Worker(path.join(__dirname, "channels.js"), { workerData: start });
  channels.on("error", (error) => {
    complain(`kernel: the sockets failed: ${error.stack ?? error.message}`);
    exit(1);
  });
  channels.on("exit", () => exit(closing ? 0 : 1));
  channels.on("message", (told: ToMain) => {
    if (told.kind === "request") receive(told);
    else if (told.kind === "ping") {
      session?.heed();
      tell({ kind: "pong", number: told.number });
    } else if (told.kind === "terminated") terminated();
    else complain(told.text);
    if (told.kind === "failed") exit(1);
  });

  function tell(message: ToChannels): void {
    channels.postMessage(message);
  }
  function publish(type: string, content: object, { header: parent }: Message): void {
    tell({ kind: "publish", type, content: JSON.stringify(content), parent });
  }
  function reply(request: Request, type: string, content: object): void {
    tell({ kind: "reply", request, type, content: JSON.stringify(content) });
  }

  function open(): Session {
    session ??= openSession(inCell, ({ count: cell, failure }) => {
      const known = cell === undefined ? undefined : outputs.get(cell);
      const output = known ?? [...outputs.values()].at(-1);
      const where = cell === undefined ? "a cell that had ended" : `${cellName(cell)}, after it had ended`;
      output?.stream("stderr", `In ${where}:\n${failure.traceback.join("\n")}\n`);
      if (!output) complain(`kernel: ${failure.traceback.join("\n")}`);
    });
    return session;
  }
  try {
    open().warm(packagesOf(process.env.JPY_SESSION_NAME));
  } catch (error) {
    complain(`kernel: ${describe(error)}`); // the first cell tries again, and gets the error
  }

  /** Between its two steps, taking a request cannot be terminated; what was not taken comes again. */
  function receive({ request, number }: NumberedRequest): void {
    if (taken.has(number)) return;
    const isCell = request.message.header.msg_type === "execute_request";
    if (isCell && cameTooLate(request)) abort(request);
    else {
      const waiting = { ...request, waited: working !== undefined };
      taken.add(number);
      if (isCell) queue.push(waiting);
      else asked.add(request);
    }
    tell({ kind: "taken", number });
    if (isCell) work();
    else answer(request);
  }

  /** Begins with the next cell, unless one runs. Each ends in a turn of the event loop of its own. */
  function work(): void {
    if (working) return;
    const request = queue.shift();
    if (!request) return;
    working = request;
    publish("status", { execution_state: "busy" }, request.message);
    try {
      execute(request);
    } catch (error) {
      complain(`kernel: internal: ${describe(error)}`);
      const evalue = `internal: ${error}`;
      end(request, { ename: "KernelError", evalue, traceback: [`KernelError: ${evalue}`] });
    }
  }

  function execute(request: Request): void {
    const { message, stops, waited } = request;
    const isSilent = message.content.silent === true;
    const code = String(message.content.code);
    if (isSilent || message.content.store_history === false) aside += 1;
    else count += 1;
    const number = isSilent || message.content.store_history === false ? aside : count;
    const output = isSilent ? nobody : broadcast(tell, message.header, count);
    outputs.set(number, output);
    if (!isSilent) publish("execute_input", { code, execution_count: count }, message);
    open().start(code, number, output, (failure) => end(request, failure), waited ? undefined : stops);
  }

  function end(request: Request, failure: Failure | undefined): void {
    if (failure) {
      fail(request, failure);
      rest(request);
      return;
    }
    const asked = Object.entries(request.message.content.user_expressions ?? {});
    const next = (): number => {
      aside += 1;
      return aside;
    };
    evaluate(open(), asked, next, (user_expressions) => {
      reply(request, "execute_reply", { status: "ok", execution_count: count, user_expressions, payload: [] });
      rest(request);
    });
  }

  function rest(request: Request): void {
    publish("status", { execution_state: "idle" }, request.message);
    working = undefined;
    work();
  }

  /** The JavaScript of the running cell was terminated, in whatever place it was. */
  function terminated(): void {
    // While a script runs, Node takes the listener away.
    process.off("SIGINT", onSignal);
    process.on("SIGINT", onSignal);
    session?.abandon();
    for (const request of asked) answer(request); // the termination was on its way to a cell
    if (!working) work();
    else if (!session?.isRunning()) giveUp(working);
  }

  function giveUp(request: Request): void {
    const evalue = "the cell was stopped";
    end(request, { ename: "Interrupted", evalue, traceback: [`Interrupted: ${evalue}`] });
  }

  function fail(request: Request, failure: object): void {
    const { silent: isSilent, stop_on_error: stops } = request.message.content;
    if (isSilent !== true) publish("error", failure, request.message);
    reply(request, "execute_reply", { status: "error", execution_count: count, ...failure });
    if (stops === false) return;
    failedAt = Date.now();
    for (const queued of queue.splice(0)) abort(queued);
  }

  function abort(request: Request): void {
    publish("status", { execution_state: "busy" }, request.message);
    reply(request, "execute_reply", { status: "aborted", execution_count: count });
    publish("status", { execution_state: "idle" }, request.message);
  }

  /** True for a request that its sender sent before it could know of the failure. */
  function cameTooLate({ message }: Request): boolean {
    if (failedAt === undefined || Date.now() - failedAt > abortWindow) return false;
    return Date.parse(message.header.date) < failedAt;
  }

  function answer(request: Request): void {
    const { msg_type: type } = request.message.header;
    asked.add(request);
    publish("status", { execution_state: "busy" }, request.message);
    answerTo(request.message, () => open().answers)
      .then((answered) => {
        if (answered?.on === "iopub") publish(answered.type, answered.content, request.message);
        else if (answered) reply(request, answered.type, answered.content);
      })
      .catch((error) => {
        // An editor asks again at the next key: a failed answer is an empty one, told to whoever reads the log.
        complain(`kernel: ${type}: ${describe(error)}`);
        const content = { status: "error", ename: "KernelError", evalue: String(error), traceback: [] };
        reply(request, type.replace("_request", "_reply"), content);
      })
      .then(() => {
        publish("status", { execution_state: "idle" }, request.message);
        asked.delete(request);
        if (type === "shutdown_request") close();
      });
  }

  function close(): void {
    closing = true;
    tell({ kind: "close" });
    setTimeout(() => exit(0), 10_000); // the sockets' thread ends sooner, and with it this process
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
