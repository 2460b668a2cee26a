import assert from "node:assert/strict";
import { test } from "node:test";
import { type AccuracyBand, loadFeatureResults } from "../../lib/lessons/08-features/feature-results";

const { seeds, knobs, polarity, greyHog, classifiers, photographs } = loadFeatureResults();

const every = (a: AccuracyBand, b: AccuracyBand): boolean => a.values.every((value, i) => value > b.values[i]);
const of = (N: number) => {
  const i = polarity.findIndex((row) => row.N === N);
  return { ...polarity[i]["meaningless colours"], grey: greyHog[i].HoG };
};

test("the kept results are five seeds, and bands are those of the values", () => {
  assert.deepEqual(seeds, [1, 2, 3, 4, 5]);
  const all = [
    ...polarity.flatMap((row) => Object.values(row["meaningless colours"])),
    ...greyHog.map((row) => row.HoG),
    ...photographs.flatMap((row) => [row["HoG and hue"], row["LeNet-5"]]),
    ...Object.values(classifiers.accuracy).flatMap((kinds) => Object.values(kinds)),
    ...Object.values(knobs).flatMap((rows) => rows.flatMap((row) => [row["trained without"], row["trained with"]])),
  ];
  for (const { values, low, median, high } of all) {
    const sorted = [...values].sort((a, b) => a - b);
    assert.deepEqual([sorted.length, sorted[0], sorted[2], sorted[4]], [5, low, median, high]);
  }
});

test("where colours mean nothing HoG is ahead at 50 pictures in every seed", () => {
  assert.ok(every(of(50).HoG, of(50).ConvNet) && every(of(50).grey, of(50).ConvNet));
});

test("the network is ahead of the grey HoG without shared votes at 500 pictures in every seed", () => {
  assert.ok(every(of(500).ConvNet, of(500).grey));
});

test("as generated the network wins from 200 pictures on in every seed", () => {
  for (const row of polarity.filter(({ N }) => N >= 200))
    assert.ok(every(row["as generated"].ConvNet, row["as generated"].HoG), `${row.N}`);
});

test("a linear classifier on pixels falls with each difficulty; viewpoint and occlusion cost most", () => {
  const lost = (knob: string): number =>
    knobs[knob][0]["trained without"].median - knobs[knob][2]["trained without"].median;
  for (const knob of Object.keys(knobs)) assert.ok(lost(knob) > 0, `${knob}: ${lost(knob)}`);
  assert.ok(Math.min(lost("viewpoint"), lost("occlusion")) > 0.5);
  assert.ok(lost("illumination") > 0.1);
});

test("on photographs: hue < pixels < HoG < both, and what is looked at matters more than who looks", () => {
  const at = (features: string, kind: string): AccuracyBand => classifiers.accuracy[features][kind];
  for (const kind of ["softmax", "two-layer network", "linear SVM"]) {
    const order = ["hue", "pixels", "HoG", "HoG and hue"].map((features) => at(features, kind).median);
    assert.deepEqual(
      [...order].sort((a, b) => a - b),
      order,
      kind,
    );
  }
  assert.ok(at("HoG", "softmax").low > at("pixels", "two-layer network").high);
});

test("on up to 10,000 photographs HoG and hue are ahead of LeNet-5 in every seed, by less and less", () => {
  const leads = photographs.map((row) => row["HoG and hue"].median - row["LeNet-5"].median);
  for (const row of photographs) assert.ok(every(row["HoG and hue"], row["LeNet-5"]), `${row.N}`);
  assert.deepEqual(
    leads,
    [...leads].sort((a, b) => b - a),
  );
});

test("every classifier is there for every kind of features, and the three are at most 12 points apart", () => {
  for (const [features, kinds] of Object.entries(classifiers.accuracy)) {
    assert.deepEqual(Object.keys(kinds).sort(), ["linear SVM", "softmax", "two-layer network"], features);
    const medians = Object.values(kinds).map(({ median }) => median);
    assert.ok(Math.max(...medians) - Math.min(...medians) < 0.12, `${features}: ${medians}`);
  }
});
