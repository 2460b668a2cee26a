// Pooling: every channel on its own, so a register holds neighbouring channels. What is left over, fewer channels than
// a register holds, is done one by one. Parts share the images.
//
// NaN stays in sight: a window that holds one has NaN as its maximum, and its first NaN receives the gradient. The fast
// comparison (pmax) loses some of them, but sums, of a row or an image, lose none: where one is NaN, exact code follows.
import { Window } from "./sizes";
import { bytes, firstOf, lanes } from "./vector";

/** Windows of 2 × 2 side by side, as nearly all networks have them: they have loops of their own, without loops inside. */
function isHalving<T>(w: Window): bool {
  return w.KH == 2 && w.KW == 2 && covers(w) && (w.C & (lanes<T>() - 1)) == 0;
}

/** Whether every pixel lies in exactly one window: then gradients need not be added up. */
function covers(w: Window): bool {
  return w.KH == w.strideY && w.KW == w.strideX && w.top + w.left == 0 && w.OH * w.KH == w.H && w.OW * w.KW == w.W;
}

// @ts-ignore: decorator
@inline function hasNaN<T>(v: v128): bool {
  return v128.any_true(v128.ne<T>(v, v));
}

/** Whether so many bytes of numbers may hold a NaN: surely not where this is false. */
function mayHoldNaN<T>(at: usize, size: usize): bool {
  let one = v128.splat<T>(0), two = v128.splat<T>(0);
  const end = at + size, even = at + (size & ~31);
  for (; at < even; at += 32) {
    one = v128.add<T>(one, v128.load(at));
    two = v128.add<T>(two, v128.load(at, 16));
  }
  let rest = <T>0;
  for (; at < end; at += sizeof<T>()) rest += load<T>(at);
  return rest != rest || hasNaN<T>(v128.add<T>(one, two));
}

/** The maxima of windows of 2 × 2; false where there may be NaN among the numbers. */
function halve<T>(x: usize, y: usize, w: Window, from: i32, to: i32): bool {
  const pixel = bytes<T>(w.C), line = <usize>w.W * pixel, rows = (to - from) * w.OH;
  x += <usize>(from * w.H) * line;
  y += <usize>(from * w.OH * w.OW) * pixel;
  let odd = v128.splat<T>(0);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < w.OW; column++) {
      for (let c: usize = 0; c < pixel; c += 16) {
        const at = x + c, below = at + line;
        const p = v128.load(at), q = v128.load(at + pixel), r = v128.load(below), s = v128.load(below + pixel);
        v128.store(y + c, v128.pmax<T>(v128.pmax<T>(p, q), v128.pmax<T>(r, s)));
        const sum = v128.add<T>(v128.add<T>(p, q), v128.add<T>(r, s));
        odd = v128.or(odd, v128.ne<T>(sum, sum)); // no long chain of sums: each would wait for the one before
      }
      x += 2 * pixel;
      y += pixel;
    }
    x += line;
  }
  return !v128.any_true(odd);
}

function halveGradient<T>(x: usize, y: usize, dy: usize, dx: usize, w: Window, from: i32, to: i32): void {
  const pixel = bytes<T>(w.C), line = <usize>w.W * pixel, rows = (to - from) * w.OH;
  const first = <usize>(from * w.H) * line, out = <usize>(from * w.OH * w.OW) * pixel;
  x += first;
  dx += first;
  y += out;
  dy += out;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < w.OW; column++) {
      for (let c: usize = 0; c < pixel; c += 16) {
        const largest = v128.load(y + c), at = x + c, to = dx + c;
        let left = v128.load(dy + c);
        let here = v128.eq<T>(v128.load(at), largest);
        v128.store(to, v128.and(left, here));
        left = v128.andnot(left, here);
        here = v128.eq<T>(v128.load(at + pixel), largest);
        v128.store(to + pixel, v128.and(left, here));
        left = v128.andnot(left, here);
        here = v128.eq<T>(v128.load(at + line), largest);
        v128.store(to + line, v128.and(left, here));
        left = v128.andnot(left, here);
        here = v128.eq<T>(v128.load(at + line + pixel), largest);
        v128.store(to + line + pixel, v128.and(left, here));
      }
      x += 2 * pixel;
      dx += 2 * pixel;
      y += pixel;
      dy += pixel;
    }
    x += line;
    dx += line;
  }
}

/** The window of one output pixel, cut to the image: input rows [y0, y1) and columns [x0, x1). */
// @ts-ignore: decorator
@inline function cutFrom(o: i32, stride: i32, before: i32): i32 {
  return max(0, o * stride - before);
}
// @ts-ignore: decorator
@inline function cutTo(o: i32, stride: i32, before: i32, size: i32, end: i32): i32 {
  return max(cutFrom(o, stride, before), min(end, o * stride - before + size));
}

/**
 * One image with NaN in it, number by number: without `dx` the maxima, NaN where a window holds one; with it the gradients of
 * windows whose maximum is NaN, which go to the first NaN of each. A pass of its own: code that is hardly ever needed costs
 * registers in the loops that are.
 */
function careful<T>(x: usize, y: usize, dy: usize, dx: usize, w: Window, n: i32): void {
  const pixel = bytes<T>(w.C);
  for (let oy = 0; oy < w.OH; oy++) {
    const y0 = cutFrom(oy, w.strideY, w.top), y1 = cutTo(oy, w.strideY, w.top, w.KH, w.H);
    for (let ox = 0; ox < w.OW; ox++) {
      const x0 = cutFrom(ox, w.strideX, w.left), x1 = cutTo(ox, w.strideX, w.left, w.KW, w.W);
      const out = <usize>((n * w.OH + oy) * w.OW + ox) * pixel;
      for (let c: usize = 0; c < pixel; c += sizeof<T>()) {
        let largest = <T>-Infinity, place: usize = 0;
        for (let iy = y0; iy < y1 && largest == largest; iy++) {
          for (let ix = x0; ix < x1 && largest == largest; ix++) {
            place = <usize>((n * w.H + iy) * w.W + ix) * pixel + c;
            const value = load<T>(x + place);
            if (!(value <= largest)) largest = value;
          }
        }
        if (dx == 0) store<T>(y + out + c, largest);
        else if (largest != largest) store<T>(dx + place, load<T>(dx + place) + load<T>(dy + out + c));
      }
    }
  }
}

/** Largest value of each window. */
export function maxPool<T>(x: usize, y: usize, w: Window, part: i32, parts: i32): void {
  const H = w.H, W = w.W, C = w.C, pixel = bytes<T>(C), vectors = bytes<T>(C & ~(lanes<T>() - 1));
  const from = firstOf(w.N, part, parts), to = firstOf(w.N, part + 1, parts);
  if (isHalving<T>(w)) {
    if (!halve<T>(x, y, w, from, to)) for (let n = from; n < to; n++) careful<T>(x, y, 0, 0, w, n);
    return;
  }
  const image = <usize>(H * W) * pixel;
  for (let n = from; n < to; n++) {
    if (mayHoldNaN<T>(x + <usize>n * image, image)) {
      careful<T>(x, y, 0, 0, w, n);
      continue;
    }
    for (let oy = 0; oy < w.OH; oy++) {
      const y0 = cutFrom(oy, w.strideY, w.top), y1 = cutTo(oy, w.strideY, w.top, w.KH, H);
      for (let ox = 0; ox < w.OW; ox++) {
        const x0 = cutFrom(ox, w.strideX, w.left), x1 = cutTo(ox, w.strideX, w.left, w.KW, W);
        const out = y + <usize>((n * w.OH + oy) * w.OW + ox) * pixel;
        for (let c: usize = 0; c < vectors; c += 16) {
          let largest = v128.splat<T>(<T>-Infinity);
          for (let iy = y0; iy < y1; iy++) {
            let at = x + <usize>((n * H + iy) * W + x0) * pixel + c;
            const end = at + <usize>(x1 - x0) * pixel;
            for (; at < end; at += pixel) largest = v128.pmax<T>(largest, v128.load(at));
          }
          v128.store(out + c, largest);
        }
        for (let c = vectors; c < pixel; c += sizeof<T>()) {
          let largest = <T>-Infinity;
          for (let iy = y0; iy < y1; iy++) {
            for (let ix = x0; ix < x1; ix++) {
              const value = load<T>(x + <usize>((n * H + iy) * W + ix) * pixel + c);
              if (value > largest) largest = value;
            }
          }
          store<T>(out + c, largest);
        }
      }
    }
  }
}

/** The first position that holds the maximum receives the gradient; where windows overlap, gradients add up. */
export function maxPoolGradient<T>(x: usize, y: usize, dy: usize, dx: usize, w: Window, part: i32, parts: i32): void {
  const from = firstOf(w.N, part, parts), to = firstOf(w.N, part + 1, parts);
  const pooled = <usize>(w.OH * w.OW) * bytes<T>(w.C);
  if (isHalving<T>(w)) halveGradient<T>(x, y, dy, dx, w, from, to);
  else spread<T>(x, y, dy, dx, w, from, to);
  for (let n = from; n < to; n++) {
    if (mayHoldNaN<T>(y + <usize>n * pooled, pooled)) careful<T>(x, y, dy, dx, w, n);
  }
}

/** The gradient where no maximum is NaN: windows whose maximum is NaN get 0 here. */
function spread<T>(x: usize, y: usize, dy: usize, dx: usize, w: Window, from: i32, to: i32): void {
  const H = w.H, W = w.W, C = w.C, pixel = bytes<T>(C), vectors = bytes<T>(C & ~(lanes<T>() - 1));
  const alone = covers(w), image = <usize>(H * W) * pixel;
  if (!alone) memory.fill(dx + <usize>from * image, 0, <usize>(to - from) * image);
  for (let n = from; n < to; n++) {
    for (let oy = 0; oy < w.OH; oy++) {
      const y0 = cutFrom(oy, w.strideY, w.top), y1 = cutTo(oy, w.strideY, w.top, w.KH, H);
      for (let ox = 0; ox < w.OW; ox++) {
        const x0 = cutFrom(ox, w.strideX, w.left), x1 = cutTo(ox, w.strideX, w.left, w.KW, W);
        const out = <usize>((n * w.OH + oy) * w.OW + ox) * pixel;
        for (let c: usize = 0; c < vectors; c += 16) {
          const largest = v128.load(y + out + c);
          let left = v128.load(dy + out + c); // what has not found its position yet
          for (let iy = y0; iy < y1; iy++) {
            let at = <usize>((n * H + iy) * W + x0) * pixel + c;
            const end = at + <usize>(x1 - x0) * pixel;
            for (; at < end; at += pixel) {
              const here = v128.eq<T>(v128.load(x + at), largest), given = v128.and(left, here);
              v128.store(dx + at, alone ? given : v128.add<T>(v128.load(dx + at), given));
              left = v128.andnot(left, here);
            }
          }
        }
        for (let c = vectors; c < pixel; c += sizeof<T>()) {
          const largest = load<T>(y + out + c);
          let left = load<T>(dy + out + c);
          for (let iy = y0; iy < y1; iy++) {
            for (let ix = x0; ix < x1; ix++) {
              const at = <usize>((n * H + iy) * W + ix) * pixel + c;
              const here = load<T>(x + at) == largest;
              store<T>(dx + at, (alone ? <T>0 : load<T>(dx + at)) + (here ? left : <T>0));
              if (here) left = 0;
            }
          }
        }
      }
    }
  }
}

/** Mean of each window over the pixels inside the image. */
export function averagePool<T>(x: usize, y: usize, w: Window, part: i32, parts: i32): void {
  const H = w.H, W = w.W, C = w.C, pixel = bytes<T>(C), vectors = bytes<T>(C & ~(lanes<T>() - 1));
  const to = firstOf(w.N, part + 1, parts);
  for (let n = firstOf(w.N, part, parts); n < to; n++) {
    for (let oy = 0; oy < w.OH; oy++) {
      const y0 = cutFrom(oy, w.strideY, w.top), y1 = cutTo(oy, w.strideY, w.top, w.KH, H);
      for (let ox = 0; ox < w.OW; ox++) {
        const x0 = cutFrom(ox, w.strideX, w.left), x1 = cutTo(ox, w.strideX, w.left, w.KW, W);
        const out = y + <usize>((n * w.OH + oy) * w.OW + ox) * pixel;
        const count = <T>((y1 - y0) * (x1 - x0));
        for (let c: usize = 0; c < vectors; c += 16) {
          let sum = v128.splat<T>(0);
          for (let iy = y0; iy < y1; iy++) {
            let at = x + <usize>((n * H + iy) * W + x0) * pixel + c;
            const end = at + <usize>(x1 - x0) * pixel;
            for (; at < end; at += pixel) sum = v128.add<T>(sum, v128.load(at));
          }
          v128.store(out + c, v128.div<T>(sum, v128.splat<T>(count)));
        }
        for (let c = vectors; c < pixel; c += sizeof<T>()) {
          let sum: T = 0;
          for (let iy = y0; iy < y1; iy++) {
            for (let ix = x0; ix < x1; ix++) sum += load<T>(x + <usize>((n * H + iy) * W + ix) * pixel + c);
          }
          store<T>(out + c, sum / count);
        }
      }
    }
  }
}

/** Every pixel inside a window receives the same share of its gradient. */
export function averagePoolGradient<T>(dy: usize, dx: usize, w: Window, part: i32, parts: i32): void {
  const H = w.H, W = w.W, C = w.C, pixel = bytes<T>(C), vectors = bytes<T>(C & ~(lanes<T>() - 1));
  const from = firstOf(w.N, part, parts), to = firstOf(w.N, part + 1, parts), image = <usize>(H * W) * pixel;
  memory.fill(dx + <usize>from * image, 0, <usize>(to - from) * image);
  for (let n = from; n < to; n++) {
    for (let oy = 0; oy < w.OH; oy++) {
      const y0 = cutFrom(oy, w.strideY, w.top), y1 = cutTo(oy, w.strideY, w.top, w.KH, H);
      for (let ox = 0; ox < w.OW; ox++) {
        const x0 = cutFrom(ox, w.strideX, w.left), x1 = cutTo(ox, w.strideX, w.left, w.KW, W);
        const out = dy + <usize>((n * w.OH + oy) * w.OW + ox) * pixel;
        const count = <T>((y1 - y0) * (x1 - x0));
        for (let iy = y0; iy < y1; iy++) {
          for (let ix = x0; ix < x1; ix++) {
            const at = dx + <usize>((n * H + iy) * W + ix) * pixel;
            for (let c: usize = 0; c < vectors; c += 16) {
              const share = v128.div<T>(v128.load(out + c), v128.splat<T>(count));
              v128.store(at + c, v128.add<T>(v128.load(at + c), share));
            }
            for (let c = vectors; c < pixel; c += sizeof<T>()) {
              store<T>(at + c, load<T>(at + c) + load<T>(out + c) / count);
            }
          }
        }
      }
    }
  }
}
