import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { temporaryFolder } from "../temporary";

const folder = join(__dirname, "..", "..", "scripts", "testing");

/** The driver at work on these files. */
function drive(preloaded: readonly string[], ...files: string[]): ChildProcess & { readonly stdout: Readable } {
  const preload = [...preloaded, join(folder, "typescript.js")].flatMap((file) => ["--require", file]);
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const words = [...preload, join(folder, "drive.js"), "1", ...files];
  return spawn(process.execPath, words, { env, stdio: ["ignore", "pipe", "ignore"] });
}

test("no result is lost when they come faster than they are read", async () => {
  const place = temporaryFolder("nabla-drive-");
  const [many, terminal] = [join(place, "many.test.js"), join(place, "terminal.js")];
  const title = "x".repeat(4000);
  writeFileSync(many, `for (let i = 0; i < 300; i++) require("node:test")("${title}", () => {});\n`);
  // whoever asks whether the output is a terminal makes writing to it fail where it would have to wait
  writeFileSync(terminal, "process.stdout.isTTY;\n");
  const driver = drive([terminal], many);
  const ended = new Promise((resolve) => driver.on("close", resolve));
  await pause(3000);
  let said = "";
  for await (const text of driver.stdout.setEncoding("utf8")) said += text;
  assert.equal(await ended, 0);
  assert.equal(said.split("\n").filter((line) => line.includes('"passed"')).length, 300);
});

const { runNodeTests }: { runNodeTests(files: string[], options: object): Promise<Counted> } = require(
  join(folder, "node-tests.js"),
);

interface Counted {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly details: string;
}

/** What is counted of files that share one process, by name. */
function together(sources: { readonly [name: string]: string }): Promise<Counted> {
  const place = temporaryFolder("nabla-company-");
  const files = Object.entries(sources).map(([name, source]) => {
    const file = join(place, `${name}.test.js`);
    writeFileSync(file, `const { describe, test } = require("node:test");\n${source}\n`);
    return file;
  });
  return runNodeTests(files, { concurrency: 1, tell: () => {}, env: { NODE_TEST_CONTEXT: undefined } });
}

const failedFiles = ({ details }: Counted): string[] =>
  [...details.matchAll(/^✗ .*?(\w+)\.test\.js: /gm)].map(([, name]) => name).sort();

test("files that share a process are told apart: a failure, an error while reading, no test at all are of one file", async () => {
  const counted = await together({
    right: 'test("is right", () => {}); describe("s", () => { test("is inner", () => {}); });',
    empty: "",
    unreadable: 'throw new Error("while it was read");',
    wrong:
      'let ran = 0; test.beforeEach(() => { ran++; }); test("is wrong", () => { throw new Error("hook " + ran); });',
    last: 'test("is last", () => {}); test.skip("is skipped");',
  });
  assert.deepEqual([counted.passed, counted.failed, counted.skipped], [3, 3, 1], counted.details);
  assert.deepEqual(failedFiles(counted), ["empty", "unreadable", "wrong"], counted.details);
  assert.match(counted.details, /is wrong\n\s+Error: hook 1/);
  assert.match(counted.details, /while it was read/);
});

test("a process that ends too early is a failure of each file that it had not told of", async () => {
  const counted = await together({
    done: 'test("is right", () => {});',
    ends: 'test("ends all", () => { global["pro" + "cess"].exit(3); });',
    missed: 'test("is not reached", () => {});',
  });
  const failed = failedFiles(counted);
  assert.ok(failed.includes("ends") && failed.includes("missed"), counted.details);
});
