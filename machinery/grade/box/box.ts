/** A fresh, shut process for one attempt, seen from the trusted side. */
import { type ChildProcess, spawn } from "node:child_process";
import type { Duplex, Readable } from "node:stream";
import { frame, frames } from "./frames";
import type { BoxCommand } from "./level";
import type { MemoryGroup } from "./memory-group";
import { type Taken, takenBy } from "./processes";
import type { Answered, Asked } from "./questions";

/** Why a box was ended. */
export type EndReason = "time" | "memory" | "processes" | "output" | "nonsense" | "exited" | "closed";

/** What may be taken before a box is ended. */
export interface BoxLimits {
  /** Seconds of the processor for one question. */
  readonly seconds: number;
  /** Seconds by the clock for one question: what waits and never wakes takes no processor. */
  readonly wait: number;
  readonly megabytes: number;
  readonly processes: number;
  /** Bytes on stdout and stderr together. */
  readonly output: number;
}

/** Limits that leave honest answers room on a busy machine. */
export const boxLimits: BoxLimits = { seconds: 3, wait: 60, megabytes: 600, processes: 16, output: 1024 * 1024 };

/** Thrown where a box was ended before it answered. */
export class BoxEnded extends Error {
  override readonly name = "BoxEnded";
  constructor(
    readonly reason: EndReason,
    /** What was seen, in a few words. */
    readonly detail: string,
  ) {
    super(`the box was ended: ${detail}`);
  }
}

/** A box that answers questions in the order in which they were asked. */
export interface Box {
  /** Resolves once the library is loaded. */
  readonly ready: Promise<void>;
  /** False once it was ended, or ended itself. */
  readonly alive: boolean;
  /**
   * @param seconds - of the processor, where the question may take more or less than usual
   * @throws BoxEnded
   */
  ask(question: Asked, seconds?: number): Promise<Answered>;
  /** Ends it, whatever it does. Resolves when nothing of it is left. */
  close(): Promise<void>;
}

/** A question on its way. */
interface Waiting {
  readonly n: number;
  readonly seconds: number;
  /** When the answer is due, by the clock; set when no question is before it. */
  until?: number;
  /** Seconds of the processor that the box had taken when this was first seen to be its turn. */
  before?: number;
  settle(outcome: Answered | BoxEnded): void;
}

const startSeconds = 30;
const lookEvery = 50;

/**
 * Starts a box.
 *
 * @param group - a limit of memory that the kernel keeps; without one the watch in here is what binds
 */
export function openBox(start: BoxCommand, limits: BoxLimits = boxLimits, group?: MemoryGroup): Box {
  const { command, args, environment, folder } = group?.within(start) ?? start;
  const child = spawn(command, args, {
    cwd: folder,
    env: environment,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
    detached: true, // a group of its own, so that Ctrl-C at the terminal is ours to handle
  });
  const channel = child.stdio[3] as Duplex;
  let ended: BoxEnded | undefined;
  const waiting: Waiting[] = [];
  let last = 0;
  let errors = "";

  function end(reason: EndReason, detail: string): void {
    ended ??= new BoxEnded(reason, detail);
    kill(child);
    for (const one of waiting.splice(0)) one.settle(ended);
  }

  function wait(n: number, seconds: number): Promise<Answered> {
    if (ended) return Promise.reject(ended);
    return new Promise((resolve, reject) => {
      const settle = (outcome: Answered | BoxEnded): void => {
        if (outcome instanceof BoxEnded) reject(outcome);
        else resolve(outcome);
      };
      waiting.push({ n, seconds, settle });
    });
  }

  const read = frames((message) => {
    // an answer to another question, or to none, is one that nobody asked for: the box speaks out of turn
    if (message.n !== waiting[0]?.n) return end("nonsense", "it spoke without being asked");
    waiting.shift()?.settle(message as unknown as Answered);
  });
  channel.on("data", (chunk: Buffer) => {
    try {
      if (!ended) read(chunk);
    } catch (error) {
      end("nonsense", error instanceof Error ? error.message : String(error));
    }
  });
  channel.on("error", () => {}); // it has ended, and "exit" says how
  const exited = new Promise<void>((resolve) => {
    child.once("error", (error) => {
      end("exited", error.message);
      resolve();
    });
    child.once("exit", (code, signal) => {
      if (group?.exhausted()) end("memory", "more memory than the kernel allows it");
      group?.close();
      const last = errors.trim().split("\n").at(-1) ?? "";
      end("exited", `it ended itself (${signal ?? `exit code ${code}`})${last && `: ${last.slice(0, 200)}`}`);
      resolve();
    });
  });
  /** Questions that are asked at once travel at once. */
  function send(bytes: Buffer): void {
    if (!channel.writableCorked) {
      channel.cork();
      process.nextTick(() => channel.uncork());
    }
    channel.write(bytes);
  }

  let heard = 0;
  for (const stream of [child.stdout, child.stderr] as Readable[]) {
    stream.on("data", (chunk: Buffer) => {
      heard += chunk.length;
      if (stream === child.stderr && errors.length < 4000) errors += chunk.toString();
      if (heard > limits.output) end("output", `more than ${limits.output} bytes were printed`);
    });
  }
  const watch = setInterval(() => {
    const over = overLimit(takenBy(child.pid ?? 0), waiting[0], limits);
    if (over) end(over.reason, over.detail);
  }, lookEvery);
  void exited.then(() => clearInterval(watch));

  const ready = wait(0, startSeconds).then(() => {});
  ready.catch(() => {}); // whoever asks hears of it
  return {
    ready,
    get alive() {
      return ended === undefined;
    },
    ask(question, seconds = limits.seconds) {
      if (ended) return Promise.reject(ended);
      const n = ++last;
      const answer = wait(n, seconds);
      try {
        send(frame({ ...question, n }));
      } catch (error) {
        end("nonsense", error instanceof Error ? error.message : String(error));
      }
      return answer;
    },
    close() {
      end("closed", "it was closed");
      return exited;
    },
  };
}

function overLimit(
  taken: Taken | undefined,
  waiting: Waiting | undefined,
  limits: BoxLimits,
): { reason: EndReason; detail: string } | undefined {
  if (waiting) waiting.until ??= Date.now() + 1000 * Math.max(limits.wait, 10 * waiting.seconds);
  if (waiting?.until !== undefined && Date.now() > waiting.until)
    return { reason: "time", detail: `no answer after ${Math.max(limits.wait, 10 * waiting.seconds)} s` };
  if (!taken) return undefined;
  const { megabytes, processes, seconds } = taken;
  if (megabytes > limits.megabytes) return { reason: "memory", detail: `more than ${limits.megabytes} MB of memory` };
  if (processes > limits.processes) return { reason: "processes", detail: `more than ${limits.processes} processes` };
  if (waiting) waiting.before ??= seconds; // within one look of its turn: reading it at each question took longer than most
  if (waiting?.before !== undefined && seconds - waiting.before > waiting.seconds)
    return { reason: "time", detail: `no answer after ${waiting.seconds} s of computing` };
  return undefined;
}

/** The whole group: what was started beside it goes with it. */
function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}
