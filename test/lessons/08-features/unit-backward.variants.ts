import type { Variants } from "../variants";

const dot = (a: number[], b: number[]) => a.reduce((s, x, i) => s + x * b[i], 0);
const len = (v: number[]) => Math.sqrt(dot(v, v));

export const variants: Variants = {
  exercise: "08.5",
  right: {
    "by the unit vector": (v: number[], g: number[]) => {
      const length = Math.hypot(...v);
      const u = v.map((x) => x / length);
      const along = dot(g, u);
      return g.map((x, i) => (x - along * u[i]) / length);
    },
    "by the whole Jacobian": (v: number[], g: number[]) =>
      v.map((_, j) => v.reduce((s, _x, i) => s + g[i] * ((i === j ? 1 : 0) / len(v) - (v[i] * v[j]) / len(v) ** 3), 0)),
    "by the product rule": (v: number[], g: number[]) => {
      const [s, gv] = [1 / len(v), dot(g, v)];
      return v.map((x, i) => g[i] * s - gv * x * s * s * s);
    },
    "by loops": (v: number[], upstream: number[]) => {
      let [squares, product] = [0, 0];
      for (let i = 0; i < v.length; i++) {
        squares += v[i] ** 2;
        product += v[i] * upstream[i];
      }
      const out: number[] = [];
      for (let i = 0; i < v.length; i++) out.push((upstream[i] - (product / squares) * v[i]) / Math.sqrt(squares));
      return out;
    },
  },
  wrong: {
    "takes the length as constant": {
      answer: (v: number[], g: number[]) => g.map((x) => x / len(v)),
      diagnosis: "length-as-a-constant",
    },
    "does not divide": {
      answer: (v: number[], g: number[]) => g.map((x, i) => x - (dot(g, v) * v[i]) / dot(v, v)),
      diagnosis: "not-divided",
    },
    adds: {
      answer: (v: number[], g: number[]) => g.map((x, i) => (x + (dot(g, v) * v[i]) / dot(v, v)) / len(v)),
      diagnosis: "added-for-subtracted",
    },
    "loses a power": {
      answer: (v: number[], g: number[]) => g.map((x, i) => x / len(v) - (dot(g, v) * v[i]) / dot(v, v)),
      diagnosis: "length-once-too-few",
    },
    "writes v for u": {
      answer: (v: number[], g: number[]) => g.map((x, i) => (x - dot(g, v) * v[i]) / len(v)),
      diagnosis: "unit-twice-undivided",
    },
    "keeps the diagonal": {
      answer: (v: number[], g: number[]) => g.map((x, i) => x * (1 / len(v) - v[i] ** 2 / len(v) ** 3)),
      diagnosis: "diagonal-only",
    },
    "goes forward": { answer: (v: number[]) => v.map((x) => x / len(v)), diagnosis: "forward-again" },
    "passes on": { answer: (_: number[], g: number[]) => g.slice(), diagnosis: "upstream-passed-on" },
    "multiplies by u": {
      answer: (v: number[], g: number[]) => g.map((x, i) => (x * v[i]) / len(v)),
      diagnosis: "times-the-output",
    },
    "takes the square for the length": {
      answer: (v: number[], g: number[]) => {
        const l = dot(v, v);
        return g.map((x, i) => (x - (dot(g, v) / l ** 2) * v[i]) / l);
      },
      diagnosis: "squared-length",
    },
    "takes the sum for the length": {
      answer: (v: number[], g: number[]) => {
        const l = v.reduce((s, x) => s + Math.abs(x), 0);
        return g.map((x, i) => (x - (dot(g, v) / l ** 2) * v[i]) / l);
      },
      diagnosis: "sum-for-length",
    },
    "exchanges v and g": {
      answer: (v: number[], g: number[]) => v.map((x, i) => (x - (dot(v, g) / (dot(g, g) || 1)) * g[i]) / len(v)),
      diagnosis: "roles-exchanged",
    },
  },
};
