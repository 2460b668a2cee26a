import type { Case, Exercise } from "../exercise/specification";
import { seeded } from "../random/random";

/** A case whose types are no longer known. */
export type AnyCase = Case<readonly unknown[]>;

/** How many inputs are drawn where a case does not say. */
export const INPUTS_DRAWN = 5;

/** Text to a 32-bit seed (FNV-1a). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The inputs of a case: those written down, and those drawn from a seed. */
export function inputsOf(part: AnyCase, seed: string): readonly (readonly unknown[])[] {
  if (!part.draw) return part.inputs ?? [];
  const random = seeded(seedOf(seed));
  const drawn = Array.from({ length: part.count ?? INPUTS_DRAWN }, () => part.draw?.(random) ?? []);
  return [...(part.inputs ?? []), ...drawn];
}

/** The inputs of each case that everybody sees. */
export function publishedInputs({ id, cases }: Exercise): (readonly (readonly unknown[])[])[] {
  return cases.map((part, i) => inputsOf(part, `published/${id}/case ${i}`));
}
