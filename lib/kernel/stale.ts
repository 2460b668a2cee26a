import { host } from "../host";

/**
 * Names whose last version did not compile, or whose cell threw before it reached them: what they hold is an older
 * definition, or nothing. A check of such a function would judge yesterday's code; it asks here first. Empty without
 * a kernel.
 *
 * @example
 * staleNames().has("step") // → false
 */
export function staleNames(): ReadonlySet<string> {
  return host().staleNames;
}
