import assert from "node:assert/strict";
import { test } from "node:test";
import { augmentImages, cropImages, flipImages, shiftImages } from "../../lib/datasets/image-moves";
import { seeded } from "../../lib/random/random";
import { full, ones, randomNormal } from "../../lib/tensor/creation";
import type { Tensor } from "../../lib/tensor/tensor";

const x = randomNormal(seeded(1), [3, 5, 4, 2]);
const at = (t: Tensor, ...place: number[]): number => t.at(...place);

test("a shift moves every pixel by so much, and background comes in", () => {
  const moved = shiftImages(x, 2, -1, -9);
  assert.equal(at(moved, 1, 2, 0, 1), at(x, 1, 0, 1, 1));
  assert.equal(at(moved, 2, 4, 2, 0), at(x, 2, 2, 3, 0));
  assert.equal(at(moved, 0, 1, 0, 0), -9);
  assert.equal(at(moved, 0, 4, 3, 0), -9);
});

test("a shift back brings what has not left the picture", () => {
  const back = shiftImages(shiftImages(x, 1, 1), -1, -1);
  assert.deepEqual(cropImages(back, [0, 0], [4, 3]).toArray(), cropImages(x, [0, 0], [4, 3]).toArray());
});

test("a shift larger than the picture leaves background", () => {
  assert.deepEqual(shiftImages(ones([1, 2, 2, 1]), 0, 5, 7).toArray(), full([1, 2, 2, 1], 7).toArray());
});

test("mirrored twice is as before", () => {
  assert.deepEqual(flipImages(flipImages(x)).toArray(), x.toArray());
  assert.equal(at(flipImages(x), 0, 1, 0, 1), at(x, 0, 1, 3, 1));
});

test("augmented pictures differ from each other, and the seed decides", () => {
  const shaken = augmentImages({ shift: 1, flip: true, fill: -1 });
  const same = ones([6, 4, 4, 1]);
  const [first, again, other] = [1, 1, 2].map((seed) => shaken(same, seeded(seed)).toArray());
  assert.deepEqual(first, again);
  assert.notDeepEqual(first, other);
  assert.notDeepEqual((first as number[][][][])[0], (first as number[][][][])[1]);
});

test("what is no picture, no whole shift or no part is refused", () => {
  assert.throws(
    () => shiftImages(ones([4, 4]), 0, 1),
    new RangeError("shiftImages: x must be pictures [N, H, W, C] but is [4,4]"),
  );
  assert.throws(
    () => shiftImages(x, 0.5, 0),
    new RangeError("shiftImages: shifts must be whole pixels but are 0.5, 0"),
  );
  assert.throws(
    () => cropImages(x, [3, 0], [3, 4]),
    new RangeError("cropImages: a part of 3×4 pixels at [3, 0] does not lie inside pictures of 5×4"),
  );
  assert.throws(
    () => augmentImages({ shift: -1 }),
    new RangeError("augmentImages: shift must be a whole number from 0 but is -1 pixels"),
  );
});
