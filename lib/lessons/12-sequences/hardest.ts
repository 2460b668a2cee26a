import { type Exercise, exercise, type Random } from "../../exercise/specification";

type Table = number[][];
type Partners = { positive: number[]; negative: number[] };
type Hardest = (distances: Table, who: number[]) => Partners;

/** The place with the largest (sign 1) or smallest (sign -1) distance among those allowed; the first of several. */
function pick(row: readonly number[], allowed: (j: number) => boolean, sign: number): number {
  let best = -1;
  for (let j = 0; j < row.length; j++) if (allowed(j) && (best < 0 || sign * row[j] > sign * row[best])) best = j;
  return best;
}

/** Partners by two rules: whom to look at, and whether the farthest or the nearest. */
const by =
  (friend: number, stranger: number, self = false): Hardest =>
  (distances, who) => ({
    positive: distances.map((row, i) => pick(row, (j) => who[j] === who[i] && (self || j !== i), friend)),
    negative: distances.map((row, i) => pick(row, (j) => who[j] !== who[i], stranger)),
  });
const hardest = by(1, -1);

function drawBatch(random: Random): [distances: Table, who: number[]] {
  const who = random.permutation(6).map((k) => 3 + (k % 3));
  const points = who.map(() => [random.normal(), random.normal()]);
  const distances = points.map((a) =>
    points.map((b) => Math.round(100 * ((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2)) / 100),
  );
  return [distances, who];
}

/** 12.2: the hardest partners in a batch. */
export const myHardest: Exercise = exercise<Hardest>({
  id: "12.2",
  title: "The hardest partners in the batch",
  points: 3,
  function: "myHardest",
  takes: [
    {
      name: "distances",
      shape: "[N, N]",
      what: "squared distances between all pictures of a batch, 0 on the diagonal",
    },
    { name: "who", shape: "[N]", what: "who is on each picture; everybody is there twice at least" },
  ],
  returns: {
    shape: "record",
    what: "{ positive [N], negative [N] }: for each picture the place of the farthest other picture of the same person, and of the nearest picture of anybody else; the first where several are equal",
  },
  reference: hardest,
  tolerance: { reason: "places are whole numbers" },
  cases: [
    {
      title: "two people, two pictures each: one's own other picture, and the nearer stranger",
      inputs: [
        [
          [
            [0, 1, 4, 9],
            [1, 0, 2, 5],
            [4, 2, 0, 3],
            [9, 5, 3, 0],
          ],
          [0, 0, 1, 1],
        ],
      ],
    },
    {
      title: "three pictures of one: the farthest, not the next",
      inputs: [
        [
          [
            [0, 1, 5, 2, 3],
            [1, 0, 4, 6, 2],
            [5, 4, 0, 1, 7],
            [2, 6, 1, 0, 8],
            [3, 2, 7, 8, 0],
          ],
          [7, 7, 7, 2, 2],
        ],
      ],
    },
    {
      title: "two pictures that coincide are still two pictures",
      inputs: [
        [
          [
            [0, 0, 2, 3],
            [0, 0, 2, 3],
            [2, 2, 0, 1],
            [3, 3, 1, 0],
          ],
          [5, 5, 6, 6],
        ],
      ],
    },
    {
      title: "where several are equally far, the first",
      inputs: [
        [
          [
            [0, 2, 2, 3, 3],
            [2, 0, 2, 3, 3],
            [2, 2, 0, 3, 3],
            [3, 3, 3, 0, 1],
            [3, 3, 3, 1, 0],
          ],
          [1, 1, 1, 0, 0],
        ],
      ],
    },
    { title: "any batch", draw: drawBatch, count: 8 },
  ],
  diagnoses: [
    {
      name: "easiest",
      sentence: "These are the easiest partners: the nearest friend and the farthest stranger. The hardest ones teach.",
      wrong: by(-1, 1),
    },
    {
      name: "nearest-friend",
      sentence:
        "The strangers are right, but of the same person this takes the nearest picture. The farthest one is hard.",
      wrong: by(-1, -1),
    },
    {
      name: "farthest-stranger",
      sentence: "The friends are right, but of strangers this takes the farthest. The nearest one is hard.",
      wrong: by(1, 1),
    },
    {
      name: "itself",
      sentence: "A picture is its own partner here, at distance 0. Leave the picture itself out.",
      recognises: (seen) =>
        [by(1, -1, true), by(-1, -1, true)].some((wrong) =>
          seen.every(({ args: [distances, who], got }) => same(wrong(distances, who), got)),
        ),
    },
    {
      name: "by-distance-zero",
      sentence:
        "Pictures at distance 0 are taken for the picture itself. Two pictures may coincide: compare places, not distances.",
      recognises: (seen) =>
        seen.every(({ args: [distances, who], got }) => {
          const friends = distances.map((row, i) => pick(row, (j) => who[j] === who[i] && row[j] > 0, 1));
          const { negative } = hardest(distances, who);
          return friends.every(
            (j, i) => (j < 0 || at(got, "positive", i) === j) && at(got, "negative", i) === negative[i],
          );
        }),
    },
    {
      name: "who-ignored",
      sentence: "Who is on a picture makes no difference here: partners are taken from all pictures.",
      recognises: (seen) =>
        [false, true].some((self) =>
          seen.every(({ args: [distances], got }) =>
            same(
              {
                positive: distances.map((row, i) => pick(row, (j) => self || j !== i, 1)),
                negative: distances.map((row, i) => pick(row, (j) => self || j !== i, -1)),
              },
              got,
            ),
          ),
        ),
    },
    {
      name: "swapped",
      sentence: "positive and negative are swapped: positive is the same person.",
      wrong: (distances, who) => {
        const { positive, negative } = hardest(distances, who);
        return { positive: negative, negative: positive };
      },
    },
    {
      name: "distances-returned",
      sentence: "These are the distances. The exercise asks for the places of the partners.",
      wrong: (distances, who) => {
        const { positive, negative } = hardest(distances, who);
        return { positive: positive.map((j, i) => distances[i][j]), negative: negative.map((j, i) => distances[i][j]) };
      },
    },
    {
      name: "people-returned",
      sentence: "These say who is on the partners' pictures. The exercise asks for the places of the pictures.",
      wrong: (distances, who) => {
        const { positive, negative } = hardest(distances, who);
        return { positive: positive.map((j) => who[j]), negative: negative.map((j) => who[j]) };
      },
    },
    {
      name: "last-of-equals",
      sentence:
        "Right, but where several are equal this takes the last. Take the first: compare with > and <, not >= and <=.",
      recognises: (seen) =>
        [0, 1, 2].some((which) =>
          seen.every(({ args: [distances, who], got }) => {
            const back = (places: number[]): number[] => places.map((j) => who.length - 1 - j).reverse();
            const mirrored = hardest(
              [...distances].reverse().map((row) => [...row].reverse()),
              [...who].reverse(),
            );
            const right = hardest(distances, who);
            const mistaken = {
              positive: which === 2 ? right.positive : back(mirrored.positive),
              negative: which === 1 ? right.negative : back(mirrored.negative),
            };
            return same(mistaken, got);
          }),
        ),
    },
    {
      name: "first-met",
      sentence: "This takes the first picture of each kind that comes, whatever its distance.",
      recognises: (seen) =>
        [false, true].some((self) =>
          seen.every(({ args: [, who], got }) =>
            same(
              {
                positive: who.map((w, i) => who.findIndex((v, j) => v === w && (self || j !== i))),
                negative: who.map((w) => who.findIndex((v) => v !== w)),
              },
              got,
            ),
          ),
        ),
    },
    {
      name: "hardest-of-all",
      sentence: "One pair is taken for the whole batch. Each picture has its own hardest partners.",
      recognises: (seen) =>
        seen.every(({ got }) =>
          (["positive", "negative"] as const).every((part) => {
            const list = (got as Partial<Partners> | null)?.[part];
            return Array.isArray(list) && list.every((j) => j === list[0]);
          }),
        ),
    },
  ],
  hints: [
    "Row i of the table holds all distances from picture i. Who may be a friend, who a stranger? Then a largest and a smallest.",
    "positive: j ≠ i, who[j] = who[i], distance largest; negative: who[j] ≠ who[i], distance smallest.",
    "distances.map((row, i) => { let [far, near] = [-1, -1]; for (let j = 0; j < row.length; j++) { if (j === i) continue; if (who[j] === who[i]) { if (far < 0 || …) far = j; } else if (…) near = j; } … });",
  ],
  withholds: ["hardestTriplets"],
});

function at(got: unknown, part: keyof Partners, i: number): unknown {
  const list = (got as Partial<Partners> | null)?.[part];
  return Array.isArray(list) ? list[i] : undefined;
}

function same(mistaken: Partners, got: unknown): boolean {
  return (["positive", "negative"] as const).every((part) => mistaken[part].every((j, i) => at(got, part, i) === j));
}
