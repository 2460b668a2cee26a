import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import { startKernel } from "../kernel/client";

const folder = mkdtempSync(join(tmpdir(), "nabla my "));
after(() => rmSync(folder, { recursive: true }));

function edition(...words: string[]): { out: string; error: string; code: number | null } {
  const script = join(__dirname, "../../../scripts/edition.js");
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...words], { encoding: "utf8" });
  return { out: stdout, error: stderr, code: status };
}

test("the command fills the learner's folder, then resets one exercise", () => {
  const first = edition("--dir", folder);
  assert.match(first.out, /^00-start\.ipynb is new\.$/m);
  assert.ok(existsSync(join(folder, "00-start.ipynb")));
  const { out, code } = edition("--dir", folder, "--reset", "00.1");
  assert.equal(code, 0);
  assert.match(out, /^00\.1 is a stub again in /);
});

test("cells whose types must be named compile in a folder outside of the project", async () => {
  edition("--dir", folder);
  const kernel = await startKernel(folder);
  const cell =
    'import { generateObjects } from "nabla";\nconst trainSet = generateObjects(2, 1);\ntrainSet.labels.length';
  const { reply } = await kernel.execute(cell);
  await kernel.shutdown();
  assert.equal(reply.status, "ok", reply.evalue);
});

test("a command that cannot be done is one line, and a code that says so", () => {
  for (const [words, line] of [
    [["--reset"], /^which exercise\? npm run reset -- 01\.3\n$/],
    [["--dir"], /^edition needs a value behind --dir\.\n$/],
    [["--reset", "77.1"], /^reset: there is no notebook 77\n$/],
    [["--every"], /^edition does not know --every; it knows --dir, --reset\.\n$/],
  ] as const) {
    const { error, code } = edition(...words);
    assert.match(error, line);
    assert.equal(code, 1);
  }
});
