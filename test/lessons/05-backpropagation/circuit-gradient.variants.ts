import type { Variants } from "../variants";

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
const z = (w: number[], x: number[]) => w[0] * x[0] + w[1] * x[1] + w[2];
const out = (w: number[], x: number[], g: number) => ({ w: [g * x[0], g * x[1], g], x: [g * w[0], g * w[1]] });

export const variants: Variants = {
  exercise: "05.2",
  right: {
    "grouped into one gate": (w: number[], x: number[]) => {
      const s = sigmoid(z(w, x));
      return out(w, x, s * (1 - s));
    },
    "gate by gate": (w: number[], x: number[]) => {
      const e = Math.exp(-z(w, x));
      const dSum = -1 / ((1 + e) * (1 + e)); // 1/x
      const dz = dSum * 1 * e * -1; // + 1, exp, × -1
      return { w: [...x.map((v) => v * dz), dz], x: w.slice(0, 2).map((v) => v * dz) };
    },
    "by loops": (w: number[], x: number[]) => {
      const s = sigmoid(z(w, x));
      const gradient: { w: number[]; x: number[] } = { w: [], x: [] };
      for (let i = 0; i < 2; i++) {
        gradient.w.push((1 - s) * s * x[i]);
        gradient.x.push((1 - s) * s * w[i]);
      }
      gradient.w.push((1 - s) * s);
      return gradient;
    },
  },
  wrong: {
    "skips the sigmoid": { answer: (w: number[], x: number[]) => out(w, x, 1), diagnosis: "sigmoid-skipped" },
    "hands on the output": {
      answer: (w: number[], x: number[]) => out(w, x, sigmoid(z(w, x))),
      diagnosis: "output-for-local",
    },
    "puts z into the rule": {
      answer: (w: number[], x: number[]) => out(w, x, (1 - z(w, x)) * z(w, x)),
      diagnosis: "local-at-z",
    },
    "does not swap": {
      answer: (w: number[], x: number[]) => {
        const s = sigmoid(z(w, x));
        const g = s * (1 - s);
        return { w: [g * w[0], g * w[1], g], x: [g * x[0], g * x[1]] };
      },
      diagnosis: "not-swapped",
    },
    "multiplies the bias": {
      answer: (w: number[], x: number[]) => {
        const s = sigmoid(z(w, x));
        const g = s * (1 - s);
        return { w: [g * x[0], g * x[1], g * w[2]], x: [g * w[0], g * w[1]] };
      },
      diagnosis: "bias-times-something",
    },
    "turns the sign": {
      answer: (w: number[], x: number[]) => {
        const s = sigmoid(z(w, x));
        return out(w, x, s * (s - 1));
      },
      diagnosis: "sign-reversed",
    },
  },
};
