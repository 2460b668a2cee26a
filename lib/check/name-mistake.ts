import type { Exercise, Observation } from "../exercise/specification";
import { diagnose } from "./diagnose";
import type { FaultName } from "./faults";
import { slipOf } from "./usual/slip";
import { usualMistake } from "./usual/usual-mistake";
import type { Diagnosed } from "./verdict";

/** Faults that say what was seen and not why: the only ones for which a usual mistake is looked for. */
const open: ReadonlySet<FaultName> = new Set([
  "wrong-value",
  "property-broken",
  "wrong-type",
  "wrong-length",
  "wrong-shape",
  "missing-part",
  "infinite",
]);

/**
 * What the mistake probably is: its own name in this exercise, or the one that it has in every exercise, or the small
 * slip that gives the same.
 *
 * @param print - the fingerprint of what came back on the published inputs
 * @param fault - what was seen first
 */
export async function nameMistake(
  specification: Exercise,
  observations: readonly Observation<readonly unknown[], unknown>[],
  print: string | undefined,
  fault: FaultName,
): Promise<Diagnosed | undefined> {
  const own = await diagnose(specification, observations);
  if (own) return own;
  if (!open.has(fault) || specification.cases.some((part) => part.conceals)) return undefined;
  return usualMistake(specification, observations, slipOf(specification.id, print));
}
