import { type Exercise, exercise } from "../../exercise/specification";

type Norm = { gain: number; shift: number; mean: number; variance: number };
type Folded = { w: number[]; b: number };

/** The filter times a factor; the bias as given. */
const folded = (w: readonly number[], factor: number, b: number): Folded => ({ w: w.map((each) => each * factor), b });
const factorOf = ({ gain, variance }: Norm): number => gain / Math.sqrt(variance);

/** 10.4: batch norm folded into the filter before it. */
export const myFold: Exercise = exercise<(w: number[], b: number, norm: Norm) => Folded>({
  id: "10.4",
  title: "Fold it",
  points: 2,
  function: "myFold",
  takes: [
    { name: "w", shape: "[n]", what: "the weights of one filter" },
    { name: "b", shape: "scalar", what: "its bias" },
    {
      name: "norm",
      shape: "{ gain, shift, mean, variance }",
      what: "the batch norm behind it, for this filter; the variance is above 0",
    },
  ],
  returns: { shape: "{ w: [n], b }", what: "one filter and bias that answer as filter and batch norm do together" },
  reference: (w, b, norm) => folded(w, factorOf(norm), norm.shift + (b - norm.mean) * factorOf(norm)),
  tolerance: { absolute: 1e-9, relative: 1e-12, reason: "another order of operations differs in the last digits" },
  cases: [
    {
      title: "a batch norm that does nothing changes nothing",
      inputs: [[[1, 2], 3, { gain: 1, shift: 0, mean: 0, variance: 1 }]],
    },
    {
      title: "gain 2 and variance 4: the filter stays",
      inputs: [[[5, -1], 0, { gain: 2, shift: 0, mean: 0, variance: 4 }]],
    },
    { title: "mean, shift and bias", inputs: [[[5], 3, { gain: 2, shift: 1, mean: 7, variance: 4 }]] },
    { title: "a gain of 0 leaves the shift", inputs: [[[5, 6], 3, { gain: 0, shift: 1.5, mean: 2, variance: 4 }]] },
    {
      title: "a gain below 0 turns the filter's sign",
      inputs: [[[1, 2], 1, { gain: -3, shift: 0, mean: 0, variance: 9 }]],
    },
    {
      title: "any filter",
      draw: (random) => [
        Array.from({ length: 2 + random.integer(3) }, () => random.integer(9) - 4),
        1 + random.integer(4),
        {
          gain: 2 + random.integer(3),
          shift: 1 + random.integer(4),
          mean: 5 + random.integer(3),
          variance: [4, 9, 16, 25][random.integer(4)],
        },
      ],
      count: 8,
    },
  ],
  diagnoses: [
    {
      name: "variance-without-root",
      sentence: "It is divided by the variance. Batch norm divides by its root, the standard deviation.",
      wrong: (w, b, norm) => {
        const factor = norm.gain / norm.variance;
        return folded(w, factor, norm.shift + (b - norm.mean) * factor);
      },
    },
    {
      name: "old-bias-forgotten",
      sentence: "The filter's own bias is missing: it, too, goes through the batch norm.",
      wrong: (w, _b, norm) => folded(w, factorOf(norm), norm.shift - norm.mean * factorOf(norm)),
    },
    {
      name: "mean-forgotten",
      sentence: "The mean is not subtracted from the bias.",
      wrong: (w, b, norm) => folded(w, factorOf(norm), norm.shift + b * factorOf(norm)),
    },
    {
      name: "mean-added",
      sentence: "The mean is added to the bias. Batch norm subtracts it.",
      wrong: (w, b, norm) => folded(w, factorOf(norm), norm.shift + (b + norm.mean) * factorOf(norm)),
    },
    {
      name: "bias-not-scaled",
      sentence: "Bias and mean are not scaled: what batch norm does to the filter's answer, it does to them, too.",
      wrong: (w, b, norm) => folded(w, factorOf(norm), norm.shift + b - norm.mean),
    },
    {
      name: "shift-forgotten",
      sentence: "The shift is missing: it is added at the end, as it is.",
      wrong: (w, b, norm) => folded(w, factorOf(norm), (b - norm.mean) * factorOf(norm)),
    },
    {
      name: "shift-scaled",
      sentence: "The shift is scaled. It is added after scaling, as it is.",
      wrong: (w, b, norm) => folded(w, factorOf(norm), (norm.shift + b - norm.mean) * factorOf(norm)),
    },
    {
      name: "gain-forgotten",
      sentence: "The gain is missing in the factor.",
      wrong: (w, b, norm) => {
        const factor = 1 / Math.sqrt(norm.variance);
        return folded(w, factor, norm.shift + (b - norm.mean) * factor);
      },
    },
    {
      name: "filter-unchanged",
      sentence: "The filter is as before: its weights are scaled, not the bias alone.",
      wrong: (w, b, norm) => ({ w: [...w], b: norm.shift + (b - norm.mean) * factorOf(norm) }),
    },
    {
      name: "shift-multiplied",
      sentence: "The shift is a factor here. It is added last, and so to the bias alone.",
      wrong: [true, false].map((ofAll) => (w: number[], b: number, norm: Norm) => {
        const factor = factorOf(norm);
        return folded(w, ofAll ? factor * norm.shift : factor, (b - norm.mean) * factor * norm.shift);
      }),
    },
  ],
  hints: [
    "Write down what comes out: gain · ((w·x + b) - mean) / √variance + shift. Sort it: what multiplies x, what stands alone?",
    "w' = w·gain/√variance, b' = shift + (b - mean)·gain/√variance.",
    "const factor = norm.gain / Math.sqrt(…); return { w: w.map((each) => …), b: … };",
  ],
  withholds: ["foldBatchNorm"],
});
