import type { Kernels } from "../kernels";

/**
 * Rows of x [outer, length, inner] picked by number along the middle axis.
 *
 * @example
 * const out = new Float64Array(4);
 * gather(Float64Array.of(1, 2, 3, 4, 5, 6), [2, 0], out, { outer: 1, length: 3, inner: 2 });
 * Array.from(out) // → [5, 6, 1, 2]
 */
export const gather: Kernels["gather"] = (x, indices, out, { outer, length, inner }) => {
  let next = 0;
  for (let o = 0; o < outer; o++) {
    for (let k = 0; k < indices.length; k++) {
      const from = (o * length + indices[k]) * inner;
      for (let i = 0; i < inner; i++) out[next++] = x[from + i];
    }
  }
};
