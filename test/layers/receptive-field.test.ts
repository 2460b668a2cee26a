import assert from "node:assert/strict";
import { test } from "node:test";
import { averagePooling, convolution, globalAveragePooling, maxPooling } from "../../lib/layers/images";
import type { Layer } from "../../lib/layers/layer";
import { residual } from "../../lib/layers/residual";
import { sequential } from "../../lib/layers/sequential";
import { summary } from "../../lib/layers/summary";
import { relu } from "../../lib/operations/functions";
import { averagePool2d, maxPool2d } from "../../lib/operations/images";
import { mean } from "../../lib/operations/reductions";
import type { Tensor } from "../../lib/tensor/tensor";

test("where two ways meet the wider one counts, and plain functions that pool count", () => {
  const seenBy = (model: Layer, size = 24) => summary(model, [size, size, 1]).rows.map((each) => each.receptiveField);
  const narrow = convolution(1, 1);
  const wide = convolution(1, 5, { padding: 2 });
  assert.deepEqual(seenBy(residual(narrow, wide)), [
    [1, 1],
    [5, 5],
    [5, 5],
  ]);
  assert.deepEqual(residual(narrow, wide).window?.size, [5, 5]);
  assert.deepEqual(
    residual(convolution(1, [3, 1], { padding: [1, 0] }), convolution(1, [1, 7], { padding: [0, 3] })).window?.size,
    [3, 7],
  );
  const pooled = sequential([
    convolution(2, 5),
    (x: Tensor) => maxPool2d(x, { size: 2 }),
    convolution(3, 5),
    (x: Tensor) => averagePool2d(relu(x), { size: 3, stride: 2, padding: 1 }),
    residual(convolution(3, 1), (x: Tensor) => maxPool2d(x, { size: 3, stride: 1, padding: 1 })),
    (x: Tensor) => mean(x, [1, 2]),
  ]);
  const layered = sequential([
    convolution(2, 5),
    maxPooling(2),
    convolution(3, 5),
    averagePooling(3, { stride: 2, padding: 1 }),
    residual(convolution(3, 1), maxPooling(3, { stride: 1, padding: 1 })),
    globalAveragePooling(),
  ]);
  assert.deepEqual(seenBy(pooled), seenBy(layered));
  assert.deepEqual(seenBy(pooled).slice(0, 4), [
    [5, 5],
    [6, 6],
    [14, 14],
    [18, 18],
  ]);
});
