import assert from "node:assert/strict";
import { test } from "node:test";
import { colours } from "../../lib/plot/colours";
import { type ScatterOptions, scatter } from "../../lib/plot/scatter";
import { fc } from "../properties";

const and: ScatterOptions = {
  title: "AND",
  xLabel: "x1",
  yLabel: "x2",
  points: [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ],
  labels: [0, 0, 0, 1],
};

test("the description counts points by class and those on the right side of a boundary", () => {
  assert.equal(
    scatter({ ...and, boundary: { weights: [1, 1], bias: -1.5 } }).description,
    "4 points by x1 and x2: 3 of class 0 and 1 of class 1. " +
      "The decision boundary x1 + x2 - 1.5 = 0 has 4 of 4 points on the side of their class.",
  );
});

test("named classes and long axis names read well", () => {
  const { description } = scatter({
    ...and,
    xLabel: "lectures attended",
    classNames: { 0: "failed", 1: "passed" },
    boundary: { weights: [0.5, -2], bias: 1, name: "before" },
  });
  assert.match(description, /3 failed and 1 passed\. The line "before", 0\.5 x1 - 2 x2 \+ 1 = 0, has/);
});

test("of two classes the higher label is the positive one, in colour and symbol", () => {
  const [negative, positive] = scatter({ ...and, labels: [-1, -1, -1, 1] }).data;
  assert.equal((negative.marker as { color: string }).color, colours.negative);
  assert.equal((positive.marker as { color: string }).color, colours.positive);
  assert.notEqual((negative.marker as { symbol: string }).symbol, (positive.marker as { symbol: string }).symbol);
});

const ends = (weights: number[], bias: number): number[][] => {
  const figure = scatter({ ...and, xRange: [-1, 2], yRange: [-1, 2], boundary: { weights, bias } });
  const [x, y] = [figure.data[0].x as number[], figure.data[0].y as number[]];
  return x.map((each, index) => [each, y[index]].map((value) => Math.round(value * 1e9) / 1e9));
};

test("a boundary ends at the edges of the plot", () => {
  assert.deepEqual(ends([1, 1], -1), [
    [-1, 2],
    [2, -1],
  ]);
  assert.deepEqual(ends([1, 1], 1), [
    [-1, 0],
    [0, -1],
  ]);
  assert.deepEqual(
    ends([2, 0], -1).map(([x]) => x),
    [0.5, 0.5],
  );
  assert.deepEqual(
    ends([0, 2], -1).map(([, y]) => y),
    [0.5, 0.5],
  );
  assert.deepEqual(ends([1, 0], -9), []);
  assert.deepEqual(ends([1, 1], 9), []);
});

test("a boundary through the plot has two ends on its edges, wherever it lies", () => {
  const number = fc.double({ min: -3, max: 3, noNaN: true });
  fc.assert(
    fc.property(
      number,
      number,
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      (a, b, s, t) => {
        fc.pre(Math.hypot(a, b) > 1e-3);
        const [x, y] = [s * 1.16 - 0.08, t * 1.16 - 0.08];
        const bias = -(a * x + b * y);
        const { data, layout } = scatter({ ...and, boundary: { weights: [a, b], bias } });
        const [low, high] = (layout.xaxis as { range: number[] }).range;
        const [xs, ys] = [data[0].x as number[], data[0].y as number[]];
        assert.equal(xs.length, 2);
        for (const [index, end] of xs.entries()) {
          assert.ok(Math.abs(a * end + b * ys[index] + bias) < 1e-9);
          const nearest = Math.min(
            ...[end, ys[index]].flatMap((value) => [Math.abs(value - low), Math.abs(value - high)]),
          );
          assert.ok(nearest < 1e-9);
        }
      },
    ),
  );
});

test("zero weights have no boundary, and the description says so", () => {
  const figure = scatter({ ...and, boundary: { weights: [0, 0], bias: 1 } });
  assert.deepEqual(figure.data[0].x, []);
  assert.match(figure.description, /cannot be drawn, because both weights are 0\./);
});

test("regions of a score are shaded on both sides of the threshold", () => {
  const figure = scatter({ ...and, regions: { score: (x, y) => x + y, threshold: 1.5, resolution: 10 } });
  const [region] = figure.data;
  assert.equal(region.type, "contour");
  assert.equal((region.z as number[][]).length, 10);
  assert.match(figure.description, /Of 4 points 4 lie in the region of their class\./);
});

test("regions of several classes use the classes' positions", () => {
  const [region] = scatter({
    ...and,
    labels: [0, 1, 2, 0],
    regions: { classOf: (x) => (x > 0.5 ? 2 : 0), resolution: 10 },
  }).data;
  assert.deepEqual(new Set((region.z as number[][]).flat()), new Set([0, 2]));
});

test("marked points are circled and counted", () => {
  const figure = scatter({ ...and, marked: { name: "mistake", points: [1, 3] } });
  assert.deepEqual(figure.data[figure.data.length - 1].x, [0, 1]);
  assert.match(figure.description, /2 points marked: mistake\.$/);
});

test("points without labels are described by their ranges", () => {
  assert.equal(
    scatter({
      title: "T",
      xLabel: "x",
      yLabel: "y",
      points: [
        [1, 5],
        [2, -1],
      ],
    }).description,
    "2 points by x and y: x from 1 to 2 and y from -1 to 5.",
  );
});

const wrong: [string, Partial<ScatterOptions>, RegExp][] = [
  [
    "a point that is not finite",
    { points: [[1, Number.NaN]] },
    /^scatter: points\[0\]\[1\] is NaN, and cannot be placed$/,
  ],
  ["points in space", { points: [[1, 2, 3]] }, /^scatter: a point has 3 numbers but must have two$/],
  ["ragged points", { points: [[1, 2], [1]] }, /^scatter: points\[1\] has 1 values but points\[0\] has 2$/],
  ["no points", { points: [] }, /^scatter: points is empty$/],
  ["labels of another length", { labels: [1] }, /^scatter: labels has 1 values but points has 4$/],
  ["a boundary in space", { boundary: { weights: [1, 2, 3], bias: 0 } }, /^scatter: a boundary needs two weights/],
  [
    "a mark on no point",
    { marked: { name: "m", points: [9] } },
    /^scatter: marked point 9 is not one of the 4 points$/,
  ],
  ["a model that gives NaN", { regions: { score: () => Number.NaN } }, /^scatter: the model gives NaN at/],
  [
    "a class that no point has",
    { regions: { classOf: () => 7 } },
    /^scatter: the model gives class 7, which no point has$/,
  ],
  ["a resolution too fine", { regions: { score: () => 1, resolution: 999 } }, /^scatter: resolution is 999/],
];
for (const [name, change, message] of wrong) {
  test(`${name}: one line says what is wrong`, () => {
    assert.throws(
      () => scatter({ ...and, ...change }),
      (error: Error) => {
        assert.ok(error instanceof RangeError || error instanceof TypeError);
        assert.match(error.message, message);
        return !error.message.includes("\n");
      },
    );
  });
}
