import type { Variants } from "../variants";

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

export const variants: Variants = {
  exercise: "04.4",
  right: {
    "by the largest": (l: number[]) => 2 / Math.max(...l),
    "the smallest of the limits": (l: number[]) => Math.min(...l.map((v) => 2 / v)),
    "by sorting a copy": (l: number[]) => {
      const sorted = [...l].sort((a, b) => b - a);
      return 2 / sorted[0];
    },
  },
  wrong: {
    "the flattest": { answer: (l: number[]) => Math.max(...l.map((v) => 2 / v)), diagnosis: "flattest-direction" },
    "one over": { answer: (l: number[]) => Math.min(...l.map((v) => 1 / v)), diagnosis: "one-over" },
    "the fastest": {
      answer: (l: number[]) => {
        const sorted = [...l].sort((a, b) => a - b);
        return 2 / (sorted[0] + sorted[sorted.length - 1]);
      },
      diagnosis: "best-instead-of-largest",
    },
    "the sum": { answer: (l: number[]) => 2 / sum(l), diagnosis: "sum-or-mean" },
    "the mean": { answer: (l: number[]) => (2 * l.length) / sum(l), diagnosis: "sum-or-mean" },
    "upside down": { answer: (l: number[]) => Math.max(...l.map((v) => v / 2)), diagnosis: "upside-down" },
    "the last": { answer: (l: number[]) => 2 / l[l.length - 1], diagnosis: "order-believed" },
    "the first": { answer: (l: number[]) => 2 / l[0], diagnosis: "order-believed" },
  },
};
