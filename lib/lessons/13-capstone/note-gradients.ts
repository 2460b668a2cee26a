import { type Exercise, exercise, type Random } from "../../exercise/specification";

type Rows = number[][];
type Gradients = { loss: number; dW1: Rows; dW2: Rows };
type Note = (x: Rows, y: Rows, W1: Rows, W2: Rows) => Gradients;

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
const turned = (a: Rows): Rows => a[0].map((_, j) => a.map((row) => row[j]));
const times = (a: Rows, b: Rows): Rows =>
  a.map((row) => b[0].map((_, j) => row.reduce((sum, v, k) => sum + v * b[k][j], 0)));
const each = (a: Rows, f: (v: number, i: number, j: number) => number): Rows =>
  a.map((row, i) => row.map((v, j) => f(v, i, j)));

/** Where a wrong way leaves the right one; everything not given is as it should be. */
interface Ways {
  /** What the error is multiplied by at the start of the way back. */
  readonly factor?: (N: number, size: number) => number;
  /** What the loss is multiplied by. */
  readonly lossFactor?: (N: number, size: number) => number;
  /** The slope of the sigmoid, from its output h and its input z. */
  readonly slope?: (h: number, z: number) => number;
  /** What comes back from an example's error e = prediction - y, before the factor. */
  readonly error?: (e: number, prediction: number) => number;
  /** What W₁ is reached through. */
  readonly back?: (W2: Rows, step: Rows) => Rows;
}

/** Loss and gradients of the note's network by the chain rule, with one way changed. */
function gradients(x: Rows, y: Rows, W1: Rows, W2: Rows, ways: Ways = {}): Gradients {
  const { factor = () => 2, lossFactor = () => 1, slope = (h) => h * (1 - h), error = (e) => e, back } = ways;
  const z = times(x, W1);
  const h = each(z, sigmoid);
  const out = times(h, W2);
  const e = each(out, (v, i, j) => v - y[i][j]);
  const [N, size] = [x.length, x.length * y[0].length];
  const upstream = each(e, (v, i, j) => factor(N, size) * error(v, out[i][j]));
  const dW2 = times(turned(h), upstream);
  const dh = times(upstream, turned(back ? back(W2, dW2) : W2));
  const dz = each(dh, (v, i, j) => v * slope(h[i][j], z[i][j]));
  const loss = lossFactor(N, size) * e.flat().reduce((sum, v) => sum + v * v, 0);
  return { loss, dW1: times(turned(x), dz), dW2 };
}

const withWays =
  (ways: Ways): Note =>
  (x, y, W1, W2) =>
    gradients(x, y, W1, W2, ways);

function drawNote(random: Random): [x: Rows, y: Rows, W1: Rows, W2: Rows] {
  const [N, D, H, O] = [2 + random.integer(2), 3, 2 + random.integer(2), 2];
  const rows = (n: number, m: number): Rows =>
    Array.from({ length: n }, () => Array.from({ length: m }, () => random.normal()));
  return [rows(N, D), rows(N, O), rows(D, H), rows(H, O)];
}

/** 13.1: the gradients of the lecture's network, derived. */
export const myNoteGradients: Exercise = exercise<Note>({
  id: "13.1",
  title: "The note's gradients, derived",
  points: 4,
  function: "myNoteGradients",
  takes: [
    { name: "x", shape: "[N, D]", what: "the inputs, one row an example" },
    { name: "y", shape: "[N, O]", what: "the targets" },
    { name: "W1", shape: "[D, H]", what: "weights of the hidden layer; no bias" },
    { name: "W2", shape: "[H, O]", what: "weights of the output layer; no bias" },
  ],
  returns: {
    shape: "record",
    what: "{ loss, dW1 [D, H], dW2 [H, O] }: the sum of squared errors and its two gradients",
  },
  reference: (x, y, W1, W2) => gradients(x, y, W1, W2),
  tolerance: { absolute: 1e-9, relative: 1e-9, reason: "sums taken in another order differ in the last digits" },
  cases: [
    {
      title: "one number everywhere: h = ½, prediction 1, error -1",
      inputs: [[[[0]], [[2]], [[3]], [[2]]]],
    },
    {
      title: "no error: loss 0, and every gradient 0",
      inputs: [[[[0, 0]], [[1.5]], [[1], [2]], [[3]]]],
    },
    {
      title: "two examples, two inputs, two hidden units, one output",
      inputs: [
        [
          [
            [1, 2],
            [-1, 0.5],
          ],
          [[1], [-2]],
          [
            [0.5, -1],
            [0.25, 1],
          ],
          [[2], [-1]],
        ],
      ],
    },
    { title: "any sizes, any weights", draw: drawNote, count: 6 },
  ],
  diagnoses: [
    {
      name: "factor-two",
      sentence: "The gradients are half as large as they should be. The slope of e² is 2e.",
      wrong: withWays({ factor: () => 1 }),
    },
    {
      name: "mean-of-rows",
      sentence: "This divides by the number of examples. The note's loss is a sum over all of them, not a mean.",
      wrong: withWays({ factor: (N) => 2 / N, lossFactor: (N) => 1 / N }),
    },
    {
      name: "mean-of-all",
      sentence: "This is the mean of all squared errors, N·O of them. The note takes their sum.",
      wrong: withWays({ factor: (_, size) => 2 / size, lossFactor: (_, size) => 1 / size }),
    },
    {
      name: "half-loss",
      sentence: "There is a ½ before the sum of squares here; the note has none. Loss and gradients are half as large.",
      wrong: withWays({ factor: () => 1, lossFactor: () => 0.5 }),
    },
    {
      name: "slope-forgotten",
      sentence: "On the way to W1 the sigmoid is passed as if it were not there. Multiply by its slope, h·(1 - h).",
      wrong: withWays({ slope: () => 1 }),
    },
    {
      name: "slope-of-the-sum",
      sentence:
        "The slope is computed as z·(1 - z) from what goes into the sigmoid. It is h·(1 - h), of what comes out.",
      wrong: withWays({ slope: (_, z) => z * (1 - z) }),
    },
    {
      name: "sigmoid-twice",
      sentence:
        "The slope is σ(h)·(1 - σ(h)): the sigmoid is taken of a value that has been through it. h·(1 - h) is enough.",
      wrong: withWays({ slope: (h) => sigmoid(h) * (1 - sigmoid(h)) }),
    },
    {
      name: "slope-of-tanh",
      sentence: "1 - h² is the slope of tanh. The note's hidden layer is a sigmoid.",
      wrong: withWays({ slope: (h) => 1 - h * h }),
    },
    {
      name: "slope-half",
      sentence: "Only a part of h·(1 - h) is there: the slope of the sigmoid has both factors.",
      recognises: (seen) =>
        [(h: number) => h, (h: number) => 1 - h].some((slope) =>
          seen.every(({ args: [x, y, W1, W2], got }) => same(gradients(x, y, W1, W2, { slope }), got)),
        ),
    },
    {
      name: "sign-reversed",
      sentence:
        "The gradients have the wrong sign: the error is prediction minus target, because the gradient points uphill.",
      wrong: withWays({ error: (e) => -e }),
    },
    {
      name: "prediction-for-error",
      sentence: "The way back starts from the prediction. It starts from the error, prediction minus target, times 2.",
      wrong: withWays({ error: (_, prediction) => prediction }),
    },
    {
      name: "already-updated",
      sentence: "dW1 is computed with a W2 that has already taken its step. Compute both gradients first, then move.",
      recognises: (seen) =>
        [1, 0.1, 0.01, 1e-3, 1e-4].some((rate) =>
          seen.every(({ args: [x, y, W1, W2], got }) =>
            same(gradients(x, y, W1, W2, { back: (w, d) => each(w, (v, i, j) => v - rate * d[i][j]) }), got),
          ),
        ),
    },
    {
      name: "weights-after-a-step",
      sentence: "These are new weights, W - η·dW. The exercise asks for the gradients themselves.",
      recognises: (seen) =>
        [1, 0.1, 0.01, 1e-3, 1e-4].some((rate) =>
          seen.every(({ args: [x, y, W1, W2], got }) => {
            const right = gradients(x, y, W1, W2);
            const moved = (w: Rows, d: Rows): Rows => each(w, (v, i, j) => v - rate * d[i][j]);
            return same({ loss: right.loss, dW1: moved(W1, right.dW1), dW2: moved(W2, right.dW2) }, got);
          }),
        ),
    },
    {
      name: "gradients-swapped",
      sentence: "dW1 and dW2 are swapped: each has the shape of its own weights.",
      recognises: (seen) =>
        seen.every(({ args: [x, y, W1, W2], got }) => {
          const { loss, dW1, dW2 } = gradients(x, y, W1, W2);
          return same({ loss, dW1: dW2, dW2: dW1 }, got);
        }),
    },
  ],
  hints: [
    "Four lines forward: z = xW₁, h = σ(z), prediction = hW₂, e = prediction - y. Go back through the same four lines, last one first, and let the shapes tell you which matrix is turned.",
    "With G = 2e: dW₂ = hᵀG, dh = GW₂ᵀ, dz = dh ∘ h ∘ (1 - h), dW₁ = xᵀdz.",
    "const times = (a, b) => a.map((row) => b[0].map((_, j) => …)); const turned = (a) => …; … return { loss, dW1: times(turned(x), dz), dW2: times(turned(h), G) };",
  ],
  withholds: ["noteGradients"],
});

/** Whether what came back is these numbers. */
function same(mistaken: Gradients, got: unknown): boolean {
  const { loss, dW1, dW2 } = (got ?? {}) as Partial<Gradients>;
  const near = (a: unknown, b: number): boolean => typeof a === "number" && Math.abs(a - b) <= 1e-9 * (1 + Math.abs(b));
  const rows = (a: unknown, b: Rows): boolean =>
    Array.isArray(a) && b.every((row, i) => Array.isArray(a[i]) && row.every((v, j) => near(a[i][j], v)));
  return near(loss, mistaken.loss) && rows(dW1, mistaken.dW1) && rows(dW2, mistaken.dW2);
}
