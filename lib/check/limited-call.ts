import { Script } from "node:vm";
import { refuseExits } from "../host/exits";
import { Fault } from "./faults";
import { printData } from "./print-data";

/** Where the script below finds what to run; set around each call only. */
const slot: unique symbol = Symbol.for("nabla.check.call");
/** Made when a limited call first needs it: a process without limits needs none, and V8 keeps no scripts in snapshots. */
let script: Script | undefined;

function callScript(): Script {
  script ??= new Script('globalThis[Symbol.for("nabla.check.call")]()', { filename: "nabla-check.js" });
  return script;
}

/**
 * Runs a synchronous function for a limited time. An endless loop inside it is ended by the virtual machine, wherever
 * the function was defined, and so is one that the learner interrupts.
 *
 * @param timeout - milliseconds; `Infinity` runs it at full speed, for functions that are trusted or count their own steps
 * @throws Fault `endless`, `interrupted`, `recursion-without-end`, `calls-unsolved` or `threw`
 * @example
 * limitedCall(() => 2 + 3, 1000) // → 5
 */
export function limitedCall<T>(run: () => T, timeout: number): T {
  const global = globalThis as { [slot]?: () => T };
  const outer = global[slot];
  global[slot] = run;
  const allowExits = refuseExits((call) => new Fault("exits", `${call.replace(/\(.*/s, "")} was called`));
  try {
    return timeout === Number.POSITIVE_INFINITY
      ? run()
      : (callScript().runInThisContext({ timeout, breakOnSigint: true }) as T);
  } catch (thrown) {
    throw faultOf(thrown, timeout);
  } finally {
    allowExits();
    global[slot] = outer;
  }
}

/** What came of one call. */
export type Outcome<T> = { readonly value: T; readonly error?: undefined } | { readonly error: unknown };

/** The share of a limit after which no further call begins under the same watch, and by which the watch is longer. */
const SLACK = 0.05;

/**
 * {@link limitedCall} for answers: several calls one after the other under one watch, which takes as long to set up as
 * hundreds of short calls. The row ends with the first call that does not come back, with one that is enough, and before
 * a call that would not have its whole time.
 *
 * The limit is of the processor's time, not of the clock's. A call that was given up although the process had computed
 * for less than half of its time (the machine was busy) is made once more, for as long as its whole time takes at that
 * pace, ten times the limit at most.
 *
 * @param runs - each makes its own copies of its arguments, for every attempt
 * @param timeout - milliseconds for each; `Infinity` as in {@link limitedCall}
 * @param enough - whether what came of a call ends the row
 * @returns what came of the calls that were made: of the first one at least
 * @example
 * patientCalls([() => 2 + 3, () => 7], 1000) // → [{ value: 5 }, { value: 7 }]
 */
export function patientCalls<T>(
  runs: readonly (() => T)[],
  timeout: number,
  enough: (outcome: Outcome<T>) => boolean = () => false,
): Outcome<T>[] {
  const made: Outcome<T>[] = [];
  const begun = performance.now();
  const row = (): void => {
    for (const run of runs) {
      const outcome = outcomeOf(run, timeout);
      made.push(outcome);
      if (enough(outcome) || performance.now() - begun > SLACK * timeout) return;
    }
  };
  const before = timeout === Number.POSITIVE_INFINITY ? undefined : process.cpuUsage();
  try {
    limitedCall(row, timeout === Number.POSITIVE_INFINITY ? timeout : Math.ceil((1 + SLACK) * timeout));
  } catch (error) {
    if (made.length === runs.length) made.pop(); // it came back when its time was over
    const endless = error instanceof Fault && error.fault === "endless";
    made.push(endless ? oneMore(runs[made.length], timeout, process.cpuUsage(before)) : { error });
  }
  return made;
}

function outcomeOf<T>(run: () => T, timeout: number): Outcome<T> {
  try {
    return { value: run() };
  } catch (thrown) {
    return { error: faultOf(thrown, timeout) };
  }
}

/** A call that was given up, once more where the machine was busy. */
function oneMore<T>(run: () => T, timeout: number, { user, system }: NodeJS.CpuUsage): Outcome<T> {
  const share = (user + system) / 1000 / timeout;
  if (share >= 0.5) return { error: endlessAfter(timeout) };
  try {
    return { value: limitedCall(run, Math.ceil(Math.min(1 / share, 10) * timeout)) };
  } catch (error) {
    return { error };
  }
}

function endlessAfter(timeout: number): Fault {
  return new Fault("endless", `no result after ${timeout / 1000} s`);
}

/** What a stub throws: the sign that an exercise has not been attempted. */
export const unsolved: RegExp = /^not solved yet(?:: (\S+))?/;

function faultOf(thrown: unknown, timeout: number): Fault {
  if (thrown instanceof Fault) return thrown;
  const code = codeOf(thrown);
  if (code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return endlessAfter(timeout);
  if (code === "ERR_SCRIPT_EXECUTION_INTERRUPTED") return new Fault("interrupted", "stopped by hand");
  const said = messageOf(thrown);
  if (thrown instanceof RangeError && /call stack/i.test(said)) return new Fault("recursion-without-end", said);
  const other = unsolved.exec(said);
  if (other)
    return new Fault("calls-unsolved", said, `Exercise ${other[1] ?? "?"} is not solved yet, and it is called here.`);
  return new Fault("threw", said);
}

function codeOf(thrown: unknown): unknown {
  return thrown instanceof Error && "code" in thrown ? thrown.code : undefined;
}

function messageOf(thrown: unknown): string {
  try {
    return thrown instanceof Error
      ? `${thrown.name}: ${thrown.message}`.replace(/^Error: /, "")
      : `threw ${printData(thrown)}`;
  } catch {
    return "an error that cannot be printed";
  }
}
