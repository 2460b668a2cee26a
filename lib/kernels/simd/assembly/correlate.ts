// Correlation of images with filters, without copying patches: in NHWC order the pixels under one row of a filter are
// neighbours in memory, so a patch is a few straight runs and the tile of a matrix product can read it in place.
//
// Both the forward convolution and its input gradient are this one loop nest; they differ in what is source and what
// is result, in the packed filters and in the steps.
import { packRowGroups } from "./pack";
import { copyTile, tilePackedRuns, tileRows } from "./tile";
import { bytes, lineWidth } from "./vector";

/** Pixels of one block: their addresses are computed once and used for every panel of filters. */
const BLOCK: i32 = 32;
/** Bytes for each four pixels of a block: 4 sources, 4 targets, first run, end of runs. */
const ENTRY: usize = 40;

/** Bytes of scratch: an edge tile, and the table of a block. */
export const CORRELATE_SCRATCH: usize = 128 + <usize>(BLOCK / 4) * ENTRY + 64;

/**
 * result[image, row, column, :] = start + Σ over `runs` source rows of run · filters.
 *
 * Source and target each have a base address and steps in bytes from image to image, row to row, pixel to pixel.
 *
 * @param runStep bytes between the source rows under one filter
 * @param length  values of one run: filter columns × channels
 * @param above   rows of zeros above the first result row's first run; they are skipped
 * @param real    rows that are not padding: a run whose row index, counted from `above`, is not below it is skipped
 * @param rowsDown source rows by which the filter moves from one result row to the next
 */
export function correlate<T>(
  source: usize, sourceImage: usize, sourceRow: usize, sourcePixel: usize,
  target: usize, targetImage: usize, targetRow: usize, targetPixel: usize, images: i32, rows: i32, columns: i32,
  runs: i32, runStep: usize, length: i32, above: i32, real: i32, rowsDown: i32,
  filters: usize, count: i32, start: usize, startStep: usize, scratch: usize,
): void {
  const width = lineWidth<T>();
  const edge = scratch, table = scratch + 128;
  const panelBytes = <usize>runs * <usize>length * 32;
  const total = images * rows * columns;
  let image = 0, row = 0, column = 0;
  let from = source, to = target;
  let first = firstRun(runs, above), end = max(first, min(runs, above + real));
  for (let done = 0; done < total; done += BLOCK) {
    const pixels = min(BLOCK, total - done);
    let entry = table;
    for (let p = 0; p < pixels; p += 4) {
      // Four pixels in a row have the same runs; others take all runs that one of them needs, because zeros add nothing.
      const present = min(4, pixels - p);
      const together = column + 4 <= columns && present == 4;
      let least = first, most = end;
      for (let i: usize = 0; i < 4; i++) {
        store<u32>(entry + 4 * i, <u32>from);
        store<u32>(entry + 4 * i, <u32>to, 16);
        if (together) { from += sourcePixel; to += targetPixel; continue; }
        least = min(least, first);
        most = max(most, end);
        if (<i32>i + 1 >= present) continue; // the last pixel is repeated
        from += sourcePixel;
        to += targetPixel;
        if (++column < columns) continue;
        column = 0;
        if (++row == rows) { row = 0; image++; }
        from = source + <usize>image * sourceImage + <usize>row * sourceRow;
        to = target + <usize>image * targetImage + <usize>row * targetRow;
        first = firstRun(runs, above - row * rowsDown);
        end = max(first, min(runs, above + real - row * rowsDown));
      }
      store<i32>(entry, least, 32);
      store<i32>(entry, most, 36);
      entry += ENTRY;
      // The pixel behind these four.
      if (together) column += 4;
      else { from += sourcePixel; to += targetPixel; column++; }
      if (column < columns) continue;
      column = 0;
      if (++row == rows) { row = 0; image++; }
      from = source + <usize>image * sourceImage + <usize>row * sourceRow;
      to = target + <usize>image * targetImage + <usize>row * targetRow;
      first = firstRun(runs, above - row * rowsDown);
      end = max(first, min(runs, above + real - row * rowsDown));
    }
    for (let j = 0; j < count; j += width) {
      panel<T>(
        table, pixels, runStep, length, filters + <usize>(j / width) * panelBytes,
        start + <usize>j * startStep, bytes<T>(j), min(width, count - j), targetPixel, edge,
      );
    }
  }
}

/** The first run that is not above the source; `runs` where all are, as where the padding is larger than the filter. */
// @ts-ignore: decorator
@inline function firstRun(runs: i32, above: i32): i32 {
  return min(runs, max(0, above));
}

/** One panel of filters over the pixels of a block, four at a time. */
function panel<T>(
  table: usize, pixels: i32, runStep: usize, length: i32, filters: usize, start: usize,
  offset: usize, columns: i32, targetStep: usize, edge: usize,
): void {
  const whole = columns == lineWidth<T>();
  for (let p = 0; p < pixels; p += 4) {
    const entry = table + <usize>(p / 4) * ENTRY;
    const first = load<i32>(entry, 32), end = load<i32>(entry, 36);
    const skip = <usize>first * runStep;
    const to = <usize>load<u32>(entry, 16);
    const inLine = <usize>load<u32>(entry, 20) - to == targetStep && <usize>load<u32>(entry, 24) - to == 2 * targetStep
      && <usize>load<u32>(entry, 28) - to == 3 * targetStep;
    const inside = whole && inLine;
    tileRows<T>(
      <usize>load<u32>(entry) + skip, <usize>load<u32>(entry, 4) + skip,
      <usize>load<u32>(entry, 8) + skip, <usize>load<u32>(entry, 12) + skip,
      end - first, runStep, length, filters + <usize>first * <usize>length * 32, true, start,
      inside ? to + offset : edge, inside ? targetStep : 32,
    );
    if (inside) continue;
    for (let i: usize = 0; i < 4; i++) copyTile<T>(edge + 32 * i, 32, <usize>load<u32>(entry + 4 * i, 16) + offset, 0, 1, columns);
  }
}

/** Bytes of source rows of four images that are packed together, so that they stay in the second-level cache. */
const PACKED_BYTES: usize = 128 * 1024;

/** Result rows whose source rows are packed together. */
function bandOf<T>(W: i32, C: i32, KH: i32, down: i32, rows: i32): i32 {
  const packedRows = <i32>(PACKED_BYTES / (4 * bytes<T>(W * C)));
  return max(1, min(rows, (packedRows - KH) / down + 1));
}

/** Bytes of scratch for images of this size: an edge tile and packed rows. */
export function correlateFourScratch<T>(W: i32, C: i32, KH: i32, down: i32, rows: i32): usize {
  return 128 + 4 * bytes<T>(((bandOf<T>(W, C, KH, down, rows) - 1) * down + KH) * W * C);
}

/**
 * The same for four images at a time: a tile holds one pixel of each, so that all its patches stick out of their images
 * alike, and what sticks out is left out instead of being multiplied by zeros.
 *
 * result[image, row, column, :] = start + Σ of the patch at source row `row · down − above`, column `column · right − left`.
 *
 * @param H, W, C the source images
 * @param KH, KW  rows and columns of a patch
 */
export function correlateFour<T>(
  source: usize, H: i32, W: i32, C: i32, KH: i32, KW: i32, above: i32, left: i32, down: i32, right: i32,
  target: usize, targetImage: usize, targetRow: usize, targetPixel: usize, rows: i32, columns: i32,
  filters: usize, count: i32, start: usize, startStep: usize, scratch: usize,
): void {
  const width = lineWidth<T>(), pixel = bytes<T>(C), image = <usize>(H * W) * pixel;
  const line = <usize>(4 * W) * pixel; // a packed row: first values of the four images, second values, …
  const edge = scratch, packed = scratch + 128;
  const tap = <usize>C * 32, panelBytes = <usize>(KH * KW) * tap;
  const band = bandOf<T>(W, C, KH, down, rows);
  for (let first = 0; first < rows; first += band) {
    const end = min(rows, first + band);
    const top = max(0, first * down - above), bottom = max(top, min(H, (end - 1) * down - above + KH));
    packRowGroups<T>(source + bytes<T>(top * W * C), image, sizeof<T>(), 4, (bottom - top) * W * C, packed);
    for (let row = first; row < end; row++) {
      const y = row * down - above, y0 = firstRun(KH, -y), y1 = max(y0, min(KH, H - y));
      for (let block = 0; block < columns; block += BLOCK / 4) {
        const blockEnd = min(columns, block + BLOCK / 4);
        for (let j = 0; j < count; j += width) {
          const panel = filters + <usize>(j / width) * panelBytes + <usize>(y0 * KW) * tap;
          const bias = start + <usize>j * startStep, present = min(width, count - j), whole = present == width;
          for (let column = block; column < blockEnd; column++) {
            const x = column * right - left, x0 = firstRun(KW, -x), x1 = max(x0, min(KW, W - x));
            const to = target + <usize>row * targetRow + <usize>column * targetPixel + bytes<T>(j);
            tilePackedRuns<T>(
              packed + <usize>(y + y0 - top) * line + <usize>(4 * (x + x0)) * pixel, y1 - y0, line, (x1 - x0) * C,
              panel + <usize>x0 * tap, <usize>(KW - x1 + x0) * tap, bias, whole ? to : edge, whole ? targetImage : 32,
            );
            if (!whole) copyTile<T>(edge, 32, to, targetImage, 4, present);
          }
        }
      }
    }
  }
}
