import { gunzipSync } from "node:zlib";

/** An array of bytes with its shape, as an IDX file holds it. */
export interface IdxArray {
  /** The bytes, last axis fastest. */
  readonly data: Uint8Array;
  /** The length of each axis. */
  readonly shape: readonly number[];
}

const UNSIGNED_BYTE = 0x08;

/**
 * Reads the IDX format of MNIST: two zero bytes, a type (8 = unsigned byte), the number of axes, each axis' length as
 * a big-endian 32-bit number, then the data. A file packed with gzip is unpacked first.
 *
 * @param file - the file's bytes, packed or not.
 * @param name - what to call the file in an error.
 * @throws RangeError that names the file and the offset (in bytes, unpacked) where it is wrong.
 * @example
 * readIdx(Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 2, 7, 9), "two.idx").data // → Uint8Array [7, 9]
 * @see Y. LeCun, C. Cortes, C. Burges: The MNIST database, "File formats".
 */
export function readIdx(file: Uint8Array, name: string): IdxArray {
  const packed = file[0] === 0x1f && file[1] === 0x8b;
  const bytes = packed ? unpack(file, name) : file;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || bytes[0] !== 0 || bytes[1] !== 0)
    throw new RangeError(`${name}: no IDX file, its first two bytes are not 0 (offset 0)`);
  if (bytes[2] !== UNSIGNED_BYTE)
    throw new RangeError(`${name}: type ${bytes[2]} at offset 2 is not 8 (unsigned bytes), the only one read here`);
  const rank = bytes[3];
  const start = 4 + 4 * rank;
  if (bytes.length < start)
    throw new RangeError(`${name}: cut off at offset ${bytes.length}, inside the header of ${start} bytes`);
  const shape = Array.from({ length: rank }, (_, axis) => view.getUint32(4 + 4 * axis));
  const size = shape.reduce((product, length) => product * length, 1);
  if (bytes.length !== start + size)
    throw new RangeError(
      `${name}: shape [${shape}] needs ${start + size} bytes but the file has ${bytes.length} (${bytes.length < start + size ? `cut off at offset ${bytes.length}` : `too much from offset ${start + size}`})`,
    );
  return { data: bytes.subarray(start), shape };
}

function unpack(file: Uint8Array, name: string): Uint8Array {
  try {
    return gunzipSync(file);
  } catch (error) {
    throw new RangeError(
      `${name}: cannot be unpacked (${(error as Error).message}), it is ${file.length} bytes long: fetch it again`,
    );
  }
}
