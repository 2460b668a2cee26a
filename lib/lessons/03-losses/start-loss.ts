import { type Exercise, exercise } from "../../exercise/specification";

/** 03.4: what the loss has to be before any training. */
export const myStartLoss: Exercise = exercise<(classes: number) => { softmax: number; hinge: number }>({
  id: "03.4",
  title: "The first check of any training run",
  points: 1,
  function: "myStartLoss",
  takes: [{ name: "classes", shape: "scalar", what: "how many classes there are, 2 or more" }],
  returns: { shape: "{ softmax, hinge }", what: "the two losses when all scores are equal, as before any training" },
  reference: (classes) => ({ softmax: Math.log(classes), hinge: classes - 1 }),
  tolerance: { absolute: 1e-12, reason: "logarithms computed in two ways differ in the last digit" },
  cases: [
    { title: "ten classes: ln 10 = 2.3026 and 9", inputs: [[10]] },
    { title: "two classes: ln 2 and 1", inputs: [[2]] },
    { title: "a thousand classes", inputs: [[1000]] },
    { title: "any number of classes", draw: (random) => [3 + random.integer(500)] },
  ],
  diagnoses: [
    {
      name: "probability-for-loss",
      sentence: "1/C is the probability that each class gets. The softmax loss is minus its logarithm: ln C.",
      wrong: (classes) => ({ softmax: 1 / classes, hinge: classes - 1 }),
    },
    {
      name: "minus-sign",
      sentence: "A loss is not negative: -ln(1/C) is +ln C.",
      wrong: (classes) => ({ softmax: Math.log(1 / classes), hinge: classes - 1 }),
    },
    {
      name: "true-class-counted",
      sentence:
        "The hinge loss sums over the wrong classes only. There are C - 1 of them, each a full margin of 1 too high.",
      wrong: (classes) => ({ softmax: Math.log(classes), hinge: classes }),
    },
    {
      name: "hinge-zero",
      sentence:
        "Equal scores cost something in the hinge loss: each wrong class should be 1 below the true one, and is not.",
      wrong: (classes) => ({ softmax: Math.log(classes), hinge: 0 }),
    },
    {
      name: "logarithm-to-another-base",
      sentence: "The logarithm is to base 2 or 10. The loss uses the natural logarithm, Math.log.",
      recognises: (seen) =>
        seen.every(({ args: [classes], got }) => {
          const { softmax } = got as { softmax: number };
          const c = classes as number;
          return Math.abs(softmax - Math.log2(c)) < 1e-9 || Math.abs(softmax - Math.log10(c)) < 1e-9;
        }),
    },
    {
      name: "swapped",
      sentence: "The two are exchanged: softmax belongs to ln C, the hinge loss to C - 1.",
      wrong: (classes) => ({ softmax: classes - 1, hinge: Math.log(classes) }),
    },
    {
      name: "averaged-hinge",
      sentence: "The hinge terms are averaged over the classes. They are added up.",
      wrong: (classes) => ({ softmax: Math.log(classes), hinge: (classes - 1) / classes }),
    },
  ],
  hints: [
    "Before training all scores are about equal. Which probability does the softmax then give to each class?",
    "softmax: -ln(1/C) = ln C. hinge: one term max(0, s - s + 1) = 1 for each wrong class.",
    "return { softmax: Math.log(…), hinge: … };",
  ],
  withholds: [],
});
