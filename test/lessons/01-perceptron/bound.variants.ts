import type { Variants } from "../variants";

type Bound = (points: number[][], labels: number[], weights: number[], bias: number) => number;

const long = (x: number[]): number => Math.hypot(...x);
const z = (weights: number[], x: number[], bias: number): number => weights.reduce((s, w, i) => s + w * x[i], bias);

/** The bound written out, with a hole for each thing that can go wrong. */
const made =
  (
    radius: (x: number[]) => number,
    size: (weights: number[], bias: number) => number,
    gather: (distances: number[]) => number,
    finish: (R: number, gamma: number) => number = (R, gamma) => (R / gamma) ** 2,
  ): Bound =>
  (points, _labels, weights, bias) => {
    const distances = points.map((x) => Math.abs(z(weights, x, bias)) / size(weights, bias));
    return finish(Math.max(...points.map(radius)), gather(distances));
  };

const withOne = (x: number[]): number => long([...x, 1]);
const whole = (weights: number[], bias: number): number => long([...weights, bias]);
const nearest = (distances: number[]): number => Math.min(...distances);

export const variants: Variants = {
  exercise: "01.4",
  right: {
    "absolute distances": made(withOne, whole, nearest),
    "signs from the labels": ((points, labels, weights, bias) => {
      const gamma =
        Math.min(...points.map((x, i) => (labels[i] ? 1 : -1) * z(weights, x, bias))) / whole(weights, bias);
      const R = Math.max(...points.map(withOne));
      return (R * R) / (gamma * gamma);
    }) as Bound,
    "loops, squares only": ((points, _labels, weights, bias) => {
      let R2 = 0;
      let g2 = Number.POSITIVE_INFINITY;
      let w2 = bias * bias;
      for (const w of weights) w2 += w * w;
      for (const x of points) {
        let sum = bias;
        let r2 = 1;
        for (let i = 0; i < x.length; i++) {
          sum += weights[i] * x[i];
          r2 += x[i] * x[i];
        }
        R2 = Math.max(R2, r2);
        g2 = Math.min(g2, (sum * sum) / w2);
      }
      return R2 / g2;
    }) as Bound,
    "everything with a 1 appended": ((points, labels, weights, bias) => {
      const longer = points.map((x) => [...x, 1]);
      const line = [...weights, bias];
      const signed = longer.map((x, i) => (2 * labels[i] - 1) * z(line, x, 0));
      return (Math.max(...longer.map(long)) / (Math.min(...signed) / long(line))) ** 2;
    }) as Bound,
  },
  wrong: {
    "takes R of the bare points": { answer: made(long, whole, nearest), diagnosis: "radius-without-one" },
    "divides by the weights' length": { answer: made(withOne, long, nearest), diagnosis: "length-without-bias" },
    "never appends the 1": { answer: made(long, long, nearest), diagnosis: "no-bias-coordinate" },
    "does not divide by the length": { answer: made(withOne, () => 1, nearest), diagnosis: "not-normalised" },
    "forgets the square": { answer: made(withOne, whole, nearest, (R, g) => R / g), diagnosis: "not-squared" },
    "writes a caret for the power": {
      answer: made(withOne, whole, nearest, (R, g) => (R / g) ^ 2),
      diagnosis: "caret",
    },
    "turns the fraction round": {
      answer: made(withOne, whole, nearest, (R, g) => (g / R) ** 2),
      diagnosis: "upside-down",
    },
    "takes the farthest point": {
      answer: made(withOne, whole, (distances) => Math.max(...distances)),
      diagnosis: "farthest-for-nearest",
    },
    "takes the mean distance": {
      answer: made(withOne, whole, (distances) => distances.reduce((a, b) => a + b, 0) / distances.length),
      diagnosis: "mean-for-nearest",
    },
    "forgets the side": {
      answer: ((points, _labels, weights, bias) => {
        const gamma = Math.min(...points.map((x) => z(weights, x, bias))) / whole(weights, bias);
        return (Math.max(...points.map(withOne)) / gamma) ** 2;
      }) as Bound,
      diagnosis: "side-forgotten",
    },
    "takes the largest coordinate for R": {
      answer: made((x) => Math.max(...x), whole, nearest),
      diagnosis: "other-radius",
    },
    "leaves the weights out of the sums": {
      answer: ((points, labels, weights, bias) => {
        const sums = points.map((x, i) => (2 * labels[i] - 1) * (x.reduce((s, v) => s + v, 0) + bias));
        return (Math.max(...points.map(withOne)) / (Math.min(...sums) / whole(weights, bias))) ** 2;
      }) as Bound,
      diagnosis: "other-sum",
    },
    "multiplies by the length": {
      answer: made(withOne, (weights, bias) => 1 / whole(weights, bias), nearest),
      diagnosis: "other-margin",
    },
    "takes the bias for the sums": {
      answer: ((points, _labels, weights, bias) =>
        ((Math.max(...points.map(withOne)) * whole(weights, bias)) / bias) ** 2) as Bound,
      diagnosis: "bias-for-sum",
    },
    "doubles in place of squaring": {
      answer: made(withOne, whole, nearest, (R, g) => (R / g) * 2),
      diagnosis: "other-end",
    },
    "multiplies R and γ": {
      answer: made(withOne, whole, nearest, (R, g) => (R * g) ** 2),
      diagnosis: "multiplied",
    },
    "gives R and γ": {
      answer: ((points) => [Math.max(...points.map(withOne)), 1]) as (...args: Parameters<Bound>) => number[],
      diagnosis: "wrong-type",
    },
  },
};
