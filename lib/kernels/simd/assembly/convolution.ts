// Forward convolution of images [N, H, W, C] with filters [KH, KW, C, K]. Parts share the images.
import { CORRELATE_SCRATCH, correlate, correlateFour, correlateFourScratch } from "./correlate";
import { packPanels } from "./pack";
import { chunkOf, copyInside } from "./padding";
import { Window } from "./sizes";
import { bytes, firstImage, firstOf, lineWidth, linesOf } from "./vector";

/** Bytes of the filters, packed in panels one line wide for all parts. */
export function filterBytes<T>(w: Window): usize {
  return <usize>(w.KH * w.KW * w.C * linesOf<T>(w.K)) * 32;
}

/** Packs one part of the filters; parts share the panels. */
export function packFilters<T>(filters: usize, to: usize, w: Window, part: i32, parts: i32): void {
  const width = lineWidth<T>(), taps = w.KH * w.KW * w.C, panels = linesOf<T>(w.K);
  const first = firstOf(panels, part, parts), end = firstOf(panels, part + 1, parts);
  const columns = min(w.K, end * width) - first * width;
  packPanels<T>(filters + bytes<T>(first * width), bytes<T>(w.K), sizeof<T>(), taps, columns, to + <usize>(first * taps) * 32);
}

/** Scratch memory of one part. */
export function convolutionScratch<T>(w: Window): usize {
  const image = bytes<T>((w.top + w.H + w.bottom) * (w.left + w.W + w.right) * w.C);
  const four = correlateFourScratch<T>(w.W, w.C, w.KH, w.strideY, w.OH);
  return CORRELATE_SCRATCH + max(four, image * <usize>chunkOf(image, w.N)) + 256;
}

/** One part of y = bias + x ∗ W, with the packed filters; `biasStep` is 0 when bias points at zeros. */
export function convolution<T>(
  x: usize, panels: usize, bias: usize, biasStep: usize, y: usize, w: Window, scratch: usize, part: i32, parts: i32,
): void {
  const from = firstImage(w.N, part, parts), to = firstImage(w.N, part + 1, parts);
  if (from == to) return;
  const H = w.H, W = w.W, C = w.C, K = w.K, OH = w.OH, OW = w.OW;
  const top = w.top, bottom = w.bottom, left = w.left, right = w.right;
  scratch += <usize>part * convolutionScratch<T>(w);
  const padded = scratch + CORRELATE_SCRATCH;

  const plain = top + bottom + left + right == 0;
  const image = bytes<T>(H * W * C), paddedImage = bytes<T>((top + H + bottom) * (left + W + right) * C);
  const line = bytes<T>((left + W + right) * C), outImage = bytes<T>(OH * OW * K);
  const chunk = plain ? to - from : chunkOf(paddedImage, w.N);
  for (let n = from; n < to; ) {
    const own = x + <usize>n * image, target = y + <usize>n * outImage;
    if (n + 4 <= to) {
      correlateFour<T>(
        own, H, W, C, w.KH, w.KW, top, left, w.strideY, w.strideX,
        target, outImage, bytes<T>(OW * K), bytes<T>(K), OH, OW, panels, K, bias, biasStep, padded,
      );
      n += 4;
      continue;
    }
    // Fewer than four images are left: a tile holds four pixels of one.
    const images = min(chunk, to - n);
    if (!plain) memory.fill(padded, 0, paddedImage * <usize>images);
    if (!plain) copyInside<T>(own, padded, images, H, W, C, top, bottom, left, right);
    correlate<T>(
      plain ? own : padded, paddedImage, line * <usize>w.strideY, bytes<T>(C * w.strideX),
      target, outImage, bytes<T>(OW * K), bytes<T>(K), images, OH, OW,
      w.KH, line, w.KW * C, top, H, w.strideY, panels, K, bias, biasStep, scratch,
    );
    n += images;
  }
}
