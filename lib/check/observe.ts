import { Fault } from "./faults";
import type { AnySubject } from "./local-subject";
import type { Exercise } from "./specification";

/** What came of one input: a value or a fault. */
export type Seen = { readonly value: unknown; readonly fault?: undefined } | { readonly fault: Fault };

/** Runs a subject on one input, the way the specification looks at it. */
export async function observe(specification: Exercise, subject: AnySubject, args: readonly unknown[]): Promise<Seen> {
  try {
    const look = specification.observe;
    return { value: look ? await look.call(specification, subject, ...args) : await subject.call(...args) };
  } catch (error) {
    if (error instanceof Fault) return { fault: error };
    throw error;
  }
}
