import { wordWrap } from "../display/word-wrap";
import { log10 } from "../elementary/log10";
import type { FigureOptions, JsonObject } from "./types";
import { needText } from "./values";

/** Width of every figure in pixels, live and in print. */
export const width = 700;

/** Size in pixels of labels, and of titles. */
export const fontSize = 13;
const titleSize = 16;
const titleLine = 21;
const firstBaseline = 26;
const legendRow = 20;
const ink = "#1A1A1A";
/** Mean width of a letter, as a part of the size of the font; a little more than it is. */
const letter = 0.55;

/** The font of figures: DejaVu comes with the package, Verdana has the same widths. */
const fontFamily = "DejaVu Sans, Verdana, sans-serif";

/** Rows that a legend needs above a plot of the standard width. */
function legendRows(names: readonly string[]): number {
  if (names.length === 0) return 0;
  const widths = names.map((name) => 46 + visible(name).length * 12 * letter);
  const room = width - 90;
  if (widths.reduce((sum, each) => sum + each, 0) <= room) return 1;
  return Math.ceil(names.length / Math.max(1, Math.floor(room / Math.max(...widths))));
}

/** A text broken into lines of at most `room` pixels, joined by `<br>`. */
export function wrapped(text: string, size: number, room: number): string {
  const fits = (line: string): boolean => visible(line).length * size * letter <= room;
  const lines = text.split(/<br\s*\/?>/i).flatMap((line) => wordWrap(line, fits));
  return lines.join("<br>");
}

function visible(text: string): string {
  return text.replace(/<[^>]*>/g, "");
}

/** What a layout is made from. */
export interface LayoutOptions extends FigureOptions {
  /** Names in the legend; none: no legend. */
  readonly legend?: readonly string[];
  /** Pixels below the plot. Default 56, for the marks and the name of an axis. */
  readonly bottom?: number;
  /** Pixels to the right of the plot. Default 24. */
  readonly right?: number;
}

/**
 * The theme: white ground, dark text of 13 pixels, title at the left, legend in rows between title and plot (so that it
 * covers nothing), width and height always set.
 */
export function themed(where: string, options: LayoutOptions, rest: JsonObject): JsonObject {
  needText(where, "title", options.title);
  const height = options.height ?? 400;
  if (!(height >= 120 && height <= 2000)) {
    throw new RangeError(`${where}: height is ${height} but must be from 120 to 2000 pixels`);
  }
  const title = wrapped(options.title, titleSize, width - 20);
  const names = options.legend ?? [];
  const top = 18 + title.split("<br>").length * titleLine + legendRows(names) * legendRow + (names.length > 0 ? 10 : 6);
  const { bottom = 56 } = options;
  return {
    // Both sizes: where one is missing, JupyterLab asks Plotly to resize, which forgets the other and ends at height 0.
    width,
    height,
    title: {
      text: title,
      font: { size: titleSize, color: ink },
      x: 0,
      xref: "container",
      xanchor: "left",
      y: 1,
      yref: "container",
      // "bottom" puts the first line's baseline at the padding, for one line and for several alike.
      yanchor: "bottom",
      pad: { l: 16, b: -firstBaseline },
    },
    font: { family: fontFamily, size: fontSize, color: ink },
    paper_bgcolor: "#FFFFFF",
    plot_bgcolor: "#FFFFFF",
    margin: { l: 66, r: options.right ?? 24, t: top, b: bottom },
    showlegend: names.length > 0,
    legend: {
      orientation: "h",
      x: 0,
      xanchor: "left",
      y: 1 + 6 / Math.max(40, height - top - bottom),
      yanchor: "bottom",
      font: { size: 12 },
      itemwidth: 34,
      tracegroupgap: 0,
    },
    hoverlabel: { font: { family: fontFamily, size: 12 } },
    modebar: { orientation: "v", bgcolor: "rgba(255,255,255,0.7)" },
    ...rest,
  };
}

/** What an axis is made from. */
export interface AxisOptions {
  readonly label: string;
  readonly range?: readonly [number, number];
  readonly log?: boolean;
  readonly categories?: readonly string[];
}

/** An axis with its name, light grid lines and ticks outside. The ends of a logarithmic axis are given as values. */
export function axis(where: string, name: string, options: AxisOptions, rest: JsonObject = {}): JsonObject {
  needText(where, name, options.label);
  const log = options.log === true;
  return {
    title: { text: options.label, standoff: 10, font: { size: fontSize } },
    ...(log ? { type: "log", tickfont: { size: fontSize / 1.25 }, ...logTicks(options.range) } : {}),
    ...(options.categories === undefined ? {} : { type: "category", categoryarray: [...options.categories] }),
    ...(options.range === undefined ? {} : { range: log ? options.range.map(log10) : [...options.range] }),
    exponentformat: "power",
    minexponent: 4,
    separatethousands: true,
    automargin: true,
    showline: true,
    linecolor: "#555555",
    ticks: "outside",
    ticklen: 4,
    tickcolor: "#555555",
    gridcolor: "#E6E6E6",
    zeroline: false,
    ...rest,
  };
}

/** The marks of a logarithmic axis: powers of ten, or 1, 2, 5, 10, … in plain numbers where these would be one or two. */
function logTicks(range: readonly [number, number] | undefined): JsonObject {
  if (range === undefined) return { dtick: 1 };
  const decades = log10(range[1] / range[0]);
  if (decades >= 2) return { dtick: Math.max(1, Math.ceil(decades / 9)) };
  const first = Math.floor(log10(range[0]));
  const marks = Array.from({ length: Math.ceil(decades) + 2 }, (_, i) => first + i)
    .flatMap((power) => [1, 2, 5].map((digit) => Number(`${digit}e${power}`)))
    .filter((mark) => mark >= range[0] && mark <= range[1]);
  return { tickvals: marks, ticktext: marks.map(String), tickfont: { size: fontSize } };
}

/** The ends of an axis that shows everything from low to high with a margin, as a share of the range. */
export function padded(low: number, high: number, log = false, share = 0.04): [number, number] {
  if (!(low <= high)) return log ? [0.1, 1] : [0, 1];
  if (log) {
    const margin = low === high ? 2 : (high / low) ** share;
    return [low / margin, high * margin];
  }
  const margin = low === high ? Math.max(Math.abs(low) * 0.1, 0.5) : share * (high - low);
  return [low - margin, high + margin];
}

/** Refuses ends of an axis that are not two increasing numbers (above 0 on a logarithmic axis). */
export function checkRange(
  where: string,
  name: string,
  range: readonly [number, number] | undefined,
  log = false,
): readonly [number, number] | undefined {
  if (range === undefined) return undefined;
  if (!(range.length === 2 && range[0] < range[1] && Number.isFinite(range[1] - range[0]))) {
    throw new RangeError(`${where}: ${name} is [${range}] but must be two increasing numbers`);
  }
  if (log && !(range[0] > 0)) {
    throw new RangeError(`${where}: ${name} is [${range}] but a logarithmic axis has no place for ${range[0]}`);
  }
  return range;
}

/** The scale beside a figure that says which value a colour stands for. */
export function colourBar(label: string): JsonObject {
  return {
    title: { text: label, side: "right", font: { size: fontSize } },
    tickfont: { size: 12 },
    thickness: 14,
    outlinewidth: 0,
    ticks: "outside",
  };
}
