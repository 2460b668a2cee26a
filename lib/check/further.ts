import type { Data } from "../exercise/data";
import type { Exercise, Observation } from "../exercise/specification";
import { seeded } from "../random/random";
import { seedOf } from "./inputs";
import type { AnySubject } from "./local-subject";
import { observe } from "./observe";

/** An observation whose types are no longer known. */
export type AnyObservation = Observation<readonly unknown[], unknown>;

/** Asks an answer one more thing; nothing where the right answer to it is not known, or where it may not be asked. */
export interface Ask {
  (args: readonly unknown[]): Promise<AnyObservation | undefined>;
  /** Says what will be asked one after the other, which takes less time then. */
  readonly ahead?: (inputs: readonly (readonly unknown[])[]) => void;
}

/** Inputs drawn beyond the published ones, and once more where only vague words are left: chance explains few, not many. */
const MORE = { further: 16, last: 24 };

/**
 * Asks an answer and the reference the same; there is nothing to say where the reference fails. An answer that did not
 * come back once is not asked again: every further input could take as long.
 */
export function askerOf(specification: Exercise, reference: AnySubject, subject: AnySubject): Ask {
  let hangs = false;
  const ask = async (args: readonly unknown[]): Promise<AnyObservation | undefined> => {
    if (hangs) return undefined;
    const right = await observe(specification, reference, args);
    if (right.fault) return undefined;
    const seen = await observe(specification, subject, args);
    hangs = seen.fault?.fault === "endless";
    return seen.fault
      ? { args, expected: right.value, thrown: seen.fault.detail }
      : { args, expected: right.value, got: seen.value as Data };
  };
  const ahead: Ask["ahead"] = (inputs) => {
    if (!hangs && !specification.observe) subject.ahead?.(inputs);
  };
  return Object.assign(ask, { ahead });
}

/** What an answer gives to further inputs, the same for everybody, spread over the cases that draw. */
export async function furtherObservations(
  { id, cases, sealed }: Exercise,
  ask: Ask,
  which: keyof typeof MORE = "further",
): Promise<AnyObservation[]> {
  const drawing = cases.filter((part) => part.draw && !part.conceals);
  if (sealed || drawing.length === 0) return [];
  const seen: AnyObservation[] = [];
  for (const [i, { draw }] of drawing.entries()) {
    const random = seeded(seedOf(`${which}/${id}/case ${i}`));
    const inputs = Array.from({ length: Math.ceil(MORE[which] / drawing.length) }, () => draw?.(random) ?? []);
    ask.ahead?.(inputs);
    for (const args of inputs) {
      const one = await ask(args);
      if (one) seen.push(one);
    }
  }
  return seen;
}
