import { type Exercise, exercise } from "../../exercise/specification";

type Gradient = { w: number[]; x: number[] };

function gradient(
  w: readonly number[],
  x: readonly number[],
  change: (g: number, s: number, z: number) => number,
): Gradient {
  const z = w[0] * x[0] + w[1] * x[1] + w[2];
  const s = 1 / (1 + Math.exp(-z));
  const g = change((1 - s) * s, s, z);
  return { w: [g * x[0], g * x[1], g], x: [g * w[0], g * w[1]] };
}

/** 05.2: the gradients of the lecture's sigmoid circuit. */
export const myCircuitGradient: Exercise = exercise<(w: number[], x: number[]) => Gradient>({
  id: "05.2",
  title: "The sigmoid circuit backwards",
  points: 3,
  function: "myCircuitGradient",
  takes: [
    { name: "w", shape: "[3]", what: "weights w₀, w₁ and the bias w₂" },
    { name: "x", shape: "[2]", what: "inputs x₀, x₁" },
  ],
  returns: { shape: "{ w: [3], x: [2] }", what: "gradients of f = σ(w₀x₀ + w₁x₁ + w₂)" },
  reference: (w, x) => gradient(w, x, (g) => g),
  tolerance: { absolute: 1e-12, reason: "products taken in another order differ in the last digits" },
  cases: [
    {
      title: "the lecture's numbers: -0.197, -0.393, 0.197 and 0.393, -0.590",
      inputs: [
        [
          [2, -3, -3],
          [-1, -2],
        ],
      ],
    },
    {
      title: "at s = 0 the slope is a quarter",
      inputs: [
        [
          [1, 1, -3],
          [1, 2],
        ],
      ],
    },
    {
      title: "an input of 0 gives its weight no gradient",
      inputs: [
        [
          [2, 5, 1],
          [0, 3],
        ],
      ],
    },
    {
      title: "any weights and inputs",
      draw: (random) => [
        [random.normal(), random.normal(), random.normal()],
        [random.normal(), random.normal()],
      ],
    },
  ],
  diagnoses: [
    {
      name: "sigmoid-skipped",
      sentence: "The sigmoid gate is left out: its local gradient (1 - σ)·σ multiplies everything behind it.",
      wrong: (w, x) => gradient(w, x, () => 1),
    },
    {
      name: "output-for-local",
      sentence: "The output σ is handed on where the local gradient (1 - σ)·σ should be.",
      wrong: (w, x) => gradient(w, x, (_, s) => s),
    },
    {
      name: "local-at-z",
      sentence: "The rule (1 - σ)·σ got the sum s instead of σ(s).",
      wrong: (w, x) => gradient(w, x, (_, __, z) => (1 - z) * z),
    },
    {
      name: "not-swapped",
      sentence: "A mul gate swaps: the gradient of a weight is times its input, that of an input times its weight.",
      wrong: (w, x) => {
        const right = gradient(w, x, (g) => g);
        return { w: [right.x[0], right.x[1], right.w[2]], x: right.w.slice(0, 2) };
      },
    },
    {
      name: "bias-times-something",
      sentence: "The bias goes through an add gate only: its gradient is what comes from upstream, times 1.",
      recognises: (seen) =>
        seen.every(({ expected, got }) => {
          const [e, g] = [expected as Gradient, got as Gradient];
          return [0, 1].every((i) => Math.abs(e.w[i] - g.w[i]) < 1e-9 && Math.abs(e.x[i] - g.x[i]) < 1e-9) === true;
        }),
    },
    {
      name: "sign-reversed",
      sentence: "Every sign is turned round. Gradients point uphill; only a descent step subtracts them.",
      wrong: (w, x) => gradient(w, x, (g) => -g),
    },
  ],
  hints: [
    "Go backwards: first through the sigmoid, then through the add gates, then through each mul gate.",
    "g = (1 - σ)·σ; ∂f/∂wᵢ = g·xᵢ, ∂f/∂w₂ = g, ∂f/∂xᵢ = g·wᵢ.",
    "const out = 1 / (1 + Math.exp(-(…))); const g = …; return { w: [g * x[0], …, …], x: [g * w[0], …] };",
  ],
  withholds: [],
});
