import { plainText } from "./markup";
import { type Cell, placed } from "./panel-layout";
import { fontSize, themed, width, wrapped } from "./theme";
import type { Figure, FigureOptions, Json, JsonObject, Trace } from "./types";
import { captioned, counted, described, joined, sentence } from "./words";

/** What `panels` is told. */
export interface PanelsOptions extends FigureOptions {
  /** The figures, in reading order; their titles stand above them. With axes x and y, and without a slider. */
  readonly panels: readonly Figure[];
  /** How many stand side by side. Default: all, at most three. */
  readonly columns?: number;
  /** Whether axes that carry the same name reach over the same range, so that heights can be compared. Default false. */
  readonly sameRanges?: boolean;
  /** Height of the plotting area of a panel, in pixels. Default: 250 for one row, else 200. */
  readonly panelHeight?: number;
}

/**
 * Several figures as panels of one, side by side and in rows, with one legend. Works inside `slider` and `animation`
 * (not the other way round); a surface is drawn as its map.
 *
 * @throws RangeError for no panel, and for columns that are not a whole number above 0
 * @throws TypeError for a figure with a slider
 * @example
 * const line = (slope: number) => curves({
 *   title: `slope ${slope}`, xLabel: "x", yLabel: "y", series: [{ name: "line", x: [0, 1], y: [0, slope] }],
 * });
 * panels({ title: "Two lines", panels: [line(1), line(2)] }).description
 * // → "2 panels. Slope 1: y against x, from 0 to 1: line rises from 0 at x = 0 to 1 at x = 1. Slope 2: y against x, from 0 to 1: line rises from 0 at x = 0 to 2 at x = 1."
 */
export function panels(options: PanelsOptions): Figure {
  const where = "panels";
  const figures = options.panels;
  if (!(figures.length >= 1)) throw new RangeError(`${where}: panels is empty; give at least one figure`);
  const { columns = Math.min(3, figures.length), sameRanges = false } = options;
  if (!(Number.isInteger(columns) && columns >= 1)) {
    throw new RangeError(`${where}: columns is ${columns} but must be a whole number, 1 or more`);
  }
  const drawn = figures.map((figure, index) => {
    if (figure.frames !== undefined) {
      throw new TypeError(`${where}: panel ${index} has a slider; put panels into the slider's figure instead`);
    }
    return figure.still ?? figure;
  });
  const titles = figures.map(({ layout }) => String((layout.title as JsonObject | undefined)?.text ?? ""));
  const rows = Math.ceil(figures.length / columns);
  const panelHeight = options.panelHeight ?? (rows === 1 ? 250 : 200);
  const layouts = drawn.map(({ layout }) => layout);
  const scales = drawn.map(({ data }) => data.some((trace) => trace.colorbar !== undefined));
  const { cells, header, inner } = placed({ layouts, scales, titles, columns, panelHeight });
  const legend = shownOnce(drawn.map(({ data, layout }) => (layout.showlegend === true ? data : data.map(hidden))));
  const base = themed(where, { ...options, legend: legend.names, height: options.height ?? 400 }, {});
  const margin = base.margin as { readonly t: number; readonly b: number };
  const height = options.height ?? margin.t + header + inner + margin.b;
  return {
    data: legend.traces.flatMap((traces, index) => traces.map((trace) => inCell(trace, cells[index], index))),
    layout: {
      ...base,
      height,
      margin: { l: 0, r: 0, t: margin.t + header, b: margin.b },
      legend: { ...(base.legend as JsonObject), x: 66 / width, y: 1 + (header + 6) / inner },
      annotations: titles.map((title, index) => heading(title, cells[index])),
      ...axes(layouts, cells, sameRanges),
    },
    description: described(
      options.description,
      sentence(`${figures.length} panels`),
      ...figures.map((figure, index) =>
        sentence(`${titles[index].replace(/<br>/g, " ")}: ${uncapital(figure.description)}`),
      ),
    ),
    caption: captioned(
      options.description,
      `${counted(figures.length, "panel")}${figures.length > 6 ? "" : `: ${listed(titles.map(plainText))}`}`,
    ),
  };
}

const suffix = (index: number): string => (index === 0 ? "" : String(index + 1));

/** Titles in a row; with semicolons where one holds a comma or a colon. */
function listed(titles: readonly string[]): string {
  return titles.some((title) => /[,:]/.test(title)) ? titles.join("; ") : joined(titles);
}

/** A sentence that goes on after a colon: "Loss over w1" becomes "loss over w1"; a symbol and a short form stay. */
function uncapital(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function hidden(trace: Trace): Trace {
  return { ...trace, showlegend: false };
}

/** Traces of all panels, each name with its look in the legend once. */
function shownOnce(panels: readonly (readonly Trace[])[]): { traces: Trace[][]; names: string[] } {
  const known = new Set<string>();
  const names: string[] = [];
  const traces = panels.map((data) =>
    data.map((trace): Trace => {
      if (trace.showlegend === false || trace.name === undefined) return trace;
      const { color, dash } = (trace.line ?? {}) as JsonObject;
      const look = JSON.stringify([trace.name, trace.mode, color, dash]);
      if (known.has(look)) return { ...trace, legendgroup: look, showlegend: false };
      known.add(look);
      names.push(String(trace.name));
      return { ...trace, legendgroup: look };
    }),
  );
  return { traces, names };
}

/** A trace on the axes of its panel, its scale of colours beside that. */
function inCell(trace: Trace, cell: Cell, index: number): Trace {
  const bar = trace.colorbar as JsonObject | undefined;
  const [bottom, top] = cell.y;
  return {
    ...trace,
    xaxis: `x${suffix(index)}`,
    yaxis: `y${suffix(index)}`,
    ...(bar === undefined
      ? {}
      : {
          colorbar: {
            ...bar,
            x: cell.x[1] + 8 / width,
            xanchor: "left",
            xpad: 0,
            y: (bottom + top) / 2,
            yanchor: "middle",
            len: top - bottom,
            ypad: 0,
            thickness: 10,
          },
        }),
  };
}

function heading(title: string, cell: Cell): JsonObject {
  return {
    text: wrapped(title.replace(/<br>/g, " "), fontSize, cell.room),
    xref: "paper",
    yref: "paper",
    x: cell.x[0],
    y: cell.y[1],
    xanchor: "left",
    yanchor: "bottom",
    yshift: 3,
    align: "left",
    showarrow: false,
    font: { size: fontSize },
  };
}

/** The axes of all panels, on their places; with `sameRanges` those of one name over the same range. */
function axes(layouts: readonly JsonObject[], cells: readonly Cell[], sameRanges: boolean): JsonObject {
  const kinds = ["x", "y"] as const;
  const all = layouts.flatMap((layout, index) =>
    kinds.map((kind) => ({ kind, index, own: (layout[`${kind}axis`] ?? {}) as JsonObject })),
  );
  const nameOf = ({ kind, own }: (typeof all)[number]): string => JSON.stringify([kind, own.title, own.type]);
  return Object.fromEntries(
    all.map((each): [string, JsonObject] => {
      const { kind, index, own } = each;
      const alike = all.filter((other) => nameOf(other) === nameOf(each)).map((other) => other.own.range);
      const ranges = alike.filter((range): range is readonly number[] => Array.isArray(range));
      const common: Json =
        ranges.length === 0 ? [] : [Math.min(...ranges.map((r) => r[0])), Math.max(...ranges.map((r) => r[1]))];
      return [
        `${kind}axis${suffix(index)}`,
        {
          ...own,
          ...cells[index].axis[kind],
          domain: cells[index][kind],
          anchor: `${kind === "x" ? "y" : "x"}${suffix(index)}`,
          automargin: false,
          ...(sameRanges && ranges.length > 1 ? { range: common } : {}),
          ...(own.scaleanchor === undefined ? {} : { scaleanchor: `x${suffix(index)}`, constrain: "domain" }),
        },
      ];
    }),
  );
}
