/** Marks on a picture, as Plotly's lines. Rows count down, columns to the right; pixel (r, c) has its middle there. */
import { cos, sin } from "../elementary/sine";
import { colours, type Meaning } from "./colours";
import { withAlpha } from "./paint";
import type { TensorLike, Trace } from "./types";

/** A part of a picture with a frame around it. */
export interface Rectangle {
  /** First row and column. */
  readonly row: number;
  readonly column: number;
  /** In pixels. */
  readonly height: number;
  readonly width: number;
  /** Written above it. */
  readonly name?: string;
  /** What its colour stands for. Default: "mistake" (orange). */
  readonly meaning?: Meaning;
}

/** Arrows at pixels: gradients. */
export interface Arrows {
  /** To the right and down, [H, W]. */
  readonly dx: TensorLike;
  readonly dy: TensorLike;
  /** One arrow for so many pixels. Default: so many that about 16 stand in a row. */
  readonly every?: number;
}

/** Stars of HoG: in each cell a line along the edges of each direction, the stronger the more votes it has. */
export interface Glyphs {
  /** Votes, [rows, columns, bins]. */
  readonly cells: TensorLike;
  /** Direction of the gradient of each bin, in degrees; the edge stands across it. */
  readonly centres: readonly number[];
  /** Height and width of a cell in pixels. */
  readonly cell: readonly [number, number];
}

type Stroke = readonly (readonly [x: number, y: number])[];

function lines(strokes: readonly Stroke[], colour: string, width: number): Trace {
  return {
    type: "scatter",
    mode: "lines",
    x: strokes.flatMap((stroke) => [...stroke.map(([x]) => x), null]),
    y: strokes.flatMap((stroke) => [...stroke.map(([, y]) => y), null]),
    line: { color: colour, width },
    hoverinfo: "skip",
    showlegend: false,
  };
}

/** A frame around each part, and its name above it. */
export function frameTraces(rectangles: readonly Rectangle[]): Trace[] {
  return rectangles.flatMap(({ row, column, height, width, name, meaning = "mistake" }): Trace[] => {
    const [left, top, right, bottom] = [column - 0.5, row - 0.5, column + width - 0.5, row + height - 0.5];
    const frame = lines(
      [
        [
          [left, top],
          [right, top],
          [right, bottom],
          [left, bottom],
          [left, top],
        ],
      ],
      colours[meaning],
      3,
    );
    if (name === undefined) return [frame];
    const label: Trace = {
      type: "scatter",
      mode: "text",
      x: [(left + right) / 2],
      y: [top],
      text: [name],
      textposition: "top center",
      textfont: { size: 12, color: "#1A1A1A", shadow: "0 0 3px #FFF, 0 0 3px #FFF, 0 0 2px #FFF" },
      cliponaxis: false,
      hoverinfo: "skip",
      showlegend: false,
    };
    return [frame, label];
  });
}

/** Lines between neighbouring pixels that belong to different segments: white under black, to be seen on any picture. */
export function borderTraces(segments: readonly (readonly number[])[]): Trace[] {
  const strokes: Stroke[] = [];
  for (let y = 0; y < segments.length; y++)
    for (let x = 0; x < segments[0].length; x++) {
      if (x + 1 < segments[0].length && segments[y][x] !== segments[y][x + 1])
        strokes.push([
          [x + 0.5, y - 0.5],
          [x + 0.5, y + 0.5],
        ]);
      if (y + 1 < segments.length && segments[y][x] !== segments[y + 1][x])
        strokes.push([
          [x - 0.5, y + 0.5],
          [x + 0.5, y + 0.5],
        ]);
    }
  return [lines(strokes, "#FFFFFF", 2.4), lines(strokes, "#000000", 1)];
}

/** An arrow at every so many pixels, as long as the gradient is large. */
export function arrowTraces({ dx, dy, every }: Arrows): Trace[] {
  const [height, width] = dx.shape;
  const step = every ?? Math.max(1, Math.round(width / 16));
  const at: { x: number; y: number; u: number; v: number }[] = [];
  let longest = 0;
  for (let y = Math.floor(step / 2); y < height; y += step)
    for (let x = Math.floor(step / 2); x < width; x += step) {
      const [u, v] = [dx.data[y * width + x], dy.data[y * width + x]];
      at.push({ x, y, u, v });
      longest = Math.max(longest, Math.sqrt(u * u + v * v));
    }
  if (longest === 0) return [];
  const strokes = at
    .map((a) => ({ ...a, u: (a.u / longest) * step * 1.1, v: (a.v / longest) * step * 1.1 }))
    .filter(({ u, v }) => u * u + v * v > 0.03 * step * step)
    .map(({ x, y, u, v }): Stroke => {
      const [tipX, tipY] = [x + u, y + v];
      return [
        [x, y],
        [tipX, tipY],
        [tipX - 0.35 * u - 0.2 * v, tipY - 0.35 * v + 0.2 * u],
        [tipX, tipY],
        [tipX - 0.35 * u + 0.2 * v, tipY - 0.35 * v - 0.2 * u],
      ];
    });
  return [lines(strokes, "#FFFFFF", 3.4), lines(strokes, colours.negative, 1.6)];
}

/** So many strengths of a line are told apart. */
const strengths = 6;

/** A star in each cell. Lines of one strength are one trace. */
export function glyphTraces({ cells, centres, cell }: Glyphs): Trace[] {
  const [rows, columns, bins] = cells.shape;
  const greatest = Array.from(cells.data).reduce((most, v) => Math.max(most, v), 0);
  if (greatest === 0) return [];
  const groups: Stroke[][] = Array.from({ length: strengths }, () => []);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++)
      for (let b = 0; b < bins; b++) {
        const share = Math.sqrt(cells.data[(r * columns + c) * bins + b] / greatest);
        const strength = Math.min(strengths - 1, Math.floor(share * strengths));
        if (share < 1 / strengths) continue;
        const across = ((centres[b] + 90) * Math.PI) / 180;
        const [x, y] = [(c + 0.5) * cell[1] - 0.5, (r + 0.5) * cell[0] - 0.5];
        const [u, v] = [0.46 * cell[1] * share * cos(across), 0.46 * cell[0] * share * sin(across)];
        groups[strength].push([
          [x - u, y - v],
          [x + u, y + v],
        ]);
      }
  return groups.flatMap((strokes, i) =>
    strokes.length === 0
      ? []
      : [lines(strokes, withAlpha("#000000", 0.2 + (0.8 * (i + 1)) / strengths), 0.8 + 0.4 * i)],
  );
}
