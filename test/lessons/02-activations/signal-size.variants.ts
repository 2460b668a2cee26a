import type { Variants } from "../variants";

/** The variance of each layer's sums, carried from layer to layer: keep is the share of it that an activation lets through. */
const carried = (layers: number, width: number, std: number, keep: number, start = 1): number[] => {
  const variances: number[] = [];
  let arriving = start;
  for (let i = 0; i < layers; i++) {
    variances.push(width * std * std * arriving);
    arriving = variances[i] * keep;
  }
  return variances;
};

export const variants: Variants = {
  exercise: "02.5",
  right: {
    "by variances": (n: number, width: number, std: number) => carried(n, width, std, 0.5).map(Math.sqrt),
    "by a product": (n: number, width: number, std: number) => {
      const list = [std * Math.sqrt(width)];
      while (list.length < n) list.push(list[list.length - 1] * std * Math.sqrt(width / 2));
      return list;
    },
    "by powers": (n: number, width: number, std: number) =>
      Array.from({ length: n }, (_, i) => Math.SQRT2 * (std * Math.sqrt(width / 2)) ** (i + 1)),
  },
  wrong: {
    "forgets the ReLU": {
      answer: (n: number, width: number, std: number) => carried(n, width, std, 1).map(Math.sqrt),
      diagnosis: "linear-network",
    },
    "halves the input": {
      answer: (n: number, width: number, std: number) => carried(n, width, std, 0.5, 0.5).map(Math.sqrt),
      diagnosis: "halved-too-early",
    },
    "gives variances": {
      answer: (n: number, width: number, std: number) => carried(n, width, std, 0.5),
      diagnosis: "variance",
    },
    "halves the root": {
      answer: (n: number, width: number, std: number) => carried(n, width, std, 0.25).map(Math.sqrt),
      diagnosis: "factor-half",
    },
    "no root of the width": {
      answer: (n: number, width: number, std: number) => carried(n, width * width, std, 0.5).map(Math.sqrt),
      diagnosis: "width-without-root",
    },
    "no width": {
      answer: (n: number, _width: number, std: number) => carried(n, 1, std, 0.5).map(Math.sqrt),
      diagnosis: "width-ignored",
    },
    "only the last": {
      answer: (n: number, width: number, std: number) => Math.SQRT2 * (std * Math.sqrt(width / 2)) ** n,
      diagnosis: "last-layer-only",
    },
  },
};
