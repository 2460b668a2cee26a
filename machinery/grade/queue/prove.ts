/** Proves the queue: workers and Redis are killed while a class is graded, and every submission has exactly one result. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { projectRoot } from "nabla/host";
import { release } from "../../edition/release";
import { formatNotebook, type Notebook, readNotebook } from "../../notebook/notebook";
import type { Result } from "../result";

/** How much is proved. */
export interface QueueProof {
  /** An empty folder. */
  readonly folder: string;
  readonly submissions: number;
  readonly workers: number;
  /** How long a killed worker's work waits. */
  readonly lockSeconds: number;
}

/** Why it cannot be proved here, or false. */
export function cannotProveQueue(): string | false {
  const found = spawnSync("redis-server", ["--version"]);
  return found.status === 0 ? false : "redis-server is not installed";
}

/**
 * Grades a class by a queue, kills a worker and Redis in the middle, and compares with the same class graded here.
 *
 * @returns what was seen, line by line
 * @throws Error that says what does not hold
 */
export async function proveQueue({ folder, submissions, workers, lockSeconds }: QueueProof): Promise<string[]> {
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
    await until(() => countIn(queued) >= 1, ended);
    await kill(staff[0]);
    const atKill = countIn(queued);
    await until(() => countIn(queued) > atKill, ended);
    await kill(redis);
    const atLoss = countIn(queued);
    redis = startRedis();
    const code = await ended;
    if (code !== 0)
      throw new Error(`the coordinator ended with ${code}: ${tail(path.join(folder, "coordinator.log"))}`);
    const here = path.join(folder, "here");
    const local = await exitOf(start("here", process.execPath, [script("grade.js"), ...common, "--out", here]));
    if (local !== 0) throw new Error(`grading here ended with ${local}: ${tail(path.join(folder, "here.log"))}`);
    const [byQueue, byOne] = [marksIn(queued), marksIn(here)];
    if (byQueue.length !== submissions) throw new Error(`${byQueue.length} results for ${submissions} submissions`);
    if (byQueue.join("\n") !== byOne.join("\n")) throw new Error("the queue gave other marks than this machine alone");
    if (fs.existsSync(path.join(queued, "history"))) throw new Error("a submission was given two different results");
    return [
      `${workers} workers on one Redis; one was killed when ${atKill} results were there, Redis when ${atLoss} were`,
      `${submissions} submissions, each with exactly one result, and the marks of one machine alone`,
    ];
  } finally {
    await Promise.all(started.map(kill));
  }
}

/** Learners of every kind, in turn: all right, nothing done, one answer wrong, one that never ends. */
function layClass(submitted: string, count: number): void {
  const name = "00-start";
  const source = readNotebook(path.join(projectRoot(), "notebooks", `${name}.ipynb`));
  const answered = (body: string): Notebook => {
    const notebook = structuredClone(source);
    const cell = notebook.cells.find(({ metadata }) => metadata.nbgrader?.grade_id === "00-1-solution");
    if (cell) cell.source = `function size(shape: number[]): number {\n  ${body}\n}`;
    return notebook;
  };
  const kinds = [source, release(source), answered("return shape.length;"), answered("for (;;);")];
  for (let i = 0; i < count; i++) {
    const notebook = structuredClone(kinds[i % kinds.length]);
    notebook.cells.push({ id: "own", cell_type: "markdown", source: `I am number ${i}.`, metadata: {} });
    const at = path.join(submitted, `learner-${String(i).padStart(4, "0")}`, name);
    fs.mkdirSync(at, { recursive: true });
    fs.writeFileSync(path.join(at, `${name}.ipynb`), formatNotebook(notebook));
  }
}

function resultsIn(out: string): string[] {
  const folder = path.join(out, "results", "00-start");
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder).map((name) => path.join(folder, name));
}

const countIn = (out: string): number => resultsIn(out).length;

function marksIn(out: string): string[] {
  return resultsIn(out)
    .map((file): Result => JSON.parse(fs.readFileSync(file, "utf8")))
    .map(({ student, status, key, marks }) => `${student} ${status} ${key} ${marks.map(({ points }) => points).join()}`)
    .sort();
}

function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? -1)));
}

/** As `kill -9` does it. Resolves when it is gone. */
function kill(child: ChildProcess): Promise<unknown> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const gone = exitOf(child);
  child.kill("SIGKILL");
  return gone;
}

/** Resolves when something holds. @throws Error where the coordinator ends before */
async function until(holds: () => boolean, ended: Promise<number>): Promise<void> {
  let code: number | undefined;
  void ended.then((ends) => {
    code = ends;
  });
  while (!holds()) {
    if (code !== undefined) throw new Error(`the coordinator ended with ${code} before anything could be killed`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
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
