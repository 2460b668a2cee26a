import { type Exercise, exercise } from "../../exercise/specification";

/** The place of an entry, walking the axes from the last to the first. */
function placeOf(shape: readonly number[], index: readonly number[]): number {
  let stride = 1;
  let place = 0;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    place += index[axis] * stride;
    stride *= shape[axis];
  }
  return place;
}

/** The same with the first axis the fastest. */
const columnMajor = (shape: readonly number[], index: readonly number[]): number =>
  placeOf([...shape].reverse(), [...index].reverse());

/** 00.2: where an entry lies in the flat array. */
export const flatIndex: Exercise = exercise<(shape: number[], index: number[]) => number>({
  id: "00.2",
  title: "Where does an entry lie?",
  points: 2,
  function: "flatIndex",
  takes: [
    { name: "shape", shape: "[rank]", what: "the tensor's size along each axis" },
    { name: "index", shape: "[rank]", what: "the entry's place along each axis, from 0" },
  ],
  returns: { shape: "scalar", what: "its place in the flat array, from 0; the last axis is contiguous" },
  reference: placeOf,
  tolerance: { reason: "a place is a whole number: it is right or it is not" },
  cases: [
    { title: "in a vector the place is the index", inputs: [[[5], [3]]] },
    {
      title: "row 1, column 2 of a 2×3 matrix is place 5, the last",
      inputs: [
        [
          [2, 3],
          [1, 2],
        ],
      ],
    },
    {
      title: "the green value of pixel (1, 0) in a 2×2 colour picture is place 7",
      inputs: [
        [
          [2, 2, 3],
          [1, 0, 1],
        ],
      ],
    },
    {
      title: "the first entry is at place 0",
      inputs: [
        [
          [4, 3, 2],
          [0, 0, 0],
        ],
      ],
    },
    { title: "a scalar's only entry is at place 0", inputs: [[[], []]] },
    {
      title: "any entry of any shape",
      draw: (random) => {
        const shape = Array.from({ length: 3 + random.integer(2) }, () => 2 + random.integer(4));
        return [shape, shape.map((length) => random.integer(length))];
      },
      count: 8,
    },
  ],
  diagnoses: [
    {
      name: "first-axis-fastest",
      sentence: "Here the first axis runs fastest, column by column. In this course the last axis does, row by row.",
      wrong: columnMajor,
    },
    {
      name: "indices-added",
      sentence: "The indices are added up as they are. One step along an axis jumps over everything behind that axis.",
      wrong: (_shape, index) => index.reduce((sum, i) => sum + i, 0),
    },
    {
      name: "own-length-for-stride",
      sentence:
        "Each index is multiplied by the length of its own axis. It has to be by the lengths of the axes behind it.",
      wrong: (shape, index) => index.reduce((sum, i, axis) => sum + i * shape[axis], 0),
    },
    {
      name: "next-axis-only",
      sentence: "The stride is the length of the next axis alone. It is the product of all the axes behind.",
      wrong: (shape, index) => index.reduce((sum, i, axis) => sum + i * (shape[axis + 1] ?? 1), 0),
    },
    {
      name: "counted-from-one",
      sentence: "One too many everywhere: places count from 0, so the first entry is at place 0.",
      wrong: (shape, index) => placeOf(shape, index) + 1,
    },
    {
      name: "first-index-lost",
      sentence: "Whatever the first index is, the place is the same: begin the loop at axis 0.",
      wrong: (shape, index) => placeOf(shape.slice(1), index.slice(1)),
    },
  ],
  hints: [
    "How many entries do you pass when you go one row down in a 2×3 matrix? One picture on in a batch?",
    "place = Σ indexₐ · strideₐ, and strideₐ is the product of the lengths of all axes behind a (of nothing: 1).",
    "let place = 0; for (let axis = 0; axis < shape.length; axis++) { place = place * … + …; } return place;",
  ],
  withholds: [],
});
