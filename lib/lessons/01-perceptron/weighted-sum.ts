import { type Exercise, exercise } from "../../exercise/specification";
import { total } from "../../exercise/total";
import { step, weightedSum } from "../../models/perceptron";
import { wholes } from "./numbers";

/** 01.2: the weighted sum. */
export const myWeightedSum: Exercise = exercise<(weights: number[], x: number[], bias: number) => number>({
  id: "01.2",
  title: "The weighted sum",
  points: 1,
  function: "myWeightedSum",
  takes: [
    { name: "weights", shape: "[n]", what: "one weight per input" },
    { name: "x", shape: "[n]", what: "the inputs" },
    { name: "bias", shape: "scalar", what: "what is added at the end" },
  ],
  returns: { shape: "scalar", what: "w·x + b" },
  reference: (weights, x, bias) => weightedSum(weights, x, bias),
  tolerance: { absolute: 1e-12, reason: "sums taken in another order differ in the last digits" },
  cases: [
    { title: "weights (2, -1), inputs (3, 4) and bias 0.5 give 2.5", inputs: [[[2, -1], [3, 4], 0.5]] },
    { title: "an all-zero input leaves the bias", inputs: [[[5, -7], [0, 0], 3]] },
    { title: "one input is enough", inputs: [[[4], [2], -1]] },
    {
      title: "any number of inputs",
      draw: (random) => {
        const n = 3 + random.integer(4);
        return [wholes(random, n, 9), wholes(random, n, 9), 1 + random.integer(9)];
      },
    },
  ],
  diagnoses: [
    {
      name: "bias-forgotten",
      sentence: "The products are added up rightly, and then the bias is missing.",
      wrong: (weights, x) => total(weights.map((w, i) => w * x[i])),
    },
    {
      name: "bias-subtracted",
      sentence: "The bias is subtracted. A threshold would be; the bias is minus the threshold, and is added.",
      wrong: (weights, x, bias) => total(weights.map((w, i) => w * x[i])) - bias,
    },
    {
      name: "bias-in-every-term",
      sentence: "The bias is added once for every input. It is added once for the whole neuron.",
      wrong: (weights, x, bias) => total(weights.map((w, i) => w * x[i] + bias)),
    },
    {
      name: "added-not-multiplied",
      sentence: "Each weight is added to its input. A weight says how much its input counts: multiply.",
      wrong: (weights, x, bias) => total(weights.map((w, i) => w + x[i])) + bias,
    },
    {
      name: "first-two-inputs",
      sentence: "Only the first two inputs count here. A neuron may have more of them, or one alone.",
      // a neuron with one input then gets NaN, or the right sum
      recognises: (seen) =>
        seen.every(({ args: [weights, x, bias], got }) => {
          const ofTwo = total(weights.slice(0, 2).map((w, i) => w * x[i])) + bias;
          return weights.length < 2 || (typeof got === "number" && Math.abs(got - ofTwo) < 1e-9);
        }) && seen.some(({ args: [weights] }) => weights.length > 2),
    },
    {
      name: "all-pairs",
      sentence: "Every weight meets every input here. Each weight belongs to one input: pair them by their place.",
      wrong: (weights, x, bias) => total(weights) * total(x) + bias,
    },
    {
      name: "step-applied",
      sentence: "The step is already applied. The exercise asks for the weighted sum itself, before the step.",
      wrong: (weights, x, bias) => step(weightedSum(weights, x, bias)),
    },
    {
      name: "products-not-added",
      sentence: "This is the list of products. Add them up, then add the bias: one number comes out.",
      recognises: (seen) => seen.some(({ got }) => Array.isArray(got)),
    },
  ],
  hints: [
    "Walk along both lists at once, and keep a running total.",
    "z = w₁x₁ + w₂x₂ + … + wₙxₙ + b.",
    "let z = bias; for (let i = 0; i < weights.length; i++) { z += …; } return z;",
  ],
  withholds: ["weightedSum"],
});
