import type { Variants } from "../variants";

export const variants: Variants = {
  exercise: "04.1",
  right: {
    "by map": (w: number[], g: number[], rate: number) => w.map((v, i) => v - rate * g[i]),
    "by a loop": (w: number[], g: number[], rate: number) => {
      const next: number[] = [];
      for (let i = 0; i < w.length; i++) next.push(w[i] + -g[i] * rate);
      return next;
    },
    "on a copy": (w: number[], g: number[], rate: number) => {
      const next = [...w];
      g.forEach((slope, i) => {
        next[i] -= slope * rate;
      });
      return next;
    },
  },
  wrong: {
    "goes uphill": {
      answer: (w: number[], g: number[], rate: number) => {
        const next = [...w];
        for (let i = 0; i < w.length; i++) next[i] += g[i] * rate;
        return next;
      },
      diagnosis: "uphill",
    },
    "forgets the rate": {
      answer: (w: number[], g: number[]) => g.map((slope, i) => w[i] - slope),
      diagnosis: "rate-forgotten",
    },
    "gives the change": {
      answer: (w: number[], g: number[], rate: number) => w.map((_, i) => 0 - g[i] * rate),
      diagnosis: "change-alone",
    },
    "takes the sign": {
      answer: (w: number[], g: number[], rate: number) =>
        w.map((v, i) => (g[i] > 0 ? v - rate : g[i] < 0 ? v + rate : v)),
      diagnosis: "sign-only",
    },
    divides: {
      answer: (w: number[], g: number[], rate: number) => w.map((v, i) => v - (1 / rate) * g[i]),
      diagnosis: "divided-by-rate",
    },
    "scales everything": {
      answer: (w: number[], g: number[], rate: number) => w.map((v, i) => (v - g[i]) * rate),
      diagnosis: "weights-shrunk",
    },
    "scales the weights": {
      answer: (w: number[], g: number[], rate: number) => w.map((v, i) => v * rate - g[i]),
      diagnosis: "weights-shrunk",
    },
  },
};
