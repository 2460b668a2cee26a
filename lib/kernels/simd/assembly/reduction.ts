// Extremes over the middle axis of [outer, length, inner], in order. A register holds neighbours of the inner
// axis; where there is none (inner = 1) four outer rows run side by side, so that each keeps its order.
import { BLOCK_BYTES, sums } from "./summation";
import { bytes, firstOf, lanes, registersOf } from "./vector";

/** Which reduction: the same numbers as in simd.ts. */
export const SUM: i32 = 0, MAX: i32 = 1, MIN: i32 = 2;

// @ts-ignore: decorator
@inline function combine<T>(reducer: i32, sofar: v128, value: v128): v128 {
  if (reducer == MAX) return v128.max<T>(sofar, value);
  return v128.min<T>(sofar, value);
}

// @ts-ignore: decorator
@inline function combineOne<T>(reducer: i32, sofar: T, value: T): T {
  if (reducer == MAX) return max<T>(sofar, value);
  return min<T>(sofar, value);
}

/** One part of a reduction; parts share the outer rows, or the inner neighbours when there are few rows. */
export function reduce<T>(
  reducer: i32, x: usize, out: usize, outer: i32, length: i32, inner: i32, scratch: usize, part: i32, parts: i32,
): void {
  // The compiler makes one copy of the loops for each reducer.
  if (reducer == SUM) sums<T>(x, out, outer, length, inner, scratch, part, parts);
  else if (reducer == MAX) run<T>(MAX, <T>-Infinity, x, out, outer, length, inner, part, parts);
  else run<T>(MIN, <T>Infinity, x, out, outer, length, inner, part, parts);
}

// @ts-ignore: decorator
@inline function run<T>(
  reducer: i32, start: T, x: usize, out: usize, outer: i32, length: i32, inner: i32, part: i32, parts: i32,
): void {
  if (inner == 1) {
    const to = firstOf(outer, part + 1, parts);
    let o = firstOf(outer, part, parts);
    const step = bytes<T>(length);
    for (; o + 4 <= to; o += 4) {
      let a = start, b = start, c = start, d = start;
      let at = x + <usize>o * step;
      const end = at + step;
      for (; at < end; at += sizeof<T>()) {
        a = combineOne<T>(reducer, a, load<T>(at));
        b = combineOne<T>(reducer, b, load<T>(at + step));
        c = combineOne<T>(reducer, c, load<T>(at + 2 * step));
        d = combineOne<T>(reducer, d, load<T>(at + 3 * step));
      }
      const target = out + bytes<T>(o);
      store<T>(target, a); store<T>(target, b, sizeof<T>());
      store<T>(target, c, 2 * sizeof<T>()); store<T>(target, d, 3 * sizeof<T>());
    }
    for (; o < to; o++) {
      let sofar = start;
      const row = x + <usize>o * step;
      for (let at = row; at < row + step; at += sizeof<T>()) sofar = combineOne<T>(reducer, sofar, load<T>(at));
      store<T>(out + bytes<T>(o), sofar);
    }
    return;
  }
  const wide = outer < parts;
  const registers = registersOf<T>(inner);
  const i0 = wide ? lanes<T>() * firstOf(registers, part, parts) : 0;
  const i1 = wide ? min(inner, lanes<T>() * firstOf(registers, part + 1, parts)) : inner;
  const o0 = wide ? 0 : firstOf(outer, part, parts), o1 = wide ? outer : firstOf(outer, part + 1, parts);
  const step = bytes<T>(inner), rows = max(1, <i32>(BLOCK_BYTES / step));
  for (let o = o0; o < o1; o++) {
    const first = x + <usize>(o * length) * step, target = out + <usize>o * step;
    for (let row = 0; row < length; row += rows) {
      block<T>(reducer, start, row == 0, first + <usize>row * step, target, min(rows, length - row), step, i0, i1);
    }
  }
}

/** Reduces rows that stay in the first-level cache while one register after the other walks down them. */
// @ts-ignore: decorator
@inline function block<T>(
  reducer: i32, start: T, fresh: bool, x: usize, out: usize, rows: i32, step: usize, i0: i32, i1: i32,
): void {
  let i = i0;
  for (; i + 2 * lanes<T>() <= i1; i += 2 * lanes<T>()) {
    const target = out + bytes<T>(i);
    let a = fresh ? v128.splat<T>(start) : v128.load(target), b = fresh ? a : v128.load(target, 16);
    let at = x + bytes<T>(i);
    const end = at + <usize>rows * step;
    for (; at < end; at += step) {
      a = combine<T>(reducer, a, v128.load(at));
      b = combine<T>(reducer, b, v128.load(at, 16));
    }
    v128.store(target, a);
    v128.store(target, b, 16);
  }
  for (; i + lanes<T>() <= i1; i += lanes<T>()) {
    const target = out + bytes<T>(i);
    let a = fresh ? v128.splat<T>(start) : v128.load(target);
    let at = x + bytes<T>(i);
    const end = at + <usize>rows * step;
    for (; at < end; at += step) a = combine<T>(reducer, a, v128.load(at));
    v128.store(target, a);
  }
  for (; i < i1; i++) {
    const target = out + bytes<T>(i);
    let sofar = fresh ? start : load<T>(target);
    let at = x + bytes<T>(i);
    const end = at + <usize>rows * step;
    for (; at < end; at += step) sofar = combineOne<T>(reducer, sofar, load<T>(at));
    store<T>(target, sofar);
  }
}
