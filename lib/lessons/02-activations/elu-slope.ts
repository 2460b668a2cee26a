import { type Exercise, exercise } from "../../exercise/specification";

/** 02.2: the derivative of ELU. */
export const myEluSlope: Exercise = exercise<(x: number, alpha: number) => number>({
  id: "02.2",
  title: "The slope of ELU",
  points: 2,
  function: "myEluSlope",
  takes: [
    { name: "x", shape: "scalar", what: "where the slope is wanted" },
    { name: "alpha", shape: "scalar", what: "how deep the floor is, above 0" },
  ],
  returns: { shape: "scalar", what: "the derivative of ELU at x; at x = 0 the one of the left piece" },
  reference: (x, alpha) => (x > 0 ? 1 : alpha * Math.exp(x)),
  tolerance: { absolute: 1e-12, relative: 1e-12, reason: "an exponential in another form differs in the last digits" },
  cases: [
    { title: "above 0 the slope is 1", inputs: [[2.5, 1]] },
    {
      title: "and it is 1 at once, just above 0",
      inputs: [
        [0.01, 0.5],
        [0.9, 2],
      ],
    },
    { title: "at -1 with alpha 1 it is 1/e", inputs: [[-1, 1]] },
    { title: "at 0 the left piece counts: alpha", inputs: [[0, 0.5]] },
    {
      title: "no overflow, far above 0 or far below",
      inputs: [
        [1000, 2],
        [-1000, 2],
      ],
    },
    {
      title: "any x and alpha",
      draw: (random) => [random.normal(0, 2), random.uniform(0.3, 0.9)],
      count: 8,
    },
  ],
  diagnoses: [
    {
      name: "right-piece-at-zero",
      sentence: "Right everywhere but at x = 0: there the slope of the left piece is asked for, alpha.",
      wrong: (x, alpha) => (x >= 0 ? 1 : alpha * Math.exp(x)),
    },
    {
      name: "value-for-slope",
      sentence: "This is ELU itself, not its derivative.",
      wrong: (x, alpha) => (x > 0 ? x : alpha * (Math.exp(x) - 1)),
    },
    {
      name: "input-above-zero",
      sentence: "Above 0 the input itself comes back. ELU is x there, and the slope of x is 1.",
      wrong: (x, alpha) => (x > 0 ? x : alpha * Math.exp(x)),
    },
    {
      name: "alpha-forgotten",
      sentence: "The factor alpha is missing below 0; a constant factor stays in the derivative.",
      wrong: (x) => (x > 0 ? 1 : Math.exp(x)),
    },
    {
      name: "minus-one-kept",
      sentence: "The - 1 is still there below 0. It is a constant: its derivative is 0.",
      wrong: (x, alpha) => (x > 0 ? 1 : alpha * (Math.exp(x) - 1)),
    },
    {
      name: "both-sides-exponential",
      sentence: "The exponential is used above 0 too. There ELU is x, and its slope 1.",
      wrong: (x, alpha) => alpha * Math.exp(x),
    },
    {
      name: "relu-slope",
      sentence: "This is the slope of ReLU, 0 below 0. ELU still has a slope there.",
      wrong: (x) => (x > 0 ? 1 : 0),
    },
    {
      name: "minus-in-the-exponent",
      sentence: "There is a minus too many: below 0 the power is e to the x, which dies out, not e to the -x.",
      wrong: (x, alpha) => (x > 0 ? 1 : alpha * Math.exp(-x)),
    },
  ],
  hints: [
    "Differentiate each piece by itself: x for x > 0, and alpha·(e to the x, minus 1) otherwise.",
    "f'(x) = 1 for x > 0, alpha·exp(x) otherwise.",
    "return x > 0 ? … : alpha * …;",
  ],
  withholds: ["elu"],
});
