import { type Exercise, exercise, type Random } from "../../exercise/specification";
import {
  kept,
  type LocalR2,
  localR2,
  ones,
  otherSums,
  plainMean,
  ratio,
  same,
  squares,
  weighted,
  weightedMean,
} from "./r2-mistakes";

function drawSamples(random: Random): [answers: number[], guesses: number[], kernel: number[]] {
  const n = 5 + random.integer(5);
  const answers = Array.from({ length: n }, () => random.uniform());
  const guesses = answers.map((value) => 0.1 + 0.7 * value + random.normal(0, 0.15));
  return [answers, guesses, answers.map(() => random.uniform(0.1, 1))];
}

/** 11.3: how much of the black box the local model explains. */
export const myLocalR2: Exercise = exercise<LocalR2>({
  id: "11.3",
  title: "Does the explanation fit?",
  points: 2,
  function: "myLocalR2",
  takes: [
    { name: "answers", shape: "[N]", what: "what the black box said, not all the same" },
    { name: "guesses", shape: "[N]", what: "what the linear model says of the same samples" },
    { name: "kernel", shape: "[N]", what: "how much each sample counts, above 0" },
  ],
  returns: {
    shape: "scalar",
    what: "R² = 1 - Σ kᵢ(yᵢ - ŷᵢ)² / Σ kᵢ(yᵢ - m)², m the mean of the answers weighted by k",
  },
  reference: localR2,
  tolerance: { absolute: 1e-8, reason: "sums taken in another order differ in the last digits" },
  cases: [
    {
      title: "guesses that are right: 1",
      inputs: [
        [
          [0.1, 0.5, 0.9],
          [0.1, 0.5, 0.9],
          [1, 0.5, 0.2],
        ],
      ],
    },
    {
      title: "guesses at the weighted mean: 0",
      inputs: [
        [
          [0, 1],
          [0.25, 0.25],
          [3, 1],
        ],
      ],
    },
    {
      title: "worse than the mean: below 0",
      inputs: [
        [
          [0, 1],
          [1, 0],
          [1, 1],
        ],
      ],
    },
    {
      title: "an error counts as much as its sample",
      inputs: [
        [
          [0, 0.5, 1],
          [0, 0.5, 0],
          [1, 1, 0.01],
        ],
      ],
    },
    {
      title: "all samples count alike",
      inputs: [
        [
          [0.2, 0.4, 0.9],
          [0.3, 0.3, 0.8],
          [1, 1, 1],
        ],
      ],
    },
    { title: "any samples", draw: drawSamples, count: 8 },
  ],
  properties: [
    {
      title: "a kernel twice as large changes nothing",
      count: 3,
      async holds(subject, random) {
        const [answers, guesses, kernel] = drawSamples(random);
        const twice = kernel.map((k) => 2 * k);
        const [a, b] = [
          (await subject.call(answers, guesses, kernel)) as number,
          (await subject.call(answers, guesses, twice)) as number,
        ];
        return Math.abs(a - b) < 1e-8 ? undefined : { input: [answers, guesses, twice], expected: a, got: b };
      },
    },
  ],
  diagnoses: [
    {
      name: "unweighted",
      sentence: "All samples count alike here. Multiply each square by its kernel, and weight the mean, too.",
      wrong: ratio(ones, ones, plainMean),
    },
    {
      name: "plain-mean",
      sentence: "The squares are weighted, the mean is not: m = Σ kᵢyᵢ / Σ kᵢ.",
      wrong: ratio(kept, kept, plainMean),
    },
    {
      name: "weighted-above-only",
      sentence: "The kernel stands in the sum above the line alone. It belongs into the one below as well.",
      recognises: (seen) =>
        [plainMean, weightedMean].some((middle) =>
          seen.every(({ args, got }) => near(got, ratio(kept, ones, middle)(...args))),
        ),
    },
    {
      name: "weighted-below-only",
      sentence: "The kernel stands in the sum below the line alone. It belongs into the one above as well.",
      recognises: (seen) =>
        [plainMean, weightedMean].some((middle) =>
          seen.every(({ args, got }) => near(got, ratio(ones, kept, middle)(...args))),
        ),
    },
    {
      name: "mean-not-divided",
      sentence: "The weighted mean is not divided by Σ kᵢ.",
      recognises: (seen) =>
        [weighted, (y: number[], k: number[]) => weighted(y, k) / y.length].some((middle) =>
          seen.every(({ args, got }) => near(got, ratio(kept, kept, middle)(...args))),
        ),
    },
    {
      name: "one-minus-missing",
      sentence: "This is the share that is *not* explained. R² is 1 minus that.",
      wrong: (answers, guesses, kernel) => 1 - localR2(answers, guesses, kernel),
    },
    {
      name: "turned-over",
      sentence: "The two sums have changed places: what is left goes above the line.",
      wrong: (answers, guesses, kernel) => 1 - 1 / (1 - localR2(answers, guesses, kernel)),
    },
    {
      name: "around-zero",
      sentence: "Below the line are squares of the answers themselves. Subtract their mean first.",
      wrong: ratio(kept, kept, () => 0),
    },
    {
      name: "mean-of-the-guesses",
      sentence: "m is the mean of the guesses here. It is that of the answers.",
      wrong: ratio(kept, kept, (_, kernel, guesses) => weightedMean(guesses, kernel)),
    },
    {
      name: "spread-of-the-guesses",
      sentence: "Below the line is the spread of the guesses. It is that of the answers.",
      wrong: (answers, guesses, kernel) =>
        1 -
        weighted(squares(answers, guesses), kernel) /
          weighted(squares(guesses, same(weightedMean(guesses, kernel), guesses)), kernel),
    },
    {
      name: "explained-over-all",
      sentence:
        "The spread of the guesses over that of the answers: the same as R² only for a least-squares fit without a penalty.",
      wrong: (answers, guesses, kernel) => {
        const m = weightedMean(answers, kernel);
        return (
          weighted(squares(guesses, same(m, guesses)), kernel) / weighted(squares(answers, same(m, answers)), kernel)
        );
      },
    },
    {
      name: "not-squared",
      sentence: "These are sizes of errors, not squares.",
      wrong: (answers, guesses, kernel) => {
        const m = weightedMean(answers, kernel);
        const sizes = (from: readonly number[]): number =>
          weighted(
            answers.map((y, i) => Math.abs(y - from[i])),
            kernel,
          );
        return 1 - sizes(guesses) / sizes(same(m, answers));
      },
    },
    {
      name: "kernel-squared",
      sentence: "The kernel is squared with the error. It stands outside of the square.",
      wrong: ratio(
        (kernel) => kernel.map((k) => k * k),
        (kernel) => kernel.map((k) => k * k),
      ),
    },
    ...otherSums,
  ],
  hints: [
    "Two sums of squares, both weighted: how far the answers are from the guesses, and how far from their own mean.",
    "m = Σ kᵢyᵢ / Σ kᵢ; R² = 1 - Σ kᵢ(yᵢ - ŷᵢ)² / Σ kᵢ(yᵢ - m)².",
    "let [sum, all] = [0, 0]; … const m = …; let [left, spread] = [0, 0]; answers.forEach((y, i) => { left += …; spread += …; }); return 1 - …;",
  ],
  withholds: [],
});

function near(got: unknown, expected: number): boolean {
  return typeof got === "number" && Math.abs(got - expected) <= 1e-8 * (1 + Math.abs(expected));
}
