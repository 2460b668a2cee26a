import { lookOf } from "./colours";
import { withAlpha } from "./paint";
import { axis, checkRange, themed } from "./theme";
import { trend } from "./trend";
import type { Figure, FigureOptions, Trace, Values } from "./types";
import { extent, list, needText } from "./values";
import { captioned, counted, described, inWords, joined, sentence } from "./words";

/** The values whose distribution is one row. */
export interface Group {
  /** Name of the row: "layer 3". */
  readonly name: string;
  /** Any number of values; those that are not finite are left out, and the description says so. */
  readonly values: Values;
}

/** What `histograms` is told. */
export interface HistogramsOptions extends FigureOptions {
  /** What the values are, with their unit: "activation". */
  readonly xLabel: string;
  /** What the rows are: "layer". */
  readonly yLabel: string;
  /** From the top row to the bottom row. */
  readonly groups: readonly Group[];
  /** Number of bins, the same in all rows, 2 to 200. Default 50. */
  readonly bins?: number;
  /** Ends of the bins. Default: the smallest and largest value of all rows. Values outside are counted in words. */
  readonly range?: readonly [number, number];
}

interface Row {
  readonly name: string;
  readonly shares: number[];
  readonly mean: number;
  readonly deviation: number;
  readonly count: number;
  readonly lost: number;
  readonly outside: number;
}

/**
 * Distributions in rows over one axis: activations or gradients layer by layer. Each row is scaled to its own highest
 * bin; its mean and standard deviation stand at its right.
 *
 * @throws RangeError where there is no row, a row has no finite value, or bins is not from 2 to 200
 * @example
 * histograms({
 *   title: "Activations", xLabel: "activation", yLabel: "layer",
 *   groups: [{ name: "layer 1", values: [-1, 1] }, { name: "layer 2", values: [0, 0.5] }],
 * }).description
 * // → "Distribution of activation in 2 rows, each scaled to its own highest bin: layer 1 mean 0, standard deviation 1; layer 2 mean 0.25, standard deviation 0.25."
 */
export function histograms(options: HistogramsOptions): Figure {
  const where = "histograms";
  needText(where, "title", options.title);
  const { groups, bins = 50 } = options;
  if (groups.length === 0) throw new RangeError(`${where}: groups is empty; give at least one`);
  if (!(Number.isInteger(bins) && bins >= 2 && bins <= 200)) {
    throw new RangeError(`${where}: bins is ${bins} but must be a whole number from 2 to 200`);
  }
  const values = groups.map((group) => {
    needText(where, "name of a group", group.name);
    return list(where, `values of "${group.name}"`, group.values);
  });
  const [low, high] = checkRange(where, "range", options.range) ?? widened(extent(values.flat()));
  const rows = groups.map((group, index) => row(where, group.name, values[index], low, high, bins));
  const edges = Array.from({ length: bins + 1 }, (_, index) => low + ((high - low) * index) / bins);
  const tall = Math.max(16, Math.min(64, 420 / rows.length));
  return {
    data: [...rows.map((each, index) => outline(each, index, rows.length, edges)), summaries(rows, high)],
    layout: themed(
      where,
      { ...options, right: 176, height: options.height ?? Math.round(130 + tall * (rows.length + 0.6)) },
      {
        xaxis: axis(where, "xLabel", { label: options.xLabel, range: [low, high] }),
        yaxis: axis(
          where,
          "yLabel",
          { label: options.yLabel, range: [rows.length - 0.9, -1.05] },
          { tickmode: "array", tickvals: rows.map((_, index) => index), ticktext: rows.map((each) => each.name) },
        ),
      },
    ),
    description: described(options.description, inSentence(options, rows)),
    caption: captioned(options.description, inShort(options, rows)),
  };
}

/** Ends that are apart, so that equal values have a bin too. */
function widened([low, high]: [number, number]): [number, number] {
  return low < high || Number.isNaN(low) ? [low, high] : [low - 0.5, high + 0.5];
}

function row(where: string, name: string, all: readonly number[], low: number, high: number, bins: number): Row {
  const values = all.filter(Number.isFinite);
  if (values.length === 0) throw new RangeError(`${where}: "${name}" has no finite value`);
  const counts = new Array<number>(bins).fill(0);
  let [sum, outside] = [0, 0];
  for (const value of values) {
    sum += value;
    if (value < low || value > high) outside++;
    else counts[Math.min(bins - 1, Math.floor(((value - low) / (high - low)) * bins))]++;
  }
  const mean = sum / values.length;
  const squares = values.reduce((total, value) => total + (value - mean) * (value - mean), 0);
  const most = Math.max(...counts, 1);
  return {
    name,
    shares: counts.map((count) => count / most),
    mean,
    deviation: Math.sqrt(squares / values.length),
    count: values.length,
    lost: all.length - values.length,
    outside,
  };
}

/** The stairs of one row, standing on the row's line. */
function outline({ name, shares }: Row, index: number, count: number, edges: readonly number[]): Trace {
  const colour = lookOf(count > 1 ? "" : name, 0).colour;
  const steps = shares.flatMap((share, bin) => [
    [edges[bin], index - 0.92 * share],
    [edges[bin + 1], index - 0.92 * share],
  ]);
  return {
    type: "scatter",
    mode: "lines",
    name,
    x: [edges[0], ...steps.map(([x]) => x), edges[edges.length - 1]],
    y: [index, ...steps.map(([, y]) => y), index],
    fill: "toself",
    fillcolor: withAlpha(colour, 0.3),
    line: { color: colour, width: 1.2 },
    hoverinfo: "name",
    showlegend: false,
  };
}

function summaries(rows: readonly Row[], high: number): Trace {
  return {
    type: "scatter",
    mode: "text",
    x: rows.map(() => high),
    y: rows.map((_, index) => index - 0.3),
    text: rows.map(({ mean, deviation }) => `  mean ${inWords(settled(mean, deviation))}, sd ${inWords(deviation)}`),
    textposition: "middle right",
    textfont: { size: 11 },
    cliponaxis: false,
    hoverinfo: "skip",
    showlegend: false,
  };
}

/** A mean that is 0 but for rounding is said to be 0. */
function settled(mean: number, deviation: number): number {
  return Math.abs(mean) < 1e-9 * deviation ? 0 : mean;
}

function inShort({ xLabel }: HistogramsOptions, rows: readonly Row[]): string {
  const about = ({ mean, deviation }: Row): string => `${inWords(settled(mean, deviation))} ± ${inWords(deviation)}`;
  if (rows.length <= 3) return `${xLabel}: ${rows.map((each) => `${each.name} ${about(each)}`).join("; ")}`;
  const [first, last] = [rows[0], rows[rows.length - 1]];
  return `${xLabel} in ${rows.length} rows, from ${about(first)} (${first.name}) to ${about(last)} (${last.name})`;
}

function inSentence(options: HistogramsOptions, rows: readonly Row[]): string {
  const what = `Distribution of ${options.xLabel} in ${counted(rows.length, "row")}, each scaled to its own highest bin`;
  const said = ({ name, mean, deviation }: Row): string =>
    `${name} mean ${inWords(settled(mean, deviation))}, standard deviation ${inWords(deviation)}`;
  const positions = rows.map((_, index) => index + 1);
  const told =
    rows.length <= 4
      ? rows.map(said).join("; ")
      : `${said(rows[0])}; ${said(rows[rows.length - 1])}; from row to row the standard deviation ${trend(
          "row",
          positions,
          rows.map((each) => each.deviation),
        )}`;
  const lost = rows.reduce((sum, each) => sum + each.lost, 0);
  const outside = rows.reduce((sum, each) => sum + each.outside, 0);
  const notes = [
    ...(lost > 0 ? [`${counted(lost, "value")} not finite and left out`] : []),
    ...(outside > 0 ? [`${counted(outside, "value")} outside the axis`] : []),
  ];
  return sentence(`${what}: ${told}${notes.length > 0 ? `; ${joined(notes)}` : ""}`);
}
