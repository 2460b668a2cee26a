import { type Exercise, exercise } from "../../exercise/specification";
import type { Random } from "../../random/random";

type Batch = number[][][][];

const draw = (random: Random, n: number, h: number, w: number, c: number): Batch =>
  Array.from({ length: n }, () =>
    Array.from({ length: h }, () =>
      Array.from({ length: w }, () => Array.from({ length: c }, () => 1 + random.integer(255))),
    ),
  );

const pixels = (batch: Batch): number[][] => batch.flat(2);

function means(rows: number[][], count: number = rows.length): number[] {
  return rows[0].map((_, c) => rows.reduce((sum, row) => sum + row[c], 0) / count);
}

/** 00.4: the mean of each colour over a batch. */
export const channelMeans: Exercise = exercise<(batch: Batch) => number[]>({
  id: "00.4",
  title: "The mean colour of a batch",
  points: 3,
  function: "channelMeans",
  takes: [{ name: "batch", shape: "[N, H, W, C]", what: "pictures as nested arrays, values 0 … 255" }],
  returns: { shape: "[C]", what: "the mean of each channel over all pixels of all pictures" },
  reference: (batch) => means(pixels(batch)),
  tolerance: { relative: 1e-12, reason: "sums taken in another order differ in the last digits" },
  cases: [
    { title: "one pixel is its own mean", inputs: [[[[[[10, 20, 30]]]]]] },
    { title: "two grey pictures of one pixel, 100 and 200, have mean 150", inputs: [[[[[[100]]], [[[200]]]]]] },
    {
      title: "rows and columns both count: red 0 … 150 in steps of 30 has mean 75, green is 90 everywhere",
      inputs: [
        [
          [
            [
              [
                [0, 90],
                [30, 90],
              ],
              [
                [60, 90],
                [90, 90],
              ],
              [
                [120, 90],
                [150, 90],
              ],
            ],
          ],
        ],
      ],
    },
    {
      title: "any batch, any number of channels",
      draw: (random) => [draw(random, 2 + random.integer(2), 2 + random.integer(2), 3, 2 + random.integer(3))],
      count: 6,
    },
  ],
  properties: [
    {
      title: "adding 7 to every value adds 7 to every mean",
      count: 3,
      async holds(subject, random) {
        const batch = draw(random, 2, 2, 3, 3);
        const brighter = batch.map((picture) => picture.map((row) => row.map((pixel) => pixel.map((v) => v + 7))));
        const before = (await subject.call(batch)) as number[];
        const after = (await subject.call(brighter)) as number[];
        const expected = before.map((mean) => mean + 7);
        return expected.every((mean, c) => Math.abs(mean - after[c]) < 1e-9)
          ? undefined
          : { input: [brighter], expected, got: after };
      },
    },
  ],
  diagnoses: [
    {
      name: "sums-for-means",
      sentence: "These are the sums of each channel. Divide by how many pixels were added up.",
      wrong: (batch) => means(pixels(batch), 1),
    },
    {
      name: "divided-by-pictures",
      sentence: "The sums are divided by the number of pictures. A picture has H × W pixels: divide by N · H · W.",
      wrong: (batch) => means(pixels(batch), batch.length),
    },
    {
      name: "divided-by-all-values",
      sentence: "The sums are divided by all N · H · W · C values. Each channel has only N · H · W of them.",
      wrong: (batch) => means(pixels(batch), pixels(batch).flat().length),
    },
    {
      name: "first-picture-only",
      sentence: "Only the first picture counts here. The mean goes over the whole batch.",
      wrong: (batch) => means(pixels([batch[0]])),
    },
    {
      name: "one-mean-for-all",
      sentence: "This is one mean over all channels. The exercise asks for one for each channel: the last axis stays.",
      wrong: (batch) => {
        const all = pixels(batch).flat();
        const mean = all.reduce((sum, v) => sum + v, 0) / all.length;
        return batch[0][0][0].map(() => mean);
      },
    },
    {
      name: "three-channels-assumed",
      sentence: "Always three means come out. A grey picture has one channel, and some have more than three.",
      recognises: (seen) =>
        seen.every(({ got }) => Array.isArray(got) && got.length === 3) &&
        seen.some(({ expected }) => (expected as number[]).length !== 3),
    },
    {
      name: "means-of-pictures",
      sentence: "There is one row of means for each picture. Average over the pictures, too.",
      recognises: (seen) =>
        seen.every(
          ({ args: [batch], got }) => Array.isArray(got) && got.length === batch.length && Array.isArray(got[0]),
        ),
    },
  ],
  hints: [
    "The axes N, H and W are averaged away; the last axis, C, stays. So the answer has C numbers.",
    "mean[c] = (1 / (N·H·W)) · Σₙ Σₕ Σ_w batch[n][h][w][c].",
    "const pixels = batch.flat(2); return pixels[0].map((_, c) => … / pixels.length);",
  ],
  withholds: [],
});
