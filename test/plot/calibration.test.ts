import assert from "node:assert/strict";
import { test } from "node:test";
import { calibrationCurve } from "../../lib/plot/calibration";

const group = { confidence: 0.9, right: 0.6, low: 0.4, high: 0.8, count: 20 };

test("a calibration curve draws the diagonal, the groups in percent and their band", () => {
  const { data, description } = calibrationCurve({ title: "t", groups: [{ ...group, confidence: 0.5 }, group] });
  const line = data.find(({ name }) => name === "predictions");
  assert.deepEqual(
    [line?.x, line?.y],
    [
      [50, 90],
      [60, 60],
    ],
  );
  assert.ok(data.some(({ fill }) => fill === "toself"));
  assert.equal(
    description,
    "At 50 % confidence 60 % of 20 predictions came true, above the diagonal: righter than sure and at 90 % confidence 60 % of 20 predictions came true, below the diagonal: surer than right.",
  );
});

test("without predictions the diagonal stands alone, and the description says so", () => {
  const { data, description } = calibrationCurve({ title: "t", groups: [] });
  assert.equal(data.length, 1);
  assert.equal(description, "The diagonal alone: no prediction has been scored yet.");
});

test("a share beyond 1 is refused", () => {
  assert.throws(() => calibrationCurve({ title: "t", groups: [{ ...group, right: 60 }] }), {
    name: "RangeError",
    message: "calibrationCurve: a group has shares [0.9,60,0.4,0.8], which must be from 0 to 1",
  });
});

test("the caption counts the sides that there are, and says near of what is near", () => {
  const { caption } = calibrationCurve({ title: "t", groups: [{ ...group, confidence: 0.575 }, group] });
  assert.equal(caption, "Of 2 groups 1 lies below the diagonal (surer than right) and 1 lies near it.");
});

test("groups that are equally far from the diagonal are told alike, whatever their decimals add up to", () => {
  const groups = [0.55, 0.95].map((confidence) => ({ ...group, confidence, right: confidence === 0.55 ? 0.5 : 0.9 }));
  const { caption } = calibrationCurve({ title: "t", groups });
  assert.equal(caption, "Both groups lie below the diagonal (surer than right).");
});

test("the caption names the diagonal where no group lies below it", () => {
  const { caption } = calibrationCurve({ title: "t", groups: [{ ...group, confidence: 0.6, right: 0.6 }] });
  assert.equal(caption, "The only group lies near the diagonal.");
});
