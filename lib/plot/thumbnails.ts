import { encodePng } from "./png/encode";
import { axis, checkRange, padded, themed } from "./theme";
import type { AxesOptions, Figure, Matrix, TensorLike } from "./types";
import { extent, finiteList, needText, table } from "./values";
import { counted, described, inWords, sentence } from "./words";

/** What `thumbnails` is told. */
export interface ThumbnailsOptions extends AxesOptions {
  /** [N, 2]: where each picture stands. */
  readonly points: Matrix;
  /** A batch [N, H, W], [N, H, W, 1] or [N, H, W, 3]. */
  readonly images: TensorLike;
  /** The values of black and white: [0, 1] or [0, 255]. */
  readonly range: readonly [number, number];
  /** Width of a picture on the screen, in pixels. Default: 32. */
  readonly size?: number;
}

/** The plot in pixels: a sheet that the pictures are painted on. */
const sheetWidth = 610;

/**
 * Pictures at points of a plane: what lies near what, seen instead of read. Of pictures that overlap the later one is on
 * top.
 *
 * @throws RangeError where points and pictures do not match, or a value lies outside `range`
 * @example
 * thumbnails({
 *   title: "Two", xLabel: "x", yLabel: "y", points: [[0, 0], [1, 2]], images: { data: [0, 1], shape: [2, 1, 1] }, range: [0, 1],
 * }).description
 * // → "2 pictures by x (from 0 to 1) and y (from 0 to 2)."
 */
export function thumbnails(options: ThumbnailsOptions): Figure {
  const where = "thumbnails";
  needText(where, "title", options.title);
  const points = table(where, "points", options.points);
  for (const [i, point] of points.entries())
    if (finiteList(where, `points[${i}]`, point).length !== 2)
      throw new RangeError(`${where}: a point has ${point.length} numbers but must have two`);
  const { shape, data } = options.images;
  const [count, rows, columns, channels = 1] = shape;
  if (shape.length < 3 || shape.length > 4 || (channels !== 1 && channels !== 3))
    throw new RangeError(`${where}: images has shape [${shape}] but must be [N,H,W], [N,H,W,1] or [N,H,W,3]`);
  if (count !== points.length)
    throw new RangeError(`${where}: images has ${count} pictures but points has ${points.length}`);
  const [low, high] = options.range;
  const spans = [0, 1].map((k) => extent(points.map((point) => point[k])));
  const [xEnds, yEnds] = spans.map(
    (span, k) =>
      checkRange(where, `${"xy"[k]}Range`, k === 0 ? options.xRange : options.yRange) ?? padded(...span, false, 0.08),
  );
  const height = options.height ?? 520;
  const sheetHeight = Math.max(80, height - 110);
  const size = Math.round(options.size ?? 32);
  const tall = Math.max(1, Math.round((size * rows) / columns));
  const sheet = new Uint8Array(sheetWidth * sheetHeight * 3).fill(255);
  for (const [n, [x, y]] of points.entries()) {
    const left = Math.round(((x - xEnds[0]) / (xEnds[1] - xEnds[0])) * sheetWidth - size / 2);
    const top = Math.round(((yEnds[1] - y) / (yEnds[1] - yEnds[0])) * sheetHeight - tall / 2);
    for (let r = Math.max(0, -top); r < tall && top + r < sheetHeight; r++)
      for (let c = Math.max(0, -left); c < size && left + c < sheetWidth; c++) {
        const pixel = (Math.floor((r * rows) / tall) * columns + Math.floor((c * columns) / size)) * channels;
        for (let k = 0; k < 3; k++) {
          const value = data[n * rows * columns * channels + pixel + (channels === 3 ? k : 0)];
          if (!(value >= low && value <= high))
            throw new RangeError(`${where}: picture ${n} holds ${value}, outside its range [${options.range}]`);
          const row = sheetHeight - 1 - (top + r); // rows from below, as the axis goes: where it rises, browsers turn the sheet
          sheet[(row * sheetWidth + left + c) * 3 + k] = Math.round((255 * (value - low)) / (high - low));
        }
      }
  }
  const source = `data:image/png;base64,${encodePng(sheetWidth, sheetHeight, 3, sheet).toString("base64")}`;
  const [dx, dy] = [(xEnds[1] - xEnds[0]) / sheetWidth, (yEnds[1] - yEnds[0]) / sheetHeight];
  return {
    data: [
      // the middle of the first pixel, and the step to the next
      {
        type: "image",
        source,
        x0: xEnds[0] + dx / 2,
        dx,
        y0: yEnds[0] + dy / 2,
        dy,
        zsmooth: false,
        hoverinfo: "skip",
      },
    ],
    layout: themed(
      where,
      { ...options, height },
      {
        xaxis: axis(where, "xLabel", { label: options.xLabel, range: xEnds }, { constrain: "domain" }),
        // a sheet of square pixels at every width of the window: squares stay squares
        yaxis: axis(
          where,
          "yLabel",
          { label: options.yLabel, range: yEnds },
          { scaleanchor: "x", scaleratio: dx / dy, constrain: "domain", autorange: false },
        ),
      },
    ),
    description: described(
      options.description,
      sentence(
        `${counted(count, "picture")} by ${options.xLabel} (from ${inWords(spans[0][0])} to ${inWords(spans[0][1])}) and ${options.yLabel} (from ${inWords(spans[1][0])} to ${inWords(spans[1][1])})`,
      ),
    ),
  };
}
