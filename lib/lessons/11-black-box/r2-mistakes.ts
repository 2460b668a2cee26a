import type { Diagnosis } from "../../exercise/specification";
import { total } from "../../exercise/total";

/** R² of a local model, or what is taken for it. */
export type LocalR2 = (answers: number[], guesses: number[], kernel: number[]) => number;

/** A weighted sum. */
export const weighted = (values: readonly number[], kernel: readonly number[]): number =>
  total(values.map((value, i) => kernel[i] * value));
/** Squared differences, one by one. */
export const squares = (a: readonly number[], b: readonly number[]): number[] =>
  a.map((v, i) => (v - b[i]) * (v - b[i]));
/** The mean where all count alike. */
export const plainMean = (values: readonly number[]): number => total([...values]) / values.length;
/** The mean, weighted by the kernel. */
export const weightedMean = (values: readonly number[], kernel: readonly number[]): number =>
  weighted(values, kernel) / total([...kernel]);
/** A list of one value, as long as another. */
export const same = (value: number, as: readonly number[]): number[] => as.map(() => value);

/** One minus what is left over all there is, with the kernel of each sum and the mean chosen. */
export const ratio: (
  left: (kernel: number[]) => number[],
  all: (kernel: number[]) => number[],
  middle?: (answers: number[], kernel: number[], guesses: number[]) => number,
) => LocalR2 =
  (left, all, middle = weightedMean) =>
  (answers, guesses, kernel) =>
    1 -
    weighted(squares(answers, guesses), left(kernel)) /
      weighted(squares(answers, same(middle(answers, kernel, guesses), answers)), all(kernel));
/** The kernel as it is. */
export const kept = (kernel: number[]): number[] => kernel;
/** All samples count alike. */
export const ones = (kernel: number[]): number[] => kernel.map(() => 1);
/** R² as it should be. */
export const localR2: LocalR2 = ratio(kept, kept);

/** One minus what is left over all there is, with the terms of both sums and the mean open to mistakes. */
const termwise =
  (parts: {
    left?: (k: number, y: number, guess: number) => number;
    all?: (k: number, y: number, m: number, guess: number) => number;
    middle?: (answers: number[], kernel: number[], guesses: number[]) => number;
  }): LocalR2 =>
  (answers, guesses, kernel) => {
    const { left = (k, y, guess) => k * (y - guess) * (y - guess), all = (k, y, m) => k * (y - m) * (y - m) } = parts;
    const m = (parts.middle ?? weightedMean)(answers, kernel, guesses);
    const sum = (of: (y: number, i: number) => number): number => total(answers.map(of));
    return 1 - sum((y, i) => left(kernel[i], y, guesses[i])) / sum((y, i) => all(kernel[i], y, m, guesses[i]));
  };

/** What is made of the difference between an answer and what it is compared with, in place of its square. */
const forSquare: readonly ((k: number, off: number, to: number, y: number) => number)[] = [
  (k, off) => k * off,
  (k) => k,
  (k, off) => k * off * off * off,
  (k, off) => k * 2 ** off,
  (k, off) => k / (off * off),
  (k, off) => k + off * off,
  (k, _, to) => k * to * to,
  (k, off, to) => k * off * to,
  (k, off, to) => k * to * off,
  (k, _, to, y) => k * (y + to) * (y + to),
  (_, off) => off,
];

/** What is taken for the weighted mean. */
const otherMeans: readonly ((answers: number[], kernel: number[], guesses: number[]) => number)[] = [
  (y, k) => -weightedMean(y, k),
  (y, k) => 1 / weightedMean(y, k),
  () => 1,
  (y, k) => total(y.map((v, i) => k[i] / v)) / total(k),
  (y, _, guesses) => weighted(y, guesses) / total(guesses),
  (y) => weighted(y, y) / total(y),
  (y) => Math.max(...y),
  (y) => y[0],
];

/** Mistakes in one of the two sums, in the mean, or in what is made of the sums. */
export const otherSums: readonly Diagnosis<Parameters<LocalR2>, number>[] = [
  {
    name: "other-mean",
    sentence: "Both sums are right but for m: it is Σ kᵢyᵢ / Σ kᵢ.",
    wrong: otherMeans.map((middle) => termwise({ middle })),
  },
  {
    name: "left-not-squared",
    sentence: "Below the line all is right. Above it stand not the squares of the errors, each times its kernel.",
    wrong: forSquare.map((of) => termwise({ left: (k, y, guess) => of(k, y - guess, guess, y) })),
  },
  {
    name: "spread-not-squared",
    sentence: "Above the line all is right. Below it stand not the squares of y - m, each times its kernel.",
    wrong: [
      ...forSquare.map((of) => termwise({ all: (k, y, m) => of(k, y - m, m, y) })),
      termwise({ all: (k, y, m) => k * (y * y + m * m) }),
      termwise({ all: (k, y) => k * y }),
      termwise({ all: (k, y, m) => k * (y - m * m) }),
      termwise({ all: (k, y, m) => k * (2 * y - m * m) }),
    ],
  },
  {
    name: "left-added",
    sentence: "What is left is added to 1, or one of the two sums has its sign turned. R² is 1 minus what is left.",
    wrong: (answers, guesses, kernel) => 2 - localR2(answers, guesses, kernel),
  },
  {
    name: "sums-multiplied",
    sentence: "The two sums are multiplied. Divide what is left by all there is.",
    wrong: [false, true].map((shares) => (answers: number[], guesses: number[], kernel: number[]) => {
      const m = weightedMean(answers, kernel);
      const by = shares ? total(kernel) : 1;
      const [left, all] = [guesses, same(m, answers)].map((from) => weighted(squares(answers, from), kernel) / by);
      return 1 - left * all;
    }),
  },
];
