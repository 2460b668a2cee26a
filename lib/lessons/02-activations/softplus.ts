import { type Exercise, exercise } from "../../exercise/specification";

const stable = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
const naive = (x: number): number => Math.log(1 + Math.exp(x));
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.abs(b);

/** What is added to 0 or x, between the ends of either way of writing it: 40 is where a computer sees no difference. */
const inPieces = (piece: (x: number) => number): ((x: number) => number)[] => [
  (x) => Math.max(x, 0) + piece(-Math.abs(x)),
  (x) => (x > 40 ? x : piece(x)),
  (x) => (x > 40 ? x : x < -40 ? Math.exp(x) : piece(x)),
];

/** 02.3: softplus at any x. */
export const mySoftplus: Exercise = exercise<(x: number) => number>({
  id: "02.3",
  title: "A softplus that survives",
  points: 2,
  function: "mySoftplus",
  takes: [{ name: "x", shape: "scalar", what: "any number, also a thousand or minus a thousand" }],
  returns: { shape: "scalar", what: "ln(1 + e to the x), right to nine digits" },
  reference: stable,
  tolerance: { relative: 1e-9, reason: "nine digits: logarithms in another form differ in the last ones" },
  cases: [
    { title: "at 0 it is ln 2", inputs: [[0]] },
    { title: "at 1000 it is 1000, not Infinity", inputs: [[1000]] },
    { title: "at -1000 it is 0", inputs: [[-1000]] },
    { title: "at -40 it is 4.2e-18, not 0", inputs: [[-40]] },
    { title: "any number", draw: (random) => [random.normal(0, 3)], count: 6 },
  ],
  diagnoses: [
    {
      name: "overflow",
      sentence: "Right for numbers of ordinary size, but exp(1000) is Infinity. Let the exponent never be above 0.",
      recognises: (seen) =>
        seen.every(({ args: [x], got }) => {
          const power = Math.exp(x as number);
          if (power === Number.POSITIVE_INFINITY) return !Number.isFinite(got as number);
          return (x as number) < -20 || near(got as number, stable(x as number));
        }),
    },
    {
      name: "small-power-lost",
      sentence:
        "Nothing overflows, but at -40 the answer is lost: 1 + 4e-18 is 1 for a computer. Math.log1p(t) is ln(1 + t) without that sum.",
      recognises: (seen) =>
        seen.every(({ args: [x], got, expected }) =>
          (x as number) < -37 ? (got as number) === 0 : Math.abs((got as number) - (expected as number)) < 1e-6,
        ),
    },
    {
      name: "relu",
      sentence: "This is ReLU, max(0, x). Softplus is its smooth relative: near 0 they differ, by ln 2 at 0.",
      wrong: (x) => Math.max(0, x),
    },
    {
      name: "slope-for-value",
      sentence: "This is the sigmoid, the derivative of softplus. The exercise asks for softplus itself.",
      wrong: (x) => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x))),
    },
    {
      name: "mirrored",
      sentence: "The sign of x is turned round: this is softplus at -x.",
      wrong: (x) => stable(-x),
    },
    {
      name: "one-piece-only",
      sentence: "Only ln(1 + e to the -|x|) is left; for x above 0 the x itself has to be added again.",
      wrong: (x) => Math.log1p(Math.exp(-Math.abs(x))),
    },
    {
      name: "logarithm-to-base-2",
      sentence: "The logarithm is to base 2. Softplus uses the natural one.",
      recognises: (seen) =>
        seen.every(({ args: [x], got }) => {
          const expected = naive(x as number) / Math.LN2;
          return Math.abs(x as number) > 30 || Math.abs((got as number) - expected) < 1e-6;
        }),
    },
    {
      name: "logarithm-missing",
      sentence: "A power of e stands where its logarithm, ln(1 + power), is asked for.",
      wrong: inPieces(Math.exp),
    },
    {
      name: "exp-twice",
      sentence: "Math.exp is applied twice: ln(1 + e to the x) has one power in it.",
      wrong: inPieces((x) => Math.log1p(Math.exp(Math.exp(x)))),
    },
    {
      name: "pieces-multiplied",
      sentence: "The two pieces, x above 0 and the logarithm, are multiplied. Add them.",
      wrong: (x) => Math.max(x, 0) * Math.log1p(Math.exp(-Math.abs(x))),
    },
    {
      name: "corner-not-at-zero",
      sentence:
        "The piece that is x for large x begins at another place than 0: below 0 nothing is added to the logarithm.",
      wrong: [1, -1].map((corner) => (x: number) => Math.max(x, corner) + Math.log1p(Math.exp(-Math.abs(x)))),
    },
    {
      name: "exponent-turned",
      sentence: "Right at the ends, but between them the exponent has the other sign: this is softplus at -x.",
      wrong: inPieces((x) => stable(-x)).slice(1),
    },
  ],
  hints: [
    "For x above 0 take e to the x out of the sum: ln(1 + eˣ) = x + ln(1 + e⁻ˣ). Now the power is small.",
    "softplus(x) = max(x, 0) + ln(1 + e^(-|x|)); Math.log1p(t) is ln(1 + t), also for tiny t.",
    "return Math.max(x, 0) + Math.log1p(…);",
  ],
  withholds: ["softplus", "logSumExp"],
});
