/** What the completed kernel tells the library; absent on a kernel that does not. */
export interface KernelRecord {
  /** Names whose newest definition did not compile, each with the first error. */
  readonly stale: ReadonlyMap<string, string>;
}

/** The record of the kernel that runs this code, or nothing (a script, a test, another kernel). */
export function kernelRecord(): KernelRecord | undefined {
  const record = (globalThis as { [key: symbol]: unknown })[Symbol.for("nabla.kernel")];
  return typeof record === "object" && record !== null && "stale" in record ? (record as KernelRecord) : undefined;
}
