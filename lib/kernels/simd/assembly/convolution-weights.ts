// Gradient of a convolution with respect to its filters: every tap sums what it saw times what came back, over all
// positions. Parts share the taps, so that each sum is made by one part in the order of the definition.
import { packPanel } from "./pack";
import { chunkOf, copyInside } from "./padding";
import { copyTile, tileTaps } from "./tile";
import { Window } from "./sizes";
import { bytes, firstOf, lineWidth, linesOf } from "./vector";

/** Bytes of one tile of sums: 4 taps × 1 line. */
const TILE: usize = 128;

/** Tiles of the whole gradient: line of filters after line, in each the taps, of which four of a row share a tile. */
function tilesOf<T>(w: Window): i32 {
  return w.KH * ((w.KW * w.C + 3) / 4) * linesOf<T>(w.K);
}

/** Scratch memory of one part. */
export function weightGradientScratch<T>(w: Window, parts: i32): usize {
  const image = bytes<T>((w.top + w.H + w.bottom) * (w.left + w.W + w.right) * w.C);
  return TILE * <usize>(tilesOf<T>(w) / parts + 1) + (image + <usize>(w.OH * w.OW) * 32) * <usize>chunkOf(image, w.N) + 256;
}

/** One part of dW. */
export function weightGradient<T>(
  x: usize, dy: usize, dW: usize, w: Window, scratch: usize, part: i32, parts: i32,
): void {
  const width = lineWidth<T>(), tiles = tilesOf<T>(w);
  const from = firstOf(tiles, part, parts), to = firstOf(tiles, part + 1, parts);
  if (from == to) return;
  const N = w.N, H = w.H, W = w.W, C = w.C, KW = w.KW, K = w.K, OH = w.OH, OW = w.OW;
  const top = w.top, bottom = w.bottom, left = w.left, right = w.right;
  const quads = (KW * C + 3) / 4, inPanel = w.KH * quads;
  scratch += <usize>part * weightGradientScratch<T>(w, parts);
  const padded = scratch + TILE * <usize>(tiles / parts + 1);

  const plain = top + bottom + left + right == 0;
  const image = bytes<T>(H * W * C), paddedImage = bytes<T>((top + H + bottom) * (left + W + right) * C);
  const line = bytes<T>((left + W + right) * C), upstream = bytes<T>(OH * OW * K);
  const chunk = chunkOf(paddedImage, N), lines = padded + paddedImage * <usize>chunk;
  if (!plain) memory.fill(padded, 0, paddedImage * <usize>chunk);
  memory.fill(scratch, 0, TILE * <usize>(to - from));
  for (let n = 0; n < N; n += chunk) {
    const own = x + <usize>n * image;
    let images = min(chunk, N - n), rows = OH, columns = OW;
    const positions = images * OH * OW;
    if (!plain) copyInside<T>(own, padded, images, H, W, C, top, bottom, left, right);
    const source = plain ? own : padded;
    // A single column makes rows the inner loop, a single row as well makes images the inner loop.
    let columnStep = bytes<T>(C * w.strideX), rowStep = line * <usize>w.strideY;
    const imageStep = paddedImage;
    if (columns == 1) { columns = rows; columnStep = rowStep; rows = 1; }
    if (rows == 1) { rows = images; rowStep = imageStep; images = 1; }
    if (columns == 1) { columns = rows; columnStep = rowStep; rows = 1; }
    let sums = scratch, packed = -1;
    for (let tile = from; tile < to; tile++) {
      const panel = tile / inPanel, quad = tile % quads, kh = tile % inPanel / quads;
      let gradient = dy + <usize>n * upstream;
      if (K != width) {
        // One line of filters, position after position, stays in the first-level cache for all taps.
        if (panel != packed) {
          const first = panel * width;
          packPanel<T>(gradient + bytes<T>(first), bytes<T>(K), sizeof<T>(), positions, min(width, K - first), lines);
          packed = panel;
        }
        gradient = lines;
      }
      tileTaps<T>(
        source + <usize>kh * line + bytes<T>(4 * quad), columnStep, rowStep, imageStep, columns, rows, images,
        gradient, sums,
      );
      sums += TILE;
    }
  }
  for (let tile = from; tile < to; tile++) {
    const panel = tile / inPanel, quad = tile % quads, kh = tile % inPanel / quads;
    copyTile<T>(
      scratch + TILE * <usize>(tile - from), 32, dW + bytes<T>((kh * KW * C + 4 * quad) * K + panel * width), bytes<T>(K),
      min(4, KW * C - 4 * quad), min(width, K - panel * width),
    );
  }
}
