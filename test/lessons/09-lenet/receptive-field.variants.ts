import type { Variants } from "../variants";

type Step = { size: number; stride: number };
const product = (layers: Step[]) => layers.reduce((p, { stride }) => p * stride, 1);

export const variants: Variants = {
  exercise: "09.3",
  right: {
    "walks from the input": (layers: Step[]) => {
      let [seen, jump] = [1, 1];
      for (const { size, stride } of layers) {
        seen += (size - 1) * jump;
        jump *= stride;
      }
      return seen;
    },
    "walks back from the output": (layers: Step[]) =>
      [...layers].reverse().reduce((seen, { size, stride }) => (seen - 1) * stride + size, 1),
    "a sum of products": (layers: Step[]) =>
      1 + layers.reduce((sum, { size }, i) => sum + (size - 1) * product(layers.slice(0, i)), 0),
    "follows the first and the last pixel": (layers: Step[]) => {
      let [first, last] = [0, 0];
      for (const { size, stride } of [...layers].reverse()) [first, last] = [first * stride, last * stride + size - 1];
      return last - first + 1;
    },
  },
  wrong: {
    "ignores strides": {
      answer: (layers: Step[]) => layers.reduce((seen, { size }) => seen + size - 1, 1),
      diagnosis: "strides-ignored",
    },
    "counts the own stride": {
      answer: (layers: Step[]) =>
        1 + layers.reduce((sum, { size }, i) => sum + (size - 1) * product(layers.slice(0, i + 1)), 0),
      diagnosis: "own-stride-counted",
    },
    "adds whole windows": {
      answer: (layers: Step[]) => layers.reduce((sum, { size }, i) => sum + size * product(layers.slice(0, i)), 0),
      diagnosis: "windows-added",
    },
    "begins at 0": {
      answer: (layers: Step[]) =>
        layers.reduce((sum, { size }, i) => sum + (size - 1) * product(layers.slice(0, i)), 0),
      diagnosis: "without-the-pixel-itself",
    },
    "adds strides": {
      answer: (layers: Step[]) => {
        let [seen, jump] = [1, 0];
        for (const { size, stride } of layers) {
          seen += (size - 1) * (jump || 1);
          jump += stride;
        }
        return seen;
      },
      diagnosis: "strides-added",
    },
    "looks one layer back": {
      answer: (layers: Step[]) =>
        1 + layers.reduce((sum, { size }, i) => sum + (size - 1) * (layers[i - 1]?.stride ?? 1), 0),
      diagnosis: "only-the-stride-before",
    },
    "multiplies windows": {
      answer: (layers: Step[]) => layers.reduce((p, { size }) => p * size, 1),
      diagnosis: "windows-multiplied",
    },
    "begins at the output": {
      answer: (layers: Step[]) => layers.reduce((seen, { size, stride }) => (seen - 1) * stride + size, 1),
      diagnosis: "from-the-wrong-end",
    },
    "takes the last window": {
      answer: (layers: Step[]) => layers[layers.length - 1]?.size ?? 1,
      diagnosis: "last-layer-alone",
    },
    "takes the first window": { answer: (layers: Step[]) => layers[0]?.size ?? 1, diagnosis: "last-layer-alone" },
    "adds whole windows to one pixel": {
      answer: (layers: Step[]) => layers.reduce((sum, { size }, i) => sum + size * product(layers.slice(0, i)), 1),
      diagnosis: "whole-windows-from-one",
    },
    "takes the sign for the other": {
      answer: (layers: Step[]) =>
        layers.reduce((sum, { size }, i) => sum + (size + 1) * product(layers.slice(0, i)), 1),
      diagnosis: "other-steps",
    },
    "leaves the window out": {
      answer: (layers: Step[]) => layers.reduce((sum, _, i) => sum + product(layers.slice(0, i)), 1),
      diagnosis: "windows-ignored",
    },
    "writes = for +=": {
      answer: (layers: Step[]) => {
        let [seen, jump] = [1, 1];
        for (const { size, stride } of layers) {
          seen = (size - 1) * jump;
          jump *= stride;
        }
        return seen;
      },
      diagnosis: "overwritten",
    },
    "adds the jump": {
      answer: (layers: Step[]) => {
        let [seen, jump] = [1, 1];
        for (const { size, stride } of layers) {
          seen += size - 1 + jump;
          jump *= stride;
        }
        return seen;
      },
      diagnosis: "steps-and-jump-added",
    },
    "counts down": {
      answer: (layers: Step[]) =>
        layers.reduce((sum, { size }, i) => sum - (size - 1) * product(layers.slice(0, i)), 1),
      diagnosis: "steps-taken-away",
    },
    "begins with a jump of 2": {
      answer: (layers: Step[]) =>
        layers.reduce((sum, { size }, i) => sum + 2 * (size - 1) * product(layers.slice(0, i)), 1),
      diagnosis: "first-jump-is-two",
    },
    "does not think of an empty list": {
      answer: (layers: Step[]) => {
        if (layers.length === 0) throw new RangeError("no layers");
        return [...layers].reverse().reduce((seen, { size, stride }) => (seen - 1) * stride + size, 1);
      },
      diagnosis: "threw",
    },
    "turns the list round in place": {
      answer: (layers: Step[]) => layers.reverse().reduce((seen, { size, stride }) => (seen - 1) * stride + size, 1),
      diagnosis: "changed-argument",
    },
    "gives a pair": {
      answer: (layers: Step[]) => {
        const seen = 1 + layers.reduce((sum, { size }, i) => sum + (size - 1) * product(layers.slice(0, i)), 0);
        return [seen, seen];
      },
      diagnosis: "wrong-type",
    },
  },
};
