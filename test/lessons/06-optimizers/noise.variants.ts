import type { Variants } from "../variants";

type M = number[][];
const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
const middle = (G: M) => G[0].map((_, p) => sum(G.map((row) => row[p])) / G.length);
/** Squared distances of the rows from their mean. */
const spread = (G: M, from: number[] = middle(G)) => G.map((row) => sum(row.map((v, p) => (v - from[p]) ** 2)));
const sigma2 = (G: M) => sum(spread(G)) / G.length;
const rest = (G: M, n: number) => (G.length - n) / (G.length - 1);

export const variants: Variants = {
  exercise: "06.2",
  right: {
    "by the formula": (G: M, n: number) => Math.sqrt((sigma2(G) * (G.length - n)) / n / (G.length - 1)),
    "sigma first": (G: M, n: number) => (Math.sqrt(sigma2(G)) / Math.sqrt(n)) * Math.sqrt(rest(G, n)),
    "column by column": (G: M, n: number) => {
      let variance = 0;
      for (let p = 0; p < G[0].length; p++) {
        let [total, squares] = [0, 0];
        for (const row of G) {
          total += row[p];
          squares += row[p] * row[p];
        }
        variance += squares / G.length - (total / G.length) ** 2;
      }
      return Math.sqrt(Math.max(0, variance / n) * rest(G, n));
    },
    "from all pairs": (G: M, n: number) => {
      let all = 0;
      for (const a of G) for (const b of G) all += sum(a.map((v, p) => (v - b[p]) ** 2));
      return Math.sqrt((all / (2 * G.length * G.length * n)) * rest(G, n));
    },
    "with hypot": (G: M, n: number) => {
      const mean = middle(G);
      const lengths = G.map((row) => Math.hypot(...row.map((v, p) => v - mean[p])));
      return Math.hypot(...lengths) * Math.sqrt(rest(G, n) / G.length / n);
    },
  },
  wrong: {
    "forgets the last factor": {
      answer: (G: M, n: number) => Math.sqrt(sigma2(G)) / Math.sqrt(n),
      diagnosis: "with-replacement",
    },
    "takes no root of the factor": {
      answer: (G: M, n: number) => (Math.sqrt(sigma2(G) / n) * (G.length - n)) / (G.length - 1),
      diagnosis: "factor-without-root",
    },
    "takes no root": { answer: (G: M, n: number) => (sigma2(G) * rest(G, n)) / n, diagnosis: "root-forgotten" },
    "divides by n": {
      answer: (G: M, n: number) => Math.sqrt(sigma2(G) * rest(G, n)) / n,
      diagnosis: "n-for-root-n",
    },
    "does not divide": {
      answer: (G: M, n: number) => Math.sqrt(sigma2(G)) * Math.sqrt(rest(G, n)),
      diagnosis: "not-divided-by-n",
    },
    "divides by N in the factor": {
      answer: (G: M, n: number) => Math.sqrt((sigma2(G) / n) * (1 - n / G.length)),
      diagnosis: "big-n-below",
    },
    "turns the factor": {
      answer: (G: M, n: number) => Math.sqrt((sigma2(G) * (G.length - 1)) / (n * (G.length - n))),
      diagnosis: "factor-upside-down",
    },
    "does not subtract the mean": {
      answer: (G: M, n: number) => {
        const zero = G[0].map(() => 0);
        return Math.sqrt((sum(spread(G, zero)) / G.length / n) * rest(G, n));
      },
      diagnosis: "mean-forgotten",
    },
    "divides by N - 1": {
      answer: (G: M, n: number) => Math.sqrt((sum(spread(G)) / (G.length - 1) / n) * rest(G, n)),
      diagnosis: "divided-by-n-minus-1",
    },
    "adds all examples up": {
      answer: (G: M, n: number) => Math.sqrt((sum(spread(G)) * rest(G, n)) / n),
      diagnosis: "sum-over-examples",
    },
    "averages over parameters": {
      answer: (G: M, n: number) => {
        const mean = middle(G);
        const all = G.flatMap((row) => row.map((v, p) => (v - mean[p]) ** 2));
        return Math.sqrt((sum(all) / all.length / n) * rest(G, n));
      },
      diagnosis: "mean-over-parameters",
    },
    "averages lengths": {
      answer: (G: M, n: number) => (sum(spread(G).map(Math.sqrt)) / G.length) * Math.sqrt(rest(G, n) / n),
      diagnosis: "mean-of-lengths",
    },
    "looks at one parameter": {
      answer: (G: M, n: number) => {
        const first = G.map((row) => [row[0]]);
        return Math.sqrt((sigma2(first) / n) * rest(G, n));
      },
      diagnosis: "one-parameter-only",
    },
  },
};
