import type { Variants } from "../variants";

type V = number[];
const dot = (a: V, b: V) => a.reduce((sum, v, i) => sum + v * b[i], 0);
const sum = (a: V) => a.reduce((all, v) => all + v, 0);
const squared = (a: V, b: V) => a.map((v, i) => (v - b[i]) ** 2);
const around = (a: V, m: number) => a.map((v) => (v - m) ** 2);
const middle = (y: V, k: V) => dot(y, k) / sum(k);
const r2 = (y: V, guesses: V, k: V) => 1 - dot(k, squared(y, guesses)) / dot(k, around(y, middle(y, k)));

export const variants: Variants = {
  exercise: "11.3",
  right: {
    "as the formula says": r2,
    "in one loop each": (y: V, guesses: V, k: V) => {
      let [total, weight] = [0, 0];
      for (let i = 0; i < y.length; i++) {
        total += k[i] * y[i];
        weight += k[i];
      }
      let [left, all] = [0, 0];
      for (let i = 0; i < y.length; i++) {
        left += k[i] * (y[i] - guesses[i]) ** 2;
        all += k[i] * (y[i] - total / weight) ** 2;
      }
      return (all - left) / all;
    },
    "with weights that add up to 1": (y: V, guesses: V, k: V) => {
      const shares = k.map((each) => each / sum(k));
      const m = dot(y, shares);
      return 1 - dot(shares, squared(y, guesses)) / dot(shares, around(y, m));
    },
    "by moments": (y: V, guesses: V, k: V) => {
      const m = middle(y, k);
      const variance = middle(
        y.map((v) => v * v),
        k,
      );
      return 1 - middle(squared(y, guesses), k) / (variance - m * m);
    },
  },
  wrong: {
    "turns the mean's sign": {
      answer: (y: V, guesses: V, k: V) => 1 - dot(k, squared(y, guesses)) / dot(k, around(y, -middle(y, k))),
      diagnosis: "other-mean",
    },
    "leaves the square out above the line": {
      answer: (y: V, guesses: V, k: V) =>
        1 -
        dot(
          k,
          y.map((v, i) => v - guesses[i]),
        ) /
          dot(k, around(y, middle(y, k))),
      diagnosis: "left-not-squared",
    },
    "cubes below the line": {
      answer: (y: V, guesses: V, k: V) => {
        const m = middle(y, k);
        return (
          1 -
          dot(k, squared(y, guesses)) /
            dot(
              k,
              y.map((v) => (v - m) ** 3),
            )
        );
      },
      diagnosis: "spread-not-squared",
    },
    "adds what is left": { answer: (y: V, guesses: V, k: V) => 2 - r2(y, guesses, k), diagnosis: "left-added" },
    "multiplies the sums": {
      answer: (y: V, guesses: V, k: V) => 1 - dot(k, squared(y, guesses)) * dot(k, around(y, middle(y, k))),
      diagnosis: "sums-multiplied",
    },
    "forgets the kernel": {
      answer: (y: V, guesses: V) => 1 - sum(squared(y, guesses)) / sum(around(y, sum(y) / y.length)),
      diagnosis: "unweighted",
    },
    "takes the plain mean": {
      answer: (y: V, guesses: V, k: V) => 1 - dot(k, squared(y, guesses)) / dot(k, around(y, sum(y) / y.length)),
      diagnosis: "plain-mean",
    },
    "weights what is left alone": {
      answer: (y: V, guesses: V, k: V) => 1 - dot(k, squared(y, guesses)) / sum(around(y, middle(y, k))),
      diagnosis: "weighted-above-only",
    },
    "weights what there is alone": {
      answer: (y: V, guesses: V, k: V) => 1 - sum(squared(y, guesses)) / dot(k, around(y, middle(y, k))),
      diagnosis: "weighted-below-only",
    },
    "does not divide the mean": {
      answer: (y: V, guesses: V, k: V) => 1 - dot(k, squared(y, guesses)) / dot(k, around(y, dot(y, k))),
      diagnosis: "mean-not-divided",
    },
    "divides the mean by N": {
      answer: (y: V, guesses: V, k: V) => 1 - dot(k, squared(y, guesses)) / dot(k, around(y, dot(y, k) / y.length)),
      diagnosis: "mean-not-divided",
    },
    "forgets the 1": { answer: (y: V, guesses: V, k: V) => 1 - r2(y, guesses, k), diagnosis: "one-minus-missing" },
    "divides the wrong way": {
      answer: (y: V, guesses: V, k: V) => 1 - dot(k, around(y, middle(y, k))) / dot(k, squared(y, guesses)),
      diagnosis: "turned-over",
    },
    "does not subtract the mean": {
      answer: (y: V, guesses: V, k: V) => 1 - dot(k, squared(y, guesses)) / dot(k, around(y, 0)),
      diagnosis: "around-zero",
    },
    "takes the mean of the guesses": {
      answer: (y: V, guesses: V, k: V) => 1 - dot(k, squared(y, guesses)) / dot(k, around(y, middle(guesses, k))),
      diagnosis: "mean-of-the-guesses",
    },
    "takes the spread of the guesses": {
      answer: (y: V, guesses: V, k: V) => 1 - dot(k, squared(y, guesses)) / dot(k, around(guesses, middle(guesses, k))),
      diagnosis: "spread-of-the-guesses",
    },
    "divides explained by all": {
      answer: (y: V, guesses: V, k: V) => dot(k, around(guesses, middle(y, k))) / dot(k, around(y, middle(y, k))),
      diagnosis: "explained-over-all",
    },
    "takes sizes for squares": {
      answer: (y: V, guesses: V, k: V) => {
        const m = middle(y, k);
        const above = y.map((v, i) => Math.abs(v - guesses[i]));
        return (
          1 -
          dot(k, above) /
            dot(
              k,
              y.map((v) => Math.abs(v - m)),
            )
        );
      },
      diagnosis: "not-squared",
    },
    "squares the kernel": {
      answer: (y: V, guesses: V, k: V) => {
        const twice = k.map((each) => each * each);
        return 1 - dot(twice, squared(y, guesses)) / dot(twice, around(y, middle(y, k)));
      },
      diagnosis: "kernel-squared",
    },
    "gives a text": {
      answer: (y: V, guesses: V, k: V) => `${r2(y, guesses, k)}`,
      diagnosis: "as-text",
    },
  },
};
