import type { Variants } from "../variants";

type M = number[][];
type V = number[];
const softmax = (W: M, b: V, x: V) => {
  const powers = W.map((row, k) => Math.exp(row.reduce((a, w, d) => a + w * x[d], b[k])));
  const all = powers.reduce((a, v) => a + v, 0);
  return powers.map((v) => v / all);
};
const mix = (W: M, weights: V) => W[0].map((_, d) => W.reduce((a, row, k) => a + weights[k] * row[d], 0));
const slope = (W: M, b: V, x: V, c: number) => {
  const p = softmax(W, b, x);
  const shared = mix(W, p);
  return W[c].map((w, d) => p[c] * (w - shared[d]));
};

export const variants: Variants = {
  exercise: "11.5",
  right: {
    "row less mean row": slope,
    "by the softmax's Jacobian": (W: M, b: V, x: V, c: number) => {
      const p = softmax(W, b, x);
      return x.map((_, d) => W.reduce((a, row, k) => a + p[c] * ((k === c ? 1 : 0) - p[k]) * row[d], 0));
    },
    "by pairs of classes": (W: M, b: V, x: V, c: number) => {
      const p = softmax(W, b, x);
      return x.map((_, d) => {
        let sum = 0;
        for (let k = 0; k < W.length; k++) sum += p[k] * (W[c][d] - W[k][d]);
        return p[c] * sum;
      });
    },
    "by the quotient rule": (W: M, b: V, x: V, c: number) => {
      const e = W.map((row, k) => Math.exp(row.reduce((a, w, d) => a + w * x[d], b[k])));
      const z = e.reduce((a, v) => a + v, 0);
      return x.map((_, d) => {
        const dz = W.reduce((a, row, k) => a + e[k] * row[d], 0);
        return (e[c] * W[c][d] * z - e[c] * dz) / (z * z);
      });
    },
  },
  wrong: {
    "divides by the difference": {
      answer: (W: M, b: V, x: V, c: number) => {
        const p = softmax(W, b, x);
        const shared = mix(W, p);
        return W[c].map((w, d) => p[c] / (w - shared[d]));
      },
      diagnosis: "divided-by-the-difference",
    },
    "takes the row": { answer: (W: M, _b: V, _x: V, c: number) => [...W[c]], diagnosis: "slope-of-the-score" },
    "knows its own score only": {
      answer: (W: M, b: V, x: V, c: number) => {
        const p = softmax(W, b, x)[c];
        return W[c].map((w) => p * (1 - p) * w);
      },
      diagnosis: "own-score-only",
    },
    "derives the logarithm": {
      answer: (W: M, b: V, x: V, c: number) => {
        const shared = mix(W, softmax(W, b, x));
        return W[c].map((w, d) => w - shared[d]);
      },
      diagnosis: "slope-of-the-logarithm",
    },
    "derives the loss": {
      answer: (W: M, b: V, x: V, c: number) => {
        const shared = mix(W, softmax(W, b, x));
        return W[c].map((w, d) => shared[d] - w);
      },
      diagnosis: "slope-of-the-loss",
    },
    "turns the sign": {
      answer: (W: M, b: V, x: V, c: number) => slope(W, b, x, c).map((v) => 0 - v),
      diagnosis: "sign-reversed",
    },
    "forgets the others": {
      answer: (W: M, b: V, x: V, c: number) => W[c].map((w) => softmax(W, b, x)[c] * w),
      diagnosis: "shared-not-subtracted",
    },
    "adds the mean row": {
      answer: (W: M, b: V, x: V, c: number) => {
        const p = softmax(W, b, x);
        const shared = mix(W, p);
        return W[c].map((w, d) => p[c] * (w + shared[d]));
      },
      diagnosis: "shared-added",
    },
    "averages rows alike": {
      answer: (W: M, b: V, x: V, c: number) => {
        const shared = mix(
          W,
          W.map(() => 1 / W.length),
        );
        return W[c].map((w, d) => softmax(W, b, x)[c] * (w - shared[d]));
      },
      diagnosis: "plain-average",
    },
    "leaves the class out of the sum": {
      answer: (W: M, b: V, x: V, c: number) => {
        const p = softmax(W, b, x);
        const shared = mix(
          W,
          p.map((v, k) => (k === c ? 0 : v)),
        );
        return W[c].map((w, d) => p[c] * (w - shared[d]));
      },
      diagnosis: "others-only",
    },
    "adds a sigmoid's factor": {
      answer: (W: M, b: V, x: V, c: number) => {
        const p = softmax(W, b, x)[c];
        return slope(W, b, x, c).map((v) => v * (1 - p));
      },
      diagnosis: "sigmoid-slope",
    },
    "forgets the bias": {
      answer: (W: M, b: V, x: V, c: number) =>
        slope(
          W,
          b.map(() => 0),
          x,
          c,
        ),
      diagnosis: "bias-forgotten",
    },
    "multiplies by the input": {
      answer: (W: M, b: V, x: V, c: number) => slope(W, b, x, c).map((v, d) => v * x[d]),
      diagnosis: "times-the-input",
    },
    "drops the signs": {
      answer: (W: M, b: V, x: V, c: number) => slope(W, b, x, c).map(Math.abs),
      diagnosis: "sizes",
    },
    "gives the probabilities": { answer: (W: M, b: V, x: V) => softmax(W, b, x), diagnosis: "wrong-length" },
    "gives one number": {
      answer: (W: M, b: V, x: V, c: number) => slope(W, b, x, c).reduce((a, v) => a + v, 0),
      diagnosis: "summed",
    },
  },
};
