import type { Variants } from "../variants";

type Batch = number[][][][];
const sums = (batch: Batch) => {
  const pixels = batch.flat(2);
  return pixels[0].map((_, c) => pixels.reduce((sum, pixel) => sum + pixel[c], 0));
};

export const variants: Variants = {
  exercise: "00.4",
  right: {
    "four loops": (batch: Batch) => {
      const total = batch[0][0][0].map(() => 0);
      let count = 0;
      for (const picture of batch)
        for (const row of picture)
          for (const pixel of row) {
            pixel.forEach((value, c) => {
              total[c] += value;
            });
            count++;
          }
      return total.map((sum) => sum / count);
    },
    "flatten, then average": (batch: Batch) => {
      const pixels = batch.flat(2);
      return pixels[0].map((_, c) => pixels.reduce((sum, pixel) => sum + pixel[c], 0) / pixels.length);
    },
    "a running mean": (batch: Batch) => {
      const mean = batch[0][0][0].map(() => 0);
      batch.flat(2).forEach((pixel, i) => {
        pixel.forEach((value, c) => {
          mean[c] += (value - mean[c]) / (i + 1);
        });
      });
      return mean;
    },
  },
  wrong: {
    "forgets to divide": { answer: sums, diagnosis: "sums-for-means" },
    "divides by N": {
      answer: (batch: Batch) => sums(batch).map((s) => s / batch.length),
      diagnosis: "divided-by-pictures",
    },
    "divides by everything": {
      answer: (batch: Batch) => sums(batch).map((s) => s / batch.flat(3).length),
      diagnosis: "divided-by-all-values",
    },
    "looks at one picture": {
      answer: (batch: Batch) => sums([batch[0]]).map((s) => s / batch[0].flat().length),
      diagnosis: "first-picture-only",
    },
    "mixes the channels": {
      answer: (batch: Batch) => {
        const all = batch.flat(3);
        return batch[0][0][0].map(() => all.reduce((a, b) => a + b) / all.length);
      },
      diagnosis: "one-mean-for-all",
    },
    "believes in RGB": {
      answer: (batch: Batch) => {
        const pixels = batch.flat(2);
        return [0, 1, 2].map((c) => pixels.reduce((sum, pixel) => sum + (pixel[c] ?? 0), 0) / pixels.length);
      },
      diagnosis: "three-channels-assumed",
    },
    "one mean a picture": {
      answer: (batch: Batch) => batch.map((picture) => sums([picture]).map((s) => s / picture.flat().length)),
      diagnosis: "means-of-pictures",
    },
  },
};
