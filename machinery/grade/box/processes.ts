/** What a process and all that it started take, read from outside: nothing in a box can change these numbers. */
import fs from "node:fs";

/** What a tree of processes takes. */
export interface Taken {
  /** Seconds of the processor since it began, of processes that are alive or were waited for. */
  readonly seconds: number;
  /** Memory in use, in megabytes. */
  readonly megabytes: number;
  readonly processes: number;
}

/** Clock ticks a second in /proc, on every Linux that Node runs on. */
const ticks = 100;
const pageMegabytes = 4096 / 1024 / 1024;

/**
 * What a process and its descendants take; nothing where the system has no /proc.
 *
 * @example
 * takenBy(process.pid) === undefined || takenBy(process.pid).processes >= 1 // → true
 */
export function takenBy(pid: number): Taken | undefined {
  if (!fs.existsSync("/proc/self/stat")) return undefined;
  let [seconds, megabytes, processes] = [0, 0, 0];
  const visit = (at: number): void => {
    const fields = statOf(at);
    if (!fields) return;
    processes++;
    for (const place of [11, 12, 13, 14]) seconds += Number(fields[place]) / ticks;
    megabytes += Number(fields[21]) * pageMegabytes;
    if (processes < 1000) childrenOf(at).forEach(visit);
  };
  visit(pid);
  return { seconds, megabytes, processes };
}

/** The fields of /proc/PID/stat behind the name, which may hold blanks. */
function statOf(pid: number): string[] | undefined {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, "latin1");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined; // it has ended
  }
}

function childrenOf(pid: number): number[] {
  try {
    const text = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, "latin1");
    return text.split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
