import assert from "node:assert/strict";
import { test } from "node:test";
import { inflateSync } from "node:zlib";
import { type ImageGridOptions, imageGrid } from "../../lib/plot/images";
import type { Figure } from "../../lib/plot/types";

const base: ImageGridOptions = { title: "Two", images: { data: [0, 1, 1, 0], shape: [2, 1, 2] }, range: [0, 1] };

/** Width, height, bytes a pixel and rows of the sheet that a figure shows. */
function sheet(figure: Figure): { width: number; height: number; channels: number; rows: number[][] } {
  const png = Buffer.from(String(figure.data[0].source).split(",")[1], "base64");
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const channels = png[25] === 2 ? 3 : 1;
  const size = width * channels + 1;
  const bytes = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
  return {
    width,
    height,
    channels,
    rows: Array.from({ length: height }, (_, y) => [...bytes.subarray(y * size + 1, (y + 1) * size)]),
  };
}

test("images stand side by side, black 0 and white 255, white between", () => {
  const { rows, width } = sheet(imageGrid(base));
  const last = rows[rows.length - 1];
  assert.deepEqual([last[0], last[1], last[width - 2], last[width - 1]], [0, 255, 255, 0]);
  assert.ok(rows.slice(0, -1).every((row) => row.every((byte) => byte === 255)));
});

test("colours keep their channels", () => {
  const { rows, channels } = sheet(
    imageGrid({ ...base, images: [{ data: [10, 20, 30], shape: [1, 1, 3] }], range: [0, 255] }),
  );
  assert.equal(channels, 3);
  assert.deepEqual(rows[rows.length - 1], [10, 20, 30]);
});

test("each image can be stretched from its own smallest to its own largest value", () => {
  const { rows } = sheet(imageGrid({ ...base, images: [{ data: [-3, 5], shape: [1, 2] }], range: "each" }));
  assert.deepEqual(rows[rows.length - 1], [0, 255]);
});

test("weights have 0 as white, negative ones redder, positive ones bluer", () => {
  const { rows } = sheet(
    imageGrid({ ...base, images: [{ data: [-1, 0, 1], shape: [1, 3] }], range: [-1, 1], colours: "diverging" }),
  );
  const last = rows[rows.length - 1];
  assert.deepEqual(last.slice(3, 6), [255, 255, 255]);
  assert.ok(last[0] > last[2] && last[8] > last[6]);
});

test("the description says how many, how large, what black and white mean, and the mean values", () => {
  const { description } = imageGrid({
    ...base,
    images: { data: [0, 0, 1, 1], shape: [2, 1, 2] },
    captions: ["dark", "light"],
  });
  assert.equal(
    description,
    "2 grey images of 1 × 2 pixels (height × width), black 0 and white 1, in 1 row: dark and light. " +
      "Mean value 0.5, from 0 (dark) to 1 (light) by image.",
  );
});

test("pixels stay squares", () => {
  assert.equal(imageGrid(base).data[0].zsmooth, false);
});

const wrong: [string, Partial<ImageGridOptions>, RegExp][] = [
  [
    "bytes called shares",
    { images: { data: [0, 255], shape: [1, 1, 2] } },
    /^imageGrid: image 0 holds 255, outside its range \[0,1\]$/,
  ],
  [
    "a value that is not finite",
    { images: { data: [0, Number.NaN], shape: [1, 1, 2] } },
    /^imageGrid: image 0 holds NaN at 1$/,
  ],
  [
    "two channels",
    { images: { data: [0, 1], shape: [1, 1, 1, 2] } },
    /^imageGrid: image 0 has shape \[1,1,2\] but must be/,
  ],
  [
    "a single image without a batch",
    { images: { data: [0, 1], shape: [1, 2] } },
    /^imageGrid: images has shape \[1,2\] but a batch is/,
  ],
  [
    "sizes that differ",
    {
      images: [
        { data: [0], shape: [1, 1] },
        { data: [0, 1], shape: [1, 2] },
      ],
    },
    /^imageGrid: image 1 is \[1,2,1\] but image 0 is \[1,1,1\]$/,
  ],
  [
    "too few values",
    { images: [{ data: [0], shape: [1, 2] }] },
    /^imageGrid: image 0 has 1 values but its shape asks for 2$/,
  ],
  ["captions of another number", { captions: ["a"] }, /^imageGrid: captions has 1 values but images has 2$/],
  ["no columns", { columns: 0 }, /^imageGrid: columns is 0 but must be a whole number from 1 to 20$/],
  ["nothing", { images: [] }, /^imageGrid: images is empty$/],
  ["a turned range", { range: [1, 0] }, /^imageGrid: range is \[1,0\] but must be two increasing numbers, or "each"$/],
];
for (const [name, change, message] of wrong) {
  test(`${name}: one line says what is wrong`, () => {
    assert.throws(
      () => imageGrid({ ...base, ...change }),
      (error: Error) => message.test(error.message),
    );
  });
}
