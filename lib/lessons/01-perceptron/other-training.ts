import type { Diagnosis } from "../../exercise/specification";
import { total } from "../../exercise/total";

/** A cycle as two numbers, or nothing where training settles. */
export type Found = { start: number; length: number } | null;

/** The parts of training, each open to mistakes. */
interface Training {
  /** The line before the first example: weights, then the bias. */
  begin(points: number[][]): number[];
  label(labels: number[], points: number[][], place: number): number;
  step(z: number): number;
  /** A number of the line after an example: `w` before, the error, its coordinate. */
  change(w: number, error: number, x: number): number;
  /** What is appended to every point. */
  readonly one: number;
  /** Examples in a row without a mistake after which training has settled. */
  settled(points: number[][]): number;
}

/** The search for a cycle in another training. */
function cycleOf(parts: Partial<Training>): (points: number[][], labels: number[]) => Found {
  const {
    begin = (points) => [...points[0].map(() => 0), 0],
    label = (labels, _, place) => labels[place],
    step = (z) => (z >= 0 ? 1 : 0),
    change = (w, error, x) => w + error * x,
    one = 1,
    settled = (points) => points.length,
  } = parts;
  return (points, labels) => {
    let line = begin(points);
    const seen = new Map<string, number>();
    for (let shown = 0, quiet = 0; quiet < settled(points) && shown < 2000; shown++) {
      const place = shown % points.length;
      const state = JSON.stringify([place, line]);
      const before = seen.get(state);
      if (before !== undefined) return { start: before, length: shown - before };
      seen.set(state, shown);
      const x = [...points[place], one];
      const error = label(labels, points, place) - step(total(line.map((w, j) => w * x[j])));
      line = line.map((w, j) => change(w, error, x[j]));
      quiet = error === 0 ? quiet + 1 : 0;
    }
    return null;
  };
}

/** Values that are not those of the step: 1 from 0 on, else 0. */
const otherSteps: readonly Training["step"][] = [
  (z) => (z >= 0 ? 2 : 0),
  (z) => (z >= 0 ? 1 : -1),
  (z) => (z > 0 ? 1 : -1),
  (z) => (z >= 0 ? 0 : 1),
  Math.sign,
];

const otherBeginnings: readonly Training["begin"][] = [1, -1].flatMap((v): Training["begin"][] => [
  (points) => [...points[0].map(() => v), v],
  (points) => [...points[0].map(() => v), 0],
]);

const otherChanges: readonly Training["change"][] = [
  (_, error, x) => error * x,
  (w, error) => w + error,
  (w, error, x) => w - error * x,
  (w, _, x) => w + x,
];

/** Cycles that are looked for rightly, in a training that is not the perceptron's. */
export const otherTrainings: readonly Diagnosis<[points: number[][], labels: number[]], Found>[] = [
  {
    name: "other-threshold",
    sentence:
      "The step's threshold is not 0 (here a sum of 0 gives 1, and -1 gives 0), or the bias does not begin at 0, which comes to the same.",
    wrong: [1, -1, 2, -2].map((by) => cycleOf({ step: (z) => (z >= by ? 1 : 0) })),
  },
  {
    name: "begins-elsewhere",
    sentence: "Training does not begin with weights and a bias of 0: then another line is the first.",
    wrong: [...otherBeginnings, (points: number[][]) => [...points[0], 0]].map((begin) => cycleOf({ begin })),
  },
  {
    name: "other-step",
    sentence: "The perceptron's step is another here. It gives 1 from a sum of 0 on, and 0 below.",
    wrong: otherSteps.map((step) => cycleOf({ step })),
  },
  {
    name: "other-change",
    sentence: "A mistake changes the line in another way than the learning rule: w + error · x, the bias with x = 1.",
    wrong: [...otherChanges.map((change) => cycleOf({ change })), cycleOf({ one: 2 }), cycleOf({ one: 0 })],
  },
  {
    name: "nothing-learnt",
    sentence: "The line never changes: a mistake is to add its error times x to it.",
    wrong: cycleOf({ change: (w) => w }),
  },
  {
    name: "other-label",
    sentence: "The error is taken to another label than the example's own.",
    wrong: [1, -1].map((by) => cycleOf({ label: (labels, _, place) => labels[place + by] })),
  },
  {
    name: "other-round",
    sentence:
      "Training counts as settled after another number of quiet examples than all of them, one after the other.",
    wrong: [-1, 1].map((by) => cycleOf({ settled: (points) => points.length + by })),
  },
];
