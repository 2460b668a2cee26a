import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { beforeEach, test } from "node:test";
import { temporaryFolder } from "../temporary";

const host = path.resolve(__dirname, "..", "..", "lib", "dist", "host");

/** A folder that was built, and a package beside it. */
let folder: string;
let packaged: string;
beforeEach(() => {
  folder = fs.realpathSync(temporaryFolder("nabla-bytecode-"));
  packaged = path.join(folder, "node_modules", "one", "index.js");
  fs.mkdirSync(path.dirname(packaged), { recursive: true });
  fs.writeFileSync(packaged, source("1"));
});

/** A module that says what it is, sees its surroundings, and can be broken. */
function source(value: string): string {
  return `exports.value = ${value};
exports.seen = [typeof require.resolve("fs"), require.main === process.mainModule, module.exports === exports, __filename];
exports.broken = () => { throw new Error("here"); };`;
}

/** Runs code in a process that has the functions, the folder, and the package. */
function run(code: string, flags: string[] = []): string {
  const head = `const { recordBytecode, useBytecode } = require(${JSON.stringify(host)});
const { folder, packaged } = ${JSON.stringify({ folder, packaged })};`;
  const { stdout, stderr, status } = spawnSync(process.execPath, [...flags, "-e", `${head}\n${code}`], {
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
  return stdout.trim();
}

const record = 'const leave = recordBytecode(); require(packaged).value; leave(folder, "some");';

/** Says whether the store fits, what became of the bytecode, and what the module is. */
const use = `const vm = require("node:vm");
const { Script } = vm;
let taken = "none";
vm.Script = class extends Script {
  constructor(code, options) {
    super(code, options);
    if (options?.cachedData) taken = this.cachedDataRejected ? "rejected" : "taken";
  }
};
const fits = useBytecode(folder, "some");
const { value } = require(packaged);
console.log(fits, taken, value);`;

function store(): string {
  const at = path.join(folder, ".bytecode");
  return path.join(at, fs.readdirSync(at)[0]);
}

test("a module comes from bytecode that another process left", () => {
  assert.equal(run(use), "false none 1");
  run(record);
  assert.equal(run(use), "true taken 1");
});

test("it sees what a module sees, and its errors name its lines", () => {
  run(record);
  const seen = run(`useBytecode(folder, "some");
const one = require(packaged);
let at = "";
try { one.broken(); } catch (error) { at = error.stack.split("\\n")[1].match(/index.js:\\d+:\\d+/)[0]; }
console.log(JSON.stringify([one.seen, at]));`);
  assert.deepEqual(JSON.parse(seen), [["string", true, true, packaged], "index.js:3:32"]);
});

test("a module that imports when it runs is left to Node, which would not let it", () => {
  fs.appendFileSync(packaged, '\nexports.load = () => import("node:path");');
  run(record);
  assert.equal(run(use), "false none 1");
  const load =
    'useBytecode(folder, "some"); require(packaged).load().then(({ basename }) => console.log(basename("a/b")));';
  assert.equal(run(load), "b");
});

test("a module that changed is compiled as it is now, of the same length too", () => {
  run(record);
  fs.writeFileSync(packaged, source("2"));
  fs.utimesSync(packaged, 1, 1);
  assert.equal(run(use), "false none 2");
});

test("bytecode serves processes with other limits of memory, and flags that are set as they run", () => {
  run(record);
  assert.equal(run(use, ["--stack-size=900", "--max-old-space-size=768"]), "true taken 1");
  const later = 'require("node:v8").setFlagsFromString("--heap-growing-percent=40");';
  assert.equal(run(later + use), "true taken 1");
  assert.equal(run(use.replace("const { value }", `${later} const { value }`)), "true taken 1");
});

test("bytecode of another build of Node is not looked for", () => {
  run(record);
  fs.renameSync(store(), store().replace(/-[^-]+$/, "-00000000"));
  assert.equal(run(use), "false none 1");
});

test("a store that is cut short, empty or altered is not used", () => {
  run(record);
  const whole = fs.readFileSync(store());
  for (const length of [0, 10, 30, whole.length - 1]) {
    fs.writeFileSync(store(), whole.subarray(0, length));
    assert.equal(run(use), "false none 1", `${length} bytes`);
  }
  const altered = Buffer.from(whole);
  altered[altered.length >> 1] ^= 255;
  fs.writeFileSync(store(), altered);
  assert.equal(run(use), "false none 1");
});
