import { colours, lookOfClass } from "./colours";
import { tint } from "./paint";
import type { Trace } from "./types";

/** The plane shaded by what a model says at each place. */
export type Regions = ScoreRegions | ClassRegions;

/** Two classes: the positive one where the score is above the threshold. */
export interface ScoreRegions {
  /** The model: a number for the place (x, y). */
  readonly score: (x: number, y: number) => number;
  /** Default 0; 0.5 where the score is a probability. */
  readonly threshold?: number;
  /** Places along each axis at which the model is asked, 10 to 200. Default 50. */
  readonly resolution?: number;
}

/** Any number of classes. */
export interface ClassRegions {
  /** The model: the label of the class at (x, y). */
  readonly classOf: (x: number, y: number) => number;
  /** Places along each axis at which the model is asked, 10 to 200. Default 80. */
  readonly resolution?: number;
}

/** Share of a class's colour in its region: light enough for the points to stand out. */
const lightness = 0.22;

/** Four digits: more cannot be seen, and a plane of numbers is most of a notebook's size. */
const rounded = (value: number): number => Number(value.toPrecision(4));

/** The traces that shade the plane; `classes` are the labels in order. */
export function shaded(
  where: string,
  regions: Regions,
  classes: readonly number[],
  xEnds: readonly number[],
  yEnds: readonly number[],
): Trace[] {
  const resolution = regions.resolution ?? ("score" in regions ? 50 : 80);
  if (!(Number.isInteger(resolution) && resolution >= 10 && resolution <= 200)) {
    throw new RangeError(`${where}: resolution is ${resolution} but must be a whole number from 10 to 200`);
  }
  const places = ([low, high]: readonly number[]): number[] =>
    Array.from({ length: resolution }, (_, index) => low + ((high - low) * index) / (resolution - 1));
  const x = places(xEnds);
  const y = places(yEnds);
  const ask = "score" in regions ? regions.score : regions.classOf;
  const z = y.map((b) =>
    x.map((a) => {
      const value = ask(a, b);
      if (!Number.isFinite(value)) throw new RangeError(`${where}: the model gives ${value} at (${a}, ${b})`);
      return rounded(value);
    }),
  );
  const grid = { x, y, showscale: false, hoverinfo: "skip", showlegend: false };
  if ("score" in regions) {
    const threshold = regions.threshold ?? 0;
    return [
      {
        type: "contour",
        name: "decision boundary",
        ...grid,
        z: z.map((row) => row.map((value) => Number((value - threshold).toPrecision(3)))),
        autocontour: false,
        contours: { start: 0, end: 0, size: 1, coloring: "fill" },
        colorscale: [
          [0, tint(colours.negative, lightness)],
          [1, tint(colours.positive, lightness)],
        ],
        line: { color: colours.boundary, width: 2.2 },
      },
    ];
  }
  const known = classes.length > 1 ? classes : [...new Set(z.flat())].sort((a, b) => a - b);
  const steps = known.flatMap((_, index): [number, string][] => {
    const colour = tint(lookOfClass(index).colour, lightness);
    return [
      [index / known.length, colour],
      [(index + 1) / known.length, colour],
    ];
  });
  const index = (label: number): number => {
    const position = known.indexOf(label);
    if (position < 0) throw new RangeError(`${where}: the model gives class ${label}, which no point has`);
    return position;
  };
  return [
    {
      type: "heatmap",
      ...grid,
      z: z.map((row) => row.map(index)),
      zmin: -0.5,
      zmax: known.length - 0.5,
      colorscale: steps,
    },
  ];
}
