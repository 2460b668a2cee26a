import { existsSync, lstatSync, symlinkSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/**
 * Lets notebooks in a folder outside of the project name the library's types: puts a link `node_modules` there, to the
 * project's. Without it a cell such as `const digits = generateDigits(10, 3)` does not compile (TS2742: its type cannot
 * be named). A folder that finds the library by itself, or has packages of its own, is left as it is.
 *
 * @returns whether the link was made
 */
export function linkPackages(folder: string, packages: string): boolean {
  const link = join(folder, "node_modules");
  if (finds(folder) || lstatSync(link, { throwIfNoEntry: false })) return false;
  try {
    symlinkSync(packages, link, "junction");
    return true;
  } catch {
    return false; // a file system without links: most cells compile all the same
  }
}

/** Whether `import … from "nabla"` finds something from a folder. */
function finds(folder: string): boolean {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, "node_modules", "nabla", "package.json"))) return true;
    if (at === dirname(at)) return false;
  }
}
