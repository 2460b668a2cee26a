import type { Variants } from "../variants";

const pairs = (same: number[], different: number[]) => same.flatMap((s) => different.map((d) => [s, d]));
const mean = (v: number[]) => v.reduce((a, b) => a + b, 0) / v.length;
const share = (same: number[], different: number[], score: (s: number, d: number) => number) =>
  mean(pairs(same, different).map(([s, d]) => score(s, d)));
const half = (s: number, d: number) => (s < d ? 1 : s > d ? 0 : 0.5);

export const variants: Variants = {
  exercise: "12.3",
  right: {
    "over all pairs": (same: number[], different: number[]) => share(same, different, half),
    "by two loops": (same: number[], different: number[]) => {
      let won = 0;
      for (const s of same)
        for (const d of different) {
          if (s < d) won += 1;
          if (s === d) won += 0.5;
        }
      return won / same.length / different.length;
    },
    "by ranks": (same: number[], different: number[]) => {
      const all = [...same, ...different];
      const rank = (v: number) => all.filter((w) => w < v).length + (all.filter((w) => w === v).length + 1) / 2;
      const sum = different.reduce((total, d) => total + rank(d), 0);
      const Q = different.length;
      return (sum - (Q * (Q + 1)) / 2) / (Q * same.length);
    },
    "by the curve": (same: number[], different: number[]) => {
      const thresholds = [...new Set([...same, ...different])].sort((a, b) => a - b);
      let [area, x, y] = [0, 0, 0];
      for (const t of thresholds) {
        const nextX = different.filter((d) => d <= t).length / different.length;
        const nextY = same.filter((s) => s <= t).length / same.length;
        area += ((nextX - x) * (y + nextY)) / 2;
        [x, y] = [nextX, nextY];
      }
      return area;
    },
  },
  wrong: {
    "counts strangers who are nearer": {
      answer: (same: number[], different: number[]) => share(different, same, half),
      diagnosis: "turned-round",
    },
    "gives nothing for ties": {
      answer: (same: number[], different: number[]) => share(same, different, (s, d) => (s < d ? 1 : 0)),
      diagnosis: "ties-lost",
    },
    "counts ties as won": {
      answer: (same: number[], different: number[]) => share(same, different, (s, d) => (s > d ? 0 : 1)),
      diagnosis: "ties-won",
    },
    "leaves ties out": {
      answer: (same: number[], different: number[]) => {
        const apart = pairs(same, different).filter(([s, d]) => s !== d);
        return apart.filter(([s, d]) => s < d).length / apart.length;
      },
      diagnosis: "ties-left-out",
    },
    "does not divide": {
      answer: (same: number[], different: number[]) =>
        pairs(same, different).reduce((sum, [s, d]) => sum + half(s, d), 0),
      diagnosis: "counted",
    },
    "divides by P": {
      answer: (same: number[], different: number[]) =>
        pairs(same, different).reduce((sum, [s, d]) => sum + half(s, d), 0) / same.length,
      diagnosis: "divided-by-one-length",
    },
    "divides by P + Q": {
      answer: (same: number[], different: number[]) =>
        pairs(same, different).reduce((sum, [s, d]) => sum + half(s, d), 0) / (same.length + different.length),
      diagnosis: "divided-by-one-length",
    },
    "compares place by place": {
      answer: (same: number[], different: number[]) => {
        const n = Math.min(same.length, different.length);
        return mean(same.slice(0, n).map((s, i) => half(s, different[i])));
      },
      diagnosis: "place-by-place",
    },
    "compares with the mean of strangers": {
      answer: (same: number[], different: number[]) => mean(same.map((s) => half(s, mean(different)))),
      diagnosis: "against-mean",
    },
    "compares strangers with a mean": {
      answer: (same: number[], different: number[]) => mean(different.map((d) => half(mean(same), d))),
      diagnosis: "against-mean",
    },
    "takes a difference of means": {
      answer: (same: number[], different: number[]) => mean(different) - mean(same),
      diagnosis: "difference-of-means",
    },
    "takes the best accuracy": {
      answer: (same: number[], different: number[]) => {
        const all = [...same, ...different];
        return Math.max(
          ...all.map((t) => (same.filter((s) => s <= t).length + different.filter((d) => d > t).length) / all.length),
        );
      },
      diagnosis: "accuracy-at-best",
    },
    "scales to -1 … 1": {
      answer: (same: number[], different: number[]) => share(same, different, (s, d) => Math.sign(d - s)),
      diagnosis: "scaled-to-gini",
    },
  },
};
