import { type Exercise, exercise } from "../../exercise/specification";

const mean = (v: readonly number[]): number => v.reduce((sum, each) => sum + each, 0) / v.length;

/** Σ (v - m)(v' - m') / Σ (v - m)² with the parts that mistakes change. */
function resemblance(values: readonly number[], lag: number, m: number, above: number = 1, below: number = 1): number {
  const away = values.map((v) => v - m);
  const together = away.slice(lag).reduce((sum, each, i) => sum + each * away[i], 0);
  return (together * above) / (away.reduce((sum, each) => sum + each * each, 0) * below);
}

/** 10.1: the autocorrelation of a series. */
export const myAutocorrelation: Exercise = exercise<(values: number[], lag: number) => number>({
  id: "10.1",
  title: "How much does it resemble itself?",
  points: 2,
  function: "myAutocorrelation",
  takes: [
    { name: "values", shape: "[n]", what: "a series, not all the same" },
    { name: "lag", shape: "scalar", what: "how many places it is moved, a whole number from 0 to n - 1" },
  ],
  returns: { shape: "scalar", what: "the correlation of the series with itself, moved by `lag`" },
  reference: (values, lag) => resemblance(values, lag, mean(values)),
  tolerance: { absolute: 1e-9, reason: "sums taken in another order differ in the last digits" },
  cases: [
    { title: "not moved it is 1", inputs: [[[3, 1, 4, 1, 5], 0]] },
    {
      title: "up and down alternately: below 0 at lag 1, above at lag 2",
      inputs: [
        [[1, -1, 1, -1], 1],
        [[1, -1, 1, -1], 2],
      ],
    },
    { title: "a slope that rises resembles itself", inputs: [[[1, 2, 3, 4, 5, 6], 1]] },
    { title: "a mean far from 0 makes no difference", inputs: [[[101, 99, 101, 98], 1]] },
    { title: "the largest lag has one pair: first and last", inputs: [[[5, 0, 0, 3], 3]] },
    {
      title: "any series and any lag",
      draw: (random) => [
        Array.from({ length: 6 + random.integer(5) }, () => random.integer(21) - 6),
        1 + random.integer(4),
      ],
      count: 8,
    },
  ],
  diagnoses: [
    {
      name: "mean-not-subtracted",
      sentence: "The mean is not subtracted. A series far from 0 would resemble itself whatever it does.",
      wrong: (values, lag) => resemblance(values, lag, 0),
    },
    {
      name: "mean-of-the-pairs",
      sentence: "Above it is divided by the number of pairs and below by that of the values. Both are plain sums here.",
      wrong: (values, lag) => resemblance(values, lag, mean(values), 1 / (values.length - lag), 1 / values.length),
    },
    {
      name: "not-divided",
      sentence: "The sum below is missing: without it the result grows with the size of the values.",
      wrong: (values, lag) => {
        const m = mean(values);
        const away = values.map((v) => v - m);
        return away.slice(lag).reduce((sum, each, i) => sum + each * away[i], 0);
      },
    },
    {
      name: "around-the-end",
      sentence: "The last values are paired with the first ones again. Only pairs that exist count.",
      wrong: (values, lag) => {
        const m = mean(values);
        const away = values.map((v) => v - m);
        const together = away.reduce((sum, each, i) => sum + each * away[(i + lag) % away.length], 0);
        return together / away.reduce((sum, each) => sum + each * each, 0);
      },
    },
    {
      name: "always-one-place",
      sentence: "It is moved by one place, whatever the lag.",
      recognises: (seen) =>
        seen.some(({ args }) => args[1] !== 1) &&
        seen.every(({ args: [values], got }) => {
          const v = values as number[];
          return Math.abs(resemblance(v, 1, mean(v)) - (got as number)) < 1e-9;
        }),
    },
    {
      name: "own-means",
      sentence: "Each of the two parts has a mean of its own here. Subtract the mean of all values from both.",
      recognises: (seen) =>
        seen
          .filter(({ args }) => (args[1] as number) < (args[0] as number[]).length - 1)
          .every(({ args: [values, lag], got }) => {
            const v = values as number[];
            const [a, b] = [v.slice(0, v.length - (lag as number)), v.slice(lag as number)];
            const [ma, mb] = [mean(a), mean(b)];
            const m = mean(v);
            const above = a.reduce((sum, each, i) => sum + (each - ma) * (b[i] - mb), 0);
            return Math.abs(above / v.reduce((sum, each) => sum + (each - m) ** 2, 0) - (got as number)) < 1e-9;
          }),
    },
    {
      name: "below-over-the-pairs",
      sentence: "The sum below runs over the pairs only. It runs over all values.",
      wrong: (values, lag) => {
        const m = mean(values);
        const away = values.map((v) => v - m);
        const first = away.slice(0, away.length - lag);
        const together = first.reduce((sum, each, i) => sum + each * away[i + lag], 0);
        return together / first.reduce((sum, each) => sum + each * each, 0);
      },
    },
    {
      name: "square-root",
      sentence: "A root is taken below. The sum of squares itself stands there, so that the result is 1 at lag 0.",
      wrong: (values, lag) => {
        const m = mean(values);
        const squares = values.reduce((sum, v) => sum + (v - m) * (v - m), 0);
        return resemblance(values, lag, m) * Math.sqrt(squares);
      },
    },
  ],
  hints: [
    "First away from the mean: d = v - m. Then a sum of products of neighbours, divided by a sum of squares.",
    "r = Σ d_i·d_(i+lag) / Σ d_i², the first sum for i from 0 to n - lag - 1.",
    "const m = …; const d = values.map(…); let above = 0; for (let i = 0; i + lag < d.length; i++) above += …; return above / …;",
  ],
  withholds: ["autocorrelation"],
});
