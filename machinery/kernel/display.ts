/** tslab's own module, as cells import it, without its compiler, which is in another process. */
import Module from "node:module";
import path from "node:path";

/** A message of type `display_data`. */
export interface DisplayData {
  readonly data: Record<string, unknown>;
  readonly metadata: Record<string, unknown>;
  readonly transient?: { readonly display_id?: string };
}

/**
 * Loads what `import … from "tslab"` gives.
 *
 * @param write - gets what `display` and figures show, until the next call
 */
export function openDisplay(write: (message: DisplayData, update?: boolean) => void): object {
  const root = path.dirname(require.resolve("tslab/package.json"));
  const typescript = require.resolve("@tslab/typescript-for-tslab", { paths: [root] });
  const { version } = require(require.resolve("@tslab/typescript-for-tslab/package.json", { paths: [root] }));
  const standIns = { [typescript]: { version }, [require.resolve("tslab/dist/converter")]: {} };
  const missing = Object.keys(standIns).filter((file) => !require.cache[file]);
  for (const file of missing) require.cache[file] = Object.assign(new Module(file), { exports: standIns[file] });
  require("tslab/dist/jupyter").lastWriteDisplayData = write;
  const door = require("tslab");
  for (const file of missing) delete require.cache[file];
  return door;
}
