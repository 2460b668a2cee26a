import { type Exercise, exercise } from "../../exercise/specification";

/** 02.1: Leaky ReLU for any slope. */
export const myLeakyRelu: Exercise = exercise<(x: number, alpha: number) => number>({
  id: "02.1",
  title: "Leaky ReLU for any slope",
  points: 1,
  function: "myLeakyRelu",
  takes: [
    { name: "x", shape: "scalar", what: "what comes in" },
    { name: "alpha", shape: "scalar", what: "the slope below 0, 0 or more; it may be above 1" },
  ],
  returns: { shape: "scalar", what: "x above 0, alpha·x from 0 down" },
  reference: (x, alpha) => (x > 0 ? x : alpha * x),
  tolerance: { absolute: 1e-12, reason: "one product, rounded once" },
  cases: [
    { title: "what is above 0 comes out as it is", inputs: [[3, 0.01]] },
    { title: "-2 with slope 0.01 gives -0.02", inputs: [[-2, 0.01]] },
    { title: "slope 0 is ReLU", inputs: [[-2, 0]] },
    {
      title: "a slope above 1 is a slope too",
      inputs: [
        [-2, 3],
        [2, 3],
      ],
    },
    {
      title: "any number, any slope",
      draw: (random) => [random.normal(0, 5), random.uniform(0.02, 2)],
      count: 8,
    },
  ],
  diagnoses: [
    {
      name: "maximum-form",
      sentence:
        "Right for slopes up to 1. But max(αx, x) takes the wrong branch when α is above 1: ask for the sign of x.",
      wrong: (x, alpha) => Math.max(alpha * x, x),
    },
    {
      name: "relu",
      sentence: "This is ReLU: everything below 0 becomes 0. A leaky unit lets alpha·x through.",
      wrong: (x) => Math.max(0, x),
    },
    {
      name: "slope-ignored",
      sentence: "The slope below 0 is always 0.01 here. Use alpha.",
      wrong: (x) => (x > 0 ? x : 0.01 * x),
    },
    {
      name: "sides-exchanged",
      sentence: "The sides are exchanged: the slope alpha belongs below 0.",
      wrong: (x, alpha) => (x > 0 ? alpha * x : x),
    },
    {
      name: "slope-for-value",
      sentence: "This is the derivative, 1 or alpha. The exercise asks for the value: x or alpha·x.",
      wrong: (x, alpha) => (x > 0 ? 1 : alpha),
    },
    {
      name: "absolute-value",
      sentence: "Below 0 the result should be negative as well: alpha·x, not alpha·|x|.",
      wrong: (x, alpha) => (x > 0 ? x : alpha * Math.abs(x)),
    },
  ],
  hints: [
    "Two straight pieces that meet at 0. Which one holds is decided by the sign of x alone.",
    "f(x) = x for x > 0, α·x otherwise.",
    "return x > 0 ? … : …;",
  ],
  withholds: ["leakyRelu"],
});
