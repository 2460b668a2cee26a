import type { Variants } from "../variants";

const softmax = (scores: number[]) => {
  const m = Math.max(...scores);
  const powers = scores.map((s) => Math.exp(s - m));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((p) => p / total);
};
const residual = (scores: number[][], labels: number[], divisor: number) =>
  scores.map((row, n) => softmax(row).map((p, c) => (p - Number(c === labels[n])) / divisor));

export const variants: Variants = {
  exercise: "03.5",
  right: {
    "p minus y, over N": (scores: number[][], labels: number[]) => residual(scores, labels, scores.length),
    "changes the probability of the truth": (scores: number[][], labels: number[]) => {
      const gradient: number[][] = [];
      for (let n = 0; n < scores.length; n++) {
        const p = softmax(scores[n]);
        p[labels[n]] -= 1;
        for (let c = 0; c < p.length; c++) p[c] /= scores.length;
        gradient.push(p);
      }
      return gradient;
    },
    "by the Jacobian of the softmax": (scores: number[][], labels: number[]) =>
      scores.map((row, n) => {
        const p = softmax(row);
        const t = labels[n];
        if (p[t] < 1e-300) return p.map((pc, c) => (pc - Number(c === t)) / scores.length);
        return p.map((pc, c) => ((-1 / p[t]) * p[t] * (Number(c === t) - pc)) / scores.length);
      }),
  },
  wrong: {
    "adds the label": {
      answer: (scores: number[][], labels: number[]) =>
        scores.map((row, n) => softmax(row).map((p, c) => (p + Number(c === labels[n])) / scores.length)),
      diagnosis: "one-added",
    },
    "subtracts 1 from the others": {
      answer: (scores: number[][], labels: number[]) =>
        scores.map((row, n) => softmax(row).map((p, c) => (p - Number(c !== labels[n])) / scores.length)),
      diagnosis: "one-subtracted-elsewhere",
    },
    "puts a 1 in place": {
      answer: (scores: number[][], labels: number[]) =>
        scores.map((row, n) => softmax(row).map((p, c) => (c === labels[n] ? 1 : p) / scores.length)),
      diagnosis: "one-put-in-place",
    },
    "divides by N + 1": {
      answer: (scores: number[][], labels: number[]) => residual(scores, labels, scores.length + 1),
      diagnosis: "divided-by-one-more",
    },
    "gives the one-hot label": {
      answer: (scores: number[][], labels: number[]) =>
        scores.map((row, n) => row.map((_, c) => -Number(c === labels[n]) / scores.length)),
      diagnosis: "truth-alone",
    },
    "forgets the slope of the logarithm": {
      answer: (scores: number[][], labels: number[]) =>
        scores.map((row, n) => {
          const p = softmax(row);
          return p.map((pc, c) => (p[labels[n]] * (Number(c === labels[n]) - pc)) / scores.length);
        }),
      diagnosis: "chain-incomplete",
    },
    "gives the powers": {
      answer: (scores: number[][]) => scores.map((row) => row.map((s) => Math.exp(s - Math.max(...row)))),
      diagnosis: "powers-alone",
    },
    "subtracts before it divides": {
      answer: (scores: number[][], labels: number[]) =>
        scores.map((row, n) => {
          const powers = row.map((s) => Math.exp(s - Math.max(...row)));
          const sum = powers.reduce((a, b) => a + b);
          return powers.map((p, c) => (p - Number(c === labels[n])) / sum / scores.length);
        }),
      diagnosis: "subtracted-before-divided",
    },
    overflows: {
      answer: (scores: number[][], labels: number[]) =>
        scores.map((row, n) => {
          const powers = row.map(Math.exp);
          const whole = powers.reduce((a, b) => a + b);
          return powers.map((p, c) => (p / whole - Number(c === labels[n])) / scores.length);
        }),
      diagnosis: "overflow",
    },
    "forgets the mean": {
      answer: (scores: number[][], labels: number[]) => residual(scores, labels, 1),
      diagnosis: "mean-forgotten",
    },
    "turns the sign": {
      answer: (scores: number[][], labels: number[]) => residual(scores, labels, -scores.length),
      diagnosis: "sign-reversed",
    },
    "divides by C": {
      answer: (scores: number[][], labels: number[]) => residual(scores, labels, scores[0].length),
      diagnosis: "divided-by-classes",
    },
    "divides by everything": {
      answer: (scores: number[][], labels: number[]) => residual(scores, labels, scores.length * scores[0].length),
      diagnosis: "divided-by-all",
    },
    "forgets the truth": {
      answer: (scores: number[][]) => scores.map((row) => softmax(row).map((p) => p / scores.length)),
      diagnosis: "truth-not-subtracted",
    },
    "the truth alone": {
      answer: (scores: number[][], labels: number[]) =>
        residual(scores, labels, scores.length).map((row, n) => row.map((g, c) => (c === labels[n] ? g : 0))),
      diagnosis: "only-the-truth",
    },
    "forgets the softmax": {
      answer: (scores: number[][], labels: number[]) =>
        scores.map((row, n) => row.map((s, c) => (s - Number(c === labels[n])) / scores.length)),
      diagnosis: "scores-for-probabilities",
    },
    "one factor too many": {
      answer: (scores: number[][], labels: number[]) =>
        scores.map((row, n) =>
          softmax(row).map((p, c) => ((p - Number(c === labels[n])) * p * (1 - p)) / scores.length),
        ),
      diagnosis: "squared-error-chain",
    },
  },
};
