import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";

const root = path.resolve(__dirname, "..", "..");
const made: { kinds: string[]; folderOf(name: string): string } = require(path.join(root, "scripts", "bytecode.js"));

test("the build leaves bytecode of the compiler of cells and of what draws figures", () => {
  for (const name of made.kinds) {
    const code = `const { useBytecode } = require(${JSON.stringify(path.join(root, "lib", "dist", "host"))});
process.exit(useBytecode(${JSON.stringify(made.folderOf(name))}, ${JSON.stringify(name)}) ? 0 : 3);`;
    assert.equal(spawnSync(process.execPath, ["-e", code]).status, 0, name);
  }
});

test("whoever makes bytecode comes to an end, whatever lies in the folder for temporary files", (t) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "nabla-test-"));
  t.after(() => fs.rmSync(folder, { recursive: true }));
  const temporary = path.join(folder, "temporary");
  fs.mkdirSync(path.join(temporary, "here", "and", "there"), { recursive: true });
  const { status } = spawnSync(process.execPath, [path.join(root, "scripts", "bytecode.js"), "compiler", folder], {
    env: { ...process.env, TMPDIR: temporary },
    timeout: 120_000,
  });
  assert.equal(status, 0);
  assert.equal(fs.readdirSync(path.join(folder, ".bytecode")).length, 1);
  assert.deepEqual(fs.readdirSync(temporary), ["here"]);
});
