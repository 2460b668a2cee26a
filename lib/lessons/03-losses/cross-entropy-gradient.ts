import { type Exercise, exercise } from "../../exercise/specification";
import { total } from "../../exercise/total";
import { drawExtremeScores, drawScores, largest, plainSoftmax, softmaxOf } from "./plain";

type Rows = number[][];

/** (p - y) of each row, divided by something. */
const residuals = (scores: Rows, labels: readonly number[], divisor: number): Rows =>
  scores.map((row, n) => softmaxOf(row).map((p, c) => (p - (c === labels[n] ? 1 : 0)) / divisor));

/** Something made of each row's probabilities, a class and the true class, over N. */
const byClass =
  (of: (p: readonly number[], c: number, t: number) => number) =>
  (scores: Rows, labels: readonly number[]): Rows =>
    scores.map((row, n) => {
      const p = softmaxOf(row);
      return p.map((_, c) => of(p, c, labels[n]) / scores.length);
    });

/** What may stand before a row of the softmax's Jacobian, p of the truth times (one-hot - p): -1/p takes p away. */
const beforeJacobian: readonly ((truth: number) => number)[] = [
  (p) => p,
  (p) => -p,
  (p) => p * p,
  (p) => -p * p,
  (p) => 1 / p,
  (p) => -1 / p,
  (p) => 1 / (p * p),
  (p) => -1 / (p * p),
];

/** 03.5: the gradient of the mean softmax cross-entropy over a batch. */
export const myCrossEntropyGradient: Exercise = exercise<(scores: number[][], labels: number[]) => number[][]>({
  id: "03.5",
  title: "The gradient of the mean cross-entropy",
  points: 4,
  function: "myCrossEntropyGradient",
  takes: [
    { name: "scores", shape: "[N, C]", what: "one row of scores per example" },
    { name: "labels", shape: "[N]", what: "the true class of each example" },
  ],
  returns: { shape: "[N, C]", what: "∂L/∂scores, where L is the mean of the N losses" },
  reference: (scores, labels) => residuals(scores, labels, scores.length),
  tolerance: { absolute: 1e-10, reason: "powers and sums taken in another order differ in the last digits" },
  cases: [
    { title: "one example with two equal scores: (-½, ½)", inputs: [[[[0, 0]], [0]]] },
    {
      title: "two examples share the blame: half as much each",
      inputs: [
        [
          [
            [0, 0],
            [0, 0],
          ],
          [0, 1],
        ],
      ],
    },
    { title: "scores of a thousand are no problem", inputs: [[[[1000, 0, 999]], [1]]] },
    {
      title: "nor are rows that are a thousand apart, or scores within a row",
      inputs: [
        [
          [
            [1000, 1001],
            [-1000, -1001],
          ],
          [0, 1],
        ],
      ],
      draw: (random) => [Array.from({ length: 3 }, () => drawExtremeScores(random, 3)), [2, 0, 1]],
      count: 6,
    },
    {
      title: "any batch",
      draw: (random) => {
        const [n, c] = [2 + random.integer(3), 3 + random.integer(3)];
        return [
          Array.from({ length: n }, () => drawScores(random, c)),
          Array.from({ length: n }, () => random.integer(c)),
        ];
      },
      count: 6,
    },
  ],
  properties: [
    {
      title: "every row sums to 0: a shift of all scores changes nothing",
      async holds(subject, random) {
        const scores = [drawScores(random, 4), drawScores(random, 4)];
        const gradient = (await subject.call(scores, [1, 3])) as number[][];
        const sums = gradient.map(total);
        return sums.every((sum) => Math.abs(sum) < 1e-9)
          ? undefined
          : { input: [scores, [1, 3]], expected: "rows that sum to 0", got: sums };
      },
    },
  ],
  diagnoses: [
    {
      name: "overflow",
      sentence:
        "Right for small scores, but exp(1000) is Infinity. Subtract each row's largest score first, as in 03.1.",
      recognises: (seen) =>
        seen.every(({ args: [scores], expected, got }) => {
          const flat = (got as number[][]).flat();
          if ((scores as number[][]).some((row) => plainSoftmax(row).some(Number.isNaN)))
            return flat.some((g) => !Number.isFinite(g));
          return (expected as number[][]).flat().every((e, i) => Math.abs(e - flat[i]) < 1e-9);
        }),
    },
    {
      name: "mean-forgotten",
      sentence:
        "Right but for the 1/N: L is the mean over the batch, so every row is divided by the number of examples.",
      wrong: (scores, labels) => residuals(scores, labels, 1),
    },
    {
      name: "sign-reversed",
      sentence: "The sign is turned round: this is y - p. The gradient points uphill, p - y; descending subtracts it.",
      wrong: (scores, labels) => residuals(scores, labels, -scores.length),
    },
    {
      name: "divided-by-classes",
      sentence: "Divided by the number of classes instead of the number of examples.",
      wrong: (scores, labels) => residuals(scores, labels, scores[0].length),
    },
    {
      name: "divided-by-all",
      sentence: "Divided by N · C. The mean goes over the N examples only.",
      wrong: (scores, labels) => residuals(scores, labels, scores.length * scores[0].length),
    },
    {
      name: "truth-not-subtracted",
      sentence: "These are the probabilities alone. At the true class 1 is subtracted.",
      wrong: [byClass((p, c) => p[c]), (scores) => scores.map(softmaxOf), byClass((p, c) => -p[c])],
    },
    {
      name: "only-the-truth",
      sentence: "Only the true class gets a gradient here. The others get their probability: they are to go down.",
      wrong: (scores, labels) =>
        scores.map((row, n) => softmaxOf(row).map((p, c) => (c === labels[n] ? (p - 1) / scores.length : 0))),
    },
    {
      name: "scores-for-probabilities",
      sentence: "The one-hot label is subtracted from the scores. It has to be from the softmax of the scores.",
      wrong: (scores, labels) =>
        scores.map((row, n) => row.map((score, c) => (score - (c === labels[n] ? 1 : 0)) / scores.length)),
    },
    {
      name: "squared-error-chain",
      sentence:
        "There is a p(1 - p) too many: that is the chain for a squared error on a sigmoid. In the cross-entropy it cancels.",
      wrong: (scores, labels) =>
        scores.map((row, n) =>
          softmaxOf(row).map((p, c) => ((p - (c === labels[n] ? 1 : 0)) * p * (1 - p)) / scores.length),
        ),
    },
    {
      name: "one-subtracted-elsewhere",
      sentence: "The 1 is taken from other classes than the true one alone: y is 1 there, and 0 at all others.",
      wrong: [
        byClass((p, c, t) => p[c] - Number(c !== t)),
        byClass((p, c) => p[c] - 1),
        byClass((p, c, t) => p[c] - Number(c === t + 1)),
        byClass((p, c, t) => p[c] - Number(c === t - 1)),
        byClass((p, c) => p[c] - Number(c === 0)),
      ],
    },
    {
      name: "one-put-in-place",
      sentence: "At the true class a number is put in place of the probability. Subtract it there: p - 1.",
      wrong: [1, -1, 0].map((v) => byClass((p, c, t) => (c === t ? v : p[c]))),
    },
    {
      name: "one-added",
      sentence: "The 1 of the true class is added. Subtract it: a larger score there makes the loss smaller.",
      wrong: [1, -1].map((sign) => byClass((p, c, t) => sign * (p[c] + Number(c === t)))),
    },
    {
      name: "divided-by-one-more",
      sentence: "Divided by one more or one less than the number of examples.",
      wrong: [1, -1].map((more) => (scores: Rows, labels: number[]) => residuals(scores, labels, scores.length + more)),
    },
    {
      name: "truth-alone",
      sentence: "Of p - y only y is left. What the scores say, p, is missing.",
      wrong: [1, -1].map((sign) => byClass((_p, c, t) => sign * Number(c === t))),
    },
    {
      name: "chain-incomplete",
      sentence:
        "A power of the true class's probability is left over. The -1/p of the logarithm takes away the p of the softmax's slope.",
      wrong: [0, 1e-300].flatMap((least) =>
        beforeJacobian.map((before) =>
          byClass((p, c, t) => {
            const off = Number(c === t) - p[c];
            return p[t] < least ? -off : before(p[t]) * off; // that small, some leave the chain to p - y
          }),
        ),
      ),
    },
    {
      name: "subtracted-before-divided",
      sentence: "The 1 is taken from a power of e, before the division by their sum. Divide first: p - y needs the p.",
      wrong: [true, false].flatMap((shifted) =>
        [true, false].map(
          (mean) => (scores: Rows, labels: number[]) =>
            scores.map((row, n) => {
              const powers = row.map((score) => Math.exp(shifted ? score - largest(row) : score));
              const sum = total(powers) * (mean ? scores.length : 1);
              return powers.map((power, c) => (power - Number(c === labels[n])) / sum);
            }),
        ),
      ),
    },
    {
      name: "powers-alone",
      sentence: "These are the powers of e. For probabilities divide each row by its sum, then subtract the truth.",
      wrong: (scores) => scores.map((row) => row.map((score) => Math.exp(score - largest(row)))),
    },
  ],
  hints: [
    "Write L of one example as ln Σⱼ exp(sⱼ) - s of the truth, and differentiate the two parts separately.",
    "∂L/∂s[n][c] = (p[n][c] - y[n][c]) / N, with p the softmax of row n and y one-hot.",
    "return scores.map((row, n) => { const p = …softmax of row…; return p.map((pc, c) => (pc - …) / …); });",
  ],
  withholds: [],
});
