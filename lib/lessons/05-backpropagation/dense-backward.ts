import { type Exercise, exercise } from "../../exercise/specification";
import { total } from "../../exercise/total";
import type { Random } from "../../random/random";

type Matrix = number[][];
type Gradients = { dx: Matrix; dW: Matrix; db: number[] };

const turned = (m: Matrix): Matrix => m[0].map((_, j) => m.map((row) => row[j]));
const times = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) => b[0].map((_, j) => row.reduce((sum, v, k) => sum + v * b[k][j], 0)));
const columnSums = (m: Matrix): number[] => m[0].map((_, j) => m.reduce((sum, row) => sum + row[j], 0));

function dense(x: Matrix, W: Matrix, dy: Matrix): Gradients {
  return { dx: times(dy, turned(W)), dW: times(turned(x), dy), db: columnSums(dy) };
}

/** Whole numbers, so that sums are exact. */
const draw = (random: Random, rows: number, columns: number): Matrix =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => random.integer(9) - 4));

/** All entries of the gradients multiplied. */
const scaled = ({ dx, dW, db }: Gradients, factor: number): Gradients => ({
  dx,
  dW: dW.map((row) => row.map((v) => v * factor)),
  db: db.map((v) => v * factor),
});

/** 05.4: backwards through a dense layer. */
export const myDenseBackward: Exercise = exercise<(x: Matrix, W: Matrix, dy: Matrix) => Gradients>({
  id: "05.4",
  title: "Backwards through a dense layer",
  points: 4,
  function: "myDenseBackward",
  takes: [
    { name: "x", shape: "[N, D]", what: "a batch of inputs" },
    { name: "W", shape: "[D, K]", what: "the weights of y = x·W + b" },
    { name: "dy", shape: "[N, K]", what: "the upstream gradient ∂L/∂y" },
  ],
  returns: { shape: "{ dx: [N, D], dW: [D, K], db: [K] }", what: "the downstream gradients" },
  reference: dense,
  tolerance: { absolute: 1e-9, reason: "sums taken in another order differ in the last digits" },
  cases: [
    {
      title: "one example with one input and one output: dx = dy·W, dW = x·dy, db = dy",
      inputs: [[[[3]], [[5]], [[2]]]],
    },
    {
      title: "shapes come out right: x [2, 3], W [3, 1]",
      inputs: [
        [
          [
            [1, 2, 3],
            [4, 5, 6],
          ],
          [[1], [-1], [2]],
          [[1], [10]],
        ],
      ],
    },
    {
      title: "square matrices, where a missing transpose still fits",
      inputs: [
        [
          [
            [1, 2],
            [3, 4],
          ],
          [
            [1, 2],
            [0, 3],
          ],
          [
            [1, 0],
            [2, 5],
          ],
        ],
      ],
    },
    {
      title: "any batch and any layer",
      draw: (random) => {
        const [n, d, k] = [2 + random.integer(3), 2 + random.integer(3), 2 + random.integer(3)];
        return [draw(random, n, d), draw(random, d, k), draw(random, n, k)];
      },
      count: 6,
    },
  ],
  diagnoses: [
    {
      name: "one-row-of-db",
      sentence:
        "db is the upstream gradient of one example. The bias was added to every row, so the rows are added up.",
      recognises: (seen) =>
        seen.every(({ args: [, , dy], got }) => {
          const { db } = got as Gradients;
          const rows = dy as Matrix;
          return [rows[0], rows[rows.length - 1]].some((row) => JSON.stringify(row) === JSON.stringify(db));
        }),
    },
    {
      name: "db-averaged",
      sentence: "db is averaged over the batch. It is added up: a 1/N belongs to the loss and is already in dy.",
      wrong: (x, W, dy) => ({ ...dense(x, W, dy), db: columnSums(dy).map((v) => v / dy.length) }),
    },
    {
      name: "divided-by-n",
      sentence:
        "dW and db are divided by N. A 1/N belongs to the loss and is already in dy; here it would count twice.",
      wrong: (x, W, dy) => scaled(dense(x, W, dy), 1 / x.length),
    },
    {
      name: "db-over-the-wrong-axis",
      sentence: "db adds up along each row. It needs one number for each column of dy: add up over the batch.",
      wrong: (x, W, dy) => ({ ...dense(x, W, dy), db: dy.map(total) }),
    },
    {
      name: "dw-transposed",
      sentence: "dW comes out transposed. It needs the shape of W: dW = xᵀ·dy.",
      wrong: (x, W, dy) => ({ ...dense(x, W, dy), dW: turned(dense(x, W, dy).dW) }),
    },
    {
      name: "bias-in-dw",
      sentence: "dW does not depend on x here: every row is the same sum. Each weight's local gradient is its input.",
      wrong: (x, W, dy) => ({ ...dense(x, W, dy), dW: W.map(() => columnSums(dy)) }),
    },
    {
      name: "w-not-transposed",
      sentence: "dx uses W where Wᵀ is needed: with square matrices the shapes fit all the same. dx = dy·Wᵀ.",
      recognises: (seen) =>
        seen.some(({ args: [x, W, dy], got }) => {
          const { dx } = (got ?? {}) as Partial<Gradients>;
          const square = (W as Matrix).length === (W as Matrix)[0].length;
          return (
            square &&
            JSON.stringify(dx) === JSON.stringify(times(dy as Matrix, W as Matrix)) &&
            JSON.stringify(dx) !== JSON.stringify(dense(x as Matrix, W as Matrix, dy as Matrix).dx)
          );
        }),
    },
  ],
  hints: [
    "A gradient has the shape of what it belongs to. Which products of x, W and dy (turned or not) have these shapes?",
    "dx = dy·Wᵀ, dW = xᵀ·dy, db = Σₙ dyₙ.",
    "const dx = dy.map((row) => W.map((w) => …sum of row[k]·w[k]…)); const dW = W.map((_, d) => dy[0].map((_, k) => …sum over n of x[n][d]·dy[n][k]…)); const db = …;",
  ],
  withholds: [],
});
