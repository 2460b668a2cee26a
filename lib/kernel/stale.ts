import { host } from "../host";

/**
 * Names whose last version did not compile or was never reached, while an older definition of them is still alive.
 * A check of such a function would judge yesterday's code; it asks here first. Empty without a kernel.
 *
 * @example
 * staleNames().has("step") // → false
 */
export function staleNames(): ReadonlySet<string> {
  return host().staleNames;
}
