import type { Variants } from "../variants";

type M = number[][];
type V = number[];
const times = (W: M, v: V) => W.map((row) => row.reduce((a, w, i) => a + w * v[i], 0));
const turned = (W: M) => W[0].map((_, i) => W.map((row) => row[i]));
const relu = (v: V) => v.map((s) => Math.max(0, s));

function back(x: V, W1: M, W2: M, upstream: V, form: { inner?: boolean; outer?: boolean } = {}) {
  const before = times(W1, x);
  const sums = times(W2, relu(before)).map((s, i) => s + x[i]);
  const g = upstream.map((u, i) => (form.outer === false || sums[i] > 0 ? u : 0));
  const hidden = times(turned(W2), g).map((h, k) => (form.inner === false || before[k] > 0 ? h : 0));
  return { g, main: times(turned(W1), hidden) };
}
const both = (x: V, W1: M, W2: M, u: V, form = {}) => {
  const { g, main } = back(x, W1, W2, u, form);
  return main.map((d, i) => d + g[i]);
};

export const variants: Variants = {
  exercise: "10.3",
  right: {
    "gate by gate": (x: V, W1: M, W2: M, u: V) => both(x, W1, W2, u),
    "the whole Jacobian": (x: V, W1: M, W2: M, u: V) => {
      const before = times(W1, x);
      const sums = times(W2, relu(before)).map((s, i) => s + x[i]);
      return x.map((_, j) =>
        u.reduce((all, each, i) => {
          if (sums[i] <= 0) return all;
          const through = W1.reduce((a, row, h) => a + (before[h] > 0 ? W2[i][h] * row[j] : 0), 0);
          return all + each * (through + (i === j ? 1 : 0));
        }, 0),
      );
    },
    "by weights that are on": (x: V, W1: M, W2: M, u: V) => {
      const on = times(W1, x).map((s) => (s > 0 ? 1 : 0));
      const joined = x.map((_, i) =>
        x.map((_x, j) => on.reduce((a, each, h) => a + each * W2[i][h] * W1[h][j], Number(i === j))),
      );
      const g = times(joined, x).map((s, i) => (s > 0 ? u[i] : 0));
      return times(turned(joined), g);
    },
    "by differences, exact because it is linear nearby": (x: V, W1: M, W2: M, u: V) => {
      const h = 1e-6;
      const loss = (v: V) =>
        relu(times(W2, relu(times(W1, v))).map((s, i) => s + v[i])).reduce((a, y, i) => a + u[i] * y, 0);
      return x.map((_, j) => {
        const [up, down] = [1, -1].map((sign) => loss(x.map((each, i) => (i === j ? each + sign * h : each))));
        return Math.round((up - down) / (2 * h)); // weights and upstream are whole numbers
      });
    },
  },
  wrong: {
    "forgets the shortcut": {
      answer: (x: V, W1: M, W2: M, u: V) => back(x, W1, W2, u).main,
      diagnosis: "shortcut-forgotten",
    },
    "follows the shortcut alone": {
      answer: (x: V, W1: M, W2: M, u: V) => back(x, W1, W2, u).g,
      diagnosis: "shortcut-only",
    },
    "forgets the last ReLU": {
      answer: (x: V, W1: M, W2: M, u: V) => both(x, W1, W2, u, { outer: false }),
      diagnosis: "last-relu-forgotten",
    },
    "brings the shortcut past the ReLU": {
      answer: (x: V, W1: M, W2: M, u: V) => back(x, W1, W2, u).main.map((d, i) => d + u[i]),
      diagnosis: "shortcut-past-the-relu",
    },
    "forgets the inner ReLU": {
      answer: (x: V, W1: M, W2: M, u: V) => both(x, W1, W2, u, { inner: false }),
      diagnosis: "inner-relu-forgotten",
    },
    "forgets both": {
      answer: (x: V, W1: M, W2: M, u: V) => both(x, W1, W2, u, { inner: false, outer: false }),
      diagnosis: "both-relus-forgotten",
    },
    "subtracts the main way": {
      answer: (x: V, W1: M, W2: M, u: V) => {
        const { g, main } = back(x, W1, W2, u);
        return g.map((each, i) => each - main[i]);
      },
      diagnosis: "ways-subtracted",
    },
    "subtracts the shortcut": {
      answer: (x: V, W1: M, W2: M, u: V) => {
        const { g, main } = back(x, W1, W2, u);
        return main.map((each, i) => each - g[i]);
      },
      diagnosis: "ways-subtracted",
    },
    "ignores upstream": {
      answer: (x: V, W1: M, W2: M) =>
        both(
          x,
          W1,
          W2,
          x.map(() => 1),
        ),
      diagnosis: "upstream-ignored",
    },
    "gives one number": { answer: (x: V, W1: M, W2: M, u: V) => both(x, W1, W2, u)[0], diagnosis: "wrong-type" },
    "gives both apart": {
      answer: (x: V, W1: M, W2: M, u: V) => {
        const { g, main } = back(x, W1, W2, u);
        return [...g, ...main];
      },
      diagnosis: "wrong-length",
    },
    "returns nothing": {
      answer: (x: V, W1: M, W2: M, u: V) => {
        both(x, W1, W2, u);
      },
      diagnosis: "nothing",
    },
  },
};
