/** The numbers' precision: "float64" (53 bits, for gradients that are checked) or "float32" (24 bits, for training). */
export type DType = "float64" | "float32";

/** The typed array that holds a tensor's numbers. */
export type Floats = Float64Array | Float32Array;

/**
 * Room for `length` numbers, all 0: the one place where a tensor's storage is asked for.
 *
 * @throws RangeError when the length is not a whole number from 0, or when there is not that much memory
 * @example
 * allocate("float32", 3).length // → 3
 */
export function allocate(dtype: DType, length: number): Floats {
  if (!Number.isSafeInteger(length) || length < 0) {
    throw new RangeError(`allocate: length must be a whole number from 0, got ${length}`);
  }
  try {
    return dtype === "float32" ? new Float32Array(length) : new Float64Array(length);
  } catch {
    throw new RangeError(`allocate: no memory for ${length} numbers of ${dtype} (${bytes(dtype, length)})`);
  }
}

function bytes(dtype: DType, length: number): string {
  return `${Math.round((length * (dtype === "float32" ? 4 : 8)) / 1048576)} MiB`;
}
