import { type Exercise, exercise } from "../../exercise/specification";

type Counted = (bin: number, bins: number) => number;

/** Counts by bin, each count `weight`; `binOf` may name a place outside, which is then lost. */
function counted(values: readonly number[], bins: number, weight: number, binOf: (value: number) => number): number[] {
  const out = new Array<number>(bins).fill(0);
  for (const value of values) {
    const bin = binOf(value);
    if (bin >= 0 && bin < bins) out[bin] += weight;
  }
  return out;
}

const last: Counted = (bin, bins) => Math.min(bin, bins - 1);

/** 08.1: a histogram whose bins add up to 1. */
export const myHistogram: Exercise = exercise<(values: number[], bins: number) => number[]>({
  id: "08.1",
  title: "A histogram that adds up to 1",
  points: 2,
  function: "myHistogram",
  takes: [
    { name: "values", shape: "[N]", what: "one colour of each pixel, from 0 to 1, both ends included" },
    { name: "bins", shape: "scalar", what: "how many bins of equal width, 1 or more" },
  ],
  returns: { shape: "[bins]", what: "the share of the pixels in each bin; bin k covers k/bins ≤ value < (k + 1)/bins" },
  reference: (values, bins) => counted(values, bins, 1 / values.length, (v) => last(Math.floor(v * bins), bins)),
  tolerance: { absolute: 1e-9, reason: "shares added one by one differ in the last digits from a count divided once" },
  cases: [
    { title: "two dark pixels and two light ones: half and half", inputs: [[[0.1, 0.2, 0.7, 0.9], 2]] },
    { title: "a value on an edge belongs to the bin that begins there", inputs: [[[0.25, 0.5, 0.75], 4]] },
    { title: "full light, 1, is in the last bin", inputs: [[[1, 1, 0], 4]] },
    { title: "one pixel is a picture, too", inputs: [[[0.3], 5]] },
    { title: "one bin holds everything", inputs: [[[0, 0.4, 1], 1]] },
    {
      title: "any picture, any number of bins",
      draw: (random) => {
        const bins = 2 + random.integer(8);
        const n = bins + 1 + random.integer(20);
        // away from the edges, where rounding decides
        return [Array.from({ length: n }, () => (random.integer(bins) + random.uniform(0.1, 0.9)) / bins), bins];
      },
      count: 8,
    },
  ],
  properties: [
    {
      title: "the same pixels twice, as in a larger picture, give the same histogram",
      count: 3,
      async holds(subject, random) {
        const values = Array.from({ length: 7 }, () => random.uniform());
        const once = (await subject.call(values, 4)) as number[];
        const twice = (await subject.call([...values, ...values], 4)) as number[];
        return once.every((share, k) => Math.abs(share - twice[k]) < 1e-9)
          ? undefined
          : { input: [[...values, ...values], 4], expected: once, got: twice };
      },
    },
  ],
  diagnoses: [
    {
      name: "counts-not-shares",
      sentence:
        "These are counts. A picture twice as large would have twice the histogram: divide by how many pixels there are.",
      wrong: (values, bins) => counted(values, bins, 1, (v) => last(Math.floor(v * bins), bins)),
    },
    {
      name: "one-lost",
      sentence: "Values of exactly 1 are in no bin: 1 · bins is one too far. The last bin includes its upper end.",
      wrong: (values, bins) => counted(values, bins, 1 / values.length, (v) => Math.floor(v * bins)),
    },
    {
      name: "longer-by-one",
      sentence: "There is one bin more than asked for: the value 1 has opened it. It belongs to the last bin.",
      recognises: (seen) =>
        seen.some(({ args: [, bins], got }) => Array.isArray(got) && got.length === (bins as number) + 1),
    },
    {
      name: "rounded-to-nearest",
      sentence:
        "Values are rounded to the nearest bin. Bin k begins at k/bins and ends before (k + 1)/bins: round down.",
      wrong: (values, bins) => counted(values, bins, 1 / values.length, (v) => last(Math.round(v * bins), bins)),
    },
    {
      name: "edges-at-the-upper-end",
      sentence: "A value on an edge is put into the bin that ends there. It belongs to the one that begins there.",
      wrong: (values, bins) => counted(values, bins, 1 / values.length, (v) => Math.max(0, Math.ceil(v * bins) - 1)),
    },
    {
      name: "one-bin-too-few",
      sentence:
        "Values are spread over bins - 1 bins, so that only the value 1 reaches the last. Multiply by the number of bins.",
      wrong: (values, bins) => counted(values, bins, 1 / values.length, (v) => Math.floor(v * (bins - 1))),
    },
    {
      name: "stretched",
      sentence:
        "The bins run from the smallest to the largest value of this picture. They must be the same for all pictures: 0 to 1.",
      wrong: (values, bins) => {
        const [low, high] = [Math.min(...values), Math.max(...values)];
        return counted(values, bins, 1 / values.length, (v) =>
          high > low ? last(Math.floor(((v - low) / (high - low)) * bins), bins) : 0,
        );
      },
    },
    {
      name: "divided-by-bins",
      sentence: "The counts are divided by the number of bins. Divide by the number of pixels.",
      wrong: (values, bins) => counted(values, bins, 1 / bins, (v) => last(Math.floor(v * bins), bins)),
    },
    {
      name: "divided-by-the-largest",
      sentence: "The fullest bin is 1 here. Shares add up to 1 instead: divide by the number of pixels.",
      wrong: (values, bins) => {
        const counts = counted(values, bins, 1, (v) => last(Math.floor(v * bins), bins));
        const most = Math.max(...counts);
        return counts.map((count) => count / most);
      },
    },
    {
      name: "density",
      sentence:
        "This is a density: shares divided by the width of a bin. Here the shares themselves are wanted, which add up to 1.",
      wrong: (values, bins) => counted(values, bins, bins / values.length, (v) => last(Math.floor(v * bins), bins)),
    },
    {
      name: "cumulative",
      sentence: "Each bin holds what lies below it as well. Count every pixel once, in its own bin.",
      wrong: (values, bins) => {
        const shares = counted(values, bins, 1 / values.length, (v) => last(Math.floor(v * bins), bins));
        let sum = 0;
        return shares.map((share) => (sum += share));
      },
    },
    {
      name: "present-or-absent",
      sentence: "A bin counts once here, however many pixels are in it. Every pixel adds 1/N to its bin.",
      wrong: (values, bins) =>
        counted(values, bins, 1, (v) => last(Math.floor(v * bins), bins)).map((n) => (n > 0 ? 1 / values.length : 0)),
    },
  ],
  hints: [
    "Which bin is a value in? Stretch 0 … 1 to 0 … bins, and round down. Then look at the value 1 again.",
    "k = min(⌊value · bins⌋, bins - 1), and each pixel adds 1/N to bin k.",
    "const shares = new Array(bins).fill(0); for (const v of values) shares[…] += 1 / values.length; return shares;",
  ],
  withholds: [],
});
