import { diverging, greys, sequential } from "./colours";
import { axis, colourBar, themed } from "./theme";
import type { AxesOptions, Figure, JsonObject, Matrix } from "./types";
import { extent, needText, sameLength, table, withGaps } from "./values";
import { at, captioned, counted, described, inWords, sentence } from "./words";

/** What `heatmap` is told. */
export interface HeatmapOptions extends Omit<AxesOptions, "xRange" | "yRange"> {
  /** [rows, columns]; NaN or infinite values leave an empty cell, and the description says so. */
  readonly values: Matrix;
  /** What the colour stands for, with its unit. */
  readonly valueLabel: string;
  /** Names or positions of the columns and of the rows. Default: 0, 1, ... */
  readonly columns?: readonly (string | number)[];
  readonly rows?: readonly (string | number)[];
  /**
   * "sequential" (light to dark, default where all values have one sign), "diverging" (around 0, default where they
   * have both) or "grey" (black to white).
   */
  readonly scale?: "sequential" | "diverging" | "grey";
  /** Values of the ends of the colour scale. Default: the smallest and largest value. */
  readonly valueRange?: readonly [number, number];
  /** Write each value into its cell. Default: where there are at most 120 cells. */
  readonly numbers?: boolean;
  /** Where row 0 is. Default "top", as in a printed matrix. */
  readonly firstRow?: "top" | "bottom";
  /** Cells as high as they are wide. Default false. */
  readonly square?: boolean;
}

/**
 * A table of numbers as coloured cells: weights, a confusion matrix, an error over two parameters.
 *
 * @throws RangeError where rows differ in length, or names do not match the table
 * @example
 * heatmap({
 *   title: "Weights", xLabel: "input", yLabel: "unit", valueLabel: "weight", values: [[1, -2], [0, 3]],
 * }).description
 * // → "Weight by unit (2 rows) and input (2 columns): from -2 at unit 0, input 1 to 3 at unit 1, input 1."
 */
export function heatmap(options: HeatmapOptions): Figure {
  const where = "heatmap";
  needText(where, "title", options.title);
  needText(where, "valueLabel", options.valueLabel);
  const z = table(where, "values", options.values);
  const columns = [...(options.columns ?? z[0].map((_, index) => index))];
  const rows = [...(options.rows ?? z.map((_, index) => index))];
  sameLength(where, "columns", columns, "a row of values", z[0]);
  sameLength(where, "rows", rows, "values", z);
  const [low, high] = extent(z.flat());
  if (Number.isNaN(low)) throw new RangeError(`${where}: values holds no finite number`);
  const scale = options.scale ?? (low < 0 && high > 0 ? "diverging" : "sequential");
  const [zmin, zmax] = ends(where, options.valueRange, scale, low, high);
  const gap = Math.max(z.length, z[0].length) <= 40 ? 1 : 0;
  const numbers = options.numbers ?? z.length * z[0].length <= 120;
  return {
    data: [
      {
        type: "heatmap",
        ...(options.columns === undefined ? {} : { x: columns.map(named) }),
        ...(options.rows === undefined ? {} : { y: rows.map(named) }),
        z: z.map(withGaps),
        zmin,
        zmax,
        colorscale: { sequential, diverging, grey: greys }[scale],
        colorbar: colourBar(options.valueLabel),
        ...(numbers ? { texttemplate: "%{text}", text: z.map((row) => row.map(cell)), textfont: { size: 12 } } : {}),
        xgap: gap,
        ygap: gap,
        hoverongaps: false,
      },
    ],
    layout: themed(where, options, {
      plot_bgcolor: emptyCell,
      xaxis: cells(where, "xLabel", options.xLabel, z[0].length, options.columns?.map(named), false, {
        constrain: "domain",
      }),
      yaxis: cells(where, "yLabel", options.yLabel, z.length, options.rows?.map(named), options.firstRow !== "bottom", {
        constrain: "domain",
        ...(options.square === true ? { scaleanchor: "x" } : {}),
      }),
    }),
    description: described(options.description, inSentence(options, z, columns, rows)),
    caption: captioned(options.description, inShort(options, z, columns, rows)),
  };
}

/** Ground of cells without a value: no colour of the scales. */
const emptyCell = "#DADADA";

function cell(value: number): string {
  return Number.isFinite(value) ? inWords(value) : "";
}

function named(name: string | number): string {
  return typeof name === "number" ? String(Number(name.toPrecision(6))) : name;
}

/** The axis of columns or rows: their names, or their numbers at steps that leave room. */
function cells(
  where: string,
  name: string,
  label: string,
  count: number,
  categories: readonly string[] | undefined,
  turned: boolean,
  rest: JsonObject,
): JsonObject {
  const ends: [number, number] = turned ? [count - 0.5, -0.5] : [-0.5, count - 0.5];
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((each) => count / each <= 14) ?? Math.ceil(count / 14);
  const kind = categories === undefined ? { label } : { label, categories };
  return axis(where, name, kind, {
    range: ends,
    ...(categories === undefined || categories.every(isNumber) ? { dtick: step } : {}),
    showgrid: false,
    showline: false,
    ...rest,
  });
}

function isNumber(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

function ends(
  where: string,
  given: readonly [number, number] | undefined,
  scale: "sequential" | "diverging" | "grey",
  low: number,
  high: number,
): [number, number] {
  if (given !== undefined) {
    if (!(given[0] < given[1]))
      throw new RangeError(`${where}: valueRange is [${given}] but must be two increasing numbers`);
    return [given[0], given[1]];
  }
  if (scale === "diverging") {
    const size = Math.max(Math.abs(low), Math.abs(high)) || 1;
    return [-size, size];
  }
  return low < high ? [low, high] : [low - 0.5, high + 0.5];
}

interface Extremes {
  /** [value, row, column] */
  readonly lowest: readonly number[];
  readonly highest: readonly number[];
  readonly missing: number;
}

function extremes(z: readonly number[][]): Extremes {
  let lowest = [Number.POSITIVE_INFINITY, 0, 0];
  let highest = [Number.NEGATIVE_INFINITY, 0, 0];
  let missing = 0;
  for (const [row, values] of z.entries()) {
    for (const [column, value] of values.entries()) {
      if (!Number.isFinite(value)) missing++;
      else {
        if (value < lowest[0]) lowest = [value, row, column];
        if (value > highest[0]) highest = [value, row, column];
      }
    }
  }
  return { lowest, highest, missing };
}

function inShort(
  { valueLabel, xLabel, yLabel }: HeatmapOptions,
  z: readonly number[][],
  columns: readonly (string | number)[],
  rows: readonly (string | number)[],
): string {
  const { lowest, highest } = extremes(z);
  if (lowest[0] === highest[0]) return `${valueLabel}: all ${inWords(lowest[0])}`;
  const cells = z.flat().filter(Number.isFinite);
  const [few, many] = [lowest[0], highest[0]].map((end) => cells.filter((cell) => cell === end).length);
  if (few + many === cells.length && cells.length > 2)
    return `${valueLabel}: ${inWords(lowest[0])} in ${counted(few, "cell")} and ${inWords(highest[0])} in ${counted(many, "cell")}`;
  const place = many > 1 ? "" : `, highest at ${at(yLabel, rows[highest[1]])}, ${at(xLabel, columns[highest[2]])}`;
  return `${valueLabel}: from ${inWords(lowest[0])} to ${inWords(highest[0])}${place}`;
}

function inSentence(
  options: HeatmapOptions,
  z: readonly number[][],
  columns: readonly (string | number)[],
  rows: readonly (string | number)[],
): string {
  const { lowest, highest, missing } = extremes(z);
  const place = ([value, row, column]: readonly number[]): string =>
    `${inWords(value)} at ${at(options.yLabel, rows[row])}, ${at(options.xLabel, columns[column])}`;
  const what = `${options.valueLabel} by ${options.yLabel} (${counted(z.length, "row")}) and ${options.xLabel} (${counted(z[0].length, "column")})`;
  const range = lowest[0] === highest[0] ? `all ${inWords(lowest[0])}` : `from ${place(lowest)} to ${place(highest)}`;
  return sentence(`${what}: ${range}${missing > 0 ? `; ${counted(missing, "cell")} empty, not a finite number` : ""}`);
}
