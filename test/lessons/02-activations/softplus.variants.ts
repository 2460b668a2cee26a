import type { Variants } from "../variants";

export const variants: Variants = {
  exercise: "02.3",
  right: {
    "by the formula": (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
    "by two cases": (x: number) => {
      if (x > 0) return x + Math.log1p(Math.exp(-x));
      return Math.log1p(Math.exp(x));
    },
    "by three cases": (x: number) => {
      if (x > 40) return x;
      return x < -40 ? Math.exp(x) : Math.log1p(Math.exp(x));
    },
  },
  wrong: {
    overflows: { answer: (x: number) => Math.log(1 + Math.exp(x)), diagnosis: "overflow" },
    "overflows with log1p": { answer: (x: number) => Math.log1p(Math.exp(x)), diagnosis: "overflow" },
    "loses the tail": {
      answer: (x: number) => (x > 30 ? x : Math.log(1 + Math.exp(x))),
      diagnosis: "small-power-lost",
    },
    "is ReLU": { answer: (x: number) => (x > 0 ? x : 0), diagnosis: "relu" },
    "is the sigmoid": { answer: (x: number) => (1 + Math.tanh(x / 2)) / 2, diagnosis: "slope-for-value" },
    "turns the sign": {
      answer: (x: number) => (x > 0 ? Math.log1p(Math.exp(-x)) : -x + Math.log1p(Math.exp(x))),
      diagnosis: "mirrored",
    },
    "forgets x": {
      answer: (x: number) => (x > 0 ? Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x))),
      diagnosis: "one-piece-only",
    },
    "forgets the logarithm": {
      answer: (x: number) => (x > 40 ? x : Math.exp(x)),
      diagnosis: "logarithm-missing",
    },
    "takes the power of a power": {
      answer: (x: number) => Math.max(x, 0) + Math.log1p(Math.exp(Math.exp(-Math.abs(x)))),
      diagnosis: "exp-twice",
    },
    "multiplies the pieces": {
      answer: (x: number) => Math.max(x, 0) * Math.log1p(Math.exp(-Math.abs(x))),
      diagnosis: "pieces-multiplied",
    },
    "bends at 1": {
      answer: (x: number) => Math.max(x, 1) + Math.log1p(Math.exp(-Math.abs(x))),
      diagnosis: "corner-not-at-zero",
    },
    "turns the exponent round in the middle": {
      answer: (x: number) => (x > 40 ? x : x < -40 ? Math.exp(x) : Math.log1p(Math.exp(-x))),
      diagnosis: "exponent-turned",
    },
    "base 2": {
      answer: (x: number) => (Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))) / Math.LN2,
      diagnosis: "logarithm-to-base-2",
    },
  },
};
