import { named } from "../../exercise/data";
import { functions } from "../../exercise/functions";
import { type Exercise, exercise } from "../../exercise/specification";

type F = (x: number) => number;
type Place = (x: number, h: number) => number;
type Slope = (f: F, x: number, h: number) => number;

/** Where f may be taken by mistake. */
const elsewhere: readonly Place[] = [
  (_, h) => h,
  (_, h) => 2 * h,
  (_, h) => h / 2,
  (x) => 2 * x,
  (x) => -x,
  (x, h) => x * h,
  (x, h) => x / h,
  (x, h) => h - x,
  (x, h) => x + 2 * h,
  (x, h) => x - 2 * h,
  (x, h) => x + h / 2,
  (x, h) => x - h / 2,
  () => 0,
];

const [right, left, here]: readonly Place[] = [(x, h) => x + h, (x, h) => x - h, (x) => x];
const differenceOf =
  (one: Place, other: Place, way: Place): Slope =>
  (f, x, h) =>
    (f(one(x, h)) - f(other(x, h))) / way(x, h);
const meanOf =
  (one: Slope, other: Slope): Slope =>
  (f, x, h) =>
    (one(f, x, h) + other(f, x, h)) / 2;
const twoSteps: Place = (_, h) => 2 * h;
const oneStep: Place = (_, h) => h;
const forward = differenceOf(right, here, oneStep);
const backward = differenceOf(here, left, oneStep);

/** One of the places is another: in the centred difference, or in the mean of the slopes to both sides. */
const atOtherPlaces: readonly Slope[] = [
  ...elsewhere.flatMap((place) => [
    differenceOf(place, left, twoSteps),
    differenceOf(right, place, twoSteps),
    differenceOf(place, left, (x, h) => place(x, h) - left(x, h)),
    differenceOf(right, place, (x, h) => right(x, h) - place(x, h)),
    meanOf(differenceOf(place, here, oneStep), backward),
    meanOf(differenceOf(right, place, oneStep), backward),
    meanOf(forward, differenceOf(place, left, oneStep)),
    meanOf(forward, differenceOf(here, place, oneStep)),
  ]),
];

/** By what the change of f may be divided by mistake. */
const otherWays: readonly Place[] = [
  (_, h) => 1 / (2 * h),
  (_, h) => 1 / h,
  (_, h) => 2 + h,
  (_, h) => h * h,
  (_, h) => 2 * h * h,
  (x) => 2 * x,
  (x) => x,
  (x, h) => x + h,
  (x, h) => x - h,
];

/** The mean of the slope to one side and of something that is not the slope to the other. */
const ofOneSide: readonly Slope[] = [forward, backward].flatMap((slope, i) => [
  meanOf(slope, (_f, _x, h) => h),
  meanOf(slope, (f, x, h) => 1 / [backward, forward][i](f, x, h)),
  meanOf(slope, (f, x, h) => [backward, forward][i](f, x, h) * h),
  meanOf(slope, (f, x, h) => [backward, forward][i](f, x, h) * h * h),
]);

/** How often the values right of x, at x and left of it may be counted. */
const counts = [-2, -1, 0, 1, 2];
const countings: readonly (readonly [number, number, number])[] = counts.flatMap((a) =>
  counts.flatMap((b) => counts.map((c) => [a, b, c] as const)),
);

/** Values counted so, divided by the way. */
const counted =
  ([a, b, c]: readonly [number, number, number]): Slope =>
  (f, x, h) =>
    (a * f(x + h) + b * f(x) + c * f(x - h)) / (2 * h);

/** 04.2: a slope from values alone. */
export const myCentredDifference: Exercise = exercise<(f: (x: number) => number, x: number, h: number) => number>({
  id: "04.2",
  title: "A slope from values alone",
  points: 2,
  function: "myCentredDifference",
  takes: [
    { name: "f", shape: "function", what: "a function of one number that gives a number" },
    { name: "x", shape: "scalar", what: "where the slope is wanted" },
    { name: "h", shape: "scalar", what: "the step to each side, above 0" },
  ],
  returns: { shape: "scalar", what: "the centred difference of f at x" },
  reference: (f, x, h) => (f(x + h) - f(x - h)) / (2 * h),
  tolerance: { absolute: 1e-9, reason: "sums taken in another order differ in the last digits, and h divides them" },
  cases: [
    { title: "x² has slope 6 at 3: exact for every h", inputs: [[named("square"), 3, 0.5]] },
    { title: "x³ at 1 with h = 0.5: 3.25, for h² is the error", inputs: [[named("cube"), 1, 0.5]] },
    { title: "the sine at 0 with h = 1: sin(1)", inputs: [[named("sine"), 0, 1]] },
    {
      title: "any function, any place, any step",
      draw: (random) => [
        named(random.choice(["square", "cube", "sine", "power"])),
        random.integer(9) / 2 - 2.25,
        (1 + random.integer(3)) / 4,
      ],
      count: 10,
    },
  ],
  diagnoses: [
    {
      name: "one-sided",
      sentence:
        "This is the one-sided difference, (f(x + h) - f(x))/h or the one on the left. Take a value on either side of x.",
      recognises: (seen) =>
        [1, -1].some((side) =>
          seen.every(({ args: [f, x, h], got }) => {
            const value = functions[(f as { named: string }).named] as (x: number) => number;
            const [place, step] = [x as number, side * (h as number)];
            return Math.abs((value(place + step) - value(place)) / step - (got as number)) < 1e-9;
          }),
        ),
    },
    {
      name: "divided-by-h",
      sentence: "Twice too large: from x - h to x + h the way is 2h long, not h.",
      wrong: (f, x, h) => (f(x + h) - f(x - h)) / h,
    },
    {
      name: "half-steps",
      sentence: "The two places are h/2 away from x. Go h to each side; they are then 2h apart.",
      wrong: (f, x, h) => (f(x + h / 2) - f(x - h / 2)) / h,
    },
    {
      name: "brackets-missing",
      sentence: "In JavaScript a / 2 * h is (a / 2)·h. Put brackets around 2 * h.",
      wrong: (f, x, h) => ((f(x + h) - f(x - h)) / 2) * h,
    },
    {
      name: "not-divided",
      sentence: "This is the change of f, not yet its slope: divide by the way from x - h to x + h.",
      wrong: (f, x, h) => f(x + h) - f(x - h),
    },
    {
      name: "sign-reversed",
      sentence: "The sign is turned round: the value on the right comes first, f(x + h) - f(x - h).",
      wrong: (f, x, h) => (f(x - h) - f(x + h)) / (2 * h),
    },
    {
      name: "values-added",
      sentence: "The two values are added; that gives a mean. A slope is a difference.",
      wrong: (f, x, h) => (f(x + h) + f(x - h)) / (2 * h),
    },
    {
      name: "values-do-not-cancel",
      sentence:
        "Of a function that is the same everywhere this is not 0: a value is missing, or is added for taken away. A slope is made of differences.",
      wrong: countings.filter(([a, b, c]) => a + b + c !== 0).map(counted),
    },
    {
      name: "difference-of-slopes",
      sentence:
        "The slopes to the right and to the left are taken from each other. That says how f bends; its slope is their mean.",
      wrong: countings.filter(([a, b, c]) => a !== 0 && a === c && a + b + c === 0).map(counted),
    },
    {
      name: "half-of-one-side",
      sentence:
        "This is half of the slope to one side: one of the two values is f(x), or the slope to the other side is missing from the mean.",
      wrong: [differenceOf(here, left, twoSteps), differenceOf(right, here, twoSteps)],
    },
    {
      name: "taken-elsewhere",
      sentence: "f is taken at another place than it should. The two places are h to the right of x and h to the left.",
      wrong: atOtherPlaces,
    },
    {
      name: "divided-by-another",
      sentence: "The change of f is right, but not what it is divided by: the way from x - h to x + h.",
      wrong: otherWays.map((way) => differenceOf(right, left, way)),
    },
    {
      name: "one-side-right",
      sentence: "The slope to one side is right. What it is averaged with is not the slope to the other side.",
      wrong: ofOneSide,
    },
    {
      name: "slopes-multiplied",
      sentence: "The slopes to the right and to the left are multiplied. Add them, for their mean.",
      wrong: [1, 2].map(
        (by): Slope =>
          (f, x, h) =>
            (forward(f, x, h) * backward(f, x, h)) / by,
      ),
    },
    {
      name: "own-step",
      sentence: "h makes no difference here: a step of your own is used. Use the one that is given.",
      recognises: (seen) =>
        seen.every(({ args: [f, x], got }) => {
          const slope = slopesHere[(f as { named: string }).named](x as number);
          return Math.abs(slope - (got as number)) < 1e-3 * (1 + Math.abs(slope));
        }),
    },
  ],
  hints: [
    "Two values of f, one h to the right of x and one h to the left: rise over run.",
    "(f(x + h) - f(x - h)) / (2h).",
    "return (f(x + h) - f(…)) / (…);",
  ],
  withholds: ["centredDifference"],
});

/** The true slopes of the functions in the cases. */
const slopesHere: { readonly [name: string]: (x: number) => number } = {
  square: (x) => 2 * x,
  cube: (x) => 3 * x * x,
  sine: Math.cos,
  power: Math.exp,
};
