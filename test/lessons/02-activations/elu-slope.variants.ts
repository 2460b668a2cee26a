import type { Variants } from "../variants";

export const variants: Variants = {
  exercise: "02.2",
  right: {
    "piece by piece": (x: number, a: number) => (x > 0 ? 1 : a * Math.exp(x)),
    "from the value": (x: number, a: number) => {
      if (x > 0) return 1;
      const value = a * Math.exp(x) - a;
      return x < -30 ? a * Math.exp(x) : value + a;
    },
    "by a power": (x: number, a: number) => {
      let slope = 1;
      if (x <= 0) slope = a * Math.E ** x;
      return slope;
    },
  },
  wrong: {
    "1 at 0": { answer: (x: number, a: number) => (x < 0 ? a * Math.exp(x) : 1), diagnosis: "right-piece-at-zero" },
    "gives the value": {
      answer: (x: number, a: number) => (x > 0 ? x : a * Math.expm1(x)),
      diagnosis: "value-for-slope",
    },
    "gives the input above 0": {
      answer: (x: number, a: number) => Math.max(x, 0) || a * Math.exp(x),
      diagnosis: "input-above-zero",
    },
    "forgets alpha": { answer: (x: number) => Math.exp(Math.min(0, x)), diagnosis: "alpha-forgotten" },
    "keeps the - 1": { answer: (x: number, a: number) => (x > 0 ? 1 : a * Math.expm1(x)), diagnosis: "minus-one-kept" },
    "exponential everywhere": {
      answer: (x: number, a: number) => Math.E ** x * a,
      diagnosis: "both-sides-exponential",
    },
    "is ReLU's": { answer: (x: number) => Number(x > 0), diagnosis: "relu-slope" },
    "turns the exponent": {
      answer: (x: number, a: number) => (x > 0 ? 1 : a / Math.exp(x)),
      diagnosis: "minus-in-the-exponent",
    },
  },
};
