import type { Variants } from "../variants";

const at = (writers: number[], chosen: number[]) => writers.map((_, i) => i).filter((i) => chosen.includes(writers[i]));
const three = (writers: number[], test: number[], validation: number[], train: number[]) => ({
  train: at(writers, train),
  validation: at(writers, validation),
  test: at(writers, test),
});

export const variants: Variants = {
  exercise: "13.2",
  right: {
    "by slices": (writers: number[], order: number[], validation: number, test: number) =>
      three(writers, order.slice(0, test), order.slice(test, test + validation), order.slice(test + validation)),
    "one pass over the examples": (writers: number[], order: number[], validation: number, test: number) => {
      const parts = { train: [] as number[], validation: [] as number[], test: [] as number[] };
      writers.forEach((writer, i) => {
        const rank = order.indexOf(writer);
        (rank < test ? parts.test : rank < test + validation ? parts.validation : parts.train).push(i);
      });
      return parts;
    },
    "by sets": (writers: number[], order: number[], validation: number, test: number) => {
      const held = new Set(order.slice(0, test));
      const valid = new Set(order.slice(test).slice(0, validation));
      const list = (keep: (w: number) => boolean) => writers.flatMap((w, i) => (keep(w) ? i : []));
      return {
        test: list((w) => held.has(w)),
        validation: list((w) => valid.has(w)),
        train: list((w) => !held.has(w) && !valid.has(w)),
      };
    },
    "by taking from a copy": (writers: number[], order: number[], validation: number, test: number) => {
      const rest = [...order];
      const first = rest.splice(0, test);
      const second = rest.splice(0, validation);
      return three(writers, first, second, rest);
    },
  },
  wrong: {
    "counts examples": {
      answer: (writers: number[], _order: number[], validation: number, test: number) => {
        const all = writers.map((_, i) => i);
        return {
          test: all.slice(0, test),
          validation: all.slice(test, test + validation),
          train: all.slice(test + validation),
        };
      },
      diagnosis: "examples-counted",
    },
    "counts examples in the order of writers": {
      answer: (writers: number[], order: number[], validation: number, test: number) => {
        const all = order.flatMap((w) => at(writers, [w]));
        return {
          test: all.slice(0, test),
          validation: all.slice(test, test + validation),
          train: all.slice(test + validation),
        };
      },
      diagnosis: "examples-counted",
    },
    "returns writers": {
      answer: (_: number[], order: number[], validation: number, test: number) => {
        const rest = [...order];
        return { test: rest.splice(0, test), validation: rest.splice(0, validation), train: rest };
      },
      diagnosis: "writers-returned",
    },
    "swaps validation and test": {
      answer: (writers: number[], order: number[], validation: number, test: number) => {
        const rest = [...order];
        const valid = rest.splice(0, validation);
        return three(writers, rest.splice(0, test), valid, rest);
      },
      diagnosis: "parts-swapped",
    },
    "takes the test set from the end": {
      answer: (writers: number[], order: number[], validation: number, test: number) => {
        const rest = [...order];
        const held = rest.splice(rest.length - test, test);
        const valid = rest.splice(rest.length - validation, validation);
        return three(writers, held, valid, rest);
      },
      diagnosis: "from-the-end",
    },
    "starts validation at 0": {
      answer: (writers: number[], order: number[], validation: number, test: number) =>
        three(writers, order.slice(0, test), order.slice(0, validation), order.slice(test + validation)),
      diagnosis: "validation-overlaps-test",
    },
    "lets validation hold the test set": {
      answer: (writers: number[], order: number[], validation: number, test: number) =>
        three(writers, order.slice(0, test), order.slice(0, test + validation), order.slice(test + validation)),
      diagnosis: "validation-overlaps-test",
    },
    "trains on everything": {
      answer: (writers: number[], order: number[], validation: number, test: number) => ({
        ...three(writers, order.slice(0, test), order.slice(test, test + validation), []),
        train: writers.map((_, i) => i),
      }),
      diagnosis: "train-has-all",
    },
    "trains on the validation set": {
      answer: (writers: number[], order: number[], validation: number, test: number) =>
        three(writers, order.slice(0, test), order.slice(test, test + validation), order.slice(test)),
      diagnosis: "train-has-all",
    },
    "keeps the order of writers": {
      answer: (writers: number[], order: number[], validation: number, test: number) => {
        const list = (chosen: number[]) => chosen.flatMap((w) => at(writers, [w]));
        return {
          test: list(order.slice(0, test)),
          validation: list(order.slice(test, test + validation)),
          train: list(order.slice(test + validation)),
        };
      },
      diagnosis: "order-of-writers",
    },
    "ignores the order": {
      answer: (writers: number[], _: number[], validation: number, test: number) => {
        const found = [...new Set(writers)].sort((a, b) => a - b);
        return three(
          writers,
          found.slice(0, test),
          found.slice(test, test + validation),
          found.slice(test + validation),
        );
      },
      diagnosis: "order-ignored",
    },
    "takes writers as they come": {
      answer: (writers: number[], _: number[], validation: number, test: number) => {
        const found = writers.filter((w, i) => writers.indexOf(w) === i);
        return three(
          writers,
          found.slice(0, test),
          found.slice(test, test + validation),
          found.slice(test + validation),
        );
      },
      diagnosis: "order-ignored",
    },
    "has one writer too many": {
      answer: (writers: number[], order: number[], validation: number, test: number) => {
        const end = test + validation + 1;
        return three(writers, order.slice(0, test), order.slice(test, end), order.slice(end));
      },
      diagnosis: "one-writer-short",
    },
    "takes slice(test, validation)": {
      answer: (writers: number[], order: number[], validation: number, test: number) =>
        three(writers, order.slice(0, test), order.slice(test, validation), order.slice(test + validation)),
      diagnosis: "end-for-length",
    },
    "takes places for writers": {
      answer: (writers: number[], order: number[], validation: number, test: number) => {
        const numbers = order.map((_, i) => i);
        return three(
          writers,
          numbers.slice(0, test),
          numbers.slice(test, test + validation),
          numbers.slice(test + validation),
        );
      },
      diagnosis: "place-for-writer",
    },
  },
};
