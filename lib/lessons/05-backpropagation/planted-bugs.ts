import { type Exercise, exercise } from "../../exercise/specification";
import { planted, plantings } from "./planted-gradient";
import type { BackwardMistake } from "./tied-network";

type Answer = { [pass: string]: string };

/** A mistaken answer: two mistakes that are usually taken for each other, and why one can tell them apart. */
const confusions: readonly (readonly [one: BackwardMistake, other: BackwardMistake, name: string, told: string])[] = [
  [
    "run twice",
    "missing 1/N",
    "twice-and-mean-exchanged",
    "In both all gradients are too large by one factor: 2 when the pass ran twice, N = 5 when the mean is forgotten.",
  ],
  [
    "missing transpose",
    "changed in place",
    "transpose-and-place-exchanged",
    "In both W and b are wrong without a common factor: make both passes yourself, on the same data, and compare the ratios.",
  ],
  [
    "overwritten",
    "missing broadcast sum",
    "overwritten-and-broadcast-exchanged",
    "In one of them only b is wrong: a bias is added to every row of the batch.",
  ],
  [
    "missing 1/N",
    "missing broadcast sum",
    "mean-and-broadcast-exchanged",
    "Both have a factor N, but in one only the bias is touched.",
  ],
];

/** The question with the mistakes planted in one of the 720 ways. */
function plantedBugsIn(variant: number): Exercise {
  const right = planted(variant);
  const passOf = (mistake: BackwardMistake): string => Object.keys(right).find((pass) => right[pass] === mistake) ?? "";
  return exercise<() => Answer>({
    id: "05.5",
    title: "Find the planted bugs",
    points: 3,
    function: "plantedBugs",
    takes: [],
    returns: {
      shape: "{ A, B, C, D, E, F }",
      what: 'for each pass one of "overwritten", "missing transpose", "missing 1/N", "missing broadcast sum", "changed in place", "run twice"',
    },
    reference: () => ({ ...right }),
    tolerance: { reason: "a name is right or it is not" },
    cases: [{ title: "each of the six passes has the mistake that was planted in it", inputs: [[]], conceals: true }],
    diagnoses: [
      ...confusions.map(([one, other, name, told]) => {
        const [a, b] = [passOf(one), passOf(other)].sort();
        return {
          name,
          sentence: `${a} and ${b} are taken for each other. ${told}`,
          wrong: (): Answer => ({ ...right, [a]: right[b], [b]: right[a] }),
        };
      }),
      {
        name: "letters-missing",
        sentence: "The record needs the six keys A, B, C, D, E and F, in capitals, each with the name of a mistake.",
        recognises: (seen) =>
          seen.some(({ got }) => Object.keys(right).some((key) => !Object.hasOwn(got as Answer, key))),
      },
      {
        name: "unknown-name",
        sentence: 'One of the names is not in the list. Copy them exactly, such as "missing 1/N".',
        recognises: (seen) =>
          seen.some(({ got }) =>
            Object.values(got as Answer).some((name) => !Object.values(right).includes(name as BackwardMistake)),
          ),
      },
      {
        name: "one-name-twice",
        sentence: "One mistake is named twice. Each of the six occurs once.",
        recognises: (seen) => seen.some(({ got }) => new Set(Object.values(got as Answer)).size < 6),
      },
      {
        name: "not-all-right",
        sentence:
          "Not all six are right. Make a pass with each mistake yourself, on the same data, and lay its ratios beside those of the table.",
        recognises: (seen) => seen.every(({ got }) => new Set(Object.values(got as Answer)).size === 6),
      },
    ],
    hints: [
      "Look at which parameters are wrong: W and b, W alone, or b alone? And is there one factor for all entries?",
      "overwritten: only W (it is used twice). missing broadcast sum: only b, by 1/N. missing 1/N: everything by N = 5. run twice: everything by 2.",
      'return { A: "…", B: "…", C: "…", D: "…", E: "…", F: "…" };',
    ],
    withholds: [],
    variants: { count: plantings, of: plantedBugsIn },
  });
}

/** 05.5: name the planted bugs. */
export const plantedBugs: Exercise = plantedBugsIn(0);
