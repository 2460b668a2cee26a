import { type Exercise, exercise } from "../../exercise/specification";
import { step } from "../../models/perceptron";

/** 01.1: the step. */
export const myStep: Exercise = exercise<(z: number) => number>({
  id: "01.1",
  title: "The step",
  points: 1,
  function: "myStep",
  takes: [{ name: "z", shape: "scalar", what: "the weighted sum, any number" }],
  returns: { shape: "scalar", what: "1 when the neuron fires (z is 0 or more), else 0" },
  reference: (z) => step(z),
  tolerance: { reason: "the step is 0 or 1, and nothing in between" },
  cases: [
    { title: "a weighted sum of 2.5 makes the neuron fire", inputs: [[2.5]] },
    { title: "a weighted sum of -3 does not", inputs: [[-3]] },
    { title: "0.7 is enough: the threshold is 0", inputs: [[0.7]] },
    { title: "at exactly 0 it fires", inputs: [[0]] },
    { title: "close to 0 the sign decides", inputs: [[1e-9], [-1e-9]] },
    { title: "any weighted sum gives 0 or 1", draw: (random) => [random.normal(0, 3)], count: 8 },
  ],
  diagnoses: [
    {
      name: "zero-does-not-fire",
      sentence: "Right everywhere but at 0. Here a neuron that just reaches its threshold fires: z ≥ 0, not z > 0.",
      wrong: (z) => (z > 0 ? 1 : 0),
    },
    {
      name: "upside-down",
      sentence:
        "This neuron fires when it should rest and rests when it should fire: look at the direction of the comparison.",
      wrong: (z) => (z >= 0 ? 0 : 1),
    },
    {
      name: "sign-for-step",
      sentence: "This is the sign, which says -1 below the threshold. The step says 0 there.",
      recognises: (seen) =>
        seen.every(({ args: [z], got }) => (z < 0 ? got === -1 : got === 1 || (z === 0 && got === 0))),
    },
    {
      name: "sigmoid-for-step",
      sentence: "This is the sigmoid: it rises smoothly and never arrives at 0 or 1. The step jumps.",
      wrong: (z) => 1 / (1 + Math.exp(-z)),
    },
    {
      name: "rectifier-for-step",
      sentence: "A firing neuron says 1 here, however strongly it is driven. Yours passes z on.",
      wrong: (z) => Math.max(0, z),
    },
    {
      name: "threshold-at-one-half",
      sentence: "This compares with 0.5, as one does with a probability. A weighted sum is compared with 0.",
      wrong: (z) => (z >= 0.5 ? 1 : 0),
    },
    {
      name: "boolean-for-number",
      sentence:
        "The answer is true or false. The exercise asks for the numbers 1 and 0, with which one can go on computing.",
      recognises: (seen) => seen.some(({ got }) => typeof got === "boolean"),
    },
  ],
  hints: [
    "Only the sign of z matters. What should happen exactly at 0 is said above the cell.",
    "step(z) = 1 if z ≥ 0, else 0.",
    "return z >= … ? … : …;",
  ],
  withholds: ["step"],
});
