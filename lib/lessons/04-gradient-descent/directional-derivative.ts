import { named } from "../../exercise/data";
import { functions } from "../../exercise/functions";
import { type Exercise, exercise } from "../../exercise/specification";

type OfList = (w: number[]) => number;
const lengthOf = (d: readonly number[]): number => Math.sqrt(d.reduce((sum, v) => sum + v * v, 0));
const along = (f: OfList, w: readonly number[], d: readonly number[], t: number): number =>
  f(w.map((v, i) => v + t * d[i]));
const centred = (f: OfList, w: number[], d: number[], h: number): number =>
  (along(f, w, d, h) - along(f, w, d, -h)) / (2 * h);
const unit = (d: readonly number[]): number[] => d.map((v) => v / lengthOf(d));

/** 04.3: how steep it is in a direction. */
export const myDirectionalDerivative: Exercise = exercise<
  (f: (w: number[]) => number, w: number[], d: number[], h: number) => number
>({
  id: "04.3",
  title: "How steep is it in this direction?",
  points: 3,
  function: "myDirectionalDerivative",
  takes: [
    { name: "f", shape: "function", what: "a loss: takes weights [D], gives a number" },
    { name: "w", shape: "[D]", what: "where we stand" },
    { name: "d", shape: "[D]", what: "the direction; only where it points counts, not how long it is" },
    { name: "h", shape: "scalar", what: "the length of the step to either side" },
  ],
  returns: { shape: "scalar", what: "the slope of f at w in the direction d, by a centred difference" },
  reference: (f, w, d, h) => centred(f, w, unit(d), h),
  tolerance: { absolute: 1e-9, reason: "sums taken in another order differ in the last digits, and h divides them" },
  cases: [
    { title: "along an axis it is the partial derivative: 6", inputs: [[named("squaredLength"), [3, 4], [1, 0], 0.5]] },
    {
      title: "d = (3, 4) has length 5, and counts as (0.6, 0.8)",
      inputs: [[named("squaredLength"), [1, 2], [3, 4], 0.5]],
    },
    { title: "along a contour line it is flat", inputs: [[named("squaredLength"), [1, 2], [-2, 1], 0.25]] },
    {
      title: "any place, any direction",
      draw: (random) => {
        const whole = () => random.integer(9) - 4;
        return [
          named(random.choice(["saddle", "twisted"])),
          [whole(), whole()],
          [2 + random.integer(4), -1 - random.integer(5)],
          (1 + random.integer(2)) / 4,
        ];
      },
      count: 8,
    },
  ],
  diagnoses: [
    {
      name: "not-normalised",
      sentence: "A longer d gives a larger slope here. Only the direction counts: divide d by its length first.",
      wrong: (f, w, d, h) => centred(f, w, d, h),
    },
    {
      name: "length-only-below",
      sentence:
        "Only the result is divided by the length of d, so the two places are |d| times too far away. Make u = d/|d| first, and go h along u.",
      wrong: (f, w, d, h) => centred(f, w, d, h) / lengthOf(d),
    },
    {
      name: "divided-by-sum",
      sentence: "d is divided by something else than its length. The length is the root of the sum of squares.",
      recognises: (seen) =>
        [Math.abs, (v: number) => v * v, (v: number) => v].some((part) =>
          seen.every(({ args: [f, w, d, h], got }) => {
            const list = d as number[];
            const all = list.reduce((sum, v) => sum + part(v), 0);
            const mistaken = list.map((v) => v / all);
            const loss = functions[(f as { named: string }).named] as OfList;
            const slope = centred(loss, w as number[], mistaken, h as number);
            return Number.isFinite(slope) ? Math.abs(slope - (got as number)) < 1e-9 : !Number.isFinite(got);
          }),
        ),
    },
    {
      name: "one-sided",
      sentence: "This is one-sided: (f(w + h·u) - f(w))/h. Go h to either side and divide by 2h.",
      wrong: (f, w, d, h) => (along(f, w, unit(d), h) - f(w)) / h,
    },
    {
      name: "divided-by-h",
      sentence: "Twice too large: the two places are 2h apart.",
      wrong: (f, w, d, h) => 2 * centred(f, w, unit(d), h),
    },
    {
      name: "sign-reversed",
      sentence: "The sign is turned round: positive means that f grows in the direction d.",
      wrong: (f, w, d, h) => -centred(f, w, unit(d), h),
    },
    {
      name: "direction-ignored",
      sentence:
        "This is the steepest slope, the length of the gradient. The exercise asks for the slope in the direction d.",
      wrong: (f, w, _, h) => lengthOf(w.map((_value, i) => centred(f, w, axis(w.length, i), h))),
    },
  ],
  hints: [
    "Cut through f along the direction: g(t) = f(w + t·u) is a function of one number. You know how to measure its slope.",
    "u = d/|d|, and the slope is (f(w + h·u) - f(w - h·u)) / (2h).",
    "const length = Math.hypot(...d); const at = (t: number) => f(w.map((v, i) => …)); return (at(h) - at(-h)) / …;",
  ],
  withholds: ["jvp"],
});

/** The unit vector along axis i. */
function axis(size: number, i: number): number[] {
  return Array.from({ length: size }, (_, j) => (i === j ? 1 : 0));
}
