import assert from "node:assert/strict";
import { test } from "node:test";
import { seeded } from "../../lib/random/random";
import { settingsAtRandom, settingsGrid } from "../../lib/training/settings";

test("a grid holds every combination once", () => {
  const grid = settingsGrid({ rate: [1, 2, 3], decay: [0, 1] });
  assert.equal(grid.length, 6);
  assert.equal(new Set(grid.map((setting) => JSON.stringify(setting))).size, 6);
});

test("a grid of nothing is refused", () => {
  assert.throws(() => settingsGrid({}), { name: "RangeError", message: "settingsGrid: choices is empty" });
  assert.throws(() => settingsGrid({ rate: [] }), { message: "settingsGrid: rate has no values to try" });
});

test("random settings lie in their ranges, and the same seed gives the same", () => {
  const ranges = { rate: { low: 1e-4, high: 0.1 }, units: { low: 8, high: 64, log: false } };
  const settings = settingsAtRandom(ranges, 200, seeded(1));
  assert.ok(settings.every(({ rate, units }) => rate >= 1e-4 && rate < 0.1 && units >= 8 && units < 64));
  assert.deepEqual(settings, settingsAtRandom(ranges, 200, seeded(1)));
});

test("on a logarithmic scale every decade gets about as many draws", () => {
  const drawn = settingsAtRandom({ rate: { low: 1e-4, high: 0.1 } }, 3000, seeded(2));
  for (const decade of [1e-4, 1e-3, 1e-2]) {
    const count = drawn.filter(({ rate }) => rate >= decade && rate < 10 * decade).length;
    assert.ok(Math.abs(count - 1000) < 100, `${count} from ${decade}`);
  }
});

test("a range that is empty, or reaches 0 on a logarithmic scale, is refused", () => {
  assert.throws(() => settingsAtRandom({ rate: { low: 1, high: 1 } }, 2, seeded(1)), {
    name: "RangeError",
    message: "settingsAtRandom: rate has low 1, which must be below high 1",
  });
  assert.throws(() => settingsAtRandom({ rate: { low: 0, high: 1 } }, 2, seeded(1)), {
    message: "settingsAtRandom: rate begins at 0, but a logarithmic scale has no place for it: log: false",
  });
  assert.throws(() => settingsAtRandom({ rate: { low: 1, high: 2 } }, 0, seeded(1)), {
    message: "settingsAtRandom: count must be a whole number from 1 but is 0",
  });
});
