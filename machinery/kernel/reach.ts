/**
 * What stands behind a cell when it is compiled. A variable whose type the cell cannot name (`const y = relu(x)`) is
 * declared as `import("nabla").Tensor`. To find such a path the compiler searches every file that it knows, half of the
 * time that a cell takes, unless the cell imports a package that has the type.
 */

const named = /\b(?:from |import\()"([^".][^"]*)"/g;

/**
 * Imports, without names and without a trace in what runs, of the packages that earlier cells used.
 *
 * @param previous - declarations of earlier cells
 * @example
 * packagesInReach('import { relu } from "nabla";') // → '\nimport type {} from "nabla";'
 */
export function packagesInReach(previous: string): string {
  const packages = new Set([...previous.matchAll(named)].map(([, name]) => name));
  return [...packages].map((name) => `\nimport type {} from "${name}";`).join("");
}
