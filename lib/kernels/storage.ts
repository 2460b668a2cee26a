/** The one place where the numbers of a tensor get their memory. */

/** Kind of number: 64 bits for gradients that are checked, 32 bits for training. */
export type DType = "float64" | "float32";

/** A flat array of either kind. */
export type Floats = Float64Array | Float32Array;

/**
 * Kind of number of an array.
 *
 * @example
 * dtypeOf(new Float32Array(3)) // → "float32"
 */
export function dtypeOf(array: Floats): DType {
  return array instanceof Float32Array ? "float32" : "float64";
}

/** Gives memory for `length` numbers; contents are undefined when `zeroed` is false. */
export type Allocator = (dtype: DType, length: number, zeroed: boolean) => Floats;

/** Memory from the JavaScript heap, which the garbage collector takes back. */
export const heapAllocator: Allocator = (dtype, length) =>
  dtype === "float32" ? new Float32Array(length) : new Float64Array(length);

/**
 * What one operation rounds its result to, so that one loop nest describes both kinds of numbers:
 * `Math.fround` for 32 bits, nothing for 64.
 *
 * @example
 * rounding(new Float32Array(1))(0.1) // → 0.10000000149011612
 */
export function rounding(array: Floats): (value: number) => number {
  return array instanceof Float32Array ? Math.fround : (value) => value;
}
