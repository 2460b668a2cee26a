import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { wordsOf } from "../../data/course-words";
import { loadCourseWords } from "../../lib/datasets/course-words";
import { generateFaces } from "../../lib/datasets/faces";

/** Mean squared difference of two pictures of a set. */
function apart({ x }: ReturnType<typeof generateFaces>, i: number, j: number): number {
  const size = x.size / x.shape[0];
  let sum = 0;
  for (let k = 0; k < size; k++) sum += (x.data[i * size + k] - x.data[j * size + k]) ** 2;
  return sum / size;
}

test("the same seed draws the same faces, another one other people; values are from 0 to 1", () => {
  const [one, again, other] = [generateFaces(2, 1), generateFaces(2, 1), generateFaces(2, 2)];
  assert.deepEqual(one.x.data, again.x.data);
  assert.notDeepEqual(one.x.data, other.x.data);
  assert.ok(one.x.data.every((v) => v >= 0 && v <= 1));
  assert.deepEqual([one.x.shape, one.x.dtype], [[16, 24, 24, 1], "float32"]);
});

test("without nuisance pictures of a person differ less than people; with much of it they do not", () => {
  const mean = (nuisance: number, gap: number): number => {
    const faces = generateFaces(20, 5, { each: 2, nuisance });
    let sum = 0;
    for (let k = 0; k < 18; k++) sum += apart(faces, 2 * k, 2 * k + gap) / 18;
    return sum;
  };
  assert.ok(mean(0, 1) < 0.5 * mean(0, 2));
  assert.ok(mean(1.5, 1) > 0.6 * mean(1.5, 2));
});

test("faces that cannot be drawn are refused", () => {
  for (const [message, make] of [
    ["generateFaces: people must be a whole number from 1 but is 0", () => generateFaces(0, 1)],
    ["generateFaces: each must be a whole number from 1 but is 1.5", () => generateFaces(1, 1, { each: 1.5 })],
    ["generateFaces: side must be 12 to 96 pixels but is 8", () => generateFaces(1, 1, { side: 8 })],
    ["generateFaces: nuisance must be from 0 to 2 but is NaN", () => generateFaces(1, 1, { nuisance: Number.NaN })],
  ] as const)
    assert.throws(make, { name: "RangeError", message });
});

test("the course's words are the file of the fingerprint: small letters and a few marks on one line", () => {
  const folder = join(__dirname, "..", "..", "data");
  const file = readFileSync(join(folder, "course-words.txt"), "utf8");
  const fingerprint = createHash("sha256").update(file).digest("hex");
  assert.ok(readFileSync(join(folder, "README.md"), "utf8").includes(fingerprint), fingerprint);
  assert.match(loadCourseWords(), /^[a-z .,;:()'-]{60000,70000}$/);
});

test("words of markdown: formulas become x, tags and marks go", () => {
  assert.equal(wordsOf("# A **loss** $L = \\sum_i e_i$ is\n\n<br>small!"), " a loss x is small");
});
