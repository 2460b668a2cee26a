import type { AnyFunction } from "../exercise/data";
import type { Diagnosis, Exercise, Tolerance } from "../exercise/specification";
import { compare } from "./compare";
import type { AnyObservation } from "./further";
import { localSubject } from "./local-subject";
import { observe } from "./observe";
import type { Diagnosed } from "./verdict";

/**
 * The first usual mistake that explains everything that was observed.
 *
 * @example
 * // every input gave what `sum-for-product` gives → { name: "sum-for-product", sentence: "…" }
 */
export async function diagnose(
  specification: Exercise,
  observations: readonly AnyObservation[],
): Promise<Diagnosed | undefined> {
  if (observations.length === 0) return undefined;
  for (const diagnosis of specification.diagnoses) {
    if (await matches(specification, diagnosis, observations)) {
      return { name: diagnosis.name, sentence: diagnosis.sentence };
    }
  }
  return undefined;
}

async function matches(
  specification: Exercise,
  diagnosis: Diagnosis<readonly unknown[], unknown>,
  observations: readonly AnyObservation[],
): Promise<boolean> {
  if (diagnosis.recognises) {
    try {
      return diagnosis.recognises(observations);
    } catch {
      return false; // written for results of the right kind; anything else is not this mistake
    }
  }
  for (const mistaken of [diagnosis.wrong ?? []].flat()) {
    if (await gives(mistaken as AnyFunction, specification, observations)) return true;
  }
  return false;
}

/** Whether a mistaken function gives everything that was observed, and is not right on all of it. */
async function gives(
  wrong: AnyFunction,
  specification: Exercise,
  observations: readonly AnyObservation[],
): Promise<boolean> {
  const subject = localSubject(wrong, { timeout: 1000, mayChangeArguments: true });
  const tolerance = comparable(specification.tolerance);
  let differs = false;
  for (const { args, expected, got, thrown } of observations) {
    const mistaken = await observe(specification, subject, args);
    if (mistaken.fault) {
      if (thrown === undefined) return false;
      differs = true;
      continue;
    }
    if (thrown !== undefined || got === undefined || !same(mistaken.value, got, tolerance)) return false;
    differs ||= compare(expected, got, specification.tolerance) !== undefined;
  }
  return differs;
}

/** The same mistake may be written in another order of operations: rounding must not hide it. */
function comparable(tolerance: Tolerance): Tolerance {
  return {
    reason: "rounding of another order of operations",
    absolute: Math.max(tolerance.absolute ?? 0, 1e-9),
    relative: Math.max(tolerance.relative ?? 0, 1e-9),
  };
}

function same(one: unknown, other: unknown, tolerance: Tolerance): boolean {
  return compare(one, other, tolerance) === undefined;
}
