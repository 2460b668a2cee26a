import { type Exercise, exercise } from "../../exercise/specification";

const sizes = (layers: number, first: number, next: number): number[] =>
  Array.from({ length: layers }, (_, i) => first * next ** i);

/** 02.5: how large the numbers in a deep ReLU network are. */
export const mySignalSize: Exercise = exercise<(layers: number, width: number, std: number) => number[]>({
  id: "02.5",
  title: "How large is the signal in layer n?",
  points: 3,
  function: "mySignalSize",
  takes: [
    { name: "layers", shape: "scalar", what: "how many layers, 1 or more" },
    { name: "width", shape: "scalar", what: "how many numbers each unit sums" },
    { name: "std", shape: "scalar", what: "the standard deviation of the weights" },
  ],
  returns: {
    shape: "[layers]",
    what: "the standard deviation of the sums in front of the ReLU, layer by layer; the inputs have mean 0 and standard deviation 1",
  },
  reference: (layers, width, std) => sizes(layers, std * Math.sqrt(width), std * Math.sqrt(width / 2)),
  tolerance: { absolute: 1e-12, relative: 1e-9, reason: "roots and powers in another order differ in the last digits" },
  cases: [
    { title: "width 100, std 0.1: the first sum has standard deviation 1", inputs: [[1, 100, 0.1]] },
    { title: "then each ReLU costs a factor of the root of 2", inputs: [[4, 100, 0.1]] },
    { title: "He's weights, std √(2/width), keep it at √2", inputs: [[6, 50, 0.2]] },
    {
      title: "any depth, width and weights",
      draw: (random) => [3 + random.integer(5), 10 + random.integer(90), random.uniform(0.03, 0.4)],
      count: 6,
    },
  ],
  diagnoses: [
    {
      name: "linear-network",
      sentence:
        "Right for a network without ReLU. ReLU sets half of the sums to 0, so only half of the mean square goes on.",
      wrong: (layers, width, std) => sizes(layers, std * Math.sqrt(width), std * Math.sqrt(width)),
    },
    {
      name: "halved-too-early",
      sentence: "The first layer is halved too. Its inputs have been through no ReLU.",
      wrong: (layers, width, std) => sizes(layers, std * Math.sqrt(width / 2), std * Math.sqrt(width / 2)),
    },
    {
      name: "variance",
      sentence: "This is the variance. The standard deviation is its root.",
      wrong: (layers, width, std) => sizes(layers, std * std * width, (std * std * width) / 2),
    },
    {
      name: "factor-half",
      sentence: "ReLU halves the mean square, that is the variance of the next sum; its root falls by √2, not by 2.",
      wrong: (layers, width, std) => sizes(layers, std * Math.sqrt(width), (std * Math.sqrt(width)) / 2),
    },
    {
      name: "width-without-root",
      sentence: "Independent terms add their variances: width of them make the standard deviation √width times larger.",
      wrong: (layers, width, std) => sizes(layers, std * width, (std * width) / Math.SQRT2),
    },
    {
      name: "width-ignored",
      sentence: "The width is missing: every sum has as many terms as the layer in front has units.",
      wrong: (layers, _width, std) => sizes(layers, std, std / Math.SQRT2),
    },
    {
      name: "last-layer-only",
      sentence: "This is one number. The exercise asks for a list with one for each layer.",
      recognises: (seen) => seen.every(({ got }) => typeof got === "number"),
    },
  ],
  hints: [
    "Variances of independent terms add up. What is the variance of a sum of `width` terms, weight times input?",
    "s₁ = std·√width; afterwards half of the mean square is lost, so sₙ = sₙ₋₁ · std·√(width/2).",
    "const sizes = [std * Math.sqrt(width)]; while (sizes.length < layers) sizes.push(…); return sizes;",
  ],
  withholds: ["signalTheory"],
});
