import { type Exercise, exercise, type Observation } from "../../exercise/specification";

interface Gradient {
  size: number;
  direction: number;
}

type Picture = number[][];

const fold = (degrees: number, turn: number): number => ((degrees % turn) + turn) % turn;

/** Size and direction from two differences. */
const polar = (dx: number, dy: number, turn = 180): Gradient => {
  const direction = fold((Math.atan2(dy, dx) * 180) / Math.PI, turn);
  return { size: Math.sqrt(dx * dx + dy * dy), direction: direction > turn - 1e-9 ? 0 : direction };
};

const across = (p: Picture, r: number, c: number): number => p[r][c + 1] - p[r][c - 1];
const down = (p: Picture, r: number, c: number): number => p[r + 1][c] - p[r - 1][c];

/** Whether, of the two differences that a size and a direction are made of, this one is right and the other is not. */
const onlyOneRight =
  (k: 0 | 1) =>
  (seen: readonly Observation<[Picture, number, number], Gradient>[]): boolean => {
    const off = seen.map(({ args: [p, r, c], got }) => {
      const { size, direction } = got as unknown as Gradient;
      const turn = (direction * Math.PI) / 180;
      const right = [across(p as Picture, r, c), down(p as Picture, r, c)];
      // half a turn is no difference: only sizes can be compared
      return [size * Math.cos(turn), size * Math.sin(turn)].map((v, i) => Math.abs(Math.abs(v) - Math.abs(right[i])));
    });
    // NaN: beyond the edge of the picture nothing can be said
    return off.every((by) => !(by[k] > 1e-9)) && off.some((by) => by[1 - k] > 1e-6);
  };

/** 08.2: the gradient of a picture at one pixel. */
export const myGradient: Exercise = exercise<(picture: Picture, row: number, column: number) => Gradient>({
  id: "08.2",
  title: "The gradient at a pixel",
  points: 3,
  function: "myGradient",
  takes: [
    { name: "picture", shape: "[H, W]", what: "grey values from 0 to 1; row 0 is the top" },
    { name: "row", shape: "scalar", what: "the pixel's row, never the first or last" },
    { name: "column", shape: "scalar", what: "the pixel's column, never the first or last" },
  ],
  returns: {
    shape: "record",
    what: "{ size, direction }: √(dx² + dy²) of the differences right minus left and below minus above, and the direction in degrees, 0 ≤ direction < 180",
  },
  reference: (picture, row, column) => polar(across(picture, row, column), down(picture, row, column)),
  tolerance: { absolute: 1e-9, reason: "arc tangents and roots by other formulas differ in the last digits" },
  cases: [
    {
      title: "lighter to the right: direction 0",
      inputs: [
        [
          [
            [0, 0.5, 1],
            [0, 0.5, 1],
            [0, 0.5, 1],
          ],
          1,
          1,
        ],
      ],
    },
    {
      title: "lighter downwards: direction 90",
      inputs: [
        [
          [
            [0, 0, 0],
            [0.2, 0.2, 0.2],
            [0.4, 0.4, 0.4],
          ],
          1,
          1,
        ],
      ],
    },
    {
      title: "darker to the right is direction 0 as well: half a turn is no difference",
      inputs: [
        [
          [
            [1, 0.5, 0],
            [1, 0.5, 0],
            [1, 0.5, 0],
          ],
          1,
          1,
        ],
      ],
    },
    {
      title: "lighter to the lower left: 135",
      inputs: [
        [
          [
            [0.5, 0.25, 0],
            [0.75, 0.5, 0.25],
            [1, 0.75, 0.5],
          ],
          1,
          1,
        ],
      ],
    },
    {
      title: "hardly darker downwards: just below half a turn, not just below 0",
      inputs: [
        [
          [
            [0, 0.501, 1],
            [0, 0.5, 1],
            [0, 0.495, 1],
          ],
          1,
          1,
        ],
      ],
    },
    {
      title: "rows and columns are not the same thing",
      inputs: [
        [
          [
            [0.1, 0.2, 0.3, 0.9],
            [0.4, 0.1, 0.8, 0.2],
            [0.7, 0.6, 0.3, 0.5],
            [0.2, 0.9, 0.1, 0.4],
          ],
          1,
          2,
        ],
      ],
    },
    {
      title: "any picture, any pixel inside it",
      draw: (random) => {
        const [h, w] = [4 + random.integer(3), 4 + random.integer(3)];
        const picture = Array.from({ length: h }, () => Array.from({ length: w }, () => random.uniform()));
        return [picture, 1 + random.integer(h - 2), 1 + random.integer(w - 2)];
      },
      count: 10,
    },
  ],
  properties: [
    {
      title: "the negative of a picture has the same gradients",
      count: 4,
      async holds(subject, random) {
        const picture = Array.from({ length: 3 }, () => Array.from({ length: 3 }, () => random.uniform()));
        const negative = picture.map((row) => row.map((v) => 1 - v));
        const a = (await subject.call(picture, 1, 1)) as unknown as Gradient;
        const b = (await subject.call(negative, 1, 1)) as unknown as Gradient;
        return Math.abs(a.size - b.size) + Math.abs(a.direction - b.direction) < 1e-6
          ? undefined
          : { input: [negative, 1, 1], expected: { ...a }, got: { ...b } };
      },
    },
  ],
  diagnoses: [
    {
      name: "radians",
      sentence: "The direction is in radians. Degrees are wanted: times 180/π.",
      wrong: (p, r, c) => {
        const { size, direction } = polar(across(p, r, c), down(p, r, c));
        return { size, direction: (direction * Math.PI) / 180 };
      },
    },
    {
      name: "not-folded",
      sentence: "Directions from -180 to 180 come out. Fold them into 0 … 180: an edge has no front and back.",
      wrong: (p, r, c) => {
        const [dx, dy] = [across(p, r, c), down(p, r, c)];
        return { size: Math.sqrt(dx * dx + dy * dy), direction: (Math.atan2(dy, dx) * 180) / Math.PI };
      },
    },
    {
      name: "whole-circle",
      sentence: "Directions go up to 360. Half a turn is no difference here: fold them into 0 … 180.",
      wrong: (p, r, c) => polar(across(p, r, c), down(p, r, c), 360),
    },
    {
      name: "absolute-value",
      sentence: "Negative angles are made positive by dropping the sign: -30° becomes 30°, but half a turn on is 150°.",
      wrong: (p, r, c) => {
        const [dx, dy] = [across(p, r, c), down(p, r, c)];
        return { size: Math.sqrt(dx * dx + dy * dy), direction: Math.abs((Math.atan2(dy, dx) * 180) / Math.PI) % 180 };
      },
    },
    {
      name: "axes-exchanged",
      sentence:
        "Right and down are exchanged: picture[row][column + 1] lies to the right, picture[row + 1][column] below.",
      wrong: (p, r, c) => polar(down(p, r, c), across(p, r, c)),
    },
    {
      name: "forward-differences",
      sentence: "These are differences to the pixel itself. Centred ones skip it: right minus left, below minus above.",
      wrong: (p, r, c) => polar(p[r][c + 1] - p[r][c], p[r + 1][c] - p[r][c]),
    },
    {
      name: "half-the-size",
      sentence: "The size is half of what is wanted: here the differences are not divided by 2.",
      wrong: (p, r, c) => {
        const { size, direction } = polar(across(p, r, c), down(p, r, c));
        return { size: size / 2, direction };
      },
    },
    {
      name: "size-not-rooted",
      sentence: "The size is dx² + dy². Take the root of it.",
      wrong: (p, r, c) => {
        const { size, direction } = polar(across(p, r, c), down(p, r, c));
        return { size: size * size, direction };
      },
    },
    {
      name: "sum-of-sizes",
      sentence: "The size is |dx| + |dy|. The length of an arrow is √(dx² + dy²).",
      wrong: (p, r, c) => {
        const [dx, dy] = [across(p, r, c), down(p, r, c)];
        return { size: Math.abs(dx) + Math.abs(dy), direction: polar(dx, dy).direction };
      },
    },
    {
      name: "atan-of-a-quotient",
      sentence:
        "atan(dy/dx) has no answer where dx is 0, and folds wrongly elsewhere. Math.atan2(dy, dx) is made for this.",
      recognises: (seen) =>
        seen.every(({ args: [p, r, c], got }) => {
          const [dx, dy] = [
            across(p as Picture, r as number, c as number),
            down(p as Picture, r as number, c as number),
          ];
          const raw = (Math.atan(dy / dx) * 180) / Math.PI;
          const { direction } = got as unknown as Gradient;
          return Object.is(direction, raw) || Math.abs(direction - raw) < 1e-9;
        }),
    },
    {
      name: "edge-instead-of-gradient",
      sentence:
        "This is the direction of the edge, a quarter turn from the gradient. The gradient points to where it gets lighter.",
      wrong: (p, r, c) => {
        const { size, direction } = polar(across(p, r, c), down(p, r, c));
        return { size, direction: (direction + 90) % 180 };
      },
    },
    {
      name: "up-is-positive",
      sentence:
        "Above minus below: that mirrors the directions. Rows count downwards, and so does dy: below minus above.",
      wrong: (p, r, c) => polar(across(p, r, c), -down(p, r, c)),
    },
    {
      name: "across-wrong",
      sentence:
        "Below minus above is right. Right minus left is not: it takes two pixels of the same row, one column to either side.",
      recognises: onlyOneRight(1),
    },
    {
      name: "down-wrong",
      sentence:
        "Right minus left is right. Below minus above is not: it takes two pixels of the same column, one row to either side.",
      recognises: onlyOneRight(0),
    },
  ],
  hints: [
    "Two differences: what lies right of the pixel minus what lies left, what lies below minus what lies above.",
    "size = √(dx² + dy²), direction = atan2(dy, dx) · 180/π, plus 180 where that is negative, and 180 itself is 0.",
    "const dx = …; const dy = …; let direction = …; if (direction < 0) direction += 180; return { size: …, direction: direction % 180 };",
  ],
  withholds: [],
});
