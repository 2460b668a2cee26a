import { diverging, sequential } from "./colours";
import { type Arrows, arrowTraces, borderTraces, frameTraces, type Glyphs, glyphTraces, type Rectangle } from "./marks";
import { encodePng } from "./png/encode";
import { colourBar, themed } from "./theme";
import type { Figure, FigureOptions, Matrix, TensorLike, Trace } from "./types";
import { extent, isTensorLike, kindOf, needText, table } from "./values";
import { captioned, counted, described, inWords, joined, sentence } from "./words";

/** Numbers laid over a picture as colours. */
export interface Heat {
  /** [H, W], one value a pixel. */
  readonly values: Matrix;
  /** What the colour stands for, with its unit. */
  readonly label: string;
  /** How much of the picture it covers, from 0 to 1. Default: 0.6. */
  readonly opacity?: number;
}

/** What `markedImage` is told. */
export interface MarkedImageOptions extends FigureOptions {
  /** One picture: [H, W], [H, W, 1] or [H, W, 3]. */
  readonly image: TensorLike;
  /** The values of black and white: [0, 1] or [0, 255]. */
  readonly range: readonly [number, number];
  /** How much of the picture is left where marks matter more: 1 all (default), 0 none, a white sheet. */
  readonly strength?: number;
  readonly heat?: Heat;
  readonly rectangles?: readonly Rectangle[];
  /** [H, W], the number of each pixel's segment; lines are drawn where it changes. */
  readonly segments?: Matrix;
  readonly arrows?: Arrows;
  readonly glyphs?: Glyphs;
}

/**
 * One picture with marks on it: colours over its pixels, frames around parts, borders of segments, arrows of its
 * gradient, stars of its HoG.
 *
 * @throws RangeError where a shape does not fit the picture, or a value lies outside `range`
 * @example
 * markedImage({
 *   title: "Dot", image: { data: [0, 0, 0, 1], shape: [2, 2] }, range: [0, 1],
 *   rectangles: [{ row: 1, column: 1, height: 1, width: 1, name: "dot" }],
 * }).description
 * // → "A grey picture of 2 × 2 pixels (height × width), mean value 0.25. Framed: dot (row 1, column 1, 1 × 1 pixels)."
 */
export function markedImage(options: MarkedImageOptions): Figure {
  const where = "markedImage";
  needText(where, "title", options.title);
  const { image, strength = 1, rectangles = [] } = options;
  const [height, width, channels] = shapeOf(where, image);
  if (!(strength >= 0 && strength <= 1))
    throw new RangeError(`${where}: strength must be from 0 to 1 but is ${strength}`);
  const heat = options.heat && { ...options.heat, values: fitting(where, "heat", options.heat.values, height, width) };
  const segments = options.segments && fitting(where, "segments", options.segments, height, width);
  for (const [name, each] of Object.entries({ "arrows.dx": options.arrows?.dx, "arrows.dy": options.arrows?.dy }))
    if (each !== undefined && String(each.shape) !== String([height, width]))
      throw new RangeError(`${where}: ${name} has shape [${each.shape}] but the picture is [${height},${width}]`);
  const pixels = painted(where, options, height * width * channels, strength);
  const source = `data:image/png;base64,${encodePng(width, height, channels, pixels).toString("base64")}`;
  const hidden = { visible: false, showgrid: false, zeroline: false, constrain: "domain" };
  return {
    data: [
      { type: "image", source, zsmooth: false, hoverinfo: "skip" },
      ...(heat === undefined ? [] : [heatTrace(heat)]),
      ...(segments === undefined ? [] : borderTraces(segments)),
      ...(options.arrows === undefined ? [] : arrowTraces(options.arrows)),
      ...(options.glyphs === undefined ? [] : glyphTraces(options.glyphs)),
      ...frameTraces(rectangles),
    ],
    layout: {
      ...themed(
        where,
        { height: 380, ...options, right: heat === undefined ? 24 : 90 },
        {
          xaxis: { ...hidden, range: [-0.5, width - 0.5] },
          yaxis: { ...hidden, range: [height - 0.5, -0.5], scaleanchor: "x" },
        },
      ),
    },
    description: described(
      options.description,
      sentence(
        `A ${channels === 3 ? "colour" : "grey"} picture of ${height} × ${width} pixels (height × width), mean value ${inWords(mean(image.data))}`,
      ),
      ...markSentences(options, heat, segments),
    ),
    caption: captioned(options.description, inShort(options, heat, segments)),
  };
}

/** What to look at: where the colours are strongest, else what the marks are. */
function inShort(
  { rectangles = [], arrows, glyphs }: MarkedImageOptions,
  heat: (Heat & { readonly values: number[][] }) | undefined,
  segments: readonly (readonly number[])[] | undefined,
): string {
  if (heat !== undefined) return strongest(heat.label, heat.values, segments);
  if (glyphs !== undefined) return "Each star shows which way edges run in its cell";
  if (arrows !== undefined) return "Arrows point to where it gets lighter, the longer the steeper";
  const named = rectangles.map(({ name }) => name ?? "");
  if (named.length > 0)
    return named.length <= 4 && named.every((name) => name !== "")
      ? `Framed: ${joined(named)}`
      : `${counted(named.length, "part")} ${named.length === 1 ? "is" : "are"} framed`;
  if (segments !== undefined) return `Lines cut the picture into ${counted(new Set(segments.flat()).size, "part")}`;
  return "A picture without marks";
}

/** Where numbers over a picture are highest: in which part where each part has one number, else at which place. */
function strongest(label: string, values: number[][], segments: readonly (readonly number[])[] | undefined): string {
  const [low, high] = extent(values.flat());
  const name = label.replace(/\s*\([^()]*\)\s*$/, "");
  if (low === high) return `The ${name} is ${inWords(low)} everywhere`;
  const parts = new Map<number, number>();
  const whole = segments?.every((row, y) =>
    row.every((part, x) => {
      if (!parts.has(part)) parts.set(part, values[y][x]);
      return parts.get(part) === values[y][x];
    }),
  );
  const highest = values.flatMap((row, y) => row.flatMap((value, x) => (value === high ? [[y, x]] : [])));
  const [row, column] = [0, 1].map((axis) => mean(highest.map((place) => place[axis])));
  const where = place((row + 0.5) / values.length, (column + 0.5) / values[0].length);
  if (!whole) return `The ${name} is highest, ${inWords(high)}, ${where}`;
  const ranked = [...parts.values()].sort((a, b) => b - a);
  if (ranked[1] === high)
    return `${counted(ranked.filter((value) => value === high).length, "part")} have the highest ${name}, ${inWords(high)}`;
  return `The part ${where} has the highest ${name}, ${inWords(high)}; the next has ${inWords(ranked[1])}`;
}

/** A place in words, from shares of the height and the width: 0 at the top and the left, 1 at the bottom and the right. */
function place(down: number, across: number): string {
  const along = ["at the left", "left of the middle", "in the middle", "right of the middle", "at the right"];
  const side = along[[0.25, 0.45, 0.55, 0.75].filter((end) => across > end).length];
  const end = down < 1 / 3 ? "top" : down > 2 / 3 ? "bottom" : undefined;
  if (end === undefined) return side === "in the middle" ? side : `half-way down, ${side}`;
  return side.startsWith("at") ? `at the ${end} ${side.slice(7)}` : `at the ${end}, ${side}`;
}

function shapeOf(where: string, image: TensorLike): [height: number, width: number, channels: 1 | 3] {
  if (!isTensorLike(image)) throw new TypeError(`${where}: image is ${kindOf(image)}, without data and shape`);
  const [height, width, channels = 1] = image.shape;
  const known = image.shape.length === 2 || (image.shape.length === 3 && (channels === 1 || channels === 3));
  if (!known || height * width === 0)
    throw new RangeError(`${where}: image has shape [${image.shape}] but must be [H,W], [H,W,1] or [H,W,3]`);
  return [height, width, channels === 3 ? 3 : 1];
}

function fitting(where: string, name: string, values: Matrix, height: number, width: number): number[][] {
  const rows = table(where, name, values);
  if (rows.length !== height || rows[0].length !== width)
    throw new RangeError(
      `${where}: ${name} is [${rows.length},${rows[0].length}] but the picture is [${height},${width}]`,
    );
  return rows;
}

function painted(where: string, { image, range }: MarkedImageOptions, size: number, strength: number): Uint8Array {
  const [low, high] = range;
  if (!(low < high)) throw new RangeError(`${where}: range is [${range}] but must be two increasing numbers`);
  return Uint8Array.from({ length: size }, (_, i) => {
    const value = image.data[i];
    if (!(value >= low && value <= high))
      throw new RangeError(`${where}: image holds ${value} at ${i}, outside its range [${range}]`);
    return Math.round(255 + strength * ((255 * (value - low)) / (high - low) - 255));
  });
}

function heatTrace({ values, label, opacity = 0.6 }: Heat & { readonly values: number[][] }): Trace {
  const [low, high] = extent(values.flat());
  const size = Math.max(Math.abs(low), Math.abs(high)) || 1;
  const signed = low < 0;
  return {
    type: "heatmap",
    z: values,
    zmin: signed ? -size : 0,
    zmax: size,
    colorscale: signed ? diverging : sequential,
    opacity,
    colorbar: colourBar(label),
    hoverinfo: "z",
  };
}

function mean(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
}

function markSentences(
  { rectangles = [], arrows, glyphs }: MarkedImageOptions,
  heat: (Heat & { readonly values: number[][] }) | undefined,
  segments: readonly (readonly number[])[] | undefined,
): string[] {
  const said: string[] = [];
  if (heat !== undefined) {
    const [low, high] = extent(heat.values.flat());
    const row = heat.values.findIndex((values) => values.includes(high));
    said.push(
      `Over it ${heat.label}, from ${inWords(low)} to ${inWords(high)}, highest at row ${row}, column ${heat.values[row]?.indexOf(high)}`,
    );
  }
  if (segments !== undefined) said.push(`Borders of ${counted(new Set(segments.flat()).size, "segment")}`);
  if (arrows !== undefined) said.push("Arrows point to where it gets lighter, the longer the steeper");
  if (glyphs !== undefined) {
    const [rows, columns, bins] = glyphs.cells.shape;
    said.push(
      `A star in each of ${rows} × ${columns} cells shows which way edges run, ${counted(bins, "direction")} each`,
    );
  }
  if (rectangles.length > 0) {
    const named = rectangles.map(
      (r, i) => `${r.name ?? `part ${i}`} (row ${r.row}, column ${r.column}, ${r.height} × ${r.width} pixels)`,
    );
    said.push(`Framed: ${joined(named)}`);
  }
  return said.map(sentence);
}
