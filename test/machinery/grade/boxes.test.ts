/** Boxes: what each level keeps an answer from, and that a limit of memory binds. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";
import test, { after } from "node:test";
import { keepCode, withSnapshot } from "../../../machinery/grade/box/ahead";
import type { Box, BoxEnded, openBox } from "../../../machinery/grade/box/box";
import { boxCommand, boxUser, type Level, placeOf } from "../../../machinery/grade/box/level";
import { type StrippedLibrary, stripLibrary } from "../../../machinery/grade/box/library";
import { memoryGroups } from "../../../machinery/grade/box/memory-group";
import { openPool } from "../../../machinery/grade/box/pool";
import { takenBy } from "../../../machinery/grade/box/processes";
import { root } from "../../source-files";
import { temporaryFolder } from "../../temporary";
import { sandbox } from "./command";

const built = require("../../../machinery/dist/grade/box/box") as {
  openBox: typeof openBox;
  boxLimits: Parameters<typeof openBox>[1] & object;
};
const isRoot = process.getuid?.() === 0;
/** The library in a folder of its own, with what boxes of a level start from in a class. */
function prepared(level: Level): StrippedLibrary {
  const folder = temporaryFolder("nabla-boxes-");
  const library = stripLibrary(path.join(root, "lib"), path.join(root, "machinery", "dist"), folder);
  return withSnapshot(library, process.execPath, placeOf(level, library)) ?? library;
}

const libraries = new Map<Level, StrippedLibrary>();

function command(level: Level): ReturnType<typeof boxCommand> {
  const library = libraries.get(level) ?? prepared(level);
  libraries.set(level, library);
  return boxCommand(level, library, process.execPath, isRoot);
}

const opened: Box[] = [];

function open(level: Level, ...rest: Parameters<typeof openBox> extends [unknown, ...infer R] ? R : never): Box {
  const box = built.openBox(command(level), ...rest);
  opened.push(box);
  return box;
}

after(() => Promise.all(opened.map((box) => box.close())));

/** What a cell of these lines said when it failed. */
async function complaint(box: Box, script: string): Promise<string> {
  const { detail } = await box.ask({ do: "cell", isAsync: true, script });
  return detail ?? "nothing";
}

async function works(level: Level): Promise<boolean> {
  if (level === "A") return sandbox() === "A";
  if (!isRoot) return false;
  const box = open(level);
  return box.ready.then(
    () => true,
    () => false,
  );
}

/** Takes 40 buffers, one after the other. */
const greedy = (bytes: number): string =>
  `const kept = []; for (let i = 0; i < 40; i++) { kept.push(Buffer.alloc(${bytes}, 1)); await new Promise((next) => setTimeout(next, 1)); }`;

for (const level of ["A", "B"] as const)
  test(`at level ${level} nothing is reached: no network, no other process, no program, no file`, async (t) => {
    if (!(await works(level))) return t.skip("it does not work here");
    const box = open(level);
    await box.ready;
    const connect =
      'await new Promise((yes, no) => require("net").connect(80, "127.0.0.1").on("connect", yes).on("error", no));';
    assert.match(await complaint(box, connect), /ENETUNREACH|ECONNREFUSED|EADDRNOTAVAIL|ERR_ACCESS_DENIED/);
    assert.match(await complaint(box, `process.kill(${process.pid}, 0);`), /ESRCH/);
    assert.match(await complaint(box, 'require("child_process").execSync("id");'), /Access to this API|ERR_ACCESS/);
    assert.match(await complaint(box, 'require("fs").readFileSync("/etc/passwd");'), /ENOENT|Access to this API/);
  });

for (const level of ["A", "B", "C"] as const)
  test(`at level ${level} each box is another user, and cannot signal or look at the next`, async (t) => {
    if (!isRoot || !(await works(level))) return t.skip("it needs root");
    const own = prepared(level);
    const { folder } = own;
    const boxes = [0, 1].map((n) => built.openBox(boxCommand(level, own, process.execPath, isRoot, boxUser(n))));
    opened.push(...boxes);
    await Promise.all(boxes.map(({ ready }) => ready));
    const { stdout } = spawnSync("ps", ["-eo", "pid,uid,args"], { encoding: "utf8" });
    const lines = stdout
      .split("\n")
      .filter((line) => line.includes("boot.js") && line.includes(level === "A" ? "bwrap" : folder));
    const processes = lines.map((line) => line.trim().split(/\s+/).map(Number));
    const users = [boxUser(0), boxUser(1)];
    const [first, second] = users.map((user) => processes.find(([, uid]) => uid === user)?.[0]);
    assert.ok(first && second && users[0] !== users[1], stdout);
    for (const signal of [0, "'SIGKILL'"])
      assert.match(await complaint(boxes[0], `process.kill(${second}, ${signal});`), /EPERM|ESRCH/);
    const looked = await complaint(boxes[0], `require("fs").readFileSync("/proc/${second}/environ");`);
    assert.match(looked, /EACCES|ENOENT|Access to this API/);
    assert.equal(await complaint(boxes[1], "exports.alive = 1;"), "nothing");
  });

test("40 buffers of 50 MB end that box, and no other", async (t) => {
  const level = (await works("A")) ? "A" : (await works("C")) ? "C" : undefined;
  if (!level) return t.skip("no sandbox works here");
  const [one, other] = [open(level), open(level)];
  await Promise.all([one.ready, other.ready]);
  const said = await complaint(one, greedy(50e6)).catch((error: BoxEnded) => error.message);
  assert.match(said, /of memory|ended itself|Array buffer allocation failed|Failed to allocate memory/);
  assert.equal(await complaint(other, "exports.fine = 1;"), "nothing");
});

test("the kernel keeps a limit of memory where it may be asked to", async (t) => {
  const groups = memoryGroups(200);
  if (!groups || !(await works("C"))) return t.skip("no control groups here");
  t.after(() => groups.close());
  const box = open("C", { ...built.boxLimits, megabytes: 10_000 }, groups.open());
  await box.ready;
  await assert.rejects(complaint(box, greedy(10e6)), /more memory than the kernel allows it/);
});

test("a box that has loaded the library takes less than 120 MB, all its processes together", async (t) => {
  if (!(await works("A"))) return t.skip("bubblewrap does not work here");
  const own = prepared("A");
  const box = built.openBox(boxCommand("A", own, process.execPath, isRoot));
  opened.push(box);
  await box.ready;
  assert.equal(await complaint(box, "exports.sum = Array.from({ length: 100000 }, (_, i) => i).length;"), "nothing");
  const { stdout } = spawnSync("ps", ["-eo", "pid,args"], { encoding: "utf8" });
  const pids = stdout
    .split("\n")
    .filter((line) => line.includes(own.folder))
    .map((line) => Number.parseInt(line, 10));
  const { megabytes = 0, processes = 0 } = takenBy(Math.min(...pids)) ?? {};
  assert.ok(processes >= 2, `${processes} processes are seen`);
  assert.ok(megabytes > 30 && megabytes < 120, `${megabytes.toFixed(0)} MB`);
  t.diagnostic(`${megabytes.toFixed(0)} MB`);
});

/** What a box says that it started from. */
function startOf(library: StrippedLibrary): string {
  const { command, args, environment } = boxCommand("D", library, process.execPath, isRoot);
  const { stdout, stderr } = spawnSync(command, [...args, "tell"], { encoding: "utf8", env: environment });
  return stdout.trim() || stderr;
}

test("a box starts from a snapshot, or with the machine code that was kept for it", () => {
  const quick = prepared("D");
  assert.equal(startOf(quick), "a snapshot is used");
  const { snapshot: _, ...plain } = quick;
  assert.equal(startOf(plain), "neither is used");
  keepCode(plain, process.execPath);
  assert.equal(startOf(plain), "kept code is used");
});

test("where no snapshot can be made there is none", () => {
  const { snapshot: _, ...plain } = prepared("D");
  assert.equal(withSnapshot({ ...plain, main: `${plain.main}-not` }, process.execPath, plain.folder), undefined);
});

test("boxes from one snapshot share no state: no rehearsal, no chance, and their own clock, words and folder", async (t) => {
  const level = (await works("A")) ? "A" : (await works("C")) ? "C" : undefined;
  if (!level) return t.skip("no sandbox works here");
  const said: string[] = [];
  for (const box of [open(level), open(level)]) {
    await box.ready;
    for (const name of ["twice", "fails", "prints", "makes", "computes"]) {
      const taken = { do: "take", exercise: name, name, withholds: [], mayChangeArguments: false } as const;
      assert.equal((await box.ask({ ...taken })).fault, "missing", name);
      assert.equal((await box.ask({ do: "call", exercise: name, args: "[1]" })).fault, "missing", name);
    }
    const slot = 'globalThis[Symbol.for("nabla.check.call")]';
    assert.equal(await complaint(box, `if (${slot} !== undefined) throw "a call is left";`), "nothing");
    assert.equal(await complaint(box, 'if (process.argv[2] !== undefined) throw "told";'), "nothing");
    assert.equal(await complaint(box, `if (Math.abs(Date.now() - ${Date.now()}) > 60000) throw "late";`), "nothing");
    assert.equal(await complaint(box, 'if (performance.now() > 60000) throw "old";'), "nothing");
    assert.match(await complaint(box, 'throw require.resolve("nabla/none");'), /resolve is not a function/);
    said.push(await complaint(box, "throw [Math.random(), crypto.randomUUID(), process.pid].join();"));
  }
  const [one, other] = said.map((text) => text.split(","));
  assert.notEqual(one[0], other[0]);
  assert.notEqual(one[1], other[1]);
});

test("without control groups nothing is asked of the kernel", () => {
  assert.equal(memoryGroups(200, temporaryFolder("nabla-no-groups-")), undefined);
});

test("a pool gives each box once, and none that ended while it waited", async () => {
  const made: { alive: boolean; number: number; close(): Promise<void> }[] = [];
  const pool = openPool(() => {
    const box = {
      alive: true,
      number: made.length,
      async close() {
        box.alive = false;
      },
    };
    made.push(box);
    return box as unknown as Box;
  }, 2);
  assert.equal(made.length, 2);
  made[0].alive = false;
  const given = [pool.take(), pool.take(), pool.take()] as unknown as { number: number }[];
  assert.deepEqual(
    given.map(({ number }) => number),
    [1, 2, 3],
  );
  await pool.close();
  assert.deepEqual(
    made.filter(({ alive }) => alive),
    [],
  );
  assert.throws(() => pool.take(), /stopped/);
});
