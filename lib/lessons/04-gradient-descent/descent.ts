import { type Exercise, exercise, type Random } from "../../exercise/specification";

const times = (A: readonly number[][], w: readonly number[]): number[] =>
  A.map((row) => row.reduce((sum, a, j) => sum + a * w[j], 0));

const descend = (A: number[][], w: number[], rate: number, steps: number): number[] => {
  let now = w;
  for (let t = 0; t < steps; t++) {
    const slope = times(A, now);
    now = now.map((value, i) => value - rate * slope[i]);
  }
  return now;
};

/** A bowl [D, D] that is the same by rows and by columns, with whole numbers. */
function drawBowl(random: Random, size: number): number[][] {
  const A = Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
  for (let i = 0; i < size; i++) {
    A[i][i] = 4 + random.integer(4);
    for (let j = 0; j < i; j++) A[i][j] = A[j][i] = 1 + random.integer(2);
  }
  return A;
}

/** 04.5: gradient descent on a quadratic. */
export const myDescent: Exercise = exercise<(A: number[][], w: number[], rate: number, steps: number) => number[]>({
  id: "04.5",
  title: "Down a bowl in n steps",
  points: 3,
  function: "myDescent",
  takes: [
    { name: "A", shape: "[D, D]", what: "the symmetric matrix of L(w) = ½·wᵀA w" },
    { name: "w", shape: "[D]", what: "the weights to start from" },
    { name: "rate", shape: "scalar", what: "the learning rate" },
    { name: "steps", shape: "scalar", what: "how many steps, 0 or more" },
  ],
  returns: { shape: "[D]", what: "the weights after so many steps; A and w stay as they are" },
  reference: descend,
  tolerance: { absolute: 1e-9, relative: 1e-9, reason: "sums taken in another order differ in the last digits" },
  cases: [
    {
      title: "no step: where it began",
      inputs: [
        [
          [
            [2, 1],
            [1, 3],
          ],
          [1, 2],
          0.125,
          0,
        ],
      ],
    },
    { title: "one step of one weight: 8 - 0.25·(2·8) = 4", inputs: [[[[2]], [8], 0.25, 1]] },
    {
      title: "two steps in a tilted bowl",
      inputs: [
        [
          [
            [2, 1],
            [1, 3],
          ],
          [4, -8],
          0.125,
          2,
        ],
      ],
    },
    {
      title: "any bowl, any number of steps",
      draw: (random) => {
        const size = 2 + random.integer(2);
        const w = Array.from({ length: size }, () => (1 + random.integer(9)) * (random.integer(2) === 0 ? 1 : -1));
        return [drawBowl(random, size), w, (1 + random.integer(3)) / 16, 2 + random.integer(5)];
      },
      count: 6,
    },
  ],
  diagnoses: [
    {
      name: "uphill",
      sentence: "This climbs: the gradient A·w points uphill and has to be subtracted.",
      wrong: (A, w, rate, steps) => descend(A, w, -rate, steps),
    },
    {
      name: "gradient-frozen",
      sentence: "The slope of the start is used for every step. Compute A·w anew from where you are.",
      wrong: (A, w, rate, steps) => {
        const slope = times(A, w);
        return w.map((value, i) => value - steps * rate * slope[i]);
      },
    },
    {
      name: "half-updated",
      sentence:
        "Weights already moved are used to compute the slope of the next ones within the same step. Compute the whole gradient first, then move.",
      wrong: (A, w, rate, steps) => {
        const now = [...w];
        for (let t = 0; t < steps; t++) for (let i = 0; i < now.length; i++) now[i] -= rate * times(A, now)[i];
        return now;
      },
    },
    {
      name: "one-step-only",
      sentence: "Only one step is made, however many are asked for.",
      wrong: (A, w, rate, steps) => descend(A, w, rate, Math.min(1, steps)),
    },
    {
      name: "one-step-too-many",
      sentence: "One step too many: with 0 steps the start comes back as it is. t < steps, not t <= steps.",
      wrong: (A, w, rate, steps) => descend(A, w, rate, steps + 1),
    },
    {
      name: "factor-two",
      sentence: "The gradient is doubled. The ½ in the loss takes the 2 away: ∇L = A·w.",
      wrong: (A, w, rate, steps) => descend(A, w, 2 * rate, steps),
    },
    {
      name: "half-kept",
      sentence: "The ½ of the loss is still in the gradient. Differentiating w² gives 2w, and ½·2 = 1: ∇L = A·w.",
      wrong: (A, w, rate, steps) => descend(A, w, rate / 2, steps),
    },
    {
      name: "diagonal-only",
      sentence: "Only the diagonal of A counts here. The slope of each weight depends on all others: a whole row of A.",
      wrong: (A, w, rate, steps) => w.map((value, i) => value * (1 - rate * A[i][i]) ** steps),
    },
  ],
  hints: [
    "Each step asks anew for the slope at the place where it is, and then moves all weights at once.",
    "∇L = A·w, so w ← w - η·A·w, steps times; (A·w)ᵢ = Σⱼ Aᵢⱼ·wⱼ.",
    "let now = w; for (let t = 0; t < steps; t++) { const slope = A.map((row) => …); now = now.map((v, i) => …); } return now;",
  ],
  withholds: [],
});
