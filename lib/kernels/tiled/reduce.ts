import type { Kernels } from "../kernels";
import { rounding } from "../storage";

/**
 * Sum, maximum or minimum over the middle axis of x [outer, length, inner], row after row, bit for bit the reference.
 *
 * @example
 * const out = new Float64Array(2);
 * reduce("sum", Float64Array.of(1, 2, 3, 4), out, { outer: 1, length: 2, inner: 2 });
 * Array.from(out) // → [4, 6]
 */
export const reduce: Kernels["reduce"] = (reducer, x, out, { outer, length, inner }) => {
  const round = rounding(out);
  out.fill(reducer === "sum" ? 0 : reducer === "max" ? -Infinity : Infinity);
  for (let o = 0; o < outer; o++) {
    const first = o * inner;
    let at = o * length * inner;
    for (let r = 0; r < length; r++) {
      if (reducer === "sum") for (let i = 0; i < inner; i++) out[first + i] = round(out[first + i] + x[at++]);
      else if (reducer === "max") for (let i = 0; i < inner; i++) out[first + i] = Math.max(out[first + i], x[at++]);
      else for (let i = 0; i < inner; i++) out[first + i] = Math.min(out[first + i], x[at++]);
    }
  }
};
