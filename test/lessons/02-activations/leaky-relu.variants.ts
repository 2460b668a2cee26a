import type { Variants } from "../variants";

export const variants: Variants = {
  exercise: "02.1",
  right: {
    "by the sign": (x: number, a: number) => (x > 0 ? x : a * x),
    "by two parts": (x: number, a: number) => Math.max(0, x) + a * Math.min(0, x),
    "by an early return": (x: number, a: number) => {
      if (x < 0) return x * a;
      return x;
    },
  },
  wrong: {
    "takes the larger": { answer: (x: number, a: number) => (x > a * x ? x : a * x), diagnosis: "maximum-form" },
    "is ReLU": { answer: (x: number) => (x < 0 ? 0 : x), diagnosis: "relu" },
    "types 0.01": {
      answer: (x: number) => Math.max(0, x) + 0.01 * Math.min(0, x),
      diagnosis: "slope-ignored",
    },
    "exchanges sides": { answer: (x: number, a: number) => (x < 0 ? x : x * a), diagnosis: "sides-exchanged" },
    "gives the slope": { answer: (x: number, a: number) => (x <= 0 ? a : 1), diagnosis: "slope-for-value" },
    "turns the sign": { answer: (x: number, a: number) => (x < 0 ? -a * x : x), diagnosis: "absolute-value" },
  },
};
