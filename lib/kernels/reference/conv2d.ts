/**
 * Convolution (strictly: cross-correlation) of images [N, H, W, C] with filters [KH, KW, C, K], and its two gradients.
 *
 * All three walk over the same triples (output pixel, filter tap, input pixel). They differ in who collects:
 * the output pixel (forward), the input pixel (dx), or the filter tap (dW).
 */
import type { Convolution } from "../kernels";
import { type Floats, rounding } from "../storage";

/**
 * Forward: every output pixel collects a filter times the patch it sees. Taps outside the image are skipped,
 * which is the same as padding with zeros.
 *
 * @example
 * const y = new Float64Array(1);
 * const sizes = { N: 1, H: 2, W: 2, C: 1, KH: 2, KW: 2, K: 1, OH: 1, OW: 1, strideY: 1, strideX: 1, padTop: 0, padLeft: 0 };
 * conv2d(Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 0, 0, 1), null, y, sizes);
 * y[0] // → 5
 */
export function conv2d(x: Floats, W: Floats, bias: Floats | null, y: Floats, sizes: Convolution): void {
  const { N, H, W: width, C, KH, KW, K, OH, OW, strideY, strideX, padTop, padLeft } = sizes;
  const round = rounding(y);
  for (let n = 0; n < N; n++) {
    for (let oy = 0; oy < OH; oy++) {
      for (let ox = 0; ox < OW; ox++) {
        for (let k = 0; k < K; k++) {
          let sum = bias === null ? 0 : bias[k];
          for (let kh = 0; kh < KH; kh++) {
            const iy = oy * strideY - padTop + kh;
            if (iy < 0 || iy >= H) continue;
            for (let kw = 0; kw < KW; kw++) {
              const ix = ox * strideX - padLeft + kw;
              if (ix < 0 || ix >= width) continue;
              for (let c = 0; c < C; c++) {
                const pixel = x[((n * H + iy) * width + ix) * C + c];
                sum = round(sum + round(pixel * W[((kh * KW + kw) * C + c) * K + k]));
              }
            }
          }
          y[((n * OH + oy) * OW + ox) * K + k] = sum;
        }
      }
    }
  }
}

/**
 * Gradient with respect to the input: every input pixel collects from the output pixels that saw it, each through the
 * filter tap it was seen with. Output pixels come in reading order, so the taps run backwards: the "flipped filter".
 *
 * @example
 * const dx = new Float64Array(4);
 * const sizes = { N: 1, H: 2, W: 2, C: 1, KH: 2, KW: 2, K: 1, OH: 1, OW: 1, strideY: 1, strideX: 1, padTop: 0, padLeft: 0 };
 * conv2dInputGradient(Float64Array.of(2), Float64Array.of(1, 0, 0, 1), dx, sizes);
 * Array.from(dx) // → [2, 0, 0, 2]
 */
export function conv2dInputGradient(dy: Floats, W: Floats, dx: Floats, sizes: Convolution): void {
  const { N, H, W: width, C, KH, KW, K, OH, OW, strideY, strideX, padTop, padLeft } = sizes;
  const round = rounding(dx);
  for (let n = 0; n < N; n++) {
    for (let iy = 0; iy < H; iy++) {
      for (let ix = 0; ix < width; ix++) {
        for (let c = 0; c < C; c++) {
          let sum = 0;
          for (let kh = KH - 1; kh >= 0; kh--) {
            const oy = (iy + padTop - kh) / strideY;
            if (!Number.isInteger(oy) || oy < 0 || oy >= OH) continue;
            for (let kw = KW - 1; kw >= 0; kw--) {
              const ox = (ix + padLeft - kw) / strideX;
              if (!Number.isInteger(ox) || ox < 0 || ox >= OW) continue;
              for (let k = 0; k < K; k++) {
                const upstream = dy[((n * OH + oy) * OW + ox) * K + k];
                sum = round(sum + round(upstream * W[((kh * KW + kw) * C + c) * K + k]));
              }
            }
          }
          dx[((n * H + iy) * width + ix) * C + c] = sum;
        }
      }
    }
  }
}

/**
 * Gradient with respect to the filters: every tap collects, over all positions it was used at, what it saw times
 * what came back.
 *
 * @example
 * const dW = new Float64Array(4);
 * const sizes = { N: 1, H: 2, W: 2, C: 1, KH: 2, KW: 2, K: 1, OH: 1, OW: 1, strideY: 1, strideX: 1, padTop: 0, padLeft: 0 };
 * conv2dWeightGradient(Float64Array.of(1, 2, 3, 4), Float64Array.of(10), dW, sizes);
 * Array.from(dW) // → [10, 20, 30, 40]
 */
export function conv2dWeightGradient(x: Floats, dy: Floats, dW: Floats, sizes: Convolution): void {
  const { N, H, W: width, C, KH, KW, K, OH, OW, strideY, strideX, padTop, padLeft } = sizes;
  const round = rounding(dW);
  for (let kh = 0; kh < KH; kh++) {
    for (let kw = 0; kw < KW; kw++) {
      for (let c = 0; c < C; c++) {
        for (let k = 0; k < K; k++) {
          let sum = 0;
          for (let n = 0; n < N; n++) {
            for (let oy = 0; oy < OH; oy++) {
              const iy = oy * strideY - padTop + kh;
              if (iy < 0 || iy >= H) continue;
              for (let ox = 0; ox < OW; ox++) {
                const ix = ox * strideX - padLeft + kw;
                if (ix < 0 || ix >= width) continue;
                const pixel = x[((n * H + iy) * width + ix) * C + c];
                sum = round(sum + round(pixel * dy[((n * OH + oy) * OW + ox) * K + k]));
              }
            }
          }
          dW[((kh * KW + kw) * C + c) * K + k] = sum;
        }
      }
    }
  }
}
