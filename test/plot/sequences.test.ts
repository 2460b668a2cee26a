import assert from "node:assert/strict";
import { test } from "node:test";
import { colouredText } from "../../lib/plot/coloured-text";
import { encodePng } from "../../lib/plot/png/encode";
import { thumbnails } from "../../lib/plot/thumbnails";
import { unrolledNetwork } from "../../lib/plot/unrolled";

test("a coloured text has a cell for each letter, in rows, and the last row is filled up with nothing", () => {
  const text = "the quick brown fox";
  const { data } = colouredText({
    title: "t",
    text,
    values: [...text].map((_, i) => i),
    valueLabel: "place",
    columns: 10,
  });
  const [{ z, text: letters }] = data as { z: number[][]; text: string[][] }[] & typeof data;
  assert.deepEqual([z.length, z[0].length], [2, 10]);
  assert.equal(letters.flat().join(""), text);
  assert.equal(z[1][9], null);
});

test("a text without one finite value for each letter is refused", () => {
  const given = { title: "t", text: "ab", valueLabel: "v" };
  assert.throws(() => colouredText({ ...given, values: [1] }), { name: "RangeError" });
  assert.throws(() => colouredText({ ...given, values: [1, Number.NaN] }), { name: "RangeError" });
  assert.throws(() => colouredText({ ...given, values: [1, 2], columns: 5 }), {
    message: "colouredText: columns is 5 but must be a whole number from 10 to 80",
  });
});

test("an unrolled network has a circle for each memory, and outputs only where something is asked", () => {
  const { data, description } = unrolledNetwork({ title: "t", inputs: ["a", "b", "c"], outputs: ["", "", "yes"] });
  const texts = (name: string) => data.find((trace) => trace.name === name)?.text;
  assert.deepEqual(texts("memory"), ["0", "h₁", "h₂", "h₃"]);
  assert.deepEqual(texts("said"), ["yes"]);
  assert.match(description, /over 3 steps\. It sees a, b and c, .* says yes;/);
});

test("an unrolled network without steps, or with outputs that do not fit, is refused", () => {
  assert.throws(() => unrolledNetwork({ title: "t", inputs: [], outputs: [] }), {
    message: "unrolledNetwork: there are 0 steps but 1 to 10 can be drawn",
  });
  assert.throws(() => unrolledNetwork({ title: "t", inputs: ["a"], outputs: [] }), {
    message: "unrolledNetwork: there are 1 inputs but 0 outputs",
  });
});

test("pictures at points: the sheet's first row is the lowest, as the axis goes, for browsers turn it there", () => {
  const figure = thumbnails({
    title: "t",
    xLabel: "x",
    yLabel: "y",
    points: [[0, 0]],
    images: { data: [0, 0, 0.2, 0.2], shape: [1, 2, 2] },
    range: [0, 1],
  });
  const [{ y0, dy, source }] = figure.data as unknown as { y0: number; dy: number; source: string }[];
  const [low] = (figure.layout.yaxis as { range: readonly number[] }).range;
  assert.ok(dy > 0 && Math.abs(y0 - (low + dy / 2)) < 1e-9, `from ${y0} by ${dy}`);
  const sheet = new Uint8Array(610 * 410 * 3).fill(255);
  for (let row = 0; row < 32; row++) {
    const start = ((409 - 189 - row) * 610 + 289) * 3; // black above, grey below; row 0 of the sheet is the lowest
    sheet.fill(row < 16 ? 0 : 51, start, start + 32 * 3);
  }
  assert.equal(source, `data:image/png;base64,${encodePng(610, 410, 3, sheet).toString("base64")}`);
});
