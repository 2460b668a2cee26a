import { type Dash, lookOf } from "./colours";
import { inSentences, inShort } from "./curves-words";
import { withAlpha } from "./paint";
import { axis, checkRange, padded, themed } from "./theme";
import type { AxesOptions, Figure, Trace, Values } from "./types";
import { extent, finiteList, list, needText, sameLength, withGaps } from "./values";
import { captioned, described } from "./words";

/** One line of a figure of curves. */
export interface Series {
  /** Name in the legend. A name that begins with a meaning ("training", "numeric", ...) has its colour. */
  readonly name: string;
  readonly x: Values;
  /** Values that are NaN or infinite leave a gap, and the description says so. */
  readonly y: Values;
  /** Shaded region around the line, for instance the smallest and largest over seeds. */
  readonly band?: { readonly low: Values; readonly high: Values };
  /** How the line is broken. Default: by the name. */
  readonly dash?: Dash;
  /** A colour of `colours`, or any other. Default: by the name. */
  readonly colour?: string;
  /** Draw the line (default), only a marker at each point, or both. */
  readonly draw?: "line" | "points" | "both";
  /** Whether it is named in the legend; true unless said, for instance where dots lie on the line of the same colour. */
  readonly inLegend?: boolean;
}

/** A line across the whole figure at one value, with its name. */
export interface Reference {
  /** Where it crosses the axis: give one of the two. */
  readonly x?: number;
  readonly y?: number;
  readonly name: string;
}

/** What `curves` is told. */
export interface CurvesOptions extends AxesOptions {
  readonly series: readonly Series[];
  /** Logarithmic axes; values that are not above 0 then leave a gap. */
  readonly xLog?: boolean;
  readonly yLog?: boolean;
  /** Named lines across the figure: a limit, a target. */
  readonly references?: readonly Reference[];
}

interface Line {
  readonly series: Series;
  readonly x: number[];
  readonly y: number[];
  readonly low: number[];
  readonly high: number[];
}

/**
 * Lines over a common horizontal axis, with bands: loss against epoch, an activation and its derivative.
 *
 * The description says of every series how it goes (rises, falls, turns, where), and where two lines cross.
 *
 * @throws RangeError where x and y differ in length, x is not finite, or there is nothing to draw
 * @example
 * curves({
 *   title: "Training", xLabel: "epoch", yLabel: "loss",
 *   series: [{ name: "training", x: [1, 2, 3], y: [2, 1, 0.5] }],
 * }).description
 * // → "Loss against epoch, from 1 to 3: training falls from 2 at epoch 1 to 0.5 at epoch 3."
 */
export function curves(options: CurvesOptions): Figure {
  const where = "curves";
  const { series, xLog = false, yLog = false, references = [] } = options;
  needText(where, "title", options.title);
  if (!Array.isArray(series) || series.length === 0)
    throw new RangeError(`${where}: series is empty; give at least one`);
  const lines = series.map((each) => read(where, each, xLog, yLog));
  for (const each of references) checkReference(where, each);
  const across = (pick: (line: Line) => readonly number[], fixed: (reference: Reference) => number | undefined) =>
    extent([...lines.flatMap(pick), ...references.map((each) => fixed(each) ?? Number.NaN)]);
  const xEnds =
    checkRange(where, "xRange", options.xRange, xLog) ??
    padded(
      ...across(
        (line) => line.x,
        (r) => r.x,
      ),
      xLog,
    );
  const yEnds =
    checkRange(where, "yRange", options.yRange, yLog) ??
    padded(
      ...across(
        (line) => [...line.y, ...line.low, ...line.high],
        (r) => r.y,
      ),
      yLog,
    );
  const named = [...series.filter((each) => each.inLegend !== false), ...references].map((each) => each.name);
  const shown = series.length + references.length > 1 ? named : [];
  return {
    data: [
      ...lines.flatMap((line, position) => drawn(line, position)),
      ...references.map((each): Trace => acrossTrace(each, references, xEnds, yEnds)),
    ],
    layout: themed(
      where,
      { ...options, legend: shown },
      {
        xaxis: axis(where, "xLabel", { label: options.xLabel, range: xEnds, log: xLog }),
        yaxis: axis(where, "yLabel", { label: options.yLabel, range: yEnds, log: yLog }),
        hovermode: "closest",
      },
    ),
    description: described(options.description, inSentences(options, lines)),
    caption: captioned(options.description, inShort(options, lines)),
  };
}

function read(where: string, series: Series, xLog: boolean, yLog: boolean): Line {
  needText(where, "name of a series", series.name);
  const part = `of "${series.name}"`;
  const x = finiteList(where, `x ${part}`, series.x);
  const raw = list(where, `y ${part}`, series.y);
  sameLength(where, `x ${part}`, x, `y ${part}`, raw);
  if (x.length === 0) throw new RangeError(`${where}: "${series.name}" has no points`);
  if (xLog && x.some((value) => value <= 0)) {
    throw new RangeError(`${where}: x ${part} holds ${Math.min(...x)}, and a logarithmic axis has no place for it`);
  }
  const keep = (values: number[]): number[] =>
    values.map((value) => (Number.isFinite(value) && !(yLog && value <= 0) ? value : Number.NaN));
  const low = series.band === undefined ? [] : list(where, `band.low ${part}`, series.band.low);
  const high = series.band === undefined ? [] : list(where, `band.high ${part}`, series.band.high);
  if (series.band !== undefined) {
    sameLength(where, `x ${part}`, x, `band.low ${part}`, low);
    sameLength(where, `x ${part}`, x, `band.high ${part}`, high);
    const crossed = low.findIndex((value, index) => value > high[index]);
    if (crossed >= 0) {
      throw new RangeError(`${where}: band ${part} has low ${low[crossed]} above high ${high[crossed]} at ${crossed}`);
    }
  }
  return { series, x, y: keep(raw), low: keep(low), high: keep(high) };
}

function checkReference(where: string, reference: Reference): void {
  needText(where, "name of a reference", reference.name);
  const given = [reference.x, reference.y].filter((value) => value !== undefined);
  if (given.length !== 1 || !Number.isFinite(given[0])) {
    throw new RangeError(`${where}: reference "${reference.name}" needs either x or y, a finite number`);
  }
}

function drawn(line: Line, position: number): Trace[] {
  const { series, x } = line;
  const look = lookOf(series.name, position);
  const colour = series.colour ?? look.colour;
  const draw = series.draw ?? (x.length === 1 ? "points" : "line");
  const main: Trace = {
    type: "scatter",
    name: series.name,
    mode: { line: "lines", points: "markers", both: "lines+markers" }[draw],
    x,
    y: withGaps(line.y),
    line: { color: colour, width: 2.2, dash: series.dash ?? look.dash },
    marker: { color: colour, symbol: look.symbol, size: 7 },
    connectgaps: false,
    ...(series.inLegend === false ? { showlegend: false } : {}),
  };
  if (line.low.length === 0) return [main];
  const known = x.flatMap((_, index) =>
    Number.isFinite(line.low[index]) && Number.isFinite(line.high[index]) ? [index] : [],
  );
  const back = [...known].reverse();
  const band: Trace = {
    type: "scatter",
    mode: "lines",
    x: [...known, ...back].map((index) => x[index]),
    y: [...known.map((index) => line.high[index]), ...back.map((index) => line.low[index])],
    fill: "toself",
    fillcolor: withAlpha(colour, 0.2),
    line: { width: 0, color: colour },
    hoverinfo: "skip",
    showlegend: false,
  };
  return [band, main];
}

/** Of more than two on one axis, each is broken in its own way. */
const dashes: readonly Dash[] = ["dash", "dot", "dashdot", "longdash"];

function acrossTrace(
  reference: Reference,
  all: readonly Reference[],
  xEnds: readonly number[],
  yEnds: readonly number[],
): Trace {
  const alike = all.filter((each) => (each.x === undefined) === (reference.x === undefined));
  const dash = alike.length > 2 ? dashes[alike.indexOf(reference) % dashes.length] : dashes[0];
  const look = lookOf("reference", 0);
  const x = reference.x === undefined ? [...xEnds] : [reference.x, reference.x];
  const y = reference.y === undefined ? [...yEnds] : [reference.y, reference.y];
  return {
    type: "scatter",
    name: reference.name,
    mode: "lines",
    x,
    y,
    line: { color: look.colour, width: 1.5, dash },
    hoverinfo: "name",
  };
}
