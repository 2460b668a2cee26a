// A vector register holds 16 bytes: 4 float32 lanes or 2 float64 lanes. Everything below is written once for both
// kinds, with T = f32 or f64. A "line" is two registers, 32 bytes: 8 float32 or 4 float64 values.

/** Values in one register. */
// @ts-ignore: decorator
@inline export function lanes<T>(): i32 {
  return 16 / <i32>sizeof<T>();
}

/** Values in one line of two registers. */
// @ts-ignore: decorator
@inline export function lineWidth<T>(): i32 {
  return 32 / <i32>sizeof<T>();
}

/** Registers that `count` values take; the last one may be partly empty. */
// @ts-ignore: decorator
@inline export function registersOf<T>(count: i32): i32 {
  return (count + lanes<T>() - 1) / lanes<T>();
}

/** Lines that `count` values take; the last one may be partly empty. */
// @ts-ignore: decorator
@inline export function linesOf<T>(count: i32): i32 {
  return (count + lineWidth<T>() - 1) / lineWidth<T>();
}

/** Bytes of `count` values. */
// @ts-ignore: decorator
@inline export function bytes<T>(count: i32): usize {
  return <usize>count * sizeof<T>();
}

/** c + a · b in every lane: one rounding where fused instructions are compiled in, two (as in TypeScript) otherwise. */
// @ts-ignore: decorator
@inline export function multiplyAdd<T>(a: v128, b: v128, c: v128): v128 {
  // @ts-ignore: a constant of the compiler
  if (ASC_FEATURE_RELAXED_SIMD) return v128.relaxed_madd<T>(a, b, c);
  return v128.add<T>(c, v128.mul<T>(a, b));
}

/** The first two values of a register in 64 bits. */
// @ts-ignore: decorator
@inline export function lowerHalf<T>(x: v128): v128 {
  return sizeof<T>() == 8 ? x : f64x2.promote_low_f32x4(x);
}

/** The last two of four float32 values in 64 bits. */
// @ts-ignore: decorator
@inline export function upperHalf(x: v128): v128 {
  return f64x2.promote_low_f32x4(v128.shuffle<f64>(x, x, 1, 1));
}

/** What `lowerHalf` and `upperHalf` took apart, rounded to one register; the upper half counts for float32 only. */
// @ts-ignore: decorator
@inline export function joined<T>(lower: v128, upper: v128): v128 {
  if (sizeof<T>() == 8) return lower;
  return v128.shuffle<f64>(f32x4.demote_f64x2_zero(lower), f32x4.demote_f64x2_zero(upper), 0, 2);
}

/** First of the units of work that belong to `part` of `parts`; the next part's first is this part's end. */
export function firstOf(units: i32, part: i32, parts: i32): i32 {
  return <i32>((<i64>units * part) / parts);
}

/** First image of a part. Kernels are fastest on four images at a time, so no group of four is divided if all parts have one. */
export function firstImage(N: i32, part: i32, parts: i32): i32 {
  return N >= 4 * parts ? min(N, 4 * firstOf((N + 3) / 4, part, parts)) : firstOf(N, part, parts);
}
