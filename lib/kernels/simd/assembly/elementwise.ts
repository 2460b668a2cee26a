// Functions of every element on its own. Parts share the elements, or the rows when one argument is a row.
import { exp } from "./exp";
import { expm1 } from "./expm1";
import { log } from "./log";
import { expOfPair, firstPair, logOfPair, sigmoidOfPair, storePair, tanhOfPair } from "./pairs";
import { tanh } from "./tanh";
import { bytes, firstOf, joined, lanes, lowerHalf, registersOf, upperHalf } from "./vector";

/** Functions of one argument: their numbers are the order of `unaryNames` in simd.ts. */
const NEGATE: i32 = 0, ABSOLUTE: i32 = 1, SQUARE: i32 = 2, SQRT: i32 = 3, RELU: i32 = 4, SIGN: i32 = 5;
const EXP: i32 = 6, LOG: i32 = 7, SIGMOID: i32 = 8, TANH: i32 = 9, EXPM1: i32 = 10;

// @ts-ignore: decorator
@inline function unaryVector<T>(f: i32, x: v128): v128 {
  if (f == NEGATE) return v128.neg<T>(x);
  if (f == ABSOLUTE) return v128.abs<T>(x);
  if (f == SQUARE) return v128.mul<T>(x, x);
  if (f == SQRT) return v128.sqrt<T>(x);
  if (f == RELU) return v128.max<T>(x, v128.splat<T>(0));
  // Sign: 1 where x > 0, −1 where x < 0, x itself (±0, NaN) elsewhere.
  const positive = v128.gt<T>(x, v128.splat<T>(0)), negative = v128.lt<T>(x, v128.splat<T>(0));
  return v128.bitselect(v128.splat<T>(1), v128.bitselect(v128.splat<T>(-1), x, negative), positive);
}

/** Functions of lib/elementary, in 64 bits, rounded once. */
// @ts-ignore: decorator
@inline function unaryOne<T>(f: i32, x: f64): T {
  if (f == EXP) return <T>exp(x);
  if (f == LOG) return <T>log(x);
  if (f == EXPM1) return <T>expm1(x);
  if (f == SIGMOID) return <T>(1 / (1 + exp(-x)));
  return <T>tanh(x);
}

// @ts-ignore: decorator
@inline function unaryPair(f: i32, x: v128): v128 {
  if (f == EXP) return expOfPair(x);
  if (f == LOG) return logOfPair(x);
  if (f == SIGMOID) return sigmoidOfPair(x);
  return tanhOfPair(x);
}

// @ts-ignore: decorator
@inline function unaryRun<T>(f: i32, x: usize, out: usize, from: i32, to: i32): void {
  let i = from;
  if (f < EXP) {
    // The last register may read behind the end, where every block of memory has room; it writes value by value.
    for (; i + lanes<T>() <= to; i += lanes<T>()) v128.store(out + bytes<T>(i), unaryVector<T>(f, v128.load(x + bytes<T>(i))));
    for (; i < to; i++) store<T>(out + bytes<T>(i), firstLane<T>(unaryVector<T>(f, v128.splat<T>(load<T>(x + bytes<T>(i))))));
  } else {
    // expm1 alone has so many cases that choosing one is faster than computing all.
    if (f != EXPM1) {
      for (; i + 2 <= to; i += 2) storePair<T>(out + bytes<T>(i), unaryPair(f, lowerHalf<T>(firstPair<T>(x + bytes<T>(i)))));
    }
    for (; i < to; i++) store<T>(out + bytes<T>(i), unaryOne<T>(f, <f64>load<T>(x + bytes<T>(i))));
  }
}

// @ts-ignore: decorator
@inline function firstLane<T>(x: v128): T {
  return v128.extract_lane<T>(x, 0);
}

export function unary<T>(f: i32, x: usize, out: usize, count: i32, part: i32, parts: i32): void {
  const from = lanes<T>() * firstOf(registersOf<T>(count), part, parts);
  const to = min(count, lanes<T>() * firstOf(registersOf<T>(count), part + 1, parts));
  // One loop for each function, chosen before it starts.
  switch (f) {
    case NEGATE: unaryRun<T>(NEGATE, x, out, from, to); break;
    case ABSOLUTE: unaryRun<T>(ABSOLUTE, x, out, from, to); break;
    case SQUARE: unaryRun<T>(SQUARE, x, out, from, to); break;
    case SQRT: unaryRun<T>(SQRT, x, out, from, to); break;
    case RELU: unaryRun<T>(RELU, x, out, from, to); break;
    case SIGN: unaryRun<T>(SIGN, x, out, from, to); break;
    case EXP: unaryRun<T>(EXP, x, out, from, to); break;
    case LOG: unaryRun<T>(LOG, x, out, from, to); break;
    case EXPM1: unaryRun<T>(EXPM1, x, out, from, to); break;
    case SIGMOID: unaryRun<T>(SIGMOID, x, out, from, to); break;
    default: unaryRun<T>(TANH, x, out, from, to);
  }
}

/** Functions of two arguments: their numbers are the order of `binaryNames` in simd.ts. */
const ADD: i32 = 0, SUBTRACT: i32 = 1, MULTIPLY: i32 = 2, DIVIDE: i32 = 3, MAXIMUM: i32 = 4, MINIMUM: i32 = 5;
const RELU_GRADIENT: i32 = 6, SIGMOID_GRADIENT: i32 = 7, TANH_GRADIENT: i32 = 8;

// @ts-ignore: decorator
@inline function binaryVector<T>(f: i32, a: v128, b: v128): v128 {
  if (f == ADD) return v128.add<T>(a, b);
  if (f == SUBTRACT) return v128.sub<T>(a, b);
  if (f == MULTIPLY) return v128.mul<T>(a, b);
  if (f == DIVIDE) return v128.div<T>(a, b);
  if (f == MAXIMUM) return v128.max<T>(a, b);
  if (f == MINIMUM) return v128.min<T>(a, b);
  if (f == RELU_GRADIENT) return v128.and(a, v128.gt<T>(b, v128.splat<T>(0)));
  const one = v128.splat<T>(1);
  if (f == SIGMOID_GRADIENT) return v128.mul<T>(a, v128.mul<T>(b, v128.sub<T>(one, b)));
  return v128.mul<T>(a, v128.sub<T>(one, v128.mul<T>(b, b)));
}

/** `count` elements; a step of 0 repeats one value. */
// @ts-ignore: decorator
@inline function binaryRun<T>(f: i32, a: usize, aStep: usize, b: usize, bStep: usize, out: usize, count: i32): void {
  const end = out + bytes<T>(count), vectorEnd = out + bytes<T>(count & ~(lanes<T>() - 1));
  if (aStep == 0) {
    const value = v128.load_splat<T>(a);
    for (; out < vectorEnd; out += 16) { v128.store(out, binaryVector<T>(f, value, v128.load(b))); b += 16; }
  } else if (bStep == 0) {
    const value = v128.load_splat<T>(b);
    for (; out < vectorEnd; out += 16) { v128.store(out, binaryVector<T>(f, v128.load(a), value)); a += 16; }
  } else {
    for (; out < vectorEnd; out += 16) { v128.store(out, binaryVector<T>(f, v128.load(a), v128.load(b))); a += 16; b += 16; }
  }
  for (; out < end; out += sizeof<T>()) {
    store<T>(out, firstLane<T>(binaryVector<T>(f, v128.load_splat<T>(a), v128.load_splat<T>(b))));
    a += aStep;
    b += bStep;
  }
}

/** Equal lengths and scalars run straight through; a row meets every row. */
// @ts-ignore: decorator
@inline function binaryRows<T>(
  f: i32, a: usize, aCount: i32, b: usize, bCount: i32, out: usize, count: i32, part: i32, parts: i32,
): void {
  const aStep = aCount == 1 ? 0 : sizeof<T>(), bStep = bCount == 1 ? 0 : sizeof<T>();
  const columns = min(aCount == 1 ? count : aCount, bCount == 1 ? count : bCount), rows = count / columns;
  if (rows == 1) {
    const units = registersOf<T>(count);
    const from = lanes<T>() * firstOf(units, part, parts), to = min(count, lanes<T>() * firstOf(units, part + 1, parts));
    const skip = <usize>from;
    binaryRun<T>(f, a + skip * aStep, aStep, b + skip * bStep, bStep, out + bytes<T>(from), to - from);
    return;
  }
  const to = firstOf(rows, part + 1, parts);
  for (let row = firstOf(rows, part, parts); row < to; row++) {
    const skip = bytes<T>(row * columns);
    binaryRun<T>(
      f, aCount == count ? a + skip : a, aStep, bCount == count ? b + skip : b, bStep, out + skip, columns,
    );
  }
}

export function binary<T>(
  f: i32, a: usize, aCount: i32, b: usize, bCount: i32, out: usize, count: i32, part: i32, parts: i32,
): void {
  switch (f) {
    case ADD: binaryRows<T>(ADD, a, aCount, b, bCount, out, count, part, parts); break;
    case SUBTRACT: binaryRows<T>(SUBTRACT, a, aCount, b, bCount, out, count, part, parts); break;
    case MULTIPLY: binaryRows<T>(MULTIPLY, a, aCount, b, bCount, out, count, part, parts); break;
    case DIVIDE: binaryRows<T>(DIVIDE, a, aCount, b, bCount, out, count, part, parts); break;
    case MAXIMUM: binaryRows<T>(MAXIMUM, a, aCount, b, bCount, out, count, part, parts); break;
    case MINIMUM: binaryRows<T>(MINIMUM, a, aCount, b, bCount, out, count, part, parts); break;
    case RELU_GRADIENT: binaryRows<T>(RELU_GRADIENT, a, aCount, b, bCount, out, count, part, parts); break;
    case SIGMOID_GRADIENT: binaryRows<T>(SIGMOID_GRADIENT, a, aCount, b, bCount, out, count, part, parts); break;
    default: binaryRows<T>(TANH_GRADIENT, a, aCount, b, bCount, out, count, part, parts);
  }
}

/** out = alpha · a + beta · b, computed in 64 bits and rounded once. */
export function combine<T>(
  alpha: f64, a: usize, beta: f64, b: usize, out: usize, count: i32, part: i32, parts: i32,
): void {
  const units = registersOf<T>(count);
  const to = min(count, lanes<T>() * firstOf(units, part + 1, parts));
  let i = lanes<T>() * firstOf(units, part, parts);
  const p = f64x2.splat(alpha), q = f64x2.splat(beta);
  for (; i + lanes<T>() <= to; i += lanes<T>()) {
    const at = bytes<T>(i), x = v128.load(a + at), y = v128.load(b + at);
    const lower = f64x2.add(f64x2.mul(p, lowerHalf<T>(x)), f64x2.mul(q, lowerHalf<T>(y)));
    let upper = lower;
    if (sizeof<T>() == 4) upper = f64x2.add(f64x2.mul(p, upperHalf(x)), f64x2.mul(q, upperHalf(y)));
    v128.store(out + at, joined<T>(lower, upper));
  }
  for (; i < to; i++) {
    const at = bytes<T>(i);
    store<T>(out + at, <T>(alpha * <f64>load<T>(a + at) + beta * <f64>load<T>(b + at)));
  }
}
