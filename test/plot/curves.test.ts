import assert from "node:assert/strict";
import { test } from "node:test";
import { colours } from "../../lib/plot/colours";
import { type CurvesOptions, curves } from "../../lib/plot/curves";

const base: CurvesOptions = {
  title: "Training",
  xLabel: "epoch",
  yLabel: "loss",
  series: [{ name: "training", x: [1, 2, 3], y: [2, 1, 0.5] }],
};

test("the description says how each series goes and where two cross", () => {
  const { description } = curves({
    ...base,
    series: [
      { name: "training", x: [0, 1, 2], y: [2, 1, 0] },
      { name: "validation", x: [0, 1, 2], y: [1, 0.5, 2] },
    ],
  });
  assert.equal(
    description,
    "Loss against epoch, from 0 to 2: training falls from 2 at epoch 0 to 0 at epoch 2; " +
      "validation falls from 1 at epoch 0 to 0.5 at epoch 1, then rises to 2 at epoch 2. " +
      "Training and validation cross once at epoch 1.2.",
  );
});

test("the author's sentence comes first", () => {
  assert.match(curves({ ...base, description: "It learns." }).description, /^It learns\. Loss against epoch/);
});

test("a series that begins with a meaning has the meaning's colour", () => {
  const [line] = curves({ ...base, series: [{ name: "validation loss", x: [1, 2], y: [1, 2] }] }).data;
  assert.equal((line.line as { color: string }).color, colours.validation);
});

test("values that are not finite leave a gap and are counted in the description", () => {
  const figure = curves({
    ...base,
    series: [{ name: "loss", x: [1, 2, 3], y: [1, Number.NaN, Number.POSITIVE_INFINITY] }],
  });
  assert.deepEqual(figure.data[0].y, [1, null, null]);
  assert.match(figure.description, /2 values cannot be drawn/);
});

test("on a logarithmic axis values that are not above 0 leave a gap", () => {
  const figure = curves({ ...base, yLog: true, series: [{ name: "loss", x: [1, 2], y: [1, 0] }] });
  assert.deepEqual(figure.data[0].y, [1, null]);
});

test("a band is drawn behind its line and has no legend of its own", () => {
  const figure = curves({
    ...base,
    series: [{ name: "training", x: [1, 2], y: [1, 2], band: { low: [0, 1], high: [2, 3] } }],
  });
  assert.equal(figure.data.length, 2);
  assert.equal(figure.data[0].showlegend, false);
  assert.deepEqual(figure.data[0].y, [2, 3, 1, 0]);
});

test("typed arrays and tensors are lists of numbers too", () => {
  const typed = curves({
    ...base,
    series: [{ name: "a", x: new Float64Array([1, 2]), y: { data: [3, 4], shape: [2] } }],
  });
  assert.deepEqual(typed.data[0].x, [1, 2]);
  assert.deepEqual(typed.data[0].y, [3, 4]);
});

test("a figure is plain JSON and the caller's values are untouched", () => {
  const x = Object.freeze([1, 2, 3]);
  const figure = curves({ ...base, series: [{ name: "a", x, y: x }] });
  assert.deepEqual(JSON.parse(JSON.stringify(figure)), figure);
});

test("a single series has no legend, two have one", () => {
  assert.equal(curves(base).layout.showlegend, false);
  assert.equal(curves({ ...base, references: [{ y: 1, name: "goal" }] }).layout.showlegend, true);
});

const wrong: [string, Partial<CurvesOptions>, RegExp][] = [
  ["no series", { series: [] }, /^curves: series is empty; give at least one$/],
  ["no title", { title: " " }, /^curves: title is empty; say what it shows$/],
  ["no axis name", { xLabel: "" }, /^curves: xLabel is empty/],
  [
    "unequal lengths",
    { series: [{ name: "a", x: [1, 2], y: [1] }] },
    /^curves: x of "a" has 2 values but y of "a" has 1$/,
  ],
  [
    "x not finite",
    { series: [{ name: "a", x: [1, Number.NaN], y: [1, 2] }] },
    /^curves: x of "a"\[1\] is NaN, and cannot be placed$/,
  ],
  ["no points", { series: [{ name: "a", x: [], y: [] }] }, /^curves: "a" has no points$/],
  [
    "a matrix",
    { series: [{ name: "a", x: [1], y: { data: [1], shape: [1, 1] } }] },
    /^curves: y of "a" has shape \[1,1\] but a list has one axis$/,
  ],
  [
    "x of 0 on a logarithmic axis",
    { xLog: true, series: [{ name: "a", x: [0], y: [1] }] },
    /holds 0, and a logarithmic axis has no place/,
  ],
  [
    "a turned band",
    { series: [{ name: "a", x: [1], y: [1], band: { low: [2], high: [1] } }] },
    /low 2 above high 1 at 0$/,
  ],
  ["a turned range", { xRange: [1, 0] }, /^curves: xRange is \[1,0\] but must be two increasing numbers$/],
  ["a reference in both directions", { references: [{ x: 1, y: 1, name: "r" }] }, /needs either x or y/],
  ["too high", { height: 5000 }, /^curves: height is 5000 but must be from 120 to 2000 pixels$/],
];
for (const [name, change, message] of wrong) {
  test(`${name}: one line says what is wrong`, () => {
    assert.throws(
      () => curves({ ...base, ...change }),
      (error: Error) => {
        assert.ok(error instanceof RangeError || error instanceof TypeError);
        assert.match(error.message, message);
        return !error.message.includes("\n");
      },
    );
  });
}

test("a text where numbers belong is a TypeError", () => {
  const series = [{ name: "a", x: "12" as unknown as number[], y: [1, 2] }];
  assert.throws(
    () => curves({ ...base, series }),
    /^TypeError: curves: x of "a" is "12" but must be a list of numbers$/,
  );
});

test("of more than two references on one axis each is broken in its own way", () => {
  const dashes = (count: number): unknown[] =>
    curves({
      title: "t",
      xLabel: "x",
      yLabel: "y",
      series: [{ name: "a", x: [0, 1], y: [0, 1] }],
      references: Array.from({ length: count }, (_, k) => ({ y: k, name: `counts, ${k} back` })),
    })
      .data.slice(1)
      .map(({ line }) => (line as { dash: string }).dash);
  assert.deepEqual(dashes(2), ["dash", "dash"]);
  assert.equal(new Set(dashes(3)).size, 3);
});
