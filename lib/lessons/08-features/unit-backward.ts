import { type Exercise, exercise } from "../../exercise/specification";
import { total } from "../../exercise/total";
import type { Random } from "../../random/random";
import { lengthOf } from "./plain";

const dot = (a: readonly number[], b: readonly number[]): number => total(a.map((value, i) => value * b[i]));
const normals = (random: Random, n: number): number[] => Array.from({ length: n }, () => random.normal(0, 2));

/** 08.5: back through the division by a length. */
export const myUnitBackward: Exercise = exercise<(v: number[], upstream: number[]) => number[]>({
  id: "08.5",
  title: "Back through a normalisation",
  points: 4,
  function: "myUnitBackward",
  takes: [
    { name: "v", shape: "[n]", what: "what is normalised, not all 0" },
    { name: "upstream", shape: "[n]", what: "∂L/∂u, the gradient of what comes out" },
  ],
  returns: { shape: "[n]", what: "∂L/∂v, where u = v/‖v‖ (without ε)" },
  reference: (v, upstream) => {
    const length = lengthOf(v);
    const along = dot(v, upstream) / (length * length);
    return v.map((value, i) => (upstream[i] - along * value) / length);
  },
  tolerance: { absolute: 1e-9, relative: 1e-9, reason: "sums taken in another order differ in the last digits" },
  cases: [
    {
      title: "v = (3, 4), upstream (1, 0): (0.128, -0.096)",
      inputs: [
        [
          [3, 4],
          [1, 0],
        ],
      ],
    },
    {
      title: "along v nothing changes: the length is 1 whatever it was",
      inputs: [
        [
          [3, 4],
          [6, 8],
        ],
      ],
    },
    {
      title: "across v all of it passes, divided by the length",
      inputs: [
        [
          [0, 5],
          [2, 0],
        ],
      ],
    },
    {
      title: "a single number is always ±1: gradient 0",
      inputs: [
        [[7], [3]],
        [[-2], [1]],
      ],
    },
    {
      title: "any numbers",
      draw: (random) => {
        const n = 2 + random.integer(5);
        return [normals(random, n), normals(random, n)];
      },
      count: 8,
    },
  ],
  properties: [
    {
      title: "what comes back stands at right angles to v",
      count: 4,
      async holds(subject, random) {
        const [v, upstream] = [normals(random, 5), normals(random, 5)];
        const back = (await subject.call(v, upstream)) as number[];
        return Math.abs(dot(v, back)) < 1e-8
          ? undefined
          : { input: [v, upstream], expected: "v · ∂L/∂v = 0", got: dot(v, back) };
      },
    },
  ],
  diagnoses: [
    {
      name: "length-as-a-constant",
      sentence:
        "Only the division is differentiated, as if the length did not depend on v. It does: every vᵢ changes it.",
      wrong: (v, upstream) => upstream.map((g) => g / lengthOf(v)),
    },
    {
      name: "not-divided",
      sentence: "The part along v is taken away, but the division by ‖v‖ is missing: a long v turns less.",
      wrong: (v, upstream) => {
        const along = dot(v, upstream) / (lengthOf(v) * lengthOf(v));
        return v.map((value, i) => upstream[i] - along * value);
      },
    },
    {
      name: "added-for-subtracted",
      sentence: "The second term has the wrong sign: the part along v is taken away.",
      wrong: (v, upstream) => {
        const length = lengthOf(v);
        const along = dot(v, upstream) / (length * length);
        return v.map((value, i) => (upstream[i] + along * value) / length);
      },
    },
    {
      name: "length-once-too-few",
      sentence: "The second term is v (v · upstream)/‖v‖³; here one power of ‖v‖ is missing.",
      wrong: (v, upstream) => {
        const length = lengthOf(v);
        return v.map((value, i) => upstream[i] / length - (dot(v, upstream) * value) / (length * length));
      },
    },
    {
      name: "unit-twice-undivided",
      sentence: "In the second term v stands where u = v/‖v‖ should: it is ‖v‖² too large.",
      wrong: (v, upstream) => {
        const length = lengthOf(v);
        return v.map((value, i) => (upstream[i] - dot(v, upstream) * value) / length);
      },
    },
    {
      name: "diagonal-only",
      sentence: "Each vᵢ is seen to change its own uᵢ alone. It changes the length, and so all other u as well.",
      wrong: (v, upstream) => {
        const length = lengthOf(v);
        return v.map((value, i) => upstream[i] * (1 / length - (value * value) / (length * length * length)));
      },
    },
    {
      name: "forward-again",
      sentence: "This is u = v/‖v‖ itself, the forward pass.",
      wrong: (v) => v.map((value) => value / lengthOf(v)),
    },
    {
      name: "upstream-passed-on",
      sentence: "The upstream gradient comes out as it came in. The local one is missing.",
      wrong: (_, upstream) => [...upstream],
    },
    {
      name: "times-the-output",
      sentence: "The upstream gradient is multiplied by u. Multiply by ∂u/∂v, which is another thing.",
      wrong: (v, upstream) => v.map((value, i) => (upstream[i] * value) / lengthOf(v)),
    },
    {
      name: "squared-length",
      sentence: "The length is ‖v‖² here. Take the root of the sum of squares.",
      wrong: (v, upstream) => {
        const length = lengthOf(v) * lengthOf(v);
        const along = dot(v, upstream) / (length * length);
        return v.map((value, i) => (upstream[i] - along * value) / length);
      },
    },
    {
      name: "sum-for-length",
      sentence: "v is divided by the sum of its sizes here. The length is the root of the sum of squares.",
      wrong: (v, upstream) => {
        const sum = total(v.map(Math.abs));
        const along = dot(v, upstream) / (sum * sum);
        return v.map((value, i) => (upstream[i] - along * value) / sum);
      },
    },
    {
      name: "roles-exchanged",
      sentence:
        "v and upstream have changed places: the part along v is to be taken from upstream, not the other way round.",
      wrong: (v, upstream) => {
        const length = lengthOf(v);
        const by = dot(upstream, upstream) || 1;
        return v.map((value, i) => (value - (dot(v, upstream) / by) * upstream[i]) / length);
      },
    },
  ],
  hints: [
    "uᵢ = vᵢ/‖v‖ depends on vᵢ twice: above the line, and through the length, which every vⱼ changes.",
    "∂uᵢ/∂vⱼ = (δᵢⱼ - uᵢuⱼ)/‖v‖, so ∂L/∂v = (g - (g · u) u)/‖v‖ with g the upstream gradient.",
    "const length = …; const u = v.map(…); const along = …; return upstream.map((g, i) => (g - …) / …);",
  ],
  withholds: [],
});
