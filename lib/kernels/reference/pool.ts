/** Pooling over windows of images [N, H, W, C]: each channel on its own. */
import type { Window } from "../kernels";
import { type Floats, rounding } from "../storage";

/** Calls `visit(input index, output index)` for every pixel inside every window, in reading order of both. */
function walk(sizes: Window, visit: (from: number, to: number) => void): void {
  const { N, H, W, C, KH, KW, OH, OW, strideY, strideX, padTop, padLeft } = sizes;
  for (let n = 0; n < N; n++) {
    for (let oy = 0; oy < OH; oy++) {
      for (let ox = 0; ox < OW; ox++) {
        for (let kh = 0; kh < KH; kh++) {
          const iy = oy * strideY - padTop + kh;
          if (iy < 0 || iy >= H) continue;
          for (let kw = 0; kw < KW; kw++) {
            const ix = ox * strideX - padLeft + kw;
            if (ix < 0 || ix >= W) continue;
            for (let c = 0; c < C; c++) visit(((n * H + iy) * W + ix) * C + c, ((n * OH + oy) * OW + ox) * C + c);
          }
        }
      }
    }
  }
}

/** How many pixels of each window lie inside the image, per output pixel of one image [OH, OW]. */
function pixelsInside({ H, W, KH, KW, OH, OW, strideY, strideX, padTop, padLeft }: Window): Int32Array {
  const counts = new Int32Array(OH * OW);
  const inside = (start: number, length: number, end: number): number =>
    Math.max(0, Math.min(start + length, end) - Math.max(start, 0));
  for (let oy = 0; oy < OH; oy++) {
    const rows = inside(oy * strideY - padTop, KH, H);
    for (let ox = 0; ox < OW; ox++) counts[oy * OW + ox] = rows * inside(ox * strideX - padLeft, KW, W);
  }
  return counts;
}

/**
 * The largest value of each window; NaN where there is one in it, so that a calculation gone wrong stays in sight.
 *
 * @example
 * const y = new Float64Array(1);
 * const sizes = { N: 1, H: 2, W: 2, C: 1, KH: 2, KW: 2, OH: 1, OW: 1, strideY: 2, strideX: 2, padTop: 0, padLeft: 0 };
 * maxPool(Float64Array.of(1, 4, 3, 2), y, sizes);
 * y[0] // → 4
 */
export function maxPool(x: Floats, y: Floats, sizes: Window): void {
  y.fill(-Infinity);
  walk(sizes, (from, to) => {
    if (!(x[from] <= y[to] || Number.isNaN(y[to]))) y[to] = x[from];
  });
}

/**
 * The maximum's first position in its window (the first NaN's, where there is one) receives the whole gradient, the
 * others nothing.
 *
 * @example
 * const dx = new Float64Array(4);
 * const sizes = { N: 1, H: 2, W: 2, C: 1, KH: 2, KW: 2, OH: 1, OW: 1, strideY: 2, strideX: 2, padTop: 0, padLeft: 0 };
 * maxPoolGradient(Float64Array.of(1, 4, 4, 2), Float64Array.of(4), Float64Array.of(7), dx, sizes);
 * Array.from(dx) // → [0, 7, 0, 0]
 */
export function maxPoolGradient(x: Floats, y: Floats, dy: Floats, dx: Floats, sizes: Window): void {
  const given = new Uint8Array(y.length);
  dx.fill(0);
  walk(sizes, (from, to) => {
    const found = x[from] === y[to] || (Number.isNaN(x[from]) && Number.isNaN(y[to]));
    if (given[to] === 1 || !found) return;
    given[to] = 1;
    dx[from] += dy[to];
  });
}

/**
 * The mean of each window, over the pixels that lie inside the image (padding does not count).
 *
 * @example
 * const y = new Float64Array(1);
 * const sizes = { N: 1, H: 2, W: 2, C: 1, KH: 2, KW: 2, OH: 1, OW: 1, strideY: 2, strideX: 2, padTop: 0, padLeft: 0 };
 * averagePool(Float64Array.of(1, 4, 3, 2), y, sizes);
 * y[0] // → 2.5
 */
export function averagePool(x: Floats, y: Floats, sizes: Window): void {
  const counts = pixelsInside(sizes);
  y.fill(0);
  walk(sizes, (from, to) => {
    y[to] += x[from];
  });
  for (let i = 0; i < y.length; i++) y[i] /= counts[Math.floor(i / sizes.C) % counts.length];
}

/**
 * Every pixel of a window receives the same share of its gradient.
 *
 * @example
 * const dx = new Float64Array(4);
 * const sizes = { N: 1, H: 2, W: 2, C: 1, KH: 2, KW: 2, OH: 1, OW: 1, strideY: 2, strideX: 2, padTop: 0, padLeft: 0 };
 * averagePoolGradient(Float64Array.of(8), dx, sizes);
 * Array.from(dx) // → [2, 2, 2, 2]
 */
export function averagePoolGradient(dy: Floats, dx: Floats, sizes: Window): void {
  const counts = pixelsInside(sizes);
  const round = rounding(dx);
  dx.fill(0);
  walk(sizes, (from, to) => {
    dx[from] += round(dy[to] / counts[Math.floor(to / sizes.C) % counts.length]);
  });
}
