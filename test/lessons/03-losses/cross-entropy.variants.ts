import type { Variants } from "../variants";

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
const log = (scores: number[]) => {
  const m = Math.max(...scores);
  return m + Math.log(sum(scores.map((s) => Math.exp(s - m))));
};

export const variants: Variants = {
  exercise: "03.2",
  right: {
    "logarithm of the sum": (scores: number[], label: number) => log(scores) - scores[label],
    "by a loop": (scores: number[], label: number) => {
      const m = Math.max(...scores);
      let total = 0;
      for (const s of scores) total += Math.exp(s - m);
      return Math.log(total) + m - scores[label];
    },
    "by differences to the truth": (scores: number[], label: number) => {
      const d = scores.map((s) => s - scores[label]);
      const m = Math.max(...d);
      return m + Math.log(sum(d.map((x) => Math.exp(x - m))));
    },
  },
  wrong: {
    "takes log10 of the probability": {
      answer: (scores: number[], label: number) => {
        const powers = scores.map((s) => Math.exp(s - Math.max(...scores)));
        return -Math.log10(powers[label] / sum(powers));
      },
      diagnosis: "logarithm-to-base-10",
    },
    "takes log10 of the sum": {
      answer: (scores: number[], label: number) => {
        const m = Math.max(...scores);
        return m + Math.log10(sum(scores.map((s) => Math.exp(s - m)))) - scores[label];
      },
      diagnosis: "logarithm-to-base-10",
    },
    "takes the logarithm of an underflow": {
      answer: (scores: number[], label: number) => {
        const p = Math.exp(scores[label] - log(scores));
        return -Math.log(p + 1e-12);
      },
      diagnosis: "overflow",
    },
    "forgets to add the largest": {
      answer: (scores: number[], label: number) => {
        const m = Math.max(...scores);
        let powers = 0;
        for (const s of scores) powers += Math.exp(s - m);
        return Math.log(powers) - scores[label];
      },
      diagnosis: "largest-not-added-back",
    },
    "forgets the minus": {
      answer: (scores: number[], label: number) => scores[label] - log(scores),
      diagnosis: "minus-forgotten",
    },
    "gives the probability": {
      answer: (scores: number[], label: number) => Math.exp(scores[label] - log(scores)),
      diagnosis: "probability-for-loss",
    },
    "counts bits": {
      answer: (scores: number[], label: number) => (log(scores) - scores[label]) / Math.log(2),
      diagnosis: "logarithm-to-base-2",
    },
    "ignores the label": { answer: (scores: number[]) => log(scores) - scores[0], diagnosis: "label-ignored" },
    "averages over classes": {
      answer: (scores: number[], label: number) => (log(scores) - scores[label]) / scores.length,
      diagnosis: "averaged-over-classes",
    },
    "adds up all classes": {
      answer: (scores: number[]) => sum(scores.map((s) => log(scores) - s)),
      diagnosis: "all-classes-counted",
    },
  },
};
