import type { AnyObservation } from "../further";

const DIGITS = 7;

/** Two 32-bit hashes of a text (FNV-1a from two starts), in 11 letters. */
function hashOf(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9747b28c];
  for (let i = 0; i < text.length; i++) {
    one = Math.imul(one ^ text.charCodeAt(i), 0x01000193);
    other = Math.imul(other ^ text.charCodeAt(text.length - 1 - i), 0x01000193);
  }
  return ((one >>> 0) * 2 ** 21 + ((other >>> 0) % 2 ** 21)).toString(36).padStart(11, "0");
}

/**
 * What an answer gave on the inputs that were tried, as a short text: the same for two answers that agree to seven digits,
 * however they are written. Nothing where a call failed.
 *
 * @example
 * fingerprint([{ args: [], expected: 1, got: 0.1 + 0.2 }]) === fingerprint([{ args: [], expected: 1, got: 0.3 }]) // → true
 */
export function fingerprint(observations: readonly AnyObservation[]): string | undefined {
  if (observations.length === 0 || observations.some(({ thrown, got }) => thrown !== undefined || got === undefined))
    return undefined;
  const text = JSON.stringify(
    observations.map(({ got }) => got),
    (_key, value: unknown) => (typeof value === "number" ? `${Number(value.toPrecision(DIGITS)) + 0}` : value),
  );
  return hashOf(text);
}
