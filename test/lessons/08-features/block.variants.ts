import type { Variants } from "../variants";

const unit = (v: number[], more = 1e-10) => v.map((x) => x / Math.sqrt(v.reduce((s, y) => s + y * y, 0) + more));
const by = (divisor: (v: number[]) => number) => (v: number[]) => v.map((x) => x / divisor(v));
const sumOf = (v: number[], f: (x: number) => number) => v.reduce((s, x) => s + f(x), 0);
const cut = (v: number[]) => v.map((x) => Math.min(0.2, x));

export const variants: Variants = {
  exercise: "08.4",
  right: {
    "with a function of its own": (votes: number[]) => {
      const normal = (v: number[]) => {
        const length = Math.sqrt(v.reduce((sum, x) => sum + x * x, 0) + 1e-5 ** 2);
        return v.map((x) => x / length);
      };
      return normal(normal(votes).map((u) => Math.min(u, 0.2)));
    },
    "by two loops": (votes: number[]) => {
      const out = [...votes];
      for (let round = 0; round < 2; round++) {
        let sum = 1e-10;
        for (const v of out) sum += v * v;
        for (let i = 0; i < out.length; i++) {
          out[i] /= Math.sqrt(sum);
          if (round === 0 && out[i] > 0.2) out[i] = 0.2;
        }
      }
      return out;
    },
    "with hypot": (votes: number[]) => {
      const u = votes.map((v) => v / Math.hypot(...votes, 1e-5));
      const w = u.map((x) => (x > 0.2 ? 0.2 : x));
      return w.map((x) => x / Math.hypot(...w, 1e-5));
    },
    "as a Float64Array": (votes: number[]) => {
      const v = Float64Array.from(votes);
      const scale = () => 1 / Math.sqrt(v.reduce((s, x) => s + x * x, 1e-10));
      let k = scale();
      v.forEach((x, i) => {
        v[i] = Math.min(x * k, 0.2);
      });
      k = scale();
      return Array.from(v, (x) => x * k);
    },
  },
  wrong: {
    "divides once": { answer: (votes: number[]) => cut(unit(votes)), diagnosis: "only-once" },
    "never cuts": { answer: (votes: number[]) => unit(unit(votes)), diagnosis: "never-cut" },
    "only takes the length": { answer: (votes: number[]) => unit(votes), diagnosis: "plain-length" },
    "cuts first": { answer: (votes: number[]) => unit(cut(votes)), diagnosis: "cut-before" },
    "divides by sums": {
      answer: (votes: number[]) => {
        const f = by((v) => sumOf(v, (x) => x) + 1e-5);
        return f(cut(f(votes)));
      },
      diagnosis: "sum-instead-of-length",
    },
    "forgets the root": {
      answer: (votes: number[]) => {
        const f = by((v) => sumOf(v, (x) => x * x) + 1e-10);
        return f(cut(f(votes)));
      },
      diagnosis: "root-forgotten",
    },
    "has no epsilon": { answer: (votes: number[]) => unit(cut(unit(votes, 0)), 0), diagnosis: "no-epsilon" },
    "does not square epsilon": {
      answer: (votes: number[]) => unit(cut(unit(votes, 1e-5)), 1e-5),
      diagnosis: "epsilon-not-squared",
    },
    "adds epsilon to the root": {
      answer: (votes: number[]) => {
        const f = by((v) => Math.sqrt(sumOf(v, (x) => x * x)) + 1e-5);
        return f(cut(f(votes)));
      },
      diagnosis: "epsilon-beside-the-root",
    },
    "raises small ones": {
      answer: (votes: number[]) => unit(unit(votes).map((x) => Math.max(0.2, x))),
      diagnosis: "raised-to-the-line",
    },
    "drops large ones": {
      answer: (votes: number[]) => unit(unit(votes).map((x) => (x > 0.2 ? 0 : x))),
      diagnosis: "large-ones-dropped",
    },
    "cuts at a half": {
      answer: (votes: number[]) => unit(unit(votes).map((x) => Math.min(0.5, x))),
      diagnosis: "cut-elsewhere",
    },
  },
};
