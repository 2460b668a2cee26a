import { type Exercise, exercise, type Random } from "../../exercise/specification";

type Area = (same: number[], different: number[]) => number;

/** The mean over all pairs of what a pair of distances scores. */
const overPairs =
  (score: (s: number, d: number) => number): Area =>
  (same, different) =>
    same.reduce((sum, s) => sum + different.reduce((inner, d) => inner + score(s, d), 0), 0) /
    (same.length * different.length);
const area = overPairs((s, d) => (s < d ? 1 : s === d ? 0.5 : 0));
const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

/** Distances on a coarse scale, so that some are equal. */
function drawDistances(random: Random): [same: number[], different: number[]] {
  const list = (length: number, low: number): number[] => Array.from({ length }, () => (low + random.integer(6)) / 4);
  return [list(4 + random.integer(3), 0), list(5 + random.integer(4), 2)];
}

/** 12.3: the area under the ROC curve, by pairs. */
export const myRocArea: Exercise = exercise<Area>({
  id: "12.3",
  title: "The area under the curve, by pairs",
  points: 2,
  function: "myRocArea",
  takes: [
    { name: "same", shape: "[P]", what: "distances between pictures of the same person" },
    { name: "different", shape: "[Q]", what: "distances between pictures of different people" },
  ],
  returns: {
    shape: "scalar",
    what: "the share of all P·Q pairs in which the same person is nearer; a tie counts one half",
  },
  reference: area,
  tolerance: { absolute: 1e-9, reason: "sums taken in another order differ in the last digits" },
  cases: [
    {
      title: "everybody nearer to themselves: 1",
      inputs: [
        [
          [1, 2],
          [3, 4, 5],
        ],
      ],
    },
    {
      title: "all the other way round: 0",
      inputs: [
        [
          [3, 4],
          [1, 2],
        ],
      ],
    },
    { title: "all distances equal: ½", inputs: [[[2, 2], [2]]] },
    {
      title: "three of four pairs",
      inputs: [
        [
          [1, 3],
          [2, 4],
        ],
      ],
    },
    { title: "lists of different lengths", inputs: [[[1], [0.5, 2, 3]]] },
    { title: "any distances, some of them equal", draw: drawDistances, count: 8 },
  ],
  properties: [
    {
      title: "doubling all distances changes nothing",
      async holds(subject, random) {
        const [same, different] = drawDistances(random);
        const before = (await subject.call(same, different)) as number;
        const twice = (list: number[]): number[] => list.map((v) => 2 * v);
        const after = (await subject.call(twice(same), twice(different))) as number;
        const equal = Math.abs(before - after) < 1e-9;
        return equal ? undefined : { input: [twice(same), twice(different)], expected: before, got: after };
      },
    },
  ],
  diagnoses: [
    {
      name: "turned-round",
      sentence: "This is the share in which strangers are nearer. A small distance speaks for the same person.",
      wrong: overPairs((s, d) => (s > d ? 1 : s === d ? 0.5 : 0)),
    },
    {
      name: "ties-lost",
      sentence: "Right but for ties: two equal distances count one half.",
      wrong: overPairs((s, d) => (s < d ? 1 : 0)),
    },
    {
      name: "ties-won",
      sentence: "Right but for ties: they count as won here. Two equal distances count one half.",
      wrong: overPairs((s, d) => (s <= d ? 1 : 0)),
    },
    {
      name: "ties-left-out",
      sentence: "Pairs with equal distances are left out of the count. They count, with one half.",
      recognises: (seen) =>
        seen.every(({ args: [same, different], got }) => {
          const won = overPairs((s, d) => Number(s < d))(same, different);
          const lost = overPairs((s, d) => Number(s > d))(same, different);
          return won + lost === 0 ? !near(got, 0.5) : near(got, won / (won + lost));
        }),
    },
    {
      name: "counted",
      sentence: "This is the number of pairs. Divide by how many there are, P·Q.",
      wrong: (same, different) => area(same, different) * same.length * different.length,
    },
    {
      name: "divided-by-one-length",
      sentence: "The number of pairs is P·Q; this divides by another count.",
      recognises: (seen) =>
        [
          (p: number) => p,
          (_: number, q: number) => q,
          (p: number, q: number) => p + q,
          (p: number, q: number) => ((p + q) * (p + q - 1)) / 2,
        ].some((count) =>
          seen.every(({ args: [same, different], got }) => {
            const [p, q] = [same.length, different.length];
            return near(got, (area(same, different) * p * q) / count(p, q));
          }),
        ),
    },
    {
      name: "place-by-place",
      sentence:
        "Only distances at the same place of the two lists are compared. Every one of the first meets every one of the second.",
      recognises: (seen) =>
        seen.every(({ args: [same, different], got }) => {
          const count = Math.min(same.length, different.length);
          const won = same
            .slice(0, count)
            .reduce((sum, s, i) => sum + (s < different[i] ? 1 : s === different[i] ? 0.5 : 0), 0);
          return near(got, won / count) || near(got, won / same.length) || near(got, won / different.length);
        }),
    },
    {
      name: "against-mean",
      sentence: "Distances are compared with a mean instead of with each other.",
      recognises: (seen) =>
        [0, 1].some((side) =>
          seen.every(({ args: [same, different], got }) => {
            const mistaken = side ? area(same, [mean(different)]) : area([mean(same)], different);
            return near(got, mistaken);
          }),
        ),
    },
    {
      name: "difference-of-means",
      sentence: "This is a difference of means: it grows with the scale of the distances. Count pairs.",
      wrong: (same, different) => mean(different) - mean(same),
    },
    {
      name: "accuracy-at-best",
      sentence: "This is the accuracy at one threshold. The area looks at all of them: count pairs.",
      recognises: (seen) =>
        seen.every(({ args: [same, different], got }) => {
          const all = [...same, ...different];
          const right = (t: number): number =>
            same.filter((s) => s <= t).length + different.filter((d) => d > t).length;
          return near(got, Math.max(...all.map(right)) / all.length);
        }),
    },
    {
      name: "scaled-to-gini",
      sentence: "This is 2·area - 1, from -1 to 1. The exercise asks for the share of pairs, from 0 to 1.",
      wrong: (same, different) => 2 * area(same, different) - 1,
    },
  ],
  hints: [
    "Take one distance of the same person and one of different people. How often is the first smaller?",
    "(number of pairs with s < d, plus ½ for each with s = d) / (P·Q).",
    "let won = 0; for (const s of same) for (const d of different) won += s < d ? 1 : …; return won / …;",
  ],
  withholds: ["rocCurve"],
});

function near(got: unknown, mistaken: number): boolean {
  return typeof got === "number" && Math.abs(got - mistaken) <= 1e-9 * (1 + Math.abs(mistaken));
}
