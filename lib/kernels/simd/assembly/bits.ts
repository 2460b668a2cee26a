// The two halves of a 64-bit float: what lib/elementary/bits.ts is for TypeScript.

// @ts-ignore: decorator
@inline export function highWord(x: f64): i32 {
  return <i32>(reinterpret<i64>(x) >> 32);
}

// @ts-ignore: decorator
@inline export function lowWord(x: f64): i32 {
  return <i32>reinterpret<i64>(x);
}

// @ts-ignore: decorator
@inline export function withHighWord(x: f64, high: i32): f64 {
  return reinterpret<f64>((reinterpret<i64>(x) & 0xffffffff) | (<i64>high << 32));
}

/** 2 to a whole exponent of -1022 to 1023. */
// @ts-ignore: decorator
@inline export function powerOfTwo(exponent: i32): f64 {
  return reinterpret<f64>(<i64>(1023 + exponent) << 52);
}

/** ½ with the sign of x. */
// @ts-ignore: decorator
@inline export function signedHalf(x: f64): f64 {
  return copysign<f64>(0.5, x);
}

// @ts-ignore: decorator
@inline export function truncated(x: f64): i32 {
  return <i32>x;
}
