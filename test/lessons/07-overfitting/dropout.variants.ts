import type { Variants } from "../variants";

type V = number[];
const wrong = (answer: (x: V, u: V, p: number) => V, diagnosis: string) => ({ answer, diagnosis });

export const variants: Variants = {
  exercise: "07.3",
  right: {
    "by a choice": (x: V, u: V, p: number) => x.map((v, i) => (u[i] < p ? 0 : v / (1 - p))),
    "by a mask": (x: V, u: V, p: number) => {
      const mask = u.map((each) => (each >= p ? 1 : 0));
      return x.map((v, i) => (v * mask[i]) / (1 - p));
    },
    "by a loop": (x: V, u: V, p: number) => {
      const y = x.map(() => 0);
      for (let i = 0; i < x.length; i++) if (!(u[i] < p)) y[i] = x[i] * (1 / (1 - p));
      return y;
    },
    "scaled first": (x: V, u: V, p: number) => x.map((v) => v / (1 - p)).map((v, i) => (u[i] < p ? 0 : v)),
  },
  wrong: {
    "does not scale": wrong((x, u, p) => x.map((v, i) => (u[i] < p ? 0 : v)), "not-scaled"),
    "scales down": wrong((x, u, p) => x.map((v, i) => (u[i] < p ? 0 : v - v * p)), "scaled-down"),
    "divides by p": wrong((x, u, p) => x.map((v, i) => (u[i] < p ? 0 : v / p)), "divided-by-p"),
    "multiplies by p": wrong((x, u, p) => x.map((v, i) => (u[i] < p ? 0 : v * p)), "times-p"),
    "multiplies by 1 + p": wrong((x, u, p) => x.map((v, i) => (u[i] < p ? 0 : v + v * p)), "times-p"),
    swaps: wrong((x, u, p) => x.map((v, i) => (u[i] < p ? v / (1 - p) : 0)), "kept-and-dropped"),
    "takes p for what stays": wrong((x, u, p) => x.map((v, i) => (u[i] < p ? v / p : 0)), "swapped-and-scaled"),
    "drops the edge": wrong((x, u, p) => x.map((v, i) => (u[i] <= p ? 0 : v / (1 - p))), "edge"),
    "does nothing": wrong((x) => x.map((v) => v), "as-in-a-test"),
    "scales all": wrong((x, _, p) => x.map((v) => v * (1 / (1 - p))), "scaled-not-dropped"),
    "counts who stayed": wrong((x, u, p) => {
      const stayed = x.filter((_, i) => u[i] >= p).length / x.length;
      return x.map((v, i) => (u[i] < p ? 0 : v / stayed));
    }, "own-count"),
    "multiplies by noise": wrong((x, u) => u.map((each, i) => each * x[i]), "noise-multiplied"),
    "leaves them out": wrong((x, u, p) => x.flatMap((v, i) => (u[i] < p ? [] : [v / (1 - p)])), "left-out"),
  },
};
