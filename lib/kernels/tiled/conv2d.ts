/**
 * Convolution and its two gradients as products of matrices that are never built: the patches of an image are a view of
 * it, a row for every pixel of the result and a column for every tap. Sums run in 64 bits in the order of the
 * reference: the same bits for float64; for float32 rounded once, at the end.
 */
import type { Convolution } from "../kernels";
import type { Floats } from "../storage";
import { multiply } from "./multiply";
import { padded } from "./pad";
import { flatten, steps } from "./view";

/** Positions of a result, along one axis, that meet the same taps of the filter. */
interface Span {
  readonly taps: readonly number[];
  readonly positions: number[];
  /** For each position the place in the source under the first tap; the other taps read the places that follow. */
  readonly starts: number[];
}

/** The positions of an axis by the taps under which the source has a place: those outside are skipped. */
function spans(
  positions: number,
  taps: readonly number[],
  size: number,
  place: (position: number, tap: number) => number,
): Span[] {
  const found = new Map<string, Span>();
  for (let position = 0; position < positions; position++) {
    const inside = taps.filter((tap) => {
      const at = place(position, tap);
      return Number.isInteger(at) && at >= 0 && at < size;
    });
    const span = found.get(inside.join()) ?? { taps: inside, positions: [], starts: [] };
    found.set(inside.join(), span);
    span.positions.push(position);
    span.starts.push(place(position, inside[0] ?? 0));
  }
  return [...found.values()];
}

const ascending = (count: number): number[] => Array.from({ length: count }, (_, tap) => tap);
const descending = (count: number): number[] => ascending(count).reverse();

/** Images [N, rows, columns, channels] in a flat array. */
interface Images {
  readonly data: Floats;
  readonly rows: number;
  readonly columns: number;
  readonly channels: number;
}

/** Filters in a flat array: how far apart the values of neighbouring taps and channels lie. */
interface Filters {
  readonly data: Floats;
  readonly row: number;
  readonly column: number;
  readonly fromChannel: number;
  readonly toChannel: number;
}

const scaled = (values: readonly number[], step: number): Int32Array =>
  Int32Array.from(values, (value) => value * step);

/** Pixels (x, y) of N images, down the columns: neighbours below each other share most of their patches. */
function pixels(
  N: number,
  { rows, columns, channels }: Images,
  x: readonly number[],
  y: readonly number[],
): Int32Array {
  return flatten(steps(N, rows * columns * channels), scaled(x, channels), scaled(y, columns * channels));
}

/** What convolution and its input gradient share: one product for all pixels that meet the same taps. */
function correlate(
  N: number,
  from: Images,
  filters: Filters,
  bias: Floats | null,
  to: Images,
  vertical: readonly Span[],
  horizontal: readonly Span[],
): void {
  for (const v of vertical) {
    for (const h of horizontal) {
      multiply(
        {
          data: from.data,
          rows: pixels(N, from, h.starts, v.starts),
          columns: flatten(steps(v.taps.length, from.columns * from.channels), steps(h.taps.length * from.channels, 1)),
        },
        {
          data: filters.data,
          rows: flatten(
            scaled(v.taps, filters.row),
            scaled(h.taps, filters.column),
            steps(from.channels, filters.fromChannel),
          ),
          columns: steps(to.channels, filters.toChannel),
        },
        bias,
        { data: to.data, rows: pixels(N, to, h.positions, v.positions) },
      );
    }
  }
}

/**
 * Forward convolution; see the reference for its definition.
 *
 * @example
 * const y = new Float64Array(1);
 * const sizes = { N: 1, H: 2, W: 2, C: 1, KH: 2, KW: 2, K: 1, OH: 1, OW: 1, strideY: 1, strideX: 1, padTop: 0, padLeft: 0 };
 * conv2d(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 0, 0, 1), null, y, sizes);
 * y[0] // → 5
 */
export function conv2d(x: Floats, W: Floats, bias: Floats | null, y: Floats, sizes: Convolution): void {
  const { N, H, W: width, C, KH, KW, K, OH, OW, strideY, strideX, padTop, padLeft } = sizes;
  correlate(
    N,
    { data: x, rows: H, columns: width, channels: C },
    { data: W, row: KW * C * K, column: C * K, fromChannel: K, toChannel: 1 },
    bias,
    { data: y, rows: OH, columns: OW, channels: K },
    spans(OH, ascending(KH), H, (oy, kh) => oy * strideY - padTop + kh),
    spans(OW, ascending(KW), width, (ox, kw) => ox * strideX - padLeft + kw),
  );
}

/**
 * Gradient with respect to the input: every input pixel collects from the output pixels that saw it, through the taps
 * in reverse, and with a stride only through every other one.
 *
 * @example
 * const dx = new Float64Array(4);
 * const sizes = { N: 1, H: 2, W: 2, C: 1, KH: 2, KW: 2, K: 1, OH: 1, OW: 1, strideY: 1, strideX: 1, padTop: 0, padLeft: 0 };
 * conv2dInputGradient(Float64Array.of(2), Float64Array.of(1, 0, 0, 1), dx, sizes);
 * Array.from(dx) // → [2, 0, 0, 2]
 */
export function conv2dInputGradient(dy: Floats, W: Floats, dx: Floats, sizes: Convolution): void {
  const { N, H, W: width, C, KH, KW, K, OH, OW, strideY, strideX, padTop, padLeft } = sizes;
  correlate(
    N,
    { data: dy, rows: OH, columns: OW, channels: K },
    { data: W, row: KW * C * K, column: C * K, fromChannel: 1, toChannel: K },
    null,
    { data: dx, rows: H, columns: width, channels: C },
    spans(H, descending(KH), OH, (iy, kh) => (iy + padTop - kh) / strideY),
    spans(width, descending(KW), OW, (ix, kw) => (ix + padLeft - kw) / strideX),
  );
}

/**
 * Gradient with respect to the filters: every tap collects, over all positions it was used at, what it saw times what
 * came back. The border of the image is filled with zeros, so that all taps are used everywhere.
 *
 * @example
 * const dW = new Float64Array(4);
 * const sizes = { N: 1, H: 2, W: 2, C: 1, KH: 2, KW: 2, K: 1, OH: 1, OW: 1, strideY: 1, strideX: 1, padTop: 0, padLeft: 0 };
 * conv2dWeightGradient(Float64Array.of(1, 2, 3, 4), Float64Array.of(10), dW, sizes);
 * Array.from(dW) // → [10, 20, 30, 40]
 */
export function conv2dWeightGradient(x: Floats, dy: Floats, dW: Floats, sizes: Convolution): void {
  const { N, C, KH, KW, K, OH, OW, strideY, strideX } = sizes;
  const { data, H, W } = padded(x, sizes);
  multiply(
    {
      data,
      rows: flatten(steps(KW * C, 1), steps(KH, W * C)),
      columns: flatten(steps(N, H * W * C), steps(OH, strideY * W * C), steps(OW, strideX * C)),
    },
    { data: dy, rows: steps(N * OH * OW, K), columns: steps(K, 1) },
    null,
    { data: dW, rows: flatten(steps(KW * C, K), steps(KH, KW * C * K)) },
  );
}
