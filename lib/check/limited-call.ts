import { Script } from "node:vm";
import { refuseExits } from "../host/exits";
import { Fault } from "./faults";
import { printData } from "./print-data";

/** Where the script below finds what to run; set around each call only. */
const slot: unique symbol = Symbol.for("nabla.check.call");
const script: Script = new Script('globalThis[Symbol.for("nabla.check.call")]()', { filename: "nabla-check.js" });

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
      : (script.runInThisContext({ timeout, breakOnSigint: true }) as T);
  } catch (thrown) {
    throw faultOf(thrown, timeout);
  } finally {
    allowExits();
    global[slot] = outer;
  }
}

/**
 * {@link limitedCall} for answers: the limit is of the processor's time, not of the clock's. A call that was given up
 * although the process had computed for less than half of its time (the machine was busy) is made once more, for as long
 * as its whole time takes at that pace, ten times the limit at most.
 *
 * @param prepare - makes what to run, with its own copies of the arguments, for every attempt
 * @param timeout - milliseconds; `Infinity` as in {@link limitedCall}
 * @throws Fault as {@link limitedCall}
 * @example
 * patientCall(() => () => 2 + 3, 1000) // → 5
 */
export function patientCall<T>(prepare: () => () => T, timeout: number): T {
  if (timeout === Number.POSITIVE_INFINITY) return limitedCall(prepare(), timeout); // a reference: called often
  const before = process.cpuUsage();
  try {
    return limitedCall(prepare(), timeout);
  } catch (fault) {
    const { user, system } = process.cpuUsage(before);
    const share = (user + system) / 1000 / timeout;
    if (!(fault instanceof Fault && fault.fault === "endless") || share >= 0.5) throw fault;
    return limitedCall(prepare(), Math.ceil(Math.min(1 / share, 10) * timeout));
  }
}

/** What a stub throws: the sign that an exercise has not been attempted. */
export const unsolved: RegExp = /^not solved yet(?:: (\S+))?/;

function faultOf(thrown: unknown, timeout: number): Fault {
  if (thrown instanceof Fault) return thrown;
  const code = codeOf(thrown);
  if (code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return new Fault("endless", `no result after ${timeout / 1000} s`);
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
