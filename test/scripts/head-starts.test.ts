import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { temporaryFolder } from "../temporary";

const root = path.resolve(__dirname, "..", "..");
const { makeSnapshot, snapshotFile }: typeof import("../../machinery/compiler/snapshot") = require(
  path.join(root, "machinery", "dist", "compiler", "snapshot.js"),
);
const { useBytecode }: typeof import("../../lib/host/bytecode") = require(
  path.join(root, "lib", "dist", "host", "bytecode.js"),
);

test("the build leaves a snapshot of the compiler of cells, and bytecode of what draws figures", () => {
  assert.ok(fs.existsSync(snapshotFile()));
  const before = fs.statSync(snapshotFile()).mtimeMs;
  assert.ok(makeSnapshot());
  assert.equal(fs.statSync(snapshotFile()).mtimeMs, before, "it fits, and was made anew");
  assert.ok(useBytecode(path.join(root, "lib", "dist"), "figures"));
});

test("whoever makes a snapshot comes to an end, whatever lies in the folder for temporary files", () => {
  const folder = temporaryFolder("nabla-test-");
  const temporary = path.join(folder, "temporary");
  fs.mkdirSync(path.join(temporary, "here", "and", "there"), { recursive: true });
  const snapshots = path.join(folder, "snapshots");
  const { status } = spawnSync(
    process.execPath,
    [path.join(root, "scripts", "head-starts.js"), "compiler", snapshots],
    {
      env: { ...process.env, TMPDIR: temporary },
      timeout: 120_000,
    },
  );
  assert.equal(status, 0);
  assert.ok(fs.existsSync(snapshotFile(snapshots)));
  assert.deepEqual(fs.readdirSync(temporary), ["here"]);
});
