import { type Exercise, exercise, type Observation } from "../../exercise/specification";
import { total } from "../../exercise/total";
import { drawExtremeScores, drawScores, largest, softmaxOf } from "./plain";

const logSumExp = (scores: readonly number[]): number => {
  const top = largest(scores);
  return top + Math.log(total(scores.map((score) => Math.exp(score - top))));
};

/** Logarithms to another base: of the probability, or of the sum alone. They may be lost where scores lie far apart. */
const toBase =
  (unit: number) =>
  (seen: readonly Observation<[scores: number[], label: number], number>[]): boolean =>
    [
      (scores: readonly number[], label: number) => (logSumExp(scores) - scores[label]) / unit,
      (scores: readonly number[], label: number) =>
        (logSumExp(scores) - largest(scores)) / unit + largest(scores) - scores[label],
      (scores: readonly number[], label: number) => logSumExp(scores) / unit - scores[label],
    ].some((form) =>
      seen.every(({ args: [scores, label], got }) => {
        const off = Math.abs(form(scores, label) - Number(got));
        return off < 1e-9 * (1 + Math.abs(Number(got))) || (farApart(scores) && !Number.isFinite(got));
      }),
    );

const farApart = (scores: readonly number[]): boolean => scores.some((score) => Math.abs(score) > 300);

/** 03.2: cross-entropy straight from the scores. */
export const myCrossEntropy: Exercise = exercise<(scores: number[], label: number) => number>({
  id: "03.2",
  title: "Cross-entropy from scores",
  points: 2,
  function: "myCrossEntropy",
  takes: [
    { name: "scores", shape: "[C]", what: "one score per class, of any size" },
    { name: "label", shape: "scalar", what: "the index of the true class, 0 … C - 1" },
  ],
  returns: { shape: "scalar", what: "-ln of the probability that the softmax gives the true class" },
  reference: (scores, label) => logSumExp(scores) - scores[label],
  tolerance: {
    absolute: 1e-9,
    relative: 1e-9,
    reason: "logarithms of sums taken in another order differ in the last digits",
  },
  cases: [
    { title: "two equal scores cost ln 2", inputs: [[[0, 0], 0]] },
    { title: "the cat of the lecture: scores 3.2, 5.1, -1.7, truth first, cost 2.04", inputs: [[[3.2, 5.1, -1.7], 0]] },
    { title: "a lead of a thousand for the wrong class costs 1000, not Infinity", inputs: [[[0, 1000], 0]] },
    { title: "and for the right class nothing", inputs: [[[1000, 0], 0]] },
    {
      title: "scores a thousand apart, whichever is the truth",
      inputs: [
        [[1000, 0, -1000], 1],
        [[-1000, 0, 0], 1],
        [[-1000, -1001, -999], 0],
      ],
      draw: (random) => [drawExtremeScores(random, 4), random.integer(4)],
      count: 6,
    },
    {
      title: "any scores, any truth",
      draw: (random) => {
        const scores = drawScores(random, 3 + random.integer(3));
        return [scores, random.integer(scores.length)];
      },
      count: 6,
    },
  ],
  properties: [
    {
      title: "adding the same number to every score changes nothing",
      async holds(subject, random) {
        const scores = drawScores(random, 4);
        const shifted = scores.map((score) => score + 3);
        const before = (await subject.call(scores, 1)) as number;
        const after = (await subject.call(shifted, 1)) as number;
        return Math.abs(before - after) < 1e-9 ? undefined : { input: [shifted, 1], expected: before, got: after };
      },
    },
  ],
  diagnoses: [
    {
      name: "overflow",
      sentence:
        "Right for small scores; with a lead of 1000 the probability underflows to 0 and its logarithm is -Infinity, or a power overflows. Work with the scores: ln Σ exp(sⱼ - m) + m - s of the truth.",
      recognises: (seen) => {
        const isClose = (got: unknown, expected: unknown): boolean => Math.abs(Number(got) - Number(expected)) < 1e-6;
        const isLost = (got: unknown, expected: unknown): boolean =>
          typeof got === "number" && (!Number.isFinite(got) || Number(expected) > 300);
        return (
          seen.every(({ expected, got }) => isClose(got, expected) || isLost(got, expected)) &&
          seen.some(({ expected, got }) => !isClose(got, expected))
        );
      },
    },
    {
      name: "largest-not-added-back",
      sentence:
        "The largest score was subtracted in the exponents and never added back: ln Σ exp(sⱼ) = m + ln Σ exp(sⱼ - m).",
      wrong: (scores, label) => logSumExp(scores) - largest(scores) - scores[label],
    },
    {
      name: "minus-forgotten",
      sentence: "The minus is missing: a logarithm of a probability is never positive, a loss never negative.",
      wrong: (scores, label) => scores[label] - logSumExp(scores),
    },
    {
      name: "probability-for-loss",
      sentence: "This is the probability of the true class. The loss is minus its logarithm.",
      wrong: (scores, label) => softmaxOf(scores)[label],
    },
    {
      name: "logarithm-to-base-2",
      sentence: "The logarithm is to base 2 (bits). The exercise asks for the natural one, Math.log (nats).",
      recognises: toBase(Math.LN2),
    },
    {
      name: "logarithm-to-base-10",
      sentence: "The logarithm is to base 10. The exercise asks for the natural one, Math.log.",
      recognises: toBase(Math.LN10),
    },
    {
      name: "label-ignored",
      sentence: "The label makes no difference here: always the same class is taken. Use scores[label].",
      wrong: (scores) => logSumExp(scores) - scores[0],
    },
    {
      name: "averaged-over-classes",
      sentence: "The loss is divided by the number of classes. One example has one true class: nothing to average.",
      wrong: (scores, label) => (logSumExp(scores) - scores[label]) / scores.length,
    },
    {
      name: "all-classes-counted",
      sentence:
        "This adds up -ln p over all classes. Only the true class counts: the others have a 0 in the one-hot label.",
      wrong: (scores) => total(scores.map((score) => logSumExp(scores) - score)),
    },
  ],
  hints: [
    "The logarithm undoes the power of the softmax: ln(exp(s)/Σ) = s - ln Σ. No probability has to be computed at all.",
    "L = m + ln Σⱼ exp(sⱼ - m) - s[label], with m the largest score.",
    "const m = Math.max(...scores); let sum = 0; for (const s of scores) sum += …; return m + Math.log(sum) - …;",
  ],
  withholds: ["softmaxCrossEntropy"],
});
