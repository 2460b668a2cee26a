import assert from "node:assert/strict";
import { test } from "node:test";
import { separable, truthTable } from "../../../lib/datasets/toy";
import { margin, novikoffBound, radius, widestMargin } from "../../../lib/lessons/01-perceptron/novikoff";
import { seeded } from "../../../lib/random/random";

/** The widest margin is searched until it is known to one part in 10⁹; its root and quotient add a little. */
const searched = 1e-8;

test("radius counts the bias coordinate: (2, 2) has length 3", () => {
  assert.equal(
    radius([
      [2, 2],
      [0, 0],
    ]),
    3,
  );
});

test("margin is negative as soon as one point is on the wrong side", () => {
  assert.ok(margin({ weights: [1], bias: 0 }, [[1], [-1]], [1, 0]) > 0);
  assert.ok(margin({ weights: [1], bias: 0 }, [[1], [1]], [1, 0]) < 0);
});

test("margin does not change when the line is written ten times as long", () => {
  const { points, labels } = truthTable("AND");
  const of = (scale: number): number => margin({ weights: [2 * scale, 2 * scale], bias: -3 * scale }, points, labels);
  assert.ok(Math.abs(of(10) - of(1)) < 1e-15);
});

test("widestMargin of AND is 1/√17 with the line (2, 2), -3, and its bound is 51", () => {
  const { points, labels } = truthTable("AND");
  const line = widestMargin(points, labels);
  assert.ok(Math.abs(line.weights[0] / line.bias + 2 / 3) < searched);
  const { bound, margin: gamma } = novikoffBound(line, points, labels);
  assert.ok(Math.abs(gamma - 1 / Math.sqrt(17)) < searched);
  assert.ok(Math.abs(bound - 51) < 51 * searched);
});

test("no other line that was tried leaves a wider margin than widestMargin", () => {
  const random = seeded(11);
  const { points, labels } = separable({ count: 25, random });
  const widest = margin(widestMargin(points, labels), points, labels);
  for (let i = 0; i < 2000; i++) {
    const line = { weights: [random.normal(), random.normal()], bias: random.normal() };
    assert.ok(margin(line, points, labels) <= widest * (1 + searched));
  }
});

test("widestMargin and novikoffBound say so when nothing separates the points", () => {
  const { points, labels } = truthTable("XOR");
  assert.throws(() => widestMargin(points, labels), {
    name: "RangeError",
    message: "widestMargin: found no line that separates the points: are they separable?",
  });
  assert.throws(() => novikoffBound({ weights: [1, 0], bias: -0.5 }, [[0], [1]], [1, 1]), RangeError);
});
