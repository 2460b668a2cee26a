import { type Exercise, exercise } from "../../exercise/specification";
import { across, drawnBlock, type Matrix, rectified, times } from "./matrices";

/** Which parts of the derivative are left out or changed: what mistakes are made of. */
interface Form {
  readonly shortcut?: number;
  readonly main?: number;
  readonly outer?: boolean;
  readonly inner?: boolean;
  readonly shortcutUnmasked?: boolean;
}

function derived(x: readonly number[], W1: Matrix, W2: Matrix, upstream: readonly number[], form: Form = {}): number[] {
  const { shortcut = 1, main = 1, outer = true, inner = true, shortcutUnmasked = false } = form;
  const before = times(W1, x);
  const sums = times(W2, rectified(before)).map((s, i) => s + x[i]);
  const g = upstream.map((u, i) => (!outer || sums[i] > 0 ? u : 0));
  const hidden = across(W2, g).map((h, k) => (!inner || before[k] > 0 ? h : 0));
  return across(W1, hidden).map((d, i) => main * d + shortcut * (shortcutUnmasked ? upstream[i] : g[i]));
}

/** 10.3: backwards through a residual block. */
export const myBlockGradient: Exercise = exercise<
  (x: number[], W1: Matrix, W2: Matrix, upstream: number[]) => number[]
>({
  id: "10.3",
  title: "The gradient through a block",
  points: 4,
  function: "myBlockGradient",
  takes: [
    { name: "x", shape: "[D]", what: "what came in" },
    { name: "W1", shape: "[H, D]", what: "the first layer, a row for each hidden unit" },
    { name: "W2", shape: "[D, H]", what: "the second layer, a row for each output" },
    { name: "upstream", shape: "[D]", what: "∂L/∂y" },
  ],
  returns: { shape: "[D]", what: "∂L/∂x of y = relu(x + W2·relu(W1·x))" },
  reference: (x, W1, W2, upstream) => derived(x, W1, W2, upstream),
  tolerance: { absolute: 1e-9, reason: "sums taken in another order differ in the last digits" },
  cases: [
    { title: "a block of zeros hands upstream on", inputs: [[[1, 2], [[0, 0]], [[0], [0]], [3, -4]]] },
    {
      title: "one number: weights 2 and 3, so y = 7x and ∂y/∂x = 7",
      inputs: [[[1], [[2]], [[3]], [10]]],
    },
    {
      title: "where the sum is below 0, nothing comes through",
      inputs: [
        [[1, 1], [[1, 0]], [[-3], [1]], [5, 7]],
        [[0.5], [[1]], [[-2]], [5]], // -0.5, not far below
      ],
    },
    {
      title: "a hidden unit that is off hands nothing on",
      inputs: [
        [
          [2, 1],
          [
            [-1, 0],
            [0, 1],
          ],
          [
            [5, 1],
            [2, 1],
          ],
          [1, 1],
        ],
        [
          [0.5, 1],
          [
            [-1, 0],
            [1, 0],
          ],
          [
            [3, 1],
            [1, 2],
          ],
          [5, 7],
        ], // -0.5, not far below
      ],
    },
    {
      title: "any block",
      draw: (random) => {
        const [x, W1, W2] = drawnBlock(random);
        return [x, W1, W2, x.map(() => random.integer(9) - 4)];
      },
      count: 10,
    },
  ],
  diagnoses: [
    {
      name: "shortcut-forgotten",
      sentence: "What comes back along the shortcut is missing: x is used twice, and a copy adds up.",
      wrong: (x, W1, W2, upstream) => derived(x, W1, W2, upstream, { shortcut: 0 }),
    },
    {
      name: "shortcut-only",
      sentence: "Only the shortcut is followed back. The way through the two layers adds to it.",
      wrong: (x, W1, W2, upstream) => derived(x, W1, W2, upstream, { main: 0 }),
    },
    {
      name: "last-relu-forgotten",
      sentence: "The last ReLU is not followed back: where the sum was below 0, nothing comes through.",
      wrong: (x, W1, W2, upstream) => derived(x, W1, W2, upstream, { outer: false }),
    },
    {
      name: "shortcut-past-the-relu",
      sentence:
        "On the shortcut upstream comes through everywhere. It joined before the last ReLU, so that gates it, too.",
      wrong: (x, W1, W2, upstream) => derived(x, W1, W2, upstream, { shortcutUnmasked: true }),
    },
    {
      name: "inner-relu-forgotten",
      sentence: "The ReLU between the layers is not followed back: a hidden unit that was 0 hands nothing on.",
      wrong: (x, W1, W2, upstream) => derived(x, W1, W2, upstream, { inner: false }),
    },
    {
      name: "both-relus-forgotten",
      sentence: "Both ReLUs are missing on the way back: each lets through only where its input was above 0.",
      wrong: (x, W1, W2, upstream) => derived(x, W1, W2, upstream, { inner: false, outer: false }),
    },
    {
      name: "ways-subtracted",
      sentence: "The two ways are subtracted. What comes back along both adds up.",
      recognises: (seen) =>
        [
          [-1, 1],
          [1, -1],
        ].some(([main, shortcut]) =>
          seen.every(({ args: [x, W1, W2, upstream], got }) =>
            derived(x as number[], W1 as Matrix, W2 as Matrix, upstream as number[], { main, shortcut }).every(
              (each, i) => Math.abs(each - (got as number[])[i]) < 1e-9,
            ),
          ),
        ),
    },
    {
      name: "upstream-ignored",
      sentence: "The upstream gradient has no effect: every step back begins with it.",
      wrong: (x, W1, W2, upstream) =>
        derived(
          x,
          W1,
          W2,
          upstream.map(() => 1),
        ),
    },
  ],
  hints: [
    "Compute forwards first and keep what stands in front of both ReLUs. Then go back from y, gate by gate.",
    "g = upstream where the sum > 0, else 0; through the layers W1ᵀ·(1[W1·x > 0] ∘ W2ᵀ·g); ∂L/∂x = g + that.",
    "const before = …; const sums = …; const g = upstream.map((u, i) => (sums[i] > 0 ? u : 0)); const hidden = …W2ᵀ·g, 0 where before ≤ 0…; return …W1ᵀ·hidden… + g;",
  ],
  withholds: [],
});
