import type { Variants } from "../variants";

type F = (w: number[]) => number;
const move = (w: number[], d: number[], t: number) => w.map((v, i) => v + t * d[i]);
const length = (d: number[]) => Math.hypot(...d);

export const variants: Variants = {
  exercise: "04.3",
  right: {
    "by the unit vector": (f: F, w: number[], d: number[], h: number) => {
      const u = d.map((v) => v / length(d));
      return (f(move(w, u, h)) - f(move(w, u, -h))) / (2 * h);
    },
    "by a shorter step": (f: F, w: number[], d: number[], h: number) => {
      const t = h / length(d);
      return (f(move(w, d, t)) - f(move(w, d, -t))) / (2 * h);
    },
    "by loops": (f: F, w: number[], d: number[], h: number) => {
      let squares = 0;
      for (const v of d) squares += v * v;
      const [ahead, behind] = [[...w], [...w]];
      for (let i = 0; i < w.length; i++) {
        const part = (h * d[i]) / Math.sqrt(squares);
        ahead[i] += part;
        behind[i] -= part;
      }
      return (f(ahead) - f(behind)) / h / 2;
    },
  },
  wrong: {
    "takes d as it is": {
      answer: (f: F, w: number[], d: number[], h: number) => (f(move(w, d, h)) - f(move(w, d, -h))) / (2 * h),
      diagnosis: "not-normalised",
    },
    "divides by the squared length": {
      answer: (f: F, w: number[], d: number[], h: number) => {
        const u = d.map((v) => v / length(d) ** 2);
        return (f(move(w, u, h)) - f(move(w, u, -h))) / (2 * h);
      },
      diagnosis: "divided-by-sum",
    },
    "divides by the sum": {
      answer: (f: F, w: number[], d: number[], h: number) => {
        const sum = d.reduce((a, v) => a + Math.abs(v), 0);
        const u = d.map((v) => v / sum);
        return (f(move(w, u, h)) - f(move(w, u, -h))) / (2 * h);
      },
      diagnosis: "divided-by-sum",
    },
    "divides by the plain sum": {
      answer: (f: F, w: number[], d: number[], h: number) => {
        const sum = d.reduce((a, v) => a + v);
        const at = (t: number) => f(w.map((v, i) => v + (t * d[i]) / sum));
        return (at(h) - at(-h)) / (2 * h);
      },
      diagnosis: "divided-by-sum",
    },
    "divides only the result": {
      answer: (f: F, w: number[], d: number[], h: number) =>
        (f(move(w, d, h)) - f(move(w, d, -h))) / (2 * h * length(d)),
      diagnosis: "length-only-below",
    },
    "goes one way": {
      answer: (f: F, w: number[], d: number[], h: number) => (f(move(w, d, h / length(d))) - f(w)) / h,
      diagnosis: "one-sided",
    },
    "divides by h": {
      answer: (f: F, w: number[], d: number[], h: number) => {
        const t = h / length(d);
        return (f(move(w, d, t)) - f(move(w, d, -t))) / h;
      },
      diagnosis: "divided-by-h",
    },
    "turns the sign": {
      answer: (f: F, w: number[], d: number[], h: number) => {
        const t = h / length(d);
        return (f(move(w, d, -t)) - f(move(w, d, t))) / (2 * h);
      },
      diagnosis: "sign-reversed",
    },
    "gives the steepest slope": {
      answer: (f: F, w: number[], _d: number[], h: number) => {
        const partial = w.map((_, i) => {
          const [up, down] = [[...w], [...w]];
          up[i] += h;
          down[i] -= h;
          return (f(up) - f(down)) / (2 * h);
        });
        return length(partial);
      },
      diagnosis: "direction-ignored",
    },
  },
};
