import { zlibSync } from "fflate";
import type { Indexed } from "./palette";

/**
 * Pixels as a PNG file. The bytes depend on nothing but the pixels: fflate is plain JavaScript and
 * pinned, while zlib differs between versions of Node and processors, and committed pictures would differ with it.
 *
 * @param channels 1 grey, 3 red green blue, 4 with opacity
 * @param pixels height × width × channels values from 0 to 255, row by row
 * Source: PNG specification, third edition (W3C 2025), sections 5 and 11.
 */
export function encodePng(width: number, height: number, channels: 1 | 3 | 4, pixels: ArrayLike<number>): Buffer {
  const kind = { 1: 0, 3: 2, 4: 6 }[channels];
  return file(width, height, kind, [], rowsOf(pixels, width * channels, height));
}

/** Pixels that are numbers of colours as a PNG file. */
export function encodeIndexedPng(width: number, height: number, { colours, pixels }: Indexed): Buffer {
  return file(width, height, 3, [chunk("PLTE", colours)], rowsOf(pixels, width, height));
}

/** Rows, each behind a 0: not predicted from its neighbours. */
function rowsOf(pixels: ArrayLike<number>, row: number, height: number): Uint8Array {
  const lines = new Uint8Array(height * (row + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < row; x++) lines[y * (row + 1) + 1 + x] = pixels[y * row + x];
  }
  return lines;
}

function file(width: number, height: number, kind: number, more: readonly Buffer[], lines: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  header[9] = kind;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const end = chunk("IEND", Buffer.alloc(0));
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    ...more,
    chunk("IDAT", zlibSync(lines, { level: 9, mem: 12 })),
    end,
  ]);
}

function chunk(kind: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(checksum(body));
  return Buffer.concat([length, body, sum]);
}

const remainders = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** CRC-32 of bytes. */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = remainders[(value ^ byte) & 255] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
