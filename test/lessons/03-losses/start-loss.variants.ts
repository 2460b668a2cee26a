import type { Variants } from "../variants";

export const variants: Variants = {
  exercise: "03.4",
  right: {
    "by the formula": (c: number) => ({ softmax: Math.log(c), hinge: c - 1 }),
    "by the definition": (c: number) => ({ softmax: -Math.log(1 / c), hinge: c - 1 }),
    "by adding up": (c: number) => {
      let hinge = 0;
      let powers = 0;
      for (let j = 0; j < c; j++) {
        powers += Math.exp(0);
        if (j !== 0) hinge += Math.max(0, 0 - 0 + 1);
      }
      return { softmax: Math.log(powers), hinge };
    },
  },
  wrong: {
    "gives the probability": {
      answer: (c: number) => ({ softmax: 1 / c, hinge: c - 1 }),
      diagnosis: "probability-for-loss",
    },
    "forgets the minus": {
      answer: (c: number) => ({ softmax: Math.log(1 / c), hinge: c - 1 }),
      diagnosis: "minus-sign",
    },
    "counts the truth": {
      answer: (c: number) => ({ softmax: Math.log(c), hinge: c }),
      diagnosis: "true-class-counted",
    },
    "hinge is zero": { answer: (c: number) => ({ softmax: Math.log(c), hinge: 0 }), diagnosis: "hinge-zero" },
    "base 2": {
      answer: (c: number) => ({ softmax: Math.log2(c), hinge: c - 1 }),
      diagnosis: "logarithm-to-another-base",
    },
    swapped: { answer: (c: number) => ({ softmax: c - 1, hinge: Math.log(c) }), diagnosis: "swapped" },
    averages: { answer: (c: number) => ({ softmax: Math.log(c), hinge: (c - 1) / c }), diagnosis: "averaged-hinge" },
  },
};
