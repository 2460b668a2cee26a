import { type Exercise, exercise } from "../../exercise/specification";
import { drawnBlock, type Matrix, rectified, times } from "./matrices";

const plus = (a: readonly number[], b: readonly number[]): number[] => a.map((each, i) => each + b[i]);

/** 10.2: a residual block of two dense layers. */
export const myBlock: Exercise = exercise<(x: number[], W1: Matrix, W2: Matrix) => number[]>({
  id: "10.2",
  title: "A block, forwards",
  points: 2,
  function: "myBlock",
  takes: [
    { name: "x", shape: "[D]", what: "what comes in" },
    { name: "W1", shape: "[H, D]", what: "the first layer, a row for each hidden unit" },
    { name: "W2", shape: "[D, H]", what: "the second layer, a row for each output" },
  ],
  returns: { shape: "[D]", what: "relu(x + W2·relu(W1·x))" },
  reference: (x, W1, W2) => rectified(plus(x, times(W2, rectified(times(W1, x))))),
  tolerance: { absolute: 1e-9, reason: "sums taken in another order differ in the last digits" },
  cases: [
    { title: "a block of zeros gives relu(x)", inputs: [[[-1.5, 2], [[0, 0]], [[0], [0]]]] },
    { title: "one number: x = 1, weights 2 and 3 give 7", inputs: [[[1], [[2]], [[3]]]] },
    { title: "a sum below 0 becomes 0", inputs: [[[1, 1], [[1, 0]], [[-3], [1]]]] },
    {
      title: "a hidden sum below 0 adds nothing",
      inputs: [
        [
          [2, -1],
          [
            [-1, 0],
            [0, -2],
          ],
          [
            [5, 0],
            [0, 1],
          ],
        ],
      ],
    },
    { title: "any block", draw: (random) => drawnBlock(random), count: 8 },
  ],
  diagnoses: [
    {
      name: "no-shortcut",
      sentence: "This is the plain block: x itself is not added.",
      wrong: (x, W1, W2) => rectified(times(W2, rectified(times(W1, x)))),
    },
    {
      name: "joined-behind-the-relu",
      sentence: "The shortcut joins behind the last ReLU here. It joins before: the sum goes through it.",
      wrong: (x, W1, W2) => plus(x, rectified(times(W2, rectified(times(W1, x))))),
    },
    {
      name: "no-last-relu",
      sentence: "The last ReLU is missing: values below 0 come out.",
      wrong: (x, W1, W2) => plus(x, times(W2, rectified(times(W1, x)))),
    },
    {
      name: "no-inner-relu",
      sentence: "The ReLU between the two layers is missing: two linear layers in a row are one.",
      wrong: (x, W1, W2) => rectified(plus(x, times(W2, times(W1, x)))),
    },
    {
      name: "shortcut-rectified",
      sentence: "The shortcut is rectified before it joins. It is x as it is; the sum is rectified.",
      wrong: (x, W1, W2) => rectified(plus(rectified(x), times(W2, rectified(times(W1, x))))),
    },
    {
      name: "shortcut-twice",
      sentence: "x is added twice.",
      wrong: (x, W1, W2) => rectified(plus(plus(x, x), times(W2, rectified(times(W1, x))))),
    },
    {
      name: "main-path-subtracted",
      sentence: "The main path is subtracted. The two are added.",
      wrong: (x, W1, W2) =>
        rectified(
          plus(
            x,
            times(W2, rectified(times(W1, x))).map((s) => -s),
          ),
        ),
    },
    {
      name: "main-path-missing",
      sentence: "Only the shortcut comes out: the two layers have no effect.",
      wrong: (x) => rectified(x),
    },
  ],
  hints: [
    "Three steps: the hidden units, the second layer, and the sum with x. Which of them is followed by a ReLU?",
    "h = relu(W1·x), s = x + W2·h, y = relu(s).",
    "const times = (W, v) => W.map((row) => …); const hidden = times(W1, x).map(…); return times(W2, hidden).map((s, i) => …);",
  ],
  withholds: [],
});
