/**
 * Numbers that every competitor can make for itself, so that all compute the same: a small linear congruential
 * generator, scaled to [−1, 1).
 */
export function values(length: number, seed: number, scale = 1): Float32Array {
  const out = new Float32Array(length);
  let state = seed;
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    out[i] = (state / 2 ** 31 - 1) * scale;
  }
  return out;
}

/** Labels 0 … classes − 1 in a scattered order. */
export function labels(length: number, classes: number): Int32Array {
  return Int32Array.from({ length }, (_, i) => (i * 7 + 3) % classes);
}
