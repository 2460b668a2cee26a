/** Proves the queue: workers and Redis are killed while a class is graded, and every submission has exactly one result. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { projectRoot } from "nabla/host";
import { countIn, exitOf, layClass, marksIn, until } from "./class";

const workers = 3;

/** Why it cannot be proved here, or false. */
export function cannotProveQueue(): string | false {
  const found = spawnSync("redis-server", ["--version"]);
  return found.status === 0 ? false : "redis-server is not installed";
}

/**
 * Grades a class by a queue, kills one of three workers and then Redis in the middle, and compares with the same class
 * graded here.
 *
 * @param folder - an empty one
 * @param lockSeconds - how long a killed worker's work waits
 * @returns what was seen
 * @throws Error that says what does not hold
 */
export async function proveQueue(folder: string, submissions: number, lockSeconds: number = 10): Promise<string> {
  const why = cannotProveQueue();
  if (why) return `skipped: ${why}`;
  const submitted = path.join(folder, "submitted");
  layClass(submitted, submissions);
  const secretFile = path.join(folder, "secret");
  fs.writeFileSync(secretFile, "a secret of this proof\n");
  const common = [submitted, "--secret-file", secretFile, "--export", "csv"];
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const data = path.join(folder, "redis");
  fs.mkdirSync(data);
  const started: ChildProcess[] = [];
  const start = (name: string, command: string, words: readonly string[]): ChildProcess => {
    const log = fs.openSync(path.join(folder, `${name}.log`), "a");
    const child = spawn(command, words, { stdio: ["ignore", log, log] });
    fs.closeSync(log);
    started.push(child);
    return child;
  };
  const startRedis = (): ChildProcess =>
    start("redis", "redis-server", [
      ...["--port", String(port), "--bind", "127.0.0.1", "--dir", data, "--save", ""],
      ...["--appendonly", "yes", "--appendfsync", "everysec"],
    ]);
  const script = (name: string): string => path.join(projectRoot(), "scripts", name);
  try {
    let redis = startRedis();
    const staff = Array.from({ length: workers }, (_, i) => {
      const limits = ["--workers", "1", "--lock-seconds", String(lockSeconds)];
      return start(`worker-${i}`, process.execPath, [script("grade-worker.js"), "--queue", url, ...limits]);
    });
    const queued = path.join(folder, "queued");
    const words = [script("grade.js"), ...common, "--out", queued, "--queue", url];
    const coordinator = start("coordinator", process.execPath, words);
    const ended = exitOf(coordinator);
    await until(() => countIn(queued) >= 1, coordinator);
    await kill(staff[0]);
    const atKill = countIn(queued);
    await until(() => countIn(queued) > atKill, coordinator);
    await kill(redis);
    const atLoss = countIn(queued);
    redis = startRedis();
    const code = await ended;
    if (code !== 0)
      throw new Error(`the coordinator ended with ${code}: ${tail(path.join(folder, "coordinator.log"))}`);
    const warning = /^.*Warning:.*$/m.exec(tail(path.join(folder, "coordinator.log")))?.[0];
    if (warning) throw new Error(`the coordinator was told of a fault of its own: ${warning}`);
    const here = path.join(folder, "here");
    const local = await exitOf(start("here", process.execPath, [script("grade.js"), ...common, "--out", here]));
    if (local !== 0) throw new Error(`grading here ended with ${local}: ${tail(path.join(folder, "here.log"))}`);
    const [byQueue, byOne] = [marksIn(queued), marksIn(here)];
    if (byQueue.length !== submissions) throw new Error(`${byQueue.length} results for ${submissions} submissions`);
    if (byQueue.join("\n") !== byOne.join("\n")) throw new Error("the queue gave other marks than this machine alone");
    if (fs.existsSync(path.join(queued, "history"))) throw new Error("a submission was given two different results");
    return `${workers} workers on one Redis, one killed -9 when ${atKill} results were there, Redis when ${atLoss} were: all ${submissions} have exactly one result, equal to this machine alone`;
  } finally {
    await Promise.all(started.map(kill));
  }
}

/** As `kill -9` does it. Resolves when it is gone. */
function kill(child: ChildProcess): Promise<unknown> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const gone = exitOf(child);
  child.kill("SIGKILL");
  return gone;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

const tail = (file: string): string => fs.readFileSync(file, "utf8").slice(-1000);
