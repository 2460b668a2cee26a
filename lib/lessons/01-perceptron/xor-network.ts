import type { Data } from "../../exercise/data";
import { type Exercise, exercise } from "../../exercise/specification";
import { step, weightedSum } from "../../models/perceptron";
import { square } from "./numbers";

/** Two hidden neurons and one that listens to them: `h = step(x·W1 + b1)`, `ŷ = step(h·w2 + b2)`. */
interface TwoLayers {
  W1: number[][];
  b1: number[];
  w2: number[];
  b2: number;
}

const inTheText: TwoLayers = {
  W1: [
    [1, 1],
    [1, 1],
  ],
  b1: [-0.5, -1.5],
  w2: [1, -2],
  b2: -0.5,
};

const eitherAlone: TwoLayers = {
  W1: [
    [1, -1],
    [-1, 1],
  ],
  b1: [-0.5, -0.5],
  w2: [1, 1],
  b2: -0.5,
};

const numbers = (value: unknown, length: number): value is number[] =>
  Array.isArray(value) && value.length === length && value.every((v) => typeof v === "number" && Number.isFinite(v));

/** The four answers of a two-layer network, or what is wrong with its form. */
function answers(network: unknown): Data {
  const { W1, b1, w2, b2 } = (network ?? {}) as Partial<TwoLayers>;
  if (!(Array.isArray(W1) && W1.length === 2 && W1.every((row) => numbers(row, 2))))
    return "W1 should be two rows of two numbers: one row per input, one column per hidden neuron";
  if (!numbers(b1, 2)) return "b1 should be two numbers: one bias per hidden neuron";
  if (!numbers(w2, 2)) return "w2 should be two numbers: one weight per hidden neuron";
  if (!numbers([b2], 1)) return "b2 should be one number";
  const ask = (neurons: number[][]): number[] =>
    square.map((x) => {
      const hidden = neurons.map((weights, j) => step(weightedSum(weights, x, b1[j])));
      return step(weightedSum(w2, hidden, b2 as number));
    });
  const [said, turned] = [ask([0, 1].map((j) => W1.map((row) => row[j]))), ask(W1)];
  return said.join("") !== xor && turned.join("") === xor ? turnedRound : said;
}

const xor = "0110";
const turnedRound = "W1 turned round would compute XOR";

const gives = (truth: string): ((seen: readonly { readonly got?: Data }[]) => boolean) => {
  return (seen) => seen.every(({ got }) => Array.isArray(got) && got.join("") === truth);
};

/** 01.6: XOR with two layers. */
export const myXorNetwork: Exercise = exercise<() => TwoLayers>({
  id: "01.6",
  title: "XOR with two layers",
  points: 2,
  function: "myXorNetwork",
  takes: [],
  returns: { shape: "{ W1: [2, 2], b1: [2], w2: [2], b2: scalar }", what: "weights and biases of both layers" },
  reference: () => eitherAlone,
  observe: async (subject) => answers(await subject.call()),
  tolerance: { reason: "the four answers are 0 or 1" },
  cases: [{ title: "(0,0), (0,1), (1,0), (1,1) give 0, 1, 1, 0", inputs: [[]] }],
  properties: [
    {
      title: "it is another network than the one in the text",
      count: 1,
      async holds(subject) {
        const { W1, b1, w2, b2 } = ((await subject.call()) ?? {}) as Partial<TwoLayers>;
        const same = JSON.stringify([W1, b1, w2, b2]) === JSON.stringify(Object.values(inTheText));
        return same ? { input: [], expected: "numbers of your own", got: "the nine numbers of the text" } : undefined;
      },
    },
  ],
  diagnoses: [
    {
      name: "or-for-xor",
      sentence: "This network computes OR. Let the second hidden neuron be AND, and let it veto (1, 1).",
      recognises: gives("0111"),
    },
    {
      name: "and-for-xor",
      sentence: "This network computes AND. XOR asks for one of the two, and not both.",
      recognises: gives("0001"),
    },
    {
      name: "nand-for-xor",
      sentence: "This network computes NAND: only (0, 0) is wrong now. One of the two has to be on.",
      recognises: gives("1110"),
    },
    {
      name: "xnor-for-xor",
      sentence:
        'Every answer is turned round: this is XNOR, "both the same". Turn the signs of w2 and look at b2 again.',
      recognises: gives("1001"),
    },
    {
      name: "always-fires",
      sentence:
        "The output fires for every input. To rest it needs a sum below 0 (step(0) is 1): is b2 low enough for your w2?",
      recognises: gives("1111"),
    },
    {
      name: "never-fires",
      sentence:
        "The output never fires. Do the hidden neurons tell the inputs apart (a threshold of 0.5 is a bias of -0.5)? Is the veto too strong, or b2 too low?",
      recognises: gives("0000"),
    },
    {
      name: "one-input-only",
      sentence: "The output repeats one of the inputs. Both have to matter.",
      recognises: (seen) => gives("0011")(seen) || gives("0101")(seen),
    },
    {
      name: "one-side-only",
      sentence: "Only one of (0, 1) and (1, 0) fires. XOR treats the two inputs alike.",
      recognises: (seen) => gives("0100")(seen) || gives("0010")(seen),
    },
    {
      name: "rows-for-columns",
      sentence: "W1 is turned round: each row belongs to an input, each column to a hidden neuron.",
      recognises: (seen) => seen.some(({ got }) => got === turnedRound),
    },
    {
      name: "wrong-form",
      sentence: "The network does not have the form that was asked for: the line above says which part.",
      recognises: (seen) => seen.some(({ got }) => typeof got === "string"),
    },
  ],
  hints: [
    'XOR is "OR, but not AND". You know one neuron for each of these.',
    "ŷ = step(w·(h₁, h₂) + b), with h₁ = OR(x₁, x₂) and h₂ = AND(x₁, x₂). Which signs do h₁ and h₂ get?",
    "return { W1: [[1, -1], [1, -1]], b1: [-0.5, …], w2: [1, …], b2: … }; // the second hidden neuron is NAND",
  ],
  withholds: [],
});
