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

/** (R/γ)² with its parts open to mistakes. */
function bound(parts: {
  readonly extra?: number;
  readonly normal?: (weights: number[], bias: number) => number;
  readonly pick?: (distances: number[]) => number;
  readonly last?: (ratio: number) => number;
}): (points: number[][], labels: number[], weights: number[], bias: number) => number {
  const {
    extra = 1,
    normal = (weights, bias) => Math.hypot(...weights, bias),
    pick = (distances) => Math.min(...distances),
    last = (ratio) => ratio * ratio,
  } = parts;
  return (points, labels, weights, bias) => {
    const R = Math.sqrt(Math.max(...points.map((x) => total(x.map((v) => v * v)))) + extra);
    const distances = points.map((x, i) => (2 * labels[i] - 1) * weightedSum(weights, x, bias));
    return last(R / (pick(distances) / normal(weights, bias)));
  };
}

/** 01.4: the Novikoff bound. */
export const myBound: Exercise = exercise<
  (points: number[][], labels: number[], weights: number[], bias: number) => number
>({
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
      wrong: bound({ last: (ratio) => ratio }),
    },
    {
      name: "caret",
      sentence: "In TypeScript `^` is no power: it compares bits. Write `** 2`.",
      wrong: bound({ last: (ratio) => ratio ^ 2 }),
    },
    {
      name: "upside-down",
      sentence: "This is (γ/R)², which is below 1: the fraction stands on its head.",
      wrong: bound({ last: (ratio) => 1 / (ratio * ratio) }),
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
  ],
  hints: [
    "Append a 1 to every point and the bias to the weights. Then R is a length and γ is a distance.",
    "R = max |(x, 1)|, γ = min |w·x + b| / |(w, b)|, and the bound is (R/γ)².",
    "const R = Math.max(...points.map((x) => Math.hypot(...x, 1))); const distances = points.map((x) => …); return …;",
  ],
  withholds: ["novikoffBound"],
});
