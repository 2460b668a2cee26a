import type { Variants } from "../variants";

type V = number[];
type Memory = { m: V; s: V };
type Numbers = { w: number; g: number; m: number; s: number; t: number; rate: number };
type Result = { w: number; m: number; s: number };

/** An answer from what happens to one weight. */
const each = (one: (n: Numbers) => Result) => (w: V, g: V, memory: Memory, t: number, rate: number) => {
  const all = w.map((_, i) => one({ w: w[i], g: g[i], m: memory.m[i], s: memory.s[i], t: t, rate: rate }));
  return { w: all.map((n) => n.w), m: all.map((n) => n.m), s: all.map((n) => n.s) };
};
const first = ({ m, g }: Numbers) => 0.9 * m + 0.1 * g;
const second = ({ s, g }: Numbers) => 0.999 * s + 0.001 * g * g;
/** An answer whose averages are right, from its step. */
const stepped = (step: (m: number, s: number, n: Numbers) => number) =>
  each((n) => ({ w: n.w - step(first(n), second(n), n), m: first(n), s: second(n) }));
const hats = (m: number, s: number, t: number) => [m / (1 - 0.9 ** t), s / (1 - 0.999 ** t)];
const right = (m: number, s: number, { t, rate }: Numbers) => {
  const [mHat, sHat] = hats(m, s, t);
  return (rate * mHat) / (Math.sqrt(sHat) + 1e-8);
};

export const variants: Variants = {
  exercise: "06.4",
  right: {
    "weight by weight": stepped(right),
    "four maps": (w: V, g: V, memory: Memory, t: number, rate: number) => {
      const m = memory.m.map((old, i) => old + (1 - 0.9) * (g[i] - old));
      const s = memory.s.map((old, i) => 0.999 * old + (1 - 0.999) * g[i] ** 2);
      const [k1, k2] = [1 - 0.9 ** t, 1 - 0.999 ** t];
      return { w: w.map((v, i) => v - (rate * (m[i] / k1)) / (Math.sqrt(s[i] / k2) + 1e-8)), m: m, s: s };
    },
    "the rate corrected": stepped((m, s, { t, rate }) => {
      const k2 = Math.sqrt(1 - 0.999 ** t);
      return (((rate * k2) / (1 - 0.9 ** t)) * m) / (Math.sqrt(s) + 1e-8 * k2);
    }),
    "a loop on copies": (w: V, g: V, memory: Memory, t: number, rate: number) => {
      const next = { w: [...w], m: [...memory.m], s: [...memory.s] };
      let [b1, b2] = [1, 1];
      for (let k = 0; k < t; k++) [b1, b2] = [b1 * 0.9, b2 * 0.999];
      for (let i = 0; i < w.length; i++) {
        next.m[i] = 0.9 * next.m[i] + 0.1 * g[i];
        next.s[i] = 0.999 * next.s[i] + 0.001 * g[i] * g[i];
        next.w[i] -= (rate * next.m[i]) / (1 - b1) / (Math.sqrt(next.s[i] / (1 - b2)) + 1e-8);
      }
      return next;
    },
  },
  wrong: {
    climbs: { answer: stepped((m, s, n) => -right(m, s, n)), diagnosis: "uphill" },
    "does not correct": {
      answer: stepped((m, s, { rate }) => (rate * m) / (Math.sqrt(s) + 1e-8)),
      diagnosis: "no-correction",
    },
    "corrects m alone": {
      answer: stepped((m, s, { t, rate }) => (rate * m) / (1 - 0.9 ** t) / (Math.sqrt(s) + 1e-8)),
      diagnosis: "only-m-corrected",
    },
    "corrects s alone": {
      answer: stepped((m, s, { t, rate }) => (rate * m) / (Math.sqrt(s / (1 - 0.999 ** t)) + 1e-8)),
      diagnosis: "only-s-corrected",
    },
    "corrects every step like the first": {
      answer: stepped((m, s, { rate }) => (rate * (m / (1 - 0.9))) / (Math.sqrt(s / (1 - 0.999)) + 1e-8)),
      diagnosis: "first-step-for-all",
    },
    "counts from 0": {
      answer: stepped((m, s, { t, rate }) => {
        const [mHat, sHat] = hats(m, s, t - 1);
        return (rate * mHat) / (Math.sqrt(sHat) + 1e-8);
      }),
      diagnosis: "counted-from-zero",
    },
    "adds one to t": {
      answer: stepped((m, s, { t, rate }) => {
        const [mHat, sHat] = hats(m, s, t + 1);
        return (rate * mHat) / (Math.sqrt(sHat) + 1e-8);
      }),
      diagnosis: "counted-from-zero",
    },
    "swaps the β": {
      answer: each(({ w, g, m, s, t, rate }) => {
        const [newM, newS] = [0.999 * m + 0.001 * g, 0.9 * s + 0.1 * g * g];
        const step = newM / (1 - 0.999 ** t) / (Math.sqrt(newS / (1 - 0.9 ** t)) + 1e-8);
        return { w: w - rate * step, m: newM, s: newS };
      }),
      diagnosis: "betas-swapped",
    },
    "takes no root": {
      answer: stepped((m, s, { t, rate }) => {
        const [mHat, sHat] = hats(m, s, t);
        return (rate * mHat) / (sHat + 1e-8);
      }),
      diagnosis: "root-forgotten",
    },
    "puts ε under the root": {
      answer: stepped((m, s, { t, rate }) => {
        const [mHat, sHat] = hats(m, s, t);
        return (rate * mHat) / Math.sqrt(sHat + 1e-8);
      }),
      diagnosis: "epsilon-inside",
    },
    "has no ε": {
      answer: stepped((m, s, { t, rate }) => {
        const [mHat, sHat] = hats(m, s, t);
        return (rate * mHat) / Math.sqrt(sHat);
      }),
      diagnosis: "epsilon-forgotten",
    },
    "does not square": {
      answer: each((n) => {
        const s = 0.999 * n.s + 0.001 * Math.abs(n.g);
        return { w: n.w - right(first(n), s, n), m: first(n), s: s };
      }),
      diagnosis: "not-squared",
    },
    "adds the whole gradient": {
      answer: each((n) => {
        const [m, s] = [0.9 * n.m + n.g, 0.999 * n.s + n.g * n.g];
        return { w: n.w - right(m, s, n), m: m, s: s };
      }),
      diagnosis: "whole-gradient",
    },
    "steps by the gradient": {
      answer: stepped((_m, s, { g, t, rate }) => (rate * g) / (Math.sqrt(s / (1 - 0.999 ** t)) + 1e-8)),
      diagnosis: "gradient-on-top",
    },
    "keeps the corrected averages": {
      answer: each((n) => {
        const [m, s] = hats(first(n), second(n), n.t);
        return { w: n.w - (n.rate * m) / (Math.sqrt(s) + 1e-8), m: m, s: s };
      }),
      diagnosis: "corrected-kept",
    },
    "forgets the rate": { answer: stepped((m, s, n) => right(m, s, { ...n, rate: 1 })), diagnosis: "rate-forgotten" },
    "gives the memory back as it was": {
      answer: each((n) => ({ w: n.w - right(first(n), second(n), n), m: n.m, s: n.s })),
      diagnosis: "memory-unchanged",
    },
  },
};
