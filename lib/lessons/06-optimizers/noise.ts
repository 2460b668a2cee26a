import { type Exercise, exercise } from "../../exercise/specification";

const meanOf = (rows: readonly (readonly number[])[]): number[] =>
  rows[0].map((_, p) => rows.reduce((sum, row) => sum + row[p], 0) / rows.length);

/** Mean of the squared distances of the rows from their mean. */
const variance = (G: readonly (readonly number[])[], divisor: number = G.length): number => {
  const mean = meanOf(G);
  return G.reduce((all, row) => all + row.reduce((sum, v, p) => sum + (v - mean[p]) * (v - mean[p]), 0), 0) / divisor;
};

const finite = (N: number, n: number): number => (N - n) / (N - 1);

const noise = (G: readonly (readonly number[])[], n: number): number =>
  Math.sqrt((variance(G) / n) * finite(G.length, n));

/** 06.2: how long the noise of a mini-batch is. */
export const myNoise: Exercise = exercise<(G: number[][], n: number) => number>({
  id: "06.2",
  title: "How noisy is a mini-batch?",
  points: 2,
  function: "myNoise",
  takes: [
    { name: "G", shape: "[N, P]", what: "the gradient of each example alone, one row each; N is 2 or more" },
    { name: "n", shape: "scalar", what: "examples in a batch, 1 to N, drawn without replacement" },
  ],
  returns: { shape: "scalar", what: "the predicted distance from the gradient of all N, as root mean square" },
  reference: noise,
  tolerance: { absolute: 1e-9, relative: 1e-9, reason: "sums taken in another order differ in the last digits" },
  cases: [
    { title: "gradients 3 and 5, one example: always 1 away from their mean", inputs: [[[[3], [5]], 1]] },
    {
      title: "a batch of all examples has no noise",
      inputs: [
        [
          [
            [1, 2],
            [4, -2],
            [0, 5],
          ],
          3,
        ],
      ],
    },
    {
      title: "equal gradients have none",
      inputs: [
        [
          [
            [2, -1],
            [2, -1],
            [2, -1],
          ],
          2,
        ],
      ],
    },
    { title: "eight gradients around 0, two at a time", inputs: [[[[2], [-2], [2], [-2], [2], [-2], [2], [-2]], 2]] },
    {
      title: "a length in the plane: 3 and 4 are 5",
      inputs: [
        [
          [
            [3, 4],
            [-3, -4],
          ],
          1,
        ],
      ],
    },
    {
      title: "any gradients, any batch",
      draw: (random) => {
        const [N, P] = [4 + random.integer(4), 2 + random.integer(3)];
        const G = Array.from({ length: N }, () => Array.from({ length: P }, () => random.integer(15) - 4));
        return [G, 2 + random.integer(N - 3)];
      },
      count: 8,
    },
  ],
  diagnoses: [
    {
      name: "with-replacement",
      sentence: "This is σ/√n, for examples that may be drawn twice. Without replacement there is one more factor.",
      wrong: (G, n) => Math.sqrt(variance(G) / n),
    },
    {
      name: "factor-without-root",
      sentence: "The factor (N - n)/(N - 1) stands outside the root. It belongs to the variance, under the root.",
      wrong: (G, n) => Math.sqrt(variance(G) / n) * finite(G.length, n),
    },
    {
      name: "root-forgotten",
      sentence: "This is the mean square. The noise is its root.",
      wrong: (G, n) => (variance(G) / n) * finite(G.length, n),
    },
    {
      name: "n-for-root-n",
      sentence: "The noise falls with 1/n here. Only the variance does; the noise itself falls with 1/√n.",
      wrong: (G, n) => (Math.sqrt(variance(G)) / n) * Math.sqrt(finite(G.length, n)),
    },
    {
      name: "not-divided-by-n",
      sentence: "σ is not divided by √n: the mean of n examples is less noisy than one.",
      wrong: (G, n) => Math.sqrt(variance(G) * finite(G.length, n)),
    },
    {
      name: "big-n-below",
      sentence: "The last factor divides by N. One less: with n = 1 it has to be exactly 1.",
      wrong: (G, n) => Math.sqrt((variance(G) / n) * ((G.length - n) / G.length)),
    },
    {
      name: "factor-upside-down",
      sentence: "The last factor is upside down. It shrinks the noise, down to 0 for n = N.",
      wrong: (G, n) => Math.sqrt(variance(G) / n / finite(G.length, n)),
    },
    {
      name: "mean-forgotten",
      sentence:
        "The squared lengths of the gradients are taken. The noise is measured from their mean: subtract it first.",
      wrong: (G, n) => {
        const squares = G.reduce((all, row) => all + row.reduce((sum, v) => sum + v * v, 0), 0) / G.length;
        return Math.sqrt((squares / n) * finite(G.length, n));
      },
    },
    {
      name: "divided-by-n-minus-1",
      sentence: "σ² is the mean over all N examples here, divided by N. They are all there are, not a sample.",
      wrong: (G, n) => Math.sqrt((variance(G, G.length - 1) / n) * finite(G.length, n)),
    },
    {
      name: "sum-over-examples",
      sentence: "The squared distances are added up, but not divided by N. σ² is their mean.",
      wrong: (G, n) => Math.sqrt((variance(G, 1) / n) * finite(G.length, n)),
    },
    {
      name: "mean-over-parameters",
      sentence: "The squares of one row are averaged over its P numbers. A squared length is their sum.",
      wrong: (G, n) => Math.sqrt((variance(G) / G[0].length / n) * finite(G.length, n)),
    },
    {
      name: "mean-of-lengths",
      sentence: "The distances are averaged and not their squares. σ² is the mean of the squared distances.",
      wrong: (G, n) => {
        const mean = meanOf(G);
        const lengths = G.map((row) => Math.hypot(...row.map((v, p) => v - mean[p])));
        const average = lengths.reduce((sum, v) => sum + v, 0) / G.length;
        return average * Math.sqrt(finite(G.length, n) / n);
      },
    },
    {
      name: "one-parameter-only",
      sentence:
        "Only one number of each gradient counts here. A gradient is a row: all P numbers belong to its length.",
      wrong: (G, n) =>
        noise(
          G.map((row) => [row[0]]),
          n,
        ),
    },
  ],
  hints: [
    "Three steps: the mean gradient, the mean of the squared distances from it (that is σ²), and what n of N examples make of it.",
    "μ = (1/N) Σ Gᵢ, σ² = (1/N) Σ |Gᵢ - μ|², and the noise is √(σ²/n · (N - n)/(N - 1)).",
    "const mean = G[0].map((_, p) => …); let squares = 0; for (const row of G) row.forEach((v, p) => { squares += …; }); return Math.sqrt(… * (N - n) / (N - 1));",
  ],
  withholds: ["predictedNoise"],
});
