import assert from "node:assert/strict";
import { test } from "node:test";
import { animation } from "../../lib/plot/frames";
import { contour, type LandscapeOptions, surface } from "../../lib/plot/landscape";

const bowl: LandscapeOptions = {
  title: "A bowl",
  xLabel: "w1",
  yLabel: "w2",
  valueLabel: "loss",
  x: [-1, 0, 1],
  y: [-1, 0, 1],
  value: (a, b) => a * a + b * b + 1,
};

test("the description names the lowest and the highest place, and where a path leads", () => {
  assert.equal(
    contour({
      ...bowl,
      paths: [
        {
          name: "descent",
          points: [
            [1, 1],
            [0.5, 0.5],
            [0, 0],
          ],
        },
      ],
    }).description,
    "Loss over w1 from -1 to 1 and w2 from -1 to 1: lowest 1 at w1 = 0, w2 = 0, highest 3 at w1 = -1, w2 = -1. " +
      "Descent goes in 2 steps from loss 3 at w1 = 1, w2 = 1 to 1 at w1 = 0, w2 = 0.",
  );
});

test("a path that leaves the map is said to", () => {
  const { description } = contour({
    ...bowl,
    paths: [
      {
        name: "descent",
        points: [
          [1, 1],
          [9, 0],
        ],
      },
    ],
  });
  assert.match(description, /in part outside the map\.$/);
});

test("rows of heights belong to y, columns to x", () => {
  const [map] = contour({ ...bowl, x: [0, 1], y: [0, 1, 2], value: (a, b) => 10 * a + b }).data;
  assert.deepEqual(map.z, [
    [0, 10],
    [1, 11],
    [2, 12],
  ]);
});

test("a logarithmic scale draws exponents and names powers of ten", () => {
  const [map] = contour({ ...bowl, x: [0, 1], y: [0, 1], value: (a, b) => 10 ** (a + 2 * b), valueLog: true }).data;
  assert.deepEqual((map.z as number[][]).flat().map(Math.round), [0, 1, 2, 3]);
  assert.deepEqual((map.colorbar as { ticktext: string[] }).ticktext.slice(0, 2), ["10<sup>0</sup>", "10<sup>1</sup>"]);
});

test("a surface is printed as the map of the same, and says the same", () => {
  const figure = surface({
    ...bowl,
    paths: [
      {
        name: "descent",
        points: [
          [1, 1],
          [0, 0],
        ],
      },
    ],
  });
  const map = contour({
    ...bowl,
    paths: [
      {
        name: "descent",
        points: [
          [1, 1],
          [0, 0],
        ],
      },
    ],
  });
  assert.deepEqual(
    figure.data.map((trace) => trace.type),
    ["surface", "scatter3d"],
  );
  assert.deepEqual(figure.still?.data, map.data);
  assert.equal(figure.description, map.description);
});

test("a moving surface is printed as the map at the shown position, with its slider", () => {
  const figure = animation({
    label: "step",
    values: [1, 2],
    figure: (steps) =>
      surface({
        ...bowl,
        paths: [
          {
            name: "descent",
            points: [
              [1, 1],
              [0, 0],
            ].slice(0, steps),
          },
        ],
      }),
  });
  assert.deepEqual(
    figure.still?.data.map((trace) => trace.type),
    ["contour", "scatter"],
  );
  assert.deepEqual(figure.still?.data[1].x, [1, 0]);
  assert.ok(Array.isArray(figure.still?.layout.sliders));
  assert.deepEqual(
    figure.frames?.map((frame) => frame.traces),
    [[1], [1]],
  );
});

const wrong: [string, Partial<LandscapeOptions>, RegExp][] = [
  ["places out of order", { x: [1, 0] }, /^contour: x must hold at least two increasing numbers$/],
  ["a single place", { y: [1] }, /^contour: y must hold at least two increasing numbers$/],
  ["a height that is not finite", { value: () => Number.NaN }, /^contour: the value at \(-1, -1\) is NaN$/],
  [
    "a height of 0 on a logarithmic scale",
    { value: () => 0, valueLog: true },
    /is 0, and a logarithmic scale has no place for it$/,
  ],
  [
    "a path in space",
    { paths: [{ name: "p", points: [[1, 2, 3]] }] },
    /^contour: a place of "p" has 3 numbers but must have two$/,
  ],
  [
    "a path to nowhere",
    { paths: [{ name: "p", points: [[1, Number.NaN]] }] },
    /^contour: points\[0\] of "p"\[1\] is NaN/,
  ],
];
for (const [name, change, message] of wrong) {
  test(`${name}: one line says what is wrong`, () => {
    assert.throws(
      () => contour({ ...bowl, ...change }),
      (error: Error) => message.test(error.message),
    );
  });
}
