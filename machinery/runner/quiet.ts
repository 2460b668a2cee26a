/** How long a process has been quiet, told apart from how long it had to wait for the machine. */
import { readFileSync } from "node:fs";

/** A second of waiting counts so much: a cell that sleeps is quiet too. */
const waiting = 1 / 6;

/**
 * Starts a clock for the silence of a process: seconds that its first thread has computed since, so that a busy machine makes no
 * cell fail; where those cannot be read (outside Linux), seconds.
 *
 * @example
 * since(undefined)() < 1 // → true
 */
export function since(pid: number | undefined): () => number {
  const began = performance.now();
  const computed = computedSeconds(pid);
  return () => {
    const passed = (performance.now() - began) / 1000;
    const now = computedSeconds(pid);
    if (computed === undefined || now === undefined) return passed;
    return Math.min(passed, Math.max(now - computed, waiting * passed));
  };
}

/** Seconds of processor time of a process's first thread; undefined where nobody tells. */
function computedSeconds(pid: number | undefined): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/task/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100; // in hundredths on every Linux
  } catch {
    return undefined;
  }
}
