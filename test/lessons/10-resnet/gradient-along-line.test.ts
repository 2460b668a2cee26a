import assert from "node:assert/strict";
import { test } from "node:test";
import { gradientAlongLine } from "../../../lib/lessons/10-resnet/gradient-along-line";
import { autocorrelation } from "../../../lib/statistics/autocorrelation";

test("gradients along a line: smooth in a shallow network, the same for the same seed", () => {
  const options = { width: 30, points: 64 };
  const slopes = gradientAlongLine("plain", 1, options);
  assert.deepEqual(slopes, gradientAlongLine("plain", 1, options));
  assert.ok(autocorrelation(slopes, 1) > 0.7);
  assert.equal(gradientAlongLine("residual, normalised before", 3, options).length, 64);
  assert.throws(() => gradientAlongLine("plain", 0), /depth must be a whole number from 1 but is 0/);
});
