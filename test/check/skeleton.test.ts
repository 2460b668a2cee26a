import assert from "node:assert/strict";
import test from "node:test";
import { isSkeleton, laidOut } from "../../lib/check/skeleton";
import { allExercises } from "../../lib/lessons";

test("a skeleton in one line is laid out as code: a statement a line, blocks indented", () => {
  const line = "let z = bias; for (let i = 0; i < n; i++) { if (…) { z += …; } else z -= …; … return z; }";
  assert.deepEqual(laidOut(line).split("\n"), [
    "let z = bias;",
    "for (let i = 0; i < n; i++) {",
    "  if (…) {",
    "    z += …;",
    "  } else z -= …;",
    "  …",
    "  return z;",
    "}",
  ]);
});

test("a record, a list and what a call takes stay in their line; the body of a function does not", () => {
  assert.equal(laidOut("return { a: [1, …], b: f(…) };"), "return { a: [1, …], b: f(…) };");
  assert.equal(
    laidOut("row.map((v) => { const w = …; return w; }); return …;"),
    "row.map((v) => {\n  const w = …;\n  return w;\n});\nreturn …;",
  );
});

test("laying out changes nothing but the spaces, in every skeleton of the course", () => {
  const skeletons = allExercises().flatMap(({ hints }) => hints.filter(isSkeleton));
  assert.ok(skeletons.length > 50);
  for (const skeleton of skeletons) {
    const bare = (text: string): string => text.replace(/\s+/g, "");
    assert.equal(bare(laidOut(skeleton)), bare(skeleton));
    assert.ok(
      laidOut(skeleton)
        .split("\n")
        .every((line) => line.trim() !== ""),
    );
  }
});

test("a sentence and an equation are no skeleton", () => {
  for (const words of ["Walk along both lists at once.", "z = w₁x₁ + b.", "step(z) = 1 if z ≥ 0, else 0."])
    assert.equal(isSkeleton(words), false);
});
