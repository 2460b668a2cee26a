import { type Exercise, exercise, type Random } from "../../exercise/specification";
import { total } from "../../exercise/total";
import { step, weightedSum } from "../../models/perceptron";
import { novikoffBound } from "./novikoff";
import { square, wholes } from "./numbers";

/** Points on both sides of a line with room to spare, and the line: whole numbers throughout. */
function separated(random: Random): [number[][], number[], number[], number] {
  const n = 2 + random.integer(2);
  const weights = Array.from({ length: n }, () => random.choice([-3, -2, -1, 1, 2, 3]));
  const bias = random.choice([-4, -3, -2, 2, 3, 4]);
  const points: number[][] = [];
  while (points.length < 6) {
    const x = wholes(random, n, 5);
    const z = Math.abs(weightedSum(weights, x, bias));
    if (z >= 2 && (points.length > 0 || z >= 4)) points.push(x);
  }
  return [points, points.map((x) => step(weightedSum(weights, x, bias))), weights, bias];
}

/** The parts of (R/γ)², each open to mistakes. */
interface Parts {
  readonly extra: number;
  radius(points: number[][], labels: number[], weights: number[], bias: number): number;
  sum(weights: number[], x: number[], bias: number): number;
  normal(weights: number[], bias: number): number;
  pick(distances: number[], ...all: Parameters<Bound>): number;
  margin(nearest: number, normal: number): number;
  last(R: number, margin: number): number;
}

type Bound = (points: number[][], labels: number[], weights: number[], bias: number) => number;

/** (R/γ)² with some of its parts replaced. */
function bound(parts: Partial<Parts>): Bound {
  const {
    extra = 1,
    radius = (points) => Math.sqrt(Math.max(...points.map((x) => total(x.map((v) => v * v)))) + extra),
    sum = weightedSum,
    normal = (weights, bias) => Math.hypot(...weights, bias),
    pick = (distances) => Math.min(...distances),
    margin = (nearest, length) => nearest / length,
    last = (R, gamma) => (R / gamma) * (R / gamma),
  } = parts;
  return (...all) => {
    const [points, labels, weights, bias] = all;
    const distances = points.map((x, i) => (2 * labels[i] - 1) * sum(weights, x, bias));
    return last(radius(...all), margin(pick(distances, ...all), normal(weights, bias)));
  };
}

/** What is taken for R: the largest coordinate, the nearest or the mean point, the line's length, something longer. */
const otherRadii: readonly Parts["radius"][] = [
  (points) => Math.max(...points.flat()),
  (points) => Math.max(...points.flat().map(Math.abs)),
  (_, labels) => Math.max(...labels),
  (_points, _labels, weights) => Math.max(...weights),
  (_points, _labels, _weights, bias) => bias,
  (_points, _labels, weights, bias) => Math.hypot(...weights, bias),
  (points) => Math.min(...points.map((x) => Math.hypot(...x, 1))),
  (points) => total(points.map((x) => Math.hypot(...x, 1))) / points.length,
  (points) => Math.hypot(...points[0], 1),
  (points) => Math.hypot(...points[points.length - 1], 1),
  (points) => Math.max(...points.map((x) => Math.hypot(...x, 2))),
  (points) => Math.max(...points.map((x) => total(x.map((v) => v * v)))) + 1,
];

/** What is taken for w·x + b. */
const otherSums: readonly Parts["sum"][] = [
  (weights, x) => weightedSum(weights, x, 0),
  (weights, x, bias) => weightedSum(weights, x, -bias),
  (weights, x, bias) => bias - weightedSum(weights, x, 0),
  (weights, x, bias) => weightedSum(weights, x, bias) / x.length,
  (weights, _, bias) => total(weights) + bias,
  (_, x, bias) => total(x) + bias,
  (weights, x, bias) => total(weights.map((w, i) => w / x[i])) + bias,
  (weights, x, bias) => total(weights.map((w, i) => w + x[i])) + bias,
];

/** What is done with the nearest weighted sum and the line's length, or taken for the nearest. */
const otherMargins: readonly Partial<Parts>[] = [
  { margin: (nearest, length) => nearest * length },
  { margin: (_, length) => length },
  ...otherRadii.slice(0, 4).map((other): Partial<Parts> => ({ pick: (_, ...all) => other(...all) })),
];

/** What is made of R and γ. */
const otherLasts: readonly Parts["last"][] = [
  (_, gamma) => gamma * gamma,
  (R) => R * R,
  (R, gamma) => (R * R) / gamma,
  (R, gamma) => R / (gamma * gamma),
  (R, gamma) => 2 ** (R / gamma),
  (R, gamma) => (2 * R) / gamma,
  (R, gamma) => (R / gamma) ** 3,
  (R, gamma) => (R + gamma) ** 2,
  (R, gamma) => (R - gamma) ** 2,
];

/** 01.4: the Novikoff bound. */
export const myBound: Exercise = exercise<Bound>({
  id: "01.4",
  title: "How many mistakes at most?",
  points: 3,
  function: "myBound",
  takes: [
    { name: "points", shape: "[N, n]", what: "the points, one row each" },
    { name: "labels", shape: "[N]", what: "0 or 1" },
    { name: "weights", shape: "[n]", what: "weights of a line that separates the points" },
    { name: "bias", shape: "scalar", what: "its bias" },
  ],
  returns: { shape: "scalar", what: "(R/γ)², with R and γ of the points (x, 1)" },
  reference: (points, labels, weights, bias) => novikoffBound({ weights, bias }, points, labels).bound,
  tolerance: { relative: 1e-9, reason: "two square roots and a division, each rounded" },
  cases: [
    {
      title: "one point (2, 2) of label 1, w = (3, 0) and b = 4: R = 3, γ = 2, bound 2.25",
      inputs: [[[[2, 2]], [1], [3, 0], 4]],
    },
    { title: "AND with the weights (2, 2) and the bias -3", inputs: [[square, [0, 0, 0, 1], [2, 2], -3]] },
    { title: "any separated points", draw: separated, count: 6 },
  ],
  properties: [
    {
      title: "a line ten times as long is the same line",
      async holds(subject, random) {
        const [points, labels, weights, bias] = separated(random);
        const input = [points, labels, weights.map((w) => 10 * w), 10 * bias] as const;
        const once = await subject.call(points, labels, weights, bias);
        const tenfold = await subject.call(points, labels, input[2], input[3]);
        return Math.abs(tenfold - once) <= 1e-9 * Math.abs(once) ? undefined : { input, expected: once, got: tenfold };
      },
    },
  ],
  diagnoses: [
    {
      name: "radius-without-one",
      sentence: "R leaves out the bias coordinate. The length of (x, 1) is the root of |x|² + 1.",
      wrong: bound({ extra: 0 }),
    },
    {
      name: "length-without-bias",
      sentence:
        "The line's length leaves out the bias. γ is measured in the space of (x, 1), where the line is (w, b).",
      wrong: bound({ normal: (weights) => Math.hypot(...weights) }),
    },
    {
      name: "no-bias-coordinate",
      sentence: "Both R and γ are those of the bare points. With those the bound is broken: take (x, 1) and (w, b).",
      wrong: bound({ extra: 0, normal: (weights) => Math.hypot(...weights) }),
    },
    {
      name: "not-normalised",
      sentence:
        "γ is a distance: divide the weighted sum by the length of (w, b), or a longer w would widen the margin.",
      wrong: bound({ normal: () => 1 }),
    },
    {
      name: "not-squared",
      sentence: "This is R/γ. The bound is its square.",
      wrong: bound({ last: (R, gamma) => R / gamma }),
    },
    {
      name: "caret",
      sentence: "In TypeScript `^` is no power: it compares bits. Write `** 2`.",
      wrong: bound({ last: (R, gamma) => (R / gamma) ^ 2 }),
    },
    {
      name: "upside-down",
      sentence: "This is (γ/R)², which is below 1: the fraction stands on its head.",
      wrong: bound({ last: (R, gamma) => (gamma * gamma) / (R * R) }),
    },
    {
      name: "farthest-for-nearest",
      sentence: "γ is the distance of the nearest point. Yours is that of the farthest.",
      wrong: bound({ pick: (distances) => Math.max(...distances) }),
    },
    {
      name: "mean-for-nearest",
      sentence: "γ is the distance of the nearest point. Yours is the average of all.",
      wrong: bound({ pick: (distances) => total(distances) / distances.length }),
    },
    {
      name: "side-forgotten",
      sentence:
        "A point of label 0 lies on the negative side, and that is where it should be: turn its sign round before you look for the nearest.",
      wrong: (points, labels, weights, bias) =>
        bound({})(
          points,
          labels.map(() => 1),
          weights,
          bias,
        ),
    },
    {
      name: "multiplied",
      sentence: "This is (R·γ)²: R is multiplied by γ, or γ stands on its head. Divide R by it.",
      wrong: bound({ last: (R, gamma) => R * gamma * R * gamma }),
    },
    {
      name: "bias-for-sum",
      sentence: "The bias alone stands for a weighted sum: w·x is missing from the sums, or from the nearest of them.",
      wrong: bound({ sum: (_weights, _x, bias) => bias }),
    },
    {
      name: "other-radius",
      sentence: "R is another number than the length of the longest point (x, 1); γ is right, and so is the rest.",
      wrong: otherRadii.map((radius) => bound({ radius })),
    },
    {
      name: "other-sum",
      sentence: "R is right, but the weighted sums are not w·x + b: something is missing, or has another sign.",
      wrong: otherSums.map((sum) => bound({ sum })),
    },
    {
      name: "other-margin",
      sentence: "R and the weighted sums are right, but γ is not the smallest of them divided by the line's length.",
      wrong: otherMargins.map(bound),
    },
    {
      name: "other-end",
      sentence: "R and γ are right, but the bound is not made of them as it should be: their ratio, squared.",
      wrong: otherLasts.map((last) => bound({ last })),
    },
  ],
  hints: [
    "Append a 1 to every point and the bias to the weights. Then R is a length and γ is a distance.",
    "R = max |(x, 1)|, γ = min |w·x + b| / |(w, b)|, and the bound is (R/γ)².",
    "const R = Math.max(...points.map((x) => Math.hypot(...x, 1))); const distances = points.map((x) => …); return …;",
  ],
  withholds: ["novikoffBound"],
});
