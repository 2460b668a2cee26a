// Elementary functions of two numbers at a time: the formulas of lib/elementary, operation by operation, so that the
// bits are the same. What branches choose there is computed both ways here and selected; a pair with a number outside
// of the usual range goes to the functions of one number.
import { exp } from "./exp";
import { expm1 } from "./expm1";
import { log } from "./log";
import { tanh } from "./tanh";

const LN2_HIGH: f64 = 0.6931471803691238;
const LN2_LOW: f64 = 1.9082149292705877e-10;
const INVERSE_LN2: f64 = 1.4426950408889634;

// @ts-ignore: decorator
@inline function splat(x: f64): v128 {
  return f64x2.splat(x);
}

/** c + x · y, rounded twice as in TypeScript. */
// @ts-ignore: decorator
@inline function plus(c: f64, x: v128, y: v128): v128 {
  return f64x2.add(splat(c), f64x2.mul(x, y));
}

// @ts-ignore: decorator
@inline function select(mask: v128, yes: v128, no: v128): v128 {
  return v128.bitselect(yes, no, mask);
}

// @ts-ignore: decorator
@inline function pair(first: f64, second: f64): v128 {
  return f64x2.replace_lane(splat(first), 1, second);
}

// @ts-ignore: decorator
@inline function one(x: v128): f64 {
  return f64x2.extract_lane(x, 0);
}

// @ts-ignore: decorator
@inline function other(x: v128): f64 {
  return f64x2.extract_lane(x, 1);
}

/** a with the sign of x. */
// @ts-ignore: decorator
@inline function withSign(a: f64, x: v128): v128 {
  return v128.or(splat(a), v128.and(x, splat(-0.0)));
}

/** The whole numbers of two 64-bit integers that fit into 32 bits. */
// @ts-ignore: decorator
@inline function wholes(integers: v128): v128 {
  return f64x2.convert_low_i32x4_s(v128.shuffle<i32>(integers, integers, 0, 2, 0, 2));
}

/** The integer parts, of numbers below 2³¹, as 64-bit integers. */
// @ts-ignore: decorator
@inline function integers(x: v128): v128 {
  return i64x2.extend_low_i32x4_s(i32x4.trunc_sat_f64x2_s_zero(x));
}

/** 2 to whole exponents of -1022 to 1023. */
// @ts-ignore: decorator
@inline function powersOfTwo(exponents: v128): v128 {
  return i64x2.shl(i64x2.add(exponents, i64x2.splat(1023)), 52);
}

/** Where |x| is above ln 2 / 2, as far as exp and expm1 look at it. */
// @ts-ignore: decorator
@inline function aboveHalfLn2(size: v128): v128 {
  return f64x2.ge(size, splat(reinterpret<f64>(0x3fd62e4300000000)));
}

/** Usual: up to 708, whose exponential is neither infinite nor has fewer bits than other numbers. */
// @ts-ignore: decorator
@inline export function expOfPair(x: v128): v128 {
  const size = f64x2.abs(x);
  if (!i64x2.all_true(f64x2.le(size, splat(708)))) return pair(exp(one(x)), exp(other(x)));
  const exponent = f64x2.add(f64x2.mul(splat(INVERSE_LN2), x), withSign(0.5, x));
  const k = integers(v128.and(exponent, aboveHalfLn2(size))), times = wholes(k);
  const high = f64x2.sub(x, f64x2.mul(times, splat(LN2_HIGH))), low = f64x2.mul(times, splat(LN2_LOW));
  const r = f64x2.sub(high, low), square = f64x2.mul(r, r);
  let sum = plus(-0.0000016533902205465252, square, splat(4.1381367970572385e-8));
  sum = plus(0.00006613756321437934, square, sum);
  sum = plus(-0.0027777777777015593, square, sum);
  sum = plus(0.16666666666666602, square, sum);
  const c = f64x2.sub(r, f64x2.mul(square, sum));
  const quotient = f64x2.div(f64x2.mul(r, c), f64x2.sub(splat(2), c));
  const y = f64x2.sub(splat(1), f64x2.sub(f64x2.sub(low, quotient), high));
  const usual = f64x2.mul(y, powersOfTwo(k));
  const tiny = f64x2.lt(size, splat(3.725290298461914e-9)); // 2⁻²⁸
  return select(f64x2.eq(x, splat(1)), splat(Math.E), select(tiny, f64x2.add(splat(1), x), usual));
}

/** Usual: positive with all bits, and further from a power of two than 2⁻²⁰ of it. */
// @ts-ignore: decorator
@inline export function logOfPair(x: v128): v128 {
  const top = i64x2.shr_s(x, 32), part = v128.and(top, i64x2.splat(0x000fffff));
  const near = i64x2.lt_s(v128.and(i64x2.add(part, i64x2.splat(2)), i64x2.splat(0x000fffff)), i64x2.splat(3));
  const usual = v128.and(f64x2.ge(x, splat(2.2250738585072014e-308)), f64x2.lt(x, splat(Infinity)));
  if (!i64x2.all_true(v128.andnot(usual, near))) return pair(log(one(x)), log(other(x)));
  const above = v128.and(i64x2.add(part, i64x2.splat(0x95f64)), i64x2.splat(0x100000));
  const exponent = i64x2.add(i64x2.sub(i64x2.shr_s(top, 20), i64x2.splat(1023)), i64x2.shr_s(above, 20));
  const newTop = i64x2.shl(v128.or(part, v128.xor(above, i64x2.splat(0x3ff00000))), 32);
  const f = f64x2.sub(v128.or(v128.and(x, i64x2.splat(0xffffffff)), newTop), splat(1));
  const s = f64x2.div(f, f64x2.add(splat(2), f)), z = f64x2.mul(s, s), w = f64x2.mul(z, z);
  let odd = plus(0.22222198432149784, w, splat(0.15313837699209373));
  odd = f64x2.mul(w, plus(0.3999999999940942, w, odd));
  let even = plus(0.1818357216161805, w, splat(0.14798198605116586));
  even = plus(0.2857142874366239, w, even);
  even = f64x2.mul(z, plus(0.6666666666666735, w, even));
  const R = f64x2.add(even, odd), k = wholes(exponent), low = f64x2.mul(k, splat(LN2_LOW));
  const half = f64x2.mul(f64x2.mul(splat(0.5), f), f);
  // with k = 0 these are the shorter formulas that log has for it
  const wide = f64x2.sub(half, f64x2.add(f64x2.mul(s, f64x2.add(half, R)), low));
  const narrow = f64x2.sub(f64x2.mul(s, f64x2.sub(f, R)), low);
  const between = v128.or(i64x2.sub(part, i64x2.splat(0x6147a)), i64x2.sub(i64x2.splat(0x6b851), part));
  const rest = select(i64x2.gt_s(between, i64x2.splat(0)), wide, narrow);
  return f64x2.sub(f64x2.mul(k, splat(LN2_HIGH)), f64x2.sub(rest, f));
}

/** Usual: -38 to 300, so that -56 < k < 1022. */
// @ts-ignore: decorator
@inline function expm1OfPair(x: v128): v128 {
  const usual = v128.and(f64x2.ge(x, splat(-38)), f64x2.le(x, splat(300)));
  if (!i64x2.all_true(usual)) return pair(expm1(one(x)), expm1(other(x)));
  const size = f64x2.abs(x);
  const rounded = f64x2.add(f64x2.mul(splat(INVERSE_LN2), x), withSign(0.5, x));
  const single = f64x2.lt(size, splat(reinterpret<f64>(0x3ff0a2b200000000))); // below 3 ln 2 / 2
  const exponent = integers(v128.and(select(single, withSign(1, x), rounded), aboveHalfLn2(size)));
  const k = wholes(exponent);
  const high = f64x2.sub(x, f64x2.mul(k, splat(LN2_HIGH))), low = f64x2.mul(k, splat(LN2_LOW));
  const r = f64x2.sub(high, low), lost = f64x2.sub(f64x2.sub(high, r), low);

  const half = f64x2.mul(splat(0.5), r), squares = f64x2.mul(r, half);
  let ratio = plus(0.000004008217827329362, squares, splat(-2.0109921818362437e-7));
  ratio = plus(-0.0000793650757867488, squares, ratio);
  ratio = plus(0.0015873015872548146, squares, ratio);
  ratio = plus(-0.03333333333333313, squares, ratio);
  ratio = plus(1, squares, ratio);
  const t = f64x2.sub(splat(3), f64x2.mul(ratio, half));
  const quotient = f64x2.div(f64x2.sub(ratio, t), f64x2.sub(splat(6), f64x2.mul(r, t)));
  const first = f64x2.mul(squares, quotient);
  const alone = f64x2.sub(r, f64x2.sub(f64x2.mul(r, first), squares)); // k = 0
  const error = f64x2.sub(f64x2.sub(f64x2.mul(r, f64x2.sub(first, lost)), lost), squares);

  const power = powersOfTwo(exponent), inverse = powersOfTwo(i64x2.neg(exponent));
  const less = f64x2.sub(error, r), least = f64x2.sub(r, error);
  const far = f64x2.sub(f64x2.mul(f64x2.sub(splat(1), less), power), splat(1)); // k < -1 or k > 56
  const short = f64x2.mul(f64x2.sub(f64x2.sub(splat(1), inverse), less), power); // 1 < k < 20
  const long = f64x2.mul(f64x2.add(f64x2.sub(r, f64x2.add(error, inverse)), splat(1)), power); // 20 ≤ k ≤ 56
  const minus = f64x2.sub(f64x2.mul(splat(0.5), least), splat(0.5)); // k = -1
  const below = f64x2.mul(splat(-2), f64x2.sub(error, f64x2.add(r, splat(0.5))));
  const above = f64x2.add(splat(1), f64x2.mul(splat(2), least));
  const plusOne = select(f64x2.lt(r, splat(-0.25)), below, above); // k = 1

  let y = select(f64x2.lt(k, splat(20)), short, long);
  y = select(v128.or(f64x2.lt(k, splat(-1)), f64x2.gt(k, splat(56))), far, y);
  y = select(f64x2.eq(k, splat(1)), plusOne, select(f64x2.eq(k, splat(-1)), minus, y));
  y = select(f64x2.eq(k, splat(0)), alone, y);
  return select(f64x2.lt(size, splat(5.551115123125783e-17)), x, y); // 2⁻⁵⁴
}

/** Usual: |x| < 22. */
// @ts-ignore: decorator
@inline export function tanhOfPair(x: v128): v128 {
  const size = f64x2.abs(x);
  if (!i64x2.all_true(f64x2.lt(size, splat(22)))) return pair(tanh(one(x)), tanh(other(x)));
  const large = f64x2.ge(size, splat(1));
  const t = expm1OfPair(f64x2.mul(select(large, splat(2), splat(-2)), size));
  const quotient = f64x2.div(select(large, splat(2), f64x2.neg(t)), f64x2.add(t, splat(2)));
  const y = select(large, f64x2.sub(splat(1), quotient), quotient);
  const signed = v128.xor(y, v128.and(f64x2.lt(x, splat(0)), splat(-0.0)));
  return select(f64x2.lt(size, splat(3.725290298461914e-9)), x, signed); // 2⁻²⁸
}

// @ts-ignore: decorator
@inline export function sigmoidOfPair(x: v128): v128 {
  return f64x2.div(splat(1), f64x2.add(splat(1), expOfPair(f64x2.neg(x))));
}

/** Two numbers, in the first lanes. */
// @ts-ignore: decorator
@inline export function firstPair<T>(at: usize): v128 {
  return sizeof<T>() == 8 ? v128.load(at) : v128.load64_zero(at);
}

/** Two numbers, rounded to T. */
// @ts-ignore: decorator
@inline export function storePair<T>(at: usize, x: v128): void {
  if (sizeof<T>() == 8) v128.store(at, x);
  else v128.store64_lane(at, f32x4.demote_f64x2_zero(x), 0);
}
