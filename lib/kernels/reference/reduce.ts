import type { Kernels, Reducer } from "../kernels";
import type { Floats } from "../storage";

/** How a reducer starts and what it does with the next value, in 64 bits: a long sum in 32 bits would stall. */
const steps: { [R in Reducer]: { start: number; next: (sofar: number, value: number) => number } } = {
  sum: { start: 0, next: (sofar, value) => sofar + value },
  max: { start: -Infinity, next: (sofar, value) => Math.max(sofar, value) },
  min: { start: Infinity, next: (sofar, value) => Math.min(sofar, value) },
};

/**
 * Sum, maximum or minimum over the middle axis of x [outer, length, inner].
 *
 * @example
 * const out = new Float64Array(2);
 * reduce("sum", Float64Array.of(1, 2, 3, 4), out, { outer: 1, length: 2, inner: 2 }); // the columns of a 2×2 matrix
 * Array.from(out) // → [4, 6]
 */
export const reduce: Kernels["reduce"] = (reducer: Reducer, x: Floats, out: Floats, { outer, length, inner }) => {
  const { start, next } = steps[reducer];
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i++) {
      let sofar = start;
      for (let r = 0; r < length; r++) sofar = next(sofar, x[(o * length + r) * inner + i]);
      out[o * inner + i] = sofar;
    }
  }
};
