import { diverging } from "./colours";
import { channelsOf } from "./paint";
import { encodePng } from "./png/encode";
import { themed, width, wrapped } from "./theme";
import type { Figure, FigureOptions, TensorLike, Trace } from "./types";
import { extent, isTensorLike, kindOf, needText, sameLength } from "./values";
import { captioned, counted, described, inWords, joined, sentence } from "./words";

/** What `imageGrid` is told. */
export interface ImageGridOptions extends FigureOptions {
  /**
   * A batch: [N, H, W] or [N, H, W, 1] (one value a pixel) or [N, H, W, 3] (red, green, blue); or a list of images
   * [H, W], [H, W, 1] or [H, W, 3], all of one size.
   */
  readonly images: TensorLike | readonly TensorLike[];
  /**
   * The values of black and white: [0, 1] or [0, 255], or the ends of the colours for weights. "each": every image is
   * stretched from its own smallest to its own largest value. Values beyond the ends are an error.
   */
  readonly range: readonly [number, number] | "each";
  /** A short text above each image. */
  readonly captions?: readonly (string | number)[];
  /** Images in a row, 1 to 20. Default: about as wide as a notebook. */
  readonly columns?: number;
  /** For one value a pixel: "grey" (default), or "diverging", negative vermillion, 0 white, positive blue. */
  readonly colours?: "grey" | "diverging";
}

interface Picture {
  readonly values: ArrayLike<number>;
  readonly low: number;
  readonly high: number;
}

/** The first pixel of an image on the sheet. */
interface Corner {
  readonly left: number;
  readonly top: number;
}

interface Batch {
  readonly rows: number;
  readonly columns: number;
  readonly channels: 1 | 3;
  readonly pictures: Picture[];
}

/** In pixels of the screen: the largest pixel and image, room for a caption, room between images. */
const largestPixel = 24;
const largestImage = 220;
const captionRoom = 18;
const between = 6;

/**
 * Small images in a grid, each pixel a square: examples of a data set, filters, feature maps.
 *
 * @throws RangeError where a shape is not one of those above, sizes differ, or a value lies outside `range`
 * @example
 * imageGrid({
 *   title: "Two pictures", images: { data: [0, 1, 1, 0], shape: [2, 1, 2] }, range: [0, 1], captions: ["a", "b"],
 * }).description
 * // → "2 grey images of 1 × 2 pixels (height × width), black 0 and white 1, in 1 row: a and b. Mean value 0.5."
 */
export function imageGrid(options: ImageGridOptions): Figure {
  const where = "imageGrid";
  needText(where, "title", options.title);
  const { rows, columns, channels, pictures } = read(where, options);
  const captions = options.captions?.map(String) ?? [];
  if (options.captions !== undefined) sameLength(where, "captions", captions, "images", pictures);
  const across = options.columns ?? usualColumns(pictures.length, columns);
  if (!(Number.isInteger(across) && across >= 1 && across <= 20)) {
    throw new RangeError(`${where}: columns is ${across} but must be a whole number from 1 to 20`);
  }
  const down = Math.ceil(pictures.length / across);
  const pixel = Math.min(largestPixel, largestImage / rows, (width - 40) / across / (columns + 1));
  const gap = Math.max(1, Math.round(between / pixel));
  const head = captions.length > 0 ? Math.ceil(captionRoom / pixel) : gap;
  const sheet = { width: across * (columns + gap) - gap, height: down * (rows + head) };
  const places = pictures.map((_, index) => ({
    left: (index % across) * (columns + gap),
    top: Math.floor(index / across) * (rows + head) + head,
  }));
  const pixels = painted(options, { rows, columns, channels, pictures }, places, sheet);
  const source = `data:image/png;base64,${encodePng(sheet.width, sheet.height, pixels.channels, pixels.bytes).toString("base64")}`;
  const height = options.height ?? Math.max(120, Math.round(60 + sheet.height * pixel));
  const hidden = { visible: false, showgrid: false, zeroline: false, constrain: "domain" };
  const picture: Trace = { type: "image", source, zsmooth: false, hoverinfo: "skip" };
  return {
    data: [
      picture,
      frames(places, rows, columns),
      ...(captions.length > 0 ? [captionTrace(captions, places, columns)] : []),
    ],
    layout: {
      ...themed(
        where,
        { ...options, height },
        {
          xaxis: { ...hidden, range: [-0.5, sheet.width - 0.5] },
          yaxis: { ...hidden, range: [sheet.height - 0.5, -0.5], scaleanchor: "x" },
        },
      ),
      margin: { l: 20, r: 20, t: 28 + 21 * wrapped(options.title, 16, width - 20).split("<br>").length, b: 12 },
    },
    description: described(
      options.description,
      ...inSentences(options, rows, columns, channels, pictures, captions, down),
    ),
    caption: captioned(options.description, inShort(rows, columns, captions, pictures.length)),
  };
}

function inShort(rows: number, columns: number, captions: readonly string[], count: number): string {
  const names = [...new Set(captions)];
  const shown = names.length > 0 && names.length <= 4 ? `: ${joined(names)}` : "";
  return `${counted(count, "picture")} of ${rows} × ${columns} pixels${shown}`;
}

/** As many images in a row as fit at a readable size, the rows about equally full. */
function usualColumns(count: number, columns: number): number {
  const fit = Math.max(1, Math.min(10, Math.floor((width - 40) / Math.max(62, columns * 2))));
  return Math.ceil(count / Math.ceil(count / fit));
}

function read(where: string, options: ImageGridOptions): Batch {
  const given = isTensorLike(options.images) ? split(where, options.images) : options.images;
  if (!Array.isArray(given))
    throw new TypeError(`${where}: images is ${kindOf(given)} but must be a batch or a list of images`);
  if (given.length === 0) throw new RangeError(`${where}: images is empty`);
  const shapes = given.map((image: unknown, index) => {
    if (!isTensorLike(image))
      throw new TypeError(`${where}: image ${index} is ${kindOf(image)}, without data and shape`);
    const { shape } = image;
    const known = shape.length === 2 || (shape.length === 3 && (shape[2] === 1 || shape[2] === 3));
    if (!known || shape[0] * shape[1] === 0) {
      throw new RangeError(`${where}: image ${index} has shape [${shape}] but must be [H,W], [H,W,1] or [H,W,3]`);
    }
    return [shape[0], shape[1], shape[2] ?? 1];
  });
  const odd = shapes.findIndex((shape) => String(shape) !== String(shapes[0]));
  if (odd > 0) throw new RangeError(`${where}: image ${odd} is [${shapes[odd]}] but image 0 is [${shapes[0]}]`);
  const [rows, columns, channels] = shapes[0];
  return {
    rows,
    columns,
    channels: channels === 3 ? 3 : 1,
    pictures: given.map((image: TensorLike, index) =>
      pictureOf(where, options.range, image, index, rows * columns * channels),
    ),
  };
}

function split(where: string, { data, shape }: TensorLike): TensorLike[] {
  if (shape.length !== 3 && shape.length !== 4) {
    throw new RangeError(`${where}: images has shape [${shape}] but a batch is [N,H,W], [N,H,W,1] or [N,H,W,3]`);
  }
  const size = shape.slice(1).reduce((product, length) => product * length, 1);
  return Array.from({ length: shape[0] }, (_, index) => ({
    data: Array.from({ length: size }, (_, at) => data[index * size + at]),
    shape: shape.slice(1),
  }));
}

function pictureOf(
  where: string,
  range: readonly [number, number] | "each",
  { data }: TensorLike,
  index: number,
  size: number,
): Picture {
  if (data.length !== size) {
    throw new RangeError(`${where}: image ${index} has ${data.length} values but its shape asks for ${size}`);
  }
  const bad = Array.prototype.findIndex.call(data, (value: number) => !Number.isFinite(value));
  if (bad >= 0) throw new RangeError(`${where}: image ${index} holds ${data[bad]} at ${bad}`);
  const [smallest, greatest] = extent(Array.from(data));
  if (range === "each") return { values: data, low: smallest, high: greatest };
  if (!Array.isArray(range) || !(range[0] < range[1])) {
    throw new RangeError(`${where}: range is ${JSON.stringify(range)} but must be two increasing numbers, or "each"`);
  }
  if (smallest < range[0] || greatest > range[1]) {
    const found = smallest < range[0] ? smallest : greatest;
    throw new RangeError(`${where}: image ${index} holds ${inWords(found)}, outside its range [${range}]`);
  }
  return { values: data, low: range[0], high: range[1] };
}

/** All images on one white sheet. */
function painted(
  options: ImageGridOptions,
  { rows, columns, channels, pictures }: Batch,
  places: readonly Corner[],
  sheet: { readonly width: number; readonly height: number },
): { channels: 1 | 3; bytes: Uint8Array } {
  const signed = channels === 1 && options.colours === "diverging";
  const depth = channels === 3 || signed ? 3 : 1;
  const bytes = new Uint8Array(sheet.width * sheet.height * depth).fill(255);
  for (const [index, { values, low, high }] of pictures.entries()) {
    const { left, top } = places[index];
    const size = Math.max(Math.abs(low), Math.abs(high)) || 1;
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < columns; x++) {
        const target = ((top + y) * sheet.width + left + x) * depth;
        if (signed) {
          const share = (values[y * columns + x] / size + 1) / 2;
          bytes.set(colourAt(diverging, share), target);
        } else {
          for (let channel = 0; channel < channels; channel++) {
            const value = values[(y * columns + x) * channels + channel];
            bytes[target + channel] = Math.round(high > low ? (255 * (value - low)) / (high - low) : 127);
          }
        }
      }
    }
  }
  return { channels: depth, bytes };
}

/** The colour at a share of a scale, by straight lines between its stops. */
function colourAt(scale: readonly (readonly [number, string])[], share: number): number[] {
  const next = Math.max(
    1,
    scale.findIndex(([stop]) => stop >= share),
  );
  const [[from, a], [to, b]] = [scale[next - 1], scale[next]];
  const part = (share - from) / (to - from);
  const [start, end] = [channelsOf(a), channelsOf(b)];
  return start.map((value, index) => Math.round(value + part * (end[index] - value)));
}

/** Thin frames, so that white images end somewhere. */
function frames(places: readonly Corner[], rows: number, columns: number): Trace {
  const [x, y] = [-0.5, -0.5];
  const ring = [x, x + columns, x + columns, x, x];
  return {
    type: "scatter",
    mode: "lines",
    x: places.flatMap(({ left }) => [...ring.map((each) => left + each), null]),
    y: places.flatMap(({ top }) => [...[y, y, y + rows, y + rows, y].map((each) => top + each), null]),
    line: { color: "#B0B0B0", width: 0.8 },
    hoverinfo: "skip",
    showlegend: false,
    cliponaxis: false,
  };
}

function captionTrace(captions: readonly string[], places: readonly Corner[], columns: number): Trace {
  return {
    type: "scatter",
    mode: "text",
    x: places.map(({ left }) => left + (columns - 1) / 2),
    y: places.map(({ top }) => top - 0.5),
    text: captions,
    textposition: "top center",
    textfont: { size: 11 },
    cliponaxis: false,
    hoverinfo: "skip",
    showlegend: false,
  };
}

function inSentences(
  options: ImageGridOptions,
  rows: number,
  columns: number,
  channels: number,
  pictures: readonly Picture[],
  captions: readonly string[],
  down: number,
): string[] {
  const kind = channels === 3 ? "colour" : options.colours === "diverging" ? "signed" : "grey";
  const ends =
    options.range === "each"
      ? "each stretched from its own smallest to its own largest value"
      : kind === "signed"
        ? `negative vermillion, 0 white, positive blue, up to ${inWords(Math.max(...options.range.map(Math.abs)))}`
        : `black ${inWords(options.range[0])} and white ${inWords(options.range[1])}`;
  const what = `${counted(pictures.length, `${kind} image`)} of ${rows} × ${columns} pixels (height × width), ${ends}, in ${counted(down, "row")}`;
  const shown = captions.length > 12 ? [...captions.slice(0, 11), `${captions.length - 11} more`] : captions;
  const means = pictures.map(({ values }) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length);
  const name = (index: number): string => captions[index] ?? `image ${index}`;
  const low = means.indexOf(Math.min(...means));
  const high = means.indexOf(Math.max(...means));
  const mean = means.reduce((sum, value) => sum + value, 0) / means.length;
  const spread =
    means[low] < means[high]
      ? `, from ${inWords(means[low])} (${name(low)}) to ${inWords(means[high])} (${name(high)}) by image`
      : "";
  return [
    sentence(captions.length > 0 ? `${what}: ${joined(shown)}` : what),
    sentence(`Mean value ${inWords(mean)}${spread}`),
  ];
}
