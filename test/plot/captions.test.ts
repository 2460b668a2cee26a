/** The sentence below a figure: short, and true. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { curves } from "../../lib/plot/curves";
import { captionForm, plainForm } from "../../lib/plot/forms";
import { animation, slider } from "../../lib/plot/frames";
import { heatmap } from "../../lib/plot/heatmap";
import { panels } from "../../lib/plot/panels";
import type { Figure } from "../../lib/plot/types";
import { gallery } from "./gallery";

const y = (name: string, values: number[]) => ({ name, x: values.map((_, index) => index), y: values });
const lines = (...series: ReturnType<typeof y>[]): Figure =>
  curves({ title: "T", xLabel: "x", yLabel: "loss", series });

/** More than this is not read. */
const WORDS = 32;

test("the caption of every kind of figure is one sentence of at most 32 words", () => {
  for (const [name, make] of Object.entries(gallery)) {
    const caption = captionForm(make());
    const count = caption.split(/\s+/).length;
    assert.ok(count >= 2 && count <= WORDS, `${name}: ${count} words: ${caption}`);
    assert.match(caption, /\.$/, name);
    assert.doesNotMatch(caption, /<\/?[a-z]|NaN|undefined|\.\s[A-Z]/, name);
  }
});

test("one or two lines are told with their numbers and where they cross, more by the way they go", () => {
  assert.equal(captionForm(lines(y("a", [3, 2, 1]))), "Loss: a falls from 3 to 1.");
  assert.equal(
    captionForm(lines(y("a", [3, 2, 1]), y("b", [1, 2, 3]))),
    "Loss: a falls from 3 to 1; b rises from 1 to 3; they cross at x = 1.",
  );
  assert.equal(
    captionForm(lines(y("a", [3, 2, 1]), y("b", [1, 2, 3]), y("c", [5, 4, 3]))),
    "Loss: a and c fall; b rises.",
  );
  const many = ["a", "b", "c", "d", "e", "f", "g"].map((name) => y(name, [1, 2]));
  assert.equal(captionForm(lines(...many, y("h", [2, 1]))), "Loss: of 8 lines 7 rise and 1 falls.");
});

test("the author's own sentence is the caption, and the first of the description", () => {
  const figure = curves({
    title: "T",
    xLabel: "x",
    yLabel: "loss",
    series: [y("a", [3, 1])],
    description: "Watch the end.",
  });
  assert.equal(captionForm(figure), "Watch the end.");
  assert.match(plainForm(figure), /^Watch the end\. Loss against x/);
});

test("on logarithmic axes lines cross where they are drawn to cross", () => {
  const figure = curves({
    title: "T",
    xLabel: "x",
    yLabel: "loss",
    xLog: true,
    yLog: true,
    series: [
      { name: "a", x: [1, 100], y: [1, 100] },
      { name: "b", x: [1, 100], y: [100, 1] },
    ],
  });
  assert.match(plainForm(figure), /A and b cross once at x = 10\./);
});

const moved = (label: string, values: (number | string)[], make: typeof slider = slider): string =>
  captionForm(make({ label, values, figure: (_, index) => lines(y("a", [index, 1])) }));

test("the caption of a slider names its value in plain words, with its unit", () => {
  assert.equal(
    moved("last point (points)", [64, 0, -80]),
    "Move the slider to change the last point, from 64 to -80 points.",
  );
  assert.equal(moved("bias b", [-7.75, -0.75]), "Move the slider to change the bias b, from -7.75 to -0.75.");
  assert.equal(moved("η", [0.1, 1]), "Move the slider to change η, from 0.1 to 1.");
  assert.equal(moved("steps", [0, 10]), "Move the slider to change the steps, from 0 to 10.");
});

test("the caption of a slider over things names them where they are few, and marks names with a comma", () => {
  assert.equal(moved("gate", ["AND", "OR", "NAND"]), "Move the slider to see each gate: AND, OR and NAND.");
  assert.equal(moved("step", ["a", "b", "c", "d", "∂f/∂x"]), "Move the slider to see each step, from a to ∂f/∂x.");
  assert.equal(
    moved("activation and start", ["linear, small", "tanh"]),
    "Move the slider to see each activation and start, from “linear, small” to tanh.",
  );
});

test("what is counted is gone through, and what is played is watched", () => {
  assert.equal(moved("step", [1, 5, 60], animation), "Press Play to go from step 1 to step 60.");
  assert.equal(moved("k", [1, 2]), "Move the slider to change k, from 1 to 2.");
  assert.equal(moved("mistakes so far", [1, 12], animation), "Press Play to see the mistakes so far go from 1 to 12.");
});

test("a map names the place of its highest value where there is one such place, and counts two values", () => {
  const map = (values: number[][]): string =>
    captionForm(heatmap({ title: "T", xLabel: "column", yLabel: "row", valueLabel: "Height", values }));
  assert.equal(
    map([
      [0, 1],
      [2, 3],
    ]),
    "Height: from 0 to 3, highest at row 1, column 1.",
  );
  assert.equal(
    map([
      [0, 3],
      [2, 3],
    ]),
    "Height: from 0 to 3.",
  );
  assert.equal(
    map([
      [0, 1],
      [1, 1],
    ]),
    "Height: 0 in 1 cell and 1 in 3 cells.",
  );
});

test("panels are named one after the other: where they stand depends on the room", () => {
  const both = (...titles: string[]): string =>
    captionForm(
      panels({
        title: "T",
        panels: titles.map((title) => curves({ title, xLabel: "x", yLabel: "y", series: [y("a", [1, 2])] })),
      }),
    );
  assert.equal(both("degree 1", "degree 3"), "2 panels: degree 1 and degree 3.");
  assert.equal(
    both("L2: all shrink", "votes of row 5, column 3"),
    "2 panels: L2: all shrink; votes of row 5, column 3.",
  );
});
