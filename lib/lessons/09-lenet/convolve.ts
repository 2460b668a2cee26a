import { type Exercise, exercise } from "../../exercise/specification";
import type { Random } from "../../random/random";

type Matrix = number[][];

/** Which pixel and which entry of the filter meet, and where the sum goes: what mistakes change. */
interface Form {
  readonly stride?: number;
  readonly flipped?: boolean;
  readonly turned?: boolean;
  readonly factor?: number;
  readonly short?: boolean;
  readonly sums?: boolean;
}

function slide(image: Matrix, filter: Matrix, stride: number, form: Form = {}): Matrix {
  const [KH, KW] = [filter.length, filter[0].length];
  const count = (length: number, size: number): number =>
    Math.floor((length - size) / stride) + (form.short === true ? 0 : 1);
  const [rows, columns] = [count(image.length, KH), count(image[0].length, KW)];
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => {
      let sum = 0;
      for (let u = 0; u < KH; u++) {
        for (let v = 0; v < KW; v++) {
          const weight = form.flipped === true ? filter[KH - 1 - u][KW - 1 - v] : filter[u][v];
          const step = form.stride ?? stride;
          sum += (form.sums === true ? 1 : weight) * (image[i * step + u]?.[j * step + v] ?? 0);
        }
      }
      return sum * (form.factor ?? 1);
    }),
  );
}

const padded = (image: Matrix, filter: Matrix): Matrix => {
  const [above, beside] = [filter.length - 1, filter[0].length - 1].map((room) => Math.floor(room / 2));
  const row = new Array<number>(image[0].length + 2 * beside).fill(0);
  const wide = image.map((each) => [...row.slice(0, beside), ...each, ...row.slice(0, beside)]);
  return [...Array.from({ length: above }, () => row), ...wide, ...Array.from({ length: above }, () => row)];
};
const turned = (m: Matrix): Matrix => m[0].map((_, j) => m.map((row) => row[j]));

/** Whole numbers, so that sums are exact. */
const draw = (random: Random, rows: number, columns: number): Matrix =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => random.integer(9) - 4));

/** 09.2: convolution by loops. */
export const myConvolve: Exercise = exercise<(image: Matrix, filter: Matrix, stride: number) => Matrix>({
  id: "09.2",
  title: "Slide a filter over an image",
  points: 3,
  function: "myConvolve",
  takes: [
    { name: "image", shape: "[H, W]", what: "a grey picture, one number a pixel" },
    { name: "filter", shape: "[KH, KW]", what: "the weights, no larger than the image" },
    { name: "stride", shape: "scalar", what: "pixels from one position to the next, down and right" },
  ],
  returns: { shape: "[OH, OW]", what: "at each position the dot product of the filter with what lies under it" },
  reference: (image, filter, stride) => slide(image, filter, stride),
  tolerance: { absolute: 1e-9, reason: "sums taken in another order differ in the last digits" },
  cases: [
    {
      title: "a filter of one pixel multiplies",
      inputs: [
        [
          [
            [1, 2],
            [3, 4],
          ],
          [[10]],
          1,
        ],
        [[[5, 6, 7]], [[10]], 1], // one row: no second one to measure
      ],
    },
    {
      title: "an edge from dark to bright answers where it is",
      inputs: [
        [
          [
            [0, 0, 1, 1],
            [0, 0, 1, 1],
            [0, 0, 1, 1],
          ],
          [
            [-1, 1],
            [-1, 1],
          ],
          1,
        ],
      ],
    },
    {
      title: "a filter that is not symmetric: it is laid on the image as it is, not turned over",
      inputs: [
        [
          [
            [1, 2, 3],
            [4, 5, 6],
            [7, 8, 9],
          ],
          [
            [1, 0],
            [0, 10],
          ],
          1,
        ],
        [
          [
            [1, 2, 3],
            [4, 5, 6],
            [7, 8, 9],
          ],
          [
            [0, 1],
            [10, 0],
          ],
          1,
        ],
      ],
    },
    {
      title: "image and filter that are not square",
      inputs: [
        [
          [
            [1, 2, 3, 4, 5],
            [6, 7, 8, 9, 10],
          ],
          [[1, -1, 2]],
          1,
        ],
        [[[1], [2], [3], [4]], [[1], [5]], 1],
      ],
    },
    {
      title: "stride 2, where the last pixels are not seen",
      inputs: [
        [
          [
            [1, 2, 3, 4, 5, 6],
            [7, 8, 9, 1, 2, 3],
            [4, 5, 6, 7, 8, 9],
            [1, 3, 5, 7, 9, 2],
          ],
          [
            [1, 0, 2],
            [0, 3, 0],
            [4, 0, 5],
          ],
          2,
        ],
      ],
    },
    {
      title: "a filter as large as the image: one number",
      inputs: [
        [
          [
            [1, 2],
            [3, 4],
          ],
          [
            [1, 2],
            [3, 5],
          ],
          1,
        ],
      ],
    },
    {
      title: "any image, filter and stride",
      draw: (random) => {
        const [kh, kw] = [1 + random.integer(3), 2 + random.integer(2)];
        const image = draw(random, kh + 1 + random.integer(4), kw + 2 + random.integer(4));
        return [image, draw(random, kh, kw), 1 + random.integer(2)];
      },
      count: 8,
    },
  ],
  diagnoses: [
    {
      name: "filter-turned-over",
      sentence:
        "The filter is turned over, as in mathematics' convolution. In deep learning it is laid on the image as it is.",
      wrong: (image, filter, stride) => slide(image, filter, stride, { flipped: true }),
    },
    {
      name: "filter-transposed",
      sentence: "Rows and columns of the filter are exchanged: filter[u][v] meets image[… + u][… + v].",
      recognises: (seen) =>
        seen.some(({ args: [, filter] }) => (filter as Matrix).length === (filter as Matrix)[0].length) &&
        seen
          .filter(({ args: [, filter] }) => (filter as Matrix).length === (filter as Matrix)[0].length)
          .every(
            ({ args: [image, filter, stride], got }) =>
              JSON.stringify(got) ===
              JSON.stringify(slide(image as Matrix, turned(filter as Matrix), stride as number)),
          ) &&
        seen.some(
          ({ args: [, filter] }) =>
            (filter as Matrix).length === (filter as Matrix)[0].length &&
            JSON.stringify(filter) !== JSON.stringify(turned(filter as Matrix)),
        ),
    },
    {
      name: "stride-ignored",
      sentence:
        "The stride has no effect on where the filter stands: at output (i, j) it begins at (i·stride, j·stride).",
      recognises: (seen) => {
        const moving = seen.filter(({ args }) => args[2] !== 1);
        return (
          moving.length > 0 &&
          moving.every(({ args: [image, filter, stride], got }) =>
            [
              slide(image as Matrix, filter as Matrix, 1),
              slide(image as Matrix, filter as Matrix, stride as number, { stride: 1 }),
            ].some((mistaken) => JSON.stringify(mistaken) === JSON.stringify(got)),
          ) &&
          seen
            .filter(({ args }) => args[2] === 1)
            .every(({ got, expected }) => JSON.stringify(got) === JSON.stringify(expected))
        );
      },
    },
    {
      name: "last-position-missing",
      sentence: "The last row and column of the output are missing: how many positions are there, by exercise 09.1?",
      wrong: (image, filter, stride) => slide(image, filter, stride, { short: true }),
    },
    {
      name: "padded",
      sentence: "The output is as large as the image: zeros were put around it. Here there is no padding.",
      wrong: (image, filter, stride) => slide(padded(image, filter), filter, stride),
    },
    {
      name: "averaged",
      sentence: "The sum is divided by the number of weights. A filter answers with the sum itself.",
      wrong: (image, filter, stride) =>
        slide(image, filter, stride, { factor: 1 / (filter.length * filter[0].length) }),
    },
    {
      name: "weights-not-used",
      sentence: "The pixels are added up without their weights. Multiply each with the filter's entry that lies on it.",
      wrong: (image, filter, stride) => slide(image, filter, stride, { sums: true }),
    },
  ],
  hints: [
    "Four loops: two over the positions (i, j) of the output, two over the entries (u, v) of the filter.",
    "y[i][j] = Σ_u Σ_v filter[u][v] · image[i·stride + u][j·stride + v]; OH = ⌊(H - KH) / stride⌋ + 1.",
    "const y = []; for (let i = 0; i < OH; i++) { const row = []; for (let j = 0; j < OW; j++) { let sum = 0; …two loops… row.push(sum); } y.push(row); } return y;",
  ],
  withholds: [],
});
