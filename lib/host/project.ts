import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The folder of the project this library belongs to: the first above the library whose package is the course.
 *
 * @throws Error when the library was taken out of its project.
 * @example
 * require("node:fs").existsSync(projectRoot() + "/package.json") // → true
 */
export function projectRoot(): string {
  for (let folder = __dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).name === "nabla-course") return folder;
  }
  throw new Error(`projectRoot: no package "nabla-course" in ${__dirname} or above: keep the library in its project`);
}
