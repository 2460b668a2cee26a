import type { Variants } from "../variants";

export const variants: Variants = {
  exercise: "01.2",
  right: {
    "a loop": (weights: number[], x: number[], bias: number) => {
      let z = bias;
      for (let i = 0; i < weights.length; i++) z += weights[i] * x[i];
      return z;
    },
    reduce: (weights: number[], x: number[], bias: number) => weights.reduce((z, w, i) => z + w * x[i], bias),
    "products first, bias last": (weights: number[], x: number[], bias: number) => {
      const products = weights.map((w, i) => w * x[i]);
      return products.reduce((sum, product) => sum + product, 0) + bias;
    },
    "the bias as one more weight": (weights: number[], x: number[], bias: number) => {
      const inputs = [...x, 1];
      return [...weights, bias].map((w, i) => w * inputs[i]).reduce((sum, product) => sum + product);
    },
  },
  wrong: {
    "forgets the bias": {
      answer: (weights: number[], x: number[]) => weights.reduce((z, w, i) => z + w * x[i], 0),
      diagnosis: "bias-forgotten",
    },
    "takes the bias for a threshold": {
      answer: (weights: number[], x: number[], bias: number) => weights.reduce((z, w, i) => z + w * x[i], -bias),
      diagnosis: "bias-subtracted",
    },
    "adds the bias in the loop": {
      answer: (weights: number[], x: number[], bias: number) => weights.reduce((z, w, i) => z + w * x[i] + bias, 0),
      diagnosis: "bias-in-every-term",
    },
    "adds weights to inputs": {
      answer: (weights: number[], x: number[], bias: number) => weights.reduce((z, w, i) => z + w + x[i], bias),
      diagnosis: "added-not-multiplied",
    },
    "names two inputs": {
      answer: (weights: number[], x: number[], bias: number) => weights[0] * x[0] + weights[1] * x[1] + bias,
      diagnosis: "first-two-inputs",
    },
    "knows two inputs": {
      answer: (weights: number[], x: number[], bias: number) =>
        weights[0] * x[0] + (weights[1] ?? 0) * (x[1] ?? 0) + bias,
      diagnosis: "first-two-inputs",
    },
    "has one loop in another": {
      answer: (weights: number[], x: number[], bias: number) => {
        let z = bias;
        for (const w of weights) for (const value of x) z += w * value;
        return z;
      },
      diagnosis: "all-pairs",
    },
    "applies the step": {
      answer: (weights: number[], x: number[], bias: number) =>
        weights.reduce((z, w, i) => z + w * x[i], bias) >= 0 ? 1 : 0,
      diagnosis: "step-applied",
    },
    "gives the list of products": {
      answer: (weights: number[], x: number[]) => weights.map((w, i) => w * x[i]),
      diagnosis: "products-not-added",
    },
    "reads past the end": {
      answer: (weights: number[], x: number[], bias: number) => {
        let z = bias;
        for (let i = 0; i <= weights.length; i++) z += weights[i] * x[i];
        return z;
      },
      diagnosis: "not-a-number",
    },
  },
};
