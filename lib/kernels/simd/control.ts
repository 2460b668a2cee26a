// The first page of the memory: how the threads talk. Indices count 32-bit integers, addresses count bytes.

/**
 * The job in one word, so that it changes in one step: number (8 bits), parts (8 bits), parts taken from the front by
 * the main thread (8 bits) and from behind by the workers (8 bits). Whoever raises a count by one owns the next part on
 * that side. With two threads each half of the data thus stays with one of them, and in its cache, from job to job.
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
/** Number of the latest start of workers. */
export const STARTED = 352;
/** Number of the latest start that the main thread brought to its end. */
export const KNOWN = 368;
/** Address of the arguments, 64-bit floats. */
export const ARGUMENTS = 2048;
/** Address of zeros, for a bias that is absent: 1,024 bytes. */
export const ZEROS = 4096;
/** Address where sizes of a window are written. */
export const SIZES = 6144;
/** First address that may be handed out. */
export const HEAP = 65536;

/** What is added to the word to take a part from the front. */
export const FRONT = 256;
/** What is added to the word to take a part from the back. */
export const BEHIND = 1;

/** Puts a job into one word. */
export function jobWord(number: number, parts: number, front: number, behind: number): number {
  return ((number & 0xff) << 24) | (parts << 16) | (front << 8) | behind;
}

/** Parts of the job in a word. */
export function partsOf(word: number): number {
  return (word >>> 16) & 0xff;
}

/** Parts taken from the front: the number of the next one on that side. */
export function frontOf(word: number): number {
  return (word >>> 8) & 0xff;
}

/** Parts taken from behind. */
export function behindOf(word: number): number {
  return word & 0xff;
}
