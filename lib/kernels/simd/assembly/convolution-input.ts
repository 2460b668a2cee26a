// Gradient of a convolution with respect to its input: the upstream gradient, with a border of zeros, correlated with
// the flipped filters. With stride s, input pixels fall into s × s classes by their position modulo s; each class met
// every s-th tap only, so it is a small convolution of stride 1 of its own and no product with zero is ever formed.
import { CORRELATE_SCRATCH, correlate, correlateFour, correlateFourScratch } from "./correlate";
import { packPanel } from "./pack";
import { chunkOf, copyInside } from "./padding";
import { Window } from "./sizes";
import { bytes, firstImage, firstOf, lineWidth, linesOf } from "./vector";

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

/** Bytes of the flipped filters, packed in panels for all parts. */
export function flippedBytes<T>(w: Window): usize {
  return <usize>(w.KH * w.KW * w.K * linesOf<T>(w.C)) * 32;
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
  return CORRELATE_SCRATCH + max(four, image * <usize>chunkOf(image, w.N)) + 256;
}

/** Packs one part of the flipped filters, class after class; parts share the panels of each. */
export function packFlipped<T>(filters: usize, to: usize, w: Window, part: i32, parts: i32): void {
  const panels = linesOf<T>(w.C), first = firstOf(panels, part, parts), end = firstOf(panels, part + 1, parts);
  for (let y = 0; y < w.strideY; y++) {
    for (let x = 0; x < w.strideX; x++) {
      const rows = tapsOf(w.KH, y, w.strideY), columns = tapsOf(w.KW, x, w.strideX);
      const panel = <usize>(rows * columns * w.K) * 32;
      packClass<T>(
        filters, w, y + (rows - 1) * w.strideY, x + (columns - 1) * w.strideX, rows, columns, first, end,
        to + <usize>first * panel,
      );
      to += <usize>panels * panel;
    }
  }
}

/** Panels [first, end) of the flipped taps of one class: lines (tap row, tap column, filter). */
function packClass<T>(
  filters: usize, w: Window, lastY: i32, lastX: i32, rows: i32, columns: i32, first: i32, end: i32, to: usize,
): void {
  const width = lineWidth<T>(), C = w.C, K = w.K;
  for (let c = first * width; c < end * width; c += width) {
    for (let h = 0; h < rows; h++) {
      for (let v = 0; v < columns; v++) {
        const tap = (lastY - h * w.strideY) * w.KW + lastX - v * w.strideX;
        to = packPanel<T>(filters + bytes<T>((tap * C + c) * K), sizeof<T>(), bytes<T>(K), K, min(width, C - c), to);
      }
    }
  }
}

/** One part of dx, with the packed flipped filters; parts share the images. `zeros` points at one line of zeros. */
export function inputGradient<T>(
  dy: usize, panels: usize, dx: usize, zeros: usize, w: Window, scratch: usize, part: i32, parts: i32,
): void {
  const from = firstImage(w.N, part, parts), to = firstImage(w.N, part + 1, parts);
  if (from == to) return;
  const H = w.H, W = w.W, C = w.C, KH = w.KH, KW = w.KW, K = w.K, OH = w.OH, OW = w.OW;
  const strideY = w.strideY, strideX = w.strideX, top = w.top, left = w.left;
  scratch += <usize>part * inputGradientScratch<T>(w);
  const padded = scratch + CORRELATE_SCRATCH;

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
    let next = panels;
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
        next += <usize>(rows * columns * K * linesOf<T>(w.C)) * 32;
      }
    }
    n += images;
  }
}
