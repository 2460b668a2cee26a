/** A whole class, graded as `npm run grade` does it: every submission gets the marks that are its own. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import path from "node:path";
import test, { after, before } from "node:test";
import { root } from "../../source-files";
import { temporaryFolder } from "../../temporary";
import { grade, readResults, sandbox } from "./command";
import { damaged, type Fixture, honest, hostile } from "./fixtures";
import { assignment, handIn, solved } from "./handed-in";

const folder = temporaryFolder("nabla-class-");
const submitted = path.join(folder, "submitted");
const out = path.join(folder, "grades");
const canary = path.join(folder, "canary");
const secretFile = path.join(folder, "secret");
const skip = sandbox() === "A" ? false : "bubblewrap does not work here";

let visitors = 0;
const server = createServer((socket) => {
  visitors++;
  socket.destroy();
});

let fixtures: readonly Fixture[] = [];
let status = -1;

before(async () => {
  if (skip) return;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  fixtures = [...honest, ...damaged, ...hostile({ root, canary, port })];
  for (const { student, content } of fixtures) handIn(submitted, student, content);
  fs.mkdirSync(path.join(submitted, "nothing", assignment), { recursive: true });
  fs.mkdirSync(path.join(submitted, "link", assignment), { recursive: true });
  fs.symlinkSync("/etc/passwd", path.join(submitted, "link", assignment, `${assignment}.ipynb`));
  handIn(submitted, "renamed", solved());
  const at = path.join(submitted, "renamed", assignment);
  fs.renameSync(path.join(at, `${assignment}.ipynb`), path.join(at, `${assignment} (1).ipynb`));
  fs.writeFileSync(secretFile, "a secret of this test\n");
  const { NABLA_WORKERS } = process.env; // the same marks with any number of them
  const workers = NABLA_WORKERS ? ["--workers", NABLA_WORKERS] : [];
  status = await grade(
    submitted,
    ...workers,
    "--out",
    out,
    "--secret-file",
    secretFile,
    "--export",
    "csv,html,gradescope",
  );
});

after(() => server.close());

const said = (student: string): string => {
  const result = readResults(out).get(student);
  const lines = result?.marks.map(({ diagnosis }) => diagnosis?.sentence ?? "") ?? [];
  return [result?.reason ?? "", ...(result?.warnings ?? []), ...lines].join("\n");
};

test("every submission gets its own marks, and those that cannot be graded get none", { skip }, () => {
  const found = readResults(out);
  const marks = (student: string): unknown => {
    const result = found.get(student);
    return result?.status === "graded" ? result.marks.map(({ points }) => points) : result?.status;
  };
  assert.deepEqual(
    fixtures.map(({ student }) => [student, marks(student)]),
    fixtures.map(({ student, points }) => [student, points ?? "not graded"]),
  );
});

test("what is said names what happened", { skip }, () => {
  for (const { student, says } of fixtures) if (says) assert.match(said(student), says, student);
});

test("a renamed file is graded with a warning; nothing, and a link, are not graded", { skip }, () => {
  const found = readResults(out);
  assert.equal(found.get("renamed")?.points, 10);
  assert.match(said("renamed"), /the file is called "00-start \(1\)\.ipynb"/);
  assert.match(said("nothing"), /nothing was handed in/);
  assert.match(said("link"), /no ordinary file/);
});

test("the command ends with 3 where some could not be graded", { skip }, () => {
  assert.equal(status, 3);
});

test("nothing leaves a box and nothing stays of it", { skip }, () => {
  assert.equal(fs.existsSync(canary), false);
  assert.equal(visitors, 0);
  const { stdout } = spawnSync("ps", ["-eo", "args"], { encoding: "utf8" });
  assert.doesNotMatch(stdout, /^sleep 1803/m);
});

test("the level is named in every result", { skip }, () => {
  assert.deepEqual([...new Set([...readResults(out).values()].map(({ level }) => level))], ["A"]);
});

test("exports hold no formula, no script and no secret, and no 0 for what was not graded", { skip }, () => {
  const csv = fs.readFileSync(path.join(out, `${assignment}.csv`), "utf8");
  assert.match(csv, /^"'=HYPERLINK/m);
  assert.match(csv, /^truncated,00-start,not graded,,10,,,,,/m);
  const pages = fs.readdirSync(path.join(out, "feedback", assignment)).map((name) => {
    return fs.readFileSync(path.join(out, "feedback", assignment, name), "utf8");
  });
  const everything = [...pages, fs.readFileSync(path.join(out, `${assignment}.html`), "utf8")].join("");
  assert.match(everything, /&#60;script&#62;alert\(1\)/);
  assert.doesNotMatch(everything, /<script|<b>/);
  assert.doesNotMatch(everything + csv, /a secret of this test/);
});

test("the same command again grades nothing anew", { skip }, async () => {
  const before = fs.statSync(path.join(out, "results", assignment, "full.json")).mtimeMs;
  assert.equal(await grade(submitted, "--out", out, "--secret-file", secretFile), 3);
  assert.equal(fs.statSync(path.join(out, "results", assignment, "full.json")).mtimeMs, before);
});
