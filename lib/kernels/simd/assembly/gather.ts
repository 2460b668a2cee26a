// Rows picked by number: copies of whole rows, shared between parts.
import { bytes, firstOf } from "./vector";

/** out[o, k, :] = x[o, indices[k], :]; indices are 32-bit integers. */
export function gather<T>(
  x: usize, indices: usize, count: i32, out: usize, outer: i32, length: i32, inner: i32, part: i32, parts: i32,
): void {
  const row = bytes<T>(inner), to = firstOf(outer * count, part + 1, parts);
  for (let i = firstOf(outer * count, part, parts); i < to; i++) {
    const index = load<i32>(indices + <usize>(i % count) * 4);
    memory.copy(out + <usize>i * row, x + <usize>(i / count * length + index) * row, row);
  }
}
