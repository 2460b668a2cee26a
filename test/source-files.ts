/** The sources of the library, for tests that look at the code itself. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Folder of the project. */
export const root: string = join(__dirname, "..");

/** A source file: its path from the workspace, with slashes, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const notOurs = new Set(["dist", "node_modules", "assembly", ".venv", "my", "out", ".git", ".nabla"]);

/** Paths of the files below `folder` with one of the endings, from the project's folder, with slashes, sorted. */
export function filesBelow(folder: string, endings: readonly string[]): string[] {
  const found = readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : filesBelow(path, endings);
    return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
  });
  return found.sort();
}

/** All TypeScript files of a workspace, their paths from its folder. */
export function sourcesOf(workspace: "lib" | "machinery"): SourceFile[] {
  return filesBelow(workspace, [".ts"]).map((path) => ({
    path: path.slice(workspace.length + 1),
    text: readFileSync(join(root, path), "utf8"),
  }));
}
