import { type Exercise, exercise } from "../../exercise/specification";

/** 04.1: one step downhill. */
export const myStep: Exercise = exercise<(w: number[], g: number[], rate: number) => number[]>({
  id: "04.1",
  title: "One step of gradient descent",
  points: 1,
  function: "myStep",
  takes: [
    { name: "w", shape: "[D]", what: "the weights" },
    { name: "g", shape: "[D]", what: "the gradient of the loss at these weights" },
    { name: "rate", shape: "scalar", what: "the learning rate η, above 0" },
  ],
  returns: { shape: "[D]", what: "the weights after one step; w itself stays as it is" },
  reference: (w, g, rate) => w.map((value, i) => value - rate * g[i]),
  tolerance: { absolute: 1e-12, reason: "products taken in another order differ in the last digit" },
  cases: [
    { title: "one weight: 3 - 0.5·2 = 2", inputs: [[[3], [2], 0.5]] },
    { title: "a slope of 0 moves nothing", inputs: [[[1, -2, 4], [0, 3, 0], 0.25]] },
    { title: "a negative slope makes the weight larger", inputs: [[[0.5, 1], [-4, -2], 0.125]] },
    {
      title: "any weights, any rate",
      draw: (random) => {
        const size = 2 + random.integer(4);
        const numbers = () => Array.from({ length: size }, () => random.integer(19) - 9);
        return [numbers(), numbers(), (1 + random.integer(7)) / 8];
      },
      count: 6,
    },
  ],
  diagnoses: [
    {
      name: "uphill",
      sentence: "This goes uphill: the gradient points to where the loss grows. Subtract it.",
      wrong: (w, g, rate) => w.map((value, i) => value + rate * g[i]),
    },
    {
      name: "rate-forgotten",
      sentence: "The learning rate makes no difference here. It multiplies the gradient.",
      wrong: (w, g) => w.map((value, i) => value - g[i]),
    },
    {
      name: "change-alone",
      sentence: "This is the change of the weights, -η·g. Add it to the weights you had.",
      wrong: (_, g, rate) => g.map((slope) => -rate * slope),
    },
    {
      name: "sign-only",
      sentence:
        "Only the sign of each slope is used, so that every weight moves equally far. Steep weights move further.",
      wrong: (w, g, rate) => w.map((value, i) => value - rate * Math.sign(g[i])),
    },
    {
      name: "divided-by-rate",
      sentence: "The gradient is divided by the learning rate. A small rate has to make small steps: multiply.",
      wrong: (w, g, rate) => w.map((value, i) => value - g[i] / rate),
    },
    {
      name: "weights-shrunk",
      sentence: "The rate multiplies the weights, too: (w - g)·η or η·w - g. Only the gradient is scaled.",
      recognises: (seen) =>
        (["all", "weights"] as const).some((kind) =>
          seen.every(({ args: [w, g, rate], got }) =>
            (w as number[]).every((value, i) => {
              const slope = (g as number[])[i];
              const eta = rate as number;
              const mistaken = kind === "all" ? eta * (value - slope) : eta * value - slope;
              return Math.abs(mistaken - (got as number[])[i]) < 1e-9;
            }),
          ),
        ),
    },
  ],
  hints: [
    "Downhill is against the gradient. How far? As far as the learning rate says.",
    "wᵢ ← wᵢ - η·gᵢ, for every i.",
    "return w.map((value, i) => value - …);",
  ],
  withholds: [],
});
