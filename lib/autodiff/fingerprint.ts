import type { Floats } from "../kernels/storage";

/** Of longer arrays this many entries are looked at, evenly spaced: enough for any change that touches a whole tensor. */
const SAMPLED = 64;

const bits = new Float64Array(1);
const words = new Int32Array(bits.buffer);

/**
 * A number of 32 bits that tells whether an array was changed: from the exact bits of all entries, or of 64 of them when
 * there are more (a change of one single entry of a large tensor can go unseen).
 *
 * @example
 * const data = Float64Array.of(1, 2);
 * const before = fingerprint(data);
 * data[1] = 3;
 * fingerprint(data) === before // → false
 */
export function fingerprint(data: Floats): number {
  const last = data.length - 1;
  const count = Math.min(SAMPLED, data.length);
  const step = count > 1 ? last / (count - 1) : 0;
  let hash = data.length;
  for (let k = 0; k < count; k++) {
    bits[0] = data[Math.round(k * step)];
    hash = Math.imul(hash ^ words[0], 0x01000193);
    hash = Math.imul(hash ^ words[1], 0x01000193);
  }
  return hash;
}
