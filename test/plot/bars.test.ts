import assert from "node:assert/strict";
import { test } from "node:test";
import { type BarsOptions, bars } from "../../lib/plot/bars";
import { colours } from "../../lib/plot/colours";

const base: BarsOptions = {
  title: "Accuracy",
  xLabel: "model",
  yLabel: "accuracy (%)",
  categories: ["linear", "network"],
  series: [{ name: "test", values: [71, 88] }],
};

test("the description names the highest and the lowest bar", () => {
  assert.equal(bars(base).description, "Accuracy (%) by model: highest 88 (network), lowest 71 (linear).");
});

test("several short series are told in full", () => {
  const series = [
    { name: "training", values: [71, 99] },
    { name: "validation", values: [70, Number.NaN] },
  ];
  assert.equal(
    bars({ ...base, series }).description,
    "Accuracy (%) by model: training 71 (linear) and 99 (network); validation 70 (1 value missing).",
  );
});

test("error bars are given as ends, drawn as lengths", () => {
  const [trace] = bars({ ...base, series: [{ name: "test", values: [71, 88], low: [70, 80], high: [74, 89] }] }).data;
  const error = trace.error_y as { array: number[]; arrayminus: number[] };
  assert.deepEqual(
    [error.array, error.arrayminus],
    [
      [3, 1],
      [1, 8],
    ],
  );
});

test("bars begin at 0", () => {
  assert.equal((bars(base).layout.yaxis as { range: number[] }).range[0], 0);
});

test("a single series of both signs is coloured by sign", () => {
  const [trace] = bars({ ...base, series: [{ name: "weight", values: [-1, 2] }] }).data;
  assert.deepEqual((trace.marker as { color: string[] }).color, [colours.negative, colours.positive]);
});

test("lying bars keep the names of their axes", () => {
  const { layout, data } = bars({ ...base, horizontal: true });
  assert.equal((layout.yaxis as { title: { text: string } }).title.text, "model");
  assert.equal((layout.xaxis as { title: { text: string } }).title.text, "accuracy (%)");
  assert.deepEqual(data[0].y, ["linear", "network"]);
});

const wrong: [string, Partial<BarsOptions>, RegExp][] = [
  ["no category", { categories: [] }, /^bars: categories is empty$/],
  ["a category twice", { categories: ["a", "a"] }, /^bars: category "a" is named twice$/],
  ["no series", { series: [] }, /^bars: series is empty; give at least one$/],
  [
    "too few values",
    { series: [{ name: "a", values: [1] }] },
    /^bars: categories has 2 values but values of "a" has 1$/,
  ],
  [
    "nothing finite",
    { series: [{ name: "a", values: [Number.NaN, Number.NaN] }] },
    /^bars: no value is a finite number$/,
  ],
  [
    "one end of an error bar",
    { series: [{ name: "a", values: [1, 2], low: [0, 0] }] },
    /has only one of low and high; give both$/,
  ],
  [
    "a value outside its error bar",
    { series: [{ name: "a", values: [1, 2], low: [2, 2], high: [3, 3] }] },
    /is 1 at 0, outside its low 2 and high 3$/,
  ],
];
for (const [name, change, message] of wrong) {
  test(`${name}: one line says what is wrong`, () => {
    assert.throws(
      () => bars({ ...base, ...change }),
      (error: Error) => message.test(error.message),
    );
  });
}
