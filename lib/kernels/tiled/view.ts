import type { Floats } from "../storage";

/** A matrix inside a flat array: element (i, j) lies at `rows[i] + columns[j]`. */
export interface View {
  readonly data: Floats;
  readonly rows: Int32Array;
  readonly columns: Int32Array;
}

/**
 * Where the first `count` lines of an axis lie.
 *
 * @example
 * Array.from(steps(3, 10)) // → [0, 10, 20]
 */
export function steps(count: number, step: number): Int32Array {
  const offsets = new Int32Array(count);
  for (let i = 0; i < count; i++) offsets[i] = i * step;
  return offsets;
}

/**
 * Several axes read as one, the last one fastest: sums of one offset from each.
 *
 * @example
 * Array.from(flatten(steps(2, 10), steps(3, 1))) // → [0, 1, 2, 10, 11, 12]
 */
export function flatten(...axes: readonly Int32Array[]): Int32Array {
  return axes.reduce((outer, inner) => {
    const offsets = new Int32Array(outer.length * inner.length);
    for (let i = 0; i < outer.length; i++) addTo(outer[i], inner, offsets, i * inner.length);
    return offsets;
  });
}

function addTo(offset: number, axis: Int32Array, to: Int32Array, at: number): void {
  for (let i = 0; i < axis.length; i++) to[(at + i) | 0] = (offset + axis[i]) | 0;
}
