import type { Variants } from "../variants";

export const variants: Variants = {
  exercise: "00.2",
  right: {
    "Horner's scheme": (shape: number[], index: number[]) => {
      let place = 0;
      for (let axis = 0; axis < shape.length; axis++) place = place * shape[axis] + index[axis];
      return place;
    },
    "strides from the right": (shape: number[], index: number[]) => {
      let stride = 1;
      let place = 0;
      for (let axis = shape.length - 1; axis >= 0; axis--) {
        place += stride * index[axis];
        stride *= shape[axis];
      }
      return place;
    },
    "products of what is behind": (shape: number[], index: number[]) =>
      index.reduce((sum, i, axis) => sum + i * shape.slice(axis + 1).reduce((a, b) => a * b, 1), 0),
    recursion: function place(shape: number[], index: number[]): number {
      const last = shape.length - 1;
      return last < 0 ? 0 : place(shape.slice(0, last), index.slice(0, last)) * shape[last] + index[last];
    },
  },
  wrong: {
    "column by column": {
      answer: (shape: number[], index: number[]) => {
        let stride = 1;
        return index.reduce((sum, i, axis) => {
          const next = sum + i * stride;
          stride *= shape[axis];
          return next;
        }, 0);
      },
      diagnosis: "first-axis-fastest",
    },
    "adds the indices": {
      answer: (_: number[], index: number[]) => index.reduce((a, b) => a + b, 0),
      diagnosis: "indices-added",
    },
    "multiplies by the own length": {
      answer: (shape: number[], index: number[]) => index.reduce((sum, i, axis) => sum + i * shape[axis], 0),
      diagnosis: "own-length-for-stride",
    },
    "looks one axis ahead": {
      answer: (shape: number[], index: number[]) =>
        index.reduce((sum, i, axis) => sum + i * (axis + 1 < shape.length ? shape[axis + 1] : 1), 0),
      diagnosis: "next-axis-only",
    },
    "counts from one": {
      answer: (shape: number[], index: number[]) => {
        let place = 0;
        for (let axis = 0; axis < shape.length; axis++) place = place * shape[axis] + index[axis];
        return place + 1;
      },
      diagnosis: "counted-from-one",
    },
    "starts at axis 1": {
      answer: (shape: number[], index: number[]) => {
        let place = 0;
        for (let axis = 1; axis < shape.length; axis++) place = place * shape[axis] + index[axis];
        return place;
      },
      diagnosis: "first-index-lost",
    },
    "reads past the end": {
      answer: (shape: number[], index: number[]) => {
        let place = 0;
        for (let axis = 0; axis <= shape.length; axis++) place = place * shape[axis] + index[axis];
        return place;
      },
      diagnosis: "not-a-number",
    },
  },
};
