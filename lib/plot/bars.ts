import { colours, lookOf } from "./colours";
import { axis, checkRange, fontSize, themed, width, wrapped } from "./theme";
import type { AxesOptions, Figure, Trace, Values } from "./types";
import { extent, list, needText, sameLength, withGaps } from "./values";
import { captioned, counted, described, inWords, joined, sentence } from "./words";

/** One bar for each category. */
export interface BarSeries {
  /** Name in the legend. A name that begins with a meaning ("training", "numeric", ...) has its colour. */
  readonly name: string;
  /** Heights, one a category; NaN or infinite: no bar, and the description says so. */
  readonly values: Values;
  /** Ends of the error bars as values, not as differences: for instance the smallest and largest over seeds. */
  readonly low?: Values;
  readonly high?: Values;
  /** Default: by the name; of a single series with values of both signs, by the sign. */
  readonly colour?: string;
}

/** What `bars` is told. */
export interface BarsOptions extends Omit<AxesOptions, "xRange"> {
  /** Names of the categories, along the horizontal axis. */
  readonly categories: readonly (string | number)[];
  /** One or several series, side by side. */
  readonly series: readonly BarSeries[];
  /** Write each value on its bar. Default: where there are at most 16 bars. Never beside error bars. */
  readonly numbers?: boolean;
  /** Bars lie, categories run down: for long names. `xLabel` stays the name of the categories. Default false. */
  readonly horizontal?: boolean;
}

/**
 * Bars by category, with error bars: accuracies, counts, probabilities.
 *
 * @throws RangeError where a series and the categories differ in length, or a category is named twice
 * @example
 * bars({
 *   title: "Accuracy", xLabel: "model", yLabel: "accuracy (%)", categories: ["linear", "network"],
 *   series: [{ name: "test", values: [71, 88] }],
 * }).description
 * // → "Accuracy (%) by model: highest 88 (network), lowest 71 (linear)."
 */
export function bars(options: BarsOptions): Figure {
  const where = "bars";
  const { series, horizontal = false } = options;
  needText(where, "title", options.title);
  const categories = options.categories.map(String);
  if (categories.length === 0) throw new RangeError(`${where}: categories is empty`);
  const twice = categories.find((name, index) => categories.indexOf(name) !== index);
  if (twice !== undefined) throw new RangeError(`${where}: category "${twice}" is named twice`);
  if (series.length === 0) throw new RangeError(`${where}: series is empty; give at least one`);
  const heights = series.map((each) => {
    needText(where, "name of a series", each.name);
    const values = list(where, `values of "${each.name}"`, each.values);
    sameLength(where, "categories", categories, `values of "${each.name}"`, values);
    return values;
  });
  const reach = series.flatMap((each, index) => [...heights[index], ...ends(where, each, heights[index]).flat()]);
  const [low, high] = extent(reach);
  if (Number.isNaN(low)) throw new RangeError(`${where}: no value is a finite number`);
  const measured = series.some((each) => each.low !== undefined);
  const numbers = !measured && (options.numbers ?? categories.length * series.length <= 16);
  const room = (numbers ? 0.14 : 0.06) * (Math.max(high, 0) - Math.min(low, 0) || 1);
  const yEnds = checkRange(where, "yRange", options.yRange) ?? [low < 0 ? low - room : 0, high > 0 ? high + room : 0];
  const along = axis(
    where,
    "xLabel",
    { label: options.xLabel, categories },
    {
      showgrid: false,
      ...(horizontal
        ? { autorange: "reversed" }
        : { tickmode: "array", tickvals: categories, ticktext: underBars(categories) }),
    },
  );
  const value = axis(
    where,
    "yLabel",
    { label: options.yLabel, range: yEnds },
    { zeroline: low < 0, zerolinecolor: "#555555" },
  );
  return {
    data: series.map((each, index) =>
      barTrace(where, each, heights[index], colourOf(series, index, heights[index]), categories, numbers, horizontal),
    ),
    layout: themed(
      where,
      {
        ...options,
        height: options.height ?? (horizontal ? 160 + categories.length * (14 + 18 * series.length) : 400),
        legend: series.length > 1 ? series.map((each) => each.name) : [],
      },
      { xaxis: horizontal ? value : along, yaxis: horizontal ? along : value, bargap: 0.3, bargroupgap: 0.06 },
    ),
    description: described(
      options.description,
      sentence(
        `${options.yLabel} by ${options.xLabel}: ${series.map((each, index) => inPart(each, heights[index], categories, series.length)).join("; ")}`,
      ),
    ),
    caption: captioned(options.description, inShort(options, heights, categories)),
  };
}

/** The highest of each series; of more than three, of all. */
function inShort({ yLabel, series }: BarsOptions, heights: readonly number[][], categories: readonly string[]): string {
  const best = (values: readonly number[]): number =>
    values.reduce((top, value, index) => (value > values[top] || Number.isNaN(values[top]) ? index : top), 0);
  const said = (values: readonly number[]): string => {
    const [low, high] = extent(values);
    if (Number.isNaN(low)) return "nothing that can be drawn";
    return low === high ? `all ${inWords(high)}` : `highest ${inWords(high)} (${categories[best(values)]})`;
  };
  const [low, high] = extent(heights.flat());
  if (series.length === 1) {
    const worst = categories[best(heights[0].map((value) => -value))];
    return `${yLabel}: ${said(heights[0])}${low < high ? `, lowest ${inWords(low)} (${worst})` : ""}`;
  }
  if (series.length <= 3)
    return `${yLabel}: ${series.map(({ name }, index) => `${name} ${said(heights[index])}`).join("; ")}`;
  const top = heights.findIndex((values) => values.includes(high));
  return `${yLabel}: highest ${inWords(high)} (${series[top].name}, ${categories[heights[top].indexOf(high)]})`;
}

/** Names broken into lines that fit below their bars. */
function underBars(categories: readonly string[]): string[] {
  return categories.map((name) => wrapped(name, fontSize, (width - 90) / categories.length));
}

function colourOf(
  series: readonly BarSeries[],
  position: number,
  values: readonly number[],
): string | readonly string[] {
  const { colour, name } = series[position];
  if (colour !== undefined) return colour;
  const signs = values.some((value) => value < 0) && values.some((value) => value > 0);
  if (series.length > 1 || !signs) return lookOf(name, position).colour;
  return values.map((value) => (value < 0 ? colours.negative : colours.positive));
}

/** Lower and upper end of the error bars; empty where there are none. */
function ends(where: string, series: BarSeries, values: readonly number[]): [number[], number[]] {
  if (series.low === undefined && series.high === undefined) return [[], []];
  if (series.low === undefined || series.high === undefined) {
    throw new RangeError(`${where}: "${series.name}" has only one of low and high; give both`);
  }
  const low = list(where, `low of "${series.name}"`, series.low);
  const high = list(where, `high of "${series.name}"`, series.high);
  sameLength(where, `values of "${series.name}"`, values, "low", low);
  sameLength(where, `values of "${series.name}"`, values, "high", high);
  const bad = values.findIndex((value, index) => low[index] > value || high[index] < value);
  if (bad >= 0) {
    throw new RangeError(
      `${where}: "${series.name}" is ${values[bad]} at ${bad}, outside its low ${low[bad]} and high ${high[bad]}`,
    );
  }
  return [low, high];
}

function barTrace(
  where: string,
  series: BarSeries,
  values: readonly number[],
  colour: string | readonly string[],
  categories: readonly string[],
  numbers: boolean,
  horizontal: boolean,
): Trace {
  const [low, high] = ends(where, series, values);
  const shown = withGaps(values);
  const error = {
    type: "data",
    symmetric: false,
    array: high.map((end, index) => end - values[index]),
    arrayminus: low.map((end, index) => values[index] - end),
    color: "#333333",
    thickness: 1.4,
    width: 4,
  };
  return {
    type: "bar",
    name: series.name,
    orientation: horizontal ? "h" : "v",
    x: horizontal ? shown : categories,
    y: horizontal ? categories : shown,
    marker: { color: colour },
    ...(low.length > 0 ? { [horizontal ? "error_x" : "error_y"]: error } : {}),
    ...(numbers
      ? {
          text: values.map((value) => (Number.isFinite(value) ? inWords(value) : "")),
          textposition: "outside",
          textfont: { size: 12 },
          cliponaxis: false,
        }
      : {}),
  };
}

function inPart(series: BarSeries, values: readonly number[], categories: readonly string[], count: number): string {
  const known = values.flatMap((value, index) => (Number.isFinite(value) ? [index] : []));
  const name = count > 1 ? `${series.name} ` : "";
  const missing = values.length - known.length;
  const note = missing > 0 ? ` (${counted(missing, "value")} missing)` : "";
  if (known.length === 0) return `${name}has no value that can be drawn`;
  const best = known.reduce((a, b) => (values[b] > values[a] ? b : a));
  const worst = known.reduce((a, b) => (values[b] < values[a] ? b : a));
  if (values[best] === values[worst])
    return `${name}${known.length === 1 ? "" : "all "}${inWords(values[best])}${note}`;
  if (known.length <= 4 && count > 1) {
    return `${name}${joined(known.map((index) => `${inWords(values[index])} (${categories[index]})`))}${note}`;
  }
  return `${name}highest ${inWords(values[best])} (${categories[best]}), lowest ${inWords(values[worst])} (${categories[worst]})${note}`;
}
