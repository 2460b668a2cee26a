// Batch normalisation of columns. A register holds neighbouring columns; a part works on its own columns from the
// first sum to the last result, so that nothing has to be waited for in between.
import { bytes, firstOf, lanes } from "./vector";

/** Registers of a part: columns are shared in whole registers, and the last one may be partly empty. */
// @ts-ignore: decorator
@inline function registersOf<T>(columns: i32): i32 {
  return (columns + lanes<T>() - 1) / lanes<T>();
}

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

export function batchNorm<T>(
  x: usize, scale: usize, shift: usize, epsilon: T, y: usize, mean: usize, variance: usize, inverse: usize,
  rows: i32, columns: i32, part: i32, parts: i32,
): void {
  const step = bytes<T>(columns), total = <usize>rows * step, count = v128.splat<T>(<T>rows);
  const to = firstOf(registersOf<T>(columns), part + 1, parts);
  for (let r = firstOf(registersOf<T>(columns), part, parts); r < to; r++) {
    const at = <usize>r * 16, present = columns - r * lanes<T>(), begin = x + at, end = begin + total;
    let sum = v128.splat<T>(0);
    for (let p = begin; p < end; p += step) sum = v128.add<T>(sum, v128.load(p));
    const centre = v128.div<T>(sum, count);
    let squares = v128.splat<T>(0);
    for (let p = begin; p < end; p += step) {
      const centred = v128.sub<T>(v128.load(p), centre);
      squares = v128.add<T>(squares, v128.mul<T>(centred, centred));
    }
    const spread = v128.div<T>(squares, count);
    const factor = v128.div<T>(v128.splat<T>(1), v128.sqrt<T>(v128.add<T>(spread, v128.splat<T>(epsilon))));
    storeLanes<T>(mean + at, centre, present);
    storeLanes<T>(variance + at, spread, present);
    storeLanes<T>(inverse + at, factor, present);
    const gamma = v128.load(scale + at), beta = v128.load(shift + at);
    let q = y + at;
    for (let p = begin; p < end; p += step) {
      const normalised = v128.mul<T>(v128.sub<T>(v128.load(p), centre), factor);
      storeLanes<T>(q, v128.add<T>(v128.mul<T>(gamma, normalised), beta), present);
      q += step;
    }
  }
}

export function batchNormGradient<T>(
  x: usize, dy: usize, scale: usize, mean: usize, inverse: usize, dx: usize, dscale: usize, dshift: usize,
  rows: i32, columns: i32, part: i32, parts: i32,
): void {
  const step = bytes<T>(columns), total = <usize>rows * step, count = v128.splat<T>(<T>rows);
  const to = firstOf(registersOf<T>(columns), part + 1, parts);
  for (let r = firstOf(registersOf<T>(columns), part, parts); r < to; r++) {
    const at = <usize>r * 16, present = columns - r * lanes<T>(), begin = x + at, end = begin + total;
    const centre = v128.load(mean + at), factor = v128.load(inverse + at);
    let sum = v128.splat<T>(0), sumX = v128.splat<T>(0);
    let q = dy + at;
    for (let p = begin; p < end; p += step) {
      const upstream = v128.load(q), normalised = v128.mul<T>(v128.sub<T>(v128.load(p), centre), factor);
      sum = v128.add<T>(sum, upstream);
      sumX = v128.add<T>(sumX, v128.mul<T>(upstream, normalised));
      q += step;
    }
    storeLanes<T>(dshift + at, sum, present);
    storeLanes<T>(dscale + at, sumX, present);
    const slope = v128.mul<T>(v128.load(scale + at), factor);
    q = dy + at;
    let d = dx + at;
    for (let p = begin; p < end; p += step) {
      const normalised = v128.mul<T>(v128.sub<T>(v128.load(p), centre), factor);
      const common = v128.div<T>(v128.add<T>(sum, v128.mul<T>(normalised, sumX)), count);
      storeLanes<T>(d, v128.mul<T>(slope, v128.sub<T>(v128.load(q), common)), present);
      q += step;
      d += step;
    }
  }
}
