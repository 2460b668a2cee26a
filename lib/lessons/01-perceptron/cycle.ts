import { type Exercise, exercise } from "../../exercise/specification";
import { blankPerceptron, perceptronUpdate } from "../../models/perceptron";
import { square, wholes } from "./numbers";
import { type Found, otherTrainings } from "./other-training";
import { findCycle } from "./perceptron-cycle";

/** What can be known after some examples. */
interface Now {
  readonly shown: number;
  readonly mistakes: number;
  /** Place in the epoch, from 0. */
  readonly place: number;
  readonly epoch: number;
  readonly line: string;
}

/** Looks for a state that returns; `state` says what is taken for one, `count` what is counted. */
function cycle(
  state: (now: Now) => string,
  count: (now: Now) => number,
  settles = true,
): (points: number[][], labels: number[]) => Found {
  return (points, labels) => {
    let model = blankPerceptron(points[0].length);
    const seen = new Map<string, number>();
    let mistakes = 0;
    for (let shown = 0, quiet = 0; shown < 2000 && !(settles && quiet >= points.length); shown++) {
      const place = shown % points.length;
      const epoch = (shown - place) / points.length;
      const now = { shown, mistakes, place, epoch, line: [...model.weights, model.bias].map((v) => v + 0).join() };
      const before = seen.get(state(now));
      if (before !== undefined) return { start: before, length: count(now) - before };
      seen.set(state(now), count(now));
      const next = perceptronUpdate(model, points[place], labels[place]);
      quiet = next === model ? quiet + 1 : 0;
      mistakes += next === model ? 0 : 1;
      model = next;
    }
    return null;
  };
}

const shown = (now: Now): number => now.shown;
const whole = (now: Now): string => `${now.place};${now.line}`;

/** The right answer, reported wrongly. */
const reported =
  (edit: (found: { start: number; length: number }) => Found) =>
  (points: number[][], labels: number[]): Found => {
    const found = findCycle(points, labels);
    return found ? edit({ start: found.start, length: found.length }) : null;
  };

/** 01.5: the cycle. */
export const myCycle: Exercise = exercise<(points: number[][], labels: number[]) => Found>({
  id: "01.5",
  title: "Proof that it never ends",
  points: 3,
  function: "myCycle",
  takes: [
    { name: "points", shape: "[N, n]", what: "whole numbers, shown again and again in this order" },
    { name: "labels", shape: "[N]", what: "0 or 1" },
  ],
  returns: {
    shape: "{ start: scalar, length: scalar } or null",
    what: "examples shown before the state was first seen, and until it came back; null when training settles",
  },
  reference: reported((found) => found),
  tolerance: { reason: "these are counts" },
  cases: [
    { title: "XOR runs in a circle", inputs: [[square, [0, 1, 1, 0]]] },
    { title: "XNOR runs in another", inputs: [[square, [1, 0, 0, 1]]] },
    {
      title: "AND and OR settle",
      inputs: [
        [square, [0, 0, 0, 1]],
        [square, [0, 1, 1, 1]],
      ],
    },
    {
      title: "one point with both labels is the smallest contradiction",
      inputs: [
        [
          [[1], [1]],
          [0, 1],
        ],
      ],
    },
    {
      title: "settled is a whole round without a mistake, no more and no less",
      inputs: [
        [
          [
            [-1, 0],
            [1, 2],
            [1, 1],
            [1, 1],
          ],
          [1, 1, 1, 0],
        ],
        [
          [
            [0, 1],
            [-2, 1],
            [-1, -1],
          ],
          [1, 1, 1],
        ],
        [
          [
            [2, 1],
            [-1, 2],
            [-2, 2],
            [-1, -2],
            [2, -2],
          ],
          [1, 0, 1, 1, 0],
        ],
        [
          [
            [-2, 1],
            [2, -2],
            [2, 1],
            [1, -1],
            [-1, 1],
          ],
          [0, 1, 0, 1, 1],
        ],
        [[[1]], [0]],
      ],
    },
    {
      title: "any small set of whole points",
      draw: (random) => {
        const points = Array.from({ length: 3 + random.integer(3) }, () => wholes(random, 2, 2));
        return [points, points.map(() => random.integer(2))];
      },
      count: 8,
    },
  ],
  diagnoses: [
    {
      name: "place-not-in-state",
      sentence:
        "The same weights at another place in the epoch are another state: what comes next depends on the place too.",
      recognises: (seen) =>
        [true, false].some((settles) => {
          const mistaken = cycle((now) => now.line, shown, settles);
          return seen.every(
            ({ args: [points, labels], got }) =>
              JSON.stringify(got) === JSON.stringify(mistaken(points as number[][], labels as number[])),
          );
        }),
    },
    {
      name: "settled-called-a-cycle",
      sentence:
        "Where training settles, the state comes back too, because nothing changes any more. That is null, not a cycle.",
      wrong: cycle(whole, shown, false),
    },
    {
      name: "mistakes-counted",
      sentence: "This counts mistakes. The exercise asks for examples shown, whether they were mistakes or not.",
      wrong: cycle(whole, (now) => now.mistakes),
    },
    {
      name: "epochs-counted",
      sentence: "This counts epochs, and looks only where one begins. The exercise asks for examples shown.",
      wrong: cycle(
        (now) => (now.place === 0 ? now.line : `example ${now.shown}`),
        (now) => now.epoch,
      ),
    },
    {
      name: "end-for-length",
      sentence: "The length here is the time of the return. Take the time of the first visit away from it.",
      wrong: reported(({ start, length }) => ({ start, length: start + length })),
    },
    {
      name: "counted-from-one",
      sentence: "The start is one too high: before the first example, 0 examples were shown, and that state counts.",
      wrong: reported(({ start, length }) => ({ start: start + 1, length })),
    },
    {
      name: "never-a-cycle",
      sentence:
        "No cycle is found anywhere. Is the state compared by its numbers? Two lists with equal numbers are not === each other.",
      recognises: (seen) => seen.every(({ got }) => got === null),
    },
    ...otherTrainings,
  ],
  hints: [
    "What decides everything that comes next? Write that down as a string after every example, and remember when you saw it.",
    "state = (place in the epoch, w, b). Seen before at example s, again at example t: start = s, length = t - s. N examples in a row without a mistake: settled.",
    "const seen = new Map<string, number>(); for (let shown = 0; ; shown++) { const place = shown % points.length; const state = JSON.stringify([place, weights, bias]); … }",
  ],
  timeout: 2000,
  withholds: ["findCycle"],
});
