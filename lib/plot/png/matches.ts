/** Bytes as a list of literals (`length` 0) and repeats of what stood `distance` bytes before. */
export interface Tokens {
  readonly count: number;
  /** Length of a repeat, 3 to 258; 0 for a literal. */
  readonly lengths: Uint16Array;
  /** Distance of a repeat, 1 to 32768; the byte itself for a literal. */
  readonly values: Uint16Array;
}

const window = 32768;
const longest = 258;
/** Earlier places that are tried for a repeat: more makes files a little smaller and slower. */
const tries = 600;

/**
 * Finds repeats in bytes: at each place the longest among the latest that begin with the same three bytes, unless the
 * next place has a longer one.
 */
export function repeats(bytes: Uint8Array): Tokens {
  const [lengths, values] = [new Uint16Array(bytes.length), new Uint16Array(bytes.length)];
  const head = new Int32Array(1 << 15).fill(-1);
  const before = new Int32Array(bytes.length);
  const enter = (at: number): void => {
    if (at + 2 >= bytes.length) return;
    const key = ((bytes[at] << 10) ^ (bytes[at + 1] << 5) ^ bytes[at + 2]) & 0x7fff;
    before[at] = head[key];
    head[key] = at;
  };
  const best = (at: number): [number, number] => {
    let [length, distance] = [0, 0];
    const most = Math.min(longest, bytes.length - at);
    for (let place = before[at], left = tries; place >= 0 && at - place < window && left > 0; left--) {
      let same = 0;
      if (bytes[place + length] !== bytes[at + length]) {
        place = before[place];
        continue;
      }
      while (same < most && bytes[place + same] === bytes[at + same]) same++;
      if (same > length) [length, distance] = [same, at - place];
      if (length === most) break;
      place = before[place];
    }
    return length >= 3 ? [length, distance] : [0, 0];
  };
  let count = 0;
  const put = (length: number, value: number): void => {
    lengths[count] = length;
    values[count++] = value;
  };
  let at = 0;
  let known: [number, number] | undefined;
  while (at < bytes.length) {
    if (known === undefined) enter(at);
    const [length, distance] = known ?? (at + 2 < bytes.length ? best(at) : [0, 0]);
    known = undefined;
    if (length > 0 && length < longest && at + 3 < bytes.length) {
      enter(at + 1);
      const next = best(at + 1);
      if (next[0] > length) {
        put(0, bytes[at++]);
        known = next;
        continue;
      }
      put(length, distance);
      for (let step = 2; step < length; step++) enter(at + step);
      at += length;
    } else if (length > 0) {
      put(length, distance);
      for (let step = 1; step < length; step++) enter(at + step);
      at += length;
    } else put(0, bytes[at++]);
  }
  return { count, lengths, values };
}
