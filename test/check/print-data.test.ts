import assert from "node:assert/strict";
import test from "node:test";
import { printData, printPair } from "../../lib/check/print-data";
import { fc } from "../properties";

test("values are printed as a learner would write them", () => {
  assert.equal(printData([1 / 3, -0, Number.NaN, [true, null, "a"]]), '[0.333333, -0, NaN, [true, null, "a"]]');
  assert.equal(printData({ loss: 0.5, dW: [[1]] }), "{ loss: 0.5, dW: [[1]] }");
  assert.equal(printData(undefined), "undefined");
  assert.equal(printData(12n), "12n");
  assert.equal(printData(Promise.resolve(1)), "a Promise");
  assert.equal(printData(new Float32Array([1, 2])), "Float32Array [1, 2]");
  assert.equal(printData({ named: "square" }), "the function square");
});

test("a hole is called a hole, and a long list says how long it is", () => {
  assert.equal(printData(new Array(2)), "[(hole), (hole)]");
  assert.match(printData(Array.from({ length: 100 }, (_, i) => i)), /… 100 in all\]$/);
});

test("two values that differ are printed so that the difference is seen", () => {
  assert.deepEqual(printPair(0.1 + 0.2, 0.3), ["0.30000000000000004", "0.3"]);
  assert.deepEqual(printPair(1, 2), ["1", "2"]);
});

test("nothing makes it throw or run long", () => {
  fc.assert(
    fc.property(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true }),
      (value) => printData(value).length < 400,
    ),
  );
  const circular: unknown[] = [];
  circular.push(circular);
  assert.ok(printData(circular).length < 400);
  const lying = {
    get loss(): number {
      throw new Error("no");
    },
  };
  assert.equal(printData(lying), "(a value that cannot be printed)");
  assert.ok(printData(Array.from({ length: 2_000_000 })).length < 400);
});
