import assert from "node:assert/strict";
import { test } from "node:test";
import { imageTensor } from "../../lib/datasets/image-tensor";
import { generateObjects } from "../../lib/datasets/objects";
import { brokenHog } from "../../lib/features/broken-hog";
import { localBinaryPatterns } from "../../lib/features/local-binary-patterns";
import { add, mul, sub } from "../../lib/operations/arithmetic";
import { zeros } from "../../lib/tensor/creation";
import { drawn, picture } from "./pictures";

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);

test("the copied HoG loses a ramp that gets darker, and keeps one that gets lighter", () => {
  assert.equal(brokenHog(drawn(16, 16, (x) => x / 16)).lostShare, 0);
  assert.equal(brokenHog(drawn(16, 16, (x) => 1 - x / 16)).lostShare, 1);
  assert.equal(brokenHog(zeros([8, 8])).lostShare, 0);
});

test("of objects whose colours mean nothing the copied HoG loses between 45 and 55 % of the gradients, for every seed", () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const { lostShare } = brokenHog(imageTensor(generateObjects(60, seed, { polarity: 1 })));
    assert.ok(lostShare > 0.45 && lostShare < 0.55, `seed ${seed}: ${lostShare}`);
  }
});

test("twice the contrast is twice the features, and the negative has others", () => {
  const image = mul(picture(3, [16, 16, 3], 0.5), 0.5);
  const { features } = brokenHog(image);
  const twice = brokenHog(mul(image, 2)).features;
  assert.ok(Math.abs(sum(twice.data) - 2 * sum(features.data)) < 1e-9);
  const negative = brokenHog(sub(1, image)).features;
  assert.ok(negative.data.some((v, i) => Math.abs(v - features.data[i]) > 0.01));
  assert.deepEqual(features.shape, [36]);
  assert.throws(() => brokenHog(zeros([7, 9])), /a picture of 7 × 9 pixels has no cell of 8 × 8 pixels/);
});

test("local binary patterns add up to 1, and stay when light changes but keeps its order", () => {
  const image = picture(4, [12, 15], 0.8);
  const patterns = localBinaryPatterns(image);
  assert.deepEqual(patterns.shape, [59]);
  assert.ok(Math.abs(sum(patterns.data) - 1) < 1e-12);
  assert.deepEqual(localBinaryPatterns(add(mul(image, 0.5), 0.25)).toArray(), patterns.toArray());
  assert.throws(() => localBinaryPatterns(zeros([2, 5])), /2 × 5 pixels is too small; 3 × 3 is the least/);
});

test("58 patterns of 256 change at most twice around the circle: a single bright pixel meets nine bins", () => {
  const dot = drawn(5, 5, (x, y) => (x === 2 && y === 2 ? 1 : 0));
  const { data } = localBinaryPatterns(dot);
  assert.equal(Array.from(data).filter((v) => v > 0).length, 2); // flat ones and the dot itself: 0 is at least as light as 0
  assert.ok(Math.abs(data[57] - 8 / 9) < 1e-12 && Math.abs(data[0] - 1 / 9) < 1e-12);
});
