/** Runs cells one after the other and says what became of each: shared by the Jupyter kernel and the runner. */
import { clearTimeout, setImmediate, setTimeout } from "node:timers";
import { formatWithOptions } from "node:util";
import { runInThisContext } from "node:vm";
import { host, refuseExits } from "nabla/host";
import { cellOwns } from "./awaits";
import { hearChildren } from "./children";
import { type EditorAnswers, type Known, openCompiler } from "./compiler";
import type { Converted, Declared, Diagnostic } from "./converter";
import { openDisplay } from "./display";
import { cellOf, compileFailure, type Failure, isInterruption, thrownFailure } from "./failure";
import { countedGroups } from "./groups";
import { sizeOfTensor } from "./hover";
import { cellModules } from "./modules";
import { type CellOutput, capturePrinting, limited } from "./output";
import { type Owner, ownership } from "./owners";
import { findPackages } from "./packages";
import { type CellSource, cellFile, locate } from "./positions";
import { type FindCell, mapStacks } from "./stacks";
import { staleNames } from "./stale";
import { type Declaring, makes, tiedVariables, tieVariables } from "./variables";

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
   * @param tell - called once, with what went wrong or nothing. It is no promise, because JavaScript that is terminated
   * from outside takes promises with it that were about to settle
   * @param stopsBefore - `host().stops` when the cell was sent, where that was earlier
   */
  start(
    source: string,
    count: number,
    output: CellOutput,
    tell: (failure: Failure | undefined) => void,
    stopsBefore?: number,
  ): void;
  /** The same as a promise. */
  execute(source: string, count: number, output: CellOutput): Promise<Failure | undefined>;
  /** Reads the types of packages that a cell will import. */
  warm(packages: readonly string[]): void;
  /** Asks the running cell to stop. */
  interrupt(): void;
  /**
   * Looks whether the running cell was asked to stop: library loops end at their next step, awaits of the cell's own
   * code too, and an await that hangs is left after a grace.
   */
  heed(): void;
  isRunning(): boolean;
  /** Gives up on the running cell after JavaScript was terminated from outside; one that was being compiled still is. */
  abandon(): void;
  /** What editors ask: completion, hover, completeness. */
  readonly answers: EditorAnswers;
  close(): void;
}

/** How long a library loop has to reach its next step before its cell is left, in milliseconds. */
const grace = 500;

interface Running extends Owner {
  readonly source: string;
  /** Tells whoever asked for the cell what became of it. */
  readonly tell: (failure: Failure | undefined) => void;
  /** Its names, and what they meant before it, once it is compiled. */
  declared: Declared;
  before: ReadonlyMap<string, unknown>;
  converted?: Converted;
  declaring?: Declaring;
  thrown?: { readonly value: unknown };
  diagnostics: readonly Diagnostic[];
  /** Set when it is run, and while its script is on the stack. */
  began?: boolean;
  isOnStack?: boolean;
  /** Set once it is known how the cell ended. */
  ended?: "well" | "badly";
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
 * @param known - what cells become, where that is known before they are compiled
 */
export function openSession(inCell: Int32Array, late: (failure: LateFailure) => void, known?: Known): Session {
  const folder = process.cwd();
  findPackages(folder); // for what cells import when they run
  const cells = new Map<number, CellSource>();
  const { stops } = host();
  host().sendsResults = true;
  Error.stackTraceLimit = 50;

  let running: Running | undefined;
  const restorePrinting = capturePrinting(() => owners.current()?.output);
  const tslab = openDisplay((message, update) => owners.current()?.output.display(message, update === true));

  const compiler = openCompiler(folder, (name) => sizeOfTensor(variables.value(name)), known);
  const modules = cellModules(folder, tslab);
  const variables = tiedVariables(modules.require);
  const stale = staleNames(variables.value);
  const owners = ownership((owner, where) => {
    if (owner !== running) return;
    running.thrown ??= { value: where };
    end(running, "badly");
  });
  Object.assign((globalThis as { __tslab__?: object }).__tslab__ ?? {}, owners.questions);
  const find: FindCell = (count) => cells.get(count);
  const groups = countedGroups();
  const restored = [restorePrinting, mapStacks(find), hearChildren(owners, inCell), groups.restore, owners.close];

  /** Something thrown where nobody catches: the running cell's failure, or a late one of an earlier cell. */
  function uncaught(value: unknown): void {
    const count = cellOf(value);
    if (running && (count === undefined || count === running.count)) {
      running.thrown ??= { value };
      end(running, "badly");
    } else if (!isInterruption(value)) late({ count, failure: thrownFailure(value, find) });
  }
  process.on("uncaughtException", uncaught);
  process.on("unhandledRejection", uncaught);

  restored.push(
    refuseExits((call) => {
      const value = new ProcessExit(`${call} was called: it would end the kernel, so it is an error of the cell`);
      if (running) running.thrown ??= { value };
      return value;
    }),
  );

  // A cell is run in a turn of the event loop of its own: before it, a stop is heard. From there on
  // its JavaScript may be terminated at any place, so nothing that comes after may hang on a promise of this turn.
  function start(
    source: string,
    count: number,
    output: CellOutput,
    tell: (failure: Failure | undefined) => void,
    stopsBefore: number = Atomics.load(stops, 0),
  ): void {
    const nothing = { declared: { names: [], types: [], assignable: [] }, before: new Map(), diagnostics: [] };
    const cell: Running = { count, output: limited(output), stopsBefore, dead: false, source, tell, ...nothing };
    running = cell;
    owners.enter(cell);
    compile(cell);
  }

  function compile(cell: Running): void {
    const complain = (text: string): void => cell.output.stream("stderr", text);
    compiler.compile(cell.source, complain).then(
      (converted) => {
        cell.converted = converted;
        setImmediate(() => run(cell));
      },
      (value) => threw(cell, value),
    );
  }

  function run(cell: Running): void {
    if (cell.ended || cell.began) return;
    cell.began = true;
    const { converted } = cell;
    if (converted) {
      cell.declared = converted.declared;
      cell.before = new Map(cell.declared.names.map((name) => [name, variables.value(name)]));
      cell.diagnostics = converted.diagnostics;
      modules.take(converted.sideOutputs ?? []);
    }
    if (cell.thrown || cell.diagnostics.length > 0 || owners.isStopped(cell)) end(cell, "badly");
    else if (!converted?.output) end(cell, "well");
    else runScript(cell, converted, converted.output);
  }

  function runScript(cell: Running, converted: Converted, output: string): void {
    const { declared, count, source } = cell;
    const { names, assignable } = declared;
    const isAsync = converted.hasToplevelAwait === true;
    const located = locate(count, source, output, "", converted.insertions);
    cells.set(count, located.cell);
    cell.declaring = variables.begin(names.filter((name) => makes(output, name)));
    const head = isAsync ? `(async function(exports, require) { ${cellOwns}` : "(function(exports, require) {";
    const tail = "\n})(__tslab__.exports, __tslab__.require)";
    const script = `${head} ${tieVariables(assignable)}${located.script}${tail}`;
    Atomics.store(inCell, 0, 1);
    cell.isOnStack = true;
    try {
      const ended: unknown = runInThisContext(script, { breakOnSigint: true, filename: cellFile(count) });
      cell.isOnStack = false;
      if (!isAsync) end(cell, "well");
      else
        (ended as Promise<void>).then(
          () => end(cell, "well"),
          (value) => threw(cell, value),
        );
    } catch (value) {
      cell.isOnStack = false;
      threw(cell, value);
    }
  }

  function threw(cell: Running, value: unknown): void {
    cell.thrown ??= { value };
    end(cell, "badly");
  }

  /** It is known how the cell ended. One turn of the event loop more: rejections nobody handled are reported in it. */
  function end(cell: Running, how: "well" | "badly"): void {
    if (cell.ended || cell !== running) return;
    cell.ended = how;
    setImmediate(() => complete(cell));
  }

  function complete(cell: Running): void {
    if (cell !== running) return;
    const isWell = (): boolean => cell.ended === "well" && cell.thrown === undefined;
    const last = cell.converted?.lastExpressionVar;
    const value = last === undefined ? undefined : variables.value(last);
    try {
      if (isWell() && value !== undefined && value !== null)
        cell.output.result({ "text/plain": formatWithOptions({ colors: false }, value) });
    } catch (error) {
      cell.thrown ??= { value: error }; // the value cannot be printed
    }
    Atomics.store(inCell, 0, 0);
    groups.close();
    running = undefined;
    owners.leave();
    clearTimeout(leaving);
    leaving = undefined;
    if (!cell.began && !cell.thrown) compiler.giveUp();
    const failure = failureOf(cell, isWell());
    cell.dead = failure?.ename === "Interrupted";
    keep(cell, failure !== undefined);
    cell.tell(failure);
  }

  /** What the cell made stays; what it did not reach is as it was before. */
  function keep({ declared, before, declaring, converted, count }: Running, failed: boolean): void {
    const missed = declaring?.end(failed) ?? [];
    if (!failed || declaring) compiler.keep(converted, missed);
    stale.remember({ count, names: declared.names, before, failed, missed, ran: declaring !== undefined });
  }

  function failureOf(cell: Running, ok: boolean): Failure | undefined {
    if (cell.diagnostics.length > 0) return compileFailure(cell.count, cell.source, cell.diagnostics, stale.missing);
    if (ok) return undefined;
    if (cell.thrown) return thrownFailure(cell.thrown.value, find);
    const evalue = "the cell was stopped";
    return { ename: "Interrupted", evalue, traceback: [`Interrupted: ${evalue}`] };
  }

  let leaving: NodeJS.Timeout | undefined;
  function heed(): void {
    if (!running || !owners.isAskedToStop(running)) return;
    const cell = running;
    leaving ??= setTimeout(() => end(cell, "badly"), grace);
  }

  return {
    start,
    execute: (source, count, output) => new Promise((resolve) => start(source, count, output, resolve)),
    warm(packages) {
      if (!running) compiler.warm(packages);
    },
    interrupt() {
      Atomics.add(stops, 0, 1);
      heed();
    },
    heed,
    isRunning: () => running !== undefined,
    abandon() {
      compiler.renew();
      if (!running) return;
      if (owners.isAskedToStop(running) || running.isOnStack) {
        running.ended = "badly";
        complete(running);
      } else if (!running.began) compile(running); // it was on its way to the cell before
    },
    answers: compiler.answers,
    close() {
      process.off("uncaughtException", uncaught);
      process.off("unhandledRejection", uncaught);
      for (const restore of restored) restore();
      compiler.close();
    },
  };
}
