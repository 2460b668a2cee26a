import type { AnyFunction } from "../exercise/data";
import type { Diagnosis, Exercise, Tolerance } from "../exercise/specification";
import { compare } from "./compare";
import type { AnyObservation } from "./further";
import type { Outcome } from "./limited-call";
import { localSubject } from "./local-subject";
import { observe, type Seen } from "./observe";
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
  const excluded = await excludedBy(specification, observations);
  for (const diagnosis of specification.diagnoses) {
    if (await matches(specification, diagnosis, observations, excluded)) {
      return { name: diagnosis.name, sentence: diagnosis.sentence };
    }
  }
  return undefined;
}

const mistakenOf = ({ wrong }: Exercise["diagnoses"][number]): AnyFunction[] => [wrong ?? []].flat() as AnyFunction[];

/** The mistaken functions that do not give the first wrong result: most of them, so they are asked together. */
async function excludedBy(
  specification: Exercise,
  observations: readonly AnyObservation[],
): Promise<ReadonlySet<AnyFunction>> {
  const all = specification.diagnoses.flatMap(mistakenOf);
  const first = observations.find((one) => one.thrown !== undefined || differs(specification, one));
  const excluded = new Set<AnyFunction>();
  if (specification.observe || !first) return excluded;
  const any = (which: number, ...args: never[]): unknown => all[which](...args);
  const subject = localSubject(any, { timeout: 1000, mayChangeArguments: true });
  const inputs = all.map((_, which) => [which, ...first.args]);
  subject.ahead?.(inputs);
  for (const [which, args] of inputs.entries())
    if (!explains(await observe(specification, subject, args), first, specification)) excluded.add(all[which]);
  return excluded;
}

async function matches(
  specification: Exercise,
  diagnosis: Diagnosis<readonly unknown[], unknown>,
  observations: readonly AnyObservation[],
  excluded: ReadonlySet<AnyFunction>,
): Promise<boolean> {
  if (diagnosis.recognises) {
    try {
      return diagnosis.recognises(observations);
    } catch {
      return false; // written for results of the right kind; anything else is not this mistake
    }
  }
  for (const mistaken of mistakenOf(diagnosis)) {
    if (!excluded.has(mistaken) && (await gives(mistaken, specification, observations))) return true;
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
  if (!specification.observe)
    subject.ahead?.(
      observations.map(({ args }) => args),
      (outcome, i) => !explains(outcome, observations[i], specification),
    );
  for (const one of observations)
    if (!explains(await observe(specification, subject, one.args), one, specification)) return false;
  return observations.some((one) => one.thrown !== undefined || differs(specification, one));
}

/** Whether what a mistaken function gave, or that it failed, is what was observed. */
function explains(
  mistaken: Seen | Outcome<unknown>,
  { got, thrown }: AnyObservation,
  { tolerance }: Exercise,
): boolean {
  if (!("value" in mistaken)) return thrown !== undefined;
  return thrown === undefined && got !== undefined && same(mistaken.value, got, comparable(tolerance));
}

function differs({ tolerance }: Exercise, { expected, got }: AnyObservation): boolean {
  return compare(expected, got, tolerance) !== undefined;
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
