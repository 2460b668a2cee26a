/**
 * Bytes compressed in the zlib format, always to the same result (compression libraries differ between versions and
 * processors). Repeats are found by a table of the last place of every three bytes; codes are the fixed ones.
 *
 * Source: P. Deutsch, RFC 1950 and RFC 1951 (1996); compression method of section 3.2.6, no dynamic codes.
 */
export function deflated(bytes: Uint8Array): Uint8Array {
  const out = new Bits(bytes.length + 64);
  out.write(0x0178, 16);
  out.write(0b011, 3);
  const last = new Int32Array(1 << 15).fill(-1);
  let at = 0;
  while (at < bytes.length) {
    let [length, distance] = [0, 0];
    if (at + 2 < bytes.length) {
      const key = ((bytes[at] << 10) ^ (bytes[at + 1] << 5) ^ bytes[at + 2]) & 0x7fff;
      const before = last[key];
      if (before >= 0 && at - before <= 32768) {
        distance = at - before;
        while (length < 258 && at + length < bytes.length && bytes[before + length] === bytes[at + length]) length++;
      }
      last[key] = at;
    }
    if (length >= 3) {
      repeat(out, length, distance);
      at += length;
    } else literal(out, bytes[at++]);
  }
  literal(out, 256);
  out.align();
  const [a, b] = adler(bytes);
  for (const byte of [b >>> 8, b & 255, a >>> 8, a & 255]) out.write(byte, 8);
  return out.bytes();
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

  /** Codes are written from their highest bit. */
  writeCode(code: number, bits: number): void {
    let turned = 0;
    for (let bit = 0; bit < bits; bit++) turned |= ((code >>> bit) & 1) << (bits - 1 - bit);
    this.write(turned, bits);
  }

  align(): void {
    if (this.count > 0) this.write(0, 8 - this.count);
  }

  bytes(): Uint8Array {
    return this.buffer.slice(0, this.size);
  }
}

function literal(out: Bits, symbol: number): void {
  if (symbol < 144) out.writeCode(0x30 + symbol, 8);
  else if (symbol < 256) out.writeCode(0x190 + symbol - 144, 9);
  else if (symbol < 280) out.writeCode(symbol - 256, 7);
  else out.writeCode(0xc0 + symbol - 280, 8);
}

function repeat(out: Bits, length: number, distance: number): void {
  if (length === 258) literal(out, 285);
  else {
    const extra = length < 11 ? 0 : 29 - Math.clz32(length - 3);
    literal(out, 257 + 4 * extra + ((length - 3) >>> extra));
    out.write((length - 3) & ((1 << extra) - 1), extra);
  }
  const extra = distance < 5 ? 0 : 30 - Math.clz32(distance - 1);
  out.writeCode(2 * extra + ((distance - 1) >>> extra), 5);
  out.write((distance - 1) & ((1 << extra) - 1), extra);
}

function adler(bytes: Uint8Array): [number, number] {
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return [a, b];
}
