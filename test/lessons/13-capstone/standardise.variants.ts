import type { Variants } from "../variants";

type Rows = number[][];
const turn = (a: Rows): Rows => a[0].map((_, j) => a.map((row) => row[j]));
const mean = (v: number[]) => v.reduce((s, x) => s + x, 0) / v.length;
const sd = (v: number[], n = v.length) => Math.sqrt(v.reduce((s, x) => s + (x - mean(v)) ** 2, 0) / n);
const apply = (other: Rows, centre: number[], scale: number[]): Rows =>
  other.map((row) => row.map((v, j) => (v - centre[j]) / scale[j]));
const or1 = (v: number) => (v === 0 ? 1 : v);
const ones = (a: Rows) => a[0].map(() => 1);
const zeros = (a: Rows) => a[0].map(() => 0);

export const variants: Variants = {
  exercise: "13.3",
  right: {
    "by columns": (train: Rows, other: Rows) =>
      apply(
        other,
        turn(train).map(mean),
        turn(train).map((v) => or1(sd(v))),
      ),
    "by loops": (train: Rows, other: Rows) => {
      const result = other.map((row) => [...row]);
      for (let j = 0; j < train[0].length; j++) {
        let sum = 0;
        for (const row of train) sum += row[j];
        const centre = sum / train.length;
        let squares = 0;
        for (const row of train) squares += (row[j] - centre) ** 2;
        const deviation = Math.sqrt(squares / train.length);
        for (const row of result) row[j] = deviation > 0 ? (row[j] - centre) / deviation : row[j] - centre;
      }
      return result;
    },
    "by mean of squares": (train: Rows, other: Rows) => {
      const columns = turn(train);
      const m = columns.map(mean);
      const s = columns.map((v, j) => {
        const variance = mean(v.map((x) => x * x)) - m[j] * m[j];
        return variance < 1e-9 ? 1 : Math.sqrt(variance);
      });
      return apply(other, m, s);
    },
    "column by column, turned back": (train: Rows, other: Rows) => {
      const columns = turn(train);
      return turn(
        turn(other).map((values, j) => values.map((v) => (v - mean(columns[j])) * (1 / (sd(columns[j]) || 1)))),
      );
    },
  },
  wrong: {
    "uses the statistics of other": {
      answer: (_: Rows, other: Rows) =>
        apply(
          other,
          turn(other).map(mean),
          turn(other).map((v) => or1(sd(v))),
        ),
      diagnosis: "own-statistics",
    },
    "throws everything together": {
      answer: (train: Rows, other: Rows) => {
        const all = turn(train.concat(other));
        return apply(
          other,
          all.map(mean),
          all.map((v) => or1(sd(v))),
        );
      },
      diagnosis: "all-together",
    },
    "takes the mean of other": {
      answer: (train: Rows, other: Rows) =>
        apply(
          other,
          turn(other).map(mean),
          turn(train).map((v) => or1(sd(v))),
        ),
      diagnosis: "mean-of-other",
    },
    "takes the deviation of other": {
      answer: (train: Rows, other: Rows) =>
        apply(
          other,
          turn(train).map(mean),
          turn(other).map((v) => or1(sd(v))),
        ),
      diagnosis: "deviation-of-other",
    },
    "divides by N - 1": {
      answer: (train: Rows, other: Rows) =>
        apply(
          other,
          turn(train).map(mean),
          turn(train).map((v) => or1(sd(v, v.length - 1))),
        ),
      diagnosis: "sample-deviation",
    },
    "divides by the variance": {
      answer: (train: Rows, other: Rows) =>
        apply(
          other,
          turn(train).map(mean),
          turn(train).map((v) => or1(sd(v) ** 2)),
        ),
      diagnosis: "variance-for-deviation",
    },
    "divides by zero": {
      answer: (train: Rows, other: Rows) =>
        apply(
          other,
          turn(train).map(mean),
          turn(train).map((v) => sd(v)),
        ),
      diagnosis: "constant-column",
    },
    "adds a little below the line": {
      answer: (train: Rows, other: Rows) =>
        apply(
          other,
          turn(train).map(mean),
          turn(train).map((v) => sd(v) + 1e-12),
        ),
      diagnosis: "constant-column",
    },
    "takes one mean for all": {
      answer: (train: Rows, other: Rows) => {
        const all = train.flat();
        return other.map((row) => row.map((v) => (v - mean(all)) / or1(sd(all))));
      },
      diagnosis: "one-mean-for-all",
    },
    "goes along rows": {
      answer: (_: Rows, other: Rows) => other.map((row) => row.map((v) => (v - mean(row)) / or1(sd(row)))),
      diagnosis: "by-rows",
    },
    "only centres": {
      answer: (train: Rows, other: Rows) => apply(other, turn(train).map(mean), ones(train)),
      diagnosis: "only-centred",
    },
    "only scales": {
      answer: (train: Rows, other: Rows) =>
        apply(
          other,
          zeros(train),
          turn(train).map((v) => or1(sd(v))),
        ),
      diagnosis: "only-scaled",
    },
    "standardises train": {
      answer: (train: Rows) =>
        apply(
          train,
          turn(train).map(mean),
          turn(train).map((v) => or1(sd(v))),
        ),
      diagnosis: "train-returned",
    },
    "stretches to 0 … 1": {
      answer: (train: Rows, other: Rows) =>
        apply(
          other,
          turn(train).map((v) => Math.min(...v)),
          turn(train).map((v) => or1(Math.max(...v) - Math.min(...v))),
        ),
      diagnosis: "smallest-to-largest",
    },
  },
};
