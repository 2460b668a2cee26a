import { log10 } from "../elementary/log10";
import { type Dash, landscape, lookOf } from "./colours";
import { inSentences, inShort } from "./landscape-words";
import { axis, checkRange, colourBar, themed } from "./theme";
import type { AxesOptions, Figure, Json, Matrix, Trace, Values } from "./types";
import { extent, finiteList, needText, table } from "./values";
import { captioned, described, inWords } from "./words";

/** A way over a surface: the weights after each step of an optimizer. */
export interface Path {
  /** Name in the legend. */
  readonly name: string;
  /** [steps, 2]: one row a place (x, y), in order. */
  readonly points: Matrix;
  readonly dash?: Dash;
  readonly colour?: string;
}

/** What `surface` and `contour` are told. */
export interface LandscapeOptions extends AxesOptions {
  /** What the height stands for: "loss". */
  readonly valueLabel: string;
  /** Places along each axis, increasing; at least two. */
  readonly x: Values;
  readonly y: Values;
  /** The height at (x, y), asked at every place; finite. */
  readonly value: (x: number, y: number) => number;
  /** Ways over the surface; their heights come from `value`. */
  readonly paths?: readonly Path[];
  /** Contour lines at equal ratios, not at equal differences; heights must be above 0. Default false. */
  readonly valueLog?: boolean;
}

interface Way {
  readonly path: Path;
  readonly x: number[];
  readonly y: number[];
  readonly z: number[];
}

interface Landscape {
  readonly x: number[];
  readonly y: number[];
  readonly z: number[][];
  readonly ways: Way[];
}

/**
 * A function of two variables as a map with contour lines, and ways over it: a loss over two weights with the steps of
 * gradient descent. Darker is higher.
 *
 * @throws RangeError where the function is not finite, or not above 0 with `valueLog`
 * @example
 * contour({
 *   title: "A bowl", xLabel: "w1", yLabel: "w2", valueLabel: "loss",
 *   x: [-1, 0, 1], y: [-1, 0, 1], value: (a, b) => a * a + b * b,
 *   paths: [{ name: "descent", points: [[1, 1], [0, 0]] }],
 * }).description
 * // → "Loss over w1 from -1 to 1 and w2 from -1 to 1: lowest 0 at w1 = 0, w2 = 0, highest 2 at w1 = -1, w2 = -1. Descent goes in 1 step from loss 2 at w1 = 1, w2 = 1 to 0 at w1 = 0, w2 = 0."
 */
export function contour(options: LandscapeOptions): Figure {
  return flat("contour", options, read("contour", options));
}

/**
 * A function of two variables as a surface in space that can be turned, with ways over it. Its printed form is the
 * map that `contour` draws of the same.
 *
 * @throws RangeError as `contour`
 * @example
 * surface({
 *   title: "A saddle", xLabel: "x", yLabel: "y", valueLabel: "height",
 *   x: [-1, 0, 1], y: [-1, 0, 1], value: (a, b) => a * a - b * b,
 * }).still?.data[0].type
 * // → "contour"
 */
export function surface(options: LandscapeOptions): Figure {
  const where = "surface";
  const land = read(where, options);
  const map = flat(where, options, land);
  const scale = (value: number): number => (options.valueLog === true ? log10(value) : value);
  const [low, high] = extent(land.z.flat());
  const lift = 0.02 * (scale(high) - scale(low));
  const inSpace = (label: string, rest: Record<string, Json> = {}): Record<string, Json> => ({
    title: { text: label },
    backgroundcolor: "#FFFFFF",
    gridcolor: "#D0D0D0",
    zerolinecolor: "#D0D0D0",
    ...rest,
  });
  const legend = land.ways.map((way) => way.path.name);
  return {
    data: [
      {
        type: "surface",
        x: land.x,
        y: land.y,
        z: land.z.map((row) => row.map(scale)),
        colorscale: [[0, "#E1EBF3"], ...landscape.slice(1)].map(([at, colour]) => [at, colour]),
        showscale: false,
        contours: { z: { show: true, usecolormap: false, color: "#5B7C99", width: 1 } },
        hoverinfo: options.valueLog === true ? "x+y" : "x+y+z",
      },
      ...land.ways.map((way, index): Trace => {
        const look = lookOf(way.path.name, index + 1);
        const colour = way.path.colour ?? look.colour;
        const { x, y, steps } = hugging(way);
        return {
          type: "scatter3d",
          mode: "lines+markers",
          name: way.path.name,
          x,
          y,
          z: x.map((a, place) => scale(options.value(a, y[place])) + lift),
          line: { color: colour, width: 5 },
          marker: { color: colour, size: steps.map((is) => (is ? 5 : 0.1)), line: { width: 0 } },
        };
      }),
    ],
    layout: themed(
      where,
      { height: 520, ...options, legend },
      {
        scene: {
          xaxis: inSpace(options.xLabel),
          yaxis: inSpace(options.yLabel),
          zaxis: inSpace(
            options.valueLabel,
            options.valueLog === true ? powers(land.z) : { tickvals: above(low, high) },
          ),
          camera: { eye: { x: 1.25, y: -1.25, z: 0.9 }, center: { x: 0, y: 0, z: -0.12 } },
          aspectratio: { x: 1, y: 1, z: 0.7 },
        },
      },
    ),
    still: { data: map.data, layout: map.layout },
    description: map.description,
    ...(map.caption === undefined ? {} : { caption: map.caption }),
  };
}

/** A way with places between its steps, so that its line follows the ground and does not tunnel through a hill. */
function hugging({ x, y }: Way): { x: number[]; y: number[]; steps: boolean[] } {
  const between = Math.max(1, Math.min(8, Math.floor(400 / x.length)));
  const places = x.slice(1).flatMap((end, step) =>
    Array.from({ length: between }, (_, part) => {
      const share = part / between;
      return [x[step] + share * (end - x[step]), y[step] + share * (y[step + 1] - y[step]), part];
    }),
  );
  places.push([x[x.length - 1], y[y.length - 1], 0]);
  return { x: places.map(([a]) => a), y: places.map(([, b]) => b), steps: places.map(([, , part]) => part === 0) };
}

/** Round marks from low to high, none near the lowest corner, where the marks of another axis stand. */
function above(low: number, high: number): number[] {
  const rough = (high - low) / 5 || 1;
  const power = 10 ** Math.floor(log10(rough));
  const step = ([1, 2, 5].find((digit) => digit * power >= rough) ?? 10) * power;
  const first = Math.ceil((low + 0.1 * (high - low)) / step);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

function read(where: string, options: LandscapeOptions): Landscape {
  needText(where, "title", options.title);
  needText(where, "valueLabel", options.valueLabel);
  const [x, y] = (["x", "y"] as const).map((name) => {
    const places = finiteList(where, name, options[name]);
    if (places.length < 2 || places.some((place, index) => index > 0 && !(place > places[index - 1]))) {
      throw new RangeError(`${where}: ${name} must hold at least two increasing numbers`);
    }
    return places;
  });
  const height = (a: number, b: number): number => {
    const value = options.value(a, b);
    if (!Number.isFinite(value)) throw new RangeError(`${where}: the value at (${a}, ${b}) is ${value}`);
    if (options.valueLog === true && !(value > 0)) {
      throw new RangeError(
        `${where}: the value at (${a}, ${b}) is ${value}, and a logarithmic scale has no place for it`,
      );
    }
    return value;
  };
  const ways = (options.paths ?? []).map((path): Way => {
    needText(where, "name of a path", path.name);
    const points = table(where, `points of "${path.name}"`, path.points);
    if (points[0].length !== 2) {
      throw new RangeError(`${where}: a place of "${path.name}" has ${points[0].length} numbers but must have two`);
    }
    for (const [index, point] of points.entries()) finiteList(where, `points[${index}] of "${path.name}"`, point);
    return {
      path,
      x: points.map((point) => point[0]),
      y: points.map((point) => point[1]),
      z: points.map(([a, b]) => height(a, b)),
    };
  });
  return { x, y, z: y.map((b) => x.map((a) => height(a, b))), ways };
}

function flat(where: string, options: LandscapeOptions, { x, y, z, ways }: Landscape): Figure {
  const log = options.valueLog === true;
  const ends = (given: readonly [number, number] | undefined, name: string, places: readonly number[]) =>
    checkRange(where, name, given) ?? [places[0], places[places.length - 1]];
  const legend = ways.map((way) => way.path.name);
  return {
    data: [
      {
        type: "contour",
        x,
        y,
        z: log ? z.map((row) => row.map(log10)) : z,
        ncontours: 18,
        colorscale: landscape,
        line: { color: "#5B7C99", width: 0.8 },
        colorbar: { ...colourBar(options.valueLabel), ...(log ? powers(z) : {}) },
        hoverinfo: log ? "x+y" : "x+y+z",
        showlegend: false,
      },
      ...ways.map((way, index) => wayTrace(way, index)),
    ],
    layout: themed(
      where,
      { height: 460, ...options, legend },
      {
        xaxis: axis(where, "xLabel", { label: options.xLabel, range: ends(options.xRange, "xRange", x) }),
        yaxis: axis(where, "yLabel", { label: options.yLabel, range: ends(options.yRange, "yRange", y) }),
        hovermode: "closest",
      },
    ),
    description: described(options.description, ...inSentences(options, { x, y, z, ways })),
    caption: captioned(options.description, inShort(options, { x, y, z, ways })),
  };
}

/** A line with a dot at every step, a ring where it starts and a star where it ends. */
function wayTrace({ path, x, y }: Way, index: number): Trace {
  const look = lookOf(path.name, index + 1);
  const colour = path.colour ?? look.colour;
  const last = x.length - 1;
  const each = <Kind extends Json>(first: Kind, between: Kind, end: Kind): Kind[] =>
    x.map((_, step) => (step === last ? end : step === 0 ? first : between));
  return {
    type: "scatter",
    mode: "lines+markers",
    name: path.name,
    x,
    y,
    line: { color: colour, width: 2.2, dash: path.dash ?? "solid" },
    marker: {
      color: colour,
      opacity: 1,
      symbol: each("circle-open", "circle", "star"),
      size: each(11, 5, 13),
      line: { width: each(2.5, 0, 1), color: each(colour, colour, "#FFFFFF") },
    },
  };
}

/** Ticks of a scale that shows logarithms: the powers of ten between its ends. */
function powers(z: readonly number[][]): { tickvals: number[]; ticktext: string[] } {
  const [low, high] = extent(z.flat()).map(log10);
  const step = Math.max(1, Math.ceil((high - low) / 8));
  const tickvals: number[] = [];
  for (let power = Math.ceil(low); power <= high; power += step) tickvals.push(power);
  if (tickvals.length < 2) tickvals.splice(0, tickvals.length, low, high);
  return {
    tickvals,
    ticktext: tickvals.map((power) => (Number.isInteger(power) ? `10<sup>${power}</sup>` : inWords(10 ** power))),
  };
}
