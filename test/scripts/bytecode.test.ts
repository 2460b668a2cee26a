import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { compilerFlags } from "../../machinery/grade/compile/compiler";
import { engineFlags } from "../../machinery/kernel/engine-flags";

const root = path.resolve(__dirname, "..", "..");
const made: {
  kinds(): { name: string; flags: string[] }[];
  folderOf(name: string): string;
} = require(path.join(root, "scripts", "bytecode.js"));

/** Whether a process with some flags finds bytecode that fits. */
function fits(name: string, flags: string[]): boolean {
  const set = engineFlags.map((flag) => `require("node:v8").setFlagsFromString("${flag}");`).join("");
  const code = `${name === "compiler" ? set : ""}
const { useBytecode } = require(${JSON.stringify(path.join(root, "lib", "dist", "host"))});
process.exit(useBytecode(${JSON.stringify(made.folderOf(name))}, ${JSON.stringify(name)}) ? 0 : 3);`;
  return spawnSync(process.execPath, [...flags, "-e", code]).status === 0;
}

test("the build leaves bytecode to each kind of process that compiles cells or draws figures", () => {
  for (const { name, flags } of made.kinds()) assert.ok(fits(name, flags), `${name} ${flags.join(" ")}`);
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

test("processes that compile cells have flags that there is bytecode for", () => {
  const known = made
    .kinds()
    .filter(({ name }) => name === "compiler")
    .map((kind) => JSON.stringify(kind.flags));
  for (const file of ["runner/execute.ts", "runner/ahead.ts"]) {
    const text = fs.readFileSync(path.join(root, "machinery", file), "utf8");
    const flags = JSON.stringify([
      `--max-old-space-size=${/(?:heapMegabytes = |max-old-space-size=)(\d+)/.exec(text)?.[1]}`,
    ]);
    assert.ok(known.includes(flags), `${file}: ${flags}`);
  }
  assert.ok(known.includes(JSON.stringify(compilerFlags)), `grade: ${compilerFlags.join(" ")}`);
});
