import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { temporaryFolder } from "../../temporary";
import { commands, root, startKernel } from "./client";

const imports =
  'import { tensor } from "nabla";\nimport { curves } from "nabla/plot";\nimport * as tf from "@tensorflow/tfjs";\nimport fs from "node:fs";\nconst n: number = tensor([1, 2]).size;\nn';

test("a notebook outside of the project imports the library, in a folder with spaces and Korean letters", async () => {
  const folder = temporaryFolder("과제 one ");
  const kernel = await startKernel(folder);
  const { reply, messages } = await kernel.execute(imports);
  assert.equal(reply.status, "ok", reply.evalue);
  assert.equal(messages.at(-1)?.content.data["text/plain"], "2");
  const wrong = await kernel.execute("const wrong: string = tensor([1]).size;");
  assert.match(
    wrong.reply.evalue,
    /Type 'number' is not assignable to type 'string'/,
    "the types are the library's, not any",
  );
  await kernel.shutdown();
});

test("a module beside the notebook is imported, and seen again when it changes", async () => {
  const folder = temporaryFolder("nabla beside ");
  fs.writeFileSync(path.join(folder, "helper.ts"), "export const answer: number = 41;\n");
  const kernel = await startKernel(folder);
  const { reply, messages } = await kernel.execute('import { answer } from "./helper";\nanswer + 1');
  assert.equal(reply.status, "ok", reply.evalue);
  assert.equal(messages.at(-1)?.content.data["text/plain"], "42");
  await kernel.shutdown();
});

test("a package that a course folder has itself comes before the project's", async () => {
  const folder = temporaryFolder("nabla own ");
  const own = path.join(folder, "node_modules", "nabla");
  fs.mkdirSync(own, { recursive: true });
  fs.writeFileSync(path.join(own, "package.json"), '{ "name": "nabla", "main": "index.js", "types": "index.d.ts" }');
  fs.writeFileSync(path.join(own, "index.js"), "exports.whose = 'own';");
  fs.writeFileSync(path.join(own, "index.d.ts"), "export declare const whose: string;");
  const kernel = await startKernel(folder);
  const { reply, messages } = await kernel.execute('import { whose } from "nabla";\nwhose');
  assert.equal(reply.status, "ok", reply.evalue);
  assert.equal(messages.at(-1)?.content.data["text/plain"], "own");
  await kernel.shutdown();
});

for (const [name, args, says] of [
  ["no connection file named", [], /usage: .*--config-path=FILE/],
  [
    "a connection file that is not there",
    ["--config-path=/nowhere/connection.json"],
    /cannot read the connection file \/nowhere/,
  ],
] as const) {
  test(`${name}: the kernel says so and ends with an error`, () => {
    const [node, ...rest] = commands.nabla;
    const { status, stderr } = spawnSync(node, [...rest, ...args], { cwd: root, encoding: "utf8" });
    assert.notEqual(status, 0);
    assert.match(stderr, says);
  });
}

test("a port that is taken: the kernel says so and ends with an error", async () => {
  const kernel = await startKernel(root);
  const file = kernel.process.spawnargs.at(-1)?.replace("--config-path=", "") ?? "";
  const [node, ...rest] = commands.nabla;
  const { status, stderr } = spawnSync(node, [...rest, `--config-path=${file}`], { cwd: root, encoding: "utf8" });
  assert.notEqual(status, 0);
  assert.match(stderr, /Address already in use|EADDRINUSE/);
  await kernel.shutdown();
});
