// Batch normalisation of columns; a register holds neighbouring columns. Sums go down the columns in order, so parts share
// the columns there. What is written for every row is a job of its own in which parts share the rows: two threads that
// write different columns of one row would take its cache line from each other at every row.
import { BLOCK_BYTES, sumBytes } from "./summation";
import { bytes, firstOf, joined, lanes, lowerHalf, registersOf, upperHalf } from "./vector";

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

/** The 64-bit sums so far of one register of columns lie here. */
// @ts-ignore: decorator
@inline function sumsOf<T>(scratch: usize, register: i32): usize {
  return scratch + <usize>register * lanes<T>() * 8;
}

/** A sum over the rows so far: 0 before the first block. */
// @ts-ignore: decorator
@inline function sofar(first: bool, at: usize): v128 {
  return first ? f64x2.splat(0) : v128.load(at);
}

/** Mean, variance and 1 / √(variance + ε) of the columns of one part; sums are added up in 64 bits. */
export function batchNormMoments<T>(
  x: usize, epsilon: T, mean: usize, variance: usize, inverse: usize, rows: i32, columns: i32,
  scratch: usize, part: i32, parts: i32,
): void {
  const from = firstOf(registersOf<T>(columns), part, parts), to = firstOf(registersOf<T>(columns), part + 1, parts);
  columnMeans<T>(false, x, mean, mean, rows, columns, scratch, from, to);
  columnMeans<T>(true, x, mean, variance, rows, columns, scratch, from, to);
  for (let r = from; r < to; r++) {
    const at = <usize>r * 16, spread = v128.add<T>(v128.load(variance + at), v128.splat<T>(epsilon));
    storeLanes<T>(inverse + at, v128.div<T>(v128.splat<T>(1), v128.sqrt<T>(spread)), columns - r * lanes<T>());
  }
}

/** Means of the columns, or of the squares of what they differ from `centres`. */
// @ts-ignore: decorator
@inline function columnMeans<T>(
  squared: bool, x: usize, centres: usize, means: usize, rows: i32, columns: i32, scratch: usize, from: i32, to: i32,
): void {
  const step = bytes<T>(columns), block = max(1, <i32>(BLOCK_BYTES / step)), count = f64x2.splat(rows);
  for (let row = 0; row < rows; row += block) {
    const begin = x + <usize>row * step, end = begin + <usize>min(block, rows - row) * step;
    for (let r = from; r < to; r++) {
      const at = <usize>r * 16, sums = sumsOf<T>(scratch, r);
      const centre = squared ? v128.load(centres + at) : f64x2.splat(0);
      let lower = sofar(row == 0, sums), upper = lower;
      if (sizeof<T>() == 4) upper = sofar(row == 0, sums + 16);
      for (let p = begin + at; p < end; p += step) {
        const value = squared ? v128.sub<T>(v128.load(p), centre) : v128.load(p);
        lower = f64x2.add(lower, squared ? f64x2.mul(lowerHalf<T>(value), lowerHalf<T>(value)) : lowerHalf<T>(value));
        if (sizeof<T>() == 4) {
          upper = f64x2.add(upper, squared ? f64x2.mul(upperHalf(value), upperHalf(value)) : upperHalf(value));
        }
      }
      if (row + block < rows) {
        v128.store(sums, lower);
        if (sizeof<T>() == 4) v128.store(sums, upper, 16);
      } else storeLanes<T>(means + at, joined<T>(f64x2.div(lower, count), f64x2.div(upper, count)), columns - r * lanes<T>());
    }
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

/** Gradients of scale and shift for the columns of one part; sums are added up in 64 bits. */
export function batchNormGradientSums<T>(
  x: usize, dy: usize, mean: usize, inverse: usize, dscale: usize, dshift: usize,
  rows: i32, columns: i32, scratch: usize, part: i32, parts: i32,
): void {
  const step = bytes<T>(columns), block = max(1, <i32>(BLOCK_BYTES / step)), scratchX = scratch + sumBytes(columns);
  const from = firstOf(registersOf<T>(columns), part, parts), to = firstOf(registersOf<T>(columns), part + 1, parts);
  for (let row = 0; row < rows; row += block) {
    const skip = <usize>row * step, begin = x + skip, end = begin + <usize>min(block, rows - row) * step;
    for (let r = from; r < to; r++) {
      const at = <usize>r * 16, present = columns - r * lanes<T>(), first = row == 0;
      const centre = v128.load(mean + at), factor = v128.load(inverse + at);
      const sums = sumsOf<T>(scratch, r), sumsX = sumsOf<T>(scratchX, r);
      let lower = sofar(first, sums), lowerX = sofar(first, sumsX), upper = lower, upperX = lowerX;
      if (sizeof<T>() == 4) { upper = sofar(first, sums + 16); upperX = sofar(first, sumsX + 16); }
      let q = dy + skip + at;
      for (let p = begin + at; p < end; p += step) {
        const upstream = v128.load(q), normalised = v128.mul<T>(v128.sub<T>(v128.load(p), centre), factor);
        lower = f64x2.add(lower, lowerHalf<T>(upstream));
        lowerX = f64x2.add(lowerX, f64x2.mul(lowerHalf<T>(upstream), lowerHalf<T>(normalised)));
        if (sizeof<T>() == 4) {
          upper = f64x2.add(upper, upperHalf(upstream));
          upperX = f64x2.add(upperX, f64x2.mul(upperHalf(upstream), upperHalf(normalised)));
        }
        q += step;
      }
      if (row + block < rows) {
        v128.store(sums, lower);
        v128.store(sumsX, lowerX);
        if (sizeof<T>() == 4) { v128.store(sums, upper, 16); v128.store(sumsX, upperX, 16); }
      } else {
        storeLanes<T>(dshift + at, joined<T>(lower, upper), present);
        storeLanes<T>(dscale + at, joined<T>(lowerX, upperX), present);
      }
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
