import assert from "node:assert/strict";
import { test } from "node:test";
import { type HeatmapOptions, heatmap } from "../../lib/plot/heatmap";

const base: HeatmapOptions = {
  title: "Weights",
  xLabel: "input",
  yLabel: "unit",
  valueLabel: "weight",
  values: [
    [1, -2],
    [0, 3],
  ],
};

test("the description names the places of the smallest and the largest value", () => {
  assert.equal(
    heatmap(base).description,
    "Weight by unit (2 rows) and input (2 columns): from -2 at unit 0, input 1 to 3 at unit 1, input 1.",
  );
});

test("named rows and columns are used in the description", () => {
  const named = heatmap({ ...base, rows: ["a", "b"], columns: ["left", "right"] });
  assert.match(named.description, /from -2 at unit a, input right to 3 at unit b, input right/);
});

test("values of both signs have a scale with 0 in its middle, values of one sign from end to end", () => {
  const [both] = heatmap(base).data;
  assert.deepEqual([both.zmin, both.zmax], [-3, 3]);
  const [one] = heatmap({ ...base, values: [[1, 4]] }).data;
  assert.deepEqual([one.zmin, one.zmax], [1, 4]);
});

test("cells that are not finite are empty and counted", () => {
  const figure = heatmap({ ...base, values: [[1, Number.NaN]] });
  assert.deepEqual(figure.data[0].z, [[1, null]]);
  assert.match(figure.description, /1 cell empty, not a finite number\.$/);
});

test("row 0 is at the top unless asked otherwise", () => {
  const range = (figure: { layout: Record<string, unknown> }) => (figure.layout.yaxis as { range: number[] }).range;
  assert.deepEqual(range(heatmap(base)), [1.5, -0.5]);
  assert.deepEqual(range(heatmap({ ...base, firstRow: "bottom" })), [-0.5, 1.5]);
});

test("a tensor of two axes is a table", () => {
  assert.deepEqual(heatmap({ ...base, values: { data: [1, 2, 3, 4, 5, 6], shape: [2, 3] } }).data[0].z, [
    [1, 2, 3],
    [4, 5, 6],
  ]);
});

const wrong: [string, Partial<HeatmapOptions>, RegExp][] = [
  ["ragged rows", { values: [[1, 2], [3]] }, /^heatmap: values\[1\] has 1 values but values\[0\] has 2$/],
  ["an empty table", { values: [] }, /^heatmap: values is empty$/],
  ["a vector", { values: { data: [1], shape: [1] } }, /^heatmap: values has shape \[1\] but a table has two axes$/],
  ["nothing finite", { values: [[Number.NaN]] }, /^heatmap: values holds no finite number$/],
  ["names that do not match", { columns: ["a"] }, /^heatmap: columns has 1 values but a row of values has 2$/],
  ["a turned scale", { valueRange: [1, 1] }, /^heatmap: valueRange is \[1,1\]/],
];
for (const [name, change, message] of wrong) {
  test(`${name}: one line says what is wrong`, () => {
    assert.throws(
      () => heatmap({ ...base, ...change }),
      (error: Error) => message.test(error.message),
    );
  });
}
