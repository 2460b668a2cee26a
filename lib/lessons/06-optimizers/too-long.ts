import { type Exercise, exercise } from "../../exercise/specification";
import { integerPower } from "../../schedules/schedules";

/** What an average that starts at 0 has gathered after t steps. */
const gathered = (beta: number, t: number): number => 1 - integerPower(beta, t);
const tooLong = (t: number, beta1: number, beta2: number): number => gathered(beta1, t) / Math.sqrt(gathered(beta2, t));

/** What is taken for 1 - βᵗ. */
const otherGathered: readonly ((beta: number, t: number) => number)[] = [
  (beta, t) => 2 - integerPower(beta, t),
  (beta, t) => 1 + integerPower(beta, t),
  integerPower,
  (beta) => (beta === 0 ? 0 : 1 - Math.exp(beta * Math.log(beta))),
  (beta) => 1 - beta,
  (beta, t) => 1 - Math.exp(beta * Math.log(t)),
  (beta, t) => (gathered(beta, t) / (1 - beta)) * (2 - beta),
  (beta, t) => (gathered(beta, t) / (1 - beta)) * beta,
  (beta, t) => gathered(beta, t) / (1 - beta) + 1 - beta,
  (beta, t) => gathered(beta, t) / (1 - beta),
  (beta, t) => gathered(beta, t - 1),
  (beta, t) => gathered(beta, t + 1),
];

/** 06.5: what Adam's steps are without the correction, derived. */
export const myTooLong: Exercise = exercise<(t: number, beta1: number, beta2: number) => number>({
  id: "06.5",
  title: "How much too long?",
  points: 2,
  function: "myTooLong",
  takes: [
    { name: "t", shape: "scalar", what: "the number of the step, from 1" },
    { name: "beta1", shape: "scalar", what: "β₁, the share of m that is kept, in [0, 1)" },
    { name: "beta2", shape: "scalar", what: "β₂, the share of s that is kept, in [0, 1)" },
  ],
  returns: { shape: "scalar", what: "length of Adam's step t without correction, divided by the one with it" },
  reference: tooLong,
  tolerance: { absolute: 1e-12, relative: 1e-9, reason: "powers taken in another way differ in the last digits" },
  cases: [
    { title: "the first step, by Adam's usual β: 0.1/√0.001", inputs: [[1, 0.9, 0.999]] },
    {
      title: "with β₁ = β₂ = 0 nothing is averaged: 1",
      inputs: [
        [1, 0, 0],
        [7, 0, 0],
      ],
    },
    {
      title: "without momentum the first step is the longest",
      inputs: [
        [1, 0, 0.75],
        [2, 0, 0.75],
      ],
    },
    { title: "without a memory of squares it is too short", inputs: [[1, 0.75, 0]] },
    { title: "after very many steps: 1", inputs: [[100000, 0.9, 0.999]] },
    {
      title: "any step, any averages",
      draw: (random) => [2 + random.integer(30), (1 + random.integer(8)) / 10, 0.9 + (1 + random.integer(9)) / 100],
      count: 8,
    },
  ],
  diagnoses: [
    {
      name: "upside-down",
      sentence: "This is the length with correction over the one without. Divide the other way round.",
      wrong: (t, a, b) => 1 / tooLong(t, a, b),
    },
    {
      name: "root-forgotten",
      sentence: "s is divided by without its root. The step divides by √s.",
      wrong: (t, a, b) => gathered(a, t) / gathered(b, t),
    },
    {
      name: "root-of-all",
      sentence: "The root is taken of the whole quotient. Only s stands under it.",
      wrong: (t, a, b) => Math.sqrt(gathered(a, t) / gathered(b, t)),
    },
    {
      name: "powers-alone",
      sentence: "This uses βᵗ, the part that is still missing. What has been gathered is 1 - βᵗ.",
      recognises: (seen) =>
        seen.every(({ args: [t, a, b], got }) => {
          const [top, below] = [integerPower(a as number, t as number), integerPower(b as number, t as number)];
          const mistaken = top / Math.sqrt(below);
          return Number.isFinite(mistaken) ? close(mistaken, got) : !Number.isFinite(got as number);
        }),
    },
    {
      name: "first-step-only",
      sentence: "t makes no difference: this is the first step. After t steps an average has gathered 1 - βᵗ.",
      wrong: (_, a, b) => tooLong(1, a, b),
    },
    {
      name: "off-by-one",
      sentence: "This is the step before or the step after. With t = 1 one gradient has been gathered: 1 - β.",
      recognises: (seen) =>
        [-1, 1].some((off) =>
          seen.every(({ args: [t, a, b], got }) => {
            const mistaken = tooLong((t as number) + off, a as number, b as number);
            return Number.isNaN(mistaken) ? Number.isNaN(got as number) : close(mistaken, got);
          }),
        ),
    },
    {
      name: "betas-swapped",
      sentence: "β₁ and β₂ are swapped: β₁ belongs to m, on top, and β₂ to s, below.",
      wrong: (t, a, b) => tooLong(t, b, a),
    },
    {
      name: "m-left-out",
      sentence: "Only s is looked at. m is too small as well, and that makes the step shorter.",
      wrong: (t, _, b) => 1 / Math.sqrt(gathered(b, t)),
    },
    {
      name: "s-left-out",
      sentence: "Only m is looked at. s is too small as well, and the step is divided by its root.",
      wrong: (t, a) => gathered(a, t),
    },
    {
      name: "root-of-the-shares",
      sentence: "The roots are taken of the β. What stands under the root is s, so 1 - β₂ᵗ as a whole.",
      wrong: (t, a, b) => gathered(a, t) / (1 - Math.sqrt(integerPower(b, t))),
    },
    {
      name: "times-t",
      sentence: "β is multiplied by t. Each step multiplies what is missing by β once more: βᵗ.",
      recognises: (seen) =>
        seen.every(({ args: [t, a, b], got }) => {
          const mistaken = (1 - (a as number) * (t as number)) / Math.sqrt(1 - (b as number) * (t as number));
          return Number.isNaN(mistaken) ? Number.isNaN(got as number) : close(mistaken, got);
        }),
    },
    {
      name: "t-times-the-share",
      sentence: "t times 1 - β is added up, as if nothing faded. The old average is multiplied by β at every step.",
      wrong: (t, a, b) => (t * (1 - a)) / Math.sqrt(t * (1 - b)),
    },
    {
      name: "product",
      sentence: "m and √s are multiplied. The step divides m by √s.",
      wrong: (t, a, b) => gathered(a, t) * Math.sqrt(gathered(b, t)),
    },
    {
      name: "other-m",
      sentence: "√s is right, but not m: it has gathered 1 - β₁ᵗ of the gradient.",
      wrong: otherGathered.map((m) => (t: number, a: number, b: number) => m(a, t) / Math.sqrt(gathered(b, t))),
    },
    {
      name: "other-s",
      sentence: "m is right, but not what is under the root: s has gathered 1 - β₂ᵗ of the squares.",
      wrong: otherGathered.map((s) => (t: number, a: number, b: number) => gathered(a, t) / Math.sqrt(s(b, t))),
    },
  ],
  hints: [
    "Let the gradient be g at every step. What is m after one step, after two, after t? And s?",
    "m = (1 - β₁ᵗ)·g and s = (1 - β₂ᵗ)·g²; with correction the step is η·g/√(g²), without it η·m/√s.",
    "return (1 - beta1 ** t) / Math.sqrt(…);",
  ],
  withholds: [],
});

function close(mistaken: number, got: unknown): boolean {
  return Math.abs(mistaken - (got as number)) <= 1e-9 * (1 + Math.abs(mistaken));
}
