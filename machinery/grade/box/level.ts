/** How strongly a box is shut, and the command that starts one. */
import path from "node:path";
import { heapFlags, type StrippedLibrary } from "./library";

/** A: own namespaces. B: some of them, and a user of its own. C: a user of its own. D: nothing but the separate process. */
export type Level = "A" | "B" | "C" | "D";

/** What each level means, in a sentence that stands in every report. */
export const levelSentences: { readonly [level in Level]: string } = {
  A: "A: each answer ran in namespaces of its own, without network, and saw no file but the library.",
  B: "B: each answer ran as a user of its own without network, among its own processes; what every user may read was kept from it by Node alone.",
  C: "C: each answer ran as a user of its own with limits; the network was not shut off.",
  D: "D: answers ran without protection, as the user who graded: trust these marks as far as you trust the class.",
};

/** The command that starts a box. */
export interface BoxCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly folder: string;
}

const megabyte = 1024 * 1024;
/** Who runs answers where only one user may: nobody. */
const nobody = 65534;
/** Users that no account has, on any system that keeps to systemd's list: one for each box, so that none reaches another. */
const strangers = { first: 61184, count: 4000 };
/** Limits that bind one process: seconds of the processor, and bytes. Node lives with 1 GB of data, not with 600 MB. */
const limits = [
  "--cpu=120",
  `--data=${1024 * megabyte}`,
  `--fsize=${16 * megabyte}`,
  "--nofile=256",
  "--core=0",
  "--nproc=512",
];

/** Where a box of level A sees the library. */
const jail = "/box";

/** Where a box of some level sees the library. */
export function placeOf(level: Level, { folder }: StrippedLibrary): string {
  return level === "A" ? jail : folder;
}

/** Node in a box of some level, as far as what it runs. */
function program(level: Level, library: StrippedLibrary, node: string): string[] {
  const seen = (file: string): string => path.join(placeOf(level, library), path.relative(library.folder, file));
  const from = library.snapshot === undefined ? [] : ["--snapshot-blob", seen(library.snapshot)];
  const allowed = level === "A" ? permissions(["*"], "/tmp") : permissions([library.folder]);
  return [node, ...heapFlags, ...from, ...allowed, seen(library.main)];
}

/**
 * The user of a box, in turn.
 *
 * @param number - of the box; another process begins elsewhere
 * @example
 * boxUser(0, 1) !== boxUser(1, 1) // → true
 * @see https://systemd.io/UIDS-GIDS
 */
export function boxUser(number: number, pid: number = process.pid): number {
  return strangers.first + ((97 * pid + number) % strangers.count);
}

/**
 * The command for a box at a level.
 *
 * @param node - the program's file
 * @param isRoot - whether it is started by root
 * @param user - who runs in it, where root starts it
 */
export function boxCommand(
  level: Level,
  library: StrippedLibrary,
  node: string,
  isRoot: boolean,
  user: number = nobody,
): BoxCommand {
  const uid = String(user);
  const asStranger = isRoot ? ["setpriv", "--reuid", uid, "--regid", uid, "--clear-groups", "--no-new-privs"] : [];
  const inside = { PATH: "/usr/bin:/bin", NABLA_KERNELS: "tiled", NABLA_CANONICAL: "1" };
  const run = program(level, library, node);
  if (level === "A") {
    const words = [...asStranger, "prlimit", ...limits, "bwrap", ...namespaces(library, node), ...run];
    return { command: words[0], args: words.slice(1), environment: inside, folder: "/" };
  }
  const limited = [...asStranger, "prlimit", ...limits, ...run];
  const words = level === "B" ? ["unshare", ...apart, ...limited] : level === "C" ? limited : run;
  return { command: words[0], args: words.slice(1), environment: inside, folder: library.folder };
}

/** What `unshare` keeps apart where there is no bubblewrap: the network, processes and their messages. */
const apart = ["--net", "--pid", "--ipc", "--uts", "--fork", "--kill-child=SIGKILL", "--mount-proc"];

function namespaces(library: StrippedLibrary, node: string): string[] {
  const own = node.startsWith("/usr/") ? [] : ["--ro-bind", node, node];
  return [
    ...["--unshare-all", "--unshare-user", "--disable-userns", "--die-with-parent", "--new-session"],
    ...["--uid", String(nobody), "--gid", String(nobody), "--hostname", "box", "--cap-drop", "ALL"],
    ...["--ro-bind", "/usr", "/usr", "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64"],
    ...["--symlink", "usr/bin", "/bin", "--proc", "/proc", "--dev", "/dev"],
    ...["--size", String(64 * megabyte), "--tmpfs", "/tmp", "--ro-bind", library.folder, jail, ...own],
    ...["--chdir", jail, "--clearenv", "--setenv", "PATH", "/usr/bin:/bin"],
    ...["--setenv", "NABLA_KERNELS", "tiled", "--setenv", "NABLA_CANONICAL", "1", "--"],
  ];
}

/** Node's own limits: no other programs, no threads, no files but those given. */
function permissions(read: readonly string[], write?: string): string[] {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const stable = major > 23 || (major === 23 && minor >= 5) || (major === 22 && minor >= 13);
  const flags = [stable ? "--permission" : "--experimental-permission", "--no-warnings"];
  const readable = read.map((at) => `--allow-fs-read=${at === "*" ? at : `${at}/*`}`);
  return [...flags, ...readable, ...(write === undefined ? [] : [`--allow-fs-write=${write}/*`])];
}
