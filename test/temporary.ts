/** Folders for tests that write files. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const made = new Set<string>();

/** At the end of the test file, whatever became of its tests. */
function removeAll(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/**
 * A new, empty folder in the system's place for such things. It is gone when the test file ends, also when a test failed
 * or was stopped.
 *
 * @param prefix - what its name begins with
 */
export function temporaryFolder(prefix: string): string {
  if (made.size === 0) {
    process.once("exit", removeAll);
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
  }
  const folder = mkdtempSync(join(tmpdir(), prefix));
  made.add(folder);
  return folder;
}
