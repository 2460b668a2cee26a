import fs from "node:fs";
import path from "node:path";

/** The version of the project in a folder. */
export function versionOf(root: string): string {
  return JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8")).version;
}
