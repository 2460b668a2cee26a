/** Words that the grading commands do not understand are answered in a sentence, before anything is begun. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import test from "node:test";
import { root } from "../../source-files";

const worker = "grade-worker.js";
const wrong: readonly (readonly [script: string, words: readonly string[], says: RegExp])[] = [
  [
    "grade.js",
    ["--prove", "--onyl", "many"],
    /^grade --prove: unknown option '--onyl'; known are --prove, --only, --submissions\n$/,
  ],
  ["grade.js", ["--prove", "--only", "much"], /^grade --prove: --only knows killed, many, queue, not "much"\n$/],
  [
    "grade.js",
    ["--prove", "--submissions", "few"],
    /^grade --prove: --submissions takes a whole number from 1, not "few"\n$/,
  ],
  [
    worker,
    ["--quue", "redis://127.0.0.1"],
    /^grade-worker: unknown option '--quue'; known are --queue, [^\n]*\n\nnpm run grade-worker/,
  ],
];

for (const [script, words, says] of wrong)
  test(`${script} ${words.join(" ")} is answered in a sentence`, () => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, "scripts", script), ...words], {
      encoding: "utf8",
    });
    assert.equal(status, 2);
    assert.match(stderr, says);
  });
