import { type Exercise, exercise, type Random } from "../../exercise/specification";

type Choose = (scores: number[][], sizes: number[]) => number;

const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
const deviation = (values: readonly number[], less = 1): number =>
  Math.sqrt(
    values.reduce((sum, v) => sum + (v - mean(values)) * (v - mean(values)), 0) / Math.max(1, values.length - less),
  );
const placeOfLargest = (values: readonly number[]): number => values.indexOf(Math.max(...values));
/** Sums and products in another order must not decide whether a setting is within the error. */
const ROUNDING = 1e-9;

/** The smallest setting that reaches a limit, which depends on all scores and on the place of the best. */
function smallestAbove(
  scores: number[][],
  sizes: number[],
  limit: (best: number) => number,
  of: (values: readonly number[]) => number = mean,
): number {
  const centre = scores.map(of);
  const least = limit(placeOfLargest(centre));
  const good = sizes.filter((_, i) => centre[i] >= least - ROUNDING);
  return sizes.indexOf(Math.min(...good));
}
const error = (values: readonly number[]): number => deviation(values) / Math.sqrt(values.length);

const choose: Choose = (scores, sizes) =>
  smallestAbove(scores, sizes, (best) => mean(scores[best]) - error(scores[best]));

function drawScores(random: Random): [scores: number[][], sizes: number[]] {
  const sizes = random.permutation(6).map((k) => 10 * (k + 1));
  const scores = sizes.map((size) => {
    const centre = 60 + 0.4 * size - 0.004 * size * size + random.uniform(-2, 2);
    return Array.from({ length: 4 }, () => Math.round(10 * (centre + random.normal(0, 3))) / 10);
  });
  return [scores, sizes];
}

/** 13.5: the simplest setting that is as good as the best, as far as one can tell. */
export const mySimplestGoodOne: Exercise = exercise<Choose>({
  id: "13.5",
  title: "The simplest one that is good enough",
  points: 3,
  function: "mySimplestGoodOne",
  takes: [
    {
      name: "scores",
      shape: "[S, K]",
      what: "validation accuracy of each of S settings, with K seeds; K is 2 or more",
    },
    { name: "sizes", shape: "[S]", what: "how many weights each setting has, all different" },
  ],
  returns: {
    shape: "scalar",
    what: "the place of the smallest setting whose mean is at least the best mean less one standard error of the best setting's mean",
  },
  reference: choose,
  tolerance: { reason: "a place is a whole number" },
  cases: [
    {
      title: "best mean 80, standard error 1: 79.5 will do, 78 will not",
      inputs: [
        [
          [
            [78, 78, 78],
            [79, 80, 79.5],
            [81, 78, 81],
          ],
          [10, 20, 30],
        ],
      ],
    },
    {
      title: "a clear winner is chosen, however large",
      inputs: [
        [
          [
            [50, 52],
            [90, 91],
            [60, 61],
          ],
          [5, 500, 50],
        ],
      ],
    },
    {
      title: "exactly one standard error below is good enough",
      inputs: [
        [
          [
            [79, 79],
            [79, 81],
          ],
          [1, 2],
        ],
      ],
    },
    {
      title: "seeds that all agree: only the best mean will do",
      inputs: [
        [
          [
            [70, 70],
            [70.5, 70.5],
          ],
          [1, 2],
        ],
      ],
    },
    {
      title: "sizes need not ascend",
      inputs: [
        [
          [
            [88, 92, 90, 90],
            [86, 90, 90, 92],
            [90, 90, 89, 89],
          ],
          [300, 200, 100],
        ],
        [
          [
            [60, 60],
            [78, 82],
            [78.5, 78.5],
            [71, 71],
            [70, 70],
          ],
          [5, 4, 3, 2, 1],
        ],
      ],
    },
    { title: "any settings", draw: drawScores, count: 20 },
  ],
  diagnoses: [
    {
      name: "best-mean",
      sentence:
        "This is the setting with the best mean. The exercise asks for the smallest one that cannot be told from it.",
      wrong: (scores) => placeOfLargest(scores.map(mean)),
    },
    {
      name: "smallest-of-all",
      sentence: "This is the smallest setting, however badly it does.",
      wrong: (_, sizes) => sizes.indexOf(Math.min(...sizes)),
    },
    {
      name: "deviation-for-error",
      sentence: "This allows a whole standard deviation. The error of a mean of K seeds is smaller: divide by √K.",
      recognises: (seen) =>
        [0, 1].some((less) =>
          seen.every(
            ({ args: [scores, sizes], got }) =>
              got === smallestAbove(scores, sizes, (b) => mean(scores[b]) - deviation(scores[b], less)),
          ),
        ),
    },
    {
      name: "population-deviation",
      sentence:
        "The deviation here divides by K. From few seeds it is K - 1: the mean was computed from the same numbers.",
      wrong: (scores, sizes) =>
        smallestAbove(scores, sizes, (b) => mean(scores[b]) - deviation(scores[b], 0) / Math.sqrt(scores[b].length)),
    },
    {
      name: "divided-by-count",
      sentence: "The deviation is divided by K. The error of a mean shrinks by the root, √K.",
      wrong: (scores, sizes) =>
        smallestAbove(scores, sizes, (b) => mean(scores[b]) - deviation(scores[b]) / scores[b].length),
    },
    {
      name: "variance-for-error",
      sentence: "This uses the variance (over K). The standard error is a root: √(variance / K).",
      recognises: (seen) =>
        [false, true].some((divided) =>
          seen.every(({ args: [scores, sizes], got }) => {
            const limit = (b: number): number =>
              mean(scores[b]) - (deviation(scores[b]) * deviation(scores[b])) / (divided ? scores[b].length : 1);
            return got === smallestAbove(scores, sizes, limit);
          }),
        ),
    },
    {
      name: "two-errors",
      sentence: "This allows two standard errors. The rule allows one.",
      wrong: (scores, sizes) => smallestAbove(scores, sizes, (b) => mean(scores[b]) - 2 * error(scores[b])),
    },
    {
      name: "own-error",
      sentence: "Each setting is measured by its own error. The limit is set once, by the best setting's.",
      wrong: (scores, sizes) => {
        const best = Math.max(...scores.map(mean));
        const good = sizes.filter((_, i) => mean(scores[i]) + error(scores[i]) >= best - ROUNDING);
        return sizes.indexOf(Math.min(...good));
      },
    },
    {
      name: "largest-score",
      sentence: "The largest single score stands for a setting here: luck of one seed. Compare means.",
      recognises: (seen) =>
        seen.every(({ args: [scores, sizes], got }) => {
          const largest = (values: readonly number[]): number => Math.max(...values);
          const limit = (b: number): number => largest(scores[b]) - error(scores[b]);
          return got === placeOfLargest(scores.map(largest)) || got === smallestAbove(scores, sizes, limit, largest);
        }),
    },
    {
      name: "largest-of-the-good",
      sentence: "Of the settings that are good enough this takes the largest. Take the smallest.",
      wrong: (scores, sizes) => {
        const best = placeOfLargest(scores.map(mean));
        const least = mean(scores[best]) - error(scores[best]);
        return sizes.indexOf(Math.max(...sizes.filter((_, i) => mean(scores[i]) >= least - ROUNDING)));
      },
    },
    {
      name: "first-of-the-good",
      sentence: "This takes the first setting that is good enough. They come in any order: compare sizes.",
      wrong: (scores) => {
        const best = placeOfLargest(scores.map(mean));
        const least = mean(scores[best]) - error(scores[best]);
        return scores.findIndex((values) => mean(values) >= least - ROUNDING);
      },
    },
    {
      name: "size-returned",
      sentence: "This is the size of the setting. The exercise asks for its place in the list.",
      wrong: (scores, sizes) => sizes[choose(scores, sizes)],
    },
  ],
  hints: [
    "The best mean of a few seeds is a lucky one. Everything within its error is as good as it, as far as you know: then take the simplest.",
    "standard error = √(Σ(v - mean)²/(K - 1)) / √K, of the best setting; good enough: mean ≥ best mean - standard error.",
    "const means = scores.map(…); const best = means.indexOf(Math.max(...means)); const error = …; const good = sizes.filter((_, i) => means[i] >= means[best] - error - 1e-9); return sizes.indexOf(Math.min(…));",
  ],
  withholds: [],
});
