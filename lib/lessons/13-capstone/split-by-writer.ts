import { type Exercise, exercise, type Random } from "../../exercise/specification";

type Parts = { train: number[]; validation: number[]; test: number[] };
type Split = (writers: number[], order: number[], validation: number, test: number) => Parts;

const placesOf = (writers: readonly number[], chosen: readonly number[]): number[] =>
  writers.flatMap((writer, i) => (chosen.includes(writer) ? [i] : []));

/** The three parts from the three lists of writers. */
const parts = (writers: number[], test: number[], validation: number[], train: number[]): Parts => ({
  train: placesOf(writers, train),
  validation: placesOf(writers, validation),
  test: placesOf(writers, test),
});

const split: Split = (writers, order, validation, test) =>
  parts(writers, order.slice(0, test), order.slice(test, test + validation), order.slice(test + validation));

function drawWriters(random: Random): [writers: number[], order: number[], validation: number, test: number] {
  const count = 5 + random.integer(3);
  const order = random.permutation(count);
  const writers = [...order, ...Array.from({ length: 6 }, () => random.integer(count))];
  return [random.permutation(writers.length).map((i) => writers[i]), [...order].reverse(), 2, 1];
}

/** 13.2: no writer in two parts. */
export const mySplitByWriter: Exercise = exercise<Split>({
  id: "13.2",
  title: "Split by writer",
  points: 3,
  function: "mySplitByWriter",
  takes: [
    { name: "writers", shape: "[N]", what: "who wrote example i: a whole number; one writer writes several examples" },
    { name: "order", shape: "[K]", what: "every writer once, already shuffled" },
    { name: "validation", shape: "scalar", what: "how many writers the validation set gets" },
    { name: "test", shape: "scalar", what: "how many writers the test set gets" },
  ],
  returns: {
    shape: "record",
    what: "{ train, validation, test }: places of examples, each list ascending; the first writers of `order` are the test set's, the next the validation set's, the rest train",
  },
  reference: split,
  tolerance: { reason: "places are whole numbers" },
  cases: [
    {
      title: "three writers, two examples each: one writer a part",
      inputs: [[[7, 8, 9, 7, 8, 9], [8, 9, 7], 1, 1]],
    },
    { title: "a writer with many examples stays together", inputs: [[[1, 1, 1, 2, 3, 1], [1, 3, 2], 1, 1]] },
    { title: "no validation set: an empty list", inputs: [[[4, 5, 4], [5, 4], 0, 1]] },
    { title: "two writers for validation, one for the test", inputs: [[[3, 0, 2, 1, 3, 2], [2, 0, 3, 1], 2, 1]] },
    { title: "any writers in any order", draw: drawWriters, count: 6 },
  ],
  properties: [
    {
      title: "every example is in exactly one part, and no writer in two",
      async holds(subject, random) {
        const input = drawWriters(random);
        const got = (await subject.call(...input)) as Parts;
        const all = [got.train, got.validation, got.test];
        const places = all.flat().sort((a, b) => a - b);
        const once = places.length === input[0].length && places.every((place, i) => place === i);
        const seen = all.map((list) => new Set(list.map((i) => input[0][i])));
        const apart = seen.every((set, k) => seen.every((other, l) => k === l || [...set].every((w) => !other.has(w))));
        return once && apart ? undefined : { input, expected: "each place once, each writer in one part", got };
      },
    },
  ],
  diagnoses: [
    {
      name: "examples-counted",
      sentence:
        "The numbers are taken as counts of examples, so that one writer's examples fall into two parts. They count writers.",
      recognises: (seen) =>
        [0, 1].some((sorted) =>
          seen.every(({ args: [writers, order, validation, test], got }) => {
            const all = sorted ? order.flatMap((w) => placesOf(writers, [w])) : writers.map((_, i) => i);
            const [a, b] = [test, test + validation];
            return same({ train: all.slice(b), validation: all.slice(a, b), test: all.slice(0, a) }, got);
          }),
        ),
    },
    {
      name: "writers-returned",
      sentence: "These are the writers of each part. The exercise asks for the places of their examples in the list.",
      wrong: (_, order, validation, test) => ({
        train: order.slice(test + validation),
        validation: order.slice(test, test + validation),
        test: order.slice(0, test),
      }),
    },
    {
      name: "parts-swapped",
      sentence: "Validation and test are swapped: the first writers of `order` belong to the test set.",
      wrong: (writers, order, validation, test) =>
        parts(
          writers,
          order.slice(validation, validation + test),
          order.slice(0, validation),
          order.slice(validation + test),
        ),
    },
    {
      name: "from-the-end",
      sentence: "The test set is taken from the end of `order`. It gets the first writers.",
      wrong: (writers, order, validation, test) => {
        const train = order.slice(0, order.length - test - validation);
        return parts(
          writers,
          order.slice(order.length - test),
          order.slice(order.length - test - validation, order.length - test),
          train,
        );
      },
    },
    {
      name: "validation-overlaps-test",
      sentence: "The test writers are in the validation set, too: it begins where the test set ends.",
      recognises: (seen) =>
        [0, 1].some((long) =>
          seen.every(({ args: [writers, order, validation, test], got }) =>
            same(
              parts(
                writers,
                order.slice(0, test),
                order.slice(0, long ? test + validation : validation),
                order.slice(test + validation),
              ),
              got,
            ),
          ),
        ),
    },
    {
      name: "train-has-all",
      sentence: "Held-out writers are still in train: it gets only those that are left.",
      recognises: (seen) =>
        [0, 1, 2].some((from) =>
          seen.every(({ args: [writers, order, validation, test], got }) =>
            same(
              {
                ...split(writers, order, validation, test),
                train: placesOf(writers, order.slice([0, test, validation][from])),
              },
              got,
            ),
          ),
        ),
    },
    {
      name: "order-of-writers",
      sentence: "The right examples, but in the order of writers. Each list is ascending.",
      recognises: (seen) =>
        seen.every(({ args, expected, got }) => {
          const { train, validation, test } = (got ?? {}) as Partial<Parts>;
          if (!Array.isArray(train) || !Array.isArray(validation) || !Array.isArray(test)) return false;
          const up = (list: number[]): number[] => [...list].sort((a, b) => a - b);
          return (
            args.length === 4 &&
            same(expected as Parts, { train: up(train), validation: up(validation), test: up(test) })
          );
        }),
    },
    {
      name: "order-ignored",
      sentence:
        "`order` is not used: writers are taken as they come, or by their numbers. Take them in the shuffled order.",
      recognises: (seen) =>
        [(list: number[]) => [...new Set(list)], (list: number[]) => [...new Set(list)].sort((a, b) => a - b)].some(
          (orderOf) =>
            seen.every(({ args: [writers, , validation, test], got }) =>
              same(split(writers, orderOf(writers), validation, test), got),
            ),
        ),
    },
    {
      name: "one-writer-short",
      sentence: "The validation set has a writer too many or too few: it ends at test + validation.",
      recognises: (seen) =>
        [1, -1].some((more) =>
          seen.every(({ args: [writers, order, validation, test], got }) =>
            same(
              parts(
                writers,
                order.slice(0, test),
                order.slice(test, Math.max(test, test + validation + more)),
                order.slice(Math.max(test, test + validation + more)),
              ),
              got,
            ),
          ),
        ),
    },
    {
      name: "end-for-length",
      sentence: "slice takes two places, not a place and a length: slice(test, validation) ends too early.",
      recognises: (seen) =>
        [false, true].some((trainToo) =>
          seen.every(({ args: [writers, order, validation, test], got }) =>
            same(
              parts(
                writers,
                order.slice(0, test),
                order.slice(test, validation),
                order.slice(trainToo ? validation : test + validation),
              ),
              got,
            ),
          ),
        ),
    },
    {
      name: "place-for-writer",
      sentence: "A place in `order` is compared with the writer himself. order[0] is a writer, 0 is a place.",
      recognises: (seen) =>
        seen.every(({ args: [writers, order, validation, test], got }) =>
          same(
            split(
              writers,
              order.map((_, i) => i),
              validation,
              test,
            ),
            got,
          ),
        ),
    },
  ],
  hints: [
    "First cut the list of writers into three, then collect the examples of each third.",
    "test writers: order.slice(0, test); validation: the next ones, up to test + validation; train: what is left.",
    "const places = (chosen: number[]) => writers.flatMap((w, i) => (chosen.includes(w) ? [i] : [])); return { train: places(…), validation: places(…), test: places(…) };",
  ],
  withholds: [],
});

function same(mistaken: Parts, got: unknown): boolean {
  const came = (got ?? {}) as Partial<Parts>;
  return (["train", "validation", "test"] as const).every((part) => {
    const list = came[part];
    return (
      Array.isArray(list) && list.length === mistaken[part].length && list.every((v, i) => v === mistaken[part][i])
    );
  });
}
