/** Where the panels of a figure stand, and what their axes leave out when there is less room. */
import { log10 } from "../elementary/log10";
import { fontSize, width, wrapped } from "./theme";
import type { JsonObject } from "./types";

/** The place of a panel, as shares of the width and of the height between the first row's top and the last row's bottom. */
export interface Cell {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  /** Pixels from its left to its right end. */
  readonly room: number;
  /** What its axes need less of in the room that there is: marks, and names below bars. */
  readonly axis: { readonly x: JsonObject; readonly y: JsonObject };
}

/** What the places are made from. */
export interface Placing {
  readonly layouts: readonly JsonObject[];
  /** Whether each has a scale of colours beside it. */
  readonly scales: readonly boolean[];
  readonly titles: readonly string[];
  readonly columns: number;
  readonly panelHeight: number;
}

const titleLine = 17;
/** Pixels below a row for its marks and the name of its axis. */
const below = 56;
/** Pixels between a panel's marks and the panel before. */
const between = 14;

/** Lines that a panel's title takes. */
function titleRows(title: string, room: number): number {
  return title === "" ? 0 : wrapped(title.replace(/<br>/g, " "), fontSize, room).split("<br>").length;
}

/** Places in rows and columns; `header` pixels lie above the first row for its titles, `inner` are those of all rows. */
export function placed({ layouts, scales, titles, columns, panelHeight }: Placing): {
  cells: Cell[];
  header: number;
  inner: number;
} {
  const column = (index: number): number => index % columns;
  const most = (pixels: readonly number[], at: number): number =>
    Math.max(...pixels.filter((_, index) => column(index) === at));
  const count = Math.min(columns, layouts.length);
  const left = Array.from({ length: count }, (_, at) => most(layouts.map(leftOf), at) + (at > 0 ? between : 4));
  const beside = scales.map((scale) => (scale ? 84 : 8));
  const right = Array.from({ length: count }, (_, at) => most(beside, at));
  const room = (width - 12 - [...left, ...right].reduce((sum, each) => sum + each, 0)) / count;
  const rows = Math.ceil(layouts.length / columns);
  const heads = Array.from({ length: rows }, (_, row) =>
    Math.max(
      ...titles.slice(row * columns, (row + 1) * columns).map((title) => titleRows(title, room) * titleLine + 6),
    ),
  );
  const inner = rows * panelHeight + heads.slice(1).reduce((sum, head) => sum + head + below, 0);
  const cells = layouts.map((layout, index): Cell => {
    const at = column(index);
    const row = Math.floor(index / columns);
    const start = left.slice(0, at + 1).reduce((a, b) => a + b, 0) + right.slice(0, at).reduce((a, b) => a + b, 0);
    const from = start + at * room;
    const top = row * (panelHeight + below) + heads.slice(1, row + 1).reduce((sum, head) => sum + head, 0);
    return {
      x: [from / width, (from + room) / width],
      y: [1 - (top + panelHeight) / inner, 1 - top / inner],
      room,
      axis: { x: fitted(layout.xaxis, room, 40), y: fitted(layout.yaxis, panelHeight, 24) },
    };
  });
  return { cells, header: heads[0], inner };
}

/** Pixels to the left of a panel: the name of the axis and its marks, or the names of its categories. */
function leftOf(layout: JsonObject): number {
  const { visible, categoryarray } = (layout.yaxis ?? {}) as JsonObject;
  if (visible === false) return 8;
  if (!Array.isArray(categoryarray)) return 62;
  return 40 + Math.max(...categoryarray.map((name) => String(name).length)) * fontSize * 0.55;
}

/** How many marks a linear axis may have at most: as there is room for, but two at least can be seen, for one says no scale. */
function marksFor(range: unknown, room: number): number {
  const few = Math.max(3, room);
  if (!Array.isArray(range) || range.length !== 2) return few;
  const [low, high] = [Math.min(...range), Math.max(...range)];
  const seen = (most: number): number => {
    const rough = (high - low) / most;
    const power = 10 ** Math.floor(log10(rough)); // Plotly's steps: 2, 5, 10 times a power of ten
    const step = power * ([2, 5, 10].find((each) => each >= rough / power) ?? 10);
    return Math.floor(high / step) - Math.ceil(low / step) + 1;
  };
  return seen(few) < 2 ? few + 1 : few;
}

/** What an axis that is `room` pixels long cannot show as before. */
function fitted(axis: unknown, room: number, mark: number): JsonObject {
  const { type, range, dtick, tickvals, ticktext } = (axis ?? {}) as JsonObject;
  if (type === "category" && Array.isArray(ticktext)) {
    return {
      ticktext: ticktext.map((name) => wrapped(String(name).replace(/<br>/g, " "), fontSize, room / ticktext.length)),
    };
  }
  if (type === "category") return {};
  if (type !== "log" || !Array.isArray(range)) return { nticks: marksFor(range, Math.floor(room / (mark + 10))) };
  const decades = Number(range[1]) - Number(range[0]);
  if (typeof dtick === "number") return { dtick: Math.max(dtick, Math.ceil((decades * mark) / room)) };
  if (!Array.isArray(tickvals) || tickvals.length * mark <= room) return {};
  const kept = tickvals.filter((value) => /^1(0*|e.*)$|^0\.0*1$/.test(String(value)));
  const few = kept.length >= 2 ? kept : [tickvals[0], tickvals[tickvals.length - 1]];
  return { tickvals: few, ticktext: few.map(String) };
}
