import type { Variants } from "../variants";

/** Of the weights of each hidden neuron: they are the columns of W1. */
const network =
  ([one, two]: number[][], b1: number[], w2: number[], b2: number) =>
  () => ({ W1: one.map((weight, i) => [weight, two[i]]), b1, w2, b2 });
const or = [1, 1];

export const variants: Variants = {
  exercise: "01.6",
  right: {
    "OR and not AND": network([or, or], [-0.5, -1.5], [1, -1], -0.5),
    "OR and NAND": network([or, [-1, -1]], [-0.5, 1.5], [1, 1], -1.5),
    "either one without the other": network(
      [
        [1, -1],
        [-1, 1],
      ],
      [-1, -1],
      [1, 1],
      -1,
    ),
    "AND and NOR, both refused": network([or, [-1, -1]], [-2, 0], [-1, -1], 0),
  },
  wrong: {
    "lets AND through": { answer: network([or, or], [-0.5, -1.5], [1, 0], -0.5), diagnosis: "or-for-xor" },
    "listens to AND alone": { answer: network([or, or], [-0.5, -1.5], [0, 1], -0.5), diagnosis: "and-for-xor" },
    "only refuses AND": { answer: network([or, or], [-0.5, -1.5], [0, -1], 0.5), diagnosis: "nand-for-xor" },
    "turns every sign": { answer: network([or, or], [-0.5, -1.5], [-1, 1], 0.5), diagnosis: "xnor-for-xor" },
    "has no thresholds": { answer: network([or, or], [0, -1], [1, -1], 0), diagnosis: "always-fires" },
    "vetoes everything": { answer: network([or, or], [-0.5, -0.5], [1, -2], -0.5), diagnosis: "never-fires" },
    "repeats the first input": { answer: network([[1, 0], or], [-1, -1], [1, 0], -1), diagnosis: "one-input-only" },
    "fires for (1, 0) alone": { answer: network([[1, -1], or], [-1, -9], [1, 1], -1), diagnosis: "one-side-only" },
    "writes a row for each neuron": {
      answer: () => ({
        W1: [
          [1, 1],
          [-1, -1],
        ],
        b1: [-0.5, 1.5],
        w2: [1, 1],
        b2: -1.5,
      }),
      diagnosis: "rows-for-columns",
    },
    "puts the weights in one list": {
      answer: () => ({ W1: [1, 1, 1, 1], b1: [-0.5, -1.5], w2: [1, -2], b2: -0.5 }),
      diagnosis: "wrong-form",
    },
    "leaves out the last bias": {
      answer: () => ({ W1: [or, or], b1: [-0.5, -1.5], w2: [1, -2] }),
      diagnosis: "wrong-form",
    },
    "copies the text": { answer: network([or, or], [-0.5, -1.5], [1, -2], -0.5), diagnosis: "property-broken" },
    "fires for (0, 0) too": { answer: network([or, [-1, -1]], [-1, 0], [0, 1], -1), diagnosis: "wrong-value" },
  },
};
