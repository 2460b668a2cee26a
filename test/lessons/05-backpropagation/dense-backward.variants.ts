import type { Variants } from "../variants";

type M = number[][];
const t = (m: M): M => m[0].map((_, j) => m.map((row) => row[j]));
const mul = (a: M, b: M): M => a.map((row) => t(b).map((column) => row.reduce((s, v, k) => s + v * column[k], 0)));
const sum = (m: M): number[] => m[0].map((_, k) => m.reduce((s, row) => s + row[k], 0));

export const variants: Variants = {
  exercise: "05.4",
  right: {
    "matrix products": (x: M, W: M, dy: M) => ({ dx: mul(dy, t(W)), dW: mul(t(x), dy), db: sum(dy) }),
    "three loops": (x: M, W: M, dy: M) => {
      const dx = x.map((row) => row.map(() => 0));
      const dW = W.map((row) => row.map(() => 0));
      const db = W[0].map(() => 0);
      for (let n = 0; n < x.length; n++)
        for (let k = 0; k < W[0].length; k++) {
          db[k] += dy[n][k];
          for (let d = 0; d < W.length; d++) {
            dx[n][d] += dy[n][k] * W[d][k];
            dW[d][k] += x[n][d] * dy[n][k];
          }
        }
      return { dx, dW, db };
    },
    "example by example": (x: M, W: M, dy: M) => {
      const outer = x.map((row, n) => row.map((v) => dy[n].map((g) => v * g)));
      return {
        dx: dy.map((g) => W.map((w) => w.reduce((s, v, k) => s + v * g[k], 0))),
        dW: W.map((row, d) => row.map((_, k) => outer.reduce((s, o) => s + o[d][k], 0))),
        db: dy.reduce((a, b) => a.map((v, k) => v + b[k])),
      };
    },
  },
  wrong: {
    "keeps one row": {
      answer: (x: M, W: M, dy: M) => ({ dx: mul(dy, t(W)), dW: mul(t(x), dy), db: [...dy[0]] }),
      diagnosis: "one-row-of-db",
    },
    "averages db": {
      answer: (x: M, W: M, dy: M) => ({ dx: mul(dy, t(W)), dW: mul(t(x), dy), db: sum(dy).map((v) => v / dy.length) }),
      diagnosis: "db-averaged",
    },
    "divides by N": {
      answer: (x: M, W: M, dy: M) => ({
        dx: mul(dy, t(W)),
        dW: mul(t(x), dy).map((row) => row.map((v) => v / x.length)),
        db: sum(dy).map((v) => v / x.length),
      }),
      diagnosis: "divided-by-n",
    },
    "adds up the wrong axis": {
      answer: (x: M, W: M, dy: M) => ({ dx: mul(dy, t(W)), dW: mul(t(x), dy), db: sum(t(dy)) }),
      diagnosis: "db-over-the-wrong-axis",
    },
    "turns dW": {
      answer: (x: M, W: M, dy: M) => ({ dx: mul(dy, t(W)), dW: mul(t(dy), x), db: sum(dy) }),
      diagnosis: "dw-transposed",
    },
    "treats weights as biases": {
      answer: (_x: M, W: M, dy: M) => ({ dx: mul(dy, t(W)), dW: W.map(() => sum(dy)), db: sum(dy) }),
      diagnosis: "bias-in-dw",
    },
    "does not turn W": {
      answer: (x: M, W: M, dy: M) => ({
        dx: W.length === W[0].length ? mul(dy, W) : mul(dy, t(W)),
        dW: mul(t(x), dy),
        db: sum(dy),
      }),
      diagnosis: "w-not-transposed",
    },
  },
};
