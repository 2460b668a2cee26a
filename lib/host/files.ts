import { createHash } from "node:crypto";
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/**
 * A short fingerprint of a text.
 *
 * @example
 * fingerprint("").length // → 64
 */
export function fingerprint(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/**
 * Replaces a file as a whole: a reader sees what was there or what is new, whatever happens in between.
 *
 * @param scratch - the folder in which the new one is written first, on the same disk; it and that of the file are made
 *   where missing. Default: beside the file, in a folder that must be there.
 */
export function replaceFile(file: string, content: string | Uint8Array, scratch?: string): void {
  const made = writeScratch(file, content, scratch);
  try {
    renameSync(made, file);
  } finally {
    rmSync(made, { force: true });
  }
}

/**
 * Makes a file that does not exist yet; one that does is left alone.
 *
 * @returns whether the file was made
 */
export function addFile(file: string, text: string, scratch: string): boolean {
  const made = writeScratch(file, text, scratch);
  try {
    try {
      linkSync(made, file); // fails where the file exists, and is whole at once
    } catch (error) {
      if (codeOf(error) === "EEXIST") return false;
      copyFileSync(made, file, constants.COPYFILE_EXCL); // a file system without links
    }
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(made, { force: true });
  }
}

function writeScratch(file: string, content: string | Uint8Array, scratch?: string): string {
  if (scratch !== undefined) for (const folder of [dirname(file), scratch]) mkdirSync(folder, { recursive: true });
  const made = join(scratch ?? dirname(file), `.writing-${process.pid}-${fingerprint(file).slice(0, 12)}`);
  try {
    const handle = openSync(made, "w");
    try {
      writeFileSync(handle, content); // all of it, or an error: a single write may end early on a disk that is nearly full
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    rmSync(made, { force: true });
    throw error;
  }
  return made;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
