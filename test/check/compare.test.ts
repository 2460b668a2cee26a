import assert from "node:assert/strict";
import test from "node:test";
import { compare, shapeOf } from "../../lib/check/compare";
import { fc } from "../properties";

const exact = { reason: "these are counts" };
const near = { absolute: 1e-6, relative: 1e-6, reason: "six digits are asked for" };

test("equal data has no difference", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => compare(value, structuredClone(value), exact) === undefined));
});

const cases: readonly [what: string, expected: unknown, got: unknown, fault: string, path: string, sentence: RegExp][] =
  [
    ["one number for another", 1, 2, "wrong-value", "", /^The value is not the expected one\.$/],
    ["a number deep inside", [[1], [2]], [[1], [3]], "wrong-value", "[1][0]", /value/],
    ["NaN", [1, 2], [1, Number.NaN], "not-a-number", "[1]", /^NaN came back/],
    ["Infinity", 1, Number.POSITIVE_INFINITY, "infinite", "", /^Infinity came back/],
    ["too short a list", [1, 2, 3], [1], "wrong-length", "", /^1 value came back; 3 are asked for\.$/],
    ["an empty list", [1, 2, 3], [], "wrong-length", "", /^0 values came back; 3 are asked for\.$/],
    [
      "a matrix turned round",
      [[1, 2, 3]],
      [[1], [2], [3]],
      "wrong-shape",
      "",
      /shape \[3,1\]; \[1,3\] is asked for\. Rows and columns are swapped\.$/,
    ],
    [
      "a ragged matrix",
      [
        [1, 2],
        [3, 4],
      ],
      [[1, 2], [3]],
      "wrong-shape",
      "",
      /^The rows that came back have different lengths\.$/,
    ],
    ["a list for a number", 1, [1], "wrong-type", "", /^An array came back; a number is asked for\.$/],
    ["text for a number", [1], ["1"], "wrong-type", "[0]", /^A string came back at \[0\]; a number is asked for\.$/],
    ["a missing member", { loss: 1, dW: 2 }, { loss: 1 }, "missing-part", ".dW", /^The result has no "dW"\.$/],
    ["a wrong member", { loss: [1] }, { loss: [2] }, "wrong-value", ".loss[0]", /value/],
    ["a record for null", null, {}, "wrong-type", "", /^A record came back; null is asked for\.$/],
  ];
for (const [what, expected, got, fault, path, sentence] of cases) {
  test(`found: ${what}`, () => {
    const found = compare(expected, got, exact);
    assert.equal(found?.fault, fault);
    assert.equal(found?.path, path);
    assert.match(found?.sentence ?? "", sentence);
  });
}

test("a number within the tolerance is right, one just outside is called close, with the reason", () => {
  assert.equal(compare(1, 1 + 1e-6, near), undefined);
  assert.equal(compare(0, 1e-6, near), undefined);
  assert.match(
    compare(1, 1.0001, near)?.sentence ?? "",
    /It is close, but not close enough: six digits are asked for\.$/,
  );
  assert.doesNotMatch(compare(1, 2, near)?.sentence ?? "", /close/);
});

test("the tolerance is the absolute part plus the share of the expected number, to a thousandth of it", () => {
  const both = { absolute: 0.5, relative: 0.25, reason: "a test" };
  for (const expected of [0, 2, -2, 8]) {
    const allowed = 0.5 + 0.25 * Math.abs(expected);
    for (const side of [-1, 1]) {
      assert.equal(compare(expected, expected + side * 0.999 * allowed, both), undefined);
      assert.equal(compare(expected, expected + side * 1.001 * allowed, both)?.fault, "wrong-value");
    }
  }
});

test("where Infinity is expected, nothing else will do", () => {
  assert.equal(compare(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, near), undefined);
  for (const got of [5, -5, Number.NEGATIVE_INFINITY, Number.MAX_VALUE])
    assert.ok(compare(Number.POSITIVE_INFINITY, got, near), `${got}`);
});

test("-0 is 0, unless the sign of zero counts", () => {
  assert.equal(compare(0, -0, exact), undefined);
  assert.equal(compare(0, -0, { ...exact, signedZero: true })?.fault, "negative-zero");
});

test("NaN is right where NaN is expected, and further members do no harm", () => {
  assert.equal(compare([Number.NaN], [Number.NaN], exact), undefined);
  assert.equal(compare({ loss: 1 }, { loss: 1, note: "mine" }, exact), undefined);
});

test("the shape of a nested list is known where its rows agree", () => {
  assert.deepEqual(shapeOf([[[1, 2]], [[3, 4]]]), [2, 1, 2]);
  assert.deepEqual(shapeOf([]), [0]);
  assert.equal(shapeOf([[1], [1, 2]]), undefined);
});
