import type { Variants } from "../variants";

type Row = number[];
const sq = (a: Row, b: Row) => a.reduce((s, v, i) => s + (v - b[i]) ** 2, 0);

export const variants: Variants = {
  exercise: "12.1",
  right: {
    "by squared distances": (a: Row, p: Row, n: Row, margin: number) => Math.max(0, sq(a, p) - sq(a, n) + margin),
    "in one pass": (a: Row, p: Row, n: Row, margin: number) => {
      let lack = margin;
      for (let i = 0; i < a.length; i++) lack += (a[i] - p[i]) * (a[i] - p[i]) - (a[i] - n[i]) * (a[i] - n[i]);
      return lack > 0 ? lack : 0;
    },
    "by lengths and products": (a: Row, p: Row, n: Row, margin: number) => {
      const dot = (u: Row, v: Row) => u.reduce((s, x, i) => s + x * v[i], 0);
      const far = dot(p, p) - 2 * dot(a, p) - dot(n, n) + 2 * dot(a, n);
      return Math.max(far + margin, 0);
    },
    "by Math.hypot": (a: Row, p: Row, n: Row, margin: number) => {
      const length = (b: Row) => Math.hypot(...a.map((v, i) => v - b[i]));
      const lack = length(p) ** 2 - length(n) ** 2 + margin;
      return Math.abs(lack) < 1e-12 ? 0 : Math.max(0, lack);
    },
  },
  wrong: {
    "takes roots": {
      answer: (a: Row, p: Row, n: Row, margin: number) =>
        Math.max(0, Math.hypot(...a.map((v, i) => v - p[i])) - Math.hypot(...a.map((v, i) => v - n[i])) + margin),
      diagnosis: "not-squared",
    },
    "adds absolute differences": {
      answer: (a: Row, p: Row, n: Row, margin: number) => {
        const d = (b: Row) => a.map((v, i) => Math.abs(v - b[i])).reduce((s, v) => s + v);
        return Math.max(0, d(p) - d(n) + margin);
      },
      diagnosis: "absolute-differences",
    },
    "goes below zero": {
      answer: (a: Row, p: Row, n: Row, margin: number) => margin + sq(p, a) - sq(n, a),
      diagnosis: "never-zero",
    },
    "forgets the margin": {
      answer: (a: Row, p: Row, n: Row) => Math.max(sq(a, p) - sq(a, n), 0),
      diagnosis: "margin-forgotten",
    },
    "subtracts the margin": {
      answer: (a: Row, p: Row, n: Row, margin: number) => Math.max(sq(a, p) - margin - sq(a, n), 0),
      diagnosis: "margin-subtracted",
    },
    "swaps positive and negative": {
      answer: (a: Row, p: Row, n: Row, margin: number) => Math.max(0, sq(a, n) - sq(a, p) + margin),
      diagnosis: "turned-round",
    },
    "measures from positive to negative": {
      answer: (a: Row, p: Row, n: Row, margin: number) => Math.max(0, sq(a, p) - sq(p, n) + margin),
      diagnosis: "wrong-pair",
    },
    "cuts before the margin": {
      answer: (a: Row, p: Row, n: Row, margin: number) => margin + Math.max(0, sq(a, p) - sq(a, n)),
      diagnosis: "clipped-before-margin",
    },
    "cuts at the margin": {
      answer: (a: Row, p: Row, n: Row, margin: number) => Math.min(Math.max(0, sq(a, p) - sq(a, n) + margin), margin),
      diagnosis: "at-most-margin",
    },
    "takes means of squares": {
      answer: (a: Row, p: Row, n: Row, margin: number) => Math.max(0, (sq(a, p) - sq(a, n)) / a.length + margin),
      diagnosis: "mean-of-squares",
    },
    "squares sums": {
      answer: (a: Row, p: Row, n: Row, margin: number) => {
        const d = (b: Row) => a.reduce((s, v, i) => s + (v - b[i]), 0) ** 2;
        return Math.max(0, d(p) - d(n) + margin);
      },
      diagnosis: "sum-squared",
    },
    "squares the loss": {
      answer: (a: Row, p: Row, n: Row, margin: number) => Math.max(0, sq(a, p) - sq(a, n) + margin) ** 2,
      diagnosis: "loss-squared",
    },
  },
};
