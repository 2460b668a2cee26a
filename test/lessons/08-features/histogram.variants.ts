import type { Variants } from "../variants";

const count = (values: number[], bins: number, weight: number, binOf: (v: number) => number) => {
  const out = new Array(bins).fill(0);
  for (const v of values) if (binOf(v) >= 0 && binOf(v) < bins) out[binOf(v)] += weight;
  return out;
};
const binIn = (bins: number) => (v: number) => Math.min(bins - 1, Math.floor(v * bins));

export const variants: Variants = {
  exercise: "08.1",
  right: {
    "by a loop": (values: number[], bins: number) => {
      const shares = new Array(bins).fill(0);
      for (const v of values) shares[Math.min(bins - 1, Math.floor(v * bins))] += 1 / values.length;
      return shares;
    },
    "counted, then divided": (values: number[], bins: number) =>
      count(values, bins, 1, binIn(bins)).map((n) => n / values.length),
    "bin by bin, with edges": (values: number[], bins: number) =>
      Array.from(
        { length: bins },
        (_, k) => values.filter((v) => Math.floor(v * bins) === k || (k === bins - 1 && v >= 1)).length / values.length,
      ),
    "by reduce": (values: number[], bins: number) =>
      values.reduce<number[]>((shares, v) => {
        const k = v === 1 ? bins - 1 : Math.trunc(v * bins);
        return shares.map((s, i) => (i === k ? s + 1 / values.length : s));
      }, new Array<number>(bins).fill(0)),
  },
  wrong: {
    counts: {
      answer: (values: number[], bins: number) => count(values, bins, 1, binIn(bins)),
      diagnosis: "counts-not-shares",
    },
    "loses the 1": {
      answer: (values: number[], bins: number) => count(values, bins, 1 / values.length, (v) => Math.floor(v * bins)),
      diagnosis: "one-lost",
    },
    "writes behind the end": {
      answer: (values: number[], bins: number) => {
        const shares = new Array(bins).fill(0);
        for (const v of values) {
          const k = Math.floor(v * bins);
          shares[k] = (shares[k] ?? 0) + 1 / values.length;
        }
        return shares;
      },
      diagnosis: "longer-by-one",
    },
    rounds: {
      answer: (values: number[], bins: number) =>
        count(values, bins, 1 / values.length, (v) => Math.min(bins - 1, Math.round(v * bins))),
      diagnosis: "rounded-to-nearest",
    },
    "includes upper ends": {
      answer: (values: number[], bins: number) =>
        count(values, bins, 1 / values.length, (v) => Math.max(0, Math.ceil(v * bins) - 1)),
      diagnosis: "edges-at-the-upper-end",
    },
    "multiplies by bins - 1": {
      answer: (values: number[], bins: number) =>
        count(values, bins, 1 / values.length, (v) => Math.floor(v * (bins - 1))),
      diagnosis: "one-bin-too-few",
    },
    "stretches each picture": {
      answer: (values: number[], bins: number) => {
        const low = Math.min(...values);
        const range = Math.max(...values) - low;
        return count(values, bins, 1 / values.length, (v) => (range > 0 ? binIn(bins)((v - low) / range) : 0));
      },
      diagnosis: "stretched",
    },
    "divides by bins": {
      answer: (values: number[], bins: number) => count(values, bins, 1 / bins, binIn(bins)),
      diagnosis: "divided-by-bins",
    },
    "divides by the largest": {
      answer: (values: number[], bins: number) => {
        const counts = count(values, bins, 1, binIn(bins));
        return counts.map((n) => n / Math.max(...counts));
      },
      diagnosis: "divided-by-the-largest",
    },
    "gives a density": {
      answer: (values: number[], bins: number) => count(values, bins, bins / values.length, binIn(bins)),
      diagnosis: "density",
    },
    "adds up": {
      answer: (values: number[], bins: number) => {
        const shares = count(values, bins, 1 / values.length, binIn(bins));
        for (let k = 1; k < bins; k++) shares[k] += shares[k - 1];
        return shares;
      },
      diagnosis: "cumulative",
    },
    "counts a bin once": {
      answer: (values: number[], bins: number) => {
        const out = new Array(bins).fill(0);
        for (const v of values) out[binIn(bins)(v)] = 1 / values.length;
        return out;
      },
      diagnosis: "present-or-absent",
    },
  },
};
