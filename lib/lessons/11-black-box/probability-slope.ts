import { type Exercise, exercise, type Random } from "../../exercise/specification";
import { total } from "../../exercise/total";

type Matrix = number[][];
type Slope = (W: Matrix, b: number[], x: number[], label: number) => number[];

const dot = (a: readonly number[], b: readonly number[]): number => total(a.map((v, i) => v * b[i]));
function probabilities(W: Matrix, b: readonly number[], x: readonly number[]): number[] {
  const scores = W.map((row, c) => dot(row, x) + b[c]);
  const powers = scores.map((score) => Math.exp(score - Math.max(...scores)));
  return powers.map((power) => power / total(powers));
}
/** What the weights are on average, each class weighted as told. */
const averaged = (W: Matrix, weights: readonly number[]): number[] =>
  W[0].map((_, d) =>
    dot(
      W.map((row) => row[d]),
      weights,
    ),
  );
/** factor · (own - shared), from the probabilities. */
const slope =
  (
    factor: (p: number[], label: number) => number,
    shared: (W: Matrix, p: number[], label: number) => number[] = averaged,
    bias = true,
  ): Slope =>
  (W, b, x, label) => {
    const p = probabilities(W, bias ? b : b.map(() => 0), x);
    const away = shared(W, p, label);
    return W[label].map((w, d) => factor(p, label) * (w - away[d]));
  };
const own = (p: number[], label: number): number => p[label];
const slopeOf = slope(own);

function drawClassifier(random: Random): [W: Matrix, b: number[], x: number[], label: number] {
  const [C, D] = [3, 4];
  const row = (length: number): number[] => Array.from({ length }, () => Math.round(100 * random.normal(0, 0.8)) / 100);
  return [Array.from({ length: C }, () => row(D)), row(C), row(D), random.integer(C)];
}

/** 11.5: the slope of a class's probability with respect to the input, derived. */
export const myProbabilitySlope: Exercise = exercise<Slope>({
  id: "11.5",
  title: "Saliency, derived",
  points: 3,
  function: "myProbabilitySlope",
  takes: [
    { name: "W", shape: "[C, D]", what: "a row of weights for each class" },
    { name: "b", shape: "[C]", what: "a bias for each class" },
    { name: "x", shape: "[D]", what: "the input" },
    { name: "label", shape: "scalar", what: "c, the class asked about, from 0 to C - 1" },
  ],
  returns: { shape: "[D]", what: "∂p_c/∂x, where p = softmax(Wx + b)" },
  reference: slopeOf,
  tolerance: { absolute: 1e-9, reason: "sums taken in another order differ in the last digits" },
  cases: [
    { title: "two classes, even: a quarter of the difference of their rows", inputs: [[[[1], [-1]], [0, 0], [0], 0]] },
    {
      title: "all rows alike: x makes no difference",
      inputs: [
        [
          [
            [2, -1],
            [2, -1],
            [2, -1],
          ],
          [0.5, 0, -0.5],
          [0.3, 0.7],
          1,
        ],
      ],
    },
    {
      title: "the bias counts in the probabilities",
      inputs: [
        [
          [
            [1, 0],
            [0, 1],
          ],
          [2, 0],
          [0.5, 0.5],
          1,
        ],
      ],
    },
    {
      title: "a sure answer has hardly a slope",
      inputs: [
        [
          [
            [10, 0],
            [0, 10],
          ],
          [0, 0],
          [3, 0],
          0,
        ],
      ],
    },
    { title: "any classifier", draw: drawClassifier, count: 8 },
  ],
  properties: [
    {
      title: "the slopes of all classes add up to 0, as the probabilities add up to 1",
      count: 3,
      async holds(subject, random) {
        const [W, b, x] = drawClassifier(random);
        const all: number[][] = [];
        for (let c = 0; c < W.length; c++) all.push((await subject.call(W, b, x, c)) as number[]);
        const got = x.map((_, d) => total(all.map((row) => row[d])));
        return got.every((sum) => Math.abs(sum) < 1e-9)
          ? undefined
          : { input: [W, b, x, 0], expected: x.map(() => 0), got };
      },
    },
  ],
  diagnoses: [
    {
      name: "slope-of-the-score",
      sentence: "This is the slope of the *score*, row c of W. A probability depends on all scores.",
      wrong: (W, _b, _x, label) => [...W[label]],
    },
    {
      name: "own-score-only",
      sentence: "Only p_c(1 - p_c)·w_c: the class's own score. The other scores stand in the softmax as well.",
      wrong: slope(
        (p, c) => p[c] * (1 - p[c]),
        (W) => W[0].map(() => 0),
      ),
    },
    {
      name: "slope-of-the-logarithm",
      sentence: "This is the slope of ln p_c. That of p_c itself is p_c times as large.",
      wrong: slope(() => 1),
    },
    {
      name: "slope-of-the-loss",
      sentence: "This is the slope of the loss, -ln p_c. Asked for is that of the probability.",
      wrong: slope(() => -1),
    },
    {
      name: "sign-reversed",
      sentence: "Every sign is turned.",
      wrong: slope((p, c) => -p[c]),
    },
    {
      name: "shared-not-subtracted",
      sentence: "p_c·w_c is half of it: what the other classes gain from x, Σ p_k·w_k, is to be subtracted from w_c.",
      wrong: slope(own, (W) => W[0].map(() => 0)),
    },
    {
      name: "shared-added",
      sentence: "Σ p_k·w_k is added. It is subtracted.",
      wrong: slope(own, (W, p) => averaged(W, p).map((v) => -v)),
    },
    {
      name: "plain-average",
      sentence: "The rows of W are averaged with equal weights. Each counts by its probability.",
      wrong: slope(own, (W) => averaged(W, same(1 / W.length, W))),
    },
    {
      name: "others-only",
      sentence: "The sum Σ p_k·w_k leaves out class c itself. It runs over all classes.",
      wrong: slope(own, (W, p, label) =>
        averaged(
          W,
          p.map((v, k) => (k === label ? 0 : v)),
        ),
      ),
    },
    {
      name: "sigmoid-slope",
      sentence: "The factor is p_c·(1 - p_c), a sigmoid's, on top of the softmax's difference. It is p_c.",
      wrong: slope((p, c) => p[c] * (1 - p[c])),
    },
    {
      name: "bias-forgotten",
      sentence: "The probabilities are computed without the bias.",
      wrong: slope(own, averaged, false),
    },
    {
      name: "times-the-input",
      sentence:
        "Each slope is multiplied by its x. That is another way to explain (gradient times input); the slope alone is asked for.",
      wrong: (W, b, x, label) => slopeOf(W, b, x, label).map((v, d) => v * x[d]),
    },
    {
      name: "sizes",
      sentence: "The signs are gone. A saliency map is often drawn in sizes, but the slope has a sign.",
      wrong: (W, b, x, label) => slopeOf(W, b, x, label).map(Math.abs),
    },
    {
      name: "divided-by-the-difference",
      sentence: "The probability is divided by how far the row lies from the mean row. Multiply the two.",
      recognises: (seen) =>
        seen.every(({ args: [W, b, x, label], expected, got }) => {
          const p = probabilities(W, b, x)[label];
          return expected.every((slope, d) => {
            const quotient = (p * p) / slope;
            // next to 0 a quotient is rounding
            return Math.abs(slope) < 1e-6 || Math.abs((got as number[])[d] - quotient) < 1e-6 * Math.abs(quotient);
          });
        }),
    },
  ],
  hints: [
    "p_c depends on x through every score s_k = w_k·x + b_k. Chain rule: a sum over k of ∂p_c/∂s_k · w_k.",
    "∂p_c/∂s_k = p_c(δ_ck - p_k), so ∂p_c/∂x = p_c (w_c - Σ_k p_k w_k).",
    "const p = …; const shared = x.map((_, d) => W.reduce((sum, row, k) => sum + p[k] * row[d], 0)); return W[label].map((w, d) => … * (w - shared[d]));",
  ],
  withholds: [],
});

function same(value: number, as: readonly unknown[]): number[] {
  return as.map(() => value);
}
