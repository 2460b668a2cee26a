import type { Variants } from "../variants";

type Table = number[][];
const all = (n: number) => Array.from({ length: n }, (_, j) => j);
/** For each row the best of the allowed places, by a comparison. */
const choose = (t: Table, allowed: (i: number, j: number) => boolean, better: (a: number, b: number) => boolean) =>
  t.map((row, i) =>
    all(row.length)
      .filter((j) => allowed(i, j))
      .reduce((best, j) => (best < 0 || better(row[j], row[best]) ? j : best), -1),
  );
const more = (a: number, b: number) => a > b;
const less = (a: number, b: number) => a < b;
const friend = (who: number[]) => (i: number, j: number) => i !== j && who[i] === who[j];
const stranger = (who: number[]) => (i: number, j: number) => who[i] !== who[j];

export const variants: Variants = {
  exercise: "12.2",
  right: {
    "by choosing": (t: Table, who: number[]) => ({
      positive: choose(t, friend(who), more),
      negative: choose(t, stranger(who), less),
    }),
    "by loops": (t: Table, who: number[]) => {
      const [positive, negative]: number[][] = [[], []];
      for (let i = 0; i < who.length; i++) {
        let [far, near] = [-1, -1];
        for (let j = 0; j < who.length; j++) {
          if (who[j] !== who[i]) {
            if (near === -1 || t[i][j] < t[i][near]) near = j;
          } else if (j !== i && (far === -1 || t[i][j] > t[i][far])) far = j;
        }
        positive.push(far);
        negative.push(near);
      }
      return { positive, negative };
    },
    "by masks": (t: Table, who: number[]) => ({
      positive: t.map((row, i) => {
        const masked = row.map((d, j) => (j !== i && who[j] === who[i] ? d : -Infinity));
        return masked.indexOf(Math.max(...masked));
      }),
      negative: t.map((row, i) => {
        const masked = row.map((d, j) => (who[j] === who[i] ? Infinity : d));
        return masked.indexOf(Math.min(...masked));
      }),
    }),
    "by sorting": (t: Table, who: number[]) => {
      const sorted = (i: number) => all(who.length).sort((a, b) => t[i][a] - t[i][b] || a - b);
      return {
        negative: who.map((w, i) => sorted(i).find((j) => who[j] !== w)),
        positive: who.map((w, i) => {
          const mine = sorted(i).filter((j) => j !== i && who[j] === w);
          const far = t[i][mine[mine.length - 1]];
          return mine.find((j) => t[i][j] === far);
        }),
      };
    },
  },
  wrong: {
    "takes the easiest": {
      answer: (t: Table, who: number[]) => ({
        positive: choose(t, friend(who), less),
        negative: choose(t, stranger(who), more),
      }),
      diagnosis: "easiest",
    },
    "takes the nearest friend": {
      answer: (t: Table, who: number[]) => ({
        positive: choose(t, friend(who), less),
        negative: choose(t, stranger(who), less),
      }),
      diagnosis: "nearest-friend",
    },
    "takes the farthest stranger": {
      answer: (t: Table, who: number[]) => ({
        positive: choose(t, friend(who), more),
        negative: choose(t, stranger(who), more),
      }),
      diagnosis: "farthest-stranger",
    },
    "takes itself for the nearest friend": {
      answer: (t: Table, who: number[]) => ({
        positive: choose(t, (i, j) => who[i] === who[j], less),
        negative: choose(t, stranger(who), less),
      }),
      diagnosis: "itself",
    },
    "takes itself where another coincides": {
      answer: (t: Table, who: number[]) => ({
        positive: choose(t, (i, j) => who[i] === who[j], more),
        negative: choose(t, stranger(who), less),
      }),
      diagnosis: "itself",
    },
    "leaves distance 0 out": {
      answer: (t: Table, who: number[]) => ({
        positive: choose(t, (i, j) => who[i] === who[j] && t[i][j] > 0, more),
        negative: choose(t, stranger(who), less),
      }),
      diagnosis: "by-distance-zero",
    },
    "does not look who it is": {
      answer: (t: Table) => ({
        positive: choose(t, (i, j) => i !== j, more),
        negative: choose(t, (i, j) => i !== j, less),
      }),
      diagnosis: "who-ignored",
    },
    "swaps the two": {
      answer: (t: Table, who: number[]) => ({
        negative: choose(t, friend(who), more),
        positive: choose(t, stranger(who), less),
      }),
      diagnosis: "swapped",
    },
    "returns distances": {
      answer: (t: Table, who: number[]) => ({
        positive: choose(t, friend(who), more).map((j, i) => t[i][j]),
        negative: choose(t, stranger(who), less).map((j, i) => t[i][j]),
      }),
      diagnosis: "distances-returned",
    },
    "returns people": {
      answer: (t: Table, who: number[]) => ({
        positive: choose(t, friend(who), more).map((j) => who[j]),
        negative: choose(t, stranger(who), less).map((j) => who[j]),
      }),
      diagnosis: "people-returned",
    },
    "takes the last of equals": {
      answer: (t: Table, who: number[]) => ({
        positive: choose(t, friend(who), (a, b) => a >= b),
        negative: choose(t, stranger(who), (a, b) => a <= b),
      }),
      diagnosis: "last-of-equals",
    },
    "takes the last of equal friends": {
      answer: (t: Table, who: number[]) => ({
        positive: choose(t, friend(who), (a, b) => a >= b),
        negative: choose(t, stranger(who), less),
      }),
      diagnosis: "last-of-equals",
    },
    "takes the first it meets": {
      answer: (_: Table, who: number[]) => ({
        positive: who.map((w, i) => who.findIndex((v, j) => j !== i && v === w)),
        negative: who.map((w) => who.findIndex((v) => v !== w)),
      }),
      diagnosis: "first-met",
    },
    "takes one pair for all": {
      answer: (t: Table, who: number[]) => {
        const positive = choose(t, friend(who), more);
        const negative = choose(t, stranger(who), less);
        return { positive: who.map(() => positive[0]), negative: who.map(() => negative[0]) };
      },
      diagnosis: "hardest-of-all",
    },
  },
};
