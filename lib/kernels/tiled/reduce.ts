import type { Kernels } from "../kernels";

/**
 * Sum, maximum or minimum over the middle axis of x [outer, length, inner], row after row, bit for bit the reference.
 *
 * @example
 * const out = new Float64Array(2);
 * reduce("sum", Float64Array.of(1, 2, 3, 4), out, { outer: 1, length: 2, inner: 2 });
 * Array.from(out) // → [4, 6]
 */
export const reduce: Kernels["reduce"] = (reducer, x, out, { outer, length, inner }) => {
  const sofar = new Float64Array(inner); // in 64 bits: a long sum in 32 would stall
  const start = reducer === "sum" ? 0 : reducer === "max" ? -Infinity : Infinity;
  let at = 0;
  for (let o = 0; o < outer; o++) {
    sofar.fill(start);
    for (let r = 0; r < length; r++) {
      if (reducer === "sum") for (let i = 0; i < inner; i++) sofar[i] += x[at++];
      else if (reducer === "max") for (let i = 0; i < inner; i++) sofar[i] = Math.max(sofar[i], x[at++]);
      else for (let i = 0; i < inner; i++) sofar[i] = Math.min(sofar[i], x[at++]);
    }
    out.set(sofar, o * inner);
  }
};
