import { type Code, codeLengths, codeOf } from "./huffman";
import { repeats, type Tokens } from "./matches";

/** Tokens that share a code: enough for its table to pay. */
const blockSize = 1 << 15;

/**
 * Bytes compressed in the zlib format, always to the same result: compression libraries differ between versions and
 * processors, and committed pictures would differ with them.
 *
 * Source: P. Deutsch, RFC 1950 and RFC 1951 (1996), dynamic codes only.
 */
export function deflated(bytes: Uint8Array): Uint8Array {
  const out = new Bits(bytes.length + 64);
  out.write(0x0178, 16);
  const tokens = repeats(bytes);
  for (let from = 0; from === 0 || from < tokens.count; from += blockSize) {
    const to = Math.min(from + blockSize, tokens.count);
    writeBlock(out, tokens, from, to, to === tokens.count);
  }
  out.align();
  const [a, b] = adler(bytes);
  for (const byte of [b >>> 8, b & 255, a >>> 8, a & 255]) out.write(byte, 8);
  return out.bytes();
}

function writeBlock(out: Bits, tokens: Tokens, from: number, to: number, last: boolean): void {
  const letters = new Array<number>(286).fill(0);
  const distances = new Array<number>(30).fill(0);
  letters[256] = 1;
  for (let at = from; at < to; at++) {
    if (tokens.lengths[at] === 0) letters[tokens.values[at]]++;
    else {
      letters[lengthSymbol(tokens.lengths[at]).symbol]++;
      distances[distanceSymbol(tokens.values[at]).symbol]++;
    }
  }
  const [letterCode, distanceCode] = [codeOf(codeLengths(letters, 15)), codeOf(codeLengths(distances, 15))];
  out.write(last ? 0b101 : 0b100, 3);
  writeTables(out, letterCode, distanceCode);
  for (let at = from; at < to; at++) {
    if (tokens.lengths[at] === 0) put(out, letterCode, tokens.values[at]);
    else {
      const [length, distance] = [lengthSymbol(tokens.lengths[at]), distanceSymbol(tokens.values[at])];
      put(out, letterCode, length.symbol);
      out.write(length.rest, length.extra);
      put(out, distanceCode, distance.symbol);
      out.write(distance.rest, distance.extra);
    }
  }
  put(out, letterCode, 256);
}

/** Order in which the lengths of the code for code lengths are written. */
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Both codes by their lengths, in runs, in a code of their own. */
function writeTables(out: Bits, letters: Code, distances: Code): void {
  const used = (lengths: readonly number[], least: number): number =>
    Math.max(
      least,
      lengths.reduce((last, length, symbol) => (length > 0 ? symbol + 1 : last), 0),
    );
  const [letterCount, distanceCount] = [used(letters.lengths, 257), used(distances.lengths, 1)];
  const runs = runsOf([...letters.lengths.slice(0, letterCount), ...distances.lengths.slice(0, distanceCount)]);
  const counts = new Array<number>(19).fill(0);
  for (const { symbol } of runs) counts[symbol]++;
  const code = codeOf(codeLengths(counts, 7));
  const written = Math.max(
    4,
    order.reduce((last, symbol, at) => (code.lengths[symbol] > 0 ? at + 1 : last), 0),
  );
  out.write(letterCount - 257, 5);
  out.write(distanceCount - 1, 5);
  out.write(written - 4, 4);
  for (const symbol of order.slice(0, written)) out.write(code.lengths[symbol], 3);
  for (const { symbol, rest, extra } of runs) {
    put(out, code, symbol);
    out.write(rest, extra);
  }
}

/** A symbol, and bits that follow it as they are. */
interface Coded {
  readonly symbol: number;
  readonly rest: number;
  readonly extra: number;
}

function runsOf(lengths: readonly number[]): Coded[] {
  const runs: Coded[] = [];
  let at = 0;
  while (at < lengths.length) {
    const value = lengths[at];
    let run = 1;
    while (at + run < lengths.length && lengths[at + run] === value) run++;
    at += run;
    if (value !== 0) {
      runs.push({ symbol: value, rest: 0, extra: 0 });
      run--;
    }
    while (run >= 3) {
      const part = Math.min(run, value !== 0 ? 6 : run > 10 ? 138 : 10);
      if (value !== 0) runs.push({ symbol: 16, rest: part - 3, extra: 2 });
      else if (part <= 10) runs.push({ symbol: 17, rest: part - 3, extra: 3 });
      else runs.push({ symbol: 18, rest: part - 11, extra: 7 });
      run -= part;
    }
    for (; run > 0; run--) runs.push({ symbol: value, rest: 0, extra: 0 });
  }
  return runs;
}

function lengthSymbol(length: number): Coded {
  if (length === 258) return { symbol: 285, rest: 0, extra: 0 };
  const extra = length < 11 ? 0 : 29 - Math.clz32(length - 3);
  return { symbol: 257 + 4 * extra + ((length - 3) >>> extra), rest: (length - 3) & ((1 << extra) - 1), extra };
}

function distanceSymbol(distance: number): Coded {
  const extra = distance < 5 ? 0 : 30 - Math.clz32(distance - 1);
  return { symbol: 2 * extra + ((distance - 1) >>> extra), rest: (distance - 1) & ((1 << extra) - 1), extra };
}

function put(out: Bits, code: Code, symbol: number): void {
  out.write(code.bits[symbol], code.lengths[symbol]);
}

/** Bits packed from the lowest up. */
class Bits {
  private buffer: Uint8Array;
  private size = 0;
  private held = 0;
  private count = 0;

  constructor(room: number) {
    this.buffer = new Uint8Array(room);
  }

  write(value: number, bits: number): void {
    this.held |= value << this.count;
    this.count += bits;
    while (this.count >= 8) {
      if (this.size === this.buffer.length) {
        const larger = new Uint8Array(2 * this.size);
        larger.set(this.buffer);
        this.buffer = larger;
      }
      this.buffer[this.size++] = this.held & 255;
      this.held >>>= 8;
      this.count -= 8;
    }
  }

  align(): void {
    if (this.count > 0) this.write(0, 8 - this.count);
  }

  bytes(): Uint8Array {
    return this.buffer.slice(0, this.size);
  }
}

function adler(bytes: Uint8Array): [number, number] {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return [a, b];
}
