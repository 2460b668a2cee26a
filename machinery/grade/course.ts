/** What grading stands on: the built library, stripped for boxes; a level that works here; a fingerprint of it all. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { projectRoot } from "nabla/host";
import { keepCode, withSnapshot } from "./box/ahead";
import { type Box, boxLimits, openBox } from "./box/box";
import { boxCommand, boxUser, type Level, placeOf } from "./box/level";
import { type StrippedLibrary, stripLibrary } from "./box/library";
import { memoryGroups } from "./box/memory-group";

/** What the kernel allows a box beyond what the watch does: files in memory, and what lies between two looks. */
const spareMegabytes = 100;

/** Boxes at a level. */
export interface Boxes {
  readonly level: Level;
  /** Starts a fresh one. */
  readonly open: () => Box;
  readonly library: StrippedLibrary;
  /** Takes the stripped library away. */
  close(): void;
}

/**
 * Prepares boxes at the strongest level that works on this machine.
 *
 * @param trusted - whether level D, which protects nothing, may be used
 * @param wanted - only this level
 * @throws Error where no level works; the message says what to do
 */
export async function prepareBoxes(trusted: boolean, wanted?: Level): Promise<Boxes> {
  const root = projectRoot();
  sweep();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `${beginning}${process.pid}-`));
  const groups = memoryGroups(boxLimits.megabytes + spareMegabytes);
  const close = (): void => {
    groups?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    const isRoot = process.getuid?.() === 0;
    const node = fs.realpathSync(process.execPath);
    const library = stripLibrary(path.join(root, "lib"), path.join(root, "machinery", "dist"), folder);
    const asRoot = isRoot ? (["B", "C"] as const) : [];
    const possible: readonly Level[] = ["A", ...asRoot, ...(trusted ? (["D"] as const) : [])];
    const failures: string[] = [];
    let opened = 0;
    for (const level of possible.filter((one) => wanted === undefined || one === wanted)) {
      const openFrom = (library: StrippedLibrary): Box =>
        openBox(boxCommand(level, library, node, isRoot, boxUser(opened++)), boxLimits, groups?.open());
      const quick = withSnapshot(library, node, placeOf(level, library));
      const isQuick = quick !== undefined && (await tryOne(() => openFrom(quick))) === undefined;
      const failure = isQuick ? undefined : await tryOne(() => openFrom(library));
      if (failure === undefined) {
        if (!isQuick) keepCode(library, node);
        const used = isQuick ? quick : library;
        return { level, open: () => openFrom(used), library: used, close };
      }
      failures.push(`${level}: ${failure}`);
    }
    const remedy = "install bubblewrap, or grade with --trust-submissions where you trust the whole class";
    throw new Error(`no sandbox works here (${failures.join("; ") || "none is possible"}): ${remedy}`);
  } catch (error) {
    close();
    throw error;
  }
}

/** What the folders of stripped libraries are called; the process that made one follows. */
const beginning = "nabla-box-";

/** Takes away what graders left that were killed. */
function sweep(): void {
  for (const name of fs.readdirSync(os.tmpdir()).filter((one) => one.startsWith(beginning))) {
    const pid = Number(name.slice(beginning.length).split("-")[0]);
    if (!(pid > 0) || isAlive(pid)) continue;
    try {
      fs.rmSync(path.join(os.tmpdir(), name), { recursive: true, force: true });
    } catch {
      // another user's: theirs to take away
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM"; // alive, and another user's
  }
}

async function tryOne(open: () => Box): Promise<string | undefined> {
  const box = open();
  try {
    await box.ready;
    const { fault, detail } = await box.ask({ do: "cell", script: "exports.f = 1", isAsync: false });
    return fault === undefined ? undefined : `${detail}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await box.close();
  }
}

/** A fingerprint of everything that decides about a mark besides the submission and the secret. */
export function courseFingerprint(notebooks: string): string {
  const root = projectRoot();
  const hash = createHash("sha256");
  for (const folder of ["lib/dist/check", "lib/dist/lessons", "lib/dist/exercise", "machinery/dist/grade"])
    hashFolder(path.join(root, folder), hash);
  hashFolder(notebooks, hash);
  return hash.digest("hex");
}

function hashFolder(folder: string, hash: ReturnType<typeof createHash>): void {
  const entries = fs.readdirSync(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && /\.(js|ipynb)$/.test(entry.name));
  const places = files.map((entry) => path.join(entry.parentPath ?? entry.path, entry.name)).sort();
  for (const file of places) hash.update(path.relative(folder, file)).update("\0").update(fs.readFileSync(file));
}
