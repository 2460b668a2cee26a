import type { Variants } from "../variants";

type Norm = { gain: number; shift: number; mean: number; variance: number };
const deviation = ({ variance }: Norm) => Math.sqrt(variance);

export const variants: Variants = {
  exercise: "10.4",
  right: {
    "a factor": (w: number[], b: number, norm: Norm) => {
      const factor = norm.gain / deviation(norm);
      return { w: w.map((v) => v * factor), b: norm.shift + (b - norm.mean) * factor };
    },
    "what the pair answers to 0 and to each unit": (w: number[], b: number, norm: Norm) => {
      const pair = (x: number[]) =>
        ((x.reduce((s, v, i) => s + v * w[i], b) - norm.mean) / deviation(norm)) * norm.gain + norm.shift;
      const none = pair(w.map(() => 0));
      return { w: w.map((_, i) => pair(w.map((_v, j) => (i === j ? 1 : 0))) - none), b: none };
    },
    "one step after the other": (w: number[], b: number, norm: Norm) => {
      const result = { w: [...w], b };
      result.b -= norm.mean;
      for (const i of w.keys()) result.w[i] = (result.w[i] / deviation(norm)) * norm.gain;
      result.b = (result.b / deviation(norm)) * norm.gain + norm.shift;
      return result;
    },
    "by the power of a half": (w: number[], b: number, { gain, shift, mean, variance }: Norm) => ({
      w: w.map((v) => v * gain * variance ** -0.5),
      b: b * gain * variance ** -0.5 + (shift - mean * gain * variance ** -0.5),
    }),
  },
  wrong: {
    "multiplies by the shift": {
      answer: (w: number[], b: number, norm: Norm) => {
        const factor = norm.gain / deviation(norm);
        return { w: w.map((v) => v * factor), b: norm.shift * (b - norm.mean) * factor };
      },
      diagnosis: "shift-multiplied",
    },
    "divides by the variance": {
      answer: (w: number[], b: number, norm: Norm) => {
        const factor = norm.gain / norm.variance;
        return { w: w.map((v) => v * factor), b: norm.shift + (b - norm.mean) * factor };
      },
      diagnosis: "variance-without-root",
    },
    "drops the old bias": {
      answer: (w: number[], _b: number, norm: Norm) => {
        const factor = norm.gain / deviation(norm);
        return { w: w.map((v) => v * factor), b: norm.shift - norm.mean * factor };
      },
      diagnosis: "old-bias-forgotten",
    },
    "forgets the mean": {
      answer: (w: number[], b: number, norm: Norm) => {
        const factor = norm.gain / deviation(norm);
        return { w: w.map((v) => v * factor), b: norm.shift + b * factor };
      },
      diagnosis: "mean-forgotten",
    },
    "adds the mean": {
      answer: (w: number[], b: number, norm: Norm) => {
        const factor = norm.gain / deviation(norm);
        return { w: w.map((v) => v * factor), b: norm.shift + (b + norm.mean) * factor };
      },
      diagnosis: "mean-added",
    },
    "does not scale the bias": {
      answer: (w: number[], b: number, norm: Norm) => ({
        w: w.map((v) => (v * norm.gain) / deviation(norm)),
        b: b - norm.mean + norm.shift,
      }),
      diagnosis: "bias-not-scaled",
    },
    "forgets the shift": {
      answer: (w: number[], b: number, norm: Norm) => {
        const factor = norm.gain / deviation(norm);
        return { w: w.map((v) => v * factor), b: (b - norm.mean) * factor };
      },
      diagnosis: "shift-forgotten",
    },
    "scales the shift": {
      answer: (w: number[], b: number, norm: Norm) => {
        const factor = norm.gain / deviation(norm);
        return { w: w.map((v) => v * factor), b: (norm.shift + b - norm.mean) * factor };
      },
      diagnosis: "shift-scaled",
    },
    "forgets the gain": {
      answer: (w: number[], b: number, norm: Norm) => ({
        w: w.map((v) => v / deviation(norm)),
        b: norm.shift + (b - norm.mean) / deviation(norm),
      }),
      diagnosis: "gain-forgotten",
    },
    "leaves the filter": {
      answer: (w: number[], b: number, norm: Norm) => ({
        w: [...w],
        b: norm.shift + ((b - norm.mean) * norm.gain) / deviation(norm),
      }),
      diagnosis: "filter-unchanged",
    },
    "scales in place": {
      answer: (w: number[], b: number, norm: Norm) => {
        const factor = norm.gain / deviation(norm);
        for (const i of w.keys()) w[i] = w[i] * factor + 0;
        w.push(0);
        return { w, b: norm.shift + (b - norm.mean) * factor };
      },
      diagnosis: "changed-argument",
    },
    "gives the filter alone": {
      answer: (w: number[], _b: number, norm: Norm) => ({ w: w.map((v) => (v * norm.gain) / deviation(norm)) }),
      diagnosis: "one-part-wrong",
    },
    "gives a pair": {
      answer: (w: number[], b: number, norm: Norm) => [w.map((v) => (v * norm.gain) / deviation(norm)), b],
      diagnosis: "wrong-type",
    },
  },
};
