import type { Variants } from "../variants";

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

export const variants: Variants = {
  exercise: "03.1",
  right: {
    "subtracts the largest": (scores: number[]) => {
      const m = Math.max(...scores);
      const powers = scores.map((s) => Math.exp(s - m));
      return powers.map((p) => p / sum(powers));
    },
    "by loops": (scores: number[]) => {
      let m = Number.NEGATIVE_INFINITY;
      for (const s of scores) if (s > m) m = s;
      let total = 0;
      const p: number[] = [];
      for (const s of scores) {
        p.push(Math.exp(s - m));
        total += p[p.length - 1];
      }
      for (let i = 0; i < p.length; i++) p[i] /= total;
      return p;
    },
    "by differences": (scores: number[]) => scores.map((s) => 1 / sum(scores.map((t) => Math.exp(t - s)))),
    "by the logarithm of the sum": (scores: number[]) => {
      const m = Math.max(...scores);
      const log = m + Math.log(sum(scores.map((s) => Math.exp(s - m))));
      return scores.map((s) => Math.exp(s - log));
    },
  },
  wrong: {
    overflows: {
      answer: (scores: number[]) => {
        const powers = scores.map(Math.exp);
        return powers.map((p) => p / sum(powers));
      },
      diagnosis: "overflow",
    },
    "hides the NaN": {
      answer: (scores: number[]) => {
        const powers = scores.map((s) => Math.exp(s));
        return powers.map((p) => p / sum(powers) || 0);
      },
      diagnosis: "overflow",
    },
    "shifts only above the line": {
      answer: (scores: number[]) => {
        const m = Math.max(...scores);
        let below = 0;
        for (const s of scores) below += Math.exp(s);
        return scores.map((s) => Math.exp(s - m) / below);
      },
      diagnosis: "sum-unshifted",
    },
    "forgets to divide": {
      answer: (scores: number[]) => scores.map((s) => Math.exp(s - Math.max(...scores))),
      diagnosis: "not-normalised",
    },
    "divides the scores": {
      answer: (scores: number[]) => scores.map((s) => s / sum(scores)),
      diagnosis: "divided-without-powers",
    },
    "takes sigmoids": {
      answer: (scores: number[]) => scores.map((s) => 1 / (1 + Math.exp(-s))),
      diagnosis: "sigmoid-of-each",
    },
    "turns the sign": {
      answer: (scores: number[]) => {
        const m = Math.min(...scores);
        const powers = scores.map((s) => Math.exp(m - s));
        return powers.map((p) => p / sum(powers));
      },
      diagnosis: "minus-sign",
    },
    "shifts by the mean": {
      answer: (scores: number[]) => {
        const powers = scores.map((s) => Math.exp(s - sum(scores) / scores.length));
        return powers.map((p) => p / sum(powers));
      },
      diagnosis: "another-shift",
    },
    "shifts by the first": {
      answer: (scores: number[]) => {
        const powers = scores.map((s) => Math.exp(s - scores[0]));
        return powers.map((p) => p / sum(powers));
      },
      diagnosis: "another-shift",
    },
    "divides by the number of scores": {
      answer: (scores: number[]) => scores.map((s) => Math.exp(s - Math.max(...scores)) / scores.length),
      diagnosis: "divided-by-their-number",
    },
    "divides by the largest power": {
      answer: (scores: number[]) => {
        const powers = scores.map((s) => Math.exp(s));
        return powers.map((p) => p / Math.max(...powers));
      },
      diagnosis: "divided-by-the-largest",
    },
    "takes the largest": {
      answer: (scores: number[]) => scores.map((_, i) => (i === scores.indexOf(Math.max(...scores)) ? 1 : 0)),
      diagnosis: "one-hot-of-the-largest",
    },
  },
};
