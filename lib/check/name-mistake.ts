import type { Exercise } from "../exercise/specification";
import { diagnose } from "./diagnose";
import { type FaultName, faults } from "./faults";
import type { AnyObservation, Ask } from "./further";
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

/** Of these, the ones that leave the form of the result as it should be: only then are its numbers looked into. */
const ofValues: ReadonlySet<FaultName> = new Set(["wrong-value", "property-broken"]);

/** What a judgement saw of a wrong answer. */
export interface Evidence {
  /** Published inputs, those of properties that do not hold, and further ones. */
  readonly observations: readonly AnyObservation[];
  /** The fingerprint of what came back on published and further inputs. */
  readonly print?: string;
  /** What was seen first. */
  readonly fault: FaultName;
  /** Asks the answer more. */
  readonly ask: Ask;
}

/**
 * What the mistake probably is: its own name in this exercise, or the one that it has in every exercise, or the small
 * slip that gives the same. A name has to explain further inputs, too, not the published ones alone: few inputs may be
 * explained by chance.
 */
export async function nameMistake(
  specification: Exercise,
  { observations, print, fault, ask }: Evidence,
): Promise<Diagnosed | undefined> {
  const own = await diagnose(specification, observations);
  if (own) return own;
  if (specification.trained || !open.has(fault) || specification.cases.some((part) => part.conceals)) return undefined;
  const slip = slipOf(specification.id, print);
  const usual = await usualMistake(specification, observations, { slip, ask: ofValues.has(fault) ? ask : undefined });
  return usual ?? (ofValues.has(fault) ? failsElsewhere(observations) : undefined);
}

/** What is seen where an answer is wrong on some inputs and fails on others; not how: these may be secret. */
function failsElsewhere(observations: readonly AnyObservation[]): Diagnosed | undefined {
  const fails = observations.some(({ thrown }) => thrown !== undefined);
  return fails ? { name: "fails-elsewhere", sentence: faults["fails-elsewhere"] } : undefined;
}
