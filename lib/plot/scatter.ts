import { colours, type Dash, lookOfClass } from "./colours";
import { type Regions, shaded } from "./regions";
import { counts, inShort, regionSentence, sideSentence } from "./scatter-words";
import { axis, checkRange, padded, themed } from "./theme";
import type { AxesOptions, Figure, Matrix, Trace, Values } from "./types";
import { extent, finiteList, needText, table } from "./values";
import { captioned, counted, described, sentence } from "./words";

/** A straight decision boundary: the points where w₁x₁ + w₂x₂ + b = 0. */
export interface Boundary {
  /** [w₁, w₂]; both 0: no boundary is drawn, and the description says so. */
  readonly weights: Values;
  readonly bias: number;
  /** Name in the legend. Default: "decision boundary". */
  readonly name?: string;
  readonly dash?: Dash;
  readonly colour?: string;
}

/** Points to be circled, for instance those that are classified wrongly. */
export interface Marked {
  /** Name in the legend: "mistake". */
  readonly name: string;
  /** Which points, by position in `points`. */
  readonly points: readonly number[];
}

/** What `scatter` is told. */
export interface ScatterOptions extends AxesOptions {
  /** [N, 2]: one row a point. */
  readonly points: Matrix;
  /** Class of each point, N numbers. Of two classes the higher is the positive one. Default: all of one kind. */
  readonly labels?: Values;
  /** Names of the classes by label: `{ 0: "failed", 1: "passed" }`. Default: "class 0", ... */
  readonly classNames?: Readonly<Record<number, string>>;
  /** Name of the points where there are no labels. Default: "points". */
  readonly name?: string;
  /** One or several straight boundaries. */
  readonly boundary?: Boundary | readonly Boundary[];
  /** The plane shaded by the class that a model gives to each place. */
  readonly regions?: Regions;
  readonly marked?: Marked | readonly Marked[];
}

/**
 * Points in the plane, by class, with straight decision boundaries or shaded regions.
 *
 * Classes differ in colour and in symbol; regions have their class's colour, lighter.
 * The description counts the points of each class and those on the right side.
 *
 * @throws RangeError where a point is not two finite numbers, or labels do not match points
 * @example
 * scatter({
 *   title: "AND", xLabel: "x1", yLabel: "x2",
 *   points: [[0, 0], [0, 1], [1, 0], [1, 1]], labels: [0, 0, 0, 1],
 *   boundary: { weights: [1, 1], bias: -1.5 },
 * }).description
 * // → "4 points by x1 and x2: 3 of class 0 and 1 of class 1. The decision boundary x1 + x2 - 1.5 = 0 has 4 of 4 points on the side of their class."
 */
export function scatter(options: ScatterOptions): Figure {
  const where = "scatter";
  needText(where, "title", options.title);
  const points = table(where, "points", options.points);
  if (points[0].length !== 2)
    throw new RangeError(`${where}: a point has ${points[0].length} numbers but must have two`);
  for (const [index, point] of points.entries()) finiteList(where, `points[${index}]`, point);
  const labels = options.labels === undefined ? points.map(() => 0) : finiteList(where, "labels", options.labels);
  if (labels.length !== points.length) {
    throw new RangeError(`${where}: labels has ${labels.length} values but points has ${points.length}`);
  }
  const classes = [...new Set(labels)].sort((a, b) => a - b);
  const lines = asList(options.boundary).map((line) => ({
    ...line,
    weights: finiteList(where, "weights", line.weights),
  }));
  for (const line of lines) {
    if (line.weights.length !== 2 || !Number.isFinite(line.bias)) {
      throw new RangeError(
        `${where}: a boundary needs two weights and a finite bias, not [${line.weights}] and ${line.bias}`,
      );
    }
  }
  const marked = asList(options.marked);
  for (const each of marked) checkMarked(where, each, points.length);
  const [xEnds, yEnds] = [0, 1].map(
    (k) =>
      checkRange(where, `${"xy"[k]}Range`, k === 0 ? options.xRange : options.yRange) ??
      padded(...extent(points.map((point) => point[k])), false, 0.08),
  );
  const named = (label: number): string =>
    options.labels === undefined ? (options.name ?? "points") : (options.classNames?.[label] ?? `class ${label}`);
  const size = points.length > fewPoints ? 8 : 13;
  const traces: Trace[] = [
    ...(options.regions === undefined ? [] : shaded(where, options.regions, classes, xEnds, yEnds)),
    ...lines.map((line, index) => boundaryTrace(line, index, xEnds, yEnds)),
    ...classes.map((label, index): Trace => {
      const look = lookOfClass(options.labels === undefined ? 1 : index);
      const own = points.filter((_, point) => labels[point] === label);
      return {
        type: "scatter",
        mode: "markers",
        name: named(label),
        x: own.map((point) => point[0]),
        y: own.map((point) => point[1]),
        marker: { color: look.colour, symbol: look.symbol, size, line: { width: 0.6, color: "#FFFFFF" } },
      };
    }),
    ...marked.map(
      (each): Trace => ({
        type: "scatter",
        mode: "markers",
        name: each.name,
        x: each.points.map((point) => points[point][0]),
        y: each.points.map((point) => points[point][1]),
        marker: {
          color: colours.mistake,
          symbol: "circle-open",
          size: size + 7,
          line: { width: 2.5, color: colours.mistake },
        },
        hoverinfo: "name",
      }),
    ),
  ];
  const legend = traces.filter((trace) => trace.showlegend !== false).map((trace) => String(trace.name));
  return {
    data: traces,
    layout: themed(
      where,
      { height: 440, ...options, legend: legend.length > 1 ? legend : [] },
      {
        xaxis: axis(where, "xLabel", { label: options.xLabel, range: xEnds }),
        yaxis: axis(where, "yLabel", { label: options.yLabel, range: yEnds }),
        hovermode: "closest",
      },
    ),
    description: described(
      options.description,
      counts(options, points, labels, classes, named),
      ...lines.map((line) => sideSentence(options, line, points, labels, classes)),
      options.regions === undefined || classes.length < 2
        ? ""
        : regionSentence(options.regions, points, labels, classes),
      ...marked.map((each) => sentence(`${counted(each.points.length, "point")} marked: ${each.name}`)),
    ),
    caption: captioned(options.description, inShort(options, lines, points, labels, classes, named)),
  };
}

/** So few points are drawn larger: they would be lost in the plane. */
const fewPoints = 12;

function asList<Item extends object>(given: Item | readonly Item[] | undefined): readonly Item[] {
  if (given === undefined) return [];
  return Array.isArray(given) ? (given as readonly Item[]) : [given as Item];
}

function checkMarked(where: string, marked: Marked, count: number): void {
  needText(where, "name of marked points", marked.name);
  const bad = marked.points.find((point) => !(Number.isInteger(point) && point >= 0 && point < count));
  if (bad !== undefined) throw new RangeError(`${where}: marked point ${bad} is not one of the ${count} points`);
}

interface Line extends Boundary {
  readonly weights: readonly number[];
}

function boundaryTrace(line: Line, index: number, xEnds: readonly number[], yEnds: readonly number[]): Trace {
  const ends = clipped(line, xEnds, yEnds);
  return {
    type: "scatter",
    mode: "lines",
    name: line.name ?? "decision boundary",
    x: ends.map((end) => end[0]),
    y: ends.map((end) => end[1]),
    line: { color: line.colour ?? colours.boundary, width: 2.2, dash: line.dash ?? (index === 0 ? "solid" : "dash") },
    hoverinfo: "name",
  };
}

/** Where a line enters and leaves the plot; none where it does not pass through it. */
function clipped({ weights: [a, b], bias }: Line, xEnds: readonly number[], yEnds: readonly number[]): number[][] {
  if (a === 0 && b === 0) return [];
  // From the point of the line that is nearest to the middle of the plot, as far as both axes reach.
  const [middleX, middleY] = [(xEnds[0] + xEnds[1]) / 2, (yEnds[0] + yEnds[1]) / 2];
  const [width, height] = [xEnds[1] - xEnds[0], yEnds[1] - yEnds[0]];
  const [p, q] = [a * width, b * height];
  const off = (a * middleX + b * middleY + bias) / (p * p + q * q);
  const [x, y] = [-off * p, -off * q];
  const reach = [
    [x, q],
    [y, -p],
  ].map(([start, step]) => {
    if (step === 0) return Math.abs(start) <= 0.5 ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] : [1, -1];
    return [(-0.5 - start) / step, (0.5 - start) / step].sort((first, second) => first - second);
  });
  const [from, to] = [Math.max(reach[0][0], reach[1][0]), Math.min(reach[0][1], reach[1][1])];
  if (!(from < to)) return [];
  return [from, to].map((t) => [middleX + (x + t * q) * width, middleY + (y - t * p) * height]);
}
