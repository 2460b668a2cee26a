import { type Exercise, exercise } from "../../exercise/specification";
import { integerPower } from "../../schedules/schedules";

type Memory = { m: number[]; s: number[] };
type Stepped = { w: number[]; m: number[]; s: number[] };
type Step = (w: number[], g: number[], memory: Memory, t: number, rate: number) => Stepped;

/** What may differ from Adam as it is. */
interface Parts {
  readonly beta1?: number;
  readonly beta2?: number;
  /** What m and s are divided by, of their share and t. */
  readonly corrections?: (t: number) => readonly [number, number];
  readonly root?: (s: number) => number;
  /** What goes into s. */
  readonly power?: (g: number) => number;
  /** The share of the new in m and in s. */
  readonly shares?: readonly [number, number];
  readonly rate?: (rate: number) => number;
  /** What the step is made of. */
  readonly top?: (m: number, g: number) => number;
}

const [BETA1, BETA2, EPSILON] = [0.9, 0.999, 1e-8];
const usual = (t: number): [number, number] => [1 - integerPower(BETA1, t), 1 - integerPower(BETA2, t)];

const adamWith = (parts: Parts): Step => {
  const { beta1 = BETA1, beta2 = BETA2, corrections = usual, power = (g: number) => g * g } = parts;
  const { root = (s: number) => Math.sqrt(s) + EPSILON, shares = [1 - beta1, 1 - beta2], rate: own = (r) => r } = parts;
  const { top = (m: number) => m } = parts;
  return (w, g, memory, t, rate) => {
    const [k1, k2] = corrections(t);
    const m = memory.m.map((value, i) => beta1 * value + shares[0] * g[i]);
    const s = memory.s.map((value, i) => beta2 * value + shares[1] * power(g[i]));
    return { w: w.map((value, i) => value - (own(rate) * top(m[i], g[i])) / k1 / root(s[i] / k2)), m, s };
  };
};
const adam = adamWith({});

/** 06.4: a step of Adam. */
export const myAdam: Exercise = exercise<Step>({
  id: "06.4",
  title: "A step of Adam",
  points: 3,
  function: "myAdam",
  takes: [
    { name: "w", shape: "[D]", what: "the weights" },
    { name: "g", shape: "[D]", what: "the gradient at w" },
    { name: "memory", shape: "{ m: [D], s: [D] }", what: "both averages before this step, 0 before the first" },
    { name: "t", shape: "scalar", what: "the number of this step, from 1" },
    { name: "rate", shape: "scalar", what: "the learning rate η" },
  ],
  returns: { shape: "{ w: [D], m: [D], s: [D] }", what: "weights and both averages after the step, in new arrays" },
  reference: adam,
  tolerance: { absolute: 1e-12, relative: 1e-9, reason: "powers and quotients taken in another order differ a little" },
  cases: [
    {
      title: "the first step is η long, however steep it is",
      inputs: [[[1, 1], [2, -50], { m: [0, 0], s: [0, 0] }, 1, 0.25]],
    },
    {
      title: "where it was always flat, nothing moves",
      inputs: [[[3, -1], [0, 0], { m: [0, 0], s: [0, 0] }, 1, 0.25]],
    },
    {
      title: "a slope as small as ε: half a step",
      inputs: [[[1], [1e-8], { m: [0], s: [0] }, 1, 0.25]],
    },
    {
      title: "the third step, with a memory",
      inputs: [[[1, -2], [3, 1], { m: [0.5, -0.25], s: [0.02, 0.01] }, 3, 0.125]],
    },
    {
      title: "on flat ground it goes on, by its memory",
      inputs: [[[1, -2], [0, 0], { m: [0.5, -0.25], s: [0.02, 0.01] }, 12, 0.125]],
    },
    {
      title: "any step",
      draw: (random) => {
        const numbers = (by: number) =>
          [1, 2, 3].map(() => (1 + random.integer(9)) * by * (random.integer(2) === 0 ? 1 : -1));
        const memory = { m: numbers(0.25), s: numbers(0.125).map(Math.abs) };
        return [numbers(1), numbers(0.5), memory, 2 + random.integer(30), (1 + random.integer(7)) / 16];
      },
      count: 8,
    },
  ],
  diagnoses: [
    {
      name: "uphill",
      sentence: "The step goes uphill: it is subtracted from the weights.",
      wrong: adamWith({ rate: (rate) => -rate }),
    },
    {
      name: "no-correction",
      sentence: "Both averages start at 0 and are too small at first: m and s are to be corrected by 1 - βᵗ.",
      wrong: adamWith({ corrections: () => [1, 1] }),
    },
    {
      name: "only-m-corrected",
      sentence: "m is corrected, but s is not. It starts at 0 as well: divide it by 1 - β₂ᵗ.",
      wrong: adamWith({ corrections: (t) => [usual(t)[0], 1] }),
    },
    {
      name: "only-s-corrected",
      sentence: "s is corrected, but m is not. It starts at 0 as well: divide it by 1 - β₁ᵗ.",
      wrong: adamWith({ corrections: (t) => [1, usual(t)[1]] }),
    },
    {
      name: "first-step-for-all",
      sentence: "The correction is 1 - β at every step. Its β is to the power of t: it fades as the averages fill.",
      wrong: adamWith({ corrections: () => usual(1) }),
    },
    {
      name: "counted-from-zero",
      sentence: "The correction is off by one step. Steps are counted from 1 already: βᵗ.",
      recognises: (seen) =>
        [-1, 1].some((off) =>
          seen.every(({ args, got }) => {
            const [w, g, memory, t, rate] = args as unknown as Parameters<Step>;
            const mistaken = adam(w, g, memory, t + off, rate).w;
            return (got as Stepped).w.every((value, i) => {
              if (!Number.isFinite(value)) return !Number.isFinite(mistaken[i]);
              return Math.abs(value - mistaken[i]) <= 1e-9 * (1 + Math.abs(value));
            });
          }),
        ),
    },
    {
      name: "betas-swapped",
      sentence: "The two β are swapped: 0.9 belongs to m, 0.999 to s.",
      wrong: adamWith({
        beta1: BETA2,
        beta2: BETA1,
        corrections: (t) => [1 - integerPower(BETA2, t), 1 - integerPower(BETA1, t)],
      }),
    },
    {
      name: "root-forgotten",
      sentence: "The step is divided by s. s is made of squares: take its root.",
      wrong: adamWith({ root: (s) => s + EPSILON }),
    },
    {
      name: "epsilon-inside",
      sentence: "ε is under the root, as in some libraries. Adam adds it to the root: √ŝ + ε.",
      wrong: adamWith({ root: (s) => Math.sqrt(s + EPSILON) }),
    },
    {
      name: "epsilon-forgotten",
      sentence: "There is no ε: where it was always flat, 0 is divided by 0.",
      recognises: (seen) =>
        seen.some(({ got }) => (got as Stepped).w.some(Number.isNaN)) &&
        seen.every(({ args, got }) => {
          const [w, g, memory, t, rate] = args as unknown as Parameters<Step>;
          const mistaken = adamWith({ root: Math.sqrt })(w, g, memory, t, rate).w;
          return (got as Stepped).w.every(
            (value, i) => Object.is(value, mistaken[i]) || Math.abs(value - mistaken[i]) < 1e-9,
          );
        }),
    },
    {
      name: "not-squared",
      sentence: "s is an average of the gradients or their sizes. It is one of their squares.",
      recognises: (seen) =>
        [(g: number) => g, Math.abs].some((power) =>
          seen.every(({ args, got }) => {
            const [w, g, memory, t, rate] = args as unknown as Parameters<Step>;
            const mistaken = adamWith({ power })(w, g, memory, t, rate).s;
            return (got as Stepped).s.every((value, i) => Math.abs(value - mistaken[i]) < 1e-9);
          }),
        ),
    },
    {
      name: "whole-gradient",
      sentence: "The new gradient goes into the averages whole. Its share is 1 - β, the rest is the old average.",
      wrong: adamWith({ shares: [1, 1] }),
    },
    {
      name: "gradient-on-top",
      sentence: "The gradient itself is divided by the root, not its average: without m there is no momentum.",
      wrong: adamWith({ top: (_, g) => g, corrections: (t) => [1, usual(t)[1]] }),
    },
    {
      name: "corrected-kept",
      sentence: "The corrected averages are given back. They are for this step only: the memory keeps m and s.",
      recognises: (seen) =>
        seen.every(({ args, got, expected }) => {
          const t = args[3] as number;
          const [right, own] = [expected as Stepped, got as Stepped];
          return (["m", "s"] as const).every((name, k) =>
            own[name].every((value, i) => {
              const mistaken = right[name][i] / usual(t)[k];
              return Math.abs(value - mistaken) <= 1e-9 * (1 + Math.abs(mistaken));
            }),
          );
        }),
    },
    {
      name: "rate-forgotten",
      sentence: "The learning rate makes no difference here. The quotient is about 1; η says how long the step is.",
      wrong: adamWith({ rate: () => 1 }),
    },
    {
      name: "memory-unchanged",
      sentence: "The weights are right, but m and s come back as they were: the next step would not know of this one.",
      wrong: (w, g, memory, t, rate) => ({ w: adam(w, g, memory, t, rate).w, m: [...memory.m], s: [...memory.s] }),
    },
  ],
  hints: [
    "Four lines: the average of the gradients, the average of their squares, both corrected, and the step.",
    "m ← β₁m + (1-β₁)g, s ← β₂s + (1-β₂)g², m̂ = m/(1-β₁ᵗ), ŝ = s/(1-β₂ᵗ), w ← w - η·m̂/(√ŝ + ε).",
    "const m = memory.m.map((old, i) => 0.9 * old + 0.1 * g[i]); const s = …; return { w: w.map((value, i) => value - (rate * m[i]) / (1 - 0.9 ** t) / (Math.sqrt(…) + 1e-8)), m: m, s: s };",
  ],
  withholds: [],
});
