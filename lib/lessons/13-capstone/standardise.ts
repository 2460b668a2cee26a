import { type Exercise, exercise, type Random } from "../../exercise/specification";

type Rows = number[][];
type Standardise = (train: Rows, other: Rows) => Rows;

const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
const column = (rows: Rows, j: number): number[] => rows.map((row) => row[j]);
const squares = (values: readonly number[], less = 0): number =>
  values.reduce((sum, v) => sum + (v - mean(values)) * (v - mean(values)), 0) / (values.length - less);

/** Each column less `centre` over `scale`, both taken from the columns of `from`. */
function by(from: Rows, other: Rows, centre: (values: number[]) => number, scale: (values: number[]) => number): Rows {
  const columns = from[0].map((_, j) => column(from, j));
  return other.map((row) => row.map((v, j) => (v - centre(columns[j])) / (scale(columns[j]) || 1)));
}
const spread = (values: readonly number[]): number => Math.sqrt(squares(values));

function drawRows(random: Random): [train: Rows, other: Rows] {
  const D = 2 + random.integer(2);
  const rows = (n: number): Rows =>
    Array.from({ length: n }, () => Array.from({ length: D }, (_, j) => random.normal(3 * j - 2, 1 + 2 * j)));
  return [rows(4 + random.integer(3)), rows(2 + random.integer(3))];
}

/** 13.3: standardise without looking at what is to be measured. */
export const myStandardise: Exercise = exercise<Standardise>({
  id: "13.3",
  title: "Standardise without a leak",
  points: 2,
  function: "myStandardise",
  takes: [
    { name: "train", shape: "[N, D]", what: "the training examples" },
    { name: "other", shape: "[M, D]", what: "the examples to be standardised: validation, test, or train itself" },
  ],
  returns: {
    shape: "[M, D]",
    what: "other, each column less train's mean, divided by train's standard deviation (of N, not N - 1); a column that is constant in train is divided by 1",
  },
  reference: (train, other) => by(train, other, mean, spread),
  tolerance: { absolute: 1e-9, relative: 1e-9, reason: "sums taken in another order differ in the last digits" },
  cases: [
    {
      title: "train (1, 3) has mean 2 and deviation 1: 5 becomes 3",
      inputs: [[[[1], [3]], [[5]]]],
    },
    {
      title: "every column by itself",
      inputs: [
        [
          [
            [0, 100],
            [4, 300],
          ],
          [
            [2, 500],
            [6, 200],
          ],
        ],
      ],
    },
    {
      title: "a column that is constant in train is only shifted",
      inputs: [
        [
          [
            [7, 1],
            [7, 3],
          ],
          [
            [7, 2],
            [9, 2],
          ],
        ],
        [[[5, 2, 1]], [[6, 2, 4]]],
      ],
    },
    {
      title: "train itself gets mean 0 and deviation 1",
      inputs: [
        [
          [[1], [2], [6]],
          [[1], [2], [6]],
        ],
      ],
    },
    {
      title: "one example to standardise",
      inputs: [
        [
          [
            [1, 2],
            [3, 6],
          ],
          [[0, 0]],
        ],
      ],
    },
    { title: "any examples", draw: drawRows, count: 6 },
  ],
  diagnoses: [
    {
      name: "own-statistics",
      sentence:
        "Mean and deviation come from `other`, the examples that are to be measured. Take both from `train`: that is the point.",
      wrong: (_, other) => by(other, other, mean, spread),
    },
    {
      name: "all-together",
      sentence:
        "Mean and deviation come from train and other together: what is to be measured has leaked in. Take train's alone.",
      wrong: (train, other) => by([...train, ...other], other, mean, spread),
    },
    {
      name: "mean-of-other",
      sentence: "The deviation is train's, but the mean is that of `other`.",
      wrong: (train, other) =>
        by(
          train,
          by(other, other, mean, () => 1),
          () => 0,
          spread,
        ),
    },
    {
      name: "deviation-of-other",
      sentence: "The mean is train's, but the deviation is that of `other`.",
      recognises: (seen) =>
        seen.every(({ args: [train, other], got }) => {
          const centred = by(train, other, mean, () => 1);
          return same(
            centred.map((row) => row.map((v, j) => v / (spread(column(other, j)) || 1))),
            got,
          );
        }),
    },
    {
      name: "sample-deviation",
      sentence: "This divides by N - 1 in the variance. Here it is N.",
      recognises: (seen) =>
        seen.every(
          ({ args: [train, other], got }) =>
            train.length === 1 ||
            same(
              by(train, other, mean, (values) => Math.sqrt(squares(values, 1))),
              got,
            ), // 0/0
        ) && seen.some(({ args: [train] }) => train.length > 1),
    },
    {
      name: "variance-for-deviation",
      sentence: "This divides by the variance. The standard deviation is its root.",
      wrong: (train, other) => by(train, other, mean, (values) => squares(values)),
    },
    {
      name: "constant-column",
      sentence: "Right but for a column that is constant in train: its deviation is 0. Divide by 1 there.",
      recognises: (seen) =>
        seen.every(
          ({ args: [train, other], expected, got }) =>
            Array.isArray(got) &&
            other.every((row, i) =>
              row.every((_, j) => spread(column(train, j)) === 0 || near((expected as Rows)[i][j], got[i]?.[j])),
            ),
        ),
    },
    {
      name: "one-mean-for-all",
      sentence: "One mean and one deviation of all numbers together are used. Each column has its own.",
      recognises: (seen) =>
        seen.every(({ args: [train, other], got }) => {
          const all = train.flat();
          return same(
            other.map((row) => row.map((v) => (v - mean(all)) / (spread(all) || 1))),
            got,
          );
        }),
    },
    {
      name: "by-rows",
      sentence:
        "Each example is standardised by its own row. A column is one quantity over all examples: go down the columns.",
      recognises: (seen) =>
        seen.every(({ args: [, other], got }) =>
          same(
            other.map((row) => row.map((v) => (v - mean(row)) / (spread(row) || 1))),
            got,
          ),
        ),
    },
    {
      name: "only-centred",
      sentence: "The mean is subtracted, but nothing is divided by the deviation.",
      wrong: (train, other) => by(train, other, mean, () => 1),
    },
    {
      name: "only-scaled",
      sentence: "It is divided by the deviation, but train's mean is not subtracted first.",
      wrong: (train, other) => by(train, other, () => 0, spread),
    },
    {
      name: "train-returned",
      sentence: "This is train standardised. The exercise asks for `other`, standardised by train's numbers.",
      recognises: (seen) =>
        seen.every(({ args: [train], got }) => same(by(train, train, mean, spread), got)) &&
        seen.some(({ args: [train, other] }) => train.length !== other.length),
    },
    {
      name: "smallest-to-largest",
      sentence:
        "This stretches train's smallest value to 0 and its largest to 1. Standardising uses mean and deviation.",
      wrong: (train, other) =>
        by(
          train,
          other,
          (values) => Math.min(...values),
          (values) => Math.max(...values) - Math.min(...values),
        ),
    },
  ],
  hints: [
    "Two numbers a column, and both are learnt from the training examples alone, as weights are.",
    "μⱼ = mean of column j of train, σⱼ² = mean of (v - μⱼ)² over train, and v ↦ (v - μⱼ)/σⱼ; where σⱼ = 0 divide by 1.",
    "const stats = train[0].map((_, j) => { const column = train.map((row) => row[j]); …; return { mean, deviation }; }); return other.map((row) => row.map((v, j) => …));",
  ],
  withholds: [],
});

function near(a: number, b: unknown): boolean {
  return typeof b === "number" && Math.abs(a - b) <= 1e-9 * (1 + Math.abs(a));
}

function same(mistaken: Rows, got: unknown): boolean {
  return (
    Array.isArray(got) &&
    got.length === mistaken.length &&
    mistaken.every((row, i) => Array.isArray(got[i]) && row.every((v, j) => near(v, got[i][j])))
  );
}
