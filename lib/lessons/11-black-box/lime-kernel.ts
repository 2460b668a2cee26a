import { type Exercise, exercise, type Random } from "../../exercise/specification";
import { total } from "../../exercise/total";

type LimeKernel = (mask: number[], width: number) => number;

const share = (mask: readonly number[]): number => total([...mask]) / mask.length;
/** The kernel from a distance. */
const from =
  (distance: (mask: number[]) => number): LimeKernel =>
  (mask, width) => {
    const d = distance(mask);
    return Math.sqrt(Math.exp(-(d * d) / (width * width)));
  };
const away = (mask: number[]): number => 1 - Math.sqrt(share(mask));

function drawMask(random: Random): [mask: number[], width: number] {
  const parts = 5 + random.integer(8);
  const mask = Array.from({ length: parts }, () => random.integer(2));
  [mask[0], mask[1]] = [1, 0];
  return [mask, Math.round(100 * random.uniform(0.2, 0.9)) / 100];
}

/** 11.2: how much a sample counts. */
export const myLimeKernel: Exercise = exercise<LimeKernel>({
  id: "11.2",
  title: "How near is this sample?",
  points: 1,
  function: "myLimeKernel",
  takes: [
    { name: "mask", shape: "[P]", what: "1 for a part that is on, 0 for one that is off" },
    { name: "width", shape: "scalar", what: "the width of the kernel, above 0" },
  ],
  returns: { shape: "scalar", what: "√exp(-d²/width²), where d = 1 - √(share of parts that are on)" },
  reference: from(away),
  tolerance: { absolute: 1e-9, reason: "roots and exponentials taken in another order differ in the last digits" },
  cases: [
    { title: "the whole picture counts 1, at any width", inputs: [[[1, 1, 1, 1], 0.25]] },
    { title: "one part of four off: d = 1 - √¾", inputs: [[[1, 0, 1, 1], 0.25]] },
    { title: "three of four off: d = ½, and exp(-2) is left at width ¼", inputs: [[[0, 0, 1, 0], 0.25]] },
    { title: "all off: d = 1", inputs: [[[0, 0, 0], 0.5]] },
    { title: "a wide kernel counts all nearly alike", inputs: [[[1, 0, 0, 0], 20]] },
    { title: "any mask, any width", draw: drawMask, count: 8 },
  ],
  properties: [
    {
      title: "which parts are off makes no difference, only how many",
      count: 3,
      async holds(subject, random) {
        const [mask, width] = drawMask(random);
        const other = [...mask].reverse();
        const [a, b] = [(await subject.call(mask, width)) as number, (await subject.call(other, width)) as number];
        return Math.abs(a - b) < 1e-9 ? undefined : { input: [other, width], expected: a, got: b };
      },
    },
  ],
  diagnoses: [
    {
      name: "outer-root-missing",
      sentence: "The root around exp is missing: this is exp(-d²/width²).",
      wrong: (mask, width) => Math.exp(-(away(mask) * away(mask)) / (width * width)),
    },
    {
      name: "share-without-root",
      sentence: "The distance is 1 minus the *root* of the share of parts that are on; here the root is missing.",
      wrong: from((mask) => 1 - share(mask)),
    },
    {
      name: "distance-not-squared",
      sentence: "d stands in the exponent as it is. It is squared.",
      recognises: (seen) =>
        [(w: number) => w, (w: number) => w * w].some((by) =>
          seen.every(({ args: [mask, width], got }) => near(got, Math.sqrt(Math.exp(-away(mask) / by(width))))),
        ),
    },
    {
      name: "width-not-squared",
      sentence: "The width stands in the exponent as it is. It is squared, as d is.",
      wrong: (mask, width) => Math.sqrt(Math.exp(-(away(mask) * away(mask)) / width)),
    },
    {
      name: "grows-with-distance",
      sentence: "This grows with the distance: the sign in the exponent is missing.",
      wrong: (mask, width) => Math.sqrt(Math.exp((away(mask) * away(mask)) / (width * width))),
    },
    {
      name: "nearness-for-distance",
      sentence: "d is √share here: 0 where everything is off, 1 for the whole picture. The distance is 1 minus that.",
      wrong: from((mask) => Math.sqrt(share(mask))),
    },
    {
      name: "share-that-is-off",
      sentence:
        "The root is taken of the share that is off. Take that of the share that is on, and subtract it from 1.",
      recognises: (seen) =>
        [(s: number) => Math.sqrt(1 - s), (s: number) => 1 - Math.sqrt(1 - s)].some((d) =>
          seen.every(({ args: [mask, width], got }) => near(got, from(() => d(share(mask)))(mask, width))),
        ),
    },
    {
      name: "count-for-share",
      sentence: "The number of parts that are on stands where their share should: divide by how many parts there are.",
      wrong: from((mask) => 1 - Math.sqrt(total([...mask]))),
    },
    {
      name: "distance-returned",
      sentence: "This is the distance d. Asked for is the kernel, which makes 1 of distance 0.",
      wrong: (mask) => away(mask),
    },
    {
      name: "width-multiplied",
      sentence: "d is multiplied by the width. It is divided: a wide kernel lets distant samples count.",
      wrong: (mask, width) => Math.sqrt(Math.exp(-(away(mask) * away(mask)) * width * width)),
    },
    {
      name: "exponential-missing",
      sentence: "1 - d²/width² is no kernel: it becomes negative. It is √exp(-d²/width²).",
      wrong: (mask, width) => 1 - (away(mask) * away(mask)) / (width * width),
    },
    {
      name: "two-roots",
      sentence: "A factor of two in the exponent: √exp(-d²/width²) is exp(-d²/(2 width²)), not less.",
      wrong: (mask, width) => Math.exp(-(away(mask) * away(mask)) / (4 * width * width)),
    },
  ],
  hints: [
    "Three steps: the share of parts that are on, the distance, the kernel. The whole picture has distance 0 and counts 1.",
    "share = Σ mask / P, d = 1 - √share, kernel = √exp(-d²/width²).",
    "const on = mask.reduce(…) / mask.length; const d = 1 - …; return Math.sqrt(Math.exp(…));",
  ],
  withholds: [],
});

function near(got: unknown, expected: number): boolean {
  return typeof got === "number" && Math.abs(got - expected) <= 1e-9 * (1 + Math.abs(expected));
}
