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

/** Replaces a file as a whole: a reader sees the old text or the new one, whatever happens in between. */
export function replaceFile(file: string, text: string, scratch: string): void {
  const made = writeScratch(file, text, scratch);
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

function writeScratch(file: string, text: string, scratch: string): string {
  mkdirSync(dirname(file), { recursive: true });
  mkdirSync(scratch, { recursive: true });
  const made = join(scratch, `writing-${process.pid}-${fingerprint(file).slice(0, 12)}`);
  try {
    const handle = openSync(made, "w");
    try {
      writeFileSync(handle, text); // all of it, or an error: a single write may end early on a disk that is nearly full
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
