import { type Exercise, exercise } from "../../exercise/specification";
import { planted } from "./planted-gradient";
import type { BackwardMistake } from "./tied-network";

type Answer = { [pass: string]: string };

/** All right but for two passes that are taken for each other. */
const exchanged = (one: string, other: string) => (): Answer => ({
  ...planted,
  [one]: planted[other],
  [other]: planted[one],
});

/** 05.5: name the planted bugs. */
export const plantedBugs: Exercise = exercise<() => Answer>({
  id: "05.5",
  title: "Find the planted bugs",
  points: 3,
  function: "plantedBugs",
  takes: [],
  returns: {
    shape: "{ A, B, C, D, E, F }",
    what: 'for each pass one of "overwritten", "missing transpose", "missing 1/N", "missing broadcast sum", "changed in place", "run twice"',
  },
  reference: () => ({ ...planted }),
  tolerance: { reason: "a name is right or it is not" },
  cases: [{ title: "each of the six passes has the mistake that was planted in it", inputs: [[]], conceals: true }],
  diagnoses: [
    {
      name: "a-and-d-exchanged",
      sentence:
        "A and D are taken for each other. In both all gradients are too large by one factor: 2 when the pass ran twice, N = 5 when the mean is forgotten.",
      wrong: exchanged("A", "D"),
    },
    {
      name: "b-and-f-exchanged",
      sentence:
        "B and F are taken for each other. In both W and b are wrong without a common factor: make both passes yourself, on the same data, and compare the ratios.",
      wrong: exchanged("B", "F"),
    },
    {
      name: "c-and-e-exchanged",
      sentence:
        "C and E are taken for each other. In one of them only b is wrong: a bias is added to every row of the batch.",
      wrong: exchanged("C", "E"),
    },
    {
      name: "d-and-e-exchanged",
      sentence: "D and E are taken for each other: both have a factor N, but in E only the bias is touched.",
      wrong: exchanged("D", "E"),
    },
    {
      name: "unknown-name",
      sentence: 'One of the names is not in the list. Copy them exactly, such as "missing 1/N".',
      recognises: (seen) =>
        seen.some(({ got }) =>
          Object.values(got as Answer).some((name) => !Object.values(planted).includes(name as BackwardMistake)),
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
    'return { A: "…", B: "…", C: "overwritten", D: "…", E: "…", F: "…" };',
  ],
  withholds: [],
});
