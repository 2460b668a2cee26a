import { type Exercise, exercise } from "../../exercise/specification";

type F = (x: number[], u: number[], p: number) => number[];
const dropped =
  (f: (x: number, kept: boolean, p: number) => number, keeps = (u: number, p: number): boolean => u >= p): F =>
  (x, u, p) =>
    x.map((value, i) => f(value, keeps(u[i], p), p));

/** 07.3: inverted dropout. */
export const myDropout: Exercise = exercise<F>({
  id: "07.3",
  title: "Dropout, inverted",
  points: 2,
  function: "myDropout",
  takes: [
    { name: "x", shape: "[D]", what: "what comes out of a layer" },
    { name: "u", shape: "[D]", what: "a random number of [0, 1) for each; below p it is dropped" },
    { name: "p", shape: "scalar", what: "the share that is dropped, in [0, 1)" },
  ],
  returns: { shape: "[D]", what: "0 where it is dropped, else x scaled so that the mean stays" },
  reference: dropped((x, kept, p) => (kept ? x / (1 - p) : 0)),
  tolerance: { absolute: 1e-12, relative: 1e-12, reason: "quotients taken in another way differ in the last digit" },
  cases: [
    { title: "half are dropped, the others doubled", inputs: [[[1, 2, 3, -4], [0.1, 0.9, 0.4, 0.6], 0.5]] },
    { title: "p = 0 drops nothing", inputs: [[[1, -2], [0, 0.5], 0]] },
    { title: "u = p is not below p: it stays", inputs: [[[3, 8], [0.25, 0.2], 0.25]] },
    { title: "all dropped", inputs: [[[3, 8], [0.1, 0.2], 0.75]] },
    {
      title: "any layer",
      draw: (random) => [
        Array.from({ length: 6 }, () => (1 + random.integer(9)) * (random.integer(2) === 0 ? 1 : -1)),
        [...Array.from({ length: 4 }, () => random.integer(64) / 64), 0.01, 0.98],
        random.choice([0.2, 0.3, 0.7, 0.8]),
      ],
      count: 8,
    },
  ],
  diagnoses: [
    {
      name: "not-scaled",
      sentence: "What is left is not scaled: the mean falls by the share that is dropped.",
      wrong: dropped((x, kept) => (kept ? x : 0)),
    },
    {
      name: "scaled-down",
      sentence: "What is left is multiplied by 1 - p. It has to grow, to make up for what is dropped.",
      wrong: dropped((x, kept, p) => (kept ? x * (1 - p) : 0)),
    },
    {
      name: "divided-by-p",
      sentence: "What is left is divided by p, the share that is dropped. Divide by the share that stays.",
      wrong: dropped((x, kept, p) => (kept ? x / p : 0)),
    },
    {
      name: "times-p",
      sentence: "What is left is multiplied by p or 1 + p. Divide by the share that stays.",
      recognises: (seen) =>
        [(p: number) => p, (p: number) => 1 + p].some((factor) =>
          seen.every(({ args: [x, u, p], got }) =>
            (x as number[]).every((value, i) => {
              const mistaken = (u as number[])[i] >= (p as number) ? value * factor(p as number) : 0;
              return Math.abs(mistaken - (got as number[])[i]) < 1e-9;
            }),
          ),
        ),
    },
    {
      name: "kept-and-dropped",
      sentence: "Kept and dropped are swapped: u below p is dropped.",
      wrong: dropped((x, kept, p) => (kept ? 0 : x / (1 - p))),
    },
    {
      name: "swapped-and-scaled",
      sentence: "p is taken for the share that stays. It is the share that is dropped.",
      wrong: dropped(
        (x, kept, p) => (kept ? x / p : 0),
        (u, p) => u < p,
      ),
    },
    {
      name: "edge",
      sentence: "A number u that equals p is dropped here. Only those below p are.",
      wrong: dropped(
        (x, kept, p) => (kept ? x / (1 - p) : 0),
        (u, p) => u > p,
      ),
    },
    {
      name: "as-in-a-test",
      sentence: "Nothing is dropped: this is what dropout does in a test.",
      wrong: (x) => [...x],
    },
    {
      name: "scaled-not-dropped",
      sentence: "Everything is scaled, and nothing is dropped.",
      wrong: (x, _, p) => x.map((value) => value / (1 - p)),
    },
    {
      name: "own-count",
      sentence: "What is left is scaled by the share that happened to stay. Use 1 - p: it is the mean that counts.",
      wrong: (x, u, p) => {
        const kept = u.filter((each) => each >= p).length;
        return x.map((value, i) => (u[i] >= p ? (value * x.length) / kept : 0));
      },
    },
    {
      name: "noise-multiplied",
      sentence: "x is multiplied by the random numbers. They only decide: kept or dropped.",
      wrong: (x, u) => x.map((value, i) => value * u[i]),
    },
    {
      name: "left-out",
      sentence: "Dropped numbers are missing from the list. They stay in their places, as 0.",
      wrong: (x, u, p) => x.filter((_, i) => u[i] >= p).map((value) => value / (1 - p)),
    },
  ],
  hints: [
    "Each number is either 0 or a little larger than it was, so that on average it is what it was.",
    "x·m/(1 - p), with m = 0 where u < p, else 1.",
    "return x.map((value, i) => (u[i] < p ? 0 : …));",
  ],
  withholds: [],
});
