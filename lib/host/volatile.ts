/** What stands in committed notebooks where a value differs from run to run. */
const mask = "‹varies›";

/**
 * Text of a value that differs from run to run or from machine to machine (a time, memory in use, a version, the name
 * of a back-end). A person sees the value; where the course's own outputs are made (`NABLA_CANONICAL=1`) a fixed mask
 * stands in its place, so that executing a notebook twice gives the same file.
 *
 * @example
 * volatile(1.25) // → "1.25"
 */
export function volatile(value: unknown): string {
  return process.env.NABLA_CANONICAL === "1" ? mask : String(value);
}
