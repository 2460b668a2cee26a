import { named } from "../../exercise/data";
import { functions } from "../../exercise/functions";
import { type Exercise, exercise } from "../../exercise/specification";

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
