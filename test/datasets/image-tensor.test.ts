import assert from "node:assert/strict";
import { test } from "node:test";
import { imageTensor } from "../../lib/datasets/image-tensor";
import { generateObjects } from "../../lib/datasets/objects";

test("bytes become light from 0 to 1, in the same order and shape", () => {
  const set = generateObjects(10, 1);
  for (const dtype of ["float32", "float64"] as const) {
    const x = imageTensor(set, { dtype });
    assert.deepEqual([x.shape, x.dtype], [set.shape, dtype]);
    assert.ok(x.data.every((value, i) => Math.round(value * 255) === set.images[i]));
  }
});
