import assert from "node:assert/strict";
import { test } from "node:test";
import { plainText, sub, sup } from "../../lib/plot/markup";
import { course, crossings, trend } from "../../lib/plot/trend";
import { at, counted, inWords, joined, sentence } from "../../lib/plot/words";
import { fc } from "../properties";

test("a number in a sentence has three significant digits", () => {
  assert.equal(inWords(2.3456), "2.35");
  assert.equal(inWords(-0), "0");
  assert.equal(inWords(62958), "62958");
  assert.equal(inWords(123456.7), "1.23e5");
  assert.equal(inWords(0.00001), "1e-5");
  assert.equal(inWords(Number.NaN), "NaN");
});

test("a number in a sentence is within half a percent of the value", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1e12, noNaN: true }), (value) => {
      assert.ok(Math.abs(Number(inWords(value)) - value) <= 0.005 * value);
    }),
  );
});

test("lists, counts and places read as a person would say them", () => {
  assert.equal(joined(["a"]), "a");
  assert.equal(joined(["a", "b", "c"]), "a, b and c");
  assert.equal(counted(1, "class", "classes"), "1 class");
  assert.equal(counted(2, "class", "classes"), "2 classes");
  assert.equal(at("time (s)", 3), "time 3");
  assert.equal(at("w₁", 3), "w₁ = 3");
  assert.equal(sentence("loss; "), "Loss.");
  assert.equal(sentence("φ(x) at 0"), "φ(x) at 0.");
});

test("a trend tells falling, rising, turning, constant and unsettled series apart", () => {
  const x = [0, 1, 2, 3, 4];
  assert.equal(trend("epoch", x, [4, 3, 2, 1, 0]), "falls from 4 at epoch 0 to 0 at epoch 4");
  assert.equal(trend("epoch", x, [0, 1, 2, 3, 4]), "rises from 0 at epoch 0 to 4 at epoch 4");
  assert.equal(
    trend("epoch", x, [4, 2, 0, 1, 3]),
    "falls from 4 at epoch 0 to 0 at epoch 2, then rises to 3 at epoch 4",
  );
  assert.equal(
    trend("epoch", x, [0, 2, 4, 1, 1]),
    "rises from 0 at epoch 0 to 4 at epoch 2, then falls to 1 at epoch 4",
  );
  assert.equal(trend("epoch", x, [2, 2, 2, 2, 2]), "stays at 2");
  assert.equal(trend("epoch", x, [0, 4, 0, 4, 0]), "varies between 0 at epoch 0 and 4 at epoch 1, and ends at 0");
  assert.equal(trend("epoch", [7], [2]), "is 2 at epoch 7");
  assert.equal(trend("epoch", [7], [Number.NaN]), "has no value that can be drawn");
});

test("a small wobble does not count as turning", () => {
  assert.match(trend("epoch", [0, 1, 2, 3], [100, 50, 51, 0]), /^falls from 100 at epoch 0 to 0 at epoch 3$/);
});

test("on a logarithmic axis a trend turns where the drawn line turns", () => {
  const [x, y] = [
    [1, 2, 3],
    [1, 1e-10, 1e-3],
  ];
  assert.match(trend("h", x, y), /^falls from 1 at h = 1 to 1e-10 at h = 2, then rises|^falls from 1/);
  assert.match(trend("h", x, y, Math.log10), /falls from 1 at h = 1 to 1e-10 at h = 2, then rises to 0.001 at h = 3/);
});

test("two lines cross where straight lines between the points cross", () => {
  assert.deepEqual(crossings([0, 1], [0, 2], [1, 1]), [0.5]);
  assert.deepEqual(crossings([0, 1, 2], [0, 1, 2], [2, 1, 0]), [1]);
  assert.deepEqual(crossings([0, 1], [0, 0], [1, 1]), []);
  assert.deepEqual(crossings([0, 1], [0, Number.NaN], [1, -1]), []);
});

test("lines that meet exactly at a point and change order there cross at that point, not beside it", () => {
  const x = [-2, -1, 0, 0.5, 1, 2];
  const hinge = x.map((margin) => Math.max(0, 1 - margin));
  const squared = x.map((margin) => (1 - margin) ** 2);
  assert.deepEqual(crossings(x, hinge, squared), [0, 1]);
  assert.deepEqual(crossings([0, 1, 3], [2, 1 + 1e-16, 0], [0, 1, 2]), [1]);
});

test("two lines that lie on each other but for rounding do not cross", () => {
  assert.deepEqual(crossings([0, 1, 2, 3], [1, 0, 1e-17, 0], [2, 0, 0, 1e-17]), []);
});

test("in short a series goes from left to right, whichever way its points are ordered", () => {
  assert.equal(course([0, 1, 2], [3, 1, 2]).numbers, "falls from 3 to 1, then rises to 2");
  assert.equal(course([2, 1, 0], [3, 2, 1]).numbers, "rises from 1 to 3");
  assert.equal(course([0, 2, 1], [3, 2, 1]).verb, "is drawn");
  assert.equal(course([0, 2, 1], [3, 2, 1]).numbers, "lies from 1 to 3");
  assert.equal(course([0, 1], [2, 2]).plural, "stay level");
  assert.equal(course([0], [Number.NaN]).verb, "cannot be drawn");
});

test("a line touches another without crossing it", () => {
  assert.deepEqual(crossings([0, 1, 2], [1, 0, 1], [0, 0, 0]), []);
});

test("indices and exponents use Unicode where it has all letters, else tags", () => {
  assert.equal(sub("w", 12), "w₁₂");
  assert.equal(sub("L", "data"), "L<sub>data</sub>");
  assert.equal(sup("10", -5), "10⁻⁵");
  assert.equal(sup("W", "T"), "Wᵀ");
});

test("a label without its tags can be read aloud", () => {
  assert.equal(plainText("L<sub>data</sub> of <b>x</b><br>and 1 < 2"), "L_data of x and 1 < 2");
});
