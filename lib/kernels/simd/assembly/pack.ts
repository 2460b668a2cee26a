// Packing: the innermost loop of a product should read memory in a straight line, so its operands are first copied
// into the order in which that loop meets them.
import { bytes, lineWidth } from "./vector";

/**
 * Packs a matrix of `rows` × `columns` (steps in bytes) into panels one line wide:
 * panel p holds columns [p·width, (p+1)·width) row after row; missing columns are zeros.
 */
export function packPanels<T>(
  from: usize, rowStep: usize, columnStep: usize, rows: i32, columns: i32, to: usize,
): void {
  const width = lineWidth<T>();
  for (let column = 0; column < columns; column += width) {
    const present = min(width, columns - column);
    to = packPanel<T>(from + <usize>column * columnStep, rowStep, columnStep, rows, present, to);
  }
}

/** Packs one panel, of which `present` columns exist; returns the address behind it. */
export function packPanel<T>(
  from: usize, rowStep: usize, columnStep: usize, rows: i32, present: i32, to: usize,
): usize {
  const whole = present == lineWidth<T>();
  if (whole && columnStep == sizeof<T>()) return copyLines(from, rowStep, rows, to);
  if (whole && rowStep == sizeof<T>()) {
    if (sizeof<T>() == 4) return transposeLines(from, columnStep, rows, to);
    return transposeLines64(from, columnStep, rows, to);
  }
  return gatherLines<T>(from, rowStep, columnStep, rows, present, to);
}

/** Rows whose line is contiguous already. */
function copyLines(from: usize, rowStep: usize, rows: i32, to: usize): usize {
  for (let row = 0; row < rows; row++) {
    v128.store(to, v128.load(from));
    v128.store(to, v128.load(from, 16), 16);
    from += rowStep;
    to += 32;
  }
  return to;
}

/** Stores the columns of four rows of four float32 values, `step` bytes apart. */
// @ts-ignore: decorator
@inline function transposeFour(a: v128, b: v128, c: v128, d: v128, to: usize, step: usize): void {
  const abLow = v128.shuffle<f32>(a, b, 0, 4, 1, 5), abHigh = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  const cdLow = v128.shuffle<f32>(c, d, 0, 4, 1, 5), cdHigh = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<f32>(abLow, cdLow, 0, 1, 4, 5));
  v128.store(to + step, v128.shuffle<f32>(abLow, cdLow, 2, 3, 6, 7));
  v128.store(to + 2 * step, v128.shuffle<f32>(abHigh, cdHigh, 0, 1, 4, 5));
  v128.store(to + 3 * step, v128.shuffle<f32>(abHigh, cdHigh, 2, 3, 6, 7));
}

/** float32 columns that are contiguous in memory: blocks of 4 × 4 are transposed in registers. */
function transposeLines(from: usize, columnStep: usize, rows: i32, to: usize): usize {
  let row = 0;
  for (; row + 4 <= rows; row += 4) {
    for (let half = 0; half < 2; half++) {
      const source = from + <usize>(4 * half) * columnStep;
      const target = to + <usize>(16 * half);
      transposeFour(
        v128.load(source), v128.load(source + columnStep),
        v128.load(source + 2 * columnStep), v128.load(source + 3 * columnStep), target, 32,
      );
    }
    from += 16;
    to += 128;
  }
  return gatherLines<f32>(from, 4, columnStep, rows - row, 8, to);
}

/** The same for float64: blocks of 2 × 2. */
function transposeLines64(from: usize, columnStep: usize, rows: i32, to: usize): usize {
  let row = 0;
  for (; row + 2 <= rows; row += 2) {
    const a = v128.load(from), b = v128.load(from + columnStep);
    const c = v128.load(from + 2 * columnStep), d = v128.load(from + 3 * columnStep);
    v128.store(to, v128.shuffle<f64>(a, b, 0, 2));
    v128.store(to, v128.shuffle<f64>(c, d, 0, 2), 16);
    v128.store(to, v128.shuffle<f64>(a, b, 1, 3), 32);
    v128.store(to, v128.shuffle<f64>(c, d, 1, 3), 48);
    from += 16;
    to += 64;
  }
  return gatherLines<f64>(from, 8, columnStep, rows - row, 4, to);
}

/** Any steps, any number of columns present. */
function gatherLines<T>(
  from: usize, rowStep: usize, columnStep: usize, rows: i32, present: i32, to: usize,
): usize {
  const width = lineWidth<T>();
  for (let row = 0; row < rows; row++) {
    for (let j = 0; j < width; j++) {
      store<T>(to + bytes<T>(j), j < present ? load<T>(from + <usize>j * columnStep) : <T>0);
    }
    from += rowStep;
    to += 32;
  }
  return to;
}

/**
 * Packs rows of a matrix in groups of four: first values of the four rows, second values, …
 * The last group repeats its last row.
 */
export function packRowGroups<T>(
  from: usize, rowStep: usize, columnStep: usize, rows: i32, columns: i32, to: usize,
): void {
  for (let row = 0; row < rows; row += 4) {
    const last = rows - 1 - row;
    let a = from + <usize>row * rowStep;
    let b = a + <usize>min(1, last) * rowStep, c = a + <usize>min(2, last) * rowStep, d = a + <usize>min(3, last) * rowStep;
    let column = 0;
    if (sizeof<T>() == 4 && columnStep == 4) {
      for (; column + 4 <= columns; column += 4) {
        transposeFour(v128.load(a), v128.load(b), v128.load(c), v128.load(d), to, 16);
        a += 16; b += 16; c += 16; d += 16;
        to += 64;
      }
    }
    for (; column < columns; column++) {
      store<T>(to, load<T>(a));
      store<T>(to, load<T>(b), sizeof<T>());
      store<T>(to, load<T>(c), 2 * sizeof<T>());
      store<T>(to, load<T>(d), 3 * sizeof<T>());
      a += columnStep; b += columnStep; c += columnStep; d += columnStep;
      to += 4 * sizeof<T>();
    }
  }
}
