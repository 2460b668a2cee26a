/**
 * Declarations that the compiler has read and bound, for compilers to come: in the process of which a snapshot is made
 * they are gathered, and those that start from it take them as they are.
 */
import fs from "node:fs";
import type * as TS from "typescript";

interface Kept {
  readonly file: TS.SourceFile;
  /** Of the file on the disk, when it was read. */
  readonly stamp: string;
}

const kept = new Map<string, Kept>();
let isGathering = false;

/**
 * Keeps the declarations that the compiler reads while `work` runs.
 *
 * @returns their files
 */
export function gather(work: () => void): string[] {
  isGathering = true;
  work();
  isGathering = false;
  return [...kept.keys()];
}

/** A file as it was kept, where it still is as it was. */
export function keptFile(name: string): TS.SourceFile | undefined {
  const found = kept.get(name);
  return found && stampOf(name) === found.stamp ? found.file : undefined;
}

/** Keeps a file of declarations that lies on the disk, where files are gathered. */
export function keep(name: string, file: TS.SourceFile): void {
  const stamp = isGathering && file.isDeclarationFile ? stampOf(name) : undefined;
  if (stamp !== undefined) kept.set(name, { file, stamp });
}

/** By which a file is known again; undefined where there is none. */
export function stampOf(file: string): string | undefined {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat && `${stat.mtimeMs} ${stat.size}`;
}
