import type { Variants } from "../variants";

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

export const variants: Variants = {
  exercise: "03.3",
  right: {
    "by a loop": (scores: number[], label: number) => {
      let loss = 0;
      for (let j = 0; j < scores.length; j++) if (j !== label) loss += Math.max(0, scores[j] - scores[label] + 1);
      return loss;
    },
    "all classes, minus the truth's one": (scores: number[], label: number) =>
      sum(scores.map((s) => Math.max(0, s - scores[label] + 1))) - 1,
    "filter, then add": (scores: number[], label: number) =>
      scores
        .filter((_, j) => j !== label)
        .map((s) => s - scores[label] + 1)
        .filter((term) => term > 0)
        .reduce((a, b) => a + b, 0),
  },
  wrong: {
    "writes = for +=": {
      answer: (scores: number[], label: number) => {
        let loss = 0;
        for (let j = 0; j < scores.length; j++) if (j !== label) loss = Math.max(0, scores[j] - scores[label] + 1);
        return loss;
      },
      diagnosis: "overwritten",
    },
    "counts the truth": {
      answer: (scores: number[], label: number) => sum(scores.map((s) => Math.max(0, s - scores[label] + 1))),
      diagnosis: "true-class-counted",
    },
    "no margin": {
      answer: (scores: number[], label: number) => sum(scores.map((s) => Math.max(0, s - scores[label]))),
      diagnosis: "margin-forgotten",
    },
    "the wrong way round": {
      answer: (scores: number[], label: number) =>
        sum(scores.map((s, j) => (j === label ? 0 : Math.max(0, scores[label] - s + 1)))),
      diagnosis: "difference-reversed",
    },
    "no max": {
      answer: (scores: number[], label: number) => sum(scores.map((s, j) => (j === label ? 0 : s - scores[label] + 1))),
      diagnosis: "not-clipped",
    },
    "the worst only": {
      answer: (scores: number[], label: number) =>
        Math.max(0, ...scores.filter((_, j) => j !== label).map((s) => s - scores[label] + 1)),
      diagnosis: "only-the-worst-class",
    },
    averages: {
      answer: (scores: number[], label: number) =>
        sum(scores.map((s, j) => (j === label ? 0 : Math.max(0, s - scores[label] + 1)))) / scores.length,
      diagnosis: "averaged-over-classes",
    },
    squares: {
      answer: (scores: number[], label: number) =>
        sum(scores.map((s, j) => (j === label ? 0 : Math.max(0, s - scores[label] + 1) ** 2))),
      diagnosis: "squared",
    },
    "ignores the label": {
      answer: (scores: number[]) => sum(scores.slice(1).map((s) => Math.max(0, s - scores[0] + 1))),
      diagnosis: "label-ignored",
    },
  },
};
