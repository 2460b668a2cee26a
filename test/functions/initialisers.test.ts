import assert from "node:assert/strict";
import { test } from "node:test";
import {
  fans,
  heInit,
  initialisers,
  lecunInit,
  normalInit,
  uniformInit,
  xavierInit,
  zeroInit,
} from "../../lib/functions/initialisers";
import { mean, variance } from "../../lib/operations/reductions";
import { seeded } from "../../lib/random/random";

/** What each should have as variance for a dense layer of 200 × 300, and for filters [5, 5, 8, 10]. */
const dense = [200, 300];
const filters = [5, 5, 8, 40];
const expected: [string, ReturnType<typeof heInit>, number, number][] = [
  ["LeCun's, normal", lecunInit(), 1 / 200, 1 / 200],
  ["LeCun's, uniform", lecunInit("uniform"), 1 / 200, 1 / 200],
  ["Xavier's, normal", xavierInit(), 2 / 500, 2 / 1200],
  ["Xavier's, uniform", xavierInit("uniform"), 2 / 500, 2 / 1200],
  ["He's, normal", heInit(), 2 / 200, 2 / 200],
  ["He's, uniform", heInit("uniform"), 2 / 200, 2 / 200],
  ["normal of 0.01", normalInit(0.01), 1e-4, 1e-4],
  ["uniform of ±0.3", uniformInit(0.3), 0.03, 0.03],
];

for (const [name, init, forDense, forFilters] of expected) {
  test(`${name}: mean 0 and the variance of its formula, for dense layers and for filters`, () => {
    for (const [shape, target] of [
      [dense, forDense],
      [filters, forFilters],
    ] as const) {
      const W = init(seeded(5), shape);
      const n = W.size;
      // a sample's mean strays by √(v/n), its variance by at most v·√(2/n): five of each
      assert.ok(Math.abs(mean(W).item()) < 5 * Math.sqrt(target / n));
      assert.ok(
        Math.abs(variance(W).item() - target) < 5 * target * Math.sqrt(2 / n),
        `${variance(W).item()} is not ${target}`,
      );
    }
  });
}

test("fan-in and fan-out count the pixels of filters", () => {
  assert.deepEqual(fans([84, 10]), { fanIn: 84, fanOut: 10 });
  assert.deepEqual(fans([3, 3, 16, 32]), { fanIn: 144, fanOut: 288 });
  assert.throws(() => fans([10]), new RangeError("fans: weights have at least two axes but these are [10]"));
});

test("a uniform initialiser stays inside its limit, and zeros are zeros", () => {
  const limit = Math.sqrt(6 / 500);
  assert.ok(xavierInit("uniform")(seeded(1), dense).data.every((w) => Math.abs(w) <= limit));
  assert.ok(zeroInit()(seeded(1), dense).data.every((w) => w === 0));
});

test("every initialiser draws the same for the same seed, in the precision that is asked for", () => {
  for (const init of Object.values(initialisers)) {
    assert.deepEqual(init(seeded(9), [4, 4]).toArray(), init(seeded(9), [4, 4]).toArray());
    assert.equal(init(seeded(9), [4, 4], "float32").dtype, "float32");
  }
});

test("negative spreads are refused", () => {
  assert.throws(() => normalInit(-1), new RangeError("normalInit: std must be 0 or more but is -1"));
  assert.throws(() => uniformInit(Number.NaN), new RangeError("uniformInit: limit must be 0 or more but is NaN"));
});
