/** Runs cells one after the other and says what became of each: shared by the Jupyter kernel and the runner. */
import { formatWithOptions } from "node:util";
import { setFlagsFromString } from "node:v8";
import { host, refuseExits } from "nabla/host";
import { cellOf, compileFailure, type Failure, isInterruption, thrownFailure } from "./failure";
import { type CellOutput, capturePrinting, limited } from "./output";
import { findPackages } from "./packages";
import { type CellSource, locate } from "./positions";
import { type Converted, type Converter, type Diagnostic, type EditorAnswers, openTslab, type Tslab } from "./tslab";
import type { Declared } from "./typescript";
import { tiedVariables, tieVariables } from "./variables";

/** Something thrown by a cell after it had ended (a timer, a promise nobody awaited). */
export interface LateFailure {
  /** The cell, where its number is known. */
  readonly count: number | undefined;
  readonly failure: Failure;
}

/** A place where cells run. One a process: it takes over the process's stdout and its last-resort error handlers. */
export interface Session {
  /**
   * Runs one cell; never rejects.
   *
   * @param count - the number in the brackets, different for each call
   * @returns what went wrong, or nothing
   */
  execute(source: string, count: number, output: CellOutput): Promise<Failure | undefined>;
  /** Reads the types of packages that a cell will import. */
  warm(packages: readonly string[]): void;
  /** Asks the running cell to stop: library loops end at their next step, an await that hangs is left after a grace. */
  interrupt(): void;
  /** Gives up on the running cell after its JavaScript was terminated from outside. */
  abandon(): void;
  /** What editors ask: completion, hover, completeness. */
  readonly answers: EditorAnswers;
  close(): void;
}

/** How long a library loop has to reach its next step before its cell is left, in milliseconds. */
const grace = 500;

interface Running {
  readonly count: number;
  readonly source: string;
  readonly declared: Declared;
  readonly output: CellOutput;
  /** The name under which the last expression's value is kept. */
  last?: string;
  thrown?: { readonly value: unknown };
  diagnostics: readonly Diagnostic[];
  /** Ends the wait for a cell whose own promise may never settle. */
  abandon(): void;
}

/** Thrown by `process.exit` and the like inside of cells. */
class ProcessExit extends Error {
  override readonly name = "ProcessExit";
}

/**
 * Opens a session in the current folder.
 *
 * @param inCell - set to 1 while a cell's own code may run, to 0 while the compiler is at work
 * @param late - told what was thrown by cells that had already ended
 */
export function openSession(inCell: Int32Array, late: (failure: LateFailure) => void): Session {
  const folder = process.cwd();
  const tslab: Tslab = openTslab(findPackages(folder));
  const cells = new Map<number, CellSource>();
  const { staleNames, stops } = host();
  host().sendsResults = true;
  Error.stackTraceLimit = 50;
  // Compiling a cell leaves some 15 MB of garbage. Left alone, V8 lets it grow to three times what is in use.
  setFlagsFromString("--heap-growing-percent=40");

  let running: Running | undefined;
  let listening: CellOutput | undefined;
  const restorePrinting = capturePrinting(() => listening);
  tslab.onDisplay((message, update) => listening?.display(message, update === true));

  let node: Converter | undefined = tslab.createConverter(false);
  let browser: Converter | undefined;
  const located: Converter = {
    ...node,
    convert(previous, source): Converted {
      node ??= tslab.createConverter(false);
      let converted: Converted;
      try {
        converted = node.convert(previous, source);
      } catch (error) {
        // A compiler that stumbled is in no known state: the next cell gets a new one.
        node = undefined;
        throw error;
      }
      Atomics.store(inCell, 0, 1);
      if (!running) return converted;
      running.diagnostics = converted.diagnostics;
      if (!converted.output) return converted;
      const { names, assignable } = running.declared;
      const { script, cell } = locate(running.count, source, converted.output, tieVariables(assignable));
      cells.set(running.count, cell);
      variables.release(names);
      // tslab would look for the last value in its own object.
      running.last = converted.lastExpressionVar;
      return { ...converted, output: script, lastExpressionVar: undefined };
    },
    inspect: (...args) => node?.inspect(...args),
    complete: (...args) => node?.complete(...args),
    addModule: (...args) => node?.addModule(...args) ?? [],
  };
  const converters = {
    node: located,
    get browser(): Converter {
      browser ??= tslab.createConverter(true);
      return browser;
    },
    close(): void {
      node?.close();
      browser?.close();
    },
  };
  const executor = tslab.createExecutor(folder, converters, {
    log() {},
    error(...args) {
      if (!running) return;
      if (running.diagnostics.length > 0) return;
      if (args.length === 1) running.thrown ??= { value: args[0] };
      else running.output.stream("stderr", `${formatWithOptions({ colors: false }, ...args)}\n`);
    },
  });
  const variables = tiedVariables();
  const find = (count: number): CellSource | undefined => cells.get(count);

  /** Something thrown where nobody catches: the running cell's failure, or a late one of an earlier cell. */
  function uncaught(value: unknown): void {
    const count = cellOf(value);
    if (running && (count === undefined || count === running.count)) {
      running.thrown ??= { value };
      executor.interrupt();
    } else if (!isInterruption(value)) late({ count, failure: thrownFailure(value, find) });
  }
  process.on("uncaughtException", uncaught);
  process.on("unhandledRejection", uncaught);

  const restoreExits = refuseExits((what) => {
    const error = new ProcessExit(`${what} was called: it would end the kernel, so it is an error of the cell`);
    if (running) running.thrown ??= { value: error };
    return error;
  });

  async function execute(source: string, count: number, output: CellOutput): Promise<Failure | undefined> {
    let abandon: () => void = () => {};
    const abandoned = new Promise<false>((resolve) => {
      abandon = () => resolve(false);
    });
    const declared = tslab.declaredNames(source);
    const cell: Running = { count, source, declared, output: limited(output), diagnostics: [], abandon };
    running = cell;
    listening = cell.output;
    const before = new Map(declared.names.map((name) => [name, variables.value(name)]));
    let ok = false;
    try {
      ok = await Promise.race([executor.execute(source), abandoned]);
      if (ok) showLast(cell);
      // One turn of the event loop: rejections that nobody handled are reported in it.
      await new Promise((resolve) => setImmediate(resolve));
    } catch (error) {
      cell.thrown ??= { value: error };
    }
    Atomics.store(inCell, 0, 0);
    running = undefined;
    clearTimeout(leaving);
    const failure = failureOf(cell, ok);
    remember(declared.names, before, failure !== undefined);
    return failure;
  }

  /** Shows the value of the cell's last expression, unless there is none. */
  function showLast({ last, output }: Running): void {
    const value = last === undefined ? undefined : variables.value(last);
    if (value === undefined || value === null) return;
    output.result({ "text/plain": formatWithOptions({ colors: false }, value) });
  }

  function failureOf(cell: Running, ok: boolean): Failure | undefined {
    if (cell.diagnostics.length > 0) return compileFailure(cell.count, cell.source, cell.diagnostics);
    if (cell.thrown) return thrownFailure(cell.thrown.value, find);
    if (ok) return undefined;
    const evalue = "the cell was stopped";
    return { ename: "Interrupted", evalue, traceback: [`Interrupted: ${evalue}`] };
  }

  /** After a failure, names that have no new definition are stale; after success none of the cell's names is. */
  function remember(names: readonly string[], before: ReadonlyMap<string, unknown>, failed: boolean): void {
    for (const name of names) {
      const old = before.get(name);
      const now = variables.value(name);
      if (!failed) staleNames.delete(name);
      else if (old !== undefined && (now === undefined || Object.is(old, now))) staleNames.add(name);
      else if (now !== undefined) staleNames.delete(name);
    }
  }

  let leaving: NodeJS.Timeout | undefined;
  return {
    execute,
    warm(packages) {
      if (running || packages.length === 0) return;
      node?.convert("", packages.map((name, index) => `import * as _${index} from "${name}";`).join("\n"));
    },
    interrupt() {
      Atomics.add(stops, 0, 1);
      if (!running) return;
      clearTimeout(leaving);
      leaving = setTimeout(() => executor.interrupt(), grace);
    },
    abandon: () => running?.abandon(),
    answers: tslab.createEditorAnswers(executor),
    close() {
      process.off("uncaughtException", uncaught);
      process.off("unhandledRejection", uncaught);
      restoreExits();
      restorePrinting();
      executor.close();
    },
  };
}
