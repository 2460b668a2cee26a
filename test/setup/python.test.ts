/** Which Python the set-up takes, and what it says where none suits. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import test, { after, describe } from "node:test";
import { root } from "../source-files";

const folder = mkdtempSync(join(tmpdir(), "nabla 파이썬 "));
after(() => rmSync(folder, { recursive: true }));

/** A program that answers as a Python of this version would. */
function pretend(name: string, answer: object | string): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\necho '${typeof answer === "string" ? answer : JSON.stringify(answer)}'\n`);
  chmodSync(file, 0o755);
  return file;
}

function find(python: string): { python?: string; missing?: string } {
  const code = 'console.log(JSON.stringify(require("./scripts/setup/python").findPython()))';
  return JSON.parse(
    execFileSync(process.execPath, ["-e", code], {
      cwd: root,
      env: { ...process.env, NABLA_PYTHON: python },
      encoding: "utf8",
    }),
  );
}

test("a folder comes first in the path, also where Windows spells it Path, and nothing of the old one is lost", () => {
  const { firstInPath }: { firstInPath(env: NodeJS.ProcessEnv, folder: string): NodeJS.ProcessEnv } =
    require("../../scripts/setup/python");
  assert.deepEqual(firstInPath({ A: "1", PATH: "/bin" }, "/new"), { A: "1", PATH: `/new${delimiter}/bin` });
  assert.deepEqual(firstInPath({ Path: "/bin" }, "/new"), { Path: `/new${delimiter}/bin` });
  assert.deepEqual(firstInPath({}, "/new"), { PATH: "/new" });
});

describe("the Python that JupyterLab runs on", {
  skip: process.platform === "win32" && "the pretended Pythons are shell scripts",
}, () => {
  test("3.10 with venv suits", () => {
    const python = pretend("python310", { version: [3, 10, 2], executable: "/somewhere/python3.10", venv: true });
    assert.equal(find(python).python, "/somewhere/python3.10");
  });

  test("3.9 is too old", () => {
    const python = pretend("python39", { version: [3, 9, 18], executable: "/x", venv: true });
    assert.match(
      find(python).missing ?? "",
      /^Python 3\.9\.18 is too old, JupyterLab needs 3\.10 or newer.*: install one with .* and run npm start again\.$/,
    );
  });

  test("one without venv is named with its remedy", () => {
    const python = pretend("python311", { version: [3, 11, 2], executable: "/x", venv: false });
    assert.match(find(python).missing ?? "", /^Python 3\.11\.2 has no venv module.* and run npm start again\.$/);
  });

  test("none at all is said with the remedy", () => {
    assert.match(
      find(join(folder, "nothing")).missing ?? "",
      /^Python was not found.*: install it with .* and run npm start again\.$/,
    );
  });

  test("a program that says nonsense is no Python", () => {
    assert.match(
      find(pretend("nonsense", "Python was not found; run without arguments to install")).missing ?? "",
      /^Python was not found/,
    );
  });
});
