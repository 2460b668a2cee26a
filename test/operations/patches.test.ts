import assert from "node:assert/strict";
import { test } from "node:test";
import { gradientCheck } from "../../lib/autodiff/gradient-check";
import { mul } from "../../lib/operations/arithmetic";
import { conv2d } from "../../lib/operations/images";
import { addPatches, patches } from "../../lib/operations/patches";
import { matmul } from "../../lib/operations/products";
import { sum } from "../../lib/operations/reductions";
import { reshape } from "../../lib/operations/shaping";
import { seeded } from "../../lib/random/random";
import { ones, randomNormal } from "../../lib/tensor/creation";
import type { Tensor } from "../../lib/tensor/tensor";
import { distance } from "../agree";

/** Sums of some dozens of numbers in another order. */
const ORDER = 1e-13;

for (const [stride, padding] of [
  [1, "valid"],
  [2, 1],
  [1, "same"],
  [2, "same"],
] as const) {
  test(`a convolution is patches times filters, at stride ${stride} and padding ${padding}`, () => {
    const random = seeded(1);
    const x = randomNormal(random, [2, 7, 6, 3]);
    const W = randomNormal(random, [3, 2, 3, 4]);
    const rows = patches(x, [3, 2], { stride, padding });
    const product = matmul(reshape(rows, [-1, 3 * 2 * 3]), reshape(W, [3 * 2 * 3, 4]));
    const y = conv2d(x, W, { stride, padding });
    assert.ok(distance(y, reshape(product, y.shape)) <= ORDER);
  });

  test(`addPatches is the transpose of patches, at stride ${stride} and padding ${padding}`, () => {
    const random = seeded(2);
    const x = randomNormal(random, [1, 5, 6, 2]);
    const rows = patches(x, 3, { stride, padding });
    const other = randomNormal(random, rows.shape);
    const there = sum(mul(rows, other)).item();
    const back = sum(mul(x, addPatches(other, x.shape, 3, { stride, padding }))).item();
    assert.ok(Math.abs(there - back) <= ORDER * Math.abs(there) * 10);
  });
}

test("where windows lie side by side, addPatches undoes patches", () => {
  const x = randomNormal(seeded(3), [2, 6, 4, 3]);
  const options = { stride: 2 };
  assert.deepEqual(addPatches(patches(x, 2, options), x.shape, 2, options).toArray(), x.toArray());
});

test("gradients pass through patches", () => {
  const x = randomNormal(seeded(4), [1, 4, 4, 1]);
  const weight = randomNormal(seeded(5), [1, 3, 3, 4]);
  assert.ok(gradientCheck((t: Tensor) => sum(mul(mul(patches(t, 2), weight), patches(t, 2))), x).passed);
});

test("addPatches refuses rows of other images", () => {
  assert.throws(
    () => addPatches(ones([1, 2, 2, 4]), [1, 4, 4, 1], 2),
    new RangeError("addPatches: the rows are [1,2,2,4] but images [1,4,4,1] have patches [1,3,3,4]"),
  );
});
