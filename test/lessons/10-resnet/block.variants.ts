import type { Variants } from "../variants";

type M = number[][];
type V = number[];
const times = (W: M, v: V) => W.map((row) => row.reduce((a, w, i) => a + w * v[i], 0));
const relu = (v: V) => v.map((s) => (s > 0 ? s : 0));
const add = (a: V, b: V) => a.map((s, i) => s + b[i]);
const main = (x: V, W1: M, W2: M) => times(W2, relu(times(W1, x)));

export const variants: Variants = {
  exercise: "10.2",
  right: {
    "matrix by vector": (x: V, W1: M, W2: M) => relu(add(x, main(x, W1, W2))),
    "plain loops": (x: V, W1: M, W2: M) => {
      const y: V = [];
      for (let d = 0; d < x.length; d++) {
        let s = x[d];
        for (let h = 0; h < W1.length; h++) {
          let hidden = 0;
          for (let i = 0; i < x.length; i++) hidden += W1[h][i] * x[i];
          s += W2[d][h] * Math.max(0, hidden);
        }
        y.push(Math.max(0, s));
      }
      return y;
    },
    "adds each unit that is on": (x: V, W1: M, W2: M) => {
      const s = [...x];
      for (const [h, row] of W1.entries()) {
        const value = row.reduce((a, w, i) => a + w * x[i], 0);
        if (value > 0) for (const d of s.keys()) s[d] += W2[d][h] * value;
      }
      return relu(s);
    },
    "the shortcut as more weights": (x: V, W1: M, W2: M) => {
      const hidden = [...relu(times(W1, x)), ...x];
      const wide = W2.map((row, d) => [...row, ...x.map((_, i) => (i === d ? 1 : 0))]);
      return relu(times(wide, hidden));
    },
  },
  wrong: {
    "forgets the shortcut": { answer: (x: V, W1: M, W2: M) => relu(main(x, W1, W2)), diagnosis: "no-shortcut" },
    "joins behind": {
      answer: (x: V, W1: M, W2: M) => add(x, relu(main(x, W1, W2))),
      diagnosis: "joined-behind-the-relu",
    },
    "forgets the last ReLU": { answer: (x: V, W1: M, W2: M) => add(x, main(x, W1, W2)), diagnosis: "no-last-relu" },
    "forgets the inner ReLU": {
      answer: (x: V, W1: M, W2: M) => relu(add(x, times(W2, times(W1, x)))),
      diagnosis: "no-inner-relu",
    },
    "rectifies the shortcut": {
      answer: (x: V, W1: M, W2: M) => relu(add(relu(x), main(x, W1, W2))),
      diagnosis: "shortcut-rectified",
    },
    "adds twice": {
      answer: (x: V, W1: M, W2: M) => relu(add(x, add(x, main(x, W1, W2)))),
      diagnosis: "shortcut-twice",
    },
    subtracts: {
      answer: (x: V, W1: M, W2: M) => relu(x.map((each, i) => each - main(x, W1, W2)[i])),
      diagnosis: "main-path-subtracted",
    },
    "does nothing": { answer: (x: V) => relu(x), diagnosis: "main-path-missing" },
    "gives one number": {
      answer: (x: V, W1: M, W2: M) => relu(add(x, main(x, W1, W2)))[0],
      diagnosis: "wrong-type",
    },
    "gives the hidden units": {
      answer: (x: V, W1: M) => [...relu(times(W1, x)), ...x, ...x],
      diagnosis: "wrong-length",
    },
    "adds into x": {
      answer: (x: V, W1: M, W2: M) => {
        for (const [i, s] of main(x, W1, W2).entries()) x[i] += s + 1;
        return relu(x);
      },
      diagnosis: "changed-argument",
    },
    "is async": { answer: async (x: V, W1: M, W2: M) => relu(add(x, main(x, W1, W2))), diagnosis: "promise" },
  },
};
