import { type Exercise, exercise } from "../../exercise/specification";

type F = (w: number[], by: number) => number[];
const soft = (value: number, by: number): number => Math.sign(value) * Math.max(0, Math.abs(value) - by);
const each =
  (f: (value: number, by: number) => number): F =>
  (w, by) =>
    w.map((value) => f(value, by));

/** 07.2: the proximal step of L1. */
export const mySoftThreshold: Exercise = exercise<F>({
  id: "07.2",
  title: "A step that makes zeros",
  points: 2,
  function: "mySoftThreshold",
  takes: [
    { name: "w", shape: "[D]", what: "the weights" },
    { name: "by", shape: "scalar", what: "d, how far each moves towards 0; 0 or more" },
  ],
  returns: { shape: "[D]", what: "the weights after the step, in a new array; those nearer than d are exactly 0" },
  reference: each(soft),
  tolerance: { absolute: 1e-12, reason: "differences taken in another order differ in the last digit" },
  cases: [
    { title: "3 moves to 2, -3 to -2", inputs: [[[3, -3], 1]] },
    { title: "what is nearer than d becomes 0", inputs: [[[0.5, -0.25], 1]] },
    { title: "exactly d away: 0", inputs: [[[2, -2], 2]] },
    { title: "0 stays 0", inputs: [[[0, 5], 1]] },
    { title: "d = 0 changes nothing", inputs: [[[1, -4, 0], 0]] },
    {
      title: "any weights",
      draw: (random) => {
        const weights = [1, 2, 3, 4].map(() => (1 + random.integer(12)) * (random.integer(2) === 0 ? 1 : -1));
        return [[...weights, 11, -11], 2 + random.integer(6)];
      },
      count: 8,
    },
  ],
  diagnoses: [
    {
      name: "hard",
      sentence: "Small weights become 0, but large ones stay where they are. They move by d, too.",
      wrong: each((value, by) => (Math.abs(value) <= by ? 0 : value)),
    },
    {
      name: "jumps-over",
      sentence: "A small weight jumps to the other side of 0. It stops there.",
      wrong: each((value, by) => value - by * Math.sign(value)),
    },
    {
      name: "subtracted",
      sentence: "d is subtracted from every weight. A negative one moves up, towards 0.",
      wrong: each((value, by) => value - by),
    },
    {
      name: "negatives-lost",
      sentence: "Every negative weight becomes 0: this is max(0, w - d). Keep the sign.",
      wrong: each((value, by) => Math.max(0, value - by)),
    },
    {
      name: "sign-lost",
      sentence: "The sizes are right, but all are positive. Give each its sign back.",
      wrong: each((value, by) => Math.max(0, Math.abs(value) - by)),
    },
    {
      name: "outwards",
      sentence: "Weights move away from 0 here. Subtract d from their size.",
      wrong: each((value, by) => Math.sign(value) * (Math.abs(value) + by)),
    },
    {
      name: "shrunk",
      sentence: "Weights are multiplied by a factor, as L2 does. L1 takes the same length from each.",
      recognises: (seen) =>
        [(b: number) => 1 - b, (b: number) => 1 / (1 + b), (b: number) => 1 - 2 * b].some((factor) =>
          seen.every(({ args: [w, by], got }) =>
            (w as number[]).every((value, i) => Math.abs(value * factor(by as number) - (got as number[])[i]) < 1e-9),
          ),
        ),
    },
    {
      name: "clipped",
      sentence: "Weights are cut to [-d, d]. It is the part beyond d that stays.",
      wrong: each((value, by) => Math.max(-by, Math.min(by, value))),
    },
    {
      name: "zeros-only-positive",
      sentence: "Negative weights do not become 0 when they are small. Compare their sizes with d.",
      recognises: (seen) =>
        seen.every(({ args: [w, by], got }) =>
          (w as number[]).every((value, i) => {
            const d = by as number;
            const mistaken = value > d ? value - d : value < 0 ? value + d : 0;
            return Math.abs(mistaken - (got as number[])[i]) < 1e-9;
          }),
        ),
    },
    {
      name: "unchanged",
      sentence: "Nothing moves.",
      wrong: (w) => [...w],
    },
    {
      name: "half-way",
      sentence: "Weights move by half of d.",
      wrong: each((value, by) => soft(value, by / 2)),
    },
    {
      name: "small-kept",
      sentence: "Small weights stay as they are. They are the ones that become 0.",
      wrong: each((value, by) => (Math.abs(value) <= by ? value : soft(value, by))),
    },
  ],
  hints: [
    "Take the size, make it smaller by `by` but not smaller than 0, and give the sign back.",
    "sign(w)·max(0, |w| - by).",
    "return w.map((value) => Math.sign(value) * Math.max(0, …));",
  ],
  withholds: [],
});
