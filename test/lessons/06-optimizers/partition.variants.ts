import type { Variants } from "../variants";

/** Parts of a list, from each start to its end. */
const cut = (order: number[], ends: (start: number) => number, stride: number): number[][] => {
  const parts: number[][] = [];
  for (let start = 0; start < order.length; start += stride) parts.push(order.slice(start, ends(start)));
  return parts;
};

export const variants: Variants = {
  exercise: "06.1",
  right: {
    "by strides": (order: number[], size: number) => cut(order, (start) => start + size, size),
    "one by one": (order: number[], size: number) => {
      const parts: number[][] = [];
      for (const [place, example] of order.entries()) {
        if (place % size === 0) parts.push([]);
        parts[parts.length - 1].push(example);
      }
      return parts;
    },
    "by cutting a copy": (order: number[], size: number) => {
      const rest = [...order];
      const parts: number[][] = [];
      while (rest.length > 0) parts.push(rest.splice(0, size));
      return parts;
    },
    "by the number of a batch": (order: number[], size: number) =>
      [...Array(Math.ceil(order.length / size)).keys()].map((k) =>
        order.filter((_, place) => Math.floor(place / size) === k),
      ),
    recursive: function split(order: number[], size: number): number[][] {
      return order.length <= size ? [order] : [order.slice(0, size), ...split(order.slice(size), size)];
    },
  },
  wrong: {
    "drops the rest": {
      answer: (order: number[], size: number) => {
        const parts: number[][] = [];
        for (let k = 0; k < Math.floor(order.length / size); k++) parts.push(order.slice(k * size, k * size + size));
        return parts;
      },
      diagnosis: "rest-dropped",
    },
    "goes one batch too far": {
      answer: (order: number[], size: number) => {
        const parts: number[][] = [];
        for (let k = 0; k <= order.length / size; k++) parts.push(order.slice(k * size, (k + 1) * size));
        return parts;
      },
      diagnosis: "empty-batch",
    },
    "makes size batches": {
      answer: (order: number[], size: number) => {
        const each = Math.ceil(order.length / size);
        const parts: number[][] = [];
        for (let k = 0; k < size; k++) parts.push(order.slice(each * k, each * k + each));
        return parts;
      },
      diagnosis: "size-for-count",
    },
    "gives places instead of numbers": {
      answer: (order: number[], size: number) => {
        const places = order.map((_, i) => i);
        return cut(places, (start) => start + size, size);
      },
      diagnosis: "order-ignored",
    },
    "counts up": {
      answer: (order: number[], size: number) => {
        const parts: number[][] = [];
        for (let i = 0; i < order.length; i++) {
          if (i % size === 0) parts.push([]);
          parts[parts.length - 1].push(i);
        }
        return parts;
      },
      diagnosis: "order-ignored",
    },
    "deals them out": {
      answer: (order: number[], size: number) => {
        const parts: number[][] = Array.from({ length: Math.ceil(order.length / size) }, () => []);
        order.forEach((example, i) => {
          parts[i % parts.length].push(example);
        });
        return parts;
      },
      diagnosis: "dealt-out",
    },
    "moves on by one": {
      answer: (order: number[], size: number) => cut(order, (start) => start + size, 1),
      diagnosis: "overlapping",
    },
    "moves on by one and stops early": {
      answer: (order: number[], size: number) =>
        cut(order, (start) => start + size, 1).slice(0, Math.max(1, order.length - size + 1)),
      diagnosis: "overlapping",
    },
    "fills up the last batch from the front": {
      answer: (order: number[], size: number) =>
        cut(order, (start) => start + size, size).map((batch) => {
          const full = [...batch];
          for (let i = 0; full.length < size; i++) full.push(order[i % order.length]);
          return full;
        }),
      diagnosis: "rest-twice",
    },
    "takes one too many": {
      answer: (order: number[], size: number) => cut(order, (start) => start + size + 1, size),
      diagnosis: "one-off",
    },
    "takes one too few": {
      answer: (order: number[], size: number) => cut(order, (start) => start + size - 1, size),
      diagnosis: "one-off",
    },
    "begins at the end": {
      answer: (order: number[], size: number) => {
        const back = [...order].reverse();
        return cut(back, (start) => start + size, size);
      },
      diagnosis: "turned-round",
    },
    "puts the last batch first": {
      answer: (order: number[], size: number) => {
        const parts: number[][] = [];
        for (let start = 0; start < order.length; start += size) parts.unshift(order.slice(start, start + size));
        return parts;
      },
      diagnosis: "turned-round",
    },
    sorts: {
      answer: (order: number[], size: number) => {
        const sorted = [...order].sort((a, b) => a - b);
        const shifted = sorted.every((v, i) => v === i) && order.length === 1 ? order : sorted;
        return cut(shifted, (start) => start + size, size);
      },
      diagnosis: "order-ignored",
    },
    "empties the order": {
      answer: (order: number[], size: number) => {
        const parts: number[][] = [];
        while (order.length > 0) parts.push(order.splice(0, size));
        return parts;
      },
      diagnosis: "changed-argument",
    },
  },
};
