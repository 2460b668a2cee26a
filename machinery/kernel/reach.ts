import type * as TS from "typescript";

/**
 * Imports, without names and without a trace in what runs, of the packages that earlier cells used, to be put behind a
 * cell. A variable whose type the cell cannot name (`const y = relu(x)`) is declared as `import("nabla").Tensor`. To
 * find such a path the compiler searches every file that it knows, half of the time that a cell takes, unless the cell
 * imports a package that has the type.
 *
 * @param previous - declarations of earlier cells
 * @example
 * packagesInReach(require("typescript"), 'import { relu } from "nabla";') // → '\nimport type {} from "nabla";'
 */
export function packagesInReach(ts: typeof TS, previous: string): string {
  const { importedFiles } = ts.preProcessFile(previous, true, false);
  const packages = new Set(importedFiles.map(({ fileName }) => fileName).filter((name) => !name.startsWith(".")));
  return [...packages].map((name) => `\nimport type {} from "${name}";`).join("");
}
