import type { Variants } from "../variants";

type Row = number[];
const into = (row: Row, W: Row[], j: number) => row.reduce((s, v, i) => s + v * W[i][j], 0);
const sum = (x: Row, h: Row, Wx: Row[], Wh: Row[], b: Row) => b.map((v, j) => v + into(x, Wx, j) + into(h, Wh, j));

export const variants: Variants = {
  exercise: "12.4",
  right: {
    "unit by unit": (x: Row, h: Row, Wx: Row[], Wh: Row[], b: Row) => sum(x, h, Wx, Wh, b).map((z) => Math.tanh(z)),
    "as one product": (x: Row, h: Row, Wx: Row[], Wh: Row[], b: Row) => {
      const [both, W] = [
        [...x, ...h],
        [...Wx, ...Wh],
      ];
      return b.map((v, j) => Math.tanh(v + into(both, W, j)));
    },
    "by loops": (x: Row, h: Row, Wx: Row[], Wh: Row[], b: Row) => {
      const next = [...b];
      for (let j = 0; j < b.length; j++) {
        for (let i = 0; i < x.length; i++) next[j] += x[i] * Wx[i][j];
        for (let i = 0; i < h.length; i++) next[j] += h[i] * Wh[i][j];
      }
      return next.map(Math.tanh);
    },
    "by exponentials": (x: Row, h: Row, Wx: Row[], Wh: Row[], b: Row) =>
      sum(x, h, Wx, Wh, b).map((z) => 2 / (1 + Math.exp(-2 * z)) - 1),
  },
  wrong: {
    "forgets the tanh": { answer: sum, diagnosis: "tanh-forgotten" },
    "takes a sigmoid": {
      answer: (x: Row, h: Row, Wx: Row[], Wh: Row[], b: Row) =>
        sum(x, h, Wx, Wh, b).map((z) => Math.exp(z) / (1 + Math.exp(z))),
      diagnosis: "sigmoid",
    },
    "takes a ReLU": {
      answer: (x: Row, h: Row, Wx: Row[], Wh: Row[], b: Row) => sum(x, h, Wx, Wh, b).map((z) => (z > 0 ? z : 0)),
      diagnosis: "relu",
    },
    "forgets the memory": {
      answer: (x: Row, _h: Row, Wx: Row[], _Wh: Row[], b: Row) => b.map((v, j) => Math.tanh(v + into(x, Wx, j))),
      diagnosis: "memory-forgotten",
    },
    "forgets the input": {
      answer: (_x: Row, h: Row, _Wx: Row[], Wh: Row[], b: Row) => b.map((v, j) => Math.tanh(v + into(h, Wh, j))),
      diagnosis: "input-forgotten",
    },
    "forgets the bias": {
      answer: (x: Row, h: Row, Wx: Row[], Wh: Row[], b: Row) =>
        b.map((_, j) => Math.tanh(into(x, Wx, j) + into(h, Wh, j))),
      diagnosis: "bias-forgotten",
    },
    "transposes Wh": {
      answer: (x: Row, h: Row, Wx: Row[], Wh: Row[], b: Row) =>
        b.map((v, j) => Math.tanh(v + into(x, Wx, j) + Wh[j].reduce((s, w, i) => s + w * h[i], 0))),
      diagnosis: "transposed",
    },
    "goes element by element": {
      answer: (x: Row, h: Row, Wx: Row[], Wh: Row[], b: Row) =>
        b.map((v, j) => Math.tanh(v + into(x, Wx, j) + h[j] * Wh[j][j])),
      diagnosis: "element-by-element",
    },
    "adds h as it is": {
      answer: (x: Row, h: Row, Wx: Row[], _Wh: Row[], b: Row) => b.map((v, j) => Math.tanh(v + into(x, Wx, j) + h[j])),
      diagnosis: "memory-added",
    },
    "keeps h beside": {
      answer: (x: Row, h: Row, Wx: Row[], Wh: Row[], b: Row) => sum(x, h, Wx, Wh, b).map((z, j) => h[j] + Math.tanh(z)),
      diagnosis: "h-kept-beside",
    },
    "takes two tanh": {
      answer: (x: Row, h: Row, Wx: Row[], Wh: Row[], b: Row) =>
        b.map((v, j) => Math.tanh(into(x, Wx, j)) + Math.tanh(into(h, Wh, j) + v)),
      diagnosis: "tanh-of-parts",
    },
    "updates too early": {
      answer: (x: Row, h: Row, Wx: Row[], Wh: Row[], b: Row) => {
        const now = [...h];
        b.forEach((v, j) => {
          now[j] = Math.tanh(v + into(x, Wx, j) + into(now, Wh, j));
        });
        return now;
      },
      diagnosis: "updated-too-early",
    },
  },
};
