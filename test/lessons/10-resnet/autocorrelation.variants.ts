import type { Variants } from "../variants";

const sum = (v: number[]) => v.reduce((a, b) => a + b, 0);
const centred = (v: number[]) => v.map((x) => x - sum(v) / v.length);
const squares = (v: number[]) => sum(v.map((x) => x * x));
const pairs = (d: number[], lag: number) => sum(d.slice(lag).map((x, i) => x * d[i]));

export const variants: Variants = {
  exercise: "10.1",
  right: {
    "slices and sums": (v: number[], lag: number) => pairs(centred(v), lag) / squares(centred(v)),
    "two loops": (v: number[], lag: number) => {
      let m = 0;
      for (const x of v) m += x / v.length;
      let [above, below] = [0, 0];
      for (let i = 0; i < v.length; i++) below += (v[i] - m) ** 2;
      for (let i = 0; i < v.length - lag; i++) above += (v[i] - m) * (v[i + lag] - m);
      return above / below;
    },
    "by filtering places": (v: number[], lag: number) => {
      const d = centred(v);
      return sum(d.map((x, i) => (i + lag < d.length ? x * d[i + lag] : 0))) / squares(d);
    },
    "divides each number first": (v: number[], lag: number) => {
      const d = centred(v);
      const unit = d.map((x) => x / Math.sqrt(squares(d)));
      return pairs(unit, lag);
    },
  },
  wrong: {
    "forgets the mean": {
      answer: (v: number[], lag: number) => pairs(v, lag) / squares(v),
      diagnosis: "mean-not-subtracted",
    },
    "averages both sums": {
      answer: (v: number[], lag: number) => {
        const d = centred(v);
        return pairs(d, lag) / (d.length - lag) / (squares(d) / d.length);
      },
      diagnosis: "mean-of-the-pairs",
    },
    "does not divide": { answer: (v: number[], lag: number) => pairs(centred(v), lag), diagnosis: "not-divided" },
    "goes round": {
      answer: (v: number[], lag: number) => {
        const d = centred(v);
        return sum(d.map((x, i) => x * d[(i + lag) % d.length])) / squares(d);
      },
      diagnosis: "around-the-end",
    },
    "ignores the lag": {
      answer: (v: number[]) => pairs(centred(v), 1) / squares(centred(v)),
      diagnosis: "always-one-place",
    },
    "uses two means": {
      answer: (v: number[], lag: number) => {
        const [a, b] = [centred(v.slice(0, v.length - lag)), centred(v.slice(lag))];
        return sum(a.map((x, i) => x * b[i])) / squares(centred(v));
      },
      diagnosis: "own-means",
    },
    "sums below over pairs": {
      answer: (v: number[], lag: number) => {
        const d = centred(v);
        return pairs(d, lag) / squares(d.slice(0, d.length - lag));
      },
      diagnosis: "below-over-the-pairs",
    },
    "takes a root": {
      answer: (v: number[], lag: number) => pairs(centred(v), lag) / Math.sqrt(squares(centred(v))),
      diagnosis: "square-root",
    },
    "reads beyond the end": {
      answer: (v: number[], lag: number) => {
        const d = centred(v);
        return sum(d.map((x, i) => x * d[i + lag + 1])) / squares(d);
      },
      diagnosis: "not-a-number",
    },
    "centres in place": {
      answer: (v: number[], lag: number) => {
        const d = centred(v);
        for (const i of v.keys()) v[i] = d[i];
        return pairs(d, lag) / squares(d);
      },
      diagnosis: "changed-argument",
    },
    "gives all lags": {
      answer: (v: number[]) => v.map((_, lag) => pairs(centred(v), lag) / squares(centred(v))),
      diagnosis: "wrong-type",
    },
    "returns nothing": { answer: () => undefined, diagnosis: "nothing" },
  },
};
