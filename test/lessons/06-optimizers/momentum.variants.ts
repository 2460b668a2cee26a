import type { Variants } from "../variants";

type V = number[];
const both = (w: V, v: V) => ({ w: w, v: v });

export const variants: Variants = {
  exercise: "06.3",
  right: {
    "two maps": (w: V, v: V, g: V, rate: number, mu: number) => {
      const next = v.map((each, i) => each * mu + g[i]);
      return both(
        w.map((each, i) => each - next[i] * rate),
        next,
      );
    },
    "one loop": (w: V, v: V, g: V, rate: number, mu: number) => {
      const [newW, newV]: V[] = [[], []];
      for (let i = 0; i < w.length; i++) {
        newV.push(mu * v[i] + g[i]);
        newW.push(w[i] - rate * newV[i]);
      }
      return both(newW, newV);
    },
    "on copies": (w: V, v: V, g: V, rate: number, mu: number) => {
      const [newW, newV] = [[...w], [...v]];
      newV.forEach((_, i) => {
        newV[i] *= mu;
        newV[i] += g[i];
        newW[i] -= rate * newV[i];
      });
      return both(newW, newV);
    },
    "velocity in the step": (w: V, v: V, g: V, rate: number, mu: number) =>
      both(
        w.map((each, i) => each - rate * mu * v[i] - rate * g[i]),
        v.map((each, i) => g[i] + mu * each),
      ),
  },
  wrong: {
    climbs: {
      answer: (w: V, v: V, g: V, rate: number, mu: number) => {
        const next = v.map((each, i) => mu * each + g[i]);
        return both(
          w.map((each, i) => each + rate * next[i]),
          next,
        );
      },
      diagnosis: "uphill",
    },
    "subtracts the gradient in v": {
      answer: (w: V, v: V, g: V, rate: number, mu: number) => {
        const next = v.map((each, i) => mu * each - g[i]);
        return both(
          w.map((each, i) => each - rate * next[i]),
          next,
        );
      },
      diagnosis: "gradient-subtracted",
    },
    "moves first": {
      answer: (w: V, v: V, g: V, rate: number, mu: number) => {
        const moved = w.map((each, i) => each - rate * v[i]);
        return both(
          moved,
          v.map((each, i) => mu * each + g[i]),
        );
      },
      diagnosis: "old-velocity",
    },
    "moves by the gradient": {
      answer: (w: V, v: V, g: V, rate: number, mu: number) =>
        both(
          w.map((each, i) => each - rate * g[i]),
          v.map((each, i) => mu * each + g[i]),
        ),
      diagnosis: "plain-step",
    },
    averages: {
      answer: (w: V, v: V, g: V, rate: number, mu: number) => {
        const next = v.map((each, i) => mu * each + g[i] - mu * g[i]);
        return both(
          w.map((each, i) => each - rate * next[i]),
          next,
        );
      },
      diagnosis: "average",
    },
    "keeps the rate in v": {
      answer: (w: V, v: V, g: V, rate: number, mu: number) => {
        const next = v.map((each, i) => mu * each + rate * g[i]);
        return both(
          w.map((each, i) => each - next[i]),
          next,
        );
      },
      diagnosis: "rate-in-velocity",
    },
    "counts the rate twice": {
      answer: (w: V, v: V, g: V, rate: number, mu: number) => {
        const next = v.map((each, i) => mu * each + rate * g[i]);
        return both(
          w.map((each, i) => each - rate * next[i]),
          next,
        );
      },
      diagnosis: "rate-twice",
    },
    "forgets the rate": {
      answer: (w: V, v: V, g: V, _rate: number, mu: number) => {
        const next = v.map((each, i) => mu * each + g[i]);
        return both(
          w.map((each, i) => each - next[i]),
          next,
        );
      },
      diagnosis: "rate-forgotten",
    },
    "puts μ on the gradient": {
      answer: (w: V, v: V, g: V, rate: number, mu: number) => {
        const next = v.map((each, i) => each + mu * g[i]);
        return both(
          w.map((each, i) => each - rate * next[i]),
          next,
        );
      },
      diagnosis: "mu-on-gradient",
    },
    "forgets brackets": {
      answer: (w: V, v: V, g: V, rate: number, mu: number) => {
        const next = v.map((each, i) => mu * (each + g[i]));
        return both(
          w.map((each, i) => each - rate * next[i]),
          next,
        );
      },
      diagnosis: "all-faded",
    },
    "keeps everything": {
      answer: (w: V, v: V, g: V, rate: number) => {
        const next = v.map((each, i) => each + g[i]);
        return both(
          w.map((each, i) => each - rate * next[i]),
          next,
        );
      },
      diagnosis: "never-fades",
    },
    "keeps 1 - μ": {
      answer: (w: V, v: V, g: V, rate: number, mu: number) => {
        const next = v.map((each, i) => each - mu * each + g[i]);
        return both(
          w.map((each, i) => each - rate * next[i]),
          next,
        );
      },
      diagnosis: "kept-and-lost",
    },
    "looks ahead": {
      answer: (w: V, v: V, g: V, rate: number, mu: number) => {
        const next = v.map((each, i) => mu * each + g[i]);
        return both(
          w.map((each, i) => each - rate * mu * next[i] - rate * g[i]),
          next,
        );
      },
      diagnosis: "nesterov",
    },
    "gives the old velocity back": {
      answer: (w: V, v: V, g: V, rate: number, mu: number) =>
        both(
          w.map((each, i) => each - rate * (mu * v[i] + g[i])),
          v,
        ),
      diagnosis: "velocity-not-kept",
    },
    "changes w and v themselves": {
      answer: (w: V, v: V, g: V, rate: number, mu: number) => {
        for (let i = 0; i < w.length; i++) {
          v[i] = mu * v[i] + g[i];
          w[i] -= rate * v[i];
        }
        return both(w, v);
      },
      diagnosis: "changed-argument",
    },
  },
};
