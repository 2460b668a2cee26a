import { createReadStream, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { createGunzip } from "node:zlib";

const BLOCK = 512;

/**
 * Takes the named files out of a `.tar.gz` archive, whatever folder they lie in there, and writes each under its bare
 * name. Only these names are ever written, so an archive cannot place a file elsewhere.
 *
 * @param archive - path of the archive.
 * @param names - bare file names to take out.
 * @param folder - where to write them.
 * @throws Error when one of the names is not in the archive, or the archive is cut off.
 * @see POSIX ustar format: a header of 512 bytes (name at 0, size in octal at 124), then the data in whole blocks.
 */
export async function extract(archive: string, names: readonly string[], folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const missing = new Set(names);
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of createReadStream(archive).pipe(createGunzip())) {
      rest = Buffer.concat([rest, chunk as Buffer]);
      rest = takeWhole(rest, missing, folder);
    }
  } catch (error) {
    throw new Error(`${basename(archive)}: cannot be unpacked (${(error as Error).message}): fetch it again`);
  }
  if (missing.size > 0) throw new Error(`${basename(archive)}: ${[...missing].join(", ")} is not in it`);
}

/** Handles every entry that is wholly there and gives back what is left over. */
function takeWhole(bytes: Buffer, missing: Set<string>, folder: string): Buffer {
  let at = 0;
  while (bytes.length - at >= BLOCK) {
    const header = bytes.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) return Buffer.alloc(0); // the end of the archive
    const name = basename(text(header, 0, 100));
    const size = Number.parseInt(text(header, 124, 12), 8) || 0;
    const next = at + BLOCK + Math.ceil(size / BLOCK) * BLOCK;
    if (bytes.length < next) break;
    if (missing.delete(name)) {
      const path = join(folder, name);
      writeFileSync(`${path}.part`, bytes.subarray(at + BLOCK, at + BLOCK + size));
      renameSync(`${path}.part`, path);
    }
    at = next;
  }
  return bytes.subarray(at);
}

function text(header: Buffer, start: number, length: number): string {
  return header
    .toString("latin1", start, start + length)
    .replace(/\0.*$/s, "")
    .trim();
}
