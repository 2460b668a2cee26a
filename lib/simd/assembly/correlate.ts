// Correlation of images with filters, without copying patches: in NHWC order the pixels under one row of a filter are
// neighbours in memory, so a patch is a few straight runs and the tile of a matrix product can read it in place.
//
// Both the forward convolution and its input gradient are this one loop nest; they differ in what is source and what
// is result, in the packed filters and in the steps.
import { copyTile, tileRows } from "./tile";
import { bytes, lineWidth } from "./vector";

/** Pixels of one block: their addresses are computed once and used for every panel of filters. */
const BLOCK: i32 = 32;

/** Bytes of scratch: an edge tile, and for each pixel of a block its source, its target and its rows of taps. */
export const CORRELATE_SCRATCH: usize = 128 + <usize>BLOCK * 16;

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
  for (let done = 0; done < total; done += BLOCK) {
    // The table of this block: source address, target address, first run, end of runs.
    const pixels = min(BLOCK, total - done);
    let entry = table;
    let from = source + <usize>image * sourceImage + <usize>row * sourceRow + <usize>column * sourcePixel;
    let to = target + <usize>image * targetImage + <usize>row * targetRow + <usize>column * targetPixel;
    let first = max(0, above - row * rowsDown), end = max(first, min(runs, above + real - row * rowsDown));
    for (let p = 0; p < pixels; p++) {
      store<u32>(entry, <u32>from);
      store<u32>(entry, <u32>to, 4);
      store<i32>(entry, first, 8);
      store<i32>(entry, end, 12);
      entry += 16;
      from += sourcePixel;
      to += targetPixel;
      if (++column == columns) {
        column = 0;
        if (++row == rows) { row = 0; image++; }
        from = source + <usize>image * sourceImage + <usize>row * sourceRow;
        to = target + <usize>image * targetImage + <usize>row * targetRow;
        first = max(0, above - row * rowsDown);
        end = max(first, min(runs, above + real - row * rowsDown));
      }
    }
    for (let j = 0; j < count; j += width) {
      panel<T>(
        table, pixels, runStep, length, filters + <usize>(j / width) * panelBytes,
        start + <usize>j * startStep, bytes<T>(j), min(width, count - j), targetPixel, edge,
      );
    }
  }
}

/** One panel of filters over the pixels of a block, four at a time. */
function panel<T>(
  table: usize, pixels: i32, runStep: usize, length: i32, filters: usize, start: usize,
  offset: usize, columns: i32, targetStep: usize, edge: usize,
): void {
  const whole = columns == lineWidth<T>();
  for (let p = 0; p < pixels; p += 4) {
    const last = min(3, pixels - 1 - p);
    const e0 = table + <usize>p * 16, e3 = e0 + <usize>last * 16;
    const e1 = e0 + <usize>min(1, last) * 16, e2 = e0 + <usize>min(2, last) * 16;
    // Further down the image runs start earlier and end earlier; rows of zeros between add nothing.
    const first = min(min(load<i32>(e0, 8), load<i32>(e1, 8)), min(load<i32>(e2, 8), load<i32>(e3, 8)));
    const end = max(max(load<i32>(e0, 12), load<i32>(e1, 12)), max(load<i32>(e2, 12), load<i32>(e3, 12)));
    const skip = <usize>first * runStep;
    const to = <usize>load<u32>(e0, 4);
    const inLine = last == 3 && <usize>load<u32>(e3, 4) - to == 3 * targetStep
      && <usize>load<u32>(e2, 4) - to == 2 * targetStep && <usize>load<u32>(e1, 4) - to == targetStep;
    const inside = whole && inLine;
    tileRows<T>(
      <usize>load<u32>(e0) + skip, <usize>load<u32>(e1) + skip, <usize>load<u32>(e2) + skip, <usize>load<u32>(e3) + skip,
      end - first, runStep, length, filters + <usize>first * <usize>length * 32, true, start,
      inside ? to + offset : edge, inside ? targetStep : 32,
    );
    if (inside) continue;
    for (let i = 0; i <= last; i++) {
      copyTile<T>(edge + <usize>i * 32, 32, <usize>load<u32>(e0 + <usize>i * 16, 4) + offset, 0, 1, columns);
    }
  }
}
