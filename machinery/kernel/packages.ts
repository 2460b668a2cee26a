/** Lets a notebook in any folder import what the project has: its own `nabla`, TensorFlow.js, tslab. */
import fs from "node:fs";
import Module from "node:module";
import path from "node:path";

/** The folders in which this library's own packages lie, nearest first. */
function projectFolders(): string[] {
  const folders: string[] = [];
  for (let folder = __dirname; ; folder = path.dirname(folder)) {
    const packages = path.join(folder, "node_modules");
    if (fs.existsSync(packages)) folders.push(packages);
    if (folder === path.dirname(folder)) return folders;
  }
}

/** True where `import … from "nabla"` finds something from `folder` without help. */
function hasOwn(folder: string): boolean {
  for (let at = folder; ; at = path.dirname(at)) {
    if (fs.existsSync(path.join(at, "node_modules", "nabla", "package.json"))) return true;
    if (at === path.dirname(at)) return false;
  }
}

/**
 * Where notebooks in `folder` find packages. Inside of the project nothing is needed; elsewhere (an instructor's
 * course folder, a temporary one) imports fall back to the project's packages, at run time through `NODE_PATH` and
 * in the compiler through the `paths` that are returned.
 *
 * @returns `paths` for the compiler, or nothing where none are needed
 */
export function findPackages(folder: string): Record<string, readonly string[]> | undefined {
  if (hasOwn(folder)) return undefined;
  const folders = projectFolders();
  const known = process.env.NODE_PATH?.split(path.delimiter).filter(Boolean) ?? [];
  process.env.NODE_PATH = [...known, ...folders].join(path.delimiter);
  (Module as unknown as { _initPaths(): void })._initPaths();
  return { "*": folders.flatMap((at) => [path.posix.join(at, "*"), path.posix.join(at, "@types", "*")]) };
}
