/** Where an exact Python package cannot be had, the set-up goes by the bounds, says so, and the doctor remembers it. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { root } from "../source-files";
import { temporaryFolder } from "../temporary";

const { findPython }: { findPython(): { missing?: string } } = require("../../scripts/setup/python");
const { missing } = findPython();

/** A project whose requirements.txt names what no index has, and whose requirements.in is met by pip alone. */
function project(pins: string): string {
  const place = join(temporaryFolder("nabla-instead-"), "course");
  mkdirSync(join(place, "scripts"), { recursive: true });
  cpSync(join(root, "scripts", "setup"), join(place, "scripts", "setup"), { recursive: true });
  writeFileSync(join(place, "requirements.txt"), pins);
  writeFileSync(join(place, "requirements.in"), "pip>=20\n");
  return place;
}

const program = `
const { environmentReady, findPython, makeEnvironment, whyOthers } = require("./scripts/setup/python");
makeEnvironment(findPython().python, () => {}).then(
  () => console.log(JSON.stringify({ ready: environmentReady(), why: whyOthers() })),
  (error) => console.log(error.message),
);`;

/** What the set-up says in this project, where pip asks no index. */
function setUp(place: string): string[] {
  const env = { ...process.env, PIP_NO_INDEX: "1", PIP_FIND_LINKS: "" };
  const { stdout, stderr } = spawnSync(process.execPath, ["-e", program], { cwd: place, env, encoding: "utf8" });
  assert.equal(stderr, "");
  return stdout.trim().split("\n");
}

/** What the doctor finds of the Python packages there. */
function doctorOn(place: string): string {
  const examine = `require("./scripts/setup/examination").examine(({ what, verdict, found }) => {
    if (what === ".venv") console.log(JSON.stringify({ verdict, found }));
  })`;
  return spawnSync(process.execPath, ["-e", examine], { cwd: place, encoding: "utf8" }).stdout.trim();
}

test("a package that no index has is replaced within the bounds, in one line, until requirements.txt can be met", {
  skip: missing ?? false,
}, () => {
  const place = project("nowhere==9.9\n");
  const [line, result] = setUp(place);
  const why = /^The package index has no nowhere for Python 3\.\d+\.\d+/;
  assert.match(line, /: taking versions within the bounds of requirements\.in instead\.$/);
  assert.match(line, why);
  const { ready, why: remembered }: { ready: boolean; why: string } = JSON.parse(result);
  assert.equal(ready, true);
  assert.match(remembered, why);

  assert.match(
    doctorOn(place),
    /^\{"verdict":"note","found":"The package index has no nowhere[^"]*; it holds versions within/,
  );

  writeFileSync(join(place, "requirements.txt"), "pip>=20\n");
  assert.deepEqual(setUp(place), ['{"ready":true}']);
});
