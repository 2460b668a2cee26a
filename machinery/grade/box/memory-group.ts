/** A limit of memory that the kernel keeps for all processes of a box together: a control group, where one may be made. */
import fs from "node:fs";
import path from "node:path";
import type { BoxCommand } from "./level";

/** The group of one box. */
export interface MemoryGroup {
  /** The command that enters the group before anything else. */
  within(command: BoxCommand): BoxCommand;
  /** Whether the kernel ended a process because the limit was met. */
  exhausted(): boolean;
  /** Takes the group away, once its processes have ended. */
  close(): void;
}

/** Makes groups. */
export interface MemoryGroups {
  /** A new group, or nothing where the kernel has no room for one more. */
  open(): MemoryGroup | undefined;
  /** Takes away all that are left. */
  close(): void;
}

/** How the two versions of control groups call things. */
interface Version {
  readonly limits: readonly string[];
  readonly events: string;
}

const first: Version = {
  limits: ["memory.limit_in_bytes", "memory.memsw.limit_in_bytes"],
  events: "memory.oom_control",
};
const second: Version = { limits: ["memory.max", "memory.swap.max"], events: "memory.events" };
const beginning = "nabla-box-";

/**
 * Prepares groups of memory; nothing where they cannot be made: then the limits of each process and the watch over the
 * box are what binds.
 *
 * @param megabytes - for each group
 * @param mounts - where control groups are mounted
 * @param own - what the system says about this process's own groups
 */
export function memoryGroups(
  megabytes: number,
  mounts: string = "/sys/fs/cgroup",
  own: string = "/proc/self/cgroup",
): MemoryGroups | undefined {
  const found = parentOf(mounts, own);
  if (!found) return undefined;
  const { folder, version } = found;
  const prefix = path.join(folder, `${beginning}${process.pid}-`);
  let made = 0;
  sweep(folder);
  const open = (): MemoryGroup | undefined => openGroup(`${prefix}${made++}`, version, megabytes);
  const tried = open();
  if (!tried) return undefined;
  tried.close();
  return { open, close: () => sweep(folder, process.pid) };
}

/** The group in which this process lives, below which others may be made. */
function parentOf(mounts: string, own: string): { folder: string; version: Version } | undefined {
  let lines: string[];
  try {
    lines = fs.readFileSync(own, "utf8").trim().split("\n");
  } catch {
    return undefined; // no Linux
  }
  for (const line of lines) {
    const [, controllers, at] = /^\d+:([^:]*):(.*)$/.exec(line) ?? [];
    const isFirst = controllers?.split(",").includes("memory");
    if (!isFirst && (controllers !== "" || !fs.existsSync(path.join(mounts, "cgroup.controllers")))) continue;
    const mount = isFirst ? path.join(mounts, "memory") : mounts;
    // inside a container the path may be told as it is outside
    const folder = [path.join(mount, at), mount].find((place) => fs.existsSync(path.join(place, "cgroup.procs")));
    if (folder !== undefined) return { folder, version: isFirst ? first : second };
  }
  return undefined;
}

function openGroup(folder: string, version: Version, megabytes: number): MemoryGroup | undefined {
  const [limit, swap] = version.limits.map((name) => path.join(folder, name));
  const close = (): void => {
    try {
      fs.rmdirSync(folder);
    } catch {
      // a process is still ending; the next run takes it away
    }
  };
  try {
    fs.mkdirSync(folder);
    fs.writeFileSync(limit, String(megabytes * 1024 * 1024));
    if (fs.existsSync(swap)) fs.writeFileSync(swap, version === first ? String(megabytes * 1024 * 1024) : "0");
  } catch {
    close();
    return undefined;
  }
  const processes = path.join(folder, "cgroup.procs");
  return {
    within: ({ command, args, ...rest }) => ({
      command: "/bin/sh",
      args: ["-c", 'echo $$ > "$0" && exec "$@"', processes, command, ...args],
      ...rest,
    }),
    exhausted: () => Number(/^oom_kill (\d+)/m.exec(textOf(path.join(folder, version.events)))?.[1] ?? 0) > 0,
    close,
  };
}

/** Takes away groups of one process, or of those that have ended. */
function sweep(folder: string, pid?: number): void {
  for (const name of fs.readdirSync(folder).filter((one) => one.startsWith(beginning))) {
    const of = Number(name.slice(beginning.length).split("-")[0]);
    if (pid === undefined ? fs.existsSync(`/proc/${of}`) : of !== pid) continue;
    try {
      fs.rmdirSync(path.join(folder, name));
    } catch {
      // not empty: its processes have not ended
    }
  }
}

function textOf(file: string): string {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
