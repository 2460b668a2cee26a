import { type Exercise, exercise } from "../../exercise/specification";

type Answer = number[] | null;

/** Compares the shapes from the right; `rule` says what two lengths make, or null where they do not fit. */
function fromTheRight(
  a: readonly number[],
  b: readonly number[],
  rule: (m: number, n: number) => number | null,
): Answer {
  const shape: number[] = [];
  for (let i = 1; i <= Math.max(a.length, b.length); i++) {
    const length = rule(a[a.length - i] ?? 1, b[b.length - i] ?? 1);
    if (length === null) return null;
    shape.unshift(length);
  }
  return shape;
}

/** Where the length that is i-th from the right is looked for by mistake. */
const elsewhere: readonly ((shape: readonly number[], i: number) => number | undefined)[] = [
  (shape, i) => shape[shape.length - i - 1],
  (shape, i) => shape[shape.length - i + 1],
  (shape, i) => shape[i],
  (shape, i) => shape[i - 1],
];

/** One of the shapes is read elsewhere, at each place of the answer. */
const misread = elsewhere.flatMap((read) =>
  [true, false].map((first) => (a: readonly number[], b: readonly number[]): Answer => {
    const rank = Math.max(a.length, b.length);
    const moved = (shape: readonly number[]) => Array.from({ length: rank }, (_, k) => read(shape, rank - k) ?? 1);
    return first ? fromTheRight(moved(a), b, fit) : fromTheRight(a, moved(b), fit);
  }),
);

const fit = (m: number, n: number): number | null => (m === n || n === 1 ? m : m === 1 ? n : null);
const same = (a: Answer, b: Answer): boolean => JSON.stringify(a) === JSON.stringify(b);

/** 00.3: the shape of a broadcast result. */
export const broadcastTogether: Exercise = exercise<(a: number[], b: number[]) => Answer>({
  id: "00.3",
  title: "Do two shapes fit?",
  points: 3,
  function: "broadcastTogether",
  takes: [
    { name: "a", shape: "[rank of a]", what: "the first shape" },
    { name: "b", shape: "[rank of b]", what: "the second shape" },
  ],
  returns: { shape: "[rank] or null", what: "the shape of a + b, or null where they do not fit" },
  reference: (a, b) => fromTheRight(a, b, fit),
  tolerance: { reason: "shapes are whole numbers" },
  cases: [
    { title: "[2, 3] and [3] make [2, 3]", inputs: [[[2, 3], [3]]] },
    {
      title: "[2, 1] and [1, 3] make [2, 3]",
      inputs: [
        [
          [2, 1],
          [1, 3],
        ],
      ],
    },
    {
      title: "a scalar fits everything",
      inputs: [
        [[], [4, 2]],
        [[4, 2], []],
        [[], []],
      ],
    },
    { title: "[2, 3] and [2] do not fit: axes are compared from the right", inputs: [[[2, 3], [2]]] },
    {
      title: "[2, 3] and [2, 4] do not fit",
      inputs: [
        [
          [2, 3],
          [2, 4],
        ],
      ],
    },
    { title: "a colour shift [3] fits a batch [8, 32, 32, 3]", inputs: [[[8, 32, 32, 3], [3]]] },
    {
      title: "shapes that fit, of any rank",
      draw: (random) => {
        const full = Array.from({ length: 2 + random.integer(3) }, () => 2 + random.integer(3));
        const thin = () => full.map((length) => (random.uniform() < 0.4 ? 1 : length));
        return [thin().slice(random.integer(2)), thin()];
      },
      count: 8,
    },
    {
      title: "shapes of which one axis differs",
      draw: (random) => {
        const a = Array.from({ length: 3 }, () => 2 + random.integer(3));
        const at = random.integer(3);
        return [a, a.map((length, axis) => (axis === at ? length + 1 : length))];
      },
    },
  ],
  properties: [
    {
      title: "the order of the two shapes does not matter",
      async holds(subject, random) {
        const a = Array.from({ length: 1 + random.integer(3) }, () => 1 + random.integer(3));
        const b = Array.from({ length: 1 + random.integer(3) }, () => 1 + random.integer(3));
        const one = await subject.call(a, b);
        const other = await subject.call(b, a);
        return same(one as Answer, other as Answer) ? undefined : { input: [b, a], expected: one, got: other };
      },
    },
  ],
  diagnoses: [
    {
      name: "compared-from-the-left",
      sentence: "The axes are compared from the left. Broadcasting lines shapes up at their last axis.",
      wrong: (a, b) => fromTheRight([...a].reverse(), [...b].reverse(), fit)?.reverse() ?? null,
    },
    {
      name: "ones-refused",
      sentence: "An axis of length 1 is refused unless the other is 1 too. It may be stretched to any length.",
      wrong: (a, b) => {
        const rank = Math.max(a.length, b.length);
        const shape: number[] = [];
        for (let i = 1; i <= rank; i++) {
          const m = a[a.length - i];
          const n = b[b.length - i];
          if (m !== undefined && n !== undefined && m !== n) return null;
          shape.unshift(m ?? n);
        }
        return shape;
      },
    },
    {
      name: "never-null",
      sentence: "Shapes that do not fit get an answer all the same. Two lengths fit when they are equal or one is 1.",
      wrong: (a, b) => fromTheRight(a, b, Math.max),
    },
    {
      name: "missing-axes-refused",
      sentence: "Shapes of different rank are refused. Missing axes on the left count as length 1.",
      wrong: (a, b) => (a.length === b.length ? fromTheRight(a, b, fit) : null),
    },
    {
      name: "only-second-stretched",
      sentence: "Only b is ever stretched. Either shape may have the axis of length 1: check both ways.",
      wrong: (a, b) => (a.length < b.length ? null : fromTheRight(a, b, (m, n) => (m === n || n === 1 ? m : null))),
    },
    {
      name: "backwards",
      sentence: "The lengths are right but come out in reverse order: put each new one in front.",
      wrong: (a, b) => fromTheRight(a, b, fit)?.reverse() ?? null,
    },
    {
      name: "one-shape-misread",
      sentence:
        "One of the two shapes is read at other places. The i-th length from the right is shape[shape.length - i].",
      wrong: misread,
    },
    {
      name: "smaller-kept",
      sentence: "Of two lengths that fit the smaller is kept. The 1 is stretched: keep the larger.",
      wrong: (a, b) => fromTheRight(a, b, (m, n) => (fit(m, n) === null ? null : Math.min(m, n))),
    },
  ],
  hints: [
    "Write the two shapes below each other, flush right, and fill the shorter with ones on the left. Now compare column by column.",
    "Two lengths m and n fit when m = n, m = 1 or n = 1; together they make the larger one.",
    "for (let i = 1; i <= Math.max(a.length, b.length); i++) { const m = a[a.length - i] ?? 1; const n = …; if (…) return null; shape.unshift(…); }",
  ],
  withholds: [],
});
