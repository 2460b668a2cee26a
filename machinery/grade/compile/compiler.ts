/** A warm compiler in its own process: limited, ended when a type never ends, replaced after a while. */
import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { takenBy } from "../box/processes";
import type { Compiled, CompileOrder } from "./talk";

/** Translates cells. */
export interface Compiler {
  /** @throws CompilerEnded where the cell took too much time or memory */
  compile(order: CompileOrder): Promise<Compiled>;
  close(): void;
}

/** A cell that ended the compiler. */
export class CompilerEnded extends Error {
  override readonly name = "CompilerEnded";
}

/** Limits of one cell: seconds of the processor (the first cell reads the types of all packages), megabytes. */
const most = { seconds: 20, firstSeconds: 60, wait: 300, megabytes: 1200 };
/** Cells after which the process is replaced: it remembers something of each. */
const recycleAfter = 2000;

/**
 * Starts a compiler.
 *
 * @param folder - cells are read as if they lay here, which decides what `import … from "nabla"` finds
 */
export function openCompiler(folder: string): Compiler {
  let child: ChildProcess | undefined;
  let asked = 0;
  const known = new Map<string, Compiled>(); // the first cell and stubs are the same for a whole class

  function start(): ChildProcess {
    asked = 0;
    const started = fork(path.join(__dirname, "child.js"), [], {
      cwd: folder,
      execArgv: ["--max-old-space-size=1024"],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      detached: true,
    });
    started.unref();
    return started;
  }

  function stop(): void {
    child?.kill("SIGKILL");
    child = undefined;
  }

  function convert(order: CompileOrder): Promise<Compiled> {
    if (asked >= recycleAfter) stop();
    child ??= start();
    const at = child;
    const limit = asked++ === 0 ? most.firstSeconds : most.seconds;
    const before = takenBy(at.pid ?? 0)?.seconds ?? 0;
    const until = Date.now() + 1000 * most.wait;
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void): void => {
        clearInterval(watch);
        at.removeAllListeners();
        settle();
      };
      const fail = (why: string): void => {
        stop();
        finish(() => reject(new CompilerEnded(why)));
      };
      const watch = setInterval(() => {
        const taken = takenBy(at.pid ?? 0);
        if (Date.now() > until || (taken && taken.seconds - before > limit))
          fail("the compiler did not finish in time: is there a type that never ends?");
        else if (taken && taken.megabytes > most.megabytes) fail("the compiler ran out of memory");
      }, 100);
      at.once("message", (compiled: Compiled) => finish(() => resolve(compiled)));
      at.once("exit", () => fail("the compiler stopped at this cell"));
      at.once("error", (error) => fail(error.message));
      at.send(order);
    });
  }

  return {
    async compile(order) {
      const key = `${order.count}\0${order.previous}\0${order.source}`;
      const found = known.get(key);
      if (found) return found;
      const compiled = await convert(order);
      if (known.size > 500) known.clear();
      known.set(key, compiled);
      return compiled;
    },
    close: stop,
  };
}
