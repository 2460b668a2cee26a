import assert from "node:assert/strict";
import { test } from "node:test";
import { tensor } from "../../lib/tensor/creation";
import { sealed } from "../../lib/training/sealed";

test("an envelope gives its examples, and says from the second time on that they are used up", () => {
  const lines: string[] = [];
  const examples = { x: tensor([[1], [2]]), y: [0, 1] };
  const test = sealed(examples, (line) => lines.push(line));
  assert.equal(test.opened(), 0);
  assert.equal(test.open(), examples);
  assert.deepEqual(lines, []);
  test.open();
  assert.deepEqual(lines, [
    "test set opened 2 times: whatever was changed since the first time was chosen with its help",
  ]);
  assert.equal(test.opened(), 2);
});

test("an envelope without one target for each input is refused", () => {
  assert.throws(() => sealed({ x: tensor([[1], [2]]), y: [0] }), {
    name: "RangeError",
    message: "sealed: there are 2 inputs but 1 targets",
  });
});
