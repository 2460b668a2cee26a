import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { temporaryFolder } from "../temporary";

const folder = join(__dirname, "..", "..", "scripts", "testing");

test("no result is lost when they come faster than they are read", async () => {
  const place = temporaryFolder("nabla-drive-");
  const [many, terminal] = [join(place, "many.test.js"), join(place, "terminal.js")];
  const title = "x".repeat(4000);
  writeFileSync(many, `for (let i = 0; i < 300; i++) require("node:test")("${title}", () => {});\n`);
  // whoever asks whether the output is a terminal makes writing to it fail where it would have to wait
  writeFileSync(terminal, "process.stdout.isTTY;\n");
  const preload = [terminal, join(folder, "typescript.js")].flatMap((file) => ["--require", file]);
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const driver = spawn(process.execPath, [...preload, join(folder, "drive.js"), "1", many], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise((resolve) => driver.on("close", resolve));
  driver.stderr.resume();
  await pause(3000);
  let said = "";
  for await (const text of driver.stdout.setEncoding("utf8")) said += text;
  assert.equal(await ended, 0);
  assert.equal(said.split("\n").filter((line) => line.includes('"passed"')).length, 300);
});
