import type { Variants } from "../variants";

const share = (mask: number[]) => mask.reduce((a, on) => a + on, 0) / mask.length;
const d = (mask: number[]) => 1 - Math.sqrt(share(mask));
const bell = (distance: (mask: number[]) => number) => (mask: number[], width: number) =>
  Math.exp(-(distance(mask) ** 2) / (2 * width ** 2));

export const variants: Variants = {
  exercise: "11.2",
  right: {
    "as the formula says": (mask: number[], width: number) => Math.sqrt(Math.exp(-(d(mask) ** 2) / width ** 2)),
    "half in the exponent": bell(d),
    "by counting": (mask: number[], width: number) => {
      let on = 0;
      for (const each of mask) if (each === 1) on++;
      const far = (1 - Math.sqrt(on / mask.length)) / width;
      return Math.exp((-far * far) / 2);
    },
    "by the cosine": (mask: number[], width: number) => {
      const dot = mask.reduce((a, on) => a + on, 0);
      const cosine = dot === 0 ? 0 : dot / (Math.sqrt(dot) * Math.sqrt(mask.length));
      return Math.exp(-((1 - cosine) ** 2) / width ** 2) ** 0.5;
    },
  },
  wrong: {
    "forgets the outer root": {
      answer: (mask: number[], width: number) => Math.exp(-((d(mask) / width) ** 2)),
      diagnosis: "outer-root-missing",
    },
    "forgets the inner root": { answer: bell((mask) => 1 - share(mask)), diagnosis: "share-without-root" },
    "does not square the distance": {
      answer: (mask: number[], width: number) => Math.exp(-d(mask) / (2 * width * width)),
      diagnosis: "distance-not-squared",
    },
    "squares neither": {
      answer: (mask: number[], width: number) => Math.sqrt(Math.exp(-d(mask) / width)),
      diagnosis: "distance-not-squared",
    },
    "does not square the width": {
      answer: (mask: number[], width: number) => Math.sqrt(Math.exp(-(d(mask) ** 2) / width)),
      diagnosis: "width-not-squared",
    },
    "forgets the sign": {
      answer: (mask: number[], width: number) => Math.sqrt(Math.exp(d(mask) ** 2 / width ** 2)),
      diagnosis: "grows-with-distance",
    },
    "takes nearness for distance": {
      answer: bell((mask) => Math.sqrt(share(mask))),
      diagnosis: "nearness-for-distance",
    },
    "takes the share that is off": {
      answer: bell((mask) => Math.sqrt(1 - share(mask))),
      diagnosis: "share-that-is-off",
    },
    "subtracts the root of the share that is off": {
      answer: bell((mask) => 1 - Math.sqrt(1 - share(mask))),
      diagnosis: "share-that-is-off",
    },
    "takes the number for the share": {
      answer: bell((mask) => 1 - Math.sqrt(mask.reduce((a, on) => a + on, 0))),
      diagnosis: "count-for-share",
    },
    "returns the distance": { answer: (mask: number[]) => d(mask), diagnosis: "distance-returned" },
    "multiplies by the width": {
      answer: (mask: number[], width: number) => Math.sqrt(Math.exp(-((d(mask) * width) ** 2))),
      diagnosis: "width-multiplied",
    },
    "leaves exp out": {
      answer: (mask: number[], width: number) => 1 - (d(mask) / width) ** 2,
      diagnosis: "exponential-missing",
    },
    "halves twice": {
      answer: (mask: number[], width: number) => Math.sqrt(Math.exp(-(d(mask) ** 2) / (2 * width ** 2))),
      diagnosis: "two-roots",
    },
    "gives a list": {
      answer: (mask: number[], width: number) => [bell(d)(mask, width)],
      diagnosis: "in-a-list",
    },
  },
};
