import assert from "node:assert/strict";
import { test } from "node:test";
import { captionForm } from "../../lib/plot/forms";
import { type MarkedImageOptions, markedImage } from "../../lib/plot/marked-image";
import { thumbnails } from "../../lib/plot/thumbnails";

const base: MarkedImageOptions = { title: "Dot", image: { data: [0, 0, 0, 1], shape: [2, 2] }, range: [0, 1] };

test("marks lie over the picture in this order: colours, borders, arrows, frames", () => {
  const { data, description } = markedImage({
    ...base,
    heat: {
      values: [
        [-1, 0],
        [0, 2],
      ],
      label: "weight",
    },
    segments: [
      [0, 1],
      [0, 1],
    ],
    arrows: { dx: { data: [0, 1, 0, 0], shape: [2, 2] }, dy: { data: [0, 0, 0, 1], shape: [2, 2] }, every: 1 },
    rectangles: [{ row: 0, column: 1, height: 2, width: 1 }],
  });
  assert.deepEqual(
    data.map(({ type }) => type),
    ["image", "heatmap", "scatter", "scatter", "scatter", "scatter", "scatter"],
  );
  assert.deepEqual([data[1].zmin, data[1].zmax], [-2, 2]);
  assert.match(description, /Over it weight, from -1 to 2, highest at row 1, column 1\. Borders of 2 segments\./);
  assert.match(description, /Framed: part 0 \(row 0, column 1, 2 × 1 pixels\)\.$/);
});

test("the caption says where to look: the part with the highest number, or the place, or what the marks are", () => {
  const sheet = { ...base, image: { data: new Array(48).fill(0), shape: [6, 8] } };
  const over = (value: (row: number, column: number) => number) =>
    Array.from({ length: 6 }, (_, r) => Array.from({ length: 8 }, (_, c) => value(r, c)));
  const quarters = over((r, c) => 4 * Math.floor(r / 2) + Math.floor(c / 2));
  const heat = (values: number[][]) => ({ values, label: "weight (points)" });
  const weights = [0.1, 0.36, -0.2, 0, 0.15, 0, 0, 0, 0, 0, 0, 0];
  const said = (options: Partial<MarkedImageOptions>) => captionForm(markedImage({ ...sheet, ...options }));
  const byPart = over((r, c) => weights[quarters[r][c]]);
  assert.equal(
    said({ heat: heat(byPart), segments: quarters }),
    "The part at the top, left of the middle has the highest weight, 0.36; the next has 0.15.",
  );
  const one = heat(over((r, c) => (r === 5 && c === 7 ? 2 : r / 10)));
  assert.equal(said({ heat: one, segments: quarters }), "The weight is highest, 2, at the bottom right.");
  assert.equal(said({ heat: heat(over(() => 0.5)) }), "The weight is 0.5 everywhere.");
  const tied = heat(over((r) => (r < 2 ? 1 : 0)));
  assert.equal(said({ heat: tied, segments: quarters }), "4 parts have the highest weight, 1.");
  assert.equal(said({ segments: quarters }), "Lines cut the picture into 12 parts.");
  const frame = { row: 0, column: 0, height: 1, width: 1 };
  assert.equal(said({ rectangles: [{ ...frame, name: "dot" }] }), "Framed: dot.");
  assert.equal(said({ rectangles: [frame] }), "1 part is framed.");
  assert.equal(said({ description: "Look at the dot.", segments: quarters }), "Look at the dot.");
});

test("a border is drawn only where two segments meet", () => {
  const { data } = markedImage({
    ...base,
    segments: [
      [0, 0],
      [1, 1],
    ],
  });
  assert.deepEqual(
    [data[2].x, data[2].y],
    [
      [-0.5, 0.5, null, 0.5, 1.5, null],
      [0.5, 0.5, null, 0.5, 0.5, null],
    ],
  );
});

test("a glyph stands across the gradient: upright edges for gradients to the right", () => {
  const { data } = markedImage({
    ...base,
    glyphs: { cells: { data: [1, 0], shape: [1, 1, 2] }, centres: [0, 90], cell: [2, 2] },
  });
  const [[x0, x1], [y0, y1]] = [data[1].x as number[], data[1].y as number[]];
  assert.ok(Math.abs(x0 - x1) < 1e-9 && Math.abs(y0 - y1) > 1.5);
});

test("what does not fit the picture is refused in one line", () => {
  assert.throws(() => markedImage({ ...base, segments: [[0, 1]] }), /segments is \[1,2\] but the picture is \[2,2\]/);
  assert.throws(() => markedImage({ ...base, range: [0, 0.5] }), /image holds 1 at 3, outside its range \[0,0\.5\]/);
  assert.throws(() => markedImage({ ...base, strength: 2 }), /strength must be from 0 to 1 but is 2/);
  assert.throws(
    () => markedImage({ ...base, image: { data: [1, 2], shape: [2] } }),
    /image has shape \[2\] but must be \[H,W\], \[H,W,1\] or \[H,W,3\]/,
  );
});

test("thumbnails stand at their points and are counted", () => {
  const images = { data: [0, 1], shape: [2, 1, 1] };
  const options = {
    title: "Two",
    xLabel: "x",
    yLabel: "y",
    points: [
      [0, 0],
      [1, 2],
    ],
    images,
    range: [0, 1] as const,
  };
  const { description, data, layout } = thumbnails(options);
  assert.equal(description, "2 pictures by x (from 0 to 1) and y (from 0 to 2).");
  assert.equal(data[0].type, "image");
  assert.equal(layout.height, 520);
  // a pixel of the sheet is as wide as high: one unit of y takes so many times the room of one of x
  const { dx, dy } = data[0] as unknown as { dx: number; dy: number };
  const { scaleanchor, scaleratio } = layout.yaxis as unknown as { scaleanchor: string; scaleratio: number };
  assert.equal(scaleanchor, "x");
  assert.ok(Math.abs(dx - dy * scaleratio) < 1e-12);
  assert.throws(() => thumbnails({ ...options, points: [[0, 0]] }), /images has 2 pictures but points has 1/);
  assert.throws(() => thumbnails({ ...options, range: [0, 0.5] }), /picture 1 holds 1, outside its range/);
});
