import { type Exercise, exercise, type Observation, type Random } from "../../exercise/specification";

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

/** The places of all settings that are good enough. */
function placesOfTheGood(scores: readonly (readonly number[])[]): number[] {
  const means = scores.map(mean);
  const best = placeOfLargest(means);
  return [...means.keys()].filter((i) => means[i] >= means[best] - error(scores[best]) - ROUNDING);
}

function drawScores(random: Random): [scores: number[][], sizes: number[]] {
  const sizes = random.permutation(6).map((k) => 10 * (k + 1));
  const scores = sizes.map((size) => {
    const centre = 60 + 0.4 * size - 0.004 * size * size + random.uniform(-2, 2);
    return Array.from({ length: 4 }, () => Math.round(10 * (centre + random.normal(0, 3))) / 10);
  });
  return [scores, sizes];
}

/** Where an answer is wrong: the best mean less one error, the means, and the places that were asked for and came. */
interface Miss {
  readonly limit: number;
  readonly means: readonly number[];
  readonly asked: number;
  readonly came: number;
  readonly sizes: readonly number[];
}

/** Recognises answers by what all their misses, three at least, have in common. */
const missing =
  (alike: (miss: Miss) => boolean) =>
  (seen: readonly Observation<Parameters<Choose>, number>[]): boolean => {
    const misses = seen.flatMap(({ args: [scores, sizes], expected, got }): Miss[] => {
      const means = scores.map(mean);
      const limit = Math.max(...means) - error(scores[placeOfLargest(means)]);
      return expected === got ? [] : [{ limit, means, asked: Number(expected), came: Number(got), sizes }];
    });
    // whatever the limit is, what came is the smallest above it: every smaller setting is worse
    const followsALimit = ({ means, came, sizes }: Miss): boolean =>
      came in means && means.every((v, i) => sizes[i] >= sizes[came] || v < means[came]);
    return misses.length >= 3 && misses.every((miss) => followsALimit(miss) && alike(miss));
  };

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
      wrong: (scores, sizes) => sizes.indexOf(Math.max(...placesOfTheGood(scores).map((i) => sizes[i]))),
    },
    {
      name: "first-of-the-good",
      sentence: "This takes the first setting that is good enough. They come in any order: compare sizes.",
      wrong: (scores) => placesOfTheGood(scores)[0],
    },
    {
      name: "last-of-the-good",
      sentence: "This takes the last setting that is good enough. They come in any order: compare sizes.",
      wrong: (scores) => placesOfTheGood(scores).at(-1) ?? 0,
    },
    {
      name: "size-returned",
      sentence: "This is the size of the setting. The exercise asks for its place in the list.",
      wrong: (scores, sizes) => sizes[choose(scores, sizes)],
    },
    {
      name: "mean-of-sizes",
      sentence: "This looks for the mean of the sizes that are good enough, and does not find it. Take the smallest.",
      recognises: (seen) =>
        seen.some(({ got }) => got === -1) &&
        seen.every(
          ({ args: [scores, sizes], got }) => got === sizes.indexOf(mean(placesOfTheGood(scores).map((i) => sizes[i]))),
        ),
    },
    {
      name: "limit-too-high",
      sentence:
        "Smaller settings that are good enough are passed over: the limit is too high. It is the best mean less its standard error.",
      recognises: missing(
        ({ limit, means, asked, came, sizes }) => means[came] > limit - ROUNDING && sizes[came] > sizes[asked],
      ),
    },
    {
      name: "limit-too-low",
      sentence:
        "Settings are taken that are not good enough: the limit is too low. It is the best mean less its standard error.",
      recognises: missing(
        ({ limit, means, asked, came, sizes }) => means[came] < limit - ROUNDING && sizes[came] < sizes[asked],
      ),
    },
    {
      name: "side-exchanged",
      sentence: "What lies below the limit counts as good enough, not what lies above: ≥ and ≤ are exchanged.",
      wrong: (scores, sizes) => {
        const best = scores[placeOfLargest(scores.map(mean))];
        return sizes.indexOf(Math.min(...sizes.filter((_, i) => mean(scores[i]) <= mean(best) - error(best))));
      },
    },
  ],
  hints: [
    "The best mean of a few seeds is a lucky one. Everything within its error is as good as it, as far as you know: then take the simplest.",
    "standard error = √(Σ(v - mean)²/(K - 1)) / √K, of the best setting; good enough: mean ≥ best mean - standard error.",
    "const means = scores.map(…); const best = means.indexOf(Math.max(...means)); const error = …; const good = sizes.filter((_, i) => means[i] >= means[best] - error - 1e-9); return sizes.indexOf(Math.min(…));",
  ],
  withholds: [],
});
