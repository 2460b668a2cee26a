// Sums over the middle axis of [outer, length, inner], in order, added up in 64 bits and rounded once.
// A register holds neighbours of the inner axis; where there is none (inner = 1) four outer rows run side by side, so that
// each sum keeps its order.
import { bytes, firstOf, joined, lanes, lowerHalf, registersOf, upperHalf } from "./vector";

/** Bytes of the rows that are summed together: they stay in the first-level cache while registers walk down them. */
export const BLOCK_BYTES: usize = 16 * 1024;

/** Rows that are summed together at least: sums so far in 64 bits are twice as long as a row, to be read and written. */
const LEAST_ROWS: i32 = 8;

/** Bytes of the sums so far of `count` columns, in 64 bits, with room for whole registers. */
// @ts-ignore: decorator
@inline export function sumBytes(count: i32): usize {
  return ((<usize>count * 8 + 63) & ~63) + 64;
}

/** One part of the sums; parts share the outer rows, or the inner neighbours when there are few rows. */
export function sums<T>(
  x: usize, out: usize, outer: i32, length: i32, inner: i32, scratch: usize, part: i32, parts: i32,
): void {
  if (inner == 1) {
    rowSums<T>(x, out, firstOf(outer, part, parts), firstOf(outer, part + 1, parts), length);
    return;
  }
  const wide = outer < parts, registers = registersOf<T>(inner);
  const r0 = wide ? firstOf(registers, part, parts) : 0, r1 = wide ? firstOf(registers, part + 1, parts) : registers;
  const o0 = wide ? 0 : firstOf(outer, part, parts), o1 = wide ? outer : firstOf(outer, part + 1, parts);
  const step = bytes<T>(inner), rows = max(LEAST_ROWS, <i32>(BLOCK_BYTES / step));
  const sofar = scratch + <usize>part * sumBytes(inner);
  for (let o = o0; o < o1; o++) {
    const first = x + <usize>(o * length) * step, target = out + <usize>o * step;
    for (let row = 0; row < length; row += rows) {
      const last = row + rows >= length;
      const some = min(rows, length - row), at = first + <usize>row * step;
      let r = r0;
      for (; r + 2 <= r1; r += 2) addTwo<T>(at + <usize>r * 16, some, step, sofar + <usize>r * lanes<T>() * 8, row == 0);
      if (r < r1) addOne<T>(at + <usize>r * 16, some, step, sofar + <usize>r * lanes<T>() * 8, row == 0);
      if (last) for (let r = r0; r < r1; r++) finish<T>(target + <usize>r * 16, sofar + <usize>r * lanes<T>() * 8, inner - r * lanes<T>());
    }
    if (length == 0) for (let i = r0 * lanes<T>(); i < min(inner, r1 * lanes<T>()); i++) store<T>(target + bytes<T>(i), 0);
  }
}

/** Two registers walk down some rows side by side: each sum waits for the one before it, not for its neighbours. */
// @ts-ignore: decorator
@inline function addTwo<T>(at: usize, rows: i32, step: usize, sofar: usize, fresh: bool): void {
  const end = at + <usize>rows * step, zero = f64x2.splat(0), next: usize = lanes<T>() * 8;
  let a = fresh ? zero : v128.load(sofar), b = zero, c = fresh ? zero : v128.load(sofar + next), d = zero;
  if (sizeof<T>() == 4 && !fresh) {
    b = v128.load(sofar, 16);
    d = v128.load(sofar + next, 16);
  }
  for (; at < end; at += step) {
    const left = v128.load(at), right = v128.load(at, 16);
    a = f64x2.add(a, lowerHalf<T>(left));
    c = f64x2.add(c, lowerHalf<T>(right));
    if (sizeof<T>() == 8) continue;
    b = f64x2.add(b, upperHalf(left));
    d = f64x2.add(d, upperHalf(right));
  }
  v128.store(sofar, a);
  v128.store(sofar + next, c);
  if (sizeof<T>() == 8) return;
  v128.store(sofar, b, 16);
  v128.store(sofar + next, d, 16);
}

/** One register walks down some rows; its sums so far lie at `sofar`. */
// @ts-ignore: decorator
@inline function addOne<T>(at: usize, rows: i32, step: usize, sofar: usize, fresh: bool): void {
  const end = at + <usize>rows * step, zero = f64x2.splat(0);
  let lower = fresh ? zero : v128.load(sofar), upper = zero;
  if (sizeof<T>() == 4 && !fresh) upper = v128.load(sofar, 16);
  for (; at < end; at += step) {
    const value = v128.load(at);
    lower = f64x2.add(lower, lowerHalf<T>(value));
    if (sizeof<T>() == 4) upper = f64x2.add(upper, upperHalf(value));
  }
  v128.store(sofar, lower);
  if (sizeof<T>() == 4) v128.store(sofar, upper, 16);
}

/** Rounds the sums of one register into the result. */
// @ts-ignore: decorator
@inline function finish<T>(to: usize, sofar: usize, present: i32): void {
  if (present >= lanes<T>()) {
    const lower = v128.load(sofar);
    v128.store(to, joined<T>(lower, sizeof<T>() == 4 ? v128.load(sofar, 16) : lower));
    return;
  }
  for (let i = 0; i < present; i++) store<T>(to + bytes<T>(i), <T>load<f64>(sofar + <usize>(8 * i)));
}

/** Sums of whole rows, four at a time. */
// @ts-ignore: decorator
@inline function rowSums<T>(x: usize, out: usize, from: i32, to: i32, length: i32): void {
  const step = bytes<T>(length);
  let o = from;
  for (; o + 4 <= to; o += 4) {
    let a: f64 = 0, b: f64 = 0, c: f64 = 0, d: f64 = 0;
    let at = x + <usize>o * step;
    const end = at + step;
    for (; at < end; at += sizeof<T>()) {
      a += <f64>load<T>(at);
      b += <f64>load<T>(at + step);
      c += <f64>load<T>(at + 2 * step);
      d += <f64>load<T>(at + 3 * step);
    }
    const target = out + bytes<T>(o);
    store<T>(target, <T>a); store<T>(target, <T>b, sizeof<T>());
    store<T>(target, <T>c, 2 * sizeof<T>()); store<T>(target, <T>d, 3 * sizeof<T>());
  }
  for (; o < to; o++) {
    let sofar: f64 = 0;
    const row = x + <usize>o * step;
    for (let at = row; at < row + step; at += sizeof<T>()) sofar += <f64>load<T>(at);
    store<T>(out + bytes<T>(o), <T>sofar);
  }
}
