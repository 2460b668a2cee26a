import { type Exercise, exercise } from "../../exercise/specification";

type Rows = number[][];
type Layer = { W: Rows; b: number[] };

const product = (a: Rows, b: Rows): Rows =>
  a.map((row) => b[0].map((_, j) => row.reduce((s, v, k) => s + v * b[k][j], 0)));
const times = (a: Rows, v: readonly number[]): number[] => a.map((row) => row.reduce((s, w, k) => s + w * v[k], 0));
const turned = (a: Rows): Rows => a[0].map((_, j) => a.map((row) => row[j]));
const plus = (a: readonly number[], b: readonly number[]): number[] => a.map((v, i) => v + b[i]);

/** 02.4: two linear layers are one. */
export const myCollapse: Exercise = exercise<
  (W1: number[][], b1: number[], W2: number[][], b2: number[]) => { W: number[][]; b: number[] }
>({
  id: "02.4",
  title: "Two linear layers are one",
  points: 3,
  function: "myCollapse",
  takes: [
    { name: "W1", shape: "[H, D]", what: "weights of the first layer, one row per unit" },
    { name: "b1", shape: "[H]", what: "its biases" },
    { name: "W2", shape: "[K, H]", what: "weights of the second layer" },
    { name: "b2", shape: "[K]", what: "its biases" },
  ],
  returns: {
    shape: "{ W: [K, D], b: [K] }",
    what: "the one layer W·x + b that equals W2·(W1·x + b1) + b2 for every x",
  },
  reference: (W1, b1, W2, b2): Layer => ({ W: product(W2, W1), b: plus(times(W2, b1), b2) }),
  tolerance: { absolute: 1e-9, reason: "sums taken in another order differ in the last digits" },
  cases: [
    {
      title: "one number in, one unit, one out: 3·(2x + 1) + 4 = 6x + 7",
      inputs: [[[[2]], [1], [[3]], [4]]],
    },
    {
      title: "two in, three hidden units, one out",
      inputs: [
        [
          [
            [1, 2],
            [3, 4],
            [5, 6],
          ],
          [1, 0, -1],
          [[1, -1, 2]],
          [5],
        ],
      ],
    },
    {
      title: "any layers of whole numbers",
      draw: (random) => {
        const whole = (): number => random.integer(9) - 4 || 5;
        const list = (n: number): number[] => Array.from({ length: n }, whole);
        const [d, h, k] = [2 + random.integer(2), 4 + random.integer(2), 2 + random.integer(2)];
        const rows = (n: number, m: number): Rows => Array.from({ length: n }, () => list(m));
        return [rows(h, d), list(h), rows(k, h), list(k)];
      },
      count: 6,
    },
    {
      title: "and where all layers have the same width",
      draw: (random) => {
        const list = (): number[] => Array.from({ length: 3 }, () => random.integer(9) - 4 || 5);
        return [[list(), list(), list()], list(), [list(), list(), list()], list()];
      },
      count: 3,
    },
  ],
  diagnoses: [
    {
      name: "first-bias-forgotten",
      sentence: "W is right, but b1 is gone. It passes through the second layer too: b = W2·b1 + b2.",
      wrong: (W1, _b1, W2, b2) => ({ W: product(W2, W1), b: [...b2] }),
    },
    {
      name: "second-bias-forgotten",
      sentence: "W is right, but b2 is missing in b. It is added at the very end.",
      wrong: (W1, b1, W2) => ({ W: product(W2, W1), b: times(W2, b1) }),
    },
    {
      name: "bias-not-weighted",
      sentence: "b1 is taken as it is. It goes through the second layer, so W2 multiplies it.",
      recognises: (seen) =>
        seen.every(({ args: [W1, b1, W2, b2], got }) => {
          const { W, b } = got as Layer;
          const [right, plain] = [product(W2 as Rows, W1 as Rows), plus(b2 as number[], b1 as number[])];
          return String(W) === String(right) && Array.isArray(b) && String(b) === String(plain);
        }),
    },
    {
      name: "biases-weighted-twice",
      sentence: "W2 multiplies the sum of b1 and something of b2, or b2 twice. Only b1 goes through W2.",
      recognises: (seen) =>
        seen.every(({ args: [, b1, W2, b2], got }) => {
          const { b } = got as Layer;
          const [first, second] = [b1 as number[], b2 as number[]];
          const through = first.map((v, i) => v + (second[i] ?? 0));
          return Array.isArray(b) && String(b) === String(times(W2 as Rows, through));
        }),
    },
    {
      name: "transposed",
      sentence: "W is turned over: row k of W belongs to output k and has D numbers.",
      wrong: (W1, b1, W2, b2) => ({ W: turned(product(W2, W1)), b: plus(times(W2, b1), b2) }),
    },
    {
      name: "added-instead-of-multiplied",
      sentence: "The biases are right, but the weights of several units are put together without multiplying them.",
      recognises: (seen) =>
        seen.every(({ args: [W1, b1, W2, b2], got }) => {
          const { W, b } = got as Layer;
          const right = plus(times(W2 as Rows, b1 as number[]), b2 as number[]);
          const sums = (W2 as Rows).map((row) =>
            (W1 as Rows)[0].map((_, j) => row.reduce((s, w, k) => s + w + (W1 as Rows)[k][j], 0)),
          );
          return String(b) === String(right) && String(W) === String(sums);
        }),
    },
    {
      name: "activation-left-in",
      sentence: "A ReLU is at work between the layers: no linear layer equals that. Here nothing stands between them.",
      wrong: (W1, b1, W2, b2) => ({
        W: product(
          W2,
          W1.map((row) => row.map((w) => Math.max(0, w))),
        ),
        b: plus(
          times(
            W2,
            b1.map((v) => Math.max(0, v)),
          ),
          b2,
        ),
      }),
    },
  ],
  hints: [
    "Multiply out W2·(W1·x + b1) + b2. Which part has an x, which has none?",
    "W = W2·W1, so W[k][d] = Σ_h W2[k][h]·W1[h][d]; b = W2·b1 + b2.",
    "const W = W2.map((row) => W1[0].map((_, d) => …sum over h…)); const b = W2.map((row, k) => …); return { W, b };",
  ],
  withholds: [],
});
