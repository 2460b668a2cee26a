/**
 * Convolution and its input gradient in tiles of 4 pixels × 4 filters, reading patches where they lie. Sums run in 64
 * bits in the order of the reference: the same bits for float64; for float32 rounded once, at the end.
 */
import type { Convolution } from "../kernels";
import type { Floats } from "../storage";
import { correlate } from "./correlate";
import { packLines, packPanels, TILE } from "./pack";
import { padded } from "./pad";

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
  const bottom = Math.max(0, (OH - 1) * strideY + KH - padTop - H);
  const right = Math.max(0, (OW - 1) * strideX + KW - padLeft - width);
  const image = padded(H, width, C, { top: padTop, bottom, left: padLeft, right });
  const filters = packPanels(W, K, 1, KH * KW * C, K);
  const runs = { count: KH, step: image.row, length: KW * C, above: padTop, real: H, down: strideY };
  const from = { start: 0, row: image.row * strideY, pixel: C * strideX };
  for (let n = 0; n < N; n++) {
    image.load(x, n);
    const to = { start: n * OH * OW * K, row: OW * K, pixel: K };
    correlate(image.data, from, y, to, OH, OW, runs, filters, K, bias);
  }
}

/** In one direction: the input positions that are `remainder` modulo the stride, and the taps that ever meet them. */
function classOf(
  remainder: number,
  size: number,
  before: number,
  taps: number,
  stride: number,
): { first: number; count: number; taps: number; lastTap: number; start: number } {
  const first = (((remainder - before) % stride) + stride) % stride;
  const tapCount = remainder < taps ? Math.floor((taps - remainder - 1) / stride) + 1 : 0;
  return {
    first,
    count: first < size ? Math.floor((size - first - 1) / stride) + 1 : 0,
    taps: tapCount,
    lastTap: remainder + (tapCount - 1) * stride,
    // The first output position that sees `first`; it may lie before the image.
    start: (first + before - remainder) / stride - tapCount + 1,
  };
}

/**
 * Gradient with respect to the input: the upstream gradient, with a border of zeros, correlated with the flipped
 * filters. With stride s the input positions fall into s × s classes, each with filters of its own and stride 1.
 *
 * @example
 * const dx = new Float64Array(4);
 * const sizes = { N: 1, H: 2, W: 2, C: 1, KH: 2, KW: 2, K: 1, OH: 1, OW: 1, strideY: 1, strideX: 1, padTop: 0, padLeft: 0 };
 * conv2dInputGradient(Float64Array.of(2), Float64Array.of(1, 0, 0, 1), dx, sizes);
 * Array.from(dx) // → [2, 0, 0, 2]
 */
export function conv2dInputGradient(dy: Floats, W: Floats, dx: Floats, sizes: Convolution): void {
  const { N, H, W: width, C, KH, KW, K, OH, OW, strideY, strideX, padTop, padLeft } = sizes;
  const top = Math.floor((KH - 1) / strideY);
  const left = Math.floor((KW - 1) / strideX);
  const bottom = Math.max(0, Math.floor((H - 1 + padTop) / strideY) - OH + 1);
  const right = Math.max(0, Math.floor((width - 1 + padLeft) / strideX) - OW + 1);
  const upstream = padded(OH, OW, K, { top, bottom, left, right });
  for (let y = 0; y < strideY; y++) {
    for (let x = 0; x < strideX; x++) {
      const vertical = classOf(y, H, padTop, KH, strideY);
      const horizontal = classOf(x, width, padLeft, KW, strideX);
      const filters = new Float64Array(Math.ceil(C / TILE) * TILE * vertical.taps * horizontal.taps * K);
      for (let [c, at] = [0, 0]; c < C; c += TILE) {
        for (let h = 0; h < vertical.taps; h++) {
          for (let v = 0; v < horizontal.taps; v++) {
            const tap = (vertical.lastTap - h * strideY) * KW + horizontal.lastTap - v * strideX;
            at = packLines(W, (tap * C + c) * K, 1, K, K, Math.min(TILE, C - c), filters, at);
          }
        }
      }
      const runs = {
        count: vertical.taps,
        step: upstream.row,
        length: horizontal.taps * K,
        above: -vertical.start,
        real: OH,
        down: 1,
      };
      const start = (vertical.start + top) * upstream.row + (horizontal.start + left) * K;
      for (let n = 0; n < N; n++) {
        upstream.load(dy, n);
        correlate(
          upstream.data,
          { start, row: upstream.row, pixel: K },
          dx,
          {
            start: ((n * H + vertical.first) * width + horizontal.first) * C,
            row: strideY * width * C,
            pixel: strideX * C,
          },
          vertical.count,
          horizontal.count,
          runs,
          filters,
          C,
          null,
        );
      }
    }
  }
}
