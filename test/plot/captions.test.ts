/** The sentence below a figure: short, and true. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { curves } from "../../lib/plot/curves";
import { captionForm, plainForm } from "../../lib/plot/forms";
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
