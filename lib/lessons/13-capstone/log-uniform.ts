import { type Exercise, exercise } from "../../exercise/specification";

type Draw = (low: number, high: number, u: number) => number;
const power = (base: number, exponent: number): number => Math.exp(exponent * Math.log(base));

/** 13.4: a draw that gives every decade the same chance. */
export const myLogUniform: Exercise = exercise<Draw>({
  id: "13.4",
  title: "A fair draw of a learning rate",
  points: 1,
  function: "myLogUniform",
  takes: [
    { name: "low", shape: "scalar", what: "the smallest value, above 0" },
    { name: "high", shape: "scalar", what: "the largest value, above low" },
    { name: "u", shape: "scalar", what: "a uniform draw from 0 to 1" },
  ],
  returns: { shape: "scalar", what: "low at u = 0, high at u = 1, and equal factors for equal parts of u" },
  reference: (low, high, u) => low * power(high / low, u),
  tolerance: { absolute: 1e-12, relative: 1e-9, reason: "powers and logarithms differ in the last digits" },
  cases: [
    { title: "u = 0 gives the smallest", inputs: [[0.001, 0.1, 0]] },
    { title: "u = 1 gives the largest", inputs: [[0.001, 0.1, 1]] },
    { title: "half-way from 0.001 to 0.1 is 0.01", inputs: [[0.001, 0.1, 0.5]] },
    { title: "a quarter of the way from 1 to 16 is 2", inputs: [[1, 16, 0.25]] },
    {
      title: "any range, any draw",
      draw: (random) => {
        const low = random.uniform(0.0001, 3);
        return [low, low * random.uniform(2, 500), random.uniform(0.05, 0.95)];
      },
      count: 8,
    },
  ],
  diagnoses: [
    {
      name: "uniform",
      sentence:
        "This is uniform in the value: nine of ten draws fall into the top decade. Draw uniformly in the logarithm.",
      wrong: (low, high, u) => low + u * (high - low),
    },
    {
      name: "logarithm-returned",
      sentence: "This is the logarithm of the value. Take the power of it, with the base of your logarithm.",
      recognises: (seen) =>
        [1, Math.LN10, Math.LN2].some((unit) =>
          seen.every(({ args: [low, high, u], got }) =>
            near(got, (Math.log(low) + u * (Math.log(high) - Math.log(low))) / unit),
          ),
        ),
    },
    {
      name: "bases-mixed",
      sentence:
        "The logarithm and the power have different bases: Math.log goes with Math.exp, Math.log10 with 10 ** ….",
      recognises: (seen) => {
        // with other bases every value is raised to one power, whichever they are
        const [one] = seen;
        const exponent = Math.log(Number(one?.got)) / Math.log(Number(one?.expected));
        const plain = [-1, 1 / 2, 2, 3].some((v) => Math.abs(v - exponent) < 1e-9); // a root or a square at the end
        return !plain && seen.every(({ expected, got }) => near(got, power(Number(expected), exponent)));
      },
    },
    {
      name: "turned-round",
      sentence: "u = 0 gives the largest value and u = 1 the smallest: the two ends are swapped.",
      wrong: (low, high, u) => high * power(low / high, u),
    },
    {
      name: "difference-for-ratio",
      sentence: "The span of a logarithm is the ratio high / low, not the difference high - low.",
      recognises: (seen) => seen.every(({ args: [low, high, u], got }) => near(got, low * power(high - low, u))),
    },
    {
      name: "low-forgotten",
      sentence: "This begins at 1 instead of low: multiply by low.",
      wrong: (low, high, u) => power(high / low, u),
    },
    {
      name: "from-one",
      sentence: "The ratio is not used: high to the power of u begins at 1 (or at low), but does not end at high.",
      recognises: (seen) =>
        [false, true].some((scaled) =>
          seen.every(({ args: [low, high, u], got }) => near(got, (scaled ? low : 1) * power(high, u))),
        ),
    },
    {
      name: "middle-only",
      sentence: "u makes no difference here. It says how far from low to high the value lies.",
      recognises: (seen) =>
        [(a: number, b: number) => Math.sqrt(a * b), (a: number, b: number) => (a + b) / 2].some((middle) =>
          seen.every(({ args: [low, high], got }) => near(got, middle(low, high))),
        ),
    },
    {
      name: "squared",
      sentence: "This favours small values by squaring u. It is no law of the logarithm: half-way must be √(low·high).",
      recognises: (seen) =>
        [2, 3].some((exponent) =>
          seen.every(({ args: [low, high, u], got }) => near(got, low + power(u, exponent) * (high - low))),
        ),
    },
    {
      name: "multiplied",
      sentence: "u multiplies the ratio. It belongs into the exponent: equal parts of u are equal factors.",
      wrong: (low, high, u) => low * (1 + u * (high / low)),
    },
    {
      name: "begins-elsewhere",
      sentence: "At u = 0 this is not low. The ratio's power is multiplied by low, and by nothing else.",
      wrong: [
        (low, high, u) => high * power(high / low, u),
        (low, high, u) => u * power(high / low, u),
        (low, high, u) => Math.exp(low) * power(high / low, u),
      ],
    },
    {
      name: "added",
      sentence: "Two things are added that are to be multiplied: in a logarithmic scale one goes up by factors.",
      wrong: [(low, high, u) => low + power(high / low, u), (low, high, u) => power(low, 1 - u) + power(high, u)],
    },
    {
      name: "power-turned",
      sentence: "A base and its exponent are exchanged: u stands in the exponent.",
      wrong: [
        (low, high, u) => low * power(u, high / low),
        (low, high, u) => power(1 - u, low) * power(high, u),
        (low, high, u) => power(low, 1 - u) * power(u, high),
      ],
    },
    {
      name: "logarithms-multiplied",
      sentence: "The logarithm of low is multiplied by the rest. Add them: log low + u·(log high - log low).",
      wrong: (low, high, u) => Math.exp(Math.log(low) * u * (Math.log(high) - Math.log(low))),
    },
  ],
  hints: [
    "0.001, 0.01 and 0.1 should be equally far apart. In which scale are they?",
    "log value = log low + u·(log high - log low), which is value = low·(high/low)ᵘ.",
    "return low * (high / low) ** …;",
  ],
  withholds: [],
});

function near(got: unknown, mistaken: number): boolean {
  return typeof got === "number" && Math.abs(got - mistaken) <= 1e-9 * (1 + Math.abs(mistaken));
}
