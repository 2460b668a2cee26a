import { type Exercise, exercise } from "../../exercise/specification";

const batches = (order: readonly number[], size: number): number[][] =>
  Array.from({ length: Math.ceil(order.length / size) }, (_, k) => order.slice(k * size, (k + 1) * size));

const flat = (parts: readonly (readonly number[])[]): number[] => parts.flat();

/** 06.1: cutting an epoch into mini-batches. */
export const myBatches: Exercise = exercise<(order: number[], size: number) => number[][]>({
  id: "06.1",
  title: "Cut an epoch into mini-batches",
  points: 1,
  function: "myBatches",
  takes: [
    { name: "order", shape: "[N]", what: "the numbers of the examples, already shuffled" },
    { name: "size", shape: "scalar", what: "n, how many go into one batch, 1 or more" },
  ],
  returns: { shape: "⌈N / n⌉ lists", what: "the batches in order; the last one holds what is left" },
  reference: batches,
  tolerance: { reason: "numbers of examples are whole" },
  cases: [
    { title: "six in twos: three batches", inputs: [[[4, 0, 5, 2, 1, 3], 2]] },
    { title: "seven in threes: the last batch holds one", inputs: [[[6, 1, 0, 5, 3, 2, 4], 3]] },
    { title: "a batch larger than the set holds all of it", inputs: [[[2, 0, 1], 8]] },
    { title: "one example a batch", inputs: [[[1, 0, 2], 1]] },
    { title: "one example alone", inputs: [[[0], 4]] },
    { title: "as many as there are: one batch, none empty", inputs: [[[3, 1, 0, 2], 4]] },
    {
      title: "any order, any size",
      draw: (random) => {
        const count = 5 + random.integer(12);
        return [random.permutation(count), 2 + random.integer(count - 2)];
      },
      count: 8,
    },
  ],
  diagnoses: [
    {
      name: "rest-dropped",
      sentence: "The examples that do not fill a batch are missing. The last batch is shorter, but it is there.",
      wrong: (order, size) => batches(order, size).filter((batch) => batch.length === size),
    },
    {
      name: "empty-batch",
      sentence: "There is an empty batch at the end where the size divides N: that is one batch too many.",
      wrong: (order, size) =>
        Array.from({ length: Math.floor(order.length / size) + 1 }, (_, k) => order.slice(k * size, (k + 1) * size)),
    },
    {
      name: "size-for-count",
      sentence: "There are n batches here. n is how many examples go into each of them.",
      wrong: (order, size) => {
        const length = Math.ceil(order.length / size);
        return Array.from({ length: size }, (_, k) => order.slice(k * length, (k + 1) * length));
      },
    },
    {
      name: "order-ignored",
      sentence:
        "The batches count up, 0, 1, 2, …: the order is sorted, or places stand for numbers. Take the numbers as they are shuffled.",
      wrong: (order, size) => batches([...order.keys()], size),
    },
    {
      name: "dealt-out",
      sentence:
        "The examples are dealt out like cards, one to each batch in turn. Each batch takes the next n of the order.",
      wrong: (order, size) => {
        const count = Math.ceil(order.length / size);
        return Array.from({ length: count }, (_, k) => order.filter((_value, i) => i % count === k));
      },
    },
    {
      name: "overlapping",
      sentence: "Batches overlap: each begins one further, not n further. Every example belongs to one batch.",
      recognises: (seen) =>
        seen.every(({ args: [order, size], got }) =>
          (got as number[][]).every((batch, k) => {
            const [list, n] = [order as number[], size as number];
            return JSON.stringify(batch) === JSON.stringify(list.slice(k, k + n));
          }),
        ) && seen.some(({ got }) => (got as number[][]).length > 1),
    },
    {
      name: "rest-twice",
      sentence: "The last batch is filled up with examples that were used already. It may be shorter.",
      recognises: (seen) =>
        seen.every(({ args: [order, size], got }) => {
          const [parts, all] = [got as number[][], order as number[]];
          const used = flat(parts);
          return (
            parts.every((batch) => batch.length === (size as number)) &&
            used.every((value) => all.includes(value)) &&
            JSON.stringify(used.slice(0, all.length)) === JSON.stringify(all)
          );
        }),
    },
    {
      name: "one-off",
      sentence: "Every batch but the last has one example too many or too few: the end of slice is not included.",
      recognises: (seen) =>
        [1, -1].some((off) =>
          seen.every(({ args: [order, size], got }) => {
            const [parts, n] = [got as number[][], size as number];
            const mistaken = Array.from({ length: parts.length }, (_, k) =>
              (order as number[]).slice(k * n, (k + 1) * n + off),
            );
            return JSON.stringify(parts) === JSON.stringify(mistaken);
          }),
        ),
    },
    {
      name: "turned-round",
      sentence: "The batches come from the end of the order. The first batch holds its first n numbers.",
      recognises: (seen) =>
        [true, false].some((within) =>
          seen.every(({ args: [order, size], got }) => {
            const right = batches(order as number[], size as number);
            const mistaken = within ? batches([...(order as number[])].reverse(), size as number) : right.reverse();
            return JSON.stringify(got) === JSON.stringify(mistaken);
          }),
        ),
    },
  ],
  hints: [
    "Walk through the order in strides of n, and each time take what lies up to the next stride.",
    "Batch k holds the places k·n up to (k+1)·n, the last as far as there are any; there are ⌈N/n⌉.",
    "const parts: number[][] = []; for (let start = 0; start < order.length; start += …) parts.push(order.slice(start, …)); return parts;",
  ],
  withholds: ["partition"],
});
