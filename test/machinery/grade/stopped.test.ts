/** A run that is stopped, by hand or by a full disk, says so and leaves nothing half done. */
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import { findSubmissions } from "../../../machinery/grade/submissions";
import { root } from "../../source-files";
import { temporaryFolder } from "../../temporary";
import { readResults, sandbox } from "./command";
import { handIn, solved } from "./handed-in";

const skip = sandbox() === "A" ? false : "bubblewrap does not work here";
const folder = temporaryFolder("nabla-stopped-");
const submitted = path.join(folder, "submitted");
const command = path.join(root, "scripts", "grade.js");
const common = [command, submitted, "--workers", "1", "--export", "csv"];
for (const student of ["anna", "ben", "cleo"]) handIn(submitted, student, solved());

/** Processes that run a file of this grader's boxes. */
const boxesLeft = (pid: number): string[] => {
  const { stdout } = spawnSync("ps", ["-eo", "args"], { encoding: "utf8" });
  return stdout.split("\n").filter((line) => line.includes(`nabla-box-${pid}-`));
};

test("Ctrl-C ends with 130, keeps what is whole, and leaves no process", { skip }, async () => {
  const out = path.join(folder, "stopped");
  const child = spawn(process.execPath, [...common, "--out", out], { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    if (!said.includes("✓") && chunk.includes("✓")) child.kill("SIGINT");
    said += chunk;
  });
  const code = await new Promise((resolve) => child.once("exit", resolve));
  assert.equal(code, 130);
  assert.match(said, /stopped after \d of 3; the same command goes on from there/);
  assert.deepEqual(boxesLeft(child.pid ?? 0), []);
  for (const { points } of readResults(out).values()) assert.equal(points, 10);
});

test("a full disk is said, and every result that is there is whole", { skip }, (t) => {
  const disk = path.join(folder, "disk");
  fs.mkdirSync(disk);
  const script = [
    `mount -t tmpfs -o size=64k tmpfs "${disk}"`,
    `head -c 50000 /dev/zero > "${disk}/filler"`,
    `"$@" --out "${disk}/grades"; code=$?`,
    `cp -r "${disk}/grades" "${path.join(folder, "copied")}"`,
    "exit $code",
  ].join("\n");
  if (spawnSync("unshare", ["--mount", "mount", "-t", "tmpfs", "tmpfs", disk]).status !== 0)
    return t.skip("no small disk can be made here");
  const words = ["--mount", "sh", "-c", script, "sh", process.execPath, ...common];
  const { status, stderr } = spawnSync("unshare", words, { encoding: "utf8" });
  assert.equal(status, 4, stderr);
  assert.match(stderr, /grade: the disk is full\. What was graded is kept/);
  const out = path.join(folder, "copied");
  if (fs.existsSync(path.join(out, "results")))
    for (const { points } of readResults(out).values()) assert.equal(points, 10);
  const left = fs.readdirSync(out, { recursive: true, encoding: "utf8" });
  assert.deepEqual(
    left.filter((name) => name.includes("writing-")),
    [],
  );
});

test("links, pipes and folders that are links are refused with a word, wherever they lie", (t) => {
  const odd = path.join(folder, "odd");
  fs.mkdirSync(path.join(odd, "dora"), { recursive: true });
  fs.symlinkSync(path.join(submitted, "anna"), path.join(odd, "linked"));
  fs.symlinkSync(path.join(submitted, "anna", "00-start"), path.join(odd, "dora", "00-start"));
  if (spawnSync("mkfifo", [path.join(odd, "pipe.ipynb"), path.join(odd, "pipe")]).status !== 0)
    return t.skip("no pipe can be made here");
  const found = findSubmissions(odd, ["00-start"]).map(({ student, file, note }) => [student, file, note]);
  const note = "what lies there is no ordinary file or folder";
  assert.deepEqual(
    found,
    ["dora", "linked", "pipe", "pipe"].map((student) => [student, undefined, note]),
  );
});
