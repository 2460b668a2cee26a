import { type Exercise, exercise, type Random } from "../../exercise/specification";

type Row = number[];
type Step = (x: Row, h: Row, Wx: Row[], Wh: Row[], b: Row) => Row;

const times = (row: Row, W: Row[]): Row => W[0].map((_, j) => row.reduce((sum, v, i) => sum + v * W[i][j], 0));
const turned = (W: Row[]): Row[] => W[0].map((_, j) => W.map((row) => row[j]));
const plus = (...rows: Row[]): Row => rows[0].map((_, j) => rows.reduce((sum, row) => sum + row[j], 0));
const step: Step = (x, h, Wx, Wh, b) => plus(times(x, Wx), times(h, Wh), b).map(Math.tanh);

function drawStep(random: Random): [x: Row, h: Row, Wx: Row[], Wh: Row[], b: Row] {
  const [D, H] = [2 + random.integer(3), 2 + random.integer(3)];
  const row = (n: number): Row => Array.from({ length: n }, () => random.normal(0, 0.6));
  const rows = (n: number): Row[] => Array.from({ length: n }, () => row(H));
  return [row(D), row(H), rows(D), rows(H), row(H)];
}

/** 12.4: one step of a recurrent network. */
export const myRecurrentStep: Exercise = exercise<Step>({
  id: "12.4",
  title: "One step through time",
  points: 2,
  function: "myRecurrentStep",
  takes: [
    { name: "x", shape: "[D]", what: "what is seen now" },
    { name: "h", shape: "[H]", what: "what was remembered" },
    { name: "Wx", shape: "[D, H]", what: "weights for what is seen" },
    { name: "Wh", shape: "[H, H]", what: "weights for what is remembered, from row to column" },
    { name: "b", shape: "[H]", what: "the bias" },
  ],
  returns: { shape: "[H]", what: "what is remembered next: tanh(x·Wx + h·Wh + b); h itself stays as it is" },
  reference: step,
  tolerance: { absolute: 1e-9, reason: "sums taken in another order differ in the last digits" },
  cases: [
    {
      title: "nothing seen, nothing remembered: the tanh of the bias",
      inputs: [
        [
          [0],
          [0, 0],
          [[1, 2]],
          [
            [1, 0],
            [0, 1],
          ],
          [0.5, -1],
        ],
      ],
    },
    { title: "what is seen, alone", inputs: [[[1, 2], [0], [[0.5], [0.25]], [[3]], [0]]] },
    {
      title: "what is remembered, alone: from row to column",
      inputs: [
        [
          [0],
          [1, 0],
          [[0, 0]],
          [
            [0.1, 0.2],
            [0.3, 0.4],
          ],
          [0, 0],
        ],
      ],
    },
    {
      title: "as many inputs as units",
      inputs: [
        [
          [0.5, -0.5],
          [0.25, 0.75],
          [
            [1, 2],
            [-1, 1],
          ],
          [
            [0, 1],
            [-1, 0.5],
          ],
          [0.1, -0.2],
        ],
      ],
    },
    { title: "any step", draw: drawStep, count: 8 },
  ],
  diagnoses: [
    {
      name: "tanh-forgotten",
      sentence: "The sum is there, the tanh is not: without it memory can grow without limit.",
      wrong: (x, h, Wx, Wh, b) => plus(times(x, Wx), times(h, Wh), b),
    },
    {
      name: "sigmoid",
      sentence: "This is a sigmoid, from 0 to 1. The cell here uses tanh, from -1 to 1.",
      wrong: (x, h, Wx, Wh, b) => plus(times(x, Wx), times(h, Wh), b).map((z) => 1 / (1 + Math.exp(-z))),
    },
    {
      name: "relu",
      sentence: "This is a ReLU. The cell here uses tanh.",
      wrong: (x, h, Wx, Wh, b) => plus(times(x, Wx), times(h, Wh), b).map((z) => Math.max(0, z)),
    },
    {
      name: "memory-forgotten",
      sentence: "What was remembered makes no difference: h·Wh is missing. Then it is an ordinary layer.",
      wrong: (x, _h, Wx, _Wh, b) => plus(times(x, Wx), b).map(Math.tanh),
    },
    {
      name: "input-forgotten",
      sentence: "What is seen makes no difference: x·Wx is missing.",
      wrong: (_x, h, _Wx, Wh, b) => plus(times(h, Wh), b).map(Math.tanh),
    },
    {
      name: "bias-forgotten",
      sentence: "The bias is missing.",
      wrong: (x, h, Wx, Wh) => plus(times(x, Wx), times(h, Wh)).map(Math.tanh),
    },
    {
      name: "transposed",
      sentence: "Wh is used the other way round: h·Wh takes row i for unit i, and gives column j to unit j.",
      wrong: (x, h, Wx, Wh, b) => plus(times(x, Wx), times(h, turned(Wh)), b).map(Math.tanh),
    },
    {
      name: "element-by-element",
      sentence: "Every unit sees only its own memory here. h·Wh is a product with the whole matrix.",
      wrong: (x, h, Wx, Wh, b) =>
        plus(
          times(x, Wx),
          h.map((v, j) => v * Wh[j][j]),
          b,
        ).map(Math.tanh),
    },
    {
      name: "memory-added",
      sentence: "h is added as it is. It goes through Wh first.",
      wrong: (x, h, Wx, _Wh, b) => plus(times(x, Wx), h, b).map(Math.tanh),
    },
    {
      name: "h-kept-beside",
      sentence: "The old h is added to (or blended with) the new one. This cell replaces it.",
      recognises: (seen) =>
        [(old: number, now: number) => old + now, (old: number, now: number) => (old + now) / 2].some((blend) =>
          seen.every(({ args: [x, h, Wx, Wh, b], got }) =>
            same(
              step(x, h, Wx, Wh, b).map((now, j) => blend(h[j], now)),
              got,
            ),
          ),
        ),
    },
    {
      name: "tanh-of-parts",
      sentence: "The tanh is taken of the parts and these are added. Add first, then take one tanh of the sum.",
      recognises: (seen) =>
        [0, 1].some((withBias) =>
          seen.every(({ args: [x, h, Wx, Wh, b], got }) => {
            const [seenPart, kept] = [
              times(x, Wx).map(Math.tanh),
              (withBias ? plus(times(h, Wh), b) : times(h, Wh)).map(Math.tanh),
            ];
            return (
              same(withBias ? plus(seenPart, kept) : plus(seenPart, kept, b), got) ||
              same(plus(seenPart, kept, b.map(Math.tanh)), got)
            );
          }),
        ),
    },
    {
      name: "updated-too-early",
      sentence:
        "New values of h are used while the others are still being computed. Keep the old h until all are there.",
      recognises: (seen) =>
        seen.every(({ args: [x, h, Wx, Wh, b], got }) => {
          const now = [...h];
          const from = times(x, Wx);
          for (let j = 0; j < now.length; j++)
            now[j] = Math.tanh(from[j] + now.reduce((sum, v, i) => sum + v * Wh[i][j], 0) + b[j]);
          return same(now, got);
        }),
    },
  ],
  hints: [
    "It is a dense layer with two inputs: what is seen, and what it said itself a moment ago.",
    "h'ⱼ = tanh(Σᵢ xᵢ·Wxᵢⱼ + Σᵢ hᵢ·Whᵢⱼ + bⱼ).",
    "return b.map((bias, j) => Math.tanh(bias + x.reduce((s, v, i) => s + …, 0) + h.reduce(…)));",
  ],
  withholds: ["simpleRnnStep"],
});

function same(mistaken: Row, got: unknown): boolean {
  return (
    Array.isArray(got) &&
    mistaken.every((v, i) => typeof got[i] === "number" && Math.abs(got[i] - v) <= 1e-9 * (1 + Math.abs(v)))
  );
}
