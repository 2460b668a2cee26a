// Histograms of oriented gradients: the steps of the reference in the same order, row by row and two pixels at a time,
// in 64 bits whatever the images hold. Parts share the pictures.
import { HogSizes } from "./sizes";
import { bytes, firstOf } from "./vector";

/** How votes are shared, and how blocks are made comparable: numbers that TypeScript writes. */
const BINS = 1, CELLS = 2;
const L2_HYS = 0, L2 = 1, L1 = 2, L1_SQRT = 3;

const epsilon: f64 = 1e-5;
const cutOff: f64 = 0.2;
const PI: f64 = 3.141592653589793;

/** Memory of one part: what a row of pixels needs, 8 bytes each, and the votes with a margin of one cell. */
// Rows of W: dx and dy of three colours each; the parts of the own and of the next bin; for each column the share of the
// next cell; each pixel's bin; where each column's cell begins. Four pixels of room behind each.
export function hogBytes(s: HogSizes): usize {
  return <usize>(11 * (s.W + 4) + (s.down + 2) * (s.across + 2) * s.bins) * 8 + CONSTANTS;
}

/** Two values from memory in 64 bits. */
// @ts-ignore: decorator
@inline function pair<T>(at: usize): v128 {
  return sizeof<T>() == 8 ? v128.load(at) : f64x2.promote_low_f32x4(v128.load64_zero(at));
}

/** One lane each from two places. */
// @ts-ignore: decorator
@inline function lanesFrom(low: usize, high: usize): v128 {
  return v128.load64_lane(high, v128.load64_zero(low), 1);
}

/** Differences to the right and downwards of one row, all colours; 0 at the border. */
function differences<T>(row: usize, dx: usize, dy: usize, s: HogSizes, inside: bool): void {
  const values = s.W * s.C, next = bytes<T>(s.C), down = bytes<T>(values);
  for (let i = 0; i < values; i += 2) {
    const at = row + bytes<T>(i);
    v128.store(dx + (<usize>i << 3), f64x2.sub(pair<T>(at + next), pair<T>(at - next)));
    v128.store(dy + (<usize>i << 3), inside ? f64x2.sub(pair<T>(at + down), pair<T>(at - down)) : f64x2.splat(0));
  }
  for (let c = 0; c < s.C; c++) {
    store<f64>(dx + (<usize>c << 3), 0);
    store<f64>(dx + (<usize>(values - s.C + c) << 3), 0);
  }
}

/** Of three colours the one that changes most, the first where it is a tie; written over the row's beginning. */
function strongest(dx: usize, dy: usize, W: i32): void {
  for (let x = 0; x < W; x += 2) {
    const at = <usize>(24 * x), to = <usize>x << 3;
    let bestX = lanesFrom(dx + at, dx + at + 24), bestY = lanesFrom(dy + at, dy + at + 24);
    let most = f64x2.add(f64x2.mul(bestX, bestX), f64x2.mul(bestY, bestY));
    for (let c: usize = 8; c < 24; c += 8) {
      const cx = lanesFrom(dx + at + c, dx + at + c + 24), cy = lanesFrom(dy + at + c, dy + at + c + 24);
      const size = f64x2.add(f64x2.mul(cx, cx), f64x2.mul(cy, cy)), larger = f64x2.gt(size, most);
      most = v128.bitselect(size, most, larger);
      bestX = v128.bitselect(cx, bestX, larger);
      bestY = v128.bitselect(cy, bestY, larger);
    }
    v128.store(dx + to, bestX);
    v128.store(dy + to, bestY);
  }
}

// Three short loops a row instead of a long one: the steps for one pair of pixels wait for each other, and a processor
// works ahead on as many pairs as fit into its window. Constants come from memory, since they would be built anew each time.

/** Of each arrow: its length times `part`, and the shorter of its two sides as a share of the longer; 0 without length. */
function lengths(dx: usize, dy: usize, size: usize, ratio: usize, count: i32, part: f64): void {
  for (let x = 0; x < count; x += 2) {
    const at = <usize>x << 3, right = v128.load(dx + at), below = v128.load(dy + at);
    const across = f64x2.abs(right), down = f64x2.abs(below), longer = f64x2.pmax(across, down);
    const t = f64x2.div(f64x2.pmin(across, down), longer);
    v128.store(ratio + at, v128.and(t, f64x2.ne(longer, f64x2.splat(0))));
    const square = f64x2.add(f64x2.mul(right, right), f64x2.mul(below, below));
    v128.store(size + at, f64x2.mul(f64x2.sqrt(square), f64x2.splat(part)));
  }
}

/** What `constants` holds, each twice: places in bytes. */
const STEPS = 0, HALF = 16, STEP = 32, ONE = 48, BITS = 64, THIRD = 80, FIFTH = 96, TURN1 = 112, TURN2 = 128, TURN4 = 144;
const CONSTANTS = 160;

function writeConstants(at: usize): void {
  v128.store(at + STEPS, f64x2.splat(256));
  v128.store(at + HALF, f64x2.splat(0.5));
  v128.store(at + STEP, f64x2.splat(1 / 256.0));
  v128.store(at + ONE, f64x2.splat(1));
  v128.store(at + BITS, f64x2.splat(4503599627370496)); // added to 0 … 2³¹ it leaves that number in the lower bits
  v128.store(at + THIRD, f64x2.splat(1 / 3.0));
  v128.store(at + FIFTH, f64x2.splat(0.2));
  v128.store(at + TURN4, f64x2.splat(PI / 2));
  v128.store(at + TURN2, f64x2.splat(PI));
  v128.store(at + TURN1, f64x2.splat(2 * PI));
}

/** The direction of each arrow in bins: from 0 ≤ direction < 2π, times `perRadian`, plus `shift`; over the ratios. */
function directions(
  dx: usize, dy: usize, ratio: usize, table: usize, constants: usize, count: i32, perRadian: f64, shift: f64,
): void {
  for (let x = 0; x < count; x += 2) {
    const at = <usize>x << 3, t = v128.load(ratio + at), right = v128.load(dx + at), below = v128.load(dy + at);
    // atan t = atan a + atan((t - a)/(1 + t·a)) with the nearest a = k/256
    const k = f64x2.floor(f64x2.add(f64x2.mul(t, v128.load(constants + STEPS)), v128.load(constants + HALF)));
    const a = f64x2.mul(k, v128.load(constants + STEP)), index = f64x2.add(k, v128.load(constants + BITS));
    const one = v128.load(constants + ONE), d = f64x2.div(f64x2.sub(t, a), f64x2.add(one, f64x2.mul(t, a)));
    const known = lanesFrom(
      table + (<usize>i32x4.extract_lane(index, 0) << 3), table + (<usize>i32x4.extract_lane(index, 2) << 3),
    );
    const dd = f64x2.mul(d, d);
    const bracket = f64x2.sub(v128.load(constants + THIRD), f64x2.mul(v128.load(constants + FIFTH), dd));
    const acute = f64x2.add(known, f64x2.mul(d, f64x2.sub(one, f64x2.mul(dd, bracket))));
    const steep = f64x2.gt(f64x2.abs(below), f64x2.abs(right)), zero = f64x2.splat(0);
    const upTo90 = v128.bitselect(f64x2.sub(v128.load(constants + TURN4), acute), acute, steep);
    const upTo180 = v128.bitselect(f64x2.sub(v128.load(constants + TURN2), upTo90), upTo90, f64x2.lt(right, zero));
    const whole = v128.bitselect(f64x2.sub(v128.load(constants + TURN1), upTo180), upTo180, f64x2.lt(below, zero));
    v128.store(ratio + at, f64x2.add(f64x2.mul(whole, f64x2.splat(perRadian)), f64x2.splat(shift)));
  }
}

/** Of each pixel: its bin, over its place among the bins; how much of its size goes there and how much to the next bin. */
function shares(place: usize, own: usize, other: usize, constants: usize, count: i32, s: HogSizes): void {
  const bins = f64x2.splat(s.bins), zero = f64x2.splat(0), one = v128.load(constants + ONE), isShared = s.interpolate != 0;
  const bits = v128.load(constants + BITS);
  for (let x = 0; x < count; x += 2) {
    const at = <usize>x << 3, here = v128.load(place + at), floor = f64x2.floor(here);
    let b = f64x2.add(floor, v128.and(bins, f64x2.lt(floor, zero)));
    b = f64x2.sub(b, v128.and(bins, f64x2.ge(b, bins)));
    b = f64x2.sub(b, v128.and(bins, f64x2.ge(b, bins))); // two rounds: unsigned, half a turn is none
    v128.store(place + at, f64x2.add(b, bits));
    if (isShared) {
      const size = v128.load(own + at), first = f64x2.mul(size, f64x2.add(f64x2.sub(one, here), floor));
      v128.store(own + at, first);
      v128.store(other + at, f64x2.sub(size, first));
    }
  }
}

// @ts-ignore: decorator
@inline function vote(at: usize, value: f64): void {
  store<f64>(at, load<f64>(at) + value);
}

/** The votes of one row of pixels, for the cells `down` of the way from the row of cells at `top` to the next. */
function cast(
  top: usize, down: f64, bin: usize, own: usize, other: usize, cell: usize, right: usize, count: i32, s: HogSizes,
): void {
  const line = <usize>((s.across + 2) * s.bins) << 3, column = <usize>s.bins << 3, how = s.interpolate;
  for (let x = 0; x < count; x++) {
    const b = load<i32>(bin + (<usize>x << 3)), first = load<f64>(own + (<usize>x << 3));
    const corner = top + load<i32>(cell + (<usize>x << 2)), at = corner + (<usize>b << 3);
    if (how == 0) {
      vote(at, first);
      continue;
    }
    const next = corner + (b + 1 == s.bins ? 0 : <usize>(b + 1) << 3), second = load<f64>(other + (<usize>x << 3));
    if (how == BINS) {
      vote(at, first);
      vote(next, second);
      continue;
    }
    const r = load<f64>(right + (<usize>x << 3));
    const nw = (1 - down) * (1 - r), ne = (1 - down) * r, sw = down * (1 - r), se = down * r;
    vote(at, first * nw);
    vote(next, second * nw);
    vote(at + column, first * ne);
    vote(next + column, second * ne);
    vote(at + line, first * sw);
    vote(next + line, second * sw);
    vote(at + line + column, first * se);
    vote(next + line + column, second * se);
  }
}

/** Where a row or column of pixels lies among the cells of this size: the whole part names the cell. */
// @ts-ignore: decorator
@inline function placeOf(i: i32, size: i32, s: HogSizes): f64 {
  return s.interpolate == CELLS ? (<f64>i + 0.5) / <f64>size + 0.5 : <f64>(i / size + 1);
}

export function hog<T>(
  images: usize, out: usize, table: usize, s: HogSizes, perRadian: f64, shift: f64, share: f64, scratch: usize,
  part: i32, parts: i32,
): void {
  const W = s.W, C = s.C, rowBytes = <usize>(W + 4) << 3, rows = s.down * s.cellH, columns = s.across * s.cellW;
  const constants = scratch + <usize>part * hogBytes(s), dx = constants + CONSTANTS, dy = dx + 3 * rowBytes, own = dy + 3 * rowBytes;
  const other = own + rowBytes, right = other + rowBytes, bin = right + rowBytes, cell = bin + rowBytes;
  const votes = cell + rowBytes, size = <usize>((s.down + 2) * (s.across + 2) * s.bins) << 3;
  const line = <usize>((s.across + 2) * s.bins) << 3;
  const features = s.blocksDown * s.blocksAcross * s.blockH * s.blockW * s.bins;
  writeConstants(constants);
  for (let x = 0; x < columns; x++) {
    const place = placeOf(x, s.cellW, s), left = Math.floor(place);
    store<i32>(cell + (<usize>x << 2), (<i32>left * s.bins) << 3);
    store<f64>(right + (<usize>x << 3), place - left);
  }
  const to = firstOf(s.N, part + 1, parts);
  for (let n = firstOf(s.N, part, parts); n < to; n++) {
    memory.fill(votes, 0, size);
    for (let y = 0; y < rows; y++) {
      differences<T>(images + bytes<T>((n * s.H + y) * W * C), dx, dy, s, y > 0 && y < s.H - 1);
      if (C == 3) strongest(dx, dy, W);
      lengths(dx, dy, own, bin, columns, share);
      directions(dx, dy, bin, table, constants, columns, perRadian, shift);
      shares(bin, own, other, constants, columns, s);
      const place = placeOf(y, s.cellH, s), top = Math.floor(place);
      cast(votes + <usize>top * line, place - top, bin, own, other, cell, right, columns, s);
    }
    blocks<T>(votes, out + bytes<T>(n * features), s);
  }
}

/** The cells of each block one after the other, made comparable. */
function blocks<T>(votes: usize, out: usize, s: HogSizes): void {
  const line = <usize>((s.across + 2) * s.bins) << 3, wide = s.blockW * s.bins, block = bytes<T>(s.blockH * wide);
  for (let y = 0; y < s.blocksDown; y++) {
    for (let x = 0; x < s.blocksAcross; x++, out += block) {
      for (let r = 0; r < s.blockH; r++) {
        const from = votes + <usize>(y + r + 1) * line + (<usize>((x + 1) * s.bins) << 3), to = out + bytes<T>(r * wide);
        for (let i = 0; i < wide; i++) store<T>(to + bytes<T>(i), <T>load<f64>(from + (<usize>i << 3)));
      }
      if (s.norm == L2_HYS || s.norm == L2) toLength<T>(out, out + block, s.norm == L2_HYS);
      else if (s.norm == L1 || s.norm == L1_SQRT) toShares<T>(out, out + block, s.norm == L1_SQRT);
    }
  }
}

function toShares<T>(from: usize, to: usize, root: bool): void {
  let sum = epsilon;
  for (let at = from; at < to; at += sizeof<T>()) sum += <f64>load<T>(at);
  for (let at = from; at < to; at += sizeof<T>()) {
    const share = <f64>load<T>(at) / sum;
    store<T>(at, <T>(root ? Math.sqrt(share) : share));
  }
}

/** To length 1; `cut`: cut off, and once more. */
function toLength<T>(from: usize, to: usize, cut: bool): void {
  let sum = epsilon * epsilon;
  for (let at = from; at < to; at += sizeof<T>()) sum += <f64>load<T>(at) * <f64>load<T>(at);
  let scale = 1 / Math.sqrt(sum);
  if (cut) {
    sum = epsilon * epsilon;
    for (let at = from; at < to; at += sizeof<T>()) {
      const scaled = <f64><T>(<f64>load<T>(at) * scale), value = <T>(scaled > cutOff ? cutOff : scaled);
      store<T>(at, value);
      sum += <f64>value * <f64>value;
    }
    scale = 1 / Math.sqrt(sum);
  }
  for (let at = from; at < to; at += sizeof<T>()) store<T>(at, <T>(<f64>load<T>(at) * scale));
}
