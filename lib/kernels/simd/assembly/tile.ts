// The innermost loops. A tile of the result, 4 rows × 1 line, stays in 8 registers while products are added to it:
// per step 2 loads of b, 4 broadcast loads of a, 8 products, 8 sums.
//
// They look plain on purpose: V8 keeps all 8 accumulators in registers only as long as the loop is not unrolled and
// nothing branches after it. Unrolled by two, the same tile runs at 0.6 of the speed.
import { bytes, multiplyAdd } from "./vector";

/** Tile with rows of a packed in groups of four (see packRowGroups): 4 rows × `length` products. */
export function tilePacked<T>(
  a: usize, b: usize, length: i32, fresh: bool, start: usize, c: usize, cStep: usize,
): void {
  let c00 = v128.load(start), c01 = v128.load(start, 16);
  let c10 = c00, c11 = c01, c20 = c00, c21 = c01, c30 = c00, c31 = c01;
  if (!fresh) {
    let row = c + cStep;
    c00 = v128.load(c); c01 = v128.load(c, 16);
    c10 = v128.load(row); c11 = v128.load(row, 16); row += cStep;
    c20 = v128.load(row); c21 = v128.load(row, 16); row += cStep;
    c30 = v128.load(row); c31 = v128.load(row, 16);
  }
  const end = b + <usize>length * 32;
  while (b < end) {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    let value = v128.load_splat<T>(a);
    c00 = multiplyAdd<T>(value, b0, c00); c01 = multiplyAdd<T>(value, b1, c01);
    value = v128.load_splat<T>(a, sizeof<T>());
    c10 = multiplyAdd<T>(value, b0, c10); c11 = multiplyAdd<T>(value, b1, c11);
    value = v128.load_splat<T>(a, 2 * sizeof<T>());
    c20 = multiplyAdd<T>(value, b0, c20); c21 = multiplyAdd<T>(value, b1, c21);
    value = v128.load_splat<T>(a, 3 * sizeof<T>());
    c30 = multiplyAdd<T>(value, b0, c30); c31 = multiplyAdd<T>(value, b1, c31);
    a += 4 * sizeof<T>();
    b += 32;
  }
  v128.store(c, c00); v128.store(c, c01, 16); c += cStep;
  v128.store(c, c10); v128.store(c, c11, 16); c += cStep;
  v128.store(c, c20); v128.store(c, c21, 16); c += cStep;
  v128.store(c, c30); v128.store(c, c31, 16);
}

/**
 * The same with `runs` runs of `length` values, `runStep` bytes apart in a; behind each, `bGap` bytes of b are left out.
 */
export function tilePackedRuns<T>(
  a: usize, runs: i32, runStep: usize, length: i32, b: usize, bGap: usize, start: usize, c: usize, cStep: usize,
): void {
  let c00 = v128.load(start), c01 = v128.load(start, 16);
  let c10 = c00, c11 = c01, c20 = c00, c21 = c01, c30 = c00, c31 = c01;
  const aGap = runStep - <usize>length * 4 * sizeof<T>();
  for (let run = 0; run < runs; run++) {
    const end = b + <usize>length * 32;
    while (b < end) {
      const b0 = v128.load(b), b1 = v128.load(b, 16);
      let value = v128.load_splat<T>(a);
      c00 = multiplyAdd<T>(value, b0, c00); c01 = multiplyAdd<T>(value, b1, c01);
      value = v128.load_splat<T>(a, sizeof<T>());
      c10 = multiplyAdd<T>(value, b0, c10); c11 = multiplyAdd<T>(value, b1, c11);
      value = v128.load_splat<T>(a, 2 * sizeof<T>());
      c20 = multiplyAdd<T>(value, b0, c20); c21 = multiplyAdd<T>(value, b1, c21);
      value = v128.load_splat<T>(a, 3 * sizeof<T>());
      c30 = multiplyAdd<T>(value, b0, c30); c31 = multiplyAdd<T>(value, b1, c31);
      a += 4 * sizeof<T>();
      b += 32;
    }
    a += aGap;
    b += bGap;
  }
  v128.store(c, c00); v128.store(c, c01, 16); c += cStep;
  v128.store(c, c10); v128.store(c, c11, 16); c += cStep;
  v128.store(c, c20); v128.store(c, c21, 16); c += cStep;
  v128.store(c, c30); v128.store(c, c31, 16);
}

/**
 * Tile with four rows read where they lie: `runs` runs of `length` contiguous values each, `runStep` bytes apart.
 * A matrix row is one run; a convolution patch is one run for each row of the filter.
 */
export function tileRows<T>(
  row0: usize, row1: usize, row2: usize, row3: usize, runs: i32, runStep: usize, length: i32,
  b: usize, fresh: bool, start: usize, c: usize, cStep: usize,
): void {
  rows<T>(row0, row1, row2, row3, runs, runStep, length, b, 32, fresh, start, c, cStep);
}

/** The same for one run, with the lines of b where they lie, `bStep` bytes apart. */
export function tileUnpacked<T>(
  row0: usize, row1: usize, row2: usize, row3: usize, length: i32,
  b: usize, bStep: usize, start: usize, c: usize, cStep: usize,
): void {
  rows<T>(row0, row1, row2, row3, 1, 0, length, b, bStep, true, start, c, cStep);
}

// @ts-ignore: decorator
@inline function rows<T>(
  row0: usize, row1: usize, row2: usize, row3: usize, runs: i32, runStep: usize, length: i32,
  b: usize, bStep: usize, fresh: bool, start: usize, c: usize, cStep: usize,
): void {
  let c00 = v128.load(start), c01 = v128.load(start, 16);
  let c10 = c00, c11 = c01, c20 = c00, c21 = c01, c30 = c00, c31 = c01;
  if (!fresh) {
    let row = c + cStep;
    c00 = v128.load(c); c01 = v128.load(c, 16);
    c10 = v128.load(row); c11 = v128.load(row, 16); row += cStep;
    c20 = v128.load(row); c21 = v128.load(row, 16); row += cStep;
    c30 = v128.load(row); c31 = v128.load(row, 16);
  }
  const gap = runStep - <usize>length * sizeof<T>();
  for (let run = 0; run < runs; run++) {
    const end = b + <usize>length * bStep;
    while (b < end) {
      const b0 = v128.load(b), b1 = v128.load(b, 16);
      let value = v128.load_splat<T>(row0);
      c00 = multiplyAdd<T>(value, b0, c00); c01 = multiplyAdd<T>(value, b1, c01);
      value = v128.load_splat<T>(row1);
      c10 = multiplyAdd<T>(value, b0, c10); c11 = multiplyAdd<T>(value, b1, c11);
      value = v128.load_splat<T>(row2);
      c20 = multiplyAdd<T>(value, b0, c20); c21 = multiplyAdd<T>(value, b1, c21);
      value = v128.load_splat<T>(row3);
      c30 = multiplyAdd<T>(value, b0, c30); c31 = multiplyAdd<T>(value, b1, c31);
      row0 += sizeof<T>(); row1 += sizeof<T>(); row2 += sizeof<T>(); row3 += sizeof<T>();
      b += bStep;
    }
    row0 += gap; row1 += gap; row2 += gap; row3 += gap;
  }
  v128.store(c, c00); v128.store(c, c01, 16); c += cStep;
  v128.store(c, c10); v128.store(c, c11, 16); c += cStep;
  v128.store(c, c20); v128.store(c, c21, 16); c += cStep;
  v128.store(c, c30); v128.store(c, c31, 16);
}

/** One row of a against four lines of b, which lie side by side: for what is left when rows are taken by four. */
export function tileOneRow<T>(row: usize, length: i32, b: usize, bStep: usize, start: usize, startStep: usize, c: usize): void {
  let c0 = v128.load(start), c1 = v128.load(start, 16);
  start += 32 * startStep;
  let c2 = v128.load(start), c3 = v128.load(start, 16);
  start += 32 * startStep;
  let c4 = v128.load(start), c5 = v128.load(start, 16);
  start += 32 * startStep;
  let c6 = v128.load(start), c7 = v128.load(start, 16);
  const end = b + <usize>length * bStep;
  while (b < end) {
    const value = v128.load_splat<T>(row);
    c0 = multiplyAdd<T>(value, v128.load(b), c0); c1 = multiplyAdd<T>(value, v128.load(b, 16), c1);
    c2 = multiplyAdd<T>(value, v128.load(b, 32), c2); c3 = multiplyAdd<T>(value, v128.load(b, 48), c3);
    c4 = multiplyAdd<T>(value, v128.load(b, 64), c4); c5 = multiplyAdd<T>(value, v128.load(b, 80), c5);
    c6 = multiplyAdd<T>(value, v128.load(b, 96), c6); c7 = multiplyAdd<T>(value, v128.load(b, 112), c7);
    row += sizeof<T>();
    b += bStep;
  }
  v128.store(c, c0); v128.store(c, c1, 16); v128.store(c, c2, 32); v128.store(c, c3, 48);
  v128.store(c, c4, 64); v128.store(c, c5, 80); v128.store(c, c6, 96); v128.store(c, c7, 112);
}

/**
 * Tile of a filter's gradient: 4 neighbouring taps × 1 line of filters, summed over `images` × `rows` × `columns`
 * positions. x moves by the given steps; the gradient dy lies in a straight line.
 */
export function tileTaps<T>(
  x: usize, columnStep: usize, rowStep: usize, imageStep: usize, columns: i32, rows: i32, images: i32,
  dy: usize, sums: usize,
): void {
  let c00 = v128.load(sums), c01 = v128.load(sums, 16), c10 = v128.load(sums, 32), c11 = v128.load(sums, 48);
  let c20 = v128.load(sums, 64), c21 = v128.load(sums, 80), c30 = v128.load(sums, 96), c31 = v128.load(sums, 112);
  for (let image = 0; image < images; image++) {
    let start = x;
    for (let row = 0; row < rows; row++) {
      let a = start;
      const end = dy + <usize>columns * 32;
      while (dy < end) {
        const b0 = v128.load(dy), b1 = v128.load(dy, 16);
        let value = v128.load_splat<T>(a);
        c00 = multiplyAdd<T>(value, b0, c00); c01 = multiplyAdd<T>(value, b1, c01);
        value = v128.load_splat<T>(a, sizeof<T>());
        c10 = multiplyAdd<T>(value, b0, c10); c11 = multiplyAdd<T>(value, b1, c11);
        value = v128.load_splat<T>(a, 2 * sizeof<T>());
        c20 = multiplyAdd<T>(value, b0, c20); c21 = multiplyAdd<T>(value, b1, c21);
        value = v128.load_splat<T>(a, 3 * sizeof<T>());
        c30 = multiplyAdd<T>(value, b0, c30); c31 = multiplyAdd<T>(value, b1, c31);
        a += columnStep;
        dy += 32;
      }
      start += rowStep;
    }
    x += imageStep;
  }
  v128.store(sums, c00); v128.store(sums, c01, 16); v128.store(sums, c10, 32); v128.store(sums, c11, 48);
  v128.store(sums, c20, 64); v128.store(sums, c21, 80); v128.store(sums, c30, 96); v128.store(sums, c31, 112);
}

/** Copies `rows` × `columns` values between a tile at an edge (32 bytes a row) and the matrix it belongs to. */
export function copyTile<T>(from: usize, fromStep: usize, to: usize, toStep: usize, rows: i32, columns: i32): void {
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = bytes<T>(column);
      store<T>(to + at, load<T>(from + at));
    }
    from += fromStep;
    to += toStep;
  }
}
