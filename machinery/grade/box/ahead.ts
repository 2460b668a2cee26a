/** What boxes start from: made once for a class, because every submission takes two of them. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { heapFlags, type StrippedLibrary } from "./library";

const environment = { NABLA_KERNELS: "tiled", NABLA_CANONICAL: "1" };

/**
 * Makes a snapshot of a process that has loaded the library and seen nobody's code. Boxes start from it in three
 * quarters of the time that they take with kept code, with Node of the same version and the same flags.
 *
 * @param place - where those in a box see the library's folder
 * @returns the library with it; nothing where Node makes none
 */
export function withSnapshot(library: StrippedLibrary, node: string, place: string): StrippedLibrary | undefined {
  const snapshot = path.join(library.folder, "box.blob");
  fs.rmSync(snapshot, { force: true });
  const words = ["--snapshot-blob", snapshot, "--build-snapshot", library.main, place];
  const { status } = spawnSync(node, [...heapFlags, ...words], { env: environment, stdio: "ignore" });
  if (status !== 0 || !fs.existsSync(snapshot)) return undefined;
  fs.chmodSync(snapshot, 0o644);
  return { ...library, snapshot };
}

/** Leaves V8's code of a rehearsal beside the library, for boxes that start without a snapshot. */
export function keepCode(library: StrippedLibrary, node: string): void {
  spawnSync(node, [...heapFlags, library.main, "keep"], { env: environment, stdio: "ignore" });
  const kept = path.join(library.folder, "bundle.cache");
  if (fs.existsSync(kept)) fs.chmodSync(kept, 0o644);
}
