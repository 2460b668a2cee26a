/**
 * Child processes of cells. One that inherits this process's stdout would print to whoever started the kernel, where no
 * learner looks; what it prints goes to the cell that started it, and so does what its listeners print.
 */
import children, { type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Interrupted } from "nabla/host";
import type { Owners, Questions } from "./owners";
import { waitsForChild } from "./threads";

type Printed = "stdout" | "stderr";
type Call = (...args: unknown[]) => unknown;
type Stdio = readonly unknown[];
interface Options {
  readonly stdio?: string | Stdio;
  readonly silent?: boolean;
}

/** Functions that start a process and return at once; those that wait for its end. */
const starting = ["spawn", "fork", "exec", "execFile"] as const;
const waiting = ["spawnSync", "execSync", "execFileSync"] as const;

/**
 * From here on the processes that cells start are heard.
 *
 * @param inCell - see {@link "./threads".SharedFlags}
 * @returns a function that puts back what was there before
 */
export function hearChildren(owners: Owners & { readonly questions: Questions }, inCell: Int32Array): () => void {
  const { guarded } = owners.questions;
  const isAskedToStop = (): boolean => {
    const owner = owners.current();
    return owner !== undefined && owners.isAskedToStop(owner);
  };
  const module = children as unknown as Record<string, Call>;
  const replace = (name: string, made: (original: Call) => Call): (() => void) => {
    const original = module[name];
    // `util.promisify(exec)` looks at a property of the function.
    module[name] = Object.defineProperties(made(original), Object.getOwnPropertyDescriptors(original)) as Call;
    return () => {
      module[name] = original;
    };
  };
  const restore = [
    ...starting.map((name) => replace(name, (original) => started(original, name, guarded))),
    ...waiting.map((name) => replace(name, (original) => waited(original, inCell, isAskedToStop))),
  ];
  return () => {
    for (const put of restore) put();
  };
}

function started(original: Call, name: string, guarded: Questions["guarded"]): Call {
  return (...given) => {
    const args = given.map((arg) => (typeof arg === "function" ? guarded(arg as never) : arg));
    const at = args.findIndex(isOptions);
    const options: Options = at < 0 ? {} : (args[at] as Options);
    const inherits = name === "fork" && options.stdio === undefined && options.silent !== true;
    const list = inherits ? ["inherit", "inherit", "inherit", "ipc"] : listOf(options.stdio);
    const heard = printedBy(list);
    if (heard.length > 0 && name !== "exec" && name !== "execFile") {
      const piped = {
        ...options,
        stdio: list.map((entry, index) => (heard.some(([i]) => i === index) ? "pipe" : entry)),
      };
      if (at < 0) args.push(piped);
      else args[at] = piped;
    }
    const child = original(...args) as ChildProcess;
    for (const [index, to] of heard) {
      const stream = child.stdio?.[index] as NodeJS.ReadableStream | null;
      stream?.setEncoding("utf8");
      stream?.on("data", guarded((text: string) => void process[to].write(text)) as (text: string) => void);
      // As it is for whoever inherits.
      (child as { -readonly [P in Printed]: unknown })[index === 1 ? "stdout" : "stderr"] = null;
    }
    for (const source of [child, child.stdout, child.stderr]) if (source) source.emit = guarded(source.emit as never);
    return child;
  };
}

/** How long a cell that is to stop waits for its termination, in milliseconds: it comes at once, or nobody sends it. */
const termination = 10_000;

function waited(call: Call, inCell: Int32Array, isAskedToStop: () => boolean): Call {
  const original: Call = (...args) => {
    const before = Atomics.exchange(inCell, 0, waitsForChild);
    try {
      return call(...args);
    } finally {
      Atomics.store(inCell, 0, before);
      // The stop has ended the process, or will end the cell: whichever is seen first, none of its lines runs again.
      if (isAskedToStop()) leave();
    }
  };
  return (...args) => {
    const at = args.findIndex(isOptions);
    const list = at < 0 ? [] : listOf((args[at] as Options).stdio);
    const heard = printedBy(list);
    if (heard.length === 0) return original(...args);
    const files = heard.map(([index, to]) => ({ index, to, file: temporaryFile() }));
    const stdio = list.map((entry, index) => files.find((one) => one.index === index)?.file ?? entry);
    args[at] = { ...(args[at] as Options), stdio };
    try {
      return original(...args);
    } finally {
      for (const { to, file } of files) printFile(file, to);
    }
  };
}

/** Waits for the termination, which ends a wait too, and passes by every `catch` of the cell. */
function leave(): never {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, termination);
  throw new Interrupted();
}

function isOptions(arg: unknown): boolean {
  return typeof arg === "object" && arg !== null && !Array.isArray(arg) && !(arg instanceof URL);
}

/** `stdio` as a list of at least three entries. */
function listOf(stdio: string | Stdio | undefined): unknown[] {
  if (!Array.isArray(stdio)) return [0, 1, 2].map(() => stdio ?? "pipe");
  return Array.from({ length: Math.max(3, stdio.length) }, (_, i) => stdio[i] ?? (i < 3 ? "pipe" : undefined));
}

/** Which of a child's streams print to this process's own, and to which. */
function printedBy(list: Stdio): [index: 1 | 2, to: Printed][] {
  const own = (entry: unknown, index: 1 | 2): Printed | undefined => {
    if (entry === "inherit") return index === 1 ? "stdout" : "stderr";
    if (entry === 1 || entry === process.stdout) return "stdout";
    return entry === 2 || entry === process.stderr ? "stderr" : undefined;
  };
  return ([1, 2] as const).flatMap((index) => {
    const to = own(list[index], index);
    return to === undefined ? [] : [[index, to] as [1 | 2, Printed]];
  });
}

/** A file to write to and read from, which is gone when it is closed. */
function temporaryFile(): number {
  const name = path.join(os.tmpdir(), `nabla-${randomUUID()}`);
  const file = fs.openSync(name, "wx+", 0o600);
  fs.rmSync(name, { force: true });
  return file;
}

function printFile(file: number, to: Printed): void {
  const buffer = Buffer.alloc(65_536);
  for (let at = 0; ; ) {
    const length = fs.readSync(file, buffer, 0, buffer.length, at);
    if (length === 0) break;
    process[to].write(Buffer.from(buffer.subarray(0, length)));
    at += length;
  }
  fs.closeSync(file);
}
