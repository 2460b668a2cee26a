// Gradient of a convolution with respect to its input: the upstream gradient, with a border of zeros, correlated with
// the flipped filters. With stride s, input pixels fall into s × s classes by their position modulo s; each class met
// every s-th tap only, so it is a small convolution of stride 1 of its own and no product with zero is ever formed.
import { CORRELATE_SCRATCH, correlate, correlateFour, correlateFourScratch } from "./correlate";
import { packPanel } from "./pack";
import { chunkOf, copyInside } from "./padding";
import { Window } from "./sizes";
import { bytes, firstImage, lineWidth } from "./vector";

/** Taps of one class: those of `size` that are `remainder` modulo `stride`. */
// @ts-ignore: decorator
@inline function tapsOf(size: i32, remainder: i32, stride: i32): i32 {
  return remainder < size ? (size - remainder - 1) / stride + 1 : 0;
}

/** First input position whose class is `remainder`. */
// @ts-ignore: decorator
@inline function firstPosition(remainder: i32, before: i32, stride: i32): i32 {
  const position = (remainder - before) % stride;
  return position < 0 ? position + stride : position;
}

/** Zeros before the first and behind the last output position that any input position reaches. */
// @ts-ignore: decorator
@inline function zerosBefore(taps: i32, stride: i32): i32 {
  return (taps - 1) / stride;
}
// @ts-ignore: decorator
@inline function zerosBehind(size: i32, before: i32, stride: i32, out: i32): i32 {
  return max(0, (size - 1 + before) / stride - out + 1);
}

function panelBytes<T>(w: Window): usize {
  return <usize>(w.KH * w.KW * w.K) * <usize>(w.C + lineWidth<T>()) * sizeof<T>();
}

function paddedBytes<T>(w: Window): usize {
  const rows = zerosBefore(w.KH, w.strideY) + w.OH + zerosBehind(w.H, w.top, w.strideY, w.OH);
  return bytes<T>(rows * (zerosBefore(w.KW, w.strideX) + w.OW + zerosBehind(w.W, w.left, w.strideX, w.OW)) * w.K);
}

/** Scratch memory of one part. */
export function inputGradientScratch<T>(w: Window): usize {
  const image = paddedBytes<T>(w);
  // Every class has rows of its own; the most that one may pack is what an image with all rows and taps would.
  const four = correlateFourScratch<T>(w.OW, w.K, w.KH, 1, w.H);
  return CORRELATE_SCRATCH + panelBytes<T>(w) + max(four, image * <usize>chunkOf(image, w.N)) + 256;
}

/** Packs the flipped taps of one class: panels of input channels, lines (tap row, tap column, filter). */
function packClass<T>(
  filters: usize, KW: i32, C: i32, K: i32, lastY: i32, lastX: i32, rows: i32, columns: i32,
  strideY: i32, strideX: i32, to: usize,
): usize {
  const width = lineWidth<T>();
  for (let c = 0; c < C; c += width) {
    for (let h = 0; h < rows; h++) {
      for (let v = 0; v < columns; v++) {
        const tap = (lastY - h * strideY) * KW + lastX - v * strideX;
        to = packPanel<T>(filters + bytes<T>((tap * C + c) * K), sizeof<T>(), bytes<T>(K), K, min(width, C - c), to);
      }
    }
  }
  return to;
}

/** One part of dx; parts share the images. `zeros` points at one line of zeros. */
export function inputGradient<T>(
  dy: usize, filters: usize, dx: usize, zeros: usize, w: Window, scratch: usize, part: i32, parts: i32,
): void {
  const from = firstImage(w.N, part, parts), to = firstImage(w.N, part + 1, parts);
  if (from == to) return;
  const H = w.H, W = w.W, C = w.C, KH = w.KH, KW = w.KW, K = w.K, OH = w.OH, OW = w.OW;
  const strideY = w.strideY, strideX = w.strideX, top = w.top, left = w.left;
  scratch += <usize>part * inputGradientScratch<T>(w);
  const panels = scratch + CORRELATE_SCRATCH, padded = panels + panelBytes<T>(w);
  let next = panels;
  for (let y = 0; y < strideY; y++) {
    for (let x = 0; x < strideX; x++) {
      const rows = tapsOf(KH, y, strideY), columns = tapsOf(KW, x, strideX);
      const lastY = y + (rows - 1) * strideY, lastX = x + (columns - 1) * strideX;
      next = packClass<T>(filters, KW, C, K, lastY, lastX, rows, columns, strideY, strideX, next);
    }
  }

  const above = zerosBefore(KH, strideY), below = zerosBehind(H, top, strideY, OH);
  const before = zerosBefore(KW, strideX), behind = zerosBehind(W, left, strideX, OW);
  const plain = above + below + before + behind == 0;
  const upstream = bytes<T>(OH * OW * K), image = bytes<T>(H * W * C), paddedImage = paddedBytes<T>(w);
  const line = bytes<T>((before + OW + behind) * K);
  const chunk = plain ? to - from : chunkOf(paddedImage, w.N);
  for (let n = from; n < to; ) {
    // Four images at a time; when fewer are left, a tile holds four pixels of one.
    const four = n + 4 <= to, images = four ? 4 : min(chunk, to - n);
    const own = dy + <usize>n * upstream, target = dx + <usize>n * image;
    if (!four && !plain) memory.fill(padded, 0, paddedImage * <usize>images);
    if (!four && !plain) copyInside<T>(own, padded, images, OH, OW, K, above, below, before, behind);
    const source = plain ? own : padded;
    next = panels;
    for (let y = 0; y < strideY; y++) {
      for (let x = 0; x < strideX; x++) {
        const rows = tapsOf(KH, y, strideY), columns = tapsOf(KW, x, strideX);
        const iy = firstPosition(y, top, strideY), ix = firstPosition(x, left, strideX);
        // The first output position that sees pixel (iy, ix); it may lie in the border.
        const oy = (iy + top - y) / strideY - rows + 1, ox = (ix + left - x) / strideX - columns + 1;
        const first = target + bytes<T>((iy * W + ix) * C);
        const down = bytes<T>(strideY * W * C), right = bytes<T>(strideX * C);
        if (iy < H && ix < W) {
          const height = (H - iy - 1) / strideY + 1, width = (W - ix - 1) / strideX + 1;
          if (four) {
            correlateFour<T>(
              own, OH, OW, K, rows, columns, -oy, -ox, 1, 1,
              first, image, down, right, height, width, next, C, zeros, 0, padded,
            );
          } else {
            correlate<T>(
              source + <usize>(oy + above) * line + bytes<T>((ox + before) * K), paddedImage, line, bytes<T>(K),
              first, image, down, right, images, height, width,
              rows, line, columns * K, -oy, OH, 1, next, C, zeros, 0, scratch,
            );
          }
        }
        next += <usize>(rows * columns * K * ((C + lineWidth<T>() - 1) / lineWidth<T>())) * 32;
      }
    }
    n += images;
  }
}
