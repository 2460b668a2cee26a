/** Processes that compile cells, started from a snapshot that the build made, see {@link "./boot"}; or without, slower. */
import children, { type ChildProcess, type ForkOptions } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { stampOf } from "./kept-files";

// as they are now: later, processes belong to cells
const { fork, spawnSync } = children;

/**
 * What V8 is told in such a process: a snapshot fits only a start with the same words. Tables are not mixed with secret
 * numbers, which takes a tenth of a start and protects those who serve strangers: a compiler serves one.
 */
const flags: readonly string[] = ["--max-old-space-size=1024", "--no-rehash-snapshot"];
/** Making one takes some seconds; after this time, in milliseconds, it is done without. */
const patience = 300_000;

const builtFolder = path.join(__dirname, "..", path.extname(__filename) === ".ts" ? "dist" : ".");

/** The snapshot; other builds of Node, and other processors, have others. */
export function snapshotFile(folder: string = path.join(builtFolder, ".snapshot")): string {
  const machine = createHash("sha1")
    .update(JSON.stringify([process.config, os.cpus()[0]?.model]))
    .digest("hex")
    .slice(0, 8);
  return path.join(folder, `compiler-${process.version}-${process.arch}-${machine}.blob`);
}

/** What a snapshot was made of, each file with its time and size. */
type Made = Readonly<Record<string, string>>;

/**
 * Makes the snapshot, unless there is one of the same files.
 *
 * @param folder - where to; snapshots that are there are taken away
 * @returns whether there is one now: what Node makes none of is done without
 */
export function makeSnapshot(folder?: string): boolean {
  const file = snapshotFile(folder);
  if (isAsItWas(file)) return true;
  fs.rmSync(path.dirname(file), { recursive: true, force: true });
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const boot = path.join(path.dirname(file), "boot.js");
  const compiler = path.join(builtFolder, "compiler");
  // where a snapshot is made, Node gives a script nothing to export to
  fs.writeFileSync(
    boot,
    `"use strict";\nvar exports = {};\n${fs.readFileSync(path.join(compiler, "boot.js"), "utf8")}`,
  );
  const words = [...flags, "--snapshot-blob", `${file}.new`, "--build-snapshot", boot, compiler, `${file}.json`];
  const options = { env: environment(process.env), timeout: patience, killSignal: "SIGKILL", stdio: "ignore" } as const;
  const isMade = spawnSync(process.execPath, words, options).status === 0;
  // it is tried before anybody relies on it
  const tried = [...flags, "--snapshot-blob", `${file}.new`, path.join(compiler, "tried.js")];
  if (!isMade || spawnSync(process.execPath, tried, options).status !== 0) return false;
  fs.renameSync(`${file}.new`, file);
  return true;
}

function isAsItWas(file: string): boolean {
  try {
    const made: Made = JSON.parse(fs.readFileSync(`${file}.json`, "utf8"));
    return fs.existsSync(file) && Object.entries(made).every(([name, stamp]) => stampOf(name) === stamp);
  } catch {
    return false;
  }
}

/** Node's own options would be other flags; further certificates are read at each start, 0.1 s, for one who asks nobody. */
function environment({ NODE_OPTIONS: _, NODE_EXTRA_CA_CERTS: __, ...env }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return env;
}

/** How a compiler's process is started. */
export interface Start extends Pick<ForkOptions, "cwd" | "env" | "detached"> {
  /** False: as if there were no snapshot. */
  readonly fromSnapshot?: boolean;
}

/**
 * Starts a program of the machinery that compiles cells, to be talked to by messages.
 *
 * @param program - the program's file, built
 */
export function startCompiler(program: string, { fromSnapshot = true, env, ...options }: Start): ChildProcess {
  const file = snapshotFile();
  const snapshot = fromSnapshot && fs.existsSync(file) ? ["--snapshot-blob", file] : [];
  return fork(program, [], {
    ...options,
    env: environment(env ?? process.env),
    execArgv: [...flags, ...snapshot],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}
