import type { Exercise } from "../exercise/specification";
import { Fault } from "./faults";
import type { AnySubject } from "./local-subject";

/** What came of one input: a value or a fault. */
export type Seen = { readonly value: unknown; readonly fault?: undefined } | { readonly fault: Fault };

/** Runs a subject on one input, the way the specification looks at it. */
export async function observe(specification: Exercise, subject: AnySubject, args: readonly unknown[]): Promise<Seen> {
  try {
    const look = specification.observe;
    return { value: look ? await look.call(specification, subject, ...args) : await subject.call(...args) };
  } catch (error) {
    return { fault: error instanceof Fault ? error : unexpected(error) };
  }
}

/**
 * A specification reads results as the kind that it asked for. Where it stumbles over one, the result is to blame: the
 * reference takes the same way first.
 */
export function unexpected(error: unknown, got?: string): Fault {
  return new Fault("wrong-type", got ?? (error instanceof Error ? error.message : String(error)));
}
