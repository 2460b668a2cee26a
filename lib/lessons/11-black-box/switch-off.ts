import { type Exercise, exercise, type Random } from "../../exercise/specification";
import { total } from "../../exercise/total";

type Picture = number[][];
type SwitchOff = (image: Picture, segments: Picture, mask: number[]) => Picture;

const mean = (values: readonly number[]): number => total([...values]) / values.length;

/** Pixels of parts that are off replaced by what `instead` says of the pixel. */
const replaced =
  (
    instead: (image: Picture, segments: Picture, mask: number[], y: number, x: number) => number,
    isOff: (on: number) => boolean = (on) => on === 0,
  ): SwitchOff =>
  (image, segments, mask) =>
    image.map((row, y) =>
      row.map((value, x) => (isOff(mask[segments[y][x]]) ? instead(image, segments, mask, y, x) : value)),
    );

const pixelsOf = (image: Picture, segments: Picture, allowed: (part: number) => boolean): number[] =>
  image.flatMap((row, y) => row.filter((_, x) => allowed(segments[y][x])));

function drawPicture(random: Random): [image: Picture, segments: Picture, mask: number[]] {
  const [H, W, parts] = [2 + random.integer(2), 3 + random.integer(2), 3];
  const places = random.permutation(H * W);
  const of = places.map((place) => (place < parts ? place : random.integer(parts)));
  const grid = <T>(each: (p: number) => T): T[][] =>
    Array.from({ length: H }, (_, y) => Array.from({ length: W }, (_, x) => each(y * W + x)));
  const off = random.integer(parts);
  return [
    grid(() => Math.round(100 * random.uniform()) / 100),
    grid((p) => of[p]),
    Array.from({ length: parts }, (_, j) => (j === off ? 0 : 1)),
  ];
}

/** 11.1: parts of a picture are switched off. */
export const mySwitchOff: Exercise = exercise<SwitchOff>({
  id: "11.1",
  title: "Switch parts off",
  points: 2,
  function: "mySwitchOff",
  takes: [
    { name: "image", shape: "[H, W]", what: "a grey picture" },
    { name: "segments", shape: "[H, W]", what: "the number of each pixel's part, from 0 to P - 1" },
    { name: "mask", shape: "[P]", what: "1 leaves a part as it is, 0 switches it off" },
  ],
  returns: {
    shape: "[H, W]",
    what: "the picture with every pixel of a part that is off at the mean of the whole picture",
  },
  reference: replaced((image) => mean(image.flat())),
  tolerance: { absolute: 1e-9, reason: "a mean summed in another order differs in the last digits" },
  cases: [
    {
      title: "two halves, the right one off: it gets the mean of both",
      inputs: [[[[0, 1]], [[0, 1]], [1, 0]]],
    },
    {
      title: "all on: the picture as it is",
      inputs: [
        [
          [
            [0.2, 0.9],
            [0.4, 0.1],
          ],
          [
            [0, 1],
            [0, 1],
          ],
          [1, 1],
        ],
      ],
    },
    {
      title: "all off: the mean everywhere",
      inputs: [
        [
          [
            [0.2, 0.9, 0.1],
            [0.4, 0.6, 0.8],
          ],
          [
            [0, 0, 1],
            [2, 2, 1],
          ],
          [0, 0, 0],
        ],
      ],
    },
    {
      title: "a part need not be a rectangle, nor in one piece",
      inputs: [
        [
          [
            [0.9, 0.1, 0.3],
            [0.2, 0.8, 0.5],
            [0.7, 0.4, 0.6],
          ],
          [
            [1, 0, 0],
            [2, 1, 0],
            [2, 2, 1],
          ],
          [1, 0, 1],
        ],
      ],
    },
    { title: "any picture, any parts", draw: drawPicture, count: 8 },
  ],
  properties: [
    {
      title: "with everything off, the mean of the picture is what it was",
      count: 3,
      async holds(subject, random) {
        const [image, segments, mask] = drawPicture(random);
        const off = mask.map(() => 0);
        const got = mean(((await subject.call(image, segments, off)) as Picture).flat());
        return Math.abs(got - mean(image.flat())) < 1e-9
          ? undefined
          : { input: [image, segments, off], expected: mean(image.flat()), got };
      },
    },
  ],
  diagnoses: [
    {
      name: "black",
      sentence: "Parts that are off become 0 here, which is black: a strong mark of its own. Use the picture's mean.",
      wrong: replaced(() => 0),
    },
    {
      name: "white",
      sentence: "Parts that are off become 1 here. Use the picture's mean.",
      wrong: replaced(() => 1),
    },
    {
      name: "middle-grey",
      sentence: "Parts that are off become ½ here, whatever the picture. Use the mean of this picture.",
      wrong: replaced(() => 0.5),
    },
    {
      name: "mask-reversed",
      sentence: "The parts that are on are replaced, those that are off stay: 1 leaves a part, 0 switches it off.",
      wrong: replaced(
        (image) => mean(image.flat()),
        (on) => on !== 0,
      ),
    },
    {
      name: "mean-of-the-part",
      sentence: "Each part gets its own mean: its colour can still be seen. Use the mean of the whole picture.",
      wrong: replaced((image, segments, _, y, x) => mean(pixelsOf(image, segments, (part) => part === segments[y][x]))),
    },
    {
      name: "mean-of-what-is-on",
      sentence:
        "The mean is of the parts that are on, so it changes from sample to sample. Use that of the whole picture.",
      recognises: (seen) =>
        seen.every(({ args: [image, segments, mask], got }) =>
          alike(
            got,
            replaced(() => mean(pixelsOf(image, segments, (part) => mask[part] !== 0)))(image, segments, mask),
            mask.some((on) => on !== 0),
          ),
        ),
    },
    {
      name: "mean-of-what-is-off",
      sentence: "The mean is of the parts that are off. Use that of the whole picture.",
      wrong: replaced((image, segments, mask) => mean(pixelsOf(image, segments, (part) => mask[part] === 0))),
    },
    {
      name: "mean-of-the-row",
      sentence: "Each row has a mean of its own here. Use that of the whole picture.",
      wrong: replaced((image, _segments, _mask, y) => mean(image[y])),
    },
    {
      name: "mean-of-means",
      sentence:
        "This is the mean of the parts' means: a small part counts as much as a large one. Count every pixel once.",
      wrong: replaced((image, segments, mask) =>
        mean(mask.map((_, j) => mean(pixelsOf(image, segments, (part) => part === j)))),
      ),
    },
    {
      name: "sum-for-mean",
      sentence: "This is the sum of all pixels. Divide by how many there are.",
      wrong: replaced((image) => total(image.flat())),
    },
    {
      name: "mask-by-column",
      sentence: "The mask is read by the pixel's column. It is read by the number of its part: mask[segments[y][x]].",
      wrong: (image, _, mask) => {
        const m = mean(image.flat());
        return image.map((row) => row.map((value, x) => (mask[x] === 0 ? m : value)));
      },
    },
    {
      name: "added-to-the-pixel",
      sentence: "The mean is added to the pixels of a part that is off. It replaces them.",
      wrong: replaced((image, _segments, _mask, y, x) => image[y][x] + mean(image.flat())),
    },
    {
      name: "mask-returned",
      sentence: "This is the mask spread over the pixels. Asked for is the picture.",
      wrong: (_, segments, mask) => segments.map((row) => row.map((part) => mask[part])),
    },
  ],
  hints: [
    "First one number, the mean of all pixels. Then look at each pixel: which part does it belong to, and is that part on?",
    "out[y][x] = image[y][x] where mask[segments[y][x]] is 1, else m.",
    "const all = image.flat(); const m = …; return image.map((row, y) => row.map((value, x) => (… ? value : m)));",
  ],
  withholds: [],
});

/** Whether numbers agree; an input on which nothing is said does not count. */
function alike(got: unknown, expected: Picture, counts: boolean): boolean {
  if (!counts) return true;
  return expected.every((row, y) =>
    row.every((value, x) => Math.abs(((got as Picture | undefined)?.[y]?.[x] ?? Number.NaN) - value) <= 1e-9),
  );
}
