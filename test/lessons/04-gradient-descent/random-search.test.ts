import assert from "node:assert/strict";
import { test } from "node:test";
import { hinge } from "../../../lib/functions/losses";
import { randomSearch } from "../../../lib/lessons/04-gradient-descent/random-search";
import { matmul } from "../../../lib/operations/products";
import { seeded } from "../../../lib/random/random";
import { randomNormal } from "../../../lib/tensor/creation";

const x = randomNormal(seeded(1), [12, 5]);
const labels = Array.from({ length: 12 }, (_, i) => i % 3);
const options = (tries: number, seed = 2) => ({ tries, classes: 3, scale: 0.5, random: seeded(seed) });

test("the loss of the best weights is the library's hinge loss of them", () => {
  const { losses, best, W } = randomSearch(x, labels, options(120));
  assert.equal(losses.length, 120);
  assert.equal(losses[best], Math.min(...losses));
  const loss = hinge(matmul(x, W, { transposeB: true }), labels).item();
  assert.ok(Math.abs(loss - losses[best]) < 1e-12, `${loss} and ${losses[best]}`);
});

test("more tries begin with the same ones", () => {
  const [few, many] = [randomSearch(x, labels, options(60)), randomSearch(x, labels, options(130))];
  assert.deepEqual(few.losses.slice(0, 50), many.losses.slice(0, 50));
  assert.notDeepEqual(few.losses, randomSearch(x, labels, options(60, 3)).losses);
});

test("wrong sizes are said in one line", () => {
  assert.throws(() => randomSearch(x, [0, 1], options(3)), /^RangeError: randomSearch: needs x \[N, D\] and N labels/);
  assert.throws(() => randomSearch(x, labels, options(0)), /^RangeError: randomSearch: tries must be 1 or more/);
});
