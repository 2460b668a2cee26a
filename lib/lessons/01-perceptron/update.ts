import { type Exercise, exercise } from "../../exercise/specification";
import { perceptronUpdate, step, weightedSum } from "../../models/perceptron";
import { whole, wholes } from "./numbers";

interface Line {
  weights: number[];
  bias: number;
}

/** One step of some learning rule: `pull` says how much of the point is added to the weights, `push` to the bias. */
function rule(
  amounts: (z: number, label: number, rate: number) => { pull: number; push: number },
): (weights: number[], bias: number, x: number[], label: number, rate: number) => Line {
  return (weights, bias, x, label, rate) => {
    const { pull, push } = amounts(weightedSum(weights, x, bias), label, rate);
    return { weights: weights.map((w, i) => w + pull * x[i]), bias: bias + push };
  };
}

const both = (amount: number): { pull: number; push: number } => ({ pull: amount, push: amount });

/** 01.3: the learning rule. */
export const myUpdate: Exercise = exercise<
  (weights: number[], bias: number, x: number[], label: number, rate: number) => Line
>({
  id: "01.3",
  title: "The learning rule",
  points: 2,
  function: "myUpdate",
  takes: [
    { name: "weights", shape: "[n]", what: "the weights before" },
    { name: "bias", shape: "scalar", what: "the bias before" },
    { name: "x", shape: "[n]", what: "one point" },
    { name: "label", shape: "scalar", what: "its truth, 0 or 1" },
    { name: "rate", shape: "scalar", what: "the learning rate, above 0" },
  ],
  returns: {
    shape: "{ weights: [n], bias: scalar }",
    what: "the perceptron afterwards; the lists handed in stay as they are",
  },
  reference: (weights, bias, x, label, rate) => {
    const after = perceptronUpdate({ weights, bias }, x, label, rate);
    return { weights: [...after.weights], bias: after.bias };
  },
  tolerance: { absolute: 1e-12, reason: "the same products in another order differ in the last digits" },
  cases: [
    {
      title: "a right answer changes nothing",
      inputs: [
        [[1, 1], -1.5, [1, 1], 1, 1],
        [[1, 1], -1.5, [0, 1], 0, 1],
      ],
    },
    { title: "a missed 1 pulls the weights towards the point", inputs: [[[1, -2], 0, [1, 3], 1, 1]] },
    { title: "a false 1 pushes the weights away from the point", inputs: [[[1, 2], 0, [1, 3], 0, 1]] },
    {
      title: "a weighted sum of exactly 0 is the answer 1",
      inputs: [
        [[1, -2], 1, [1, 1], 1, 1],
        [[1, -2], 1, [1, 1], 0, 1],
      ],
    },
    { title: "the learning rate scales the change", inputs: [[[1, -2], 0, [1, 3], 1, 0.25]] },
    {
      title: "any point, any perceptron",
      draw: (random) => {
        const n = 2 + random.integer(3);
        return [
          wholes(random, n, 3),
          whole(random, 3),
          wholes(random, n, 5),
          random.integer(2),
          random.choice([0.5, 1, 2]),
        ];
      },
      count: 12,
    },
  ],
  properties: [
    {
      title: "on a point just learnt, the weighted sum has moved the right way",
      async holds(subject, random) {
        const input: [number[], number, number[], number, number] = [[0, 0], -1, wholes(random, 2, 5), 1, 1];
        const after = await subject.call(...input);
        if (!Array.isArray(after?.weights) || after.weights.length !== 2) return undefined; // the cases say what is wrong
        const z = weightedSum(after.weights, input[2], after.bias);
        return z > -1 ? undefined : { input, expected: "a weighted sum above the -1 it was before", got: z };
      },
    },
  ],
  diagnoses: [
    {
      name: "bias-not-learnt",
      sentence:
        "The weights learn, the bias stays. The bias is the weight of an input that is always 1: it learns too.",
      wrong: rule((z, label, rate) => ({ pull: rate * (label - step(z)), push: 0 })),
    },
    {
      name: "wrong-way",
      sentence: "The line moves the wrong way: it makes every mistake worse. Is it truth minus answer, or the reverse?",
      wrong: rule((z, label, rate) => both(rate * (step(z) - label))),
    },
    {
      name: "learns-without-a-mistake",
      sentence: "The line moves even when the answer was right. The answer ŷ does not seem to be in your rule.",
      recognises: (seen) => {
        const always = [
          rule((_, label, rate) => both(rate * label)),
          rule((_, label, rate) => both(rate * (2 * label - 1))),
        ];
        return always.some((mistaken) =>
          seen.every(({ args, got }) => JSON.stringify(got) === JSON.stringify(mistaken(...args))),
        );
      },
    },
    {
      name: "change-for-result",
      sentence: "This is the change alone. Add it to the weights and the bias that were there before.",
      wrong: (weights, bias, x, label, rate) => {
        const change = rate * (label - step(weightedSum(weights, x, bias)));
        return { weights: x.map((v) => change * v), bias: change };
      },
    },
    {
      name: "input-forgotten",
      sentence: "Every weight changes by the same amount. Each changes by its own input: times x[i].",
      wrong: (weights, bias, x, label, rate) => {
        const change = rate * (label - step(weightedSum(weights, x, bias)));
        return { weights: weights.map((w) => w + change), bias: bias + change };
      },
    },
    {
      name: "rate-forgotten",
      sentence: "Right for a learning rate of 1, and the same for every other: the rate is not used.",
      wrong: rule((z, label) => both(label - step(z))),
    },
    {
      name: "rate-not-for-bias",
      sentence: "The bias ignores the learning rate, the weights do not. Both learn at the same rate.",
      wrong: rule((z, label, rate) => ({ pull: rate * (label - step(z)), push: label - step(z) })),
    },
    {
      name: "step-forgotten",
      sentence:
        "The error is taken from the weighted sum z. The answer is step(z): 0 or 1, so the error is -1, 0 or 1.",
      wrong: rule((z, label, rate) => both(rate * (label - z))),
    },
    {
      name: "bias-ignored-in-answer",
      sentence: "The answer ŷ is computed without the bias, so some mistakes are not seen and some are imagined.",
      wrong: (weights, bias, x, label, rate) =>
        rule((z, y, eta) => both(eta * (y - step(z - bias))))(weights, bias, x, label, rate),
    },
    {
      name: "silent-at-zero",
      sentence: "Right but where the weighted sum is exactly 0: the step is 1 from 0 on, z ≥ 0.",
      wrong: rule((z, label, rate) => both(rate * (label - (z > 0 ? 1 : 0)))),
    },
    {
      name: "only-missed-ones",
      sentence: "A missed 1 is learnt from, a false 1 is not. Both are mistakes.",
      wrong: rule((z, label, rate) => both(rate * Math.max(0, label - step(z)))),
    },
  ],
  hints: [
    "First find out what the perceptron says now. If that is the truth, nothing is to be learnt.",
    "w ← w + η(y - ŷ)x and b ← b + η(y - ŷ), where ŷ = step(w·x + b).",
    "const error = label - (z >= 0 ? 1 : 0); return { weights: weights.map((w, i) => w + …), bias: bias + … };",
  ],
  withholds: ["perceptronUpdate"],
});
