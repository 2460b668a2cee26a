import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Kernel, printed, root, startKernel } from "./client";

let kernel: Kernel;
before(async () => {
  kernel = await startKernel(root);
  await kernel.execute('import { exec, execFileSync, execSync, fork, spawn, spawnSync } from "node:child_process";');
});
after(async () => {
  assert.equal(await kernel.shutdown(), 0);
  assert.equal(kernel.noise(), "", "nothing is lost to whoever started the kernel");
});

/** Everything that was printed under a cell, once all of `words` were. */
async function printedUnder(id: string, ...words: string[]): Promise<string> {
  const text = (): string =>
    kernel.heard
      .filter(({ parent, type }) => parent === id && type === "stream")
      .map(({ content }) => content.text)
      .join("");
  await kernel.until(() => words.every((word) => text().includes(word)));
  return text();
}

for (const code of [
  'execSync("echo x", { stdio: "inherit" });',
  'execSync("echo x", { stdio: ["ignore", "inherit", "pipe"] });',
  'spawnSync("echo", ["x"], { stdio: "inherit" });',
  'execFileSync("echo", ["x"], { stdio: [0, 1, 2] });',
  'const seen = spawn("echo", ["x"], { stdio: "inherit" }); await new Promise((r) => seen.on("close", r));',
  'const piped = spawn("echo", ["x"]); piped.stdout.pipe(process.stdout); await new Promise((r) => piped.on("close", r));',
]) {
  test(`what a child process prints is the cell's: ${code.slice(0, 70)}`, async () => {
    assert.equal(printed(await kernel.execute(code), "stdout"), "x\n");
  });
}

test("a child's errors are on stderr, and a failing command is an error of the cell", async () => {
  const answer = await kernel.execute('execSync("echo wrong >&2; exit 3", { stdio: "inherit" });');
  assert.equal(printed(answer, "stderr"), "wrong\n");
  assert.match(answer.reply.evalue, /^Command failed: echo wrong/);
});

test("what a child process gives back stays as it was", async () => {
  const answer = await kernel.execute(
    'console.log([String(execSync("echo a")), execSync("echo b", { stdio: "inherit" }), spawnSync("echo", ["c"]).stdout.length]);',
  );
  assert.equal(printed(answer), "b\n[ 'a\\n', null, 2 ]\n");
});

test("a module that is forked prints under its cell", async () => {
  const code = `import fs from "node:fs"; import os from "node:os"; import path from "node:path";
const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "nabla-fork-")), "a.js");
fs.writeFileSync(file, 'console.log("forked")');
const child = fork(file); await new Promise((r) => child.on("close", r));`;
  assert.equal(printed(await kernel.execute(code)), "forked\n");
});

test("a child process and its listeners print under the cell that started them, whichever runs meanwhile", async () => {
  const started = await kernel.execute(
    'spawn("sh", ["-c", "sleep 0.4; echo inherited"], { stdio: "inherit" });\nexec("sleep 0.4; echo heard", (_error, text) => console.log("told " + text));',
  );
  const meanwhile = await kernel.execute("await new Promise((r) => setTimeout(r, 900));");
  assert.equal(started.reply.status, "ok");
  await printedUnder(started.id, "inherited\n", "told heard\n");
  assert.equal(printed(meanwhile), "");
});

test("a timer prints under the cell that started it, also while another runs and after it", async () => {
  const started = await kernel.execute(
    'setTimeout(() => console.log("first"), 100); setTimeout(() => console.log("second"), 500);',
  );
  const meanwhile = await kernel.execute("await new Promise((r) => setTimeout(r, 300));");
  await printedUnder(started.id, "first\n", "second\n");
  assert.equal(printed(meanwhile), "");
});

for (const [how, code] of [
  ["an error", 'console.group("open"); console.log("in"); throw new Error("x");'],
  ["an error after an await", 'console.group(); await null; console.group(); throw new Error("x");'],
  ["the end of the cell", "console.group();"],
] as const) {
  test(`a group that is open at ${how} is closed`, async () => {
    await kernel.execute(code);
    assert.equal(printed(await kernel.execute('console.log("out");')), "out\n");
  });
}

test("groups within a cell indent what is printed in them", async () => {
  const code = 'console.group("a"); console.log("b"); console.groupEnd(); console.groupEnd(); console.log("c");';
  assert.equal(printed(await kernel.execute(code)), "a\n  b\nc\n");
});
