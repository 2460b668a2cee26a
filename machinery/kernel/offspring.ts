/** Processes below this one: a cell that waits for one (`execSync`) hears no stop before it has ended. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";

/**
 * Ends the process that another one waits for, with everything below it: the youngest of its children, since whoever
 * waits starts none. Where nothing can be known of processes, none is ended.
 */
export function endYoungest(parent: number): void {
  const children = childrenOf();
  const youngest = Math.max(...children(parent));
  if (!Number.isFinite(youngest)) return;
  const below = [youngest];
  for (const pid of below) below.push(...children(pid));
  for (const pid of below) {
    try {
      process.kill(pid, "SIGTERM");
    } catch {
      // It has ended by itself.
    }
  }
}

/** A function that tells a process's children, youngest last as a rule: numbers of processes grow. */
function childrenOf(): (pid: number) => number[] {
  if (fs.existsSync(`/proc/${process.pid}/task/${process.pid}/children`)) return fromProc;
  const { pid: own, stdout } = spawnSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" });
  const pairs = (stdout ?? "").split("\n").map((line) => line.trim().split(/\s+/).map(Number));
  return (parent) => pairs.filter(([pid, of]) => of === parent && pid !== own).map(([pid]) => pid);
}

function fromProc(pid: number): number[] {
  try {
    const threads = fs.readdirSync(`/proc/${pid}/task`);
    const lists = threads.map((thread) => fs.readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8"));
    return lists.join(" ").split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
