import { type Exercise, exercise } from "../../exercise/specification";
import { total } from "../../exercise/total";
import { largest } from "./plain";

const terms = (scores: readonly number[], label: number, margin: number): number[] =>
  scores.map((score, j) => (j === label ? 0 : Math.max(0, score - scores[label] + margin)));

/** The terms of all classes, with what stands at the true one. */
const costs = (scores: readonly number[], label: number, own: number): number[] =>
  terms(scores, label, 1).map((term, j) => (j === label ? own : term));

/** 03.3: the multi-class hinge loss of one example. */
export const myHinge: Exercise = exercise<(scores: number[], label: number) => number>({
  id: "03.3",
  title: "The multi-class hinge loss",
  points: 2,
  function: "myHinge",
  takes: [
    { name: "scores", shape: "[C]", what: "one score per class" },
    { name: "label", shape: "scalar", what: "the index of the true class, 0 … C - 1" },
  ],
  returns: { shape: "scalar", what: "Σ over the wrong classes j of max(0, s_j - s_truth + 1)" },
  reference: (scores, label) => total(terms(scores, label, 1)),
  tolerance: { absolute: 1e-9, reason: "sums taken in another order differ in the last digits" },
  cases: [
    { title: "the cat of the lecture: 2.9", inputs: [[[3.2, 5.1, -1.7], 0]] },
    { title: "the car: 0", inputs: [[[1.3, 4.9, 2.0], 1]] },
    { title: "the frog: 12.9", inputs: [[[2.2, 2.5, -3.1], 2]] },
    { title: "equal scores of ten classes cost 9", inputs: [[[0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 4]] },
    {
      title: "any scores, any truth",
      draw: (random) => {
        const scores = Array.from({ length: 3 + random.integer(4) }, () => random.normal(0, 2));
        return [scores, random.integer(scores.length)];
      },
      count: 8,
    },
  ],
  diagnoses: [
    {
      name: "true-class-counted",
      sentence: "One too much everywhere: the true class is in the sum, where it adds max(0, 0 + 1) = 1. Leave it out.",
      wrong: (scores, label) => total(terms(scores, label, 1)) + 1,
    },
    {
      name: "margin-forgotten",
      sentence: "Without the + 1 a wrong class may come as close as it likes. It should stay a margin of 1 below.",
      wrong: (scores, label) => total(terms(scores, label, 0)),
    },
    {
      name: "difference-reversed",
      sentence:
        "The difference is the wrong way round: a wrong class costs when its score is high, the true one when it is low.",
      wrong: (scores, label) =>
        total(scores.map((score, j) => (j === label ? 0 : Math.max(0, scores[label] - score + 1)))),
    },
    {
      name: "not-clipped",
      sentence:
        "Terms below zero count here, so that a good class can pay for a bad one. Each is cut off at 0: max(0, …).",
      wrong: (scores, label) => total(scores.map((score, j) => (j === label ? 0 : score - scores[label] + 1))),
    },
    {
      name: "only-the-worst-class",
      sentence: "Only the worst of the wrong classes counts here. In this form of the loss all of them are added up.",
      wrong: (scores, label) => largest(terms(scores, label, 1)),
    },
    {
      name: "overwritten",
      sentence:
        "Each class overwrites what those before it cost, so that only the last counts. Add them up: +=, not =.",
      wrong: [0, 1].flatMap((own) => [
        (scores: number[], label: number) =>
          costs(scores, label, own)
            .filter((_, j) => j !== label)
            .at(-1) ?? 0,
        (scores: number[], label: number) => costs(scores, label, own).at(-1) ?? 0,
      ]),
    },
    {
      name: "averaged-over-classes",
      sentence: "The sum is divided by a number of classes. Here it is not: 10 equal scores cost 9.",
      recognises: (seen) =>
        seen.every(({ args: [scores, label], got }) => {
          const c = (scores as number[]).length;
          const sum = total(terms(scores as number[], label as number, 1));
          return Math.abs((got as number) - sum / c) < 1e-9 || Math.abs((got as number) - sum / (c - 1)) < 1e-9;
        }),
    },
    {
      name: "squared",
      sentence: "The terms are squared. That is another loss, the squared hinge; here they are added as they are.",
      wrong: (scores, label) => total(terms(scores, label, 1).map((term) => term * term)),
    },
    {
      name: "label-ignored",
      sentence: "The label makes no difference here: class 0 is taken for the truth every time.",
      wrong: (scores) => total(terms(scores, 0, 1)),
    },
  ],
  hints: [
    "Go through the wrong classes only. How much closer than 1 does each come to the true class?",
    "L = Σ_{j ≠ truth} max(0, s_j - s_truth + 1).",
    "let loss = 0; for (let j = 0; j < scores.length; j++) if (j !== label) loss += …; return loss;",
  ],
  withholds: ["hinge"],
});
