import { type Exercise, exercise } from "../../exercise/specification";
import type { Random } from "../../random/random";

type Matrix = number[][];

/** dW[u][v] = Σ dy[i][j]·x[i + u][j + v] */
function collected(image: Matrix, upstream: Matrix, flipped = false): Matrix {
  const [OH, OW] = [upstream.length, upstream[0].length];
  const [KH, KW] = [image.length - OH + 1, image[0].length - OW + 1];
  return Array.from({ length: KH }, (_, u) =>
    Array.from({ length: KW }, (_, v) => {
      let sum = 0;
      for (let i = 0; i < OH; i++) {
        for (let j = 0; j < OW; j++) {
          sum += (flipped ? upstream[OH - 1 - i][OW - 1 - j] : upstream[i][j]) * image[i + u][j + v];
        }
      }
      return sum;
    }),
  );
}

const scaled = (m: Matrix, factor: number): Matrix => m.map((row) => row.map((each) => each * factor));
const turned = (m: Matrix): Matrix => m[0].map((_, j) => m.map((row) => row[j]));
const over = (m: Matrix): Matrix => [...m].reverse().map((row) => [...row].reverse());

/** Whole numbers, so that sums are exact. */
const draw = (random: Random, rows: number, columns: number): Matrix =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => random.integer(9) - 4));

/** 09.4: the gradient of a filter. */
export const myFilterGradient: Exercise = exercise<(image: Matrix, upstream: Matrix) => Matrix>({
  id: "09.4",
  title: "The gradient of a filter",
  points: 4,
  function: "myFilterGradient",
  takes: [
    { name: "image", shape: "[H, W]", what: "what the filter slid over, stride 1, without padding" },
    { name: "upstream", shape: "[OH, OW]", what: "∂L/∂y for every position of the filter" },
  ],
  returns: { shape: "[KH, KW]", what: "∂L/∂filter, with KH = H - OH + 1 and KW = W - OW + 1" },
  reference: (image, upstream) => collected(image, upstream),
  tolerance: { absolute: 1e-9, reason: "sums taken in another order differ in the last digits" },
  cases: [
    {
      title: "one position: each weight's gradient is the pixel under it, times what comes from upstream",
      inputs: [
        [
          [
            [1, 2],
            [3, 4],
          ],
          [[10]],
        ],
      ],
    },
    {
      title: "one weight: it was used at every position, so all of them add up",
      inputs: [
        [
          [
            [1, 2],
            [3, 4],
          ],
          [
            [1, 10],
            [100, 1000],
          ],
        ],
        [[[5, 6, 7]], [[1, 10, 100]]], // one row: no second one to measure
      ],
    },
    {
      title: "a square image and a square filter",
      inputs: [
        [
          [
            [1, 2, 3],
            [4, 5, 6],
            [7, 8, 10],
          ],
          [
            [1, 2],
            [0, -1],
          ],
        ],
      ],
    },
    {
      title: "shapes that are not square",
      inputs: [
        [
          [
            [1, 2, 3, 4],
            [5, 6, 7, 9],
          ],
          [[1, -2, 3]],
        ],
        [
          [[1], [2], [3], [5]],
          [[2], [1], [-1]],
        ],
      ],
    },
    {
      title: "where nothing comes from upstream, the gradient is 0",
      inputs: [
        [
          [
            [1, 2, 3],
            [4, 5, 6],
          ],
          [[0, 0]],
        ],
      ],
    },
    {
      title: "any image and any filter",
      draw: (random) => {
        const [oh, ow] = [2 + random.integer(3), 2 + random.integer(3)];
        const image = draw(random, oh + random.integer(3), ow + 1 + random.integer(3));
        return [image, draw(random, oh, ow)];
      },
      count: 8,
    },
  ],
  diagnoses: [
    {
      name: "turned-over",
      sentence: "The result is turned over. Weight (u, v) met pixel (i + u, j + v): the first weight the first pixels.",
      wrong: (image, upstream) => over(collected(image, upstream)),
    },
    {
      name: "upstream-turned-over",
      sentence: "The upstream gradient is turned over before it slides. That belongs to the gradient of the image.",
      wrong: (image, upstream) => collected(image, upstream, true),
    },
    {
      name: "averaged",
      sentence:
        "The sum is divided by the number of positions. A weight that is used at many places adds up: copies add.",
      wrong: (image, upstream) => scaled(collected(image, upstream), 1 / (upstream.length * upstream[0].length)),
    },
    {
      name: "transposed",
      sentence: "Rows and columns of the result are exchanged.",
      recognises: (seen) =>
        seen.every(({ expected, got }) => JSON.stringify(turned(expected as Matrix)) === JSON.stringify(got as Matrix)),
    },
    {
      name: "one-position-only",
      sentence: "One position alone is counted. The filter stood at every position of the output: add up all of them.",
      recognises: (seen) =>
        [0, -1].some((place) =>
          seen.every(({ args: [image, upstream], got }) => {
            const [x, dy, dW] = [image as Matrix, upstream as Matrix, got as Matrix];
            const [i, j] = place === 0 ? [0, 0] : [dy.length - 1, dy[0].length - 1];
            return dW.every((row, u) => row.every((each, v) => Math.abs(each - dy[i][j] * x[i + u][j + v]) < 1e-9));
          }),
        ),
    },
    {
      name: "without-upstream",
      sentence: "The upstream gradient has no effect but its size. Chain rule: local gradient times upstream.",
      wrong: (image, upstream) =>
        collected(
          image,
          upstream.map((row) => row.map(() => 1)),
        ),
    },
    {
      name: "without-the-image",
      sentence: "The image has no effect. The local gradient of a weight is the pixel that it is multiplied with.",
      recognises: (seen) =>
        seen.every(({ args: [, upstream], got }) => {
          const all = (upstream as Matrix).flat().reduce((sum, each) => sum + each, 0);
          return (got as Matrix).every((row) => row.every((each) => each === all));
        }),
    },
    {
      name: "as-large-as-the-image",
      sentence: "The result has the shape of the image. A gradient has the shape of what it belongs to: the filter.",
      recognises: (seen) =>
        seen.every(({ args: [image], got }) => {
          const [x, dW] = [image as Matrix, got as Matrix];
          return dW.length === x.length && dW[0].length === x[0].length;
        }),
    },
    {
      name: "wrong-sign",
      sentence: "The sign is turned: this is the step of descent, not the gradient.",
      wrong: (image, upstream) => scaled(collected(image, upstream), -1),
    },
  ],
  hints: [
    "In y[i][j] = Σ filter[u][v]·image[i + u][j + v] a weight (u, v) is used once for every (i, j). What does ∂y[i][j]/∂filter[u][v] equal?",
    "∂L/∂filter[u][v] = Σ_i Σ_j upstream[i][j] · image[i + u][j + v]: the upstream gradient slides over the image.",
    "const KH = image.length - upstream.length + 1; …for u, for v: let sum = 0; for i, for j: sum += upstream[i][j] * image[…][…]…",
    "It is your own answer to 09.2, with the upstream gradient as the filter.",
  ],
  withholds: [],
});
