import { type Exercise, exercise } from "../../exercise/specification";

/** 05.1: the local gradient of a sigmoid gate. */
export const mySigmoidLocal: Exercise = exercise<(output: number) => number>({
  id: "05.1",
  title: "The local gradient of a sigmoid gate",
  points: 1,
  function: "mySigmoidLocal",
  takes: [{ name: "output", shape: "scalar", what: "σ(s), what the gate gave in the forward pass, 0 … 1" }],
  returns: { shape: "scalar", what: "dσ/ds, from the output alone" },
  reference: (output) => (1 - output) * output,
  tolerance: { absolute: 1e-12, reason: "products taken in another order differ in the last digits" },
  cases: [
    { title: "at σ = 0.5 the sigmoid is steepest: 0.25", inputs: [[0.5]] },
    { title: "at σ = 0.73105858 it is 0.1966", inputs: [[0.7310585786300049]] },
    { title: "at the flat ends it is 0", inputs: [[0], [1]] },
    { title: "any output", draw: (random) => [random.uniform()] },
  ],
  diagnoses: [
    {
      name: "sigmoid-again",
      sentence: "The sigmoid is taken again. What comes in is already σ(s): only (1 - σ)·σ is left to do.",
      wrong: (output) => {
        const s = 1 / (1 + Math.exp(-output));
        return (1 - s) * s;
      },
    },
    {
      name: "output-returned",
      sentence: "This is the output itself. The exercise asks for its slope.",
      wrong: (output) => output,
    },
    {
      name: "one-minus-output",
      sentence: "The factor σ is missing: the slope is (1 - σ)·σ.",
      wrong: (output) => 1 - output,
    },
    {
      name: "tanh-rule",
      sentence: "1 - σ² is the rule of tanh. The sigmoid's is (1 - σ)·σ.",
      wrong: (output) => 1 - output * output,
    },
    {
      name: "sign-reversed",
      sentence: "The sign is turned round: a sigmoid rises everywhere, so its slope is never negative.",
      wrong: (output) => (output - 1) * output,
    },
    {
      name: "relu-rule",
      sentence: "This is the rule of ReLU: 1 where something comes through. The sigmoid's slope depends on its output.",
      wrong: (output) => (output > 0 ? 1 : 0),
    },
  ],
  hints: [
    "Differentiate 1/(1 + e⁻ˢ) and look for σ in what comes out.",
    "dσ/ds = e⁻ˢ/(1 + e⁻ˢ)² = (1 - σ)·σ.",
    "return (1 - …) * …;",
  ],
  withholds: [],
});
