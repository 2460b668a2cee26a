import { type Exercise, exercise } from "../../exercise/specification";
import { total } from "../../exercise/total";

const largest = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));
const smallest = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));

/** 04.4: up to where the learning rate may go on a bowl. */
export const myLargestRate: Exercise = exercise<(eigenvalues: number[]) => number>({
  id: "04.4",
  title: "The largest rate that does not diverge",
  points: 1,
  function: "myLargestRate",
  takes: [{ name: "eigenvalues", shape: "[D]", what: "the curvatures λ of the bowl, all above 0, in any order" }],
  returns: { shape: "scalar", what: "the learning rate at which descent begins to diverge" },
  reference: (eigenvalues) => 2 / largest(eigenvalues),
  tolerance: { absolute: 1e-12, reason: "quotients taken in another way differ in the last digit" },
  cases: [
    { title: "curvatures 1 and 4: 0.5", inputs: [[[1, 4]]] },
    { title: "the order makes no difference", inputs: [[[8, 1, 2]], [[2, 8, 1]], [[1, 2, 8]]] },
    { title: "one direction alone", inputs: [[[0.5]]] },
    {
      title: "any bowl",
      draw: (random) => [Array.from({ length: 3 + random.integer(3) }, () => 1 + random.integer(50))],
      count: 6,
    },
  ],
  diagnoses: [
    {
      name: "flattest-direction",
      sentence: "This is set by the flattest direction. The steepest one, the largest λ, diverges first.",
      wrong: (eigenvalues) => 2 / smallest(eigenvalues),
    },
    {
      name: "one-over",
      sentence:
        "At 1/λ the steepest direction arrives in one step. It may overshoot, up to as far away as it was: 2/λ.",
      wrong: (eigenvalues) => 1 / largest(eigenvalues),
    },
    {
      name: "best-instead-of-largest",
      sentence: "2/(λmax + λmin) is the fastest rate. The exercise asks for the limit of those that do not diverge.",
      wrong: (eigenvalues) => 2 / (largest(eigenvalues) + smallest(eigenvalues)),
    },
    {
      name: "sum-or-mean",
      sentence:
        "All curvatures together decide here, by their sum or mean. Each direction stands alone: the worst decides.",
      recognises: (seen) =>
        [1, 0].some((sum) =>
          seen.every(({ args: [eigenvalues], got }) => {
            const values = eigenvalues as number[];
            const all = sum === 1 ? total(values) : total(values) / values.length;
            return Math.abs(2 / all - (got as number)) < 1e-9;
          }),
        ),
    },
    {
      name: "upside-down",
      sentence: "This is upside down: a steep bowl needs a small rate, 2 divided by λ.",
      wrong: (eigenvalues) => largest(eigenvalues) / 2,
    },
    {
      name: "order-believed",
      sentence: "The first or the last of the list is taken for the largest. They come in any order.",
      recognises: (seen) =>
        ["first", "last"].some((which) =>
          seen.every(({ args: [eigenvalues], got }) => {
            const values = eigenvalues as number[];
            const value = values[which === "first" ? 0 : values.length - 1];
            return Math.abs(2 / value - (got as number)) < 1e-9;
          }),
        ),
    },
  ],
  hints: [
    "Along a direction of curvature λ each step multiplies the distance by 1 - ηλ. When does it stop shrinking?",
    "|1 - ηλ| < 1 for every λ: η < 2/λ, so the largest λ decides.",
    "return 2 / Math.max(…);",
  ],
  withholds: [],
});
