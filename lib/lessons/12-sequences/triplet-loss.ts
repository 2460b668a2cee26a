import { type Exercise, exercise, type Random } from "../../exercise/specification";

type Row = number[];
type Triplet = (anchor: Row, positive: Row, negative: Row, margin: number) => number;

const squared = (a: Row, b: Row): number => a.reduce((sum, v, i) => sum + (v - b[i]) * (v - b[i]), 0);
const byDistance =
  (distance: (a: Row, b: Row) => number): Triplet =>
  (anchor, positive, negative, margin) =>
    Math.max(0, distance(anchor, positive) - distance(anchor, negative) + margin);
const triplet = byDistance(squared);

function drawTriplet(random: Random): [Row, Row, Row, number] {
  const D = 2 + random.integer(3);
  const row = (): Row => Array.from({ length: D }, () => random.normal(0, 1));
  const anchor = row();
  const near = (spread: number): Row => anchor.map((v) => v + random.normal(0, spread));
  return [anchor, near(0.9), near(0.8), 0.25 + random.integer(4) / 2];
}

/** 12.1: the loss of one triplet. */
export const myTripletLoss: Exercise = exercise<Triplet>({
  id: "12.1",
  title: "The loss of one triplet",
  points: 2,
  function: "myTripletLoss",
  takes: [
    { name: "anchor", shape: "[D]", what: "the encoding of a picture" },
    { name: "positive", shape: "[D]", what: "of another picture of the same person" },
    { name: "negative", shape: "[D]", what: "of a picture of somebody else" },
    { name: "margin", shape: "scalar", what: "how much farther the stranger has to be, in squared distance" },
  ],
  returns: { shape: "scalar", what: "what the squared distances lack to the margin; 0 where nothing lacks" },
  reference: triplet,
  tolerance: { absolute: 1e-9, reason: "sums taken in another order differ in the last digits" },
  cases: [
    { title: "all three at one place: the margin alone", inputs: [[[1, 2], [1, 2], [1, 2], 0.5]] },
    { title: "squared distances 1 and 4, margin 4: 1 lacks", inputs: [[[0, 0], [1, 0], [0, 2], 4]] },
    { title: "a stranger far away costs nothing", inputs: [[[0, 0], [0.5, 0], [3, 4], 0.2]] },
    { title: "exactly at the margin: 0", inputs: [[[0], [1], [2], 3]] },
    { title: "a stranger nearer than oneself", inputs: [[[0, 0, 0], [1, 2, 2], [0, 0, 1], 0.5]] },
    { title: "any three encodings", draw: drawTriplet, count: 12 },
  ],
  diagnoses: [
    {
      name: "not-squared",
      sentence: "These are distances. Here squared distances are compared: no root.",
      wrong: byDistance((a, b) => Math.sqrt(squared(a, b))),
    },
    {
      name: "absolute-differences",
      sentence: "The differences are taken without their sign and added. Square them.",
      wrong: byDistance((a, b) => a.reduce((sum, v, i) => sum + Math.abs(v - b[i]), 0)),
    },
    {
      name: "never-zero",
      sentence:
        "This can be negative: a triplet that is far beyond the margin would be rewarded for going on. Stop at 0.",
      wrong: (a, p, n, margin) => squared(a, p) - squared(a, n) + margin,
    },
    {
      name: "margin-forgotten",
      sentence: "The margin makes no difference here: without it, everything at one place has loss 0.",
      wrong: (a, p, n) => Math.max(0, squared(a, p) - squared(a, n)),
    },
    {
      name: "margin-subtracted",
      sentence: "The margin is subtracted. It asks for more, so it makes the loss larger: add it.",
      wrong: (a, p, n, margin) => Math.max(0, squared(a, p) - squared(a, n) - margin),
    },
    {
      name: "turned-round",
      sentence: "Positive and negative have changed places: this pulls strangers together and friends apart.",
      wrong: (a, p, n, margin) => triplet(a, n, p, margin),
    },
    {
      name: "wrong-pair",
      sentence: "One of the distances is between positive and negative. Both are measured from the anchor.",
      recognises: (seen) =>
        [0, 1].some((first) =>
          seen.every(({ args: [a, p, n, margin], got }) => {
            const between = squared(p, n);
            const mistaken = first ? between - squared(a, n) : squared(a, p) - between;
            return near(got, Math.max(0, mistaken + margin));
          }),
        ),
    },
    {
      name: "clipped-before-margin",
      sentence:
        "The difference is cut at 0 before the margin is added, so the loss never falls below the margin. Add first, then cut.",
      wrong: (a, p, n, margin) => Math.max(0, squared(a, p) - squared(a, n)) + margin,
    },
    {
      name: "at-most-margin",
      sentence: "The loss is cut from above at the margin. A stranger who is nearer than oneself costs more than that.",
      wrong: (a, p, n, margin) => Math.min(margin, triplet(a, p, n, margin)),
    },
    {
      name: "mean-of-squares",
      sentence: "The squared differences are averaged over the dimensions. A squared distance is their sum.",
      wrong: byDistance((a, b) => squared(a, b) / a.length),
    },
    {
      name: "sum-squared",
      sentence: "The differences are added and the sum is squared: opposite ones cancel. Square each, then add.",
      wrong: byDistance((a, b) => {
        const sum = a.reduce((total, v, i) => total + v - b[i], 0);
        return sum * sum;
      }),
    },
    {
      name: "loss-squared",
      sentence: "The result is squared once more. The loss of a triplet is what lacks, not its square.",
      wrong: (a, p, n, margin) => triplet(a, p, n, margin) * triplet(a, p, n, margin),
    },
  ],
  hints: [
    "Two squared distances from the anchor. The stranger's should be larger by the margin: what lacks is the loss.",
    "max(0, |a - p|² - |a - n|² + margin).",
    "const squared = (b: number[]) => anchor.reduce((s, v, i) => s + …, 0); return Math.max(0, squared(positive) - … + margin);",
  ],
  withholds: ["tripletLoss"],
});

function near(got: unknown, mistaken: number): boolean {
  return typeof got === "number" && Math.abs(got - mistaken) <= 1e-9 * (1 + Math.abs(mistaken));
}
