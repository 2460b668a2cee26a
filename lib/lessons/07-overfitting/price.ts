import { type Exercise, exercise } from "../../exercise/specification";

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const ofSquares = (w: readonly number[]): number => sum(w.map((value) => value * value));
const ofSizes = (w: readonly number[]): number => sum(w.map(Math.abs));
type F = (w: number[], lambda: number, beta: number) => number;

/** 07.1: the price of weights. */
export const myPrice: Exercise = exercise<F>({
  id: "07.1",
  title: "The price of weights",
  points: 1,
  function: "myPrice",
  takes: [
    { name: "w", shape: "[D]", what: "the weights" },
    { name: "lambda", shape: "scalar", what: "λ, how much the price counts" },
    { name: "beta", shape: "scalar", what: "β, how much L2 counts beside L1" },
  ],
  returns: { shape: "scalar", what: "λ times the elastic net, β·Σ w² + Σ |w|" },
  reference: (w, lambda, beta) => lambda * (beta * ofSquares(w) + ofSizes(w)),
  tolerance: { absolute: 1e-9, relative: 1e-9, reason: "sums taken in another order differ in the last digits" },
  cases: [
    { title: "β = 0 is L1: |2| + |-3| = 5", inputs: [[[2, -3], 1, 0]] },
    { title: "β = 1: (4 + 9) + 5 = 18", inputs: [[[2, -3], 1, 1]] },
    {
      title: "the lecture's weights: 1 and 1",
      inputs: [
        [[1, 0, 0, 0], 1, 0],
        [[0.25, 0.25, 0.25, 0.25], 1, 0],
      ],
    },
    { title: "no strength, no price", inputs: [[[4, 5], 0, 2]] },
    { title: "no weights but zeros", inputs: [[[0, 0], 3, 1]] },
    {
      title: "any weights",
      draw: (random) => [
        [1, 2, 3].map(() => (2 + random.integer(8)) * (random.integer(2) === 0 ? 1 : -1)),
        (2 + random.integer(6)) / 8,
        (3 + random.integer(5)) / 4,
      ],
      count: 8,
    },
  ],
  diagnoses: [
    {
      name: "sizes-forgotten",
      sentence: "Negative weights make the price smaller: L1 adds their sizes, |w|.",
      wrong: (w, lambda, beta) => lambda * (beta * ofSquares(w) + sum(w)),
    },
    {
      name: "strength-forgotten",
      sentence: "λ makes no difference here. It multiplies the whole price.",
      wrong: (w, _, beta) => beta * ofSquares(w) + ofSizes(w),
    },
    {
      name: "mixture-forgotten",
      sentence: "β makes no difference here. It multiplies the sum of squares.",
      wrong: (w, lambda) => lambda * (ofSquares(w) + ofSizes(w)),
    },
    {
      name: "mixture-swapped",
      sentence: "β multiplies the sum of sizes here. It says how much the squares count.",
      wrong: (w, lambda, beta) => lambda * (ofSquares(w) + beta * ofSizes(w)),
    },
    {
      name: "mixture-shared",
      sentence: "The sizes count 1 - β here. In this form they count fully, and the squares β.",
      wrong: (w, lambda, beta) => lambda * (beta * ofSquares(w) + (1 - beta) * ofSizes(w)),
    },
    {
      name: "only-squares",
      sentence: "Only the squares are there: this is L2. The sum of sizes is missing.",
      wrong: (w, lambda, beta) => lambda * beta * ofSquares(w),
    },
    {
      name: "only-sizes",
      sentence: "Only the sizes are there: this is L1. β times the sum of squares is missing.",
      wrong: (w, lambda) => lambda * ofSizes(w),
    },
    {
      name: "strength-on-one",
      sentence: "λ multiplies only one of the two parts. Put brackets around their sum.",
      recognises: (seen) =>
        [0, 1].some((part) =>
          seen.every(({ args: [w, lambda, beta], got }) => {
            const [squares, sizes] = [(beta as number) * ofSquares(w as number[]), ofSizes(w as number[])];
            const mistaken = part === 0 ? (lambda as number) * squares + sizes : squares + (lambda as number) * sizes;
            return Math.abs(mistaken - (got as number)) < 1e-9 * (1 + Math.abs(mistaken));
          }),
        ),
    },
    {
      name: "averaged",
      sentence: "The price is divided by the number of weights. It is a sum.",
      wrong: (w, lambda, beta) => (lambda * (beta * ofSquares(w) + ofSizes(w))) / w.length,
    },
    {
      name: "root-taken",
      sentence: "A root is taken of the sum of squares. L2 as a price is the sum itself.",
      wrong: (w, lambda, beta) => lambda * (beta * Math.sqrt(ofSquares(w)) + ofSizes(w)),
    },
    {
      name: "half-squares",
      sentence: "The squares count half. Some books write ½·Σ w²; here it is β·Σ w².",
      wrong: (w, lambda, beta) => lambda * ((beta / 2) * ofSquares(w) + ofSizes(w)),
    },
    {
      name: "parts-multiplied",
      sentence: "The two parts are multiplied. They are added.",
      wrong: (w, lambda, beta) => lambda * beta * ofSquares(w) * ofSizes(w),
    },
  ],
  hints: [
    "Two sums over the weights, one of squares and one of sizes.",
    "λ·(β·Σ w² + Σ |w|).",
    "let price = 0; for (const value of w) price += beta * … + Math.abs(…); return lambda * price;",
  ],
  withholds: [],
});
