// Batch normalisation of columns; a register holds neighbouring columns. Sums go down the columns in order, so parts share
// the columns there. What is written for every row is a job of its own in which parts share the rows: two threads that
// write different columns of one row would take its cache line from each other at every row.
import { bytes, firstOf, lanes, registersOf } from "./vector";

/** Stores the first `count` lanes. */
// @ts-ignore: decorator
@inline function storeLanes<T>(to: usize, value: v128, count: i32): void {
  if (count >= lanes<T>()) {
    v128.store(to, value);
    return;
  }
  store<T>(to, v128.extract_lane<T>(value, 0));
  if (sizeof<T>() == 4) {
    if (count > 1) store<f32>(to, f32x4.extract_lane(value, 1), 4);
    if (count > 2) store<f32>(to, f32x4.extract_lane(value, 2), 8);
  }
}

/** Bytes of the rows that one column register after the other walks down: they stay in the first-level cache. */
const BLOCK_BYTES: usize = 16 * 1024;

/** What a sum over the rows so far is: 0 before the first block, then what lies where the result belongs. */
// @ts-ignore: decorator
@inline function sofar<T>(first: bool, at: usize): v128 {
  return first ? v128.splat<T>(0) : v128.load(at);
}

/** Mean, variance and 1 / √(variance + ε) of the columns of one part. */
export function batchNormMoments<T>(
  x: usize, epsilon: T, mean: usize, variance: usize, inverse: usize, rows: i32, columns: i32, part: i32, parts: i32,
): void {
  const step = bytes<T>(columns), block = max(1, <i32>(BLOCK_BYTES / step)), count = v128.splat<T>(<T>rows);
  const from = firstOf(registersOf<T>(columns), part, parts), to = firstOf(registersOf<T>(columns), part + 1, parts);
  for (let row = 0; row < rows; row += block) {
    const begin = x + <usize>row * step, end = begin + <usize>min(block, rows - row) * step;
    for (let r = from; r < to; r++) {
      const at = <usize>r * 16, present = columns - r * lanes<T>();
      let sum = sofar<T>(row == 0, mean + at);
      for (let p = begin + at; p < end; p += step) sum = v128.add<T>(sum, v128.load(p));
      storeLanes<T>(mean + at, row + block < rows ? sum : v128.div<T>(sum, count), present);
    }
  }
  for (let row = 0; row < rows; row += block) {
    const begin = x + <usize>row * step, end = begin + <usize>min(block, rows - row) * step;
    for (let r = from; r < to; r++) {
      const at = <usize>r * 16, present = columns - r * lanes<T>(), centre = v128.load(mean + at);
      let squares = sofar<T>(row == 0, variance + at);
      for (let p = begin + at; p < end; p += step) {
        const centred = v128.sub<T>(v128.load(p), centre);
        squares = v128.add<T>(squares, v128.mul<T>(centred, centred));
      }
      storeLanes<T>(variance + at, row + block < rows ? squares : v128.div<T>(squares, count), present);
    }
  }
  for (let r = from; r < to; r++) {
    const at = <usize>r * 16, spread = v128.add<T>(v128.load(variance + at), v128.splat<T>(epsilon));
    storeLanes<T>(inverse + at, v128.div<T>(v128.splat<T>(1), v128.sqrt<T>(spread)), columns - r * lanes<T>());
  }
}

/** The normalised, scaled and shifted rows of one part. */
export function batchNormOutput<T>(
  x: usize, scale: usize, shift: usize, mean: usize, inverse: usize, y: usize, rows: i32, columns: i32, part: i32, parts: i32,
): void {
  const step = bytes<T>(columns), block = max(1, <i32>(BLOCK_BYTES / step)), last = firstOf(rows, part + 1, parts);
  for (let row = firstOf(rows, part, parts); row < last; row += block) {
    const skip = <usize>row * step, begin = x + skip, end = begin + <usize>min(block, last - row) * step;
    for (let r = 0; r < registersOf<T>(columns); r++) {
      const at = <usize>r * 16, present = columns - r * lanes<T>();
      const centre = v128.load(mean + at), factor = v128.load(inverse + at);
      const gamma = v128.load(scale + at), beta = v128.load(shift + at);
      let q = y + skip + at;
      for (let p = begin + at; p < end; p += step) {
        const normalised = v128.mul<T>(v128.sub<T>(v128.load(p), centre), factor);
        storeLanes<T>(q, v128.add<T>(v128.mul<T>(gamma, normalised), beta), present);
        q += step;
      }
    }
  }
}

/** Gradients of scale and shift for the columns of one part. */
export function batchNormGradientSums<T>(
  x: usize, dy: usize, mean: usize, inverse: usize, dscale: usize, dshift: usize,
  rows: i32, columns: i32, part: i32, parts: i32,
): void {
  const step = bytes<T>(columns), block = max(1, <i32>(BLOCK_BYTES / step));
  const from = firstOf(registersOf<T>(columns), part, parts), to = firstOf(registersOf<T>(columns), part + 1, parts);
  for (let row = 0; row < rows; row += block) {
    const skip = <usize>row * step, begin = x + skip, end = begin + <usize>min(block, rows - row) * step;
    for (let r = from; r < to; r++) {
      const at = <usize>r * 16, present = columns - r * lanes<T>();
      const centre = v128.load(mean + at), factor = v128.load(inverse + at);
      let sum = sofar<T>(row == 0, dshift + at), sumX = sofar<T>(row == 0, dscale + at);
      let q = dy + skip + at;
      for (let p = begin + at; p < end; p += step) {
        const upstream = v128.load(q), normalised = v128.mul<T>(v128.sub<T>(v128.load(p), centre), factor);
        sum = v128.add<T>(sum, upstream);
        sumX = v128.add<T>(sumX, v128.mul<T>(upstream, normalised));
        q += step;
      }
      storeLanes<T>(dshift + at, sum, present);
      storeLanes<T>(dscale + at, sumX, present);
    }
  }
}

/** Gradient of x for the rows of one part, from the sums of all rows. */
export function batchNormGradientInput<T>(
  x: usize, dy: usize, scale: usize, mean: usize, inverse: usize, dscale: usize, dshift: usize, dx: usize,
  rows: i32, columns: i32, part: i32, parts: i32,
): void {
  const step = bytes<T>(columns), block = max(1, <i32>(BLOCK_BYTES / step)), count = v128.splat<T>(<T>rows);
  const last = firstOf(rows, part + 1, parts);
  for (let row = firstOf(rows, part, parts); row < last; row += block) {
    const skip = <usize>row * step, begin = x + skip, end = begin + <usize>min(block, last - row) * step;
    for (let r = 0; r < registersOf<T>(columns); r++) {
      const at = <usize>r * 16, present = columns - r * lanes<T>();
      const centre = v128.load(mean + at), factor = v128.load(inverse + at);
      const sum = v128.load(dshift + at), sumX = v128.load(dscale + at);
      const slope = v128.mul<T>(v128.load(scale + at), factor);
      let q = dy + skip + at, d = dx + skip + at;
      for (let p = begin + at; p < end; p += step) {
        const normalised = v128.mul<T>(v128.sub<T>(v128.load(p), centre), factor);
        const common = v128.div<T>(v128.add<T>(sum, v128.mul<T>(normalised, sumX)), count);
        storeLanes<T>(d, v128.mul<T>(slope, v128.sub<T>(v128.load(q), common)), present);
        q += step;
        d += step;
      }
    }
  }
}
