import type { Variants } from "../variants";

/** m and s of a constant gradient of 1 after t steps. */
const averages = (t: number, b1: number, b2: number) => {
  let [m, s] = [0, 0];
  for (let k = 0; k < t; k++) [m, s] = [b1 * m + (1 - b1), b2 * s + (1 - b2)];
  return [m, s];
};

export const variants: Variants = {
  exercise: "06.5",
  right: {
    "by the formula": (t: number, b1: number, b2: number) => (1 - b1 ** t) / Math.sqrt(1 - b2 ** t),
    "by running it": (t: number, b1: number, b2: number) => {
      const [m, s] = averages(t, b1, b2);
      return m / Math.sqrt(s);
    },
    "by the geometric sum": (t: number, b1: number, b2: number) => {
      const sum = (b: number) => (b === 0 ? 1 : Array.from({ length: t }, (_, k) => b ** k).reduce((x, y) => x + y));
      return ((1 - b1) * sum(b1)) / Math.sqrt((1 - b2) * sum(b2));
    },
    "as a root of squares": (t: number, b1: number, b2: number) => Math.sqrt((1 - b1 ** t) ** 2 / (1 - b2 ** t)),
  },
  wrong: {
    "takes m for what is missing of it": {
      answer: (t: number, b1: number, b2: number) => b1 ** t / Math.sqrt(1 - b2 ** t),
      diagnosis: "other-m",
    },
    "takes s for what is missing of it and 2": {
      answer: (t: number, b1: number, b2: number) => (1 - b1 ** t) / Math.sqrt(2 - b2 ** t),
      diagnosis: "other-s",
    },
    "turns it round": {
      answer: (t: number, b1: number, b2: number) => Math.sqrt(1 - b2 ** t) / (1 - b1 ** t),
      diagnosis: "upside-down",
    },
    "takes no root": {
      answer: (t: number, b1: number, b2: number) => {
        const [m, s] = averages(t, b1, b2);
        return m / s;
      },
      diagnosis: "root-forgotten",
    },
    "takes the root of all": {
      answer: (t: number, b1: number, b2: number) => Math.sqrt((1 - b1 ** t) / (1 - b2 ** t)),
      diagnosis: "root-of-all",
    },
    "takes the missing part": {
      answer: (t: number, b1: number, b2: number) => b1 ** t / Math.sqrt(b2 ** t),
      diagnosis: "powers-alone",
    },
    "looks at the first step": {
      answer: (_t: number, b1: number, b2: number) => (1 - b1) / Math.sqrt(1 - b2),
      diagnosis: "first-step-only",
    },
    "is a step late": {
      answer: (t: number, b1: number, b2: number) => (1 - b1 ** (t + 1)) / Math.sqrt(1 - b2 ** (t + 1)),
      diagnosis: "off-by-one",
    },
    "is a step early": {
      answer: (t: number, b1: number, b2: number) => {
        const [m, s] = averages(t - 1, b1, b2);
        return m / Math.sqrt(s);
      },
      diagnosis: "off-by-one",
    },
    "swaps the β": {
      answer: (t: number, b1: number, b2: number) => (1 - b2 ** t) / Math.sqrt(1 - b1 ** t),
      diagnosis: "betas-swapped",
    },
    "leaves m out": {
      answer: (t: number, _b1: number, b2: number) => 1 / Math.sqrt(1 - b2 ** t),
      diagnosis: "m-left-out",
    },
    "leaves s out": { answer: (t: number, b1: number) => 1 - b1 ** t, diagnosis: "s-left-out" },
    "takes roots of β": {
      answer: (t: number, b1: number, b2: number) => (1 - b1 ** t) / (1 - Math.sqrt(b2 ** t)),
      diagnosis: "root-of-the-shares",
    },
    "multiplies by t": {
      answer: (t: number, b1: number, b2: number) => (1 - b1 * t) / Math.sqrt(1 - b2 * t),
      diagnosis: "times-t",
    },
    "adds up shares": {
      answer: (t: number, b1: number, b2: number) => ((1 - b1) * t) / Math.sqrt((1 - b2) * t),
      diagnosis: "t-times-the-share",
    },
    multiplies: {
      answer: (t: number, b1: number, b2: number) => (1 - b1 ** t) * Math.sqrt(1 - b2 ** t),
      diagnosis: "product",
    },
  },
};
