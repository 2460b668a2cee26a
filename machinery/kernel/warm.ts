import fs from "node:fs";

/**
 * The packages that a notebook imports, to be read before its first cell is run: JupyterLab names the notebook to its
 * kernel, and types of large packages take a second to read, which a person spends looking at the page.
 *
 * @param file - `JPY_SESSION_NAME`; undefined or no notebook gives none
 */
export function packagesOf(file: string | undefined): string[] {
  if (!file?.endsWith(".ipynb")) return [];
  try {
    const { cells }: { cells: { cell_type: string; source: string | string[] }[] } = JSON.parse(
      fs.readFileSync(file, "utf8"),
    );
    const code = cells
      .filter(({ cell_type }) => cell_type === "code")
      .map(({ source }) => (Array.isArray(source) ? source.join("") : source));
    const found = code.flatMap((text) => [...text.matchAll(/^(?:import\b.*|\}) from "([\w@][\w@./:-]*)";?$/gm)]);
    return [...new Set(found.map(([, name]) => name))];
  } catch {
    // Half written, moved, of another format: a notebook that cannot be read is not warmed up for.
    return [];
  }
}
