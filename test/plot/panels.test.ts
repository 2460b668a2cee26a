import assert from "node:assert/strict";
import { test } from "node:test";
import { animation, contour, curves, type Figure, heatmap, panels, slider, surface } from "../../lib/plot/index";

const line = (slope: number, name = "line"): Figure =>
  curves({
    title: `slope ${slope}`,
    xLabel: "x",
    yLabel: "y",
    series: [
      { name: "fixed", x: [0, 1], y: [0, 1] },
      { name, x: [0, 1], y: [0, slope] },
    ],
  });
const axisOf = (figure: Figure, name: string) => figure.layout[name] as { domain: number[]; range: number[] };

test("every panel has axes of its own, in cells that do not touch", () => {
  const figure = panels({ title: "T", panels: [1, 2, 3, 4].map((slope) => line(slope)), columns: 2 });
  assert.deepEqual(
    figure.data.map((trace) => [trace.xaxis, trace.yaxis]),
    ["", "", "2", "2", "3", "3", "4", "4"].map((end) => [`x${end}`, `y${end}`]),
  );
  const [left, right] = ["xaxis", "xaxis2"].map((name) => axisOf(figure, name).domain);
  assert.ok(0 < left[0] && left[1] < right[0] && right[1] <= 1);
  assert.deepEqual(axisOf(figure, "xaxis3").domain, left);
  const [upper, lower] = ["yaxis", "yaxis3"].map((name) => axisOf(figure, name).domain);
  assert.ok(upper[1] === 1 && upper[0] > lower[1] && Math.abs(lower[0]) < 1e-12);
});

test("a name with the same look is in the legend once", () => {
  const figure = panels({ title: "T", panels: [line(1), line(2), line(3, "other")] });
  assert.deepEqual(
    figure.data.filter((trace) => trace.showlegend !== false).map((trace) => trace.name),
    ["fixed", "line", "other"],
  );
});

test("what is not in a figure's legend is not in that of the panels", () => {
  const alone = curves({ title: "A", xLabel: "x", yLabel: "y", series: [{ name: "a", x: [0, 1], y: [0, 1] }] });
  assert.equal(panels({ title: "T", panels: [alone, alone] }).layout.showlegend, false);
});

test("with sameRanges, axes of one name reach over the same range", () => {
  const apart = panels({ title: "T", panels: [line(1), line(5)] });
  assert.ok(axisOf(apart, "yaxis").range[1] < axisOf(apart, "yaxis2").range[1]);
  const same = panels({ title: "T", panels: [line(1), line(5)], sameRanges: true });
  assert.deepEqual(axisOf(same, "yaxis").range, axisOf(same, "yaxis2").range);
  assert.equal(axisOf(same, "yaxis").range[1], axisOf(apart, "yaxis2").range[1]);
});

test("a scale of colours stands beside its own panel", () => {
  const map = heatmap({ title: "M", xLabel: "x", yLabel: "y", valueLabel: "v", values: [[1, 2]] });
  const figure = panels({ title: "T", panels: [map, map] });
  const bars = figure.data.map((trace) => (trace.colorbar as { x: number }).x);
  for (const [index, name] of ["xaxis", "xaxis2"].entries()) {
    const [, end] = axisOf(figure, name).domain;
    assert.ok(bars[index] > end && bars[index] < end + 0.05);
  }
});

test("a surface is drawn as its map", () => {
  const land = { title: "L", xLabel: "x", yLabel: "y", valueLabel: "v", x: [0, 1], y: [0, 1], value: () => 1 };
  assert.deepEqual(
    panels({ title: "T", panels: [surface(land), contour(land)] }).data.map(({ type }) => type),
    ["contour", "contour"],
  );
});

test("panels move inside an animation, and their axes stay", () => {
  const figure = animation({
    label: "step",
    values: [1, 2],
    figure: (step) => panels({ title: "T", panels: [line(1), line(step)] }),
  });
  assert.deepEqual(
    figure.frames?.map(({ traces, data }) => ({ traces, data })),
    [1, 2].map((slope) => ({ traces: [3], data: [{ y: [0, slope] }] })).map((frame) => frame),
  );
});

test("wrong panels are told in one line", () => {
  assert.throws(() => panels({ title: "T", panels: [] }), /^RangeError: panels: panels is empty; give at least one/);
  assert.throws(() => panels({ title: "T", panels: [line(1)], columns: 0 }), /columns is 0 but must be a whole/);
  const moving = slider({ label: "s", values: [1, 2], figure: (value) => line(value) });
  assert.throws(() => panels({ title: "T", panels: [moving] }), /^TypeError: panels: panel 0 has a slider; put/);
});

test("an axis of a narrow panel has two marks at least: one alone says no scale", () => {
  const wide = (end: number): Figure =>
    curves({
      title: "t",
      xLabel: "x",
      yLabel: "y",
      xRange: [-end, end],
      series: [{ name: "a", x: [0, 1], y: [0, 1] }],
    });
  const { layout } = panels({ title: "T", panels: [wide(15), wide(6), wide(1)] });
  const marks = ["xaxis", "xaxis2", "xaxis3"].map((name) => (layout[name] as { nticks: number }).nticks);
  assert.deepEqual(marks, [4, 3, 3]); // with 3, Plotly's step from -15 to 15 is 20: 0 alone
});
