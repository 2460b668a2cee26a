import assert from "node:assert/strict";
import { test } from "node:test";
import { type HistogramsOptions, histograms } from "../../lib/plot/histograms";

const base: HistogramsOptions = {
  title: "Activations",
  xLabel: "activation",
  yLabel: "layer",
  bins: 2,
  groups: [
    { name: "layer 1", values: [-1, 1] },
    { name: "layer 2", values: [0, 0.5, 0.5, 0.5] },
  ],
};

test("few rows are told with mean and standard deviation each", () => {
  assert.match(
    histograms(base).description,
    /in 2 rows, .*: layer 1 mean 0, standard deviation 1; layer 2 mean 0\.375, standard deviation 0\.217\.$/,
  );
});

test("many rows are told by their ends and the trend of the deviation", () => {
  const groups = [1, 2, 3, 4, 5].map((layer) => ({ name: `layer ${layer}`, values: [-1 / layer, 1 / layer] }));
  const { description } = histograms({ ...base, groups });
  assert.match(
    description,
    /layer 1 mean 0, standard deviation 1; layer 5 mean 0, standard deviation 0\.2; from row to row the standard deviation falls from 1 at row 1 to 0\.2 at row 5\.$/,
  );
});

test("every row is as high as its fullest bin", () => {
  const [first, second] = histograms(base).data;
  assert.deepEqual(first.y, [0, -0.92, -0.92, -0.92, -0.92, 0]);
  assert.deepEqual(
    second.y,
    [1, 1, 1, 0.08, 0.08, 1].map((value) => (value === 0.08 ? 1 - 0.92 : value)),
  );
});

test("a value on the upper end is in the last bin, values beyond the ends are counted in words", () => {
  const figure = histograms({ ...base, range: [-1, 0.5], groups: [{ name: "a", values: [0.5, 7, Number.NaN] }] });
  assert.deepEqual(figure.data[0].y, [0, 0, 0, -0.92, -0.92, 0]);
  assert.match(figure.description, /1 value not finite and left out and 1 value outside the axis\.$/);
});

test("equal values have a bin of their own", () => {
  const [row] = histograms({ ...base, groups: [{ name: "a", values: [3, 3] }] }).data;
  assert.deepEqual(row.x, [2.5, 2.5, 3, 3, 3.5, 3.5]);
});

test("wrong histograms are told in one line", () => {
  assert.throws(
    () => histograms({ ...base, groups: [] }),
    /^RangeError: histograms: groups is empty; give at least one$/,
  );
  assert.throws(() => histograms({ ...base, bins: 1 }), /^RangeError: histograms: bins is 1 but must be/);
  assert.throws(
    () => histograms({ ...base, groups: [{ name: "a", values: [Number.NaN] }] }),
    /"a" has no finite value$/,
  );
});
