import type { Variants } from "../variants";

type P = number[][];
const mean = (values: number[]) => values.reduce((a, v) => a + v, 0) / values.length;
/** Pixels of parts that are off set to what a function of everything says. */
const fill =
  (by: (image: P, segments: P, mask: number[], y: number, x: number) => number) =>
  (image: P, segments: P, mask: number[]) =>
    image.map((row, y) => row.map((v, x) => (mask[segments[y][x]] === 0 ? by(image, segments, mask, y, x) : v)));
const chosen = (image: P, segments: P, want: (part: number) => boolean) =>
  image.flatMap((row, y) => row.filter((_, x) => want(segments[y][x])));

export const variants: Variants = {
  exercise: "11.1",
  right: {
    "map in map": fill((image) => mean(image.flat())),
    "loops into a copy": (image: P, segments: P, mask: number[]) => {
      let sum = 0;
      let count = 0;
      for (const row of image)
        for (const v of row) {
          sum += v;
          count++;
        }
      const out = image.map((row) => [...row]);
      for (let y = 0; y < out.length; y++)
        for (let x = 0; x < out[y].length; x++) if (!mask[segments[y][x]]) out[y][x] = sum / count;
      return out;
    },
    "by arithmetic": (image: P, segments: P, mask: number[]) => {
      const m = mean(image.map(mean)); // rows are of one length
      return image.map((row, y) => row.map((v, x) => m + mask[segments[y][x]] * (v - m)));
    },
    "part by part": (image: P, segments: P, mask: number[]) => {
      const m = mean(image.flat());
      let out = image;
      mask.forEach((on, part) => {
        if (on) return;
        out = out.map((row, y) => row.map((v, x) => (segments[y][x] === part ? m : v)));
      });
      return out.map((row) => row.slice());
    },
  },
  wrong: {
    "paints it black": { answer: fill(() => 0), diagnosis: "black" },
    "multiplies by the mask": {
      answer: (image: P, segments: P, mask: number[]) =>
        image.map((row, y) => row.map((v, x) => v * mask[segments[y][x]])),
      diagnosis: "black",
    },
    "paints it white": { answer: fill(() => 1), diagnosis: "white" },
    "paints it middle grey": { answer: fill(() => 0.5), diagnosis: "middle-grey" },
    "reads the mask the other way": {
      answer: (image: P, segments: P, mask: number[]) => {
        const m = mean(image.flat());
        return image.map((row, y) => row.map((v, x) => (mask[segments[y][x]] === 1 ? m : v)));
      },
      diagnosis: "mask-reversed",
    },
    "gives each part its own mean": {
      answer: fill((image, segments, _, y, x) => mean(chosen(image, segments, (part) => part === segments[y][x]))),
      diagnosis: "mean-of-the-part",
    },
    "takes the mean of what is left": {
      answer: fill((image, segments, mask) => {
        const left = chosen(image, segments, (part) => mask[part] === 1);
        return left.length === 0 ? 0 : mean(left);
      }),
      diagnosis: "mean-of-what-is-on",
    },
    "takes the mean of what goes": {
      answer: fill((image, segments, mask) => mean(chosen(image, segments, (part) => mask[part] === 0))),
      diagnosis: "mean-of-what-is-off",
    },
    "takes the mean of the row": { answer: fill((image, _s, _m, y) => mean(image[y])), diagnosis: "mean-of-the-row" },
    "takes the mean of the parts' means": {
      answer: fill((image, segments, mask) => mean(mask.map((_, k) => mean(chosen(image, segments, (j) => j === k))))),
      diagnosis: "mean-of-means",
    },
    "forgets to divide": {
      answer: fill((image) => image.flat().reduce((a, v) => a + v, 0)),
      diagnosis: "sum-for-mean",
    },
    "reads the mask by column": {
      answer: (image: P, _: P, mask: number[]) => {
        const m = mean(image.flat());
        return image.map((row) => row.map((v, x) => (mask[x] === 0 ? m : v)));
      },
      diagnosis: "mask-by-column",
    },
    "adds the mean": {
      answer: fill((image, _s, _m, y, x) => image[y][x] + mean(image.flat())),
      diagnosis: "added-to-the-pixel",
    },
    "returns the mask": {
      answer: (_: P, segments: P, mask: number[]) => segments.map((row) => row.map((part) => mask[part])),
      diagnosis: "mask-returned",
    },
    "changes the picture itself": {
      answer: (image: P, segments: P, mask: number[]) => {
        const m = mean(image.flat());
        for (const [y, row] of image.entries()) for (const x of row.keys()) if (!mask[segments[y][x]]) row[x] = m;
        return image;
      },
      diagnosis: "changed-argument",
    },
    "gives a flat list": {
      answer: (image: P, segments: P, mask: number[]) => fill((i) => mean(i.flat()))(image, segments, mask).flat(),
      diagnosis: "flattened",
    },
  },
};
