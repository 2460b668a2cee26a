/** JupyterLab draws figures as pages do: an extension of ours, in the form of those that are ready built. */
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "nabla/host";

/** Its name among JupyterLab's extensions. */
export const extensionName = "nabla-figures";

/** What JupyterLab goes without while ours draws figures: the one that comes with Python's plotly. */
export const replaced: readonly string[] = ["jupyterlab-plotly", "@jupyterlab/plotly-extension"];

/**
 * Puts the extension into a Python environment, where JupyterLab finds it. Writes nothing where it is there already.
 *
 * @param environment - the folder of the environment, such as `.venv`
 * @returns the extension's folder
 * @throws Error where a file cannot be read or written
 */
export function putExtension(environment: string): string {
  const folder = join(environment, "share", "jupyter", "labextensions", extensionName);
  const assets = join(projectRoot(), "machinery", "figures", "assets");
  const plotly = require.resolve("plotly.js-dist/plotly.js");
  const hash = createHash("sha256").update(readFileSync(require.resolve("plotly.js-dist/package.json")));
  const own = readdirSync(assets).sort();
  for (const name of own) hash.update(readFileSync(join(assets, name)));
  const version = hash.digest("hex").slice(0, 16);
  const entry = `remoteEntry.${version}.js`;
  if (existsSync(join(folder, "static", entry)) && existsSync(join(folder, "package.json"))) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "static"), { recursive: true });
  copyFileSync(plotly, join(folder, "static", "plotly.js"));
  for (const name of own) {
    const to = name === "lab.js" ? entry : name;
    copyFileSync(join(assets, name), join(folder, "static", to));
  }
  const about = {
    name: extensionName,
    version: "0.1.0",
    description: "Figures of the Nabla course",
    license: "MIT",
    jupyterlab: { mimeExtension: true, _build: { load: `static/${entry}`, mimeExtension: "./mimeExtension" } },
  };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(about, null, 2)}\n`);
  return folder;
}
