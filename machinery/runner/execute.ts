/** Executes a notebook in a process of its own and watches over its budgets. */
import { fork } from "node:child_process";
import os from "node:os";
import path from "node:path";
import type { Failure } from "../kernel/failure";
import { kernelInfo } from "../kernel/info";
import type { Cell, Notebook, Output } from "../notebook/notebook";
import type { Ahead } from "./ahead";
import { since } from "./quiet";
import type { Order, Report, Task } from "./talk";

/** What a notebook may cost. */
export interface Budgets {
  /** A cell without any output for so long has failed, in seconds. */
  readonly silence: number;
  /** The whole notebook, in seconds. */
  readonly total: number;
  /** Memory of its process at the most, in megabytes; undefined: any. */
  readonly memory?: number;
}

/** The course's budgets, on a machine that has nothing else to do. */
export const budgets: Budgets = { silence: 10, total: 120, memory: 1200 };

/** Why a notebook did not get through. */
export interface Problem {
  /** The cell's id, where one is to blame. */
  readonly cell?: string;
  readonly text: string;
}

/** A notebook after execution. */
export interface Execution {
  /** A copy with the new outputs; complete only without a problem. */
  readonly notebook: Notebook;
  readonly problem?: Problem;
  readonly seconds: number;
  readonly peakMegabytes: number;
  /** Seconds of each code cell, by its id. */
  readonly cellSeconds: ReadonlyMap<string, number>;
}

/** Told when a cell starts: its number among those that are executed, of how many. */
export type Progress = (cell: Cell, number: number, of: number) => void;

/** How a notebook is executed. */
export interface Wanted {
  readonly limits?: Budgets;
  readonly progress?: Progress;
  /** Aborts the execution. */
  readonly signal?: AbortSignal;
  /** Threads that the library computes with; left out, it decides. Outputs do not depend on it. */
  readonly threads?: number;
  /** Compiles the cells; left out, the notebook's process does. */
  readonly ahead?: Ahead;
}

/** V8 takes what a machine has before it collects; with this the whole process stays in its budget. */
const heapMegabytes = 768;

/** What makes outputs canonical: nothing of the machine or of the person may come through. */
const canonical: Readonly<Record<string, string>> = {
  NABLA_CANONICAL: "1",
  NABLA_DATA: "generated",
  NABLA_TF: "wasm",
  TZ: "UTC",
  LANG: "en_US.UTF-8",
  LC_ALL: "en_US.UTF-8",
  NO_COLOR: "1",
};
const unwanted = ["FORCE_COLOR", "NBGRADER_EXECUTION", "NBGRADER_VALIDATING", "NODE_OPTIONS", "NODE_DEBUG"];

/** This process's environment without what would show in outputs. */
export function canonicalEnvironment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, ...canonical };
  for (const name of unwanted) delete env[name];
  return env;
}

/**
 * Executes all code cells of a notebook, first to last, in the notebook's folder.
 *
 * @param file - where the notebook lies; it is neither read nor written
 */
export async function executeNotebook(
  notebook: Notebook,
  file: string,
  { limits = budgets, progress, signal, ahead, threads }: Wanted = {},
): Promise<Execution> {
  const code = notebook.cells.map((cell, index) => ({ cell, index })).filter(({ cell }) => isExecuted(cell));
  const tasks: Task[] = code.map(({ cell, index }, position) => ({
    index,
    count: position + 1,
    source: cell.source,
    mayFail: cell.metadata.tags?.includes("raises-exception") ?? false,
  }));
  const began = performance.now();
  const child = fork(path.join(__dirname, "child.js"), [], {
    cwd: path.dirname(path.resolve(file)),
    env: { ...(threads === undefined ? {} : { NABLA_THREADS: String(threads) }), ...canonicalEnvironment() },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    execArgv: [`--max-old-space-size=${heapMegabytes}`],
  });
  let noise = "";
  const listen = (chunk: Buffer): void => {
    noise = (noise + chunk.toString()).slice(-4000);
  };
  child.stdout?.on("data", listen);
  child.stderr?.on("data", listen);

  const idOf = (index: number): string => notebook.cells[index].id;
  const cellSeconds = new Map<string, number>();
  let problem: Problem | undefined;
  let outputs: readonly Output[][] = [];
  let peakMegabytes = 0;
  let at: number | undefined;
  let quiet = since(child.pid);
  let finished = false;

  function fail(text: string, cell = at === undefined ? undefined : idOf(at)): void {
    problem ??= { cell, text };
  }
  child.on("message", (report: Report) => {
    quiet = since(child.pid);
    if (report.kind === "waiting") at = undefined;
    else if (report.kind === "started") {
      at = report.index;
      const number = tasks.findIndex((task) => task.index === report.index) + 1;
      progress?.(notebook.cells[report.index], number, tasks.length);
    } else if (report.kind === "ended") {
      cellSeconds.set(idOf(report.index), report.milliseconds / 1000);
      const mayFail = tasks.find((task) => task.index === report.index)?.mayFail;
      if (report.failure && !mayFail) fail(describe(report.failure), idOf(report.index));
      if (!report.failure && mayFail)
        fail('the cell is tagged "raises-exception" but raised nothing', idOf(report.index));
    } else if (report.kind === "late") {
      const task = tasks.find(({ count }) => count === report.count);
      fail(`after the cell had ended:\n${describe(report.failure)}`, task && idOf(task.index));
    } else if (report.kind === "finished") {
      ({ outputs, peakMegabytes } = report);
      if (limits.memory !== undefined && peakMegabytes > limits.memory) {
        at = undefined;
        fail(`the notebook took ${Math.round(peakMegabytes)} MB of memory, more than ${limits.memory}`);
      }
      finished = true;
    }
  });
  const watch = setInterval(() => {
    const unit = stretch();
    if ((performance.now() - began) / 1000 > limits.total * unit)
      fail(`the notebook ran longer than ${limits.total} s`);
    else if (at !== undefined && quiet() > limits.silence * unit)
      fail(`no output for ${limits.silence} s: a long cell shows its progress`);
    else return;
    child.kill("SIGKILL");
  }, 100);
  const stop = (): void => {
    fail("stopped");
    child.kill("SIGKILL");
  };
  signal?.addEventListener("abort", stop);
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (exitCode, by) => resolve(by ? `signal ${by}` : `exit code ${exitCode}`));
  });
  const order = (one: Order): void => void (child.connected && child.send(one, () => {})); // to one that died: nothing
  order({ kind: "tasks", tasks, ahead: ahead !== undefined });
  ahead?.prepare(tasks, (cell) => order(cell ? { kind: "prepared", cell } : { kind: "no more" }));
  const how = await ended;
  clearInterval(watch);
  signal?.removeEventListener("abort", stop);
  if (!finished) fail(`the process died (${how})${noise ? `:\n${noise}` : ""}`);
  return {
    notebook: withOutputs(notebook, tasks, outputs),
    problem,
    seconds: (performance.now() - began) / 1000,
    peakMegabytes,
    cellSeconds,
  };
}

/** How much longer things take here than on a machine that has nothing else to do. */
function stretch(): number {
  return Math.min(5, Math.max(1, os.loadavg()[0] / os.availableParallelism()));
}

function isExecuted(cell: Cell): boolean {
  return cell.cell_type === "code" && cell.source.trim() !== "";
}

function describe(failure: Failure): string {
  return failure.traceback.join("\n");
}

function withOutputs(notebook: Notebook, tasks: readonly Task[], outputs: readonly Output[][]): Notebook {
  const cells = notebook.cells.map((cell): Cell => {
    const { execution: _times, ...metadata } = cell.metadata;
    return cell.cell_type === "code"
      ? { ...cell, metadata, execution_count: null, outputs: [] }
      : { ...cell, metadata };
  });
  for (const [position, found] of outputs.entries()) {
    const { index, count } = tasks[position];
    cells[index] = { ...cells[index], execution_count: count, outputs: found };
  }
  const kernelspec = { display_name: "TypeScript", language: "typescript", name: "tslab" };
  const metadata = { ...notebook.metadata, kernelspec, language_info: kernelInfo().language_info };
  return { ...notebook, cells, metadata };
}
