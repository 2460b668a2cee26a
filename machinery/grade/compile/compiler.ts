/** A warm compiler in its own process: limited, ended when a type never ends, replaced after a while. */
import type { ChildProcess } from "node:child_process";
import path from "node:path";
import { startCompiler } from "../../compiler/snapshot";
import { takenBy } from "../box/processes";
import type { Compiled, CompileOrder, Together, TogetherOrder } from "./talk";

/** Translates cells, one order after the other, whoever asks. */
export interface Compiler {
  /** Starts its process, before anything is known of the cells. */
  start(): void;
  /** Reads the types that cells will need, before there are any: a notebook's first cell imports most of them. */
  warm(firstCell?: string): void;
  /** @throws CompilerEnded where the cell took too much time or memory */
  compile(order: CompileOrder): Promise<Compiled>;
  /** @throws CompilerEnded where the cells took too much time or memory */
  together(order: TogetherOrder): Promise<Together>;
  close(): void;
}

/** A cell that ended the compiler. */
export class CompilerEnded extends Error {
  override readonly name = "CompilerEnded";
}

/** What one order may take: seconds of the processor, seconds by the clock, megabytes. */
export interface CompilerLimits {
  readonly seconds: number;
  /** For the first order, which reads the types of all packages. */
  readonly firstSeconds: number;
  readonly wait: number;
  readonly megabytes: number;
  /** Orders after which the process is replaced: it remembers something of each. */
  readonly recycleAfter: number;
}

/** Limits that leave honest cells room: they take less than a second. */
export const compilerLimits: CompilerLimits = {
  seconds: 10,
  firstSeconds: 60,
  wait: 300,
  megabytes: 1200,
  recycleAfter: 1000,
};

/** Workers that share a compiler: it takes a quarter of the time that a submission takes, and seconds to get warm. */
const workersForOne = 3;

/** How many compilers there are for workers that grade side by side. */
export function compilersFor(workers: number): number {
  return Math.ceil(workers / workersForOne);
}

/** Compilers for so many workers at most; the worker of number `i` asks compiler `i` modulo {@link compilersFor}. */
export function openCompilers(folder: string, workers: number): readonly Compiler[] {
  return Array.from({ length: compilersFor(workers) }, () => openCompiler(folder));
}

/**
 * A compiler, whose process is started when it is first needed.
 *
 * @param folder - cells are read as if they lay here, which decides what `import … from "nabla"` finds
 */
export function openCompiler(folder: string, limits: CompilerLimits = compilerLimits): Compiler {
  let child: ChildProcess | undefined;
  let closed = false;
  let asked = 0;
  let firstOrder: CompileOrder = { previous: "", source: 'import * as nabla from "nabla";', count: 0 };
  let warmed: Promise<unknown> | undefined; // by the process in use
  let turn: Promise<unknown> = Promise.resolve();
  const known = new Map<string, unknown>(); // the first cell and stubs are the same for a whole class

  function begin(): ChildProcess {
    asked = 0;
    const started = startCompiler(path.join(__dirname, "child.js"), { cwd: folder, detached: true });
    started.unref();
    child = started;
    return started;
  }

  function warm(): Promise<unknown> {
    warmed ??= send(child ?? begin(), firstOrder, limits.firstSeconds);
    warmed.catch(() => {}); // whoever asks next hears of it
    return warmed;
  }

  function stop(): void {
    child?.kill("SIGKILL");
    child = undefined;
    warmed = undefined;
  }

  async function convert(order: CompileOrder | TogetherOrder): Promise<unknown> {
    if (asked++ >= limits.recycleAfter) stop();
    if (closed) throw new CompilerEnded("the compiler was closed");
    await warm();
    if (child === undefined) throw new CompilerEnded("the compiler does not start");
    return send(child, order, limits.seconds);
  }

  function send(to: ChildProcess, order: CompileOrder | TogetherOrder, seconds: number): Promise<unknown> {
    const before = takenBy(to.pid ?? 0)?.seconds ?? 0;
    const until = Date.now() + 1000 * limits.wait;
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void): void => {
        clearInterval(watch);
        to.removeAllListeners();
        settle();
      };
      const fail = (why: string): void => {
        if (child === to) stop();
        finish(() => reject(new CompilerEnded(why)));
      };
      const watch = setInterval(() => {
        const taken = takenBy(to.pid ?? 0);
        if (Date.now() > until || (taken && taken.seconds - before > seconds))
          fail("the compiler did not finish in time: is there a type that never ends?");
        else if (taken && taken.megabytes > limits.megabytes) fail("the compiler ran out of memory");
      }, 100);
      to.once("message", (answer) => finish(() => resolve(answer)));
      to.once("exit", () => fail("the compiler stopped at this cell"));
      to.once("error", (error) => fail(error.message));
      to.send(order);
    });
  }

  /** An order that ends the process costs itself: those behind it go to the next one. */
  function inTurn(order: CompileOrder | TogetherOrder): Promise<unknown> {
    const answer = turn.then(() => convert(order));
    turn = answer.catch(() => {});
    return answer;
  }

  async function remembered(order: CompileOrder | TogetherOrder): Promise<unknown> {
    const key = JSON.stringify(order);
    if (known.has(key)) return known.get(key);
    const answer = await inTurn(order);
    if (known.size > 200) known.clear();
    known.set(key, answer);
    return answer;
  }

  return {
    start() {
      if (!closed && child === undefined) begin();
    },
    warm(firstCell) {
      if (firstCell !== undefined) firstOrder = { ...firstOrder, source: firstCell };
      if (!closed) void warm();
    },
    compile: (order) => remembered(order) as Promise<Compiled>,
    together: (order) => remembered(order) as Promise<Together>,
    close() {
      closed = true;
      stop();
    },
  };
}
