import fs from "node:fs";
import { parseNotebook } from "../notebook/notebook";

/**
 * The packages that a notebook imports, to be read before its first cell is run: JupyterLab names the notebook to its
 * kernel, and types of large packages take a second to read, which a person spends looking at the page.
 *
 * @param file - `JPY_SESSION_NAME`; undefined or no notebook gives none
 */
export function packagesOf(file: string | undefined): string[] {
  if (!file?.endsWith(".ipynb")) return [];
  try {
    const code = parseNotebook(fs.readFileSync(file, "utf8"), file).cells.filter((cell) => cell.cell_type === "code");
    const found = code.flatMap(({ source }) => [
      ...source.matchAll(/^(?:import\b.*|\}) from "([\w@][\w@./:-]*)";?$/gm),
    ]);
    return [...new Set(found.map(([, name]) => name))];
  } catch {
    // Half written, moved, of another format: a notebook that cannot be read is not warmed up for.
    return [];
  }
}
