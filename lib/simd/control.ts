// The first page of the memory: how the threads talk. Indices count 32-bit integers, addresses count bytes.

/**
 * The job in one word, so that it changes in one step: number (16 bits), parts (8 bits), next part to take (8 bits).
 * Whoever raises "next part" from p to p + 1 owns part p.
 */
export const JOB = 256;
/** Parts that workers have finished. */
export const DONE = 272;
/** Workers that sleep and want to be woken. */
export const SLEEPING = 288;
/** Workers that are up. */
export const READY = 304;
/** 1 after a worker failed. */
export const FAILED = 320;
/** Which function, and how many arguments. */
export const FUNCTION = 336;
/** Address of the arguments, 64-bit floats. */
export const ARGUMENTS = 2048;
/** Address of zeros, for a bias that is absent: 1,024 bytes. */
export const ZEROS = 4096;
/** Address where sizes of a window are written. */
export const SIZES = 6144;
/** First address that may be handed out. */
export const HEAP = 65536;

/** Puts a job into one word. */
export function jobWord(number: number, parts: number, next: number): number {
  return ((number & 0xffff) << 16) | (parts << 8) | next;
}

/** Parts of the job in a word. */
export function partsOf(word: number): number {
  return (word >>> 8) & 0xff;
}

/** The part of the job that is to be taken next. */
export function nextOf(word: number): number {
  return word & 0xff;
}
