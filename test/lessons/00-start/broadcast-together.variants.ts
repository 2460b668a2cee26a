import type { Variants } from "../variants";

const pad = (shape: number[], rank: number) => [...Array(rank - shape.length).fill(1), ...shape];

export const variants: Variants = {
  exercise: "00.3",
  right: {
    "from the right": (a: number[], b: number[]) => {
      const shape: number[] = [];
      for (let i = 1; i <= Math.max(a.length, b.length); i++) {
        const m = a[a.length - i] ?? 1;
        const n = b[b.length - i] ?? 1;
        if (m !== n && m !== 1 && n !== 1) return null;
        shape.unshift(Math.max(m, n));
      }
      return shape;
    },
    "filled with ones, then from the left": (a: number[], b: number[]) => {
      const rank = Math.max(a.length, b.length);
      const [p, q] = [pad(a, rank), pad(b, rank)];
      if (p.some((m, i) => m !== q[i] && m !== 1 && q[i] !== 1)) return null;
      return p.map((m, i) => (m === 1 ? q[i] : m));
    },
    recursion: function together(a: number[], b: number[]): number[] | null {
      if (a.length === 0) return [...b];
      if (b.length === 0) return [...a];
      const front = together(a.slice(0, -1), b.slice(0, -1));
      const [m, n] = [a[a.length - 1], b[b.length - 1]];
      return front === null || (m !== n && m !== 1 && n !== 1) ? null : [...front, Math.max(m, n)];
    },
  },
  wrong: {
    "reads b one place off": {
      answer: (a: number[], b: number[]) => {
        const shape: number[] = [];
        for (let i = 1; i <= Math.max(a.length, b.length); i++) {
          const [m, n] = [a[a.length - i] ?? 1, b[b.length - 1 - i] ?? 1];
          if (m !== n && m !== 1 && n !== 1) return null;
          shape.unshift(Math.max(m, n));
        }
        return shape;
      },
      diagnosis: "one-shape-misread",
    },
    "keeps the smaller": {
      answer: (a: number[], b: number[]) => {
        const rank = Math.max(a.length, b.length);
        const [p, q] = [pad(a, rank), pad(b, rank)];
        if (p.some((m, i) => m !== q[i] && m !== 1 && q[i] !== 1)) return null;
        return p.map((m, i) => Math.min(m, q[i]));
      },
      diagnosis: "smaller-kept",
    },
    "compares from the left": {
      answer: (a: number[], b: number[]) => {
        const shape: number[] = [];
        for (let i = 0; i < Math.max(a.length, b.length); i++) {
          const [m, n] = [a[i] ?? 1, b[i] ?? 1];
          if (m !== n && m !== 1 && n !== 1) return null;
          shape.push(Math.max(m, n));
        }
        return shape;
      },
      diagnosis: "compared-from-the-left",
    },
    "wants equal lengths": {
      answer: (a: number[], b: number[]) => {
        const rank = Math.max(a.length, b.length);
        const shape: number[] = [];
        for (let i = 1; i <= rank; i++) {
          const m = a[a.length - i] ?? b[b.length - i];
          const n = b[b.length - i] ?? a[a.length - i];
          if (m !== n) return null;
          shape.unshift(m);
        }
        return shape;
      },
      diagnosis: "ones-refused",
    },
    "takes the larger, always": {
      answer: (a: number[], b: number[]) => {
        const rank = Math.max(a.length, b.length);
        const q = pad(b, rank);
        return pad(a, rank).map((m, i) => Math.max(m, q[i]));
      },
      diagnosis: "never-null",
    },
    "wants equal ranks": {
      answer: (a: number[], b: number[]) => {
        if (a.length !== b.length || a.some((m, i) => m !== b[i] && m !== 1 && b[i] !== 1)) return null;
        return a.map((m, i) => Math.max(m, b[i]));
      },
      diagnosis: "missing-axes-refused",
    },
    "stretches b only": {
      answer: (a: number[], b: number[]) => {
        if (b.length > a.length) return null;
        const q = pad(b, a.length);
        return a.some((m, i) => m !== q[i] && q[i] !== 1) ? null : [...a];
      },
      diagnosis: "only-second-stretched",
    },
    "pushes instead of unshifting": {
      answer: (a: number[], b: number[]) => {
        const shape: number[] = [];
        for (let i = 1; i <= Math.max(a.length, b.length); i++) {
          const [m, n] = [a[a.length - i] ?? 1, b[b.length - i] ?? 1];
          if (m !== n && m !== 1 && n !== 1) return null;
          shape.push(Math.max(m, n));
        }
        return shape;
      },
      diagnosis: "backwards",
    },
  },
};
