import { type Exercise, exercise } from "../../exercise/specification";
import { total } from "../../exercise/total";
import { lengthOf } from "./plain";

const epsilon = 1e-5;
const cutOff = 0.2;

const unit = (values: readonly number[], more: number = epsilon * epsilon): number[] => {
  const length = Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) + more);
  return values.map((v) => v / length);
};
const cut = (values: readonly number[], at: number = cutOff): number[] => values.map((v) => Math.min(at, v));

/** 08.4: a block made comparable, as HoG's "L2-Hys". */
export const myBlock: Exercise = exercise<(votes: number[]) => number[]>({
  id: "08.4",
  title: "Normalise a block",
  points: 2,
  function: "myBlock",
  takes: [{ name: "votes", shape: "[n]", what: "the votes of all cells of a block, none negative" }],
  returns: {
    shape: "[n]",
    what: "divided by √(Σ v² + ε²), cut off at 0.2, then divided again in the same way, with ε = 10⁻⁵",
  },
  reference: (votes) => unit(cut(unit(votes))),
  tolerance: { absolute: 1e-9, reason: "sums taken in another order differ in the last digits" },
  cases: [
    { title: "twenty-five equal votes: 0.2 each, nothing is cut off", inputs: [[new Array<number>(25).fill(3)]] },
    { title: "one strong edge is cut off to the height of the others", inputs: [[[9, 1, 1, 1, 1, 1, 1, 1]]] },
    { title: "everything above 0.2: all equal in the end", inputs: [[[4, 2, 3]]] },
    { title: "a flat block stays 0: ε keeps it from 0/0", inputs: [[[0, 0, 0, 0]]] },
    { title: "next to nothing: here ε can be seen", inputs: [[[1e-5, 0, 1e-5, 2e-5]]] },
    {
      title: "any block",
      draw: (random) => [
        Array.from({ length: 12 + random.integer(25) }, () => random.uniform(0, 1) * random.uniform(0, 3)),
      ],
      count: 6,
    },
  ],
  properties: [
    {
      title: "ten times the contrast gives the same block",
      count: 3,
      async holds(subject, random) {
        const votes = Array.from({ length: 20 }, () => random.uniform(1, 5));
        const more = votes.map((v) => 10 * v);
        const [a, b] = [(await subject.call(votes)) as number[], (await subject.call(more)) as number[]];
        return a.every((v, i) => Math.abs(v - b[i]) < 1e-9) ? undefined : { input: [more], expected: a, got: b };
      },
    },
  ],
  diagnoses: [
    {
      name: "only-once",
      sentence: "The second division is missing: after cutting off, the block is shorter than 1 again.",
      wrong: (votes) => cut(unit(votes)),
    },
    {
      name: "never-cut",
      sentence: "Nothing is cut off at 0.2: one strong edge still outweighs all others.",
      wrong: (votes) => unit(unit(votes)),
    },
    {
      name: "plain-length",
      sentence: "Nothing is cut off at 0.2, and one division is missing: one strong edge still outweighs all others.",
      wrong: (votes) => unit(votes),
    },
    {
      name: "cut-before",
      sentence: "Votes are cut off before they are divided. Then it depends on the contrast who is cut: divide first.",
      wrong: (votes) => unit(cut(votes)),
    },
    {
      name: "sum-instead-of-length",
      sentence:
        "The divisor is the sum of the votes. The exercise asks for their length: the root of the sum of squares.",
      wrong: (votes) => {
        const share = (v: readonly number[]): number[] => v.map((each) => each / (total(v) + epsilon));
        return share(cut(share(votes)));
      },
    },
    {
      name: "root-forgotten",
      sentence: "The divisor is the sum of squares. Take the root of it.",
      wrong: (votes) => {
        const by = (v: readonly number[]): number[] =>
          v.map((each) => each / (v.reduce((sum, x) => sum + x * x, 0) + epsilon * epsilon));
        return by(cut(by(votes)));
      },
    },
    {
      name: "no-epsilon",
      sentence: "A flat block gives 0/0. Add ε² to the sum of squares.",
      wrong: (votes) => unit(cut(unit(votes, 0)), 0),
    },
    {
      name: "epsilon-not-squared",
      sentence: "ε is added below the root without its square: it is a hundred thousand times too large there.",
      wrong: (votes) => unit(cut(unit(votes, epsilon)), epsilon),
    },
    {
      name: "epsilon-beside-the-root",
      sentence: "ε is added beside the root. Its square belongs under the root: √(Σ v² + ε²).",
      wrong: (votes) => {
        const by = (v: readonly number[]): number[] => v.map((each) => each / (lengthOf(v) + epsilon));
        return by(cut(by(votes)));
      },
    },
    {
      name: "cut-elsewhere",
      sentence: "Values are cut off at a half. The line is at 0.2.",
      wrong: (votes) => unit(cut(unit(votes), 0.5)),
    },
    {
      name: "raised-to-the-line",
      sentence: "Small values are raised to 0.2 here. Large ones are to be cut down to it.",
      wrong: (votes) => unit(unit(votes).map((v) => Math.max(cutOff, v))),
    },
    {
      name: "large-ones-dropped",
      sentence: "Values above 0.2 become 0: the strongest edges are lost. Cut them down to 0.2.",
      wrong: (votes) => unit(unit(votes).map((v) => (v > cutOff ? 0 : v))),
    },
  ],
  hints: [
    "Three steps: divide by the length, cut off at 0.2, divide by the new length.",
    "u = v/√(Σ v² + ε²); w = min(u, 0.2); the answer is w/√(Σ w² + ε²).",
    "const unit = (v) => { const length = Math.sqrt(…); return v.map((x) => x / length); }; return unit(unit(votes).map((u) => …));",
  ],
  withholds: [],
});
