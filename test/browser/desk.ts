/** A learner's folder for one test, inside the project so that imports are found as in `my/`. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../source-files";

/** A cell of a small notebook: `[kind, source]`. */
export type SmallCell = readonly ["code" | "markdown", string];

/** A folder with notebooks in it, by file name. Call `remove` at the end. */
export function layDesk(notebooks: Record<string, string>): { readonly folder: string; remove(): void } {
  mkdirSync(join(root, ".nabla"), { recursive: true });
  const folder = mkdtempSync(join(root, ".nabla", "desk-"));
  for (const [name, text] of Object.entries(notebooks)) writeFileSync(join(folder, name), text);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The text of a notebook with these cells. */
export function smallNotebook(cells: readonly SmallCell[]): string {
  return JSON.stringify({
    cells: cells.map(([cell_type, source], i) => ({
      id: `cell-${i}`,
      cell_type,
      source,
      metadata: {},
      ...(cell_type === "code" ? { outputs: [], execution_count: null } : {}),
    })),
    metadata: {
      kernelspec: { name: "tslab", language: "typescript", display_name: "TypeScript" },
      language_info: { name: "typescript" },
    },
    nbformat: 4,
    nbformat_minor: 5,
  });
}
