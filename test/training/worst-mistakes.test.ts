import assert from "node:assert/strict";
import { test } from "node:test";
import { tensor } from "../../lib/tensor/creation";
import { worstMistakes } from "../../lib/training/worst-mistakes";

const scores = tensor([
  [2, 0, 0],
  [0, 1, 0],
  [0, 0, 5],
  [0, 3, 0],
]);

test("the surest mistakes come first, right answers never", () => {
  const found = worstMistakes(scores, [0, 0, 0, 0]);
  assert.deepEqual(
    found.map(({ example, label, predicted }) => [example, label, predicted]),
    [
      [2, 0, 2],
      [3, 0, 1],
      [1, 0, 1],
    ],
  );
  assert.ok(Math.abs(found[0].confidence - Math.exp(5) / (Math.exp(5) + 2)) < 1e-12);
});

test("at most so many are given, and none of a perfect classifier", () => {
  assert.equal(worstMistakes(scores, [1, 0, 0, 0], 2).length, 2);
  assert.deepEqual(worstMistakes(scores, [0, 1, 2, 1]), []);
});

test("labels that do not fit are refused", () => {
  assert.throws(
    () => worstMistakes(scores, [0, 1]),
    new RangeError("worstMistakes: 4 rows of scores need as many labels but there are 2"),
  );
});
