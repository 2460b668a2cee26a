import type { Variants } from "../variants";

type Rows = number[][];
const multiply = (a: Rows, b: Rows): Rows => {
  const c = a.map(() => b[0].map(() => 0));
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < b[0].length; j++) for (let k = 0; k < b.length; k++) c[i][j] += a[i][k] * b[k][j];
  return c;
};
const column = (v: number[]): Rows => v.map((x) => [x]);
const through = (W: Rows, v: number[]): number[] => multiply(W, column(v)).flat();
const apply = (W: Rows, b: number[], x: number[]): number[] => through(W, x).map((v, i) => v + b[i]);

export const variants: Variants = {
  exercise: "02.4",
  right: {
    "by products": (W1: Rows, b1: number[], W2: Rows, b2: number[]) => ({
      W: multiply(W2, W1),
      b: apply(W2, b2, b1),
    }),
    "by asking the network": (W1: Rows, b1: number[], W2: Rows, b2: number[]) => {
      const network = (x: number[]): number[] => apply(W2, b2, apply(W1, b1, x));
      const D = W1[0].length;
      const b = network(new Array<number>(D).fill(0));
      const W = b.map(() => new Array<number>(D).fill(0));
      for (let d = 0; d < D; d++) {
        const unit = new Array<number>(D).fill(0);
        unit[d] = 1;
        network(unit).forEach((y, k) => {
          W[k][d] = y - b[k];
        });
      }
      return { W, b };
    },
    "with the bias as a column": (W1: Rows, b1: number[], W2: Rows, b2: number[]) => {
      const wide = multiply(
        W2,
        W1.map((row, h) => [...row, b1[h]]),
      );
      return { W: wide.map((row) => row.slice(0, -1)), b: wide.map((row, k) => row[row.length - 1] + b2[k]) };
    },
  },
  wrong: {
    "forgets b1": {
      answer: (W1: Rows, _b1: number[], W2: Rows, b2: number[]) => ({ W: multiply(W2, W1), b: b2.slice() }),
      diagnosis: "first-bias-forgotten",
    },
    "forgets b2": {
      answer: (W1: Rows, b1: number[], W2: Rows) => ({ W: multiply(W2, W1), b: through(W2, b1) }),
      diagnosis: "second-bias-forgotten",
    },
    "adds the biases": {
      answer: (W1: Rows, b1: number[], W2: Rows, b2: number[]) => ({
        W: multiply(W2, W1),
        b: b2.map((v, k) => v + b1[k]),
      }),
      diagnosis: "bias-not-weighted",
    },
    "weighs both biases": {
      answer: (W1: Rows, b1: number[], W2: Rows, b2: number[]) => ({
        W: multiply(W2, W1),
        b: through(
          W2,
          b1.map((v, h) => v + (h < b2.length ? b2[h] : 0)),
        ),
      }),
      diagnosis: "biases-weighted-twice",
    },
    "turns W over": {
      answer: (W1: Rows, b1: number[], W2: Rows, b2: number[]) => {
        const W = multiply(W2, W1);
        return { W: W[0].map((_, d) => W.map((row) => row[d])), b: apply(W2, b2, b1) };
      },
      diagnosis: "transposed",
    },
    "adds weights": {
      answer: (W1: Rows, b1: number[], W2: Rows, b2: number[]) => {
        const W = W2.map(() => W1[0].map(() => 0));
        for (let k = 0; k < W2.length; k++)
          for (let d = 0; d < W1[0].length; d++) for (let h = 0; h < W1.length; h++) W[k][d] += W2[k][h] + W1[h][d];
        return { W, b: apply(W2, b2, b1) };
      },
      diagnosis: "added-instead-of-multiplied",
    },
    "keeps a ReLU": {
      answer: (W1: Rows, b1: number[], W2: Rows, b2: number[]) => {
        const cut = (v: number): number => (v > 0 ? v : 0);
        return {
          W: multiply(
            W2,
            W1.map((row) => row.map(cut)),
          ),
          b: apply(W2, b2, b1.map(cut)),
        };
      },
      diagnosis: "activation-left-in",
    },
  },
};
