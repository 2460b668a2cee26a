import assert from "node:assert/strict";
import { test } from "node:test";
import { curves } from "../../lib/plot/curves";
import { animation, slider } from "../../lib/plot/frames";
import { scatter } from "../../lib/plot/scatter";
import type { Figure } from "../../lib/plot/types";

const line = (slope: number): Figure =>
  curves({
    title: "A line",
    xLabel: "x",
    yLabel: "y",
    series: [
      { name: "fixed", x: [0, 1], y: [0, 1] },
      { name: "line", x: [0, 1], y: [0, slope] },
    ],
  });

test("frames hold only what differs, in the traces that differ", () => {
  const figure = slider({ label: "slope", values: [1, 2, 3], figure: line });
  assert.deepEqual(
    figure.frames?.map(({ name, traces, data }) => ({ name, traces, data })),
    [
      { name: "1", traces: [1], data: [{ y: [0, 1] }] },
      { name: "2", traces: [1], data: [{ y: [0, 2] }] },
      { name: "3", traces: [1], data: [{ y: [0, 3] }] },
    ],
  );
});

test("axes are the same at every position and reach over all of them", () => {
  const { layout, frames } = slider({ label: "slope", values: [1, 2, 3], figure: line });
  const [low, high] = (layout.yaxis as { range: number[] }).range;
  assert.ok(low < 0 && high > 3);
  assert.ok(frames?.every((frame) => frame.layout === undefined));
});

test("the figure itself is the state that is printed, and the description says which", () => {
  const figure = slider({ label: "slope", values: [1, 2, 3], figure: line, still: 2 });
  assert.deepEqual(figure.data[1].y, [0, 3]);
  assert.equal((figure.layout.sliders as { active: number }[])[0].active, 2);
  assert.match(figure.description, /A slider changes slope from 1 to 3 in 3 positions; in print it stands at 3\./);
});

test("a slider stands in the middle, an animation at its end", () => {
  assert.deepEqual(slider({ label: "slope", values: [1, 2, 3], figure: line }).data[1].y, [0, 2]);
  assert.deepEqual(animation({ label: "slope", values: [1, 2, 3], figure: line }).data[1].y, [0, 3]);
});

test("what is the same at all positions is said once", () => {
  const point = (x: number): Figure =>
    scatter({
      title: "T",
      xLabel: "x",
      yLabel: "y",
      points: [
        [0, 0],
        [1, 1],
      ],
      labels: [0, 1],
      boundary: { weights: [1, 0], bias: -x },
    });
  const { description } = slider({ label: "threshold", values: [-1, 0.5], figure: point });
  assert.equal(description.match(/2 points by x and y/g)?.length, 1);
  assert.match(description, /At threshold -1: .* has 1 of 2 points .* At threshold 0\.5: .* has 2 of 2 points/);
});

test("every position has a step that jumps to its frame, and an animation has buttons", () => {
  const figure = animation({ label: "step", values: ["a", "b"], figure: (_, index) => line(index) });
  const [bar] = figure.layout.sliders as { steps: { label: string; args: unknown[] }[] }[];
  assert.deepEqual(
    bar.steps.map((step) => [step.label, step.args[0]]),
    [
      ["a", ["a"]],
      ["b", ["b"]],
    ],
  );
  const [menu] = figure.layout.updatemenus as { buttons: { label: string }[] }[];
  assert.deepEqual(
    menu.buttons.map((button) => button.label),
    ["Play", "Pause"],
  );
});

test("positions are named without the dust of floating point", () => {
  const { frames } = slider({ label: "b", values: [0.1 + 0.2, 0.4], figure: line });
  assert.deepEqual(
    frames?.map((frame) => frame.name),
    ["0.3", "0.4"],
  );
});

test("the range of an axis that runs downwards stays turned", () => {
  const turned = (slope: number): Figure => {
    const figure = line(slope);
    const yaxis = figure.layout.yaxis as { range: number[] };
    return { ...figure, layout: { ...figure.layout, yaxis: { ...yaxis, range: [...yaxis.range].reverse() } } };
  };
  const [first, last] = (slider({ label: "s", values: [1, 5], figure: turned }).layout.yaxis as { range: number[] })
    .range;
  assert.ok(first > 5 && last < 0);
});

test("wrong sliders are told in one line", () => {
  assert.throws(
    () => slider({ label: "b", values: [1], figure: line }),
    /^RangeError: slider: values has 1 but needs at least two$/,
  );
  assert.throws(() => slider({ label: "b", values: [1, 1], figure: line }), /positions 0 and 1 are both "1"$/);
  assert.throws(() => slider({ label: " ", values: [1, 2], figure: line }), /^RangeError: slider: label is empty/);
  assert.throws(
    () => slider({ label: "b", values: [1, 2], figure: line, still: 2 }),
    /still is 2 but must be a position from 0 to 1$/,
  );
  assert.throws(() => animation({ label: "b", values: [1, 2], figure: line, milliseconds: 1 }), /milliseconds is 1/);
  const changing = (value: number): Figure => (value === 1 ? line(1) : { ...line(1), data: line(1).data.slice(1) });
  assert.throws(
    () => slider({ label: "b", values: [1, 2], figure: changing }),
    /at 2 the figure holds \(scatter\) but/,
  );
});
