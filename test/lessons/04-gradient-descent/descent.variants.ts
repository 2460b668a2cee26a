import type { Variants } from "../variants";

const dot = (a: number[], b: number[]) => a.reduce((sum, v, i) => sum + v * b[i], 0);
const go = (A: number[][], w: number[], rate: number, steps: number): number[] =>
  steps === 0
    ? w
    : go(
        A,
        w.map((v, i) => v - rate * dot(A[i], w)),
        rate,
        steps - 1,
      );

export const variants: Variants = {
  exercise: "04.5",
  right: {
    recursive: go,
    "by loops": (A: number[][], w: number[], rate: number, steps: number) => {
      let now = [...w];
      for (let t = 0; t < steps; t++) {
        const next = [...now];
        for (let i = 0; i < now.length; i++) for (let j = 0; j < now.length; j++) next[i] -= rate * A[i][j] * now[j];
        now = next;
      }
      return now;
    },
    "by the matrix 1 - ηA": (A: number[][], w: number[], rate: number, steps: number) => {
      const M = A.map((row, i) => row.map((a, j) => (i === j ? 1 : 0) - rate * a));
      let now = w;
      for (let t = 0; t < steps; t++) now = M.map((row) => dot(row, now));
      return now;
    },
  },
  wrong: {
    climbs: {
      answer: (A: number[][], w: number[], rate: number, steps: number) => {
        let now = w;
        for (let t = 0; t < steps; t++) now = now.map((v, i) => v + rate * dot(A[i], now));
        return now;
      },
      diagnosis: "uphill",
    },
    "keeps the first slope": {
      answer: (A: number[][], w: number[], rate: number, steps: number) => {
        const now = [...w];
        for (let t = 0; t < steps; t++) for (let i = 0; i < w.length; i++) now[i] -= rate * dot(A[i], w);
        return now;
      },
      diagnosis: "gradient-frozen",
    },
    "moves one after the other": {
      answer: (A: number[][], w: number[], rate: number, steps: number) => {
        const now = [...w];
        for (let t = 0; t < steps; t++)
          A.forEach((row, i) => {
            now[i] = now[i] - rate * dot(row, now);
          });
        return now;
      },
      diagnosis: "half-updated",
    },
    "goes one step": {
      answer: (A: number[][], w: number[], rate: number, steps: number) =>
        steps > 0 ? w.map((v, i) => v - rate * dot(A[i], w)) : w,
      diagnosis: "one-step-only",
    },
    "goes one too far": {
      answer: (A: number[][], w: number[], rate: number, steps: number) => {
        let now = w;
        for (let t = 0; t <= steps; t++) now = go(A, now, rate, 1);
        return now;
      },
      diagnosis: "one-step-too-many",
    },
    "doubles the slope": {
      answer: (A: number[][], w: number[], rate: number, steps: number) => {
        const twice = A.map((row) => row.map((a) => 2 * a));
        return go(twice, w, rate, steps);
      },
      diagnosis: "factor-two",
    },
    "keeps the half": {
      answer: (A: number[][], w: number[], rate: number, steps: number) => {
        const half = A.map((row) => row.map((a) => 0.5 * a));
        return go(half, w, rate, steps);
      },
      diagnosis: "half-kept",
    },
    "the diagonal only": {
      answer: (A: number[][], w: number[], rate: number, steps: number) => {
        const diagonal = A.map((row, i) => row.map((a, j) => (i === j ? a : 0)));
        return go(diagonal, w, rate, steps);
      },
      diagnosis: "diagonal-only",
    },
  },
};
