import type { Variants } from "../variants";

export const variants: Variants = {
  exercise: "00.1",
  right: {
    "a loop": (shape: number[]) => {
      let product = 1;
      for (const length of shape) product *= length;
      return product;
    },
    reduce: (shape: number[]) => shape.reduce((product, length) => product * length, 1),
    recursion: function size(shape: number[]): number {
      return shape.length === 0 ? 1 : shape[0] * size(shape.slice(1));
    },
  },
  wrong: {
    "adds instead of multiplying": {
      answer: (shape: number[]) => shape.reduce((sum, length) => sum + length, 0),
      diagnosis: "sum-for-product",
    },
    "gives the rank": { answer: (shape: number[]) => shape.length, diagnosis: "rank-for-size" },
    "knows matrices only": {
      answer: (shape: number[]) => (shape[0] ?? 1) * (shape[1] ?? 1),
      diagnosis: "first-two-axes",
    },
    "starts the product at zero": {
      answer: (shape: number[]) => shape.reduce((product, length) => product * length, 0),
      diagnosis: "product-from-zero",
    },
    "forgets the scalar": {
      answer: (shape: number[]) => (shape.length ? shape.reduce((product, length) => product * length) : 0),
      diagnosis: "scalar-forgotten",
    },
    "reads past the end": {
      answer: (shape: number[]) => {
        let product = 1;
        for (let axis = 0; axis <= shape.length; axis++) product *= shape[axis];
        return product;
      },
      diagnosis: "not-a-number",
    },
    "eats its argument": {
      answer: (shape: number[]) => {
        let product = 1;
        while (shape.length) product *= shape.pop() as number;
        return product;
      },
      diagnosis: "changed-argument",
    },
    "returns text": {
      answer: (shape: number[]) => String(shape.reduce((product, length) => product * length, 1)),
      diagnosis: "as-text",
    },
    "never ends": {
      answer: (shape: number[]) => {
        let axis = 0;
        while (axis < shape.length + 1) axis = Math.min(axis + 1, shape.length);
        return axis;
      },
      diagnosis: "endless",
    },
    "is asynchronous": { answer: async () => 1, diagnosis: "promise" },
  },
};
