/** One student who waits for an answer is not behind a class that was handed in before. */
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import test from "node:test";
import { Queue } from "bullmq";
import { cannotProveQueue } from "../../../machinery/grade/prove/queue";
import { connect, queueName } from "../../../machinery/grade/queue/jobs";
import { root } from "../../source-files";
import { temporaryFolder } from "../../temporary";
import { sandbox } from "./command";
import { handIn, solved } from "./handed-in";

const skip = cannotProveQueue() || (sandbox() === "A" ? false : "bubblewrap does not work here");
const classSize = 5;

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as net.AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

test("a single submission that comes last is graded first", { skip }, async (t) => {
  const folder = temporaryFolder("nabla-fast-");
  const url = `redis://127.0.0.1:${await freePort()}`;
  const started: ChildProcess[] = [];
  t.after(async () => {
    for (const child of started.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
      child.kill("SIGKILL");
      await once(child, "exit");
    }
  });
  const start = (command: string, ...words: string[]): ChildProcess => {
    const child = spawn(command, words, { stdio: ["ignore", "pipe", "inherit"] });
    started.push(child);
    return child;
  };
  const script = (name: string, ...words: string[]): ChildProcess =>
    start(process.execPath, path.join(root, "scripts", name), ...words, "--queue", url);
  start("redis-server", "--port", new URL(url).port, "--bind", "127.0.0.1", "--dir", folder, "--save", "");
  for (let i = 0; i < classSize; i++) handIn(path.join(folder, "class"), `of the class ${i}`, solved());
  handIn(path.join(folder, "one"), "alone", solved());
  const grade = (name: string): ChildProcess =>
    script("grade.js", path.join(folder, name), "--out", path.join(folder, `${name}-grades`), "--export", "csv");
  const { connection, close } = connect(url);
  const queue = new Queue(queueName, { connection });
  queue.on("error", () => {}); // Redis is still starting
  const queued = async (count: number): Promise<void> => {
    while ((await queue.getJobCountByTypes("waiting", "prioritized")) < count)
      await new Promise((next) => setTimeout(next, 100));
  };
  grade("class");
  await queued(classSize);
  const one = grade("one");
  await queued(classSize + 1);
  await queue.close();
  close();
  const worker = script("grade-worker.js", "--workers", "1");
  let said = "";
  worker.stdout?.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  assert.deepEqual(await once(one, "exit"), [0, null]);
  const graded = [...said.matchAll(/^(.+), 00-start: \d+ of \d+$/gm)].map(([, student]) => student);
  assert.equal(graded[0], "alone", said);
  const results = path.join(folder, "class-grades", "results");
  const done = fs.existsSync(results) ? fs.readdirSync(results, { recursive: true, encoding: "utf8" }) : [];
  assert.ok(done.filter((name) => name.endsWith(".json")).length < classSize, done.join());
});
